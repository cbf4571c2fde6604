using ContentLint.Rules;

namespace ContentLint.Configuration;

/// <summary>What the configuration says about one rule.</summary>
/// <param name="Severity">The severity of all its findings, <see cref="Severity.None"/> for off, null for the rule's own.</param>
/// <param name="Options">The options that are set.</param>
public sealed record RuleSettings(Severity? Severity, IReadOnlyDictionary<string, int> Options)
{
    /// <summary>The rule as it comes.</summary>
    public static RuleSettings Default { get; } = new(null, new Dictionary<string, int>(StringComparer.Ordinal));

    /// <summary>Whether each finding is one step graver than the rule says, unless <see cref="Severity"/> is set.</summary>
    public bool IsRaised { get; init; }

    /// <summary>The severity of a finding that the rule gives <paramref name="own"/>.</summary>
    public Severity Grade(Severity own) => Severity ?? (IsRaised && own is Rules.Severity.Note or Rules.Severity.Warning ? own + 1 : own);

    /// <summary>The value of <paramref name="option"/>.</summary>
    public int GetOption(RuleOption option) => Options.TryGetValue(option.Name, out int value) ? value : option.Default;
}
