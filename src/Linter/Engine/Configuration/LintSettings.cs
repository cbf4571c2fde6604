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
    public IReadOnlyList<string> Include { get; init; } = ["**/*.txt", "**/*.md", "**/*.markdown", "**/*.html", "**/*.htm"];

    /// <summary>Globs of the files to leave out; they win over <see cref="Include"/>.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = ["**/node_modules/**", "**/bin/**", "**/obj/**", "**/.*/**"];

    /// <summary>The file of accepted findings, relative to the configuration's folder; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Settings by rule id; null if there are none.</summary>
    public IReadOnlyDictionary<string, RuleSettings>? Rules { get; init; }

    /// <summary>Names that need no introduction.</summary>
    public KnownNames KnownNames { get; init; } = KnownNames.None;

    /// <summary>Words that are no findings; null if there are none.</summary>
    public KnownTerms? KnownTerms { get; init; }

    /// <summary>Where the pages of the rules are; null if nowhere.</summary>
    public HelpAddress? Help { get; init; }

    /// <summary>What is set for <paramref name="rule"/>.</summary>
    public RuleSettings Get(RuleDescriptor rule) => Rules is null ? RuleSettings.Default : Find(Rules, rule);

    private static RuleSettings Find(IReadOnlyDictionary<string, RuleSettings> rules, RuleDescriptor rule) =>
        rules.TryGetValue(rule.Id, out RuleSettings? settings) ? settings : RuleSettings.Default;
}
