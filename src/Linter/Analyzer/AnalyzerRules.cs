using System.Collections.Immutable;
using ContentLint.Findings;
using ContentLint.Rules;
using Microsoft.CodeAnalysis;

namespace ContentLint.Analyzer;

/// <summary>The rules, and for each the descriptor the compiler knows it by.</summary>
internal sealed class AnalyzerRules
{
    /// <summary>
    /// The compiler must know all ids before it reads a configuration, and none may have a hyphen: house rules share this one, and
    /// their own stands in the message.
    /// </summary>
    private static readonly RuleDescriptor House = new(
        "CL900",
        "house-rule",
        "House rule",
        "A rule that rules.json brings has found something; its id stands in the message.",
        Severity.Warning);

    private readonly Dictionary<string, DiagnosticDescriptor> _byId = new(StringComparer.Ordinal);

    public AnalyzerRules(IReadOnlyList<Rule> rules)
    {
        Rules = rules;
        var configurable = new List<RuleDescriptor>();
        foreach (RuleDescriptor rule in EngineRules.All.Concat(rules.Select(rule => rule.Descriptor)).Append(House))
        {
            _byId.Add(rule.Id, CreateDescriptor(rule));
            if (!ReferenceEquals(rule, EngineRules.Configuration) && !ReferenceEquals(rule, EngineRules.RuleFailed)
                && !ReferenceEquals(rule, House))
            {
                configurable.Add(rule);
            }
        }

        Configurable = configurable;
        Diagnostics = _byId.Values.ToImmutableArray();
    }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>What a configuration may name.</summary>
    public IReadOnlyList<RuleDescriptor> Configurable { get; }

    public ImmutableArray<DiagnosticDescriptor> Diagnostics { get; }

    /// <summary>The diagnostic of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">The file as the compiler knows it.</param>
    /// <param name="getPath">What the compiler calls another file; null if the finding has no place in one.</param>
    public Diagnostic Create(Finding finding, string path, Func<string, string>? getPath = null)
    {
        Location[] related = new Location[finding.Related.Count];
        for (int i = 0; i < related.Length; i++)
        {
            related[i] = Location.Create(finding.Related[i].Path is { } other && getPath is not null
                ? getPath(other)
                : path, finding.Related[i].Span, finding.Related[i].Lines);
        }

        Location location = Location.Create(path, finding.Span, finding.Lines);
        bool isHouse = finding.Rule.Family == RuleFamily.House;
        // A build shows the message and nothing else: what to do about it stands in it.
        string message = finding.Hint is { } hint ? $"{finding.Message}. {hint}" : finding.Message;
        message = isHouse ? $"{finding.Rule.Id}: {message}" : message;
        return Diagnostic.Create(_byId[isHouse ? House.Id : finding.Rule.Id], location, Convert(finding.Severity), related, null, message);
    }

    /// <summary>A finding that stands at no words of the article.</summary>
    public Diagnostic Create(RuleDescriptor rule, Location location, string message) =>
        Diagnostic.Create(_byId[rule.Id], location, message);

    private static DiagnosticDescriptor CreateDescriptor(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        "ContentLint." + (ReferenceEquals(rule, House) ? RuleFamily.House : rule.Family),
        Convert(rule.Severity),
        rule.Severity != Severity.None,
        rule.Description,
        helpLinkUri: null,
        rule.ComparesArticles || ReferenceEquals(rule, EngineRules.Configuration) ? [WellKnownDiagnosticTags.CompilationEnd] : []);

    private static DiagnosticSeverity Convert(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Note => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };
}
