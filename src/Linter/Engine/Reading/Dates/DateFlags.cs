namespace ContentLint.Reading.Dates;

/// <summary>How an expression of time is written and where it stands.</summary>
[Flags]
public enum DateFlags : byte
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>It stands in a quotation.</summary>
    InQuotation = 1,

    /// <summary>The next date is the end of the span that begins here (<c>2 to 9 May</c>).</summary>
    SpanStart = 2,

    /// <summary>The date before is the start of the span that ends here.</summary>
    SpanEnd = 4,

    /// <summary><c>last</c>, <c>this</c> or <c>next</c> stands before it.</summary>
    Relative = 8,

    /// <summary>A time of day in twelve hours without its half.</summary>
    HalfDayOpen = 16,
}
