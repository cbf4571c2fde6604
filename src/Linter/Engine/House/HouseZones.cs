namespace ContentLint.House;

/// <summary>The parts of an article that a house rule reads.</summary>
[Flags]
internal enum HouseZones : ushort
{
    /// <summary>No part.</summary>
    None = 0,

    /// <summary>The headline.</summary>
    Headline = 1,

    /// <summary>The line or two below the headline.</summary>
    Deck = 2,

    /// <summary>The first paragraph of the text.</summary>
    Lede = 4,

    /// <summary>The text after the first paragraph, items of lists included.</summary>
    Body = 8,

    /// <summary>Items of lists.</summary>
    List = 16,

    /// <summary>Captions.</summary>
    Caption = 32,

    /// <summary>Headings inside the text.</summary>
    Subhead = 64,

    /// <summary>Cells of tables.</summary>
    Table = 128,

    /// <summary>Notes.</summary>
    Footnote = 256,

    /// <summary>What pictures show, for those who do not see them.</summary>
    AltText = 512,

    /// <summary>Who wrote it, where and when.</summary>
    Byline = 1024,

    /// <summary>Times, prices and places at the end of a review.</summary>
    Listing = 2048,

    /// <summary>Text of the page and not of the article, notes of the editor among it.</summary>
    Page = 4096,

    /// <summary>Everything that is read.</summary>
    All = 4095,
}
