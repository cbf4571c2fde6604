using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a change in points, or in parts of a percent, against the only move of a percentage in the article: <c>cut its rate from 4.75 to
/// 4.25 percent</c>, <c>a quarter of a percentage point</c>.
/// </summary>
internal static class PointsMove
{
    /// <summary>Sentences between the move and the claim.</summary>
    private const int Farthest = 6;

    /// <summary>Tokens from a claim to the noun or verb of change.</summary>
    private const int Reach = 4;

    /// <summary>Tokens between what it is and what it was: <c>in September 2024, from</c>.</summary>
    private const int LongestTime = 6;

    /// <summary>A claim that is so many times the move is of something else.</summary>
    private const double MostTimes = 4.1;

    /// <summary>Compares the move with every claim.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (!TryFindMove(reading, out int from))
        {
            return;
        }

        double move = Math.Abs(quantities[from].Point - quantities[from + 1].Point);
        bool isUp = quantities[from].Point < quantities[from + 1].Point != IsTurned(reading, from);
        for (int i = 0; i < quantities.Length; i++)
        {
            bool isBefore = i < from;
            if (i == from || i == from + 1 || (isBefore && IsPoints(quantities[i]))
                || Math.Abs(quantities[i].Sentence - quantities[from].Sentence) > Farthest
                || !TryReadPoints(reading, quantities[i], out double points)
                || (!IsPoints(quantities[i]) && !IsOfNoun(reading, quantities[i]))
                || !IsSameWay(reading, quantities[i], isUp)
                || Math.Abs(points - move) < Math.Max(quantities[i].Step / 2, 0.001) == IsPoints(quantities[i])
                || points / move is > MostTimes or < 1 / MostTimes)
            {
                continue;
            }

            Claims.Report(
                reading,
                context,
                Severity.Warning,
                i,
                $"{FigureText.Quote(reading, quantities[from])} and {FigureText.Quote(reading, quantities[from + 1])} are {FigureText.FormatPoints(move, "percentage ")} apart; the text says {FigureText.Quote(reading, quantities[i])}",
                IsPoints(quantities[i]) ? "Check all three figures" : "Write 'percentage points'",
                (from, "one percentage"),
                (from + 1, "the other one"));
        }
    }

    /// <summary><c>at 5.2 percent in May, from 6.5 percent</c>: what it was stands behind what it is.</summary>
    private static bool IsTurned(ArticleReading reading, int index) =>
        WordsAt.Has(reading, reading.Quantities[index + 1].FirstToken - 1, FigureWords.From);

    /// <summary>The only <c>from 4.75 to 4.25 percent</c> of the article.</summary>
    private static bool TryFindMove(ArticleReading reading, out int from)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        from = -1;
        for (int i = 0; i + 1 < quantities.Length; i++)
        {
            ref readonly Quantity first = ref quantities[i];
            ref readonly Quantity second = ref quantities[i + 1];
            bool isTurned = first.Dimension == QuantityDimension.Percent && second.Dimension == QuantityDimension.Percent
                && first.IsAmount && second.IsAmount && first.Sentence == second.Sentence && IsTurned(reading, i)
                && second.FirstToken - first.EndToken is > 1 and <= LongestTime && WordsAt.IsComma(reading, second.FirstToken - 2)
                && WordsAt.Has(reading, first.FirstToken - 1, FigureWords.At);
            bool isMove = isTurned || second.Dimension == QuantityDimension.Percent && second.IsAmount
                && (first.Dimension == QuantityDimension.Percent
                    || (first.IsAmount && first.Dimension == QuantityDimension.Count && first.Head == 0))
                && WordsAt.Has(reading, first.FirstToken - 1, FigureWords.From) && WordsAt.Has(reading, first.EndToken, FigureWords.To)
                && second.FirstToken == first.EndToken + 1;
            if (!isMove)
            {
                continue;
            }

            if (from >= 0)
            {
                return false;
            }

            from = i;
        }

        return from >= 0 && !quantities[from].Point.Equals(quantities[from + 1].Point);
    }

    /// <summary><c>two percentage points</c>, <c>a quarter of a percent</c>, <c>half a point</c></summary>
    private static bool TryReadPoints(ArticleReading reading, in Quantity quantity, out double points)
    {
        points = quantity.Point;
        return quantity.IsAmount && !quantity.Has(QuantityFlags.Range) && points > 0
            && quantity.Approximator is Approximator.None or Approximator.Exactly or Approximator.Just
            && ((quantity.Dimension == QuantityDimension.Points
                    && WordsAt.Find(reading, quantity.NumberToken, quantity.EndToken, ChangeVerdictWords.Basis) < 0)
                || quantity.Dimension == QuantityDimension.Percent);
    }

    /// <summary>Whether a claim is in points or a part of a percent; else it is one only if it is the very difference.</summary>
    private static bool IsPoints(in Quantity claim) => claim.Dimension == QuantityDimension.Points || claim.Point < 1;

    /// <summary><c>a cut of 5 percent</c>, and not one in something else</summary>
    private static bool IsOfNoun(ArticleReading reading, in Quantity claim) =>
        WordsAt.Has(reading, claim.FirstToken - 1, FigureWords.Of)
        && (IsNoun(reading, claim.FirstToken - 2) || IsOverTime(reading, claim))
        && !WordsAt.Has(reading, claim.EndToken, FigureWords.In);

    private static bool IsNoun(ArticleReading reading, int token) =>
        WordsAt.Has(reading, token - 1, Lists.Article) || WordsAt.Has(reading, token - 1, FigureWords.Demonstrative);

    /// <summary><c>a drop over the past year of 1.3 percent</c></summary>
    private static bool IsOverTime(ArticleReading reading, in Quantity claim)
    {
        for (int i = claim.FirstToken - 2; i > claim.FirstToken - 2 - LongestTime && WordsAt.IsKind(reading, i, TokenKind.Word); i--)
        {
            if (WordsAt.Has(reading, i, PointsMoveWords.Up) || WordsAt.Has(reading, i, PointsMoveWords.Down))
            {
                return IsNoun(reading, i) && WordsAt.Has(reading, i + 1, PointsMoveWords.Over);
            }
        }

        return false;
    }

    /// <summary>Whether a word beside the claim makes it a change, in the direction of the move.</summary>
    private static bool IsSameWay(ArticleReading reading, in Quantity claim, bool up)
    {
        Sentence sentence = reading.Sentences[claim.Sentence];
        int start = Math.Max(sentence.FirstToken, claim.FirstToken - (IsOverTime(reading, claim) ? LongestTime + Reach : Reach));
        int end = Math.Min(sentence.EndToken, claim.EndToken + Reach);
        return WordsAt.Find(reading, start, end, up ? PointsMoveWords.Up : PointsMoveWords.Down) >= 0
            && WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, PointsMoveWords.Other) < 0;
    }
}
