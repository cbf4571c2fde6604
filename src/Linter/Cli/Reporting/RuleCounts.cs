using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting;

/// <summary>How often each rule found something.</summary>
internal sealed class RuleCounts
{
    private readonly Dictionary<RuleDescriptor, RuleCount> _rules = new(ReferenceEqualityComparer.Instance);

    public void Add(Finding finding)
    {
        if (!_rules.TryGetValue(finding.Rule, out RuleCount? count))
        {
            count = new RuleCount(finding.Rule);
            _rules.Add(finding.Rule, count);
        }

        count.Add(finding.Severity);
    }

    /// <summary>The most frequent first.</summary>
    public List<RuleCount> Sort()
    {
        List<RuleCount> counts = [.. _rules.Values];
        counts.Sort(static (x, y) => x.Total != y.Total ? y.Total.CompareTo(x.Total) : string.CompareOrdinal(x.Rule.Id, y.Rule.Id));
        return counts;
    }
}
