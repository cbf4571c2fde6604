namespace ContentLint.Reading.Quotations;

/// <summary>What a quotation is.</summary>
public enum QuotationKind : byte
{
    /// <summary>Somebody's words: four words or more, or a sentence end inside.</summary>
    Speech,

    /// <summary>A few quoted words inside somebody else's sentence.</summary>
    Fragment,

    /// <summary>A title: all words of weight are capitalised.</summary>
    Title,
}
