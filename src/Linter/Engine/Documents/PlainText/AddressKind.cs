namespace ContentLint.Documents.PlainText;

/// <summary>How an address stands in its line.</summary>
internal enum AddressKind : byte
{
    /// <summary>There is none, or text around it.</summary>
    None,

    /// <summary>Alone.</summary>
    Bare,

    /// <summary>Behind the mark of an item.</summary>
    Item,

    /// <summary>Behind a number, as a note.</summary>
    Numbered,

    /// <summary>Behind a label with which an author points to it.</summary>
    Pointed,
}
