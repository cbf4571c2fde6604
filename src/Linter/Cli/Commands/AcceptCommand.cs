using System.CommandLine;
using System.Globalization;
using ContentLint.Cli.Baselines;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Run;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint accept</c>: accepts one finding into the baseline, or a name into the configuration.</summary>
internal static class AcceptCommand
{
    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        var words = new Argument<string[]>("RULE PLACE") { Arity = ArgumentArity.ZeroOrMore };
        var reason = new Option<string>("--reason");
        var name = new Option<string>("--name");
        var baseline = new Option<string>("--baseline");
        var config = new Option<string>("--config");
        var allowPlugins = new Flag("--allow-plugins");
        CommandLine line = CommandLine.Parse(new Command("accept") { words, reason, name, baseline, config, allowPlugins }, args);
        string[] given = line.Get(words);
        using var guard = new InterruptGuard();
        using var project = ProjectFiles.Open(environment, book, line.Get(config), line.Get(baseline), line.Has(allowPlugins));
        if (line.Get(name) is { } accepted)
        {
            return given.Length > 0 || line.Get(reason) is not null || line.Get(baseline) is not null
                ? throw new UsageException("accept takes a finding or --name NAME, not both")
                : AcceptName(accepted, project, environment);
        }

        if (given.Length != 2)
        {
            throw new UsageException("accept takes a rule and a place",
                "contentlint accept CL201 article.txt:12 --reason \"known to all readers\"");
        }

        string why = line.Get(reason)?.Trim() ?? string.Empty;
        return why.Length == 0
            ? throw new UsageException("accept needs a reason", "write --reason \"why this is right as it is\"")
            : AcceptFinding(RuleBook.CreateReference(given[0]) ?? book.Get(given[0]), given[1], why, project, environment, book);
    }

    private static int AcceptFinding(RuleDescriptor rule, string place, string reason, ProjectFiles project,
        CommandEnvironment environment, RuleBook book)
    {
        if (rule.Family == RuleFamily.Engine)
        {
            throw new UsageException($"{rule.Id} {rule.Name} cannot be accepted: the linter says it about its own input");
        }

        (string path, int line, int? column) = ParsePlace(place);
        (LintFile file, string text, IReadOnlyList<Finding> findings) = project.Lint(path);
        if (rule.IsBrought)
        {
            book.Get(rule.Id);
        }

        List<Finding> found = [.. findings.Where(finding => string.Equals(finding.Rule.Id, rule.Id, StringComparison.Ordinal)
            && finding.Lines.Start.Line + 1 <= line && line <= finding.Lines.End.Line + 1
            && (column is null || finding.Lines.Start.Character + 1 == column))];
        if (found.Count != 1)
        {
            throw new UsageException(
                found.Count == 0
                ? $"{rule.Id} finds nothing at {place}"
                : $"{rule.Id} finds {found.Count.ToString(CultureInfo.InvariantCulture)} things at {place}",
                DescribePlaces(rule, path, found.Count == 0
                    ? [.. findings.Where(finding => string.Equals(finding.Rule.Id, rule.Id, StringComparison.Ordinal))]
                    : found));
        }

        ConfigurationFile configuration = project.FindConfigurationOf(file);
        ReadOnlySpan<char> words = text.AsSpan(found[0].Span.Start, found[0].Span.Length);
        foreach (string done in FindingAcceptance.Accept(found[0], words, reason, project.GetBaselineToWrite(configuration), configuration,
            project.Paths))
        {
            environment.Error.Write($"contentlint: {TerminalText.Clean(done)}\n");
        }

        return ExitCode.Clean;
    }

    private static string DescribePlaces(RuleDescriptor rule, string path, List<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return $"it finds nothing in {path}";
        }

        IEnumerable<string> places = findings.Take(5).Select(finding =>
            string.Create(CultureInfo.InvariantCulture, $"{path}:{finding.Lines.Start.Line + 1}:{finding.Lines.Start.Character + 1}"));
        return $"{rule.Id} stands at {string.Join(", ", places)}{(findings.Count > 5 ? " and more" : string.Empty)}";
    }

    /// <summary>A colon may stand in the name of the file too.</summary>
    private static (string Path, int Line, int? Column) ParsePlace(string place)
    {
        string rest = place;
        int? last = CutNumber(ref rest);
        int? first = last is null ? null : CutNumber(ref rest);
        return last is { } only && rest.Length > 0
            ? (rest, first ?? only, first is null ? null : only)
            : throw new UsageException($"“{place}” is no place in a file", "write FILE:LINE or FILE:LINE:COLUMN");
    }

    private static int? CutNumber(ref string text)
    {
        int colon = text.LastIndexOf(':');
        if (colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number > 0)
        {
            text = text[..colon];
            return number;
        }

        return null;
    }

    private static int AcceptName(string name, ProjectFiles project, CommandEnvironment environment)
    {
        name = name.Trim();
        if (name.Length == 0)
        {
            throw new UsageException("an empty text is no name");
        }

        string file = project.FindConfiguration(environment.WorkingDirectory)
            ?? throw new UsageException("there is no rules.json to write the name into", "contentlint init writes one");
        string display = project.Paths.GetDisplayPath(file);
        bool isNew = ConfigurationWriter.Change(file, display, text => ConfigurationEdit.AddText(text, "names", name));
        environment.Error.Write(isNew
            ? $"contentlint: “{TerminalText.Clean(name)}” needs no introduction any more, says {TerminalText.Clean(display)}\n"
            : $"contentlint: “{TerminalText.Clean(name)}” is already in {TerminalText.Clean(display)}\n");
        return ExitCode.Clean;
    }
}
