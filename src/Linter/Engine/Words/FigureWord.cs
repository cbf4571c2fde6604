using ContentLint.Reading.Quantities;

namespace ContentLint.Words;

/// <summary>What the figure table says about a word.</summary>
/// <param name="Word">The number of the word.</param>
/// <param name="Value">The value of a number word, the size of a scale, the divisor of a share, the factor of a multiple.</param>
/// <param name="Unit">The unit the word names, an index into <see cref="FigureTable.Units"/>; 0 for none.</param>
/// <param name="Approximation">How the word widens the number after it.</param>
public readonly record struct FigureWord(ushort Word, double Value, byte Unit, Approximator Approximation)
{
    /// <summary>Whether the word is in a list.</summary>
    public bool Is(WordList list) => list.Has(Word);
}
