namespace ContentLint.Rules.Structure;

/// <summary>What a quotation mark without a partner is.</summary>
internal enum QuotationSlip
{
    /// <summary>No mark of a quotation, or part of another slip.</summary>
    None,

    /// <summary>Opened and not closed.</summary>
    Unclosed,

    /// <summary>Opened again before it is closed.</summary>
    Reopened,

    /// <summary>Two opening marks where one belongs.</summary>
    Twice,

    /// <summary>Closed and not opened.</summary>
    Unopened,

    /// <summary>Both marks of a pair are closing marks.</summary>
    WrongWay,

    /// <summary>Closed some paragraphs below, which do not open it again.</summary>
    OverParagraphs,
}
