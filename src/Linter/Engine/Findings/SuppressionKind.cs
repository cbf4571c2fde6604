namespace ContentLint.Findings;

/// <summary>Where it is written that a finding is accepted.</summary>
public enum SuppressionKind : byte
{
    /// <summary>In a comment in the article.</summary>
    InSource,

    /// <summary>In a file beside the articles.</summary>
    External,
}
