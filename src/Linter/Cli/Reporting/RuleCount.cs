using ContentLint.Rules;

namespace ContentLint.Cli.Reporting;

/// <summary>How often a rule found something.</summary>
internal sealed class RuleCount(RuleDescriptor rule)
{
    public RuleDescriptor Rule { get; } = rule;

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int Notes { get; private set; }

    /// <summary>How many of a severity or a graver one.</summary>
    public int CountFrom(Severity least) => Errors + (least <= Severity.Warning ? Warnings : 0) + (least <= Severity.Note ? Notes : 0);

    public void Add(Severity severity)
    {
        Errors += severity == Severity.Error ? 1 : 0;
        Warnings += severity == Severity.Warning ? 1 : 0;
        Notes += severity == Severity.Note ? 1 : 0;
    }
}
