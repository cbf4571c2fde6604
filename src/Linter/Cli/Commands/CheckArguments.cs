using System.CommandLine;
using System.Globalization;
using ContentLint.Cli.Files;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Cli.Commands;

/// <summary>What <c>check</c> was asked to do.</summary>
internal sealed class CheckArguments
{
    private static readonly string[] SeverityNames = ["error", "warning", "note"];
    private static readonly string[] FailNames = ["error", "warning", "note", "never"];
    private static readonly string[] FormatNames = ["console", "sarif", "json"];
    private static readonly string[] ColorNames = ["auto", "always", "never"];

    public required IReadOnlyList<string> Paths { get; init; }

    public required IReadOnlyList<ReportRequest> Reports { get; init; }

    public string? Config { get; init; }

    public required RuleSelection Selection { get; init; }

    /// <summary>The least severity shown; null for each report's own.</summary>
    public Severity? Least { get; init; }

    /// <summary>The least severity that fails the run; <see cref="Severity.None"/> for never.</summary>
    public Severity FailOn { get; init; }

    public int Jobs { get; init; }

    public ColorChoice Color { get; init; }

    public bool Quiet { get; init; }

    public bool ForceExclude { get; init; }

    /// <summary>Whether the index is linted and not the work tree.</summary>
    public bool Staged { get; init; }

    /// <summary>The commit whose changes since are linted; null for everything.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>Whether only findings on changed lines are reported.</summary>
    public bool ChangedLines { get; init; }

    public string? StandardInputName { get; init; }

    /// <exception cref="UsageException">Something does not fit.</exception>
    public static CheckArguments Parse(IReadOnlyList<string> arguments, RuleBook book)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string[]>("--format");
        var output = new Option<string>("--output", "-o");
        var config = new Option<string>("--config");
        var select = new Option<string[]>("--select");
        var ignore = new Option<string[]>("--ignore");
        var severity = new Option<string>("--severity");
        var failOn = new Option<string>("--fail-on");
        var jobs = new Option<string>("--jobs");
        var color = new Option<string>("--color");
        var quiet = new Option<bool>("--quiet", "-q");
        var forceExclude = new Option<bool>("--force-exclude");
        var stdinName = new Option<string>("--stdin-filename");
        var staged = new Option<bool>("--staged");
        var changedSince = new Option<string>("--changed-since");
        var changedLines = new Option<bool>("--changed-lines");
        var command = new Command("check") { staged, changedSince, changedLines, paths, format, output, config, select, ignore, severity, failOn, jobs, color, quiet, forceExclude, stdinName };
        CommandLine line = CommandLine.Parse(command, arguments);

        string[] given = line.Get(paths);
        if (line.Get(stdinName) is not null && Array.IndexOf(given, "-") < 0)
        {
            throw new UsageException("--stdin-filename is the name of standard input", "write - as a path");
        }

        bool onlyChanges = line.Get(staged) || line.Get(changedSince) is not null;
        if (line.Get(changedLines) && !onlyChanges)
        {
            throw new UsageException("--changed-lines does not say since when", "write --staged or --changed-since REV too");
        }

        if (onlyChanges && Array.IndexOf(given, "-") >= 0)
        {
            throw new UsageException("standard input has no changes", "leave out - or --staged and --changed-since");
        }

        return new CheckArguments
        {
            Staged = line.Get(staged),
            ChangedSince = line.Get(changedSince),
            ChangedLines = line.Get(changedLines),
            Paths = given.Length == 0 ? ["."] : given,
            Reports = ParseReports(line.Get(format), line.Get(output)),
            Config = line.Get(config),
            Selection = new RuleSelection(
                line.Get(select) is { Length: > 0 } selected ? ParseRules(selected, book) : null,
                ParseIgnored(line.Get(ignore), book)),
            Least = line.Get(severity) is { } least ? ParseSeverity("--severity", least, SeverityNames) : null,
            FailOn = line.Get(failOn) is { } fail ? ParseSeverity("--fail-on", fail, FailNames) : Severity.Error,
            Jobs = line.Get(jobs) is { } count ? ParseJobs(count) : Environment.ProcessorCount,
            Color = line.Get(color) is { } choice ? (ColorChoice)IndexOf("--color", choice, ColorNames) : ColorChoice.Auto,
            Quiet = line.Get(quiet),
            ForceExclude = line.Get(forceExclude),
            StandardInputName = line.Get(stdinName),
        };
    }

    private static List<ReportRequest> ParseReports(string[] formats, string? output)
    {
        var reports = new List<ReportRequest>();
        foreach (string value in formats)
        {
            int equals = value.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? value : value[..equals];
            string? file = equals < 0 ? null : value[(equals + 1)..];
            if (file is { Length: 0 })
            {
                throw new UsageException($"--format {value} names no file", $"write --format {name}=FILE");
            }

            reports.Add(new ReportRequest((ReportFormat)IndexOf("--format", name, FormatNames), file));
        }

        if (reports.Count == 0)
        {
            reports.Add(new ReportRequest(ReportFormat.Console, null));
        }

        if (output is not null)
        {
            if (reports.Count > 1 || reports[0].File is not null)
            {
                throw new UsageException("--output is for a single report", "with several write --format FORMAT=FILE");
            }

            reports[0] = reports[0] with { File = output };
        }

        RejectClash(reports);
        return reports;
    }

    private static void RejectClash(List<ReportRequest> reports)
    {
        for (int i = 0; i < reports.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (string.Equals(reports[i].File, reports[j].File, StringComparison.Ordinal))
                {
                    string where = reports[i].File ?? "standard output";
                    throw new UsageException($"two reports cannot both go to {where}", "write --format FORMAT=FILE");
                }
            }
        }
    }

    private static List<RuleDescriptor> ParseRules(string[] values, RuleBook book)
    {
        var rules = new List<RuleDescriptor>();
        foreach (string value in values)
        {
            foreach (string name in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                rules.Add(book.Get(name));
            }
        }

        return rules;
    }

    private static List<RuleDescriptor> ParseIgnored(string[] values, RuleBook book)
    {
        List<RuleDescriptor> rules = ParseRules(values, book);
        foreach (RuleDescriptor rule in rules)
        {
            if (!RuleBook.IsConfigurable(rule))
            {
                throw new UsageException($"{rule.Id} {rule.Name} cannot be ignored: it says that something was not checked");
            }
        }

        return rules;
    }

    private static Severity ParseSeverity(string option, string value, string[] names) =>
        SeverityName.Parse(names[IndexOf(option, value, names)]) ?? Severity.None;

    private static int ParseJobs(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int jobs) && jobs is >= 1 and <= 256
            ? jobs
            : throw new UsageException($"--jobs takes a whole number from 1 to 256, not “{value}”");

    private static int IndexOf(string option, string value, string[] names)
    {
        int index = Array.IndexOf(names, value);
        if (index >= 0)
        {
            return index;
        }

        string? nearest = NearestName.Find(value, names);
        throw new UsageException($"{option} takes {string.Join(", ", names)}, not “{value}”", nearest is null ? null : $"did you mean “{nearest}”?");
    }
}
