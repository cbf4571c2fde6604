using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a share (<c>40 per cent of the wells</c>, <c>one in three wells</c>) against the only two counts of the article that can be part
/// and whole, one of which counts what the share is of.
/// </summary>
internal static class ShareClaim
{
    /// <summary>Tokens behind the share in which its noun stands.</summary>
    private const int Reach = 4;

    /// <summary>Percentage points by which a share in words may miss.</summary>
    private const double Slack = 4;

    /// <summary>Beyond this the figures have nothing to do with the share.</summary>
    private const double MostTimes = 2.05;

    private const int LeastWhole = 20;

    private readonly record struct Claim(int Figure, Interval Percent, double Point, uint Noun);

    /// <summary>Looks at a figure as a share.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        if (TryRead(reading, index, out Claim claim) && LonePair.TryFind(reading, index, claim, IsWrong, out LonePair pair))
        {
            Report(reading, context, claim, pair);
        }
    }

    private static bool TryRead(ArticleReading reading, int index, out Claim claim)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity quantity = quantities[index];
        claim = default;
        if (quantity.Has(QuantityFlags.Range) || quantity.Approximator is Approximator.Under or Approximator.AtLeast
            || !quantity.IsAmount || quantity.Dimension is not (QuantityDimension.Percent or QuantityDimension.Share)
            || quantity.Point is < 5 or > 95)
        {
            return false;
        }

        // "one in three wells" has no "of"
        bool of = WordsAt.Has(reading, quantity.EndToken, FigureWords.Of);
        bool ratio = quantity.Dimension == QuantityDimension.Share && WordsAt.Has(reading, quantity.NumberToken + 1, ShareClaimWords.InOut);
        double slack = quantity.Dimension == QuantityDimension.Share ? Slack : Math.Max(1, quantity.Point * 0.03);
        var percent = new Interval(Math.Min(quantity.Value.Low, quantity.Point - slack),
            Math.Max(quantity.Value.High, quantity.Point + slack));
        claim = new Claim(index, percent, quantity.Point, of || ratio ? NounBehind(reading, quantity.EndToken, quantity.Sentence) : 0);
        return claim.Noun != 0;
    }

    /// <summary>The plural noun behind a share; 0 if there is none.</summary>
    private static uint NounBehind(ArticleReading reading, int start, int sentence)
    {
        for (int i = start; i < start + Reach && i < reading.Sentences[sentence].EndToken; i++)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word))
            {
                break;
            }

            if (WordsAt.IsPluralNoun(reading, i))
            {
                return WordsAt.Noun(reading, i);
            }
        }

        return 0;
    }

    private static bool IsWrong(ArticleReading reading, in Claim claim, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity first = quantities[pair.First];
        Quantity second = quantities[pair.Second];
        bool counts = first.Dimension == QuantityDimension.Count && (first.Head == claim.Noun || second.Head == claim.Noun);
        if (!counts || pair.IsOfTwoYears(reading) || IsOfPart(reading, claim, pair))
        {
            return false;
        }

        Interval percent = PercentOf(first, second);
        double point = Point(first, second);
        return !percent.Meets(claim.Percent) && point / claim.Point is < MostTimes and > 1 / MostTimes && !HasWitness(reading, claim);
    }

    /// <summary><c>Of 90 members 40 came. Half of those people</c>: a share of the part, which is told last.</summary>
    private static bool IsOfPart(ArticleReading reading, in Claim claim, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int near = pair.Second < claim.Figure ? pair.Second : pair.First;
        int far = near == pair.First ? pair.Second : pair.First;
        return near < claim.Figure && quantities[near].Point < quantities[far].Point
            && WordsAt.Has(reading, quantities[claim.Figure].EndToken + 1, OpenPartsWords.Them);
    }

    private static Interval PercentOf(in Quantity one, in Quantity other) =>
        (one.Point < other.Point ? one.Value.Over(other.Value) : other.Value.Over(one.Value)).Times(Interval.Exact(100));

    private static double Point(in Quantity one, in Quantity other) =>
        Math.Min(one.Point, other.Point) / Math.Max(one.Point, other.Point) * 100;

    /// <summary>Whether any two figures of the article have the share, or what is left of it.</summary>
    private static bool HasWitness(ArticleReading reading, in Claim claim)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            reading.Work.Add(quantities.Length - i);
            for (int j = i + 1; j < quantities.Length; j++)
            {
                if (!quantities[i].IsAmount || !quantities[j].IsAmount || quantities[i].Dimension != quantities[j].Dimension
                    || quantities[i].Point <= 0 || quantities[j].Point <= 0
                    || quantities[i].Dimension is QuantityDimension.Share or QuantityDimension.Multiple or QuantityDimension.Duration
                    || Math.Max(quantities[i].Point, quantities[j].Point) < LeastWhole)
                {
                    continue;
                }

                Interval percent = PercentOf(quantities[i], quantities[j]);
                if (percent.Meets(claim.Percent) || Interval.Exact(100).Minus(percent).Meets(claim.Percent))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Report(ArticleReading reading, RuleContext context, in Claim claim, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity first = quantities[pair.First];
        Quantity second = quantities[pair.Second];
        bool less = first.Point < second.Point;
        Claims.Report(
            reading,
            context,
            claim.Figure,
            pair,
            $"{FigureText.Quote(reading, less ? first : second)} of {FigureText.Quote(reading, less ? second : first)} is {FigureText.FormatPercent(reading, Point(first, second), quantities[claim.Figure])}; the text says “{FigureText.Quote(reading, quantities[claim.Figure])}”");
    }
}
