namespace ContentLint.Reading.Names;

/// <summary>How well a name is introduced; a greater value is a better introduction.</summary>
public enum IntroductionStrength : byte
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>Only inside somebody's quotation.</summary>
    Quotation,

    /// <summary>Only in the headline, without a first name.</summary>
    Headline,

    /// <summary>In full, but only in the headline.</summary>
    HeadlineFull,

    /// <summary>Only as Mr, Mrs, Ms, Dr and a surname.</summary>
    Honorific,

    /// <summary>As the author of the article.</summary>
    Byline,

    /// <summary>By a role or a description, without a first name.</summary>
    Described,

    /// <summary>With a full name, an office, or the name that is all there is.</summary>
    Full,
}
