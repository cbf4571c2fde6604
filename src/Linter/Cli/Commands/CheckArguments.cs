using System.Globalization;
using ContentLint.Cli.Baselines;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Files;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Cli.Commands;

/// <summary>What <c>check</c> was asked to do.</summary>
internal sealed record CheckArguments
{
    internal static readonly string[] SeverityNames = ["error", "warning", "note"];
    internal static readonly string[] FailNames = ["error", "warning", "note", "never"];
    internal static readonly string[] ColorNames = ["auto", "always", "never"];

    public required string[] Paths { get; init; }

    public ReportRequest[] Reports { get; init; } = [new ReportRequest(ReportFormat.Console, null)];

    public string? Config { get; init; }

    public RuleSelection Selection { get; init; } = new(null, []);

    /// <summary>The least severity shown; null for each report's own.</summary>
    public Severity? Least { get; init; }

    /// <summary>The least severity that fails the run; <see cref="Severity.None"/> for never.</summary>
    public Severity FailOn { get; init; } = Severity.Error;

    public int Jobs { get; init; } = Environment.ProcessorCount;

    public ColorChoice Color { get; init; }

    /// <summary>How many bytes an article may have.</summary>
    public int MostBytes { get; init; } = FileBytes.UsualMostOfArticle;

    /// <summary>How many findings a report may show; null for all.</summary>
    public int? MaxFindings { get; init; }

    /// <summary>Whether the run ends with a table of the findings by rule.</summary>
    public bool Statistics { get; init; }

    /// <summary>What is done with fixes; null for nothing.</summary>
    public FixMode? Fixes { get; init; }

    /// <summary>The baseline that counts for everything; null for those of the configurations.</summary>
    public string? Baseline { get; init; }

    /// <summary>What is done with baselines.</summary>
    public BaselineUse BaselineUse { get; init; }

    public bool Quiet { get; init; }

    /// <summary>Whether plug-ins that a configuration names may run.</summary>
    public bool AllowsPlugins { get; init; }

    /// <summary>Whether the settings of a path are shown and nothing is checked.</summary>
    public bool ShowSettings { get; init; }

    public bool ForceExclude { get; init; }

    /// <summary>Whether the index is linted and not the work tree.</summary>
    public bool Staged { get; init; }

    /// <summary>The commit whose changes since are linted; null for everything.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>Whether only findings on changed lines are reported.</summary>
    public bool ChangedLines { get; init; }

    public string? StandardInputName { get; init; }

    /// <exception cref="UsageException">Something does not fit.</exception>
    public static CheckArguments Parse(string[] arguments, RuleBook book)
    {
        var options = new CheckOptions();
        CommandLine line = CommandLine.Parse(options.CreateCommand(), arguments);

        string[] given = line.Get(options.Paths);
        if (line.Get(options.StdinName) is not null && Array.IndexOf(given, "-") < 0)
        {
            throw new UsageException("--stdin-filename is the name of standard input", "write - as a path");
        }

        bool showSettings = line.Has(options.ShowSettings);
        if (showSettings && (given.Length != 1 || given[0] is "-"))
        {
            throw new UsageException("--show-settings takes one file or folder");
        }

        Severity? shown = line.Get(options.Severity) is { } level ? ParseSeverity("--severity", level, SeverityNames) : null;
        FixMode? fixes = ParseFixes(line.Has(options.Fix), line.Has(options.UnsafeFixes), line.Has(options.Diff),
            shown ?? Severity.Warning);
        List<ReportRequest> reports = ParseReports(line.Get(options.Format), line.Get(options.Output));
        if (fixes is { ShowsOnly: true })
        {
            RejectReportBesideDiff(reports, isAskedFor: line.Get(options.Format).Length > 0);
        }

        RejectContradictions(line, options, fixes);
        return new CheckArguments
        {
            Fixes = fixes,
            Baseline = line.Get(options.Baseline),
            BaselineUse = line.Has(options.UpdateBaseline) ? BaselineUse.Update : BaselineUse.Read,
            Staged = line.Has(options.Staged),
            ChangedSince = line.Get(options.ChangedSince),
            ChangedLines = line.Has(options.ChangedLines),
            Paths = given.Length == 0 ? ["."] : given,
            Reports = [.. reports],
            Config = line.Get(options.Config),
            Selection = ParseSelection(line.Get(options.Select), line.Get(options.Ignore), book),
            Least = shown,
            FailOn = line.Get(options.FailOn) is { } fail ? ParseSeverity("--fail-on", fail, FailNames) : Severity.Error,
            Jobs = ParseJobs(line.Get(options.Jobs)),
            MostBytes = line.Get(options.MaxSize) is { } size ? ParseNumber("--max-size", size, 1_000) << 20 : FileBytes.UsualMostOfArticle,
            MaxFindings = line.Get(options.MaxFindings) is { } most ? ParseNumber("--max-findings", most, 1_000_000) : null,
            Statistics = line.Has(options.Statistics),
            Color = line.Get(options.Color) is { } choice ? (ColorChoice)IndexOf("--color", choice, ColorNames) : ColorChoice.Auto,
            Quiet = line.Has(options.Quiet),
            AllowsPlugins = line.Has(options.AllowPlugins),
            ShowSettings = showSettings,
            ForceExclude = line.Has(options.ForceExclude),
            StandardInputName = line.Get(options.StdinName),
        };
    }

