using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ContentLint.Cli.Baselines;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Corpus;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Reporting;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary>
/// <c>contentlint init [FOLDER]</c>: writes a commented <c>rules.json</c> that fits what the folder holds. It never overwrites one.
/// </summary>
internal sealed class InitCommand
{
    /// <summary>Files of a repository that are no articles, without their endings.</summary>
    private static readonly string[] NoArticles =
        ["README", "CHANGELOG", "CHANGES", "CODE_OF_CONDUCT", "CONTRIBUTING", "CONTRIBUTORS", "AUTHORS", "SECURITY", "SUPPORT",
            "GOVERNANCE", "MAINTAINERS", "LICENSE", "LICENCE", "NOTICE", "TODO", "requirements", "robots", "humans", "CMakeLists"];

    /// <summary>What a person can look at in an hour; of more it is offered to accept them.</summary>
    private const int MostToMend = 50;

    private const string SchemaName = "rules.schema.json";

    private readonly string _folder;
    private readonly bool _accepts;
    private readonly CommandEnvironment _environment;
    private readonly RuleBook _book;
    private readonly ProjectPaths _paths;

    private InitCommand(string folder, bool accepts, CommandEnvironment environment, RuleBook book)
    {
        _folder = folder;
        _accepts = accepts;
        _environment = environment;
        _book = book;
        _paths = new ProjectPaths(environment.WorkingDirectory, ProjectPaths.FindRepository(environment.WorkingDirectory));
    }

    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        var folders = new Argument<string[]>("FOLDER") { Arity = ArgumentArity.ZeroOrMore };
        var accept = new Flag("--accept");
        CommandLine line = CommandLine.Parse(new Command("init") { folders, accept }, args);
        string[] given = line.Get(folders);
        if (given.Length > 1)
        {
            throw new UsageException("init takes one folder");
        }

        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(given.Length == 0
            ? "."
            : given[0], environment.WorkingDirectory));
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"{given[0]}: there is no such folder");
        }

        return new InitCommand(folder, line.Has(accept), environment, book).Run();
    }

    private int Run()
    {
        string file = Path.Combine(_folder, ConfigurationLocator.FileName);
        string display = _paths.GetDisplayPath(file);
        if (Path.Exists(file))
        {
            throw new UsageException($"{display} is there already and stays as it is",
                "contentlint check --show-settings FILE says what is in force");
        }

        FolderContents contents = FolderContents.Read(_folder, _paths, _book, NoArticles);
        string? baseline = FindBaseline();
        Write(file, display, CreateText(contents, baseline));
        string schema = Path.Combine(_folder, SchemaName);
        bool isNew = !Path.Exists(schema);
        if (isNew)
        {
            Write(schema, _paths.GetDisplayPath(schema), ConfigurationSchema.Create(_book));
        }

        string found = contents.Articles switch
        {
            0 => "There are no articles in the folder yet: look at “include”",
            1 => $"1 article found in {string.Join(", ", contents.Include)}",
            _ => string.Create(CultureInfo.InvariantCulture,
                $"{contents.Articles:N0} articles found in {string.Join(", ", contents.Include)}"),
        };
        string site = contents.Generator is null
            ? string.Empty
            : $"It is a site of {contents.Generator}: its layouts, themes and data are left out{DescribeFormer(contents)}. ";
        string known = baseline is null ? string.Empty : $"What {TerminalText.Clean(baseline)} accepts stays accepted. ";
        string target = string.Equals(_folder, _environment.WorkingDirectory, StringComparison.Ordinal)
            ? "."
            : TerminalText.Clean(_paths.GetDisplayPath(_folder));
        ContentLintCommand.Print(_environment,
            $"{TerminalText.Clean(display)} is written{(isNew ? $", and {SchemaName}, with which editors complete and check it" : string.Empty)}. {site}{known}{TerminalText.Clean(found)}.{(IgnoreIndex() ? $" {IndexFile.Folder}/, where --staged keeps what it knows of them, is added to .gitignore." : string.Empty)}\nNext: contentlint check {target}\n");
        return contents.Articles == 0 ? ExitCode.Clean : OfferBaseline(target);
    }

    /// <summary>Names the folders of former versions, which whoever wants to can add to <c>include</c>.</summary>
    private static string DescribeFormer(FolderContents contents) => contents.Former is { Count: > 0 } former
        ? $", and {string.Join(", ", former.Select(static name => TerminalText.Clean(name) + "/"))} with former versions"
        : string.Empty;

    /// <summary>Has git ignore the folder of the index.</summary>
    /// <returns>Whether it did not yet, and does now.</returns>
    private bool IgnoreIndex()
    {
        const string Line = IndexFile.Folder + "/";
        string file = Path.Combine(_folder, ".gitignore");
        try
        {
            if (ProjectPaths.FindRepositoryAbove(_folder) is null || new FileInfo(file).LinkTarget is not null || Directory.Exists(file))
            {
                return false;
            }

            bool isThere = File.Exists(file);
            byte[] before = isThere ? File.ReadAllBytes(file) : [];
            string text = Encoding.UTF8.GetString(before);
            if (text.Split('\n').Any(static line => line.Trim().Trim('/') is IndexFile.Folder))
            {
                return false;
            }

            string end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            string gap = text.Length == 0 || text[^1] == '\n' ? string.Empty : end;
            FileReplacement.Write(file, [.. before, .. Encoding.UTF8.GetBytes(gap + Line + end)], before, mustBeUnchanged: isThere);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false; // the folder of the index says so itself
        }
    }

    /// <summary>
    /// An old folder has more findings than anybody mends at once: they can be accepted, and then only new ones are reported.
    /// </summary>
    private int OfferBaseline(string target)
    {
        RunSummary summary = CheckCommand.Summarise(_folder, _environment, _book);
        int count = summary.Errors + summary.Warnings;
        if (count == 0 || (count <= MostToMend && !_accepts))
        {
            return ExitCode.Clean;
        }

        if (!_accepts)
        {
            ContentLintCommand.Print(_environment,
                string.Create(CultureInfo.InvariantCulture,
                    $"There are {count:N0} errors and warnings already. They can be accepted, so that only new ones are reported.\n"));
            if (_environment.ReadAnswer is not { } ask)
            {
                ContentLintCommand.Print(_environment, $"To do that: contentlint check {target} --update-baseline\n");
                return ExitCode.Clean;
            }

            ContentLintCommand.Print(_environment, "Accept them now? [y/N] ");
            if (ask()?.Trim() is not ("y" or "Y" or "yes"))
            {
                ContentLintCommand.Print(_environment, $"Nothing is accepted. Later: contentlint check {target} --update-baseline\n");
                return ExitCode.Clean;
            }
        }

        return CheckCommand.Run(new CheckArguments { Paths = [_folder], Reports = [], BaselineUse = BaselineUse.Update }, _environment,
            _book);
    }

    /// <summary>A baseline that was written before there was a configuration.</summary>
    private string? FindBaseline()
    {
        foreach (string file in Directory.EnumerateFiles(_folder, "*.json").Order(StringComparer.Ordinal))
        {
            try
            {
                if (Baseline.Parse(FileBytes.ReadText(file, FileBytes.MostOfBaseline)).Entries.Count > 0)
                {
                    return Path.GetFileName(file);
                }
            }
            catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
            {
                // It is something else.
            }
        }

        return null;
    }

    private static void Write(string file, string display, string text)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{display} cannot be written: {FileErrors.Describe(exception)}");
        }
    }

    private string CreateText(FolderContents contents, string? baseline)
    {
        RuleDescriptor example = Array.Find(_book.GetConfigurable(),
            static rule => rule is { Family: not RuleFamily.Engine, Severity: Severity.Warning }) ?? EngineRules.UnreadableMarkup;
        var text = new StringBuilder();
        text.Append("{\n  \"$schema\": \"").Append(SchemaName).Append("\",\n\n");
        text.Append(
            "  // What ContentLint reports in the articles of this folder. “contentlint rules” lists the rules, “contentlint explain\n");
        text.Append("  // RULE” says what one finds, “contentlint check --show-settings FILE” what is in force for a file.\n");
        if (ProjectPaths.IsRepository(_folder))
        {
            text.Append("  \"root\": true,\n");
        }

        text.Append('\n');
        for (int i = 0; i < ConfigurationKeys.Profiles.Count; i++)
        {
            text.Append("  // ").Append(ConfigurationKeys.Profiles[i]).Append(": ").Append(ConfigurationKeys.ProfileHelp[i]).Append('\n');
        }

        text.Append("  \"extends\": \"").Append(ConfigurationKeys.Profiles[0]).Append("\",\n\n");
        text.Append(contents.Articles == 0
            ? "  // Which files of a folder are articles.\n"
            : "  // Which files of a folder are articles, as they were found.\n");
        AppendList(text, "include", contents.Include);
        text.Append("  // And which are not.\n");
        AppendList(text, "exclude", contents.Exclude);
        if (baseline is not null)
        {
            text.Append("\n  // What is accepted.\n  \"baseline\": \"").Append(Encode(baseline)).Append("\",\n");
        }

        text.Append(
            "\n  // People and organisations your readers know without an introduction: “Ines Coll”, “Tessaly Mills”.\n  \"names\": [],\n\n");
        text.Append("  // Words of the house that are no findings, whichever rule asks.\n  \"terms\": [],\n\n");
        text.Append("  \"rules\": {\n    // The id or the name of a rule, and error, warning, note, off or default.\n    // \"")
            .Append(example.Name).Append("\": \"note\"\n  },\n\n");
        text.Append("  \"overrides\": [\n    // What is different for some files.\n    // { \"files\": [\"opinion/**\"], \"rules\": { \"")
            .Append(example.Name).Append("\": \"off\" } }\n  ]\n}\n");
        return text.ToString();
    }

    private static void AppendList(StringBuilder text, string key, IReadOnlyList<string> patterns)
    {
        text.Append("  \"").Append(key).Append("\": [");
        for (int i = 0; i < patterns.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : ", ").Append('"').Append(Encode(patterns[i])).Append('"');
        }

        text.Append("],\n");
    }

    private static string Encode(string text) => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);
}
