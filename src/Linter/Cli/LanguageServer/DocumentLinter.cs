using System.Text;
using System.Text.Json;
using ContentLint.Cli.Baselines;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Corpus;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Plugins;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>
/// Lints documents of one folder as <c>check</c> lints files: with their configuration, baseline and excludes. It holds what it has read of
/// them, and is made anew when that has changed.
/// </summary>
internal sealed class DocumentLinter : IDisposable
{
    private static readonly ReportNeeds Needs = new(null, ByteColumns: false);

    private readonly ConfigurationLocator _locator;
    private readonly IReadOnlyDictionary<string, string> _open;
    private readonly PluginHosts? _plugins;
    private readonly SiteFolders _sites = new();
    private readonly Dictionary<string, FileStamp> _stamps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LintFile?> _files = new(StringComparer.Ordinal); // by URI

    /// <param name="book">The rules.</param>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="open">The configurations that are open in the editor, by their full paths: they count as they stand there.</param>
    /// <param name="plugins">Runs plug-ins; null to leave them out of account.</param>
    public DocumentLinter(RuleBook book, string folder, IReadOnlyDictionary<string, string> open, PluginHosts? plugins)
    {
        _plugins = plugins;
        Book = book;
        _open = open;
        var paths = new ProjectPaths(folder, ProjectRoot.Find(folder, null));
        _locator = new ConfigurationLocator(book, new RuleSelection(null, []), null, paths, Needs, plugins, open);
        Others = new ComparedArticles(book, folder, paths, open);
    }

    public RuleBook Book { get; }

    /// <summary>The articles that its documents are compared with.</summary>
    public ComparedArticles Others { get; }

    /// <summary>What can stand in its configurations.</summary>
    public ConfigurationGuide Guide => field ??= new ConfigurationGuide(Book);

    public ProjectPaths Paths => _locator.Paths;

    public ConfigurationLocator Locator => _locator;

    /// <summary>What was found in the files of the folder when they were linted last.</summary>
    public LintMemory Memory { get; } = new();

    /// <summary>What there is to say about the configurations read so far.</summary>
    public IEnumerable<FileResult> Mistakes => _locator.Results;

