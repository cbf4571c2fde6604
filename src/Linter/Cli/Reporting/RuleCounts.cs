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

    /// <summary>The rules that found something of a severity or a graver one, the most frequent there first.</summary>
    public List<RuleCount> Sort(Severity least) =>
        [.. _rules.Values.Where(count => count.CountFrom(least) > 0).OrderByDescending(count => count.CountFrom(least))
            .ThenBy(static count => count.Rule.Id, StringComparer.Ordinal)];
}
