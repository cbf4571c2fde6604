namespace ContentLint.Words.Patterns;

/// <summary>How a pattern of residue is tied to its line.</summary>
internal enum PatternAnchor : byte
{
    /// <summary>The whole line.</summary>
    WholeLine,

    /// <summary>The start of a short line.</summary>
    ShortLine,

    /// <summary>The start of any line.</summary>
    AnyLine,

    /// <summary>Somewhere at the end of a line.</summary>
    Inline,

    /// <summary>At the end of a line, behind a sentence or a bar.</summary>
    BehindSentence,

    /// <summary>The start of a line that goes on as text.</summary>
    Beginning,

    /// <summary>At a certain word or mark, anywhere.</summary>
    Anywhere,
}