    /// <summary>Whether a configuration or baseline that was read has changed, is gone, or has come.</summary>
    public bool IsOutdated()
    {
        foreach ((string file, FileStamp stamp) in _stamps)
        {
            if (FileStamp.Of(file) != stamp)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a file is one of the configurations that were read.</summary>
    public bool IsConfiguration(string path) => _locator.TextsRead.ContainsKey(path);

    /// <summary>What <c>check</c> would report of a document if it were saved.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellation">Ends it when nobody waits for it any more.</param>
    /// <param name="problem">Why it was not linted, or not as it should be; null if there is nothing to say.</param>
    /// <exception cref="UsageException">Its configuration or baseline cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public IReadOnlyList<Finding> Lint(OpenDocument document, CancellationToken cancellation, out string? problem)
    {
        problem = null;
        if (Find(document) is not { } file)
        {
            return [];
        }

        BaselineBook baselines = OpenBaselines(file);
        document.Help = file.Configuration.Settings.Help;
        OtherArticles? others = document.Path is not null && file.Configuration.Engine.ComparesArticles ? Others.Get() : null;
        var linter = new ArticleLinter(() => new MemoryStream(Encode(document.Text)), index: null, Needs, baselines, fixer: null,
            comparesArticles: others is not null)
        { Cancellation = cancellation };
        FileResult result = linter.LintInput(file);
        cancellation.ThrowIfCancellationRequested();
        problem = result.Problems.Length == 0 ? null : $"{result.DisplayPath}: {result.Problems[0].Message}";
        result = baselines.Settle(file, result);
        document.Compared = others is null ? [] : Compare(others, document.Path!, file, result, baselines);
        return [.. result.Findings.Where(static finding => finding.Suppression is null)];
    }

    /// <summary>What the article as it stands says otherwise than others.</summary>
    private List<Finding> Compare(OtherArticles others, string path, LintFile file, FileResult result, BaselineBook baselines)
    {
        others.Open = path;
        using var corpus = new CorpusCheck(Book.Rules, [file], baselines, Needs, others: others);
        corpus.Add(result);
        try
        {
            return [.. corpus.Compare().SelectMany(static compared => compared.Result.Findings)
                .Where(static finding => finding.Suppression is null)];
        }
        catch (Exception exception) when (exception is UsageException or IOException or UnauthorizedAccessException)
        {
            return []; // until they are read anew
        }
    }

    /// <summary>
    /// What the rules would find in another text of a document, under another configuration; accepted ones are among them.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="text">The text.</param>
    /// <param name="configuration">The configuration and its text; null for what there is.</param>
    public IReadOnlyList<Finding> Try(OpenDocument document, string text, (string Path, string Text)? configuration = null)
    {
        if (Find(document) is not { } file)
        {
            return [];
        }

        ConfigurationFile settings = file.Configuration;
        if (configuration is { } other)
        {
            var open = new Dictionary<string, string>(_open, StringComparer.Ordinal) { [other.Path] = other.Text };
            var locator = new ConfigurationLocator(new RuleBook(Book.Rules), new RuleSelection(null, []), null, Paths, Needs, null, open);
            var discovery = new FileDiscovery(locator, forceExclude: false);
            discovery.AddStandardInput(document.Path ?? file.Path);
            settings = discovery.GetFiles()[0].Configuration;
        }

        using var reading = new ArticleReading(Read(file, text));
        return settings.Engine.Lint(reading);
    }

    /// <summary>The layers of a document; null where it is no article.</summary>
    public ArticleReading? Read(OpenDocument document, CancellationToken cancellation) =>
        Find(document) is { } file ? new ArticleReading(Read(file, document.Text)) { Cancellation = cancellation } : null;

    /// <summary>What is wrong in a configuration that is open, as it stands there.</summary>
    public IReadOnlyList<Finding> CheckConfiguration(string path, string text)
    {
        ConfigurationFile applied = _locator.Find(Path.GetDirectoryName(path)!);
        if (string.Equals(applied.File, path, StringComparison.Ordinal) && _open.TryGetValue(path, out string? whole)
            && string.Equals(whole, text, StringComparison.Ordinal))
        {
            // It has been read, with the plug-ins that it names.
            return _locator.Results.FirstOrDefault(result =>
                string.Equals(Path.GetFullPath(result.Path, Paths.Root), path, StringComparison.Ordinal))?.Findings ?? [];
        }

        var source = new ConfigurationSource(path, Paths.GetReportPath(path), text);
        ConfigurationResult result = ConfigurationReader.Read(source, Book.GetConfigurable(), new ConfigurationFiles(Paths, _open));
        return [.. result.Findings.Where(finding => string.Equals(finding.Path, source.Path, StringComparison.Ordinal))];
    }

    /// <summary>Whether a text can stand in the place of a configuration: half a line of JSON cannot.</summary>
    public static bool IsWhole(string text)
    {
        try
        {
            JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip })
                .Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The document as a file to lint; null where it is excluded.</summary>
    public LintFile? Find(OpenDocument document)
    {
        if (!_files.TryGetValue(document.Uri, out LintFile? file))
        {
            file = Describe(document);
            _files.Add(document.Uri, file);
        }

        return file;
    }

    /// <summary>The baselines for a file. A baseline counts what it has accepted in a run, so each time is a run of its own.</summary>
    public BaselineBook OpenBaselines(params LintFile[] files)
    {
        var baselines = new BaselineBook(_locator.Paths, null, BaselineUse.Read);
        foreach (LintFile file in files)
        {
            Remember(file.Configuration.File);
            Remember(baselines.GetPath(file.Configuration));
        }

        baselines.Load(files);
        foreach (string read in _locator.TextsRead.Keys.Concat(_plugins?.Files ?? []))
        {
            Remember(read);
        }

        return baselines;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Others.Dispose();
        _plugins?.Dispose();
    }

    private LintFile? Describe(OpenDocument document)
    {
        if (document.Path is not { } path)
        {
            // What has no name yet is what the editor takes it for.
            string name = document.Language switch { "markdown" => "untitled.md", "html" => "untitled.html", _ => "untitled.txt" };
            return new LintFile(null, name, document.Uri, _locator.Find(_locator.Paths.WorkingDirectory));
        }

        string folder = Path.GetDirectoryName(path)!;
        Remember(Path.Combine(folder, ConfigurationLocator.FileName));
        var discovery = new FileDiscovery(_locator, forceExclude: true);
        if (File.Exists(path))
        {
            discovery.Prepare([path]);
            discovery.Add(path);
        }
        else
        {
            discovery.AddStandardInput(path);
        }

        return discovery.GetFiles().FirstOrDefault();
    }

    /// <summary>A mark of the encoding that the text begins with stays a character of it: places count from it.</summary>
    private static byte[] Encode(string text) =>
        text is ['\uFEFF', ..] ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] : Encoding.UTF8.GetBytes(text);

    private Article Read(LintFile file, string text)
    {
        var article = ArticleText.FromString(text);
        return Article.Read(article, file.Path, Article.GetFormat(file.Path), _sites.HoldSource(file.FullPath));
    }

    private void Remember(string? file)
    {
        if (file is not null && !_stamps.ContainsKey(file))
        {
            _stamps.Add(file, FileStamp.Of(file));
        }
    }
}
