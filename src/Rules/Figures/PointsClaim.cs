using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a change between percentages against the only two percentages of the article: what is called percent is their difference, or what is called points
/// is the change in percent.
/// </summary>
internal static class PointsClaim
{
    /// <summary>Tokens between a percentage and the word that makes it a change.</summary>
    private const int Reach = 4;

    /// <summary>A stated percentage that is so much of the relative change is the relative change.</summary>
    private const double Apart = 0.25;

    /// <summary>Sentences between a claim and its percentages.</summary>
    private const int Farthest = 8;

    /// <summary>Looks at every change of the article.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (quantities.Length > LonePair.MostFigures)
        {
            return;
        }

        for (int i = 0; i < quantities.Length; i++)
        {
            if (IsClaim(reading, quantities[i]) && TryFindLevels(reading, i, out int one, out int other))
            {
                Compare(reading, context, i, one, other);
            }
        }
    }

    private static bool IsClaim(ArticleReading reading, in Quantity quantity) =>
        quantity.IsAmount && !quantity.Has(QuantityFlags.Range) && quantity.Approximator is not (Approximator.Under or Approximator.AtLeast)
        && ((quantity.Dimension == QuantityDimension.Percent && IsChange(reading, quantity)) || (quantity.Dimension == QuantityDimension.Points && WordsAt.Find(reading, quantity.NumberToken, quantity.EndToken, FigureWords.PointsLead) >= 0));

    /// <summary>Whether a word beside a percentage makes it a change.</summary>
    private static bool IsChange(ArticleReading reading, in Quantity quantity)
    {
        if (WordsAt.Has(reading, quantity.FirstToken - 1, PointsClaimWords.Level))
        {
            return false;
        }

        if (WordsAt.Find(reading, Math.Max(reading.Sentences[quantity.Sentence].FirstToken, quantity.FirstToken - 30), quantity.FirstToken, ChangeClaimWords.Shares) >= 0)
        {
            return false;
        }

        return WordsAt.Has(reading, quantity.FirstToken - 1, PointsClaimWords.Moved) || WordsAt.Has(reading, quantity.EndToken, PointsClaimWords.Moved)
            || (WordsAt.Has(reading, quantity.FirstToken - 1, FigureWords.By) && WordsAt.Find(reading, quantity.FirstToken - Reach, quantity.FirstToken, PointsClaimWords.Moved) >= 0)
            || (WordsAt.Has(reading, quantity.FirstToken - 1, FigureWords.Of) && WordsAt.Has(reading, quantity.FirstToken - 2, PointsClaimWords.Moved));
    }

    /// <summary>The only two percentages that are no changes.</summary>
    private static bool TryFindLevels(ArticleReading reading, int claim, out int one, out int other)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        one = other = -1;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (i == claim || quantities[i].Dimension is not (QuantityDimension.Percent or QuantityDimension.Points) || !quantities[i].IsAmount)
            {
                continue;
            }

            if (quantities[i].Dimension != QuantityDimension.Percent || quantities[i].Has(QuantityFlags.Range))
            {
                return false;
            }

            bool known = (one >= 0 && quantities[one].Point.Equals(quantities[i].Point)) || (other >= 0 && quantities[other].Point.Equals(quantities[i].Point));
            if (known || (quantities[i].Point.Equals(quantities[claim].Point) && IsChange(reading, quantities[i])))
            {
                continue;
            }

            if (other >= 0 || IsChange(reading, quantities[i]))
            {
                return false;
            }

            (one, other) = one < 0 ? (i, -1) : (one, i);
        }

        var pair = new LonePair(one, other);
        if (other >= 0 && quantities[one].Sentence == quantities[claim].Sentence && quantities[other].Sentence == quantities[claim].Sentence)
        {
            // in one sentence the words tell what the change is of
            return false;
        }

        return other >= 0 && !pair.IsBound(reading) && pair.IsOfTwoTimes(reading) && Math.Abs(quantities[one].Sentence - quantities[claim].Sentence) <= Farthest && Math.Abs(quantities[other].Sentence - quantities[claim].Sentence) <= Farthest;
    }

    private static void Compare(ArticleReading reading, RuleContext context, int claim, int one, int other)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        foreach (ref readonly ChangeRelation change in reading.Changes)
        {
            if (change.Change == claim)
            {
                return;
            }
        }

        Quantity stated = quantities[claim];
        double difference = Math.Abs(quantities[one].Point - quantities[other].Point);
        double low = Math.Min(quantities[one].Point, quantities[other].Point);
        double high = Math.Max(quantities[one].Point, quantities[other].Point);
        double rise = difference / low * 100;
        double fall = difference / high * 100;
        double step = Math.Max(stated.Step, Math.Max(quantities[one].Step, quantities[other].Step)) / 2;
        bool isDifference = Math.Abs(difference - stated.Point) <= Math.Max(0.01, stated.Dimension == QuantityDimension.Percent ? 0.01 : step);
        bool isRelative = Math.Abs(rise - stated.Point) <= Math.Max(1, stated.Point * Apart) || Math.Abs(fall - stated.Point) <= Math.Max(1, stated.Point * Apart);
        bool nearRelative = Math.Abs(rise - stated.Point) <= 0.6 || Math.Abs(fall - stated.Point) <= 0.6;
        bool percent = stated.Dimension == QuantityDimension.Percent;
        if (difference <= 0 || (percent ? !isDifference || isRelative : isDifference || !nearRelative))
        {
            return;
        }

        string points = FigureText.FormatPoints(difference, "percentage ");
        context.Report(
            Severity.Warning,
            stated.SpanIn(reading.Tokens),
            $"{FigureText.Quote(reading, quantities[one])} and {FigureText.Quote(reading, quantities[other])} are {points} apart, or {FigureText.FormatPercent(fall)} of the larger; the text says {FigureText.Quote(reading, stated)}",
            percent ? "Write 'percentage points'" : "Write 'percent', or give the difference in points",
            [new RelatedPlace(quantities[one].SpanIn(reading.Tokens), "one percentage"), new RelatedPlace(quantities[other].SpanIn(reading.Tokens), "the other one")]);
    }
}
