using System.CommandLine;

namespace ContentLint.Cli.Commands;

/// <summary>The options of <c>check</c>, for parsing and for completion. Fields, because each property is a method to compile at start.</summary>
internal sealed class CheckOptions
{
    public readonly Argument<string[]> Paths = new("PATH") { Arity = ArgumentArity.ZeroOrMore };
    public readonly Option<string[]> Format = new("--format");
    public readonly Option<string> Output = new("--output", "-o");
    public readonly Option<string> Config = new("--config");
    public readonly Option<bool> ShowSettings = new("--show-settings");
    public readonly Option<string[]> Select = new("--select");
    public readonly Option<string[]> Ignore = new("--ignore");
    public readonly Option<string> Severity = new("--severity");
    public readonly Option<string> FailOn = new("--fail-on");
    public readonly Option<string> Jobs = new("--jobs");
    public readonly Option<string> MaxFindings = new("--max-findings");
    public readonly Option<bool> Statistics = new("--statistics");
    public readonly Option<string> Color = new("--color");
    public readonly Option<bool> Quiet = new("--quiet", "-q");
    public readonly Option<bool> Fix = new("--fix");
    public readonly Option<bool> UnsafeFixes = new("--unsafe-fixes");
    public readonly Option<bool> Diff = new("--diff");
    public readonly Option<string> Baseline = new("--baseline");
    public readonly Option<bool> UpdateBaseline = new("--update-baseline");
    public readonly Option<bool> ForceExclude = new("--force-exclude");
    public readonly Option<bool> Staged = new("--staged");
    public readonly Option<string> ChangedSince = new("--changed-since");
    public readonly Option<bool> ChangedLines = new("--changed-lines");
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
