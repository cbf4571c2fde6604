using ContentLint.Cli.Results;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting;

/// <summary>What a run comes to; grows with each result.</summary>
internal sealed class RunSummary
{
    private readonly List<FileProblem> _problems = [];
    private readonly RuleCounts _rules = new();

    /// <summary>Whether it is counted how often each rule found something.</summary>
    public bool CountsRules { get; init; }

    /// <summary>The least severity of a finding that is fixed.</summary>
    public Severity FixesFrom { get; init; } = Severity.Warning;

    public int Files { get; private set; }

    public int Excluded { get; set; }

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int Notes { get; private set; }

    /// <summary>Findings that are accepted; they count as nothing else.</summary>
    public int Suppressed { get; private set; }

    /// <summary>How many fixes were applied, or would be.</summary>
    public int Fixed { get; private set; }

    /// <summary>How many files were fixed, or would be.</summary>
    public int FixedFiles { get; private set; }

    /// <summary>How many findings that are fixed when asked for have a safe fix.</summary>
    public int Fixable { get; private set; }

    /// <summary>How many of them have a fix that an editor has to look at.</summary>
    public int Offered { get; private set; }

    /// <summary>Whether the run ends with exit code 2.</summary>
    public bool HasTrouble { get; private set; }

    public TimeSpan Elapsed { get; set; }

    /// <summary>What there was to say about paths and files, in the order it came up.</summary>
    public IReadOnlyList<FileProblem> Problems => _problems;

    public int Total => Errors + Warnings + Notes;

    /// <summary>Whether a finding says that something was not checked as it was asked for.</summary>
    public static bool IsTrouble(Finding finding) =>
        ReferenceEquals(finding.Rule, EngineRules.Configuration) || ReferenceEquals(finding.Rule, EngineRules.RuleFailed);

    public void Add(FileProblem problem)
    {
        _problems.Add(problem);
        HasTrouble |= problem.IsTrouble;
    }

    public void Add(FileResult result)
    {
        Files += result.IsLinted ? 1 : 0;
        Fixed += result.Fixes.Applied;
        FixedFiles += result.Fixes.Applied > 0 ? 1 : 0;
        foreach (FileProblem problem in result.Problems)
        {
            Add(problem);
        }

        for (int i = 0; i < result.Findings.Count; i++)
        {
            Finding finding = result.Findings[i];
            if (finding.Suppression is not null)
            {
                Suppressed++;
                continue;
            }

            Errors += finding.Severity == Severity.Error ? 1 : 0;
            Warnings += finding.Severity == Severity.Warning ? 1 : 0;
            Notes += finding.Severity == Severity.Note ? 1 : 0;
            if (finding.Severity >= FixesFrom)
            {
                Fixable += finding.Fix is { Safety: FixSafety.Safe } ? 1 : 0;
                Offered += finding.Fix is { Safety: FixSafety.Offered } ? 1 : 0;
            }

            if (CountsRules)
            {
                _rules.Add(finding);
            }

            HasTrouble |= IsTrouble(finding);
        }
    }

    public int Count(FileProblemKind kind) => _problems.Count(problem => problem.Kind == kind);

    /// <summary>How many findings are at or above a severity; none for <see cref="Severity.None"/>.</summary>
    public int CountFrom(Severity least) => least switch
    {
        Severity.None => 0,
        Severity.Note => Total,
        Severity.Warning => Errors + Warnings,
        _ => Errors,
    };

    /// <summary>
    /// How often each rule found something; the rules that found something of a severity or a graver one, the most frequent there first.
    /// </summary>
    public List<RuleCount> GetRuleCounts(Severity least) => _rules.Sort(least);
}
