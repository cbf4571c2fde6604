namespace ContentLint.House;

/// <summary>A part of a phrase.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The same for the same part: phrases that begin alike share their beginning.</param>
internal sealed record PhraseElement(ElementKind Kind, string Key)
{
    /// <summary>The words, if it is words.</summary>
    public PhraseWord[] Words { get; init; } = [];

    /// <summary>The class, the mark or the number of words.</summary>
    public int Value { get; init; }

    /// <summary>The ending or beginning.</summary>
    public string Text { get; init; } = string.Empty;
}
