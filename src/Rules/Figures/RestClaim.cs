using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Adds up what is named before a rest and the rest: <c>Seventeen were hurt</c>, <c>eleven were taken to Orre, four to Tolne</c>,
/// <c>the other three</c>. All figures of the kind between the total and the rest are parts, and there must be no others.
/// </summary>
internal static class RestClaim
{
    /// <summary>Tokens before the rest in which it is called so.</summary>
    private const int Reach = 6;

    /// <summary>Sentences before the rest in which its other parts stand.</summary>
    private const int Farthest = 5;

    private const int MostParts = 6;

    /// <summary>Parts that miss the total by more are of something else.</summary>
    private const double MostApart = 0.15;

    /// <summary>A sum of money that is a smaller part of the total is no part that is told beside the rest.</summary>
    private const double LeastShare = 0.03;

    /// <summary>Looks at a figure as a rest.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        if (Claims.CanBePart(reading.Quantities[index]) && IsRest(reading, reading.Quantities[index]))
        {
            Compare(reading, context, index);
        }
    }

    /// <summary><c>the other three</c>, <c>the remaining £2m</c>, <c>the rest, 40 of them</c>, <c>what remains, £700,000</c></summary>
    private static bool IsRest(ArticleReading reading, in Quantity quantity)
    {
        int before = quantity.FirstToken - 1;
        if (WordsAt.Has(reading, before, RestClaimWords.Other))
        {
            // "worse than the other three"
            return WordsAt.Has(reading, before - 1, FigureWords.The) && !WordsAt.Has(reading, before - 2, FigureWords.Than)
                && !IsBesideName(reading, before - 2, reading.Sentences[quantity.Sentence].FirstToken);
        }

        // "the last four went home", and not "the last four snapshots"
        if (WordsAt.Has(reading, before, RestClaimWords.Last))
        {
            return WordsAt.Has(reading, before - 1, FigureWords.The) && quantity.Head == 0
                && WordsAt.Find(reading, reading.Sentences[quantity.Sentence].FirstToken, before, RestClaimWords.Last) < 0;
        }

        int start = Math.Max(reading.Sentences[quantity.Sentence].FirstToken, quantity.FirstToken - Reach);
        int rest = WordsAt.Find(reading, start, quantity.FirstToken, RestClaimWords.Rest);
        return rest >= 0 && (WordsAt.IsComma(reading, before) || WordsAt.IsKind(reading, before, TokenKind.Dash));
    }

    /// <summary>
    /// <c>Rehm and the other three</c>: one part is told by name. In <c>four to Tolne and the other three to Vik</c> it is a place.
    /// </summary>
    private static bool IsBesideName(ArticleReading reading, int and, int start)
    {
        int name = and - 1;
        while (name >= start && WordsAt.IsKind(reading, name, TokenKind.Word) && reading.Tokens[name].IsCapitalised)
        {
            name--;
        }

        return WordsAt.Has(reading, and, FigureWords.And) && name < and - 1
            && !(WordsAt.Has(reading, name, Lists.Preposition) && !WordsAt.Has(reading, name, FigureWords.Of));
    }

    private static void Compare(ArticleReading reading, RuleContext context, int rest)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Span<int> parts = stackalloc int[MostParts + 1];
        int count = 0;
        int total = -1;
        reading.Work.Add(2 * rest);
        for (int i = 0; i < rest; i++)
        {
            if (!Claims.CanBePart(quantities[i]) || !LonePair.AreOfOneKind(reading, quantities[i], quantities[rest])
                || quantities[i].Point <= quantities[rest].Point && quantities[rest].Sentence - quantities[i].Sentence > Farthest)
            {
                continue;
            }

            if (total < 0 || quantities[i].Point > quantities[total].Point)
            {
                total = i;
            }
        }

        if (total < 0)
        {
            return;
        }

        double sum = quantities[rest].Point;
        double step = quantities[rest].Value.High - quantities[rest].Value.Low + quantities[total].Value.High - quantities[total].Value.Low;
        for (int i = 0; i < rest; i++)
        {
            bool same = quantities[i].Point.Equals(quantities[total].Point);
            if (i == total || same || !Claims.CanBePart(quantities[i]) || !LonePair.AreOfOneKind(reading, quantities[i], quantities[rest]))
            {
                continue;
            }

            if (i < total || quantities[rest].Sentence - quantities[i].Sentence > Farthest || count == MostParts
                || quantities[i].Point < quantities[total].Point * LeastShare)
            {
                return;
            }

            parts[count++] = i;
            sum += quantities[i].Point;
            step += quantities[i].Value.High - quantities[i].Value.Low;
        }

        // "two of six, another pair, the remaining two": a part is told without a figure
        double whole = quantities[total].Point;
        bool mixed = quantities[total].Has(QuantityFlags.Fractional) != quantities[rest].Has(QuantityFlags.Fractional)
            && quantities[total].Dimension == QuantityDimension.Count;
        int last = Math.Max(0, quantities[rest].Sentence - 1);
        int near = Math.Max(quantities[total].EndToken, reading.Sentences[last].FirstToken);
        if (mixed || WordsAt.Find(reading, near, quantities[rest].FirstToken, RestClaimWords.WithoutFigure) >= 0)
        {
            return;
        }

        double off = Math.Abs(sum - whole);
        if (count == 0 || off <= (step / 2) + 1e-9 || off > Math.Max(whole * MostApart, whole < 20 ? 2 : 0)
            || HasWitness(quantities, parts.Slice(0, count), quantities[rest].Point, whole))
        {
            return;
        }

        // "captured one": of what is counted a part may be told without a figure; money is told in figures
        parts[count++] = rest;
        Claims.ReportSum(reading, context, rest, total, parts.Slice(0, count), sum,
            quantities[rest].Dimension == QuantityDimension.Money ? Severity.Warning : Severity.Note);
    }

    /// <summary>Whether some of the parts and the rest make the total.</summary>
    private static bool HasWitness(ReadOnlySpan<Quantity> quantities, ReadOnlySpan<int> parts, double rest, double whole)
    {
        for (int set = 1; set < 1 << parts.Length; set++)
        {
            double sum = 0;
            for (int i = 0; i < parts.Length; i++)
            {
                sum += (set & (1 << i)) != 0 ? quantities[parts[i]].Point : 0;
            }

            if (Math.Abs(sum + rest - whole) < whole * 0.001 || Math.Abs(sum - whole) < whole * 0.001)
            {
                return true;
            }
        }

        return false;
    }
}
