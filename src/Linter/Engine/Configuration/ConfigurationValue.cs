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

    /// <summary>House rules, and files of them.</summary>
    House,

    /// <summary>The severity of a house rule.</summary>
    HouseSeverity,

    /// <summary>Texts by phrase.</summary>
    HouseReplacements,

    /// <summary>A limit.</summary>
    HouseLimit,

    /// <summary>A list of texts, or a list of such lists.</summary>
    HouseGroups,

    /// <summary>How headings are capitalised.</summary>
    HouseCapitals,

    /// <summary>Whether capitals count.</summary>
    HouseCase,

    /// <summary>A sentence, a paragraph or the article.</summary>
    HouseUnit,

    /// <summary>What may be done with a fix.</summary>
    HouseFix,
}
