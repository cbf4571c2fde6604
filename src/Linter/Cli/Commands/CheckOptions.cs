using System.CommandLine;

namespace ContentLint.Cli.Commands;

/// <summary>The options of <c>check</c>, for parsing and for completion. Fields, because each property is a method to compile at start.</summary>
internal sealed class CheckOptions
{
    public readonly Argument<string[]> Paths = new("PATH") { Arity = ArgumentArity.ZeroOrMore };
    public readonly Option<string[]> Format = new("--format");
    public readonly Option<string> Output = new("--output", "-o");
    public readonly Option<string> Config = new("--config");
    public readonly Flag ShowSettings = new("--show-settings");
    public readonly Option<string[]> Select = new("--select");
    public readonly Option<string[]> Ignore = new("--ignore");
    public readonly Option<string> Severity = new("--severity");
    public readonly Option<string> FailOn = new("--fail-on");
    public readonly Option<string> Jobs = new("--jobs");
    public readonly Option<string> MaxFindings = new("--max-findings");
    public readonly Flag Statistics = new("--statistics");
    public readonly Option<string> Color = new("--color");
    public readonly Flag Quiet = new("--quiet", "-q");
    public readonly Flag Fix = new("--fix");
    public readonly Flag UnsafeFixes = new("--unsafe-fixes");
    public readonly Flag Diff = new("--diff");
    public readonly Option<string> Baseline = new("--baseline");
    public readonly Flag UpdateBaseline = new("--update-baseline");
    public readonly Flag ForceExclude = new("--force-exclude");
    public readonly Flag Staged = new("--staged");
    public readonly Option<string> ChangedSince = new("--changed-since");
    public readonly Flag ChangedLines = new("--changed-lines");
    public readonly Option<string> StdinName = new("--stdin-filename");

    public Command CreateCommand() => new("check")
    {
        Paths,
        Format,
        Output,
        Config,
        ShowSettings,
        Select,
        Ignore,
        Severity,
        FailOn,
        Jobs,
        MaxFindings,
        Statistics,
        Color,
        Quiet,
        Fix,
        UnsafeFixes,
        Diff,
        Baseline,
        UpdateBaseline,
        ForceExclude,
        Staged,
        ChangedSince,
        ChangedLines,
        StdinName,
    };
}
