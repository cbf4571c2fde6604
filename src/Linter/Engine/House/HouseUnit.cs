namespace ContentLint.House;

/// <summary>What a house rule looks at as a whole.</summary>
internal enum HouseUnit : byte
{
    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>A paragraph, heading or item.</summary>
    Paragraph,

    /// <summary>The article.</summary>
    Article,
}
