namespace ContentLint.Rules;

/// <summary>The engine's own findings: about its input, not about what an article says.</summary>
public static class EngineRules
{
    /// <summary>A mistake in <c>rules.json</c>.</summary>
    public static RuleDescriptor Configuration { get; } = new(
        "CL001",
        "configuration",
        "Configuration mistake",
        "A key, value or rule name in rules.json that does not exist or does not fit.",
        Severity.Error);

    /// <summary>A rule threw.</summary>
    public static RuleDescriptor RuleFailed { get; } = new(
        "CL002",
        "rule-failed",
        "A rule failed",
        "A rule stopped with an internal error on this file; the other rules ran.",
        Severity.Error);

    /// <summary>A comment that suppresses nothing.</summary>
    public static RuleDescriptor UselessSuppression { get; } = new(
        "CL003",
        "useless-suppression",
        "A suppression that suppresses nothing",
        "A comment suppresses a rule that finds nothing there, or that does not exist.",
        Severity.Warning);

    /// <summary>A comment without a reason.</summary>
    public static RuleDescriptor UnexplainedSuppression { get; } = new(
        "CL004",
        "unexplained-suppression",
        "A suppression without a reason",
        "A comment suppresses a finding and does not say why.",
        Severity.Warning);

    /// <summary>An accepted finding that is gone.</summary>
    public static RuleDescriptor StaleBaselineEntry { get; } = new(
        "CL005",
        "stale-baseline-entry",
        "Accepted finding is gone",
        "An entry of the baseline matches no finding any more.",
        Severity.Warning);

    /// <summary>Markup that could not be parsed.</summary>
    public static RuleDescriptor UnreadableMarkup { get; } = new(
        "CL006",
        "unreadable-markup",
        "Markup could not be parsed",
        "The file was read as plain text because its markup could not be parsed.",
        Severity.Warning);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = [Configuration, RuleFailed, UselessSuppression, UnexplainedSuppression,
        StaleBaselineEntry, UnreadableMarkup];
}
