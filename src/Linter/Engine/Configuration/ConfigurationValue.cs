namespace ContentLint.Configuration;

/// <summary>What a key takes.</summary>
public enum ConfigurationValue
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A text or a list of texts.</summary>
    TextOrTexts,

    /// <summary>A severity.</summary>
    Severity,

    /// <summary>Options of a rule by name.</summary>
    Options,

    /// <summary>Rules by id or name.</summary>
    Rules,

    /// <summary>A list of overrides.</summary>
    Overrides,
}
