using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContentLint.Analyzer;

/// <summary>
/// Reads <c>contentlint.CL201.severity = warning</c> and the same with the rule's name. The compiler does not apply its own
/// <c>dotnet_diagnostic</c> keys to additional files by glob, so these are the only severities an <c>.editorconfig</c> can set.
/// </summary>
internal sealed class EditorConfigSeverities
{
    private const string Prefix = "contentlint.";
    private const string Suffix = ".severity";
    private static readonly string[] Values = ["error", "warning", "note", "off", "suggestion", "none"];

    private readonly IReadOnlyList<RuleDescriptor> _rules;
    private readonly (RuleDescriptor Rule, string IdKey, string NameKey)[] _keys;

    public EditorConfigSeverities(IReadOnlyList<RuleDescriptor> rules)
    {
        _rules = rules;
        _keys = [.. rules.Select(rule => (rule, Prefix + rule.Id + Suffix, Prefix + rule.Name + Suffix))];
    }

    /// <summary>What the options of a file set. A value that is no severity sets nothing.</summary>
    public SeverityOverrides Read(AnalyzerConfigOptions options)
    {
        List<(RuleDescriptor, Severity)>? severities = null;
        foreach ((RuleDescriptor rule, string idKey, string nameKey) in _keys)
        {
            if ((options.TryGetValue(idKey, out string? value) || options.TryGetValue(nameKey, out value)) && Parse(value) is { } severity)
            {
                severities ??= [];
                severities.Add((rule, severity));
            }
        }

        return severities is null ? SeverityOverrides.None : SeverityOverrides.Create(severities);
    }

    /// <summary>Keys that name no rule and values that are no severity, each key with its value.</summary>
    public List<(string Key, string Value)> FindMistakes(AnalyzerConfigOptions options)
    {
        var mistakes = new List<(string, string)>();
        foreach (string key in GetKeys(options))
        {
            if (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && options.TryGetValue(key, out string? value)
                && Describe(key, value) is not null)
            {
                mistakes.Add((key, value));
            }
        }

        return mistakes;
    }

    /// <summary>What is wrong with a key and its value; null for nothing.</summary>
    public string? Describe(string key, string value)
    {
        string name = key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) && key.Length > Prefix.Length + Suffix.Length
            ? key.Substring(Prefix.Length, key.Length - Prefix.Length - Suffix.Length)
            : string.Empty;
        if (name.Length == 0)
        {
            return $"An .editorconfig has no key “{key}”; there is {Prefix}RULE{Suffix}";
        }

        if (!_rules.Any(rule => IsNamed(rule, name)))
        {
            string? nearest = NearestName.Find(name, _rules.SelectMany(rule => new[] { rule.Name, rule.Id }));
            return $"“{key}” in an .editorconfig: there is no rule “{name}”{(nearest is null ? string.Empty : $"; did you mean “{nearest}”?")}";
        }

        return Parse(value) is null
            ? $"“{key}” in an .editorconfig: “{value}” is no severity; there are {string.Join(", ", Values)}"
            : null;
    }

    private static bool IsNamed(RuleDescriptor rule, string name) =>
        string.Equals(rule.Id, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(rule.Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The compiler lists the keys; another host may not, and then only a mistake goes unseen.</summary>
    private static IEnumerable<string> GetKeys(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }

    private static Severity? Parse(string value) => string.Equals(value, "suggestion", StringComparison.OrdinalIgnoreCase)
        ? Severity.Note
        : SeverityName.Parse(value.ToLowerInvariant());
}
