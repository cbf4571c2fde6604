using ContentLint.Rules;

namespace ContentLint.Cli.Reporting;

/// <summary>How often a rule found something.</summary>
internal sealed class RuleCount(RuleDescriptor rule)
{
    public RuleDescriptor Rule { get; } = rule;

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int Notes { get; private set; }

    public int Total => Errors + Warnings + Notes;

    public void Add(Severity severity)
    {
        Errors += severity == Severity.Error ? 1 : 0;
        Warnings += severity == Severity.Warning ? 1 : 0;
        Notes += severity == Severity.Note ? 1 : 0;
    }
}
