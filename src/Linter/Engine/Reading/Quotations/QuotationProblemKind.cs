namespace ContentLint.Reading.Quotations;

/// <summary>What can be wrong with a quotation mark.</summary>
public enum QuotationProblemKind : byte
{
    /// <summary>Opened and not closed in its block, and the next block does not go on with it.</summary>
    Unclosed,

    /// <summary>Closed and never opened.</summary>
    Unopened,

    /// <summary>Opened again before it was closed.</summary>
    Reopened,

    /// <summary>Quoted inside another quotation with the same marks.</summary>
    Nested,

    /// <summary>Opened with one shape of mark and closed with another.</summary>
    MixedMarks,
}
