namespace ContentLint.Reading.Quantities;

/// <summary>How a figure is written and where it stands.</summary>
[Flags]
public enum QuantityFlags : byte
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>It stands in a quotation.</summary>
    InQuotation = 1,

    /// <summary>It has a scale word or suffix (<c>million</c>, <c>bn</c>).</summary>
    Scaled = 2,

    /// <summary>It was written with its lower and its upper end.</summary>
    Range = 4,

    /// <summary>It stands in number words.</summary>
    InWords = 8,

    /// <summary>It is joined to the word after it by a hyphen (<c>21-member</c>).</summary>
    Compound = 16,

    /// <summary>A multiple in <c>-fold</c> or <c>times more</c>, which some count from one and some from nothing.</summary>
    Ambiguous = 32,

    /// <summary>It has a decimal separator.</summary>
    Fractional = 64,

    /// <summary>A verb that multiplies (<c>doubled</c>).</summary>
    Verb = 128,
}
