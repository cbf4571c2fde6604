namespace ContentLint.Documents;

/// <summary>What the file format itself says about a block; nothing after the readers knows the format.</summary>
public enum BlockShape : byte
{
    /// <summary>A paragraph, or any line of plain text.</summary>
    Paragraph,

    /// <summary>A heading the format marks as one.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A paragraph the format marks as quoted.</summary>
    Quote,

    /// <summary>A cell of a table.</summary>
    TableCell,

    /// <summary>The text below a picture or a table.</summary>
    Caption,

    /// <summary>Metadata at the top of the file; its text is not prose.</summary>
    FrontMatter,

    /// <summary>The title in the metadata.</summary>
    Title,

    /// <summary>The description, excerpt or subtitle in the metadata.</summary>
    Standfirst,

    /// <summary>An author in the metadata.</summary>
    Byline,

    /// <summary>A note that the text refers to.</summary>
    Footnote,

    /// <summary>What a picture shows, for those who do not see it.</summary>
    AltText,

    /// <summary>Code, raw markup, link definitions: there is nothing to read in it.</summary>
    Markup,
}
