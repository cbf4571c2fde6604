using ContentLint.House;
using ContentLint.Reading;
using ContentLint.Rules;

namespace ContentLint.Configuration;

/// <summary>Everything the configuration says that changes what is found or where.</summary>
public sealed record LintSettings
{
    /// <summary>The settings without a <c>rules.json</c>.</summary>
    public static LintSettings Default { get; } = new();

    /// <summary>Whether the configuration's folder is the root of the repository: the paths in SARIF and JSON start there.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Globs of the files to lint, relative to the configuration's folder.</summary>
    public IReadOnlyList<string> Include { get; init; } = ["**/*.txt", "**/*.md", "**/*.mdx", "**/*.markdown", "**/*.html", "**/*.htm"];

    /// <summary>Globs of the files to leave out; they win over <see cref="Include"/>.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = ["**/node_modules/**", "**/bin/**", "**/obj/**", "**/.*/**"];

    /// <summary>
    /// Globs of the articles that changed ones are compared with, relative to the configuration's folder; null for those of the run.
    /// </summary>
    public IReadOnlyList<string>? Corpus { get; init; }

    /// <summary>The file of accepted findings, relative to the configuration's folder; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Settings by rule id.</summary>
    public IReadOnlyDictionary<string, RuleSettings> Rules { get; init; } = new Dictionary<string, RuleSettings>(StringComparer.Ordinal);

    /// <summary>Names that need no introduction.</summary>
    public KnownNames KnownNames { get; init; } = KnownNames.None;

    /// <summary>Words that are no findings; null if there are none.</summary>
    public KnownTerms? KnownTerms { get; init; }

    /// <summary>The kind of article, where the configuration says it; null if the article does.</summary>
    public Genre? Genre { get; init; }

    /// <summary>The house rules; null if there are none.</summary>
    public HouseRuleSet? House { get; init; }

    /// <summary>Where the pages of the rules are; null if nowhere.</summary>
    public HelpAddress? Help { get; init; }

    /// <summary>What is set for <paramref name="rule"/>.</summary>
    public RuleSettings Get(RuleDescriptor rule) => Get(rule.Id);

    /// <summary>These settings, and others for some rules.</summary>
    /// <param name="changed">What is set for these rules from now on, by rule id.</param>
    public LintSettings With(IReadOnlyDictionary<string, RuleSettings> changed)
    {
        var rules = new Dictionary<string, RuleSettings>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, RuleSettings> rule in Rules)
        {
            rules.Add(rule.Key, rule.Value);
        }

        foreach (KeyValuePair<string, RuleSettings> rule in changed)
        {
            rules[rule.Key] = rule.Value;
        }

        return this with { Rules = rules };
    }

    internal RuleSettings Get(string ruleId) => Rules.TryGetValue(ruleId, out RuleSettings? settings) ? settings : RuleSettings.Default;
}
