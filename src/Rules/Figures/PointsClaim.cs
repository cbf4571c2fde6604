using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a change between percentages against the only two percentages of the article: what is called percent is their difference, or what
/// is called points is the change in percent.
/// </summary>
internal static class PointsClaim
{
    /// <summary>Tokens between a percentage and the word that makes it a change.</summary>
    private const int Reach = 4;

    /// <summary>Tokens in which what a change is of stands.</summary>
    private const int SubjectReach = 4;

    /// <summary>Tokens from the beginning of a sentence in which its subject stands.</summary>
    private const int LongestSubject = 12;

    /// <summary>A stated percentage that is so much of the relative change is the relative change.</summary>
    private const double Apart = 0.25;

    /// <summary>Sentences from one percentage to the next, of another time.</summary>
    private const int MostApart = 2;

    /// <summary>Sentences between a claim and its percentages.</summary>
    private const int Farthest = 8;

    /// <summary>Looks at a figure as a change.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        if (!IsClaim(reading, reading.Quantities[index]) || Claims.IsTied(reading, index))
        {
            return;
        }

        if (TryFindDifference(reading, index, out LonePair levels))
        {
            Compare(reading, context, index, levels, Severity.Warning);
        }
        else if ((reading.Quantities[index].Dimension == QuantityDimension.Percent || IsLed(reading, reading.Quantities[index]))
            && TryFindLevels(reading, index, out levels) && IsOf(reading, index, levels))
        {
            Compare(reading, context, index, levels, Severity.Note);
        }
    }

    private static bool IsClaim(ArticleReading reading, in Quantity quantity) =>
        quantity.IsAmount && !quantity.Has(QuantityFlags.Range) && quantity.Approximator is not (Approximator.Under or Approximator.AtLeast)
        && ((quantity.Dimension == QuantityDimension.Percent && IsChange(reading, quantity))
            || (quantity.Dimension == QuantityDimension.Points
                && WordsAt.Find(reading, quantity.NumberToken, quantity.EndToken, ChangeVerdictWords.Basis) < 0
                && (IsLed(reading, quantity) || IsChange(reading, quantity))));

    /// <summary><c>percentage points</c>: an index has points too.</summary>
    private static bool IsLed(ArticleReading reading, in Quantity quantity) =>
        WordsAt.Find(reading, quantity.NumberToken, quantity.EndToken, FigureWords.PointsLead) >= 0;

    /// <summary>Whether a word beside a percentage makes it a change.</summary>
    private static bool IsChange(ArticleReading reading, in Quantity quantity)
    {
        if (WordsAt.Has(reading, quantity.FirstToken - 1, PointsClaimWords.Level)
            || WordsAt.Find(reading, Math.Max(reading.Sentences[quantity.Sentence].FirstToken, quantity.FirstToken - 30),
                quantity.FirstToken, ChangeClaimWords.Shares) >= 0)
        {
            return false;
        }

        return WordsAt.Has(reading, quantity.FirstToken - 1, Lists.Change)
            || WordsAt.Has(reading, quantity.EndToken, Lists.Change)
            || (WordsAt.Has(reading, quantity.FirstToken - 1, FigureWords.By)
                && WordsAt.Find(reading, quantity.FirstToken - Reach, quantity.FirstToken, Lists.Change) >= 0)
            || (WordsAt.Has(reading, quantity.FirstToken - 1, FigureWords.Of)
                && WordsAt.Has(reading, quantity.FirstToken - 2, Lists.Change));
    }

    /// <summary>
    /// Whether a change can be of the two percentages: <c>a 7 per cent increase in revenue</c> is of revenue, and so must they be, while
    /// the subject of a verb takes them up or stands before one of them.
    /// </summary>
    private static bool IsOf(ArticleReading reading, int claim, in LonePair levels)
    {
        Quantity stated = reading.Quantities[claim];
        int behind = stated.EndToken;
        behind += WordsAt.Has(reading, behind, Lists.Change) ? 1 : 0;
        if (WordsAt.Has(reading, behind, PointsClaimWords.In))
        {
            return IsSubject(reading, behind + 1, behind + SubjectReach, levels);
        }

        bool verb = WordsAt.Has(reading, stated.FirstToken - 1, Lists.Direction)
            || (WordsAt.Has(reading, stated.FirstToken - 1, FigureWords.By)
                && WordsAt.Find(reading, stated.FirstToken - Reach, stated.FirstToken, Lists.Direction) >= 0);
        int start = reading.Sentences[stated.Sentence].FirstToken;
        return !verb || WordsAt.Find(reading, start, stated.FirstToken, PointsClaimWords.Anaphor) >= 0
            || IsSubject(reading, start, Math.Min(start + LongestSubject, stated.FirstToken), levels);
    }

    /// <summary>Whether a noun of a phrase stands before one of the two percentages, in its sentence.</summary>
    private static bool IsSubject(ArticleReading reading, int start, int end, in LonePair levels)
    {
        for (int i = start; i < end && WordsAt.IsKind(reading, i, TokenKind.Word); i++)
        {
            if (Lists.Function.Has(reading.Tokens[i]) || Lists.Adverb.Has(reading.Tokens[i]))
            {
                continue;
            }

            uint noun = WordsAt.Noun(reading, i);
            if (StandsBefore(reading, levels.First, noun) || StandsBefore(reading, levels.Second, noun))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsBefore(ArticleReading reading, int level, uint noun)
    {
        Quantity quantity = reading.Quantities[level];
        int first = reading.Sentences[quantity.Sentence].FirstToken;
        reading.Work.Add(quantity.FirstToken - first);
        for (int i = first; i < quantity.FirstToken; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Word) && WordsAt.Noun(reading, i) == noun)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The only two percentages told shortly before, one after the other and of two times, that lie as far apart as <c>the 3% rise</c>
    /// says: it takes up both, whatever other percentages there are. Of points, that lie as far apart with two digits turned.
    /// </summary>
    private static bool TryFindDifference(ArticleReading reading, int claim, out LonePair levels)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity stated = quantities[claim];
        int before = stated.FirstToken - 1;
        before -= WordsAt.Has(reading, before, FigureWords.Of) ? 2 : 0;
        int behind = stated.EndToken + (WordsAt.Has(reading, stated.EndToken, Lists.Change) ? 1 : 0);
        levels = default;
        bool points = stated.Dimension == QuantityDimension.Points;
        if ((!points && !WordsAt.Has(reading, before, FigureWords.The))
            || (WordsAt.Has(reading, behind, PointsClaimWords.In)
                && WordsAt.Find(reading, behind, behind + SubjectReach, PointsClaimWords.Anaphor) < 0))
        {
            return false;
        }

        int found = 0;
        int last = -1; // the percentage before
        for (int i = 0; i < claim; i++)
        {
            if (quantities[i].Dimension != QuantityDimension.Percent || !quantities[i].IsAmount || IsChange(reading, quantities[i]))
            {
                continue;
            }

            var pair = new LonePair(last, i);
            int distance = stated.Sentence - quantities[i].Sentence;
            bool near = last >= 0 && quantities[i].Sentence - quantities[last].Sentence <= MostApart && distance is > 0 and <= Farthest;
            double difference = near ? Math.Abs(quantities[i].Point - quantities[last].Point) : 0;
            if (near && (points ? Slip.AreTurned(difference, stated.Point) : Math.Abs(difference - stated.Point) < 0.01)
                && pair.IsOfTwoTimes(reading))
            {
                found++;
                levels = pair;
            }

            last = i;
        }

        return found == 1;
    }

    /// <summary>The only two percentages that are no changes.</summary>
    private static bool TryFindLevels(ArticleReading reading, int claim, out LonePair levels)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int one = -1;
        int other = -1;
        levels = default;
        reading.Work.Add(quantities.Length);
        for (int i = 0; i < quantities.Length; i++)
        {
            if (i == claim || quantities[i].Dimension is not (QuantityDimension.Percent or QuantityDimension.Points)
                || !quantities[i].IsAmount)
            {
                continue;
            }

            if (quantities[i].Dimension != QuantityDimension.Percent || quantities[i].Has(QuantityFlags.Range))
            {
                return false;
            }

            bool known = (one >= 0 && quantities[one].Point.Equals(quantities[i].Point))
                || (other >= 0 && quantities[other].Point.Equals(quantities[i].Point));
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

        if (other < 0)
        {
            return false;
        }

        levels = new LonePair(one, other);
        int sentence = quantities[claim].Sentence;
        // in one sentence the words tell what the change is of
        bool together = quantities[one].Sentence == sentence && quantities[other].Sentence == sentence;
        return !together && Math.Abs(quantities[one].Sentence - sentence) <= Farthest
            && Math.Abs(quantities[other].Sentence - sentence) <= Farthest
            && !levels.IsBound(reading) && levels.IsOfTwoTimes(reading);
    }

    private static void Compare(ArticleReading reading, RuleContext context, int claim, in LonePair levels, Severity severity)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity one = quantities[levels.First];
        Quantity other = quantities[levels.Second];
        Quantity stated = quantities[claim];
        double difference = Math.Abs(one.Point - other.Point);
        double low = Math.Min(one.Point, other.Point);
        double high = Math.Max(one.Point, other.Point);
        double rise = difference / low * 100;
        double fall = difference / high * 100;
        double step = Math.Max(stated.Step, Math.Max(one.Step, other.Step)) / 2;
        bool isDifference = Math.Abs(difference - stated.Point) <= Math.Max(0.01, stated.Dimension == QuantityDimension.Percent
            ? 0.01
            : step);
        bool isRelative = Math.Abs(rise - stated.Point) <= Math.Max(1, stated.Point * Apart)
            || Math.Abs(fall - stated.Point) <= Math.Max(1, stated.Point * Apart);
        bool nearRelative = Math.Abs(rise - stated.Point) <= 0.6 || Math.Abs(fall - stated.Point) <= 0.6;
        bool percent = stated.Dimension == QuantityDimension.Percent;
        if (difference <= 0 || (percent
            ? !isDifference || isRelative
            : isDifference || !(nearRelative || severity == Severity.Warning)))
        {
            return;
        }

        string points = FigureText.FormatPoints(difference, "percentage ");
        Claims.Report(
            reading,
            context,
            severity,
            claim,
            $"{FigureText.Quote(reading, one)} and {FigureText.Quote(reading, other)} are {points} apart, or {FigureText.FormatPercent(reading, fall, other)} of the larger; the text says {FigureText.Quote(reading, stated)}",
            percent ? "Write 'percentage points'" : !nearRelative ? "Check all three figures" : "Write 'percent', or give the difference in points",
            (levels.First, "one percentage"),
            (levels.Second, "the other one"));
    }
}
