namespace ContentLint.Documents.PlainText;

/// <summary>What a line of plain text is by its form.</summary>
internal enum PlainLine : byte
{
    /// <summary>Text, or nothing.</summary>
    Text,

    /// <summary>A command, a value, a path: set off from the text by blanks.</summary>
    Code,

    /// <summary>An address that the text cites or announces.</summary>
    Note,

    /// <summary>A line with a row of marks below it.</summary>
    Heading,

    /// <summary>The row of marks.</summary>
    Underline,
}
