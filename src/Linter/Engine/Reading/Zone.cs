namespace ContentLint.Reading;

/// <summary>What a block is for in the article.</summary>
public enum Zone : byte
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>Metadata at the top of the file.</summary>
    FrontMatter,

    /// <summary>The headline.</summary>
    Headline,

    /// <summary>The line or two between headline and text.</summary>
    Deck,

    /// <summary>Who wrote it, where and when, before the text begins.</summary>
    Byline,

    /// <summary>A caption: it ends in a credit.</summary>
    Caption,

    /// <summary>A heading inside the text.</summary>
    Subhead,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A cell of a table.</summary>
    TableCell,

    /// <summary>Times, prices and places at the end of a review.</summary>
    Listing,

    /// <summary>Text of the page and not of the article.</summary>
    Residue,

    /// <summary>Code, raw markup, link definitions.</summary>
    Markup,

    /// <summary>A note that the text refers to.</summary>
    Footnote,

    /// <summary>What a picture shows, for those who do not see it.</summary>
    AltText,
}
