using System.Text;
using ContentLint.Configuration;
using ContentLint.Rules;

namespace ContentLint.Analyzer;

/// <summary>The severities that <c>.editorconfig</c> sets for an article; most articles share one of few such sets.</summary>
internal sealed class SeverityOverrides
{
    private readonly List<(RuleDescriptor Rule, Severity Severity)> _severities = [];

    /// <summary>No severities.</summary>
    public static SeverityOverrides None { get; } = new();

    /// <summary>The same text for the same severities.</summary>
    public string Key { get; private set; } = string.Empty;

    public static SeverityOverrides Create(IReadOnlyList<(RuleDescriptor Rule, Severity Severity)> severities)
    {
        var overrides = new SeverityOverrides();
        var key = new StringBuilder();
        foreach ((RuleDescriptor rule, Severity severity) in severities)
        {
            overrides._severities.Add((rule, severity));
            key.Append(rule.Id).Append('=').Append(SeverityName.Format(severity)).Append(';');
        }

        overrides.Key = key.ToString();
        return overrides;
    }

    /// <summary>The settings with these severities.</summary>
    public LintSettings Apply(LintSettings settings)
    {
        if (_severities.Count == 0)
        {
            return settings;
        }

        var rules = new Dictionary<string, RuleSettings>(StringComparer.Ordinal);
        foreach ((RuleDescriptor rule, Severity severity) in _severities)
        {
            rules[rule.Id] = settings.Get(rule) with { Severity = severity };
        }

        return settings.With(rules);
    }
}
