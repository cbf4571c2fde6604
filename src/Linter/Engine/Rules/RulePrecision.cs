namespace ContentLint.Rules;

/// <summary>How often a finding of the rule is right on edited copy nobody tuned on; SARIF carries it for GitHub's filters.</summary>
public enum RulePrecision : byte
{
    /// <summary>Nearly always right.</summary>
    VeryHigh,

    /// <summary>At least four in five.</summary>
    High,

    /// <summary>At least three in five.</summary>
    Medium,

    /// <summary>A hint.</summary>
    Low,
}