    private static void RejectContradictions(CommandLine line, CheckOptions options, FixMode? fixes)
    {
        bool updates = line.Has(options.UpdateBaseline);
        if (fixes is { ShowsOnly: true } && updates)
        {
            throw new UsageException("--diff changes nothing and --update-baseline does", "leave out one of the two");
        }

        bool onlyChanges = line.Has(options.Staged) || line.Get(options.ChangedSince) is not null;
        if (line.Has(options.ChangedLines) && !onlyChanges)
        {
            throw new UsageException("--changed-lines does not say since when", "write --staged or --changed-since REV too");
        }

        if (onlyChanges && Array.IndexOf(line.Get(options.Paths), "-") >= 0)
        {
            throw new UsageException("standard input has no changes", "leave out - or --staged and --changed-since");
        }

        if ((line.Has(options.Staged) || line.Has(options.ChangedLines)) && (fixes is not null || updates))
        {
            throw new UsageException(
                "fixes and the baseline are about whole files of the work tree",
                "leave out --staged and --changed-lines, or --fix, --diff and --update-baseline");
        }
    }

    /// <summary>What <c>--select</c> and <c>--ignore</c> say.</summary>
    public static RuleSelection ParseSelection(string[] selected, string[] ignored, RuleBook book) =>
        new(selected.Length > 0 ? ParseRules(selected, book) : null, ParseIgnored(ignored, book));

    /// <summary>How many threads <c>--jobs</c> says, or one a processor.</summary>
    public static int ParseJobs(string? count) => count is null ? Environment.ProcessorCount : ParseNumber("--jobs", count, 256);

    private static FixMode? ParseFixes(bool fix, bool unsafeFixes, bool diff, Severity from)
    {
        if (unsafeFixes && !fix && !diff)
        {
            throw new UsageException("--unsafe-fixes says which fixes, not what to do with them",
                "write --fix --unsafe-fixes, or --diff --unsafe-fixes to see them first");
        }

        return fix || diff ? new FixMode(unsafeFixes ? FixSafety.Offered : FixSafety.Safe, from, diff) : null;
    }

    /// <summary>The difference goes to standard output, in place of the report that would go there.</summary>
    private static void RejectReportBesideDiff(List<ReportRequest> reports, bool isAskedFor)
    {
        int index = reports.FindIndex(static request => request.File is null);
        if (index >= 0 && isAskedFor)
        {
            throw new UsageException("--diff writes to standard output",
                $"write --format {ReportFormats.Names[(int)reports[index].Format]}=FILE");
        }

        if (index >= 0)
        {
            reports.RemoveAt(index);
        }
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

            reports.Add(new ReportRequest((ReportFormat)IndexOf("--format", name, ReportFormats.Names), file));
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
                rules.AddRange(RuleBook.CreateReference(name) is { } brought ? [brought] : book.GetAll(name));
            }
        }

        return rules;
    }

    private static List<RuleDescriptor> ParseIgnored(string[] values, RuleBook book)
    {
        List<RuleDescriptor> rules = ParseRules(values, book);
        bool isFamily = rules.Count > 1 && rules.TrueForAll(static rule => rule.Family == RuleFamily.Engine);
        foreach (RuleDescriptor rule in rules)
        {
            if (!RuleBook.IsConfigurable(rule) || isFamily)
            {
                throw new UsageException($"{rule.Id} {rule.Name} cannot be ignored: it says that something was not checked");
            }
        }

        return rules;
    }

    private static Severity ParseSeverity(string option, string value, string[] names) =>
        SeverityName.Parse(names[IndexOf(option, value, names)]) ?? Severity.None;

    private static int ParseNumber(string option, string value, int greatest) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= greatest
            ? number
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"{option} takes a whole number from 1 to {greatest:N0}, not “{value}”"));

    private static int IndexOf(string option, string value, string[] names)
    {
        int index = Array.IndexOf(names, value);
        if (index >= 0)
        {
            return index;
        }

        string? nearest = NearestName.Find(value, names);
        throw new UsageException($"{option} takes {string.Join(", ", names)}, not “{value}”", nearest is null
            ? null
            : $"did you mean “{nearest}”?");
    }
}
