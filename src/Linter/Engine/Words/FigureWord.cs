using ContentLint.Reading.Quantities;

namespace ContentLint.Words;

/// <summary>What the figure table says about a word.</summary>
/// <param name="Classes">What the word does beside a figure.</param>
/// <param name="Value">The value of a number word, the size of a scale, the divisor of a share, the factor of a multiple.</param>
/// <param name="Unit">The unit the word names, an index into <see cref="FigureTable.Units"/>; 0 for none.</param>
/// <param name="Approximation">How the word widens the number after it.</param>
public readonly record struct FigureWord(FigureClass Classes, double Value, byte Unit, Approximator Approximation)
{
    /// <summary>Whether the word has any of <paramref name="classes"/>.</summary>
    public bool Is(FigureClass classes) => (Classes & classes) != 0;
}
