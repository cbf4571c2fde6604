using System.CommandLine;
using System.Text;
using System.Text.Json;
using ContentLint.Cli.Baselines;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Plugins;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Documents;
using ContentLint.Facts;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Cli.Commands;

/// <summary>
/// <c>contentlint map PATH...</c>: the findings and the facts of each article, a line each that begins with its key, to be sorted and
/// handed to <c>reduce</c>. With <c>-</c> the articles are JSON lines on standard input. Memory does not grow with their number.
/// </summary>
internal sealed class MapCommand
{
    private readonly CommandEnvironment _environment;
    private readonly ConfigurationLocator _locator;
    private readonly ProjectPaths _paths;
    private readonly KeyedLines _lines;
    private bool _hasTrouble;

    private MapCommand(CommandEnvironment environment, ConfigurationLocator locator, ProjectPaths paths)
    {
        _environment = environment;
        _locator = locator;
        _paths = paths;
        _lines = new KeyedLines(environment.Output);
    }

    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        var options = new CheckOptions();
        CommandLine line = CommandLine.Parse(new Command("map") { options.Paths, options.Config, options.Select, options.Ignore,
            options.Jobs, options.AllowPlugins }, args);
        string[] given = line.Get(options.Paths);
        if (given.Length > 1 && Array.IndexOf(given, "-") >= 0)
        {
            throw new UsageException("- stands for articles on standard input, and for nothing beside them");
        }

        string? named = line.Get(options.Config) is { } config
            ? ProjectRoot.FindNamedConfiguration(environment.WorkingDirectory, config)
            : null;
        var paths = new ProjectPaths(environment.WorkingDirectory, ProjectRoot.Find(environment.WorkingDirectory, named));
        RuleSelection selection = CheckArguments.ParseSelection(line.Get(options.Select), line.Get(options.Ignore), book);
        using var plugins = new PluginHosts(environment, line.Has(options.AllowPlugins));
        var locator = new ConfigurationLocator(book, selection, named, paths, new ReportNeeds(null, ByteColumns: false), plugins);
        var command = new MapCommand(environment, locator, paths);
        return KeyedLines.Guard(() =>
        {
            if (given is ["-"])
            {
                command.MapInput();
            }
            else
            {
                command.MapFiles(given.Length == 0 ? ["."] : given, CheckArguments.ParseJobs(line.Get(options.Jobs)));
            }

            command._lines.Flush();
            return command._hasTrouble ? ExitCode.Trouble : ExitCode.Clean;
        });
    }

    private void MapFiles(string[] given, int jobs)
    {
        var discovery = new FileDiscovery(_locator, forceExclude: false);
        Array.ForEach(given, discovery.Add);
        foreach (FileProblem problem in discovery.Problems)
        {
            Announce(problem);
        }

        LintFile[] files = discovery.GetFiles();
        WriteMistakes();
        var baselines = new BaselineBook(_paths, named: null, BaselineUse.Read);
        baselines.Load(files);
        var linter = new ArticleLinter(_environment.OpenInput, index: null, new ReportNeeds(null, ByteColumns: false), baselines,
            fixer: null, comparesArticles: true);
        LintRun.Run(files, linter, jobs, result =>
        {
            Array.ForEach(result.Problems, Announce);
            Write(result.Findings, result.Facts.ToLines(result.Path));
        });
    }

    private void MapInput()
    {
        ConfigurationFile configuration = _locator.Find(_environment.WorkingDirectory);
        WriteMistakes();
        using Stream input = _environment.OpenInput();
        var lines = new LineReader(input);
        while (lines.TryRead(out ReadOnlySpan<byte> line))
        {
            if (line.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            try
            {
                MapLine(line, configuration);
            }
            catch (FormatException exception)
            {
                _hasTrouble = true;
                _environment.Error.Write($"contentlint: line {lines.Number} of standard input: {TerminalText.Clean(exception.Message)}\n");
            }
        }
    }

    private void MapLine(ReadOnlySpan<byte> line, ConfigurationFile configuration)
    {
        (string id, string text, ArticleFormat format) = ReadArticle(line);
        using var reading = new ArticleReading(Article.Read(ArticleText.FromString(text), id, format));
        if (!EnglishCheck.IsEnglish(reading))
        {
            _environment.Error.Write($"contentlint: {TerminalText.Clean(id)}: not in English; skipped\n");
            return;
        }

        var facts = new FactCollector();
        LintEngine engine = configuration.For(id).Engine;
        IReadOnlyList<Finding> findings = engine.Lint(reading, facts);
        Write(findings, facts.Facts.ToLines(id));
    }

    private static (string Id, string Text, ArticleFormat Format) ReadArticle(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            using JsonDocument document = JsonDocument.ParseValue(ref json);
            string id = Get(document.RootElement, "id") ?? throw new FormatException("the article has no “id”");
            string text = Get(document.RootElement, "text") ?? throw new FormatException("the article has no “text”");
            return (id, text, Get(document.RootElement, "format") switch
            {
                null => Article.GetFormat(id),
                "text" => ArticleFormat.PlainText,
                "markdown" => ArticleFormat.Markdown,
                "html" => ArticleFormat.Html,
                string other => throw new FormatException($"“format” is text, markdown or html, not “{other}”"),
            });
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            throw new FormatException($"it is no article as JSON: {exception.Message}", exception);
        }
    }

    private static string? Get(JsonElement article, string name) =>
        article.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private void WriteMistakes()
    {
        foreach (FileResult mistakes in _locator.Results)
        {
            _hasTrouble = true;
            Write(mistakes.Findings, []);
        }
    }

    private void Write(IReadOnlyList<Finding> findings, IReadOnlyList<byte[]> facts)
    {
        foreach (Finding finding in findings)
        {
            _lines.WriteWithKey(finding);
        }

        foreach (byte[] fact in facts)
        {
            _lines.Write(fact);
        }
    }

    private void Announce(FileProblem problem)
    {
        _hasTrouble |= problem.IsTrouble;
        _environment.Error.Write($"contentlint: {TerminalText.Clean(problem.DisplayPath)}: {TerminalText.Clean(problem.Message)}\n");
    }
}
