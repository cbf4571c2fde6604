using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Reading.Quantities;

/// <summary>A figure of a sentence: what it can stand for, what it counts and where it is written.</summary>
/// <param name="Value">The values it can stand for, by its printed precision and the words before it; scale words are multiplied
/// in.</param>
/// <param name="Point">The value as printed; the middle of a range.</param>
/// <param name="Step">One unit of the last printed digit; 0 if the number is in words.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Unit">The unit or currency, an index into <see cref="FigureTable.Units"/>; 0 for none.</param>
/// <param name="Qualifier">Hash of an adjective that makes the currency another one (<c>Canadian</c> dollars); 0 for none.</param>
/// <param name="Head">Hash of the singular of the noun it counts; 0 if there is none.</param>
/// <param name="HeadToken">Index of the token of that noun, or -1.</param>
/// <param name="Rate">Hash of the word it is a rate of (<c>a share</c>, <c>per day</c>); 0 for none.</param>
/// <param name="Approximator">How the words before it widen it.</param>
/// <param name="Role">Whether it says how much.</param>
/// <param name="Flags">How it is written.</param>
/// <param name="FirstToken">Index of its first token, approximators included.</param>
/// <param name="NumberToken">Index of the first token of the number itself, with its currency sign.</param>
/// <param name="EndToken">Index after its last token, with its unit and without its noun.</param>
/// <param name="Sentence">Index of its sentence.</param>
public readonly record struct Quantity(
    Interval Value,
    double Point,
    double Step,
    QuantityDimension Dimension,
    byte Unit,
    uint Qualifier,
    uint Head,
    int HeadToken,
    uint Rate,
    Approximator Approximator,
    QuantityRole Role,
    QuantityFlags Flags,
    int FirstToken,
    int NumberToken,
    int EndToken,
    int Sentence)
{
    /// <summary>Whether it says how much.</summary>
    public bool IsAmount => Role == QuantityRole.Amount;

    /// <summary>Whether it has any of <paramref name="flags"/>.</summary>
    public bool Has(QuantityFlags flags) => (Flags & flags) != 0;

    /// <summary>Where the figure stands, with its sign and unit and without approximators.</summary>
    /// <param name="tokens">The tokens of the article.</param>
    public TextSpan SpanIn(ReadOnlySpan<Token> tokens) => TextSpan.FromBounds(tokens[NumberToken].Start, tokens[EndToken - 1].End);
}
