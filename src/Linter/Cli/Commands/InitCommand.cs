using System.CommandLine;
using System.Text;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint init [FOLDER]</c>: writes a commented <c>rules.json</c> that fits what the folder holds. It never overwrites one.</summary>
internal sealed class InitCommand
{
    /// <summary>Files of a repository that are no articles, without their endings.</summary>
    private static readonly string[] NoArticles =
        ["README", "CHANGELOG", "CHANGES", "CODE_OF_CONDUCT", "CONTRIBUTING", "CONTRIBUTORS", "AUTHORS", "SECURITY", "SUPPORT", "GOVERNANCE", "MAINTAINERS", "LICENSE", "LICENCE", "NOTICE", "TODO", "requirements", "robots", "humans", "CMakeLists"];

    private readonly string _folder;
    private readonly CommandEnvironment _environment;
    private readonly RuleBook _book;
    private readonly ProjectPaths _paths;

    private InitCommand(string folder, CommandEnvironment environment, RuleBook book)
    {
        _folder = folder;
        _environment = environment;
        _book = book;
        _paths = new ProjectPaths(environment.WorkingDirectory, ProjectPaths.FindRepository(environment.WorkingDirectory));
    }

    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        var folders = new Argument<string[]>("FOLDER") { Arity = ArgumentArity.ZeroOrMore };
        string[] given = CommandLine.Parse(new Command("init") { folders }, args).Get(folders);
        if (given.Length > 1)
        {
            throw new UsageException("init takes one folder");
        }

        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(given.Length == 0 ? "." : given[0], environment.WorkingDirectory));
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"{given[0]}: there is no such folder");
        }

        return new InitCommand(folder, environment, book).Run();
    }

    private int Run()
    {
        string file = Path.Combine(_folder, ConfigurationLocator.FileName);
        string display = _paths.GetDisplayPath(file);
        if (Path.Exists(file))
        {
            throw new UsageException($"{display} is there already and stays as it is", "contentlint check --show-settings FILE says what is in force");
        }

        FolderContents contents = FolderContents.Read(_folder, _paths, _book, NoArticles);
        Write(file, display, CreateText(contents));
        string found = contents.Articles switch
        {
            0 => "There are no articles in the folder yet: look at “include”",
            1 => $"1 article found in {string.Join(", ", contents.Include)}",
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{contents.Articles:N0} articles found in {string.Join(", ", contents.Include)}"),
        };
        string target = string.Equals(_folder, _environment.WorkingDirectory, StringComparison.Ordinal) ? string.Empty : " " + TerminalText.Clean(_paths.GetDisplayPath(_folder));
        ContentLintCommand.Print(_environment, $"{TerminalText.Clean(display)} is written. {TerminalText.Clean(found)}.\nNext: contentlint check{(target.Length == 0 ? " ." : target)}\n");
        return ExitCode.Clean;
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

    private string CreateText(FolderContents contents)
    {
        RuleDescriptor example = Array.Find(_book.GetConfigurable(), static rule => rule is { Family: not RuleFamily.Engine, Severity: Severity.Warning }) ?? EngineRules.UnreadableMarkup;
        var text = new StringBuilder();
        text.Append("{\n");
        text.Append("  // What ContentLint reports in the articles of this folder. “contentlint rules” lists the rules, “contentlint explain\n");
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
        text.Append(contents.Articles == 0 ? "  // Which files of a folder are articles.\n" : "  // Which files of a folder are articles, as they were found.\n");
        AppendList(text, "include", contents.Include);
        text.Append("  // And which are not.\n");
        AppendList(text, "exclude", contents.Exclude);
        text.Append("\n  // People and organisations your readers know without an introduction: “Ines Coll”, “Tessaly Mills”.\n  \"names\": [],\n\n");
        text.Append("  // Words of the house that are no findings, whichever rule asks.\n  \"terms\": [],\n\n");
        text.Append("  \"rules\": {\n    // The id or the name of a rule, and error, warning, note, off or default.\n    // \"").Append(example.Name).Append("\": \"note\"\n  },\n\n");
        text.Append("  \"overrides\": [\n    // What is different for some files.\n    // { \"files\": [\"opinion/**\"], \"rules\": { \"").Append(example.Name).Append("\": \"off\" } }\n  ]\n}\n");
        return text.ToString();
    }

    private static void AppendList(StringBuilder text, string key, IReadOnlyList<string> patterns)
    {
        text.Append("  \"").Append(key).Append("\": [");
        for (int i = 0; i < patterns.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : ", ").Append('"').Append(System.Text.Json.JsonEncodedText.Encode(patterns[i], System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).Append('"');
        }

        text.Append("],\n");
    }
}
