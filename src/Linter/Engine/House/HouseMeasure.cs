namespace ContentLint.House;

/// <summary>What a limit counts.</summary>
internal enum HouseMeasure : byte
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>Characters.</summary>
    Characters,

    /// <summary>Sentences.</summary>
    Sentences,

    /// <summary>Paragraphs.</summary>
    Paragraphs,

    /// <summary>Places where a phrase stands.</summary>
    Phrases,
}
