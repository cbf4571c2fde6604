namespace ContentLint.Reading;

/// <summary>Why a line is taken for residue.</summary>
public enum ResidueEvidence : byte
{
    /// <summary>Its words are known as those of a page.</summary>
    Words,

    /// <summary>It speaks as a page does: to its reader, of nothing but parts of pages.</summary>
    Form,

    /// <summary>Its words are found on pages and in articles, and it stands beside lines that are the page's.</summary>
    Neighbours,

    /// <summary>Its words are found on pages and in articles, and it stands before the article or after its end.</summary>
    Place,

    /// <summary>It says the same again and again.</summary>
    Repetition,

    /// <summary>It is a label or a headline without a text, among lines of the page.</summary>
    Label,

    /// <summary>It is in another script than the article.</summary>
    Script,

    /// <summary>It is in one of several rows of one form, as a page lists other stories or comments.</summary>
    Listing,
}
