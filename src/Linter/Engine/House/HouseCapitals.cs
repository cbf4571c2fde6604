namespace ContentLint.House;

/// <summary>How a heading is capitalised.</summary>
internal enum HouseCapitals : byte
{
    /// <summary>As a sentence: the first word and names.</summary>
    Sentence,

    /// <summary>All words of weight.</summary>
    Title,

    /// <summary>No capitals but in names.</summary>
    Lower,

    /// <summary>Capitals alone.</summary>
    Upper,
}
