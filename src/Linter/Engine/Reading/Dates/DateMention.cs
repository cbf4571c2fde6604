using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Reading.Dates;

/// <summary>An expression of time in a sentence.</summary>
/// <param name="Kind">What it gives.</param>
/// <param name="Date">The parts of a date it gives.</param>
/// <param name="Weekday">0 for Sunday to 6, or -1.</param>
/// <param name="Minutes">Minutes since midnight of a time of day.</param>
/// <param name="Flags">How it is written and where it stands.</param>
/// <param name="Quantity">Index of the figure of a stretch of time, or -1.</param>
/// <param name="FirstToken">Index of its first token, the weekday included.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Sentence">Index of its sentence.</param>
public readonly record struct DateMention(
    DateKind Kind,
    CalendarDate Date,
    sbyte Weekday,
    short Minutes,
    DateFlags Flags,
    int Quantity,
    int FirstToken,
    int EndToken,
    int Sentence)
{
    /// <summary>Whether it has any of <paramref name="flags"/>.</summary>
    public bool Has(DateFlags flags) => (Flags & flags) != 0;

    /// <summary>Where it stands.</summary>
    /// <param name="tokens">The tokens of the article.</param>
    public TextSpan SpanIn(ReadOnlySpan<Token> tokens) => TextSpan.FromBounds(tokens[FirstToken].Start, tokens[EndToken - 1].End);
}
