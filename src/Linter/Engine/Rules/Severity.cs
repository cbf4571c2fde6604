namespace ContentLint.Rules;

/// <summary>How grave a finding is; in this order, so that severities compare.</summary>
public enum Severity : byte
{
    /// <summary>The rule is off.</summary>
    None,

    /// <summary>House style or a hint; not on the console by default.</summary>
    Note,

    /// <summary>The desk must look.</summary>
    Warning,

    /// <summary>The text cannot be published as it stands.</summary>
    Error,
}
