namespace ContentLint.House;

/// <summary>What a part of a phrase stands for.</summary>
internal enum ElementKind : byte
{
    /// <summary>One of some words.</summary>
    Words,

    /// <summary>A word of a <see cref="WordClass"/>.</summary>
    Class,

    /// <summary>A word with this ending.</summary>
    Ending,

    /// <summary>A word with this beginning.</summary>
    Beginning,

    /// <summary>A mark.</summary>
    Mark,

    /// <summary>Any words of the same sentence, up to a number.</summary>
    Gap,

    /// <summary>The start of a sentence.</summary>
    SentenceStart,

    /// <summary>The end of a sentence.</summary>
    SentenceEnd,
}
