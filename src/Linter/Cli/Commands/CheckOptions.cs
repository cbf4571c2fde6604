using System.CommandLine;

namespace ContentLint.Cli.Commands;

/// <summary>The options of <c>check</c>, for parsing and for completion.</summary>
internal sealed class CheckOptions
{
    public Argument<string[]> Paths { get; } = new("PATH") { Arity = ArgumentArity.ZeroOrMore };
    public Option<string[]> Format { get; } = new("--format");
    public Option<string> Output { get; } = new("--output", "-o");
    public Option<string> Config { get; } = new("--config");
    public Flag ShowSettings { get; } = new("--show-settings");
    public Option<string[]> Select { get; } = new("--select");
    public Option<string[]> Ignore { get; } = new("--ignore");
    public Option<string> Severity { get; } = new("--severity");
    public Option<string> FailOn { get; } = new("--fail-on");
    public Flag AllowPlugins { get; } = new("--allow-plugins");
    public Option<string> Jobs { get; } = new("--jobs");
    public Option<string> MaxSize { get; } = new("--max-size");
    public Option<string> MaxFindings { get; } = new("--max-findings");
    public Flag Statistics { get; } = new("--statistics");
    public Option<string> Color { get; } = new("--color");
    public Flag Quiet { get; } = new("--quiet", "-q");
    public Flag Fix { get; } = new("--fix");
    public Flag UnsafeFixes { get; } = new("--unsafe-fixes");
    public Flag Diff { get; } = new("--diff");
    public Option<string> Baseline { get; } = new("--baseline");
    public Flag UpdateBaseline { get; } = new("--update-baseline");
    public Flag ForceExclude { get; } = new("--force-exclude");
    public Flag Staged { get; } = new("--staged");
    public Option<string> ChangedSince { get; } = new("--changed-since");
    public Flag ChangedLines { get; } = new("--changed-lines");
    public Option<string> StdinName { get; } = new("--stdin-filename");

    /// <summary>Those that make sense for articles that change: what is there is checked, nothing is changed.</summary>
    public Command CreateWatch() => new("watch")
    {
        Paths,
        Format,
        Output,
        Config,
        Select,
        Ignore,
        Severity,
        AllowPlugins,
        Jobs,
        MaxSize,
        MaxFindings,
        Statistics,
        Color,
        Quiet,
        Baseline,
        ForceExclude,
    };

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
        AllowPlugins,
        Jobs,
        MaxSize,
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
