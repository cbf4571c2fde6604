using ContentLint.Reading;
using ContentLint.Reading.Quantities;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>The two sides of a score such as <c>3-1</c>, as printed.</summary>
/// <param name="One">The first number.</param>
/// <param name="Other">The second number.</param>
internal readonly record struct Score(int One, int Other)
{
    private const int MostDigits = 3;

    /// <summary>The larger number.</summary>
    public int High => Math.Max(One, Other);

    /// <summary>The smaller number.</summary>
    public int Low => Math.Min(One, Other);

    /// <summary>Both together.</summary>
    public int Sum => One + Other;

    /// <summary>Whether this can have been the score before <paramref name="end"/>, whichever side is named first.</summary>
    public bool CanLeadTo(in Score end) => High <= end.High && Low <= end.Low;

    /// <inheritdoc/>
    public override string ToString() => $"{FigureText.Whole(One)}-{FigureText.Whole(Other)}";

    /// <summary>Reads a figure that is a score with a dash.</summary>
    public static bool TryRead(ArticleReading reading, in Quantity quantity, out Score score)
    {
        score = default;
        if (quantity.Role != QuantityRole.Score || !quantity.Has(QuantityFlags.Range))
        {
            return false;
        }

        ReadOnlySpan<char> text = reading.Text.AsSpan(quantity.SpanIn(reading.Tokens));
        int dash = text.IndexOfAny('-', '–', '\u2011');
        bool read = dash > 0 & Digits.TryRead(text.Slice(0, Math.Max(0, dash)), MostDigits,
            out int one) & Digits.TryRead(text.Slice(dash + 1), MostDigits, out int other);
        score = new Score(one, other);
        return read;
    }

    /// <summary>Reads two bare numbers behind names: <c>Marne Town 3, Selm 1</c>.</summary>
    public static bool TryReadLine(ArticleReading reading, int second, out Score score)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        score = default;
        if (second < 1 || quantities[second - 1].Sentence != quantities[second].Sentence || !IsBare(quantities[second - 1])
            || !IsBare(quantities[second]))
        {
            return false;
        }

        // a name before each, and nothing else between them
        int between = quantities[second - 1].EndToken;
        between += WordsAt.IsComma(reading, between) ? 1 : 0;
        int names = between;
        while (names < quantities[second].FirstToken && WordsAt.IsKind(reading, names, TokenKind.Word)
            && reading.Tokens[names].IsCapitalised)
        {
            names++;
        }

        int before = quantities[second - 1].FirstToken - 1;
        if (names == between || names != quantities[second].FirstToken || !WordsAt.IsKind(reading, before, TokenKind.Word)
            || !reading.Tokens[before].IsCapitalised)
        {
            return false;
        }

        score = new Score((int)quantities[second - 1].Point, (int)quantities[second].Point);
        return true;
    }

    private static bool IsBare(in Quantity quantity) =>
        quantity.Role is QuantityRole.Amount or QuantityRole.Label && quantity.Dimension == QuantityDimension.Count
        && quantity.Point is >= 0 and < 1000 && (quantity.Point % 1).Equals(0)
        && !quantity.Has(QuantityFlags.Range | QuantityFlags.InWords | QuantityFlags.Scaled);
}
