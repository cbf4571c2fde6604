namespace ContentLint.Reading;

/// <summary>How a token is written and where it stands.</summary>
[Flags]
public enum TokenFlags : byte
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>White space stands before it, or it begins its block.</summary>
    SpaceBefore = 1,

    /// <summary>A line break stands before it, or it begins its block.</summary>
    LineBreakBefore = 2,

    /// <summary>Its first letter is upper case.</summary>
    Capitalised = 4,

    /// <summary>It has two or more letters and all are upper case.</summary>
    AllCapitals = 8,

    /// <summary>It ends in a possessive <c>'s</c> or <c>s'</c>; the word number is that of the owner.</summary>
    Possessive = 16,

    /// <summary>A hyphen, apostrophe or full stop stands inside it.</summary>
    InnerPunctuation = 32,

    /// <summary>It belongs to residue of the page and not to the article.</summary>
    Residue = 64,

    /// <summary>It stands inside a quotation.</summary>
    InQuotation = 128,
}
