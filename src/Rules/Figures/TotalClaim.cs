using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Adds up all figures of a kind in the article but the largest, if that is called the total or differs from the sum by what a slip makes
/// of a number: <c>21,550 came</c>; <c>6,180 on Friday</c>, <c>8,450 on Saturday</c>, <c>7,920 on Sunday</c>.
/// </summary>
internal static class TotalClaim
{
    private const int LeastParts = 3;

    private const int LeastPart = 10;

    private const int MostParts = 8;

    /// <summary>Sentences in which all parts stand.</summary>
    private const int Farthest = 8;

    /// <summary>Parts that miss the total by more are of something else.</summary>
    private const double MostApart = 0.15;

    /// <summary>Tokens between a total and the word that calls it so.</summary>
    private const int Reach = 8;

    /// <summary>Digits of a total that a slip of one of them gives away.</summary>
    private const int SlipDigits = 3;

    /// <summary>From here on a slip proves a total that is not called one.</summary>
    private const double LeastSlip = 1000;

    /// <summary>Looks at a figure as a total.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        if (CanBePart(reading.Quantities[index]) && !IsRepeated(reading.Quantities, index))
        {
            Compare(reading, context, index);
        }
    }

    private static bool CanBePart(in Quantity quantity) => quantity.Point >= LeastPart && Claims.CanBePart(quantity);

    /// <summary>Whether the same number stood before: it is looked at once.</summary>
    private static bool IsRepeated(ReadOnlySpan<Quantity> quantities, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (quantities[i].Point.Equals(quantities[index].Point) && quantities[i].Dimension == quantities[index].Dimension)
            {
                return true;
            }
        }

        return false;
    }

    private static void Compare(ArticleReading reading, RuleContext context, int total)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity whole = quantities[total];
        Span<int> parts = stackalloc int[MostParts];
        int count = 0;
        double sum = 0;
        double width = whole.Value.High - whole.Value.Low;
        reading.Work.Add(quantities.Length);
        for (int i = 0; i < quantities.Length; i++)
        {
            if (i == total || !quantities[i].IsAmount || quantities[i].Dimension != whole.Dimension
                || !LonePair.AreOfOneKind(reading, quantities[i], whole) || quantities[i].Point.Equals(whole.Point)
                || quantities[i].Point < whole.Point / 50)
            {
                continue;
            }

            if (!CanBePart(quantities[i]) || quantities[i].Point > whole.Point || count == MostParts)
            {
                return;
            }

            parts[count++] = i;
            sum += quantities[i].Point;
            width += quantities[i].Value.High - quantities[i].Value.Low;
        }

        if (count < LeastParts || quantities[parts[count - 1]].Sentence - quantities[parts[0]].Sentence > Farthest)
        {
            return;
        }

        double off = Math.Abs(sum - whole.Point);
        bool called = IsCalledTotal(reading, whole);
        bool slip = !whole.Has(QuantityFlags.Scaled | QuantityFlags.Fractional) && Slip.IsOfDigits(sum, whole.Point, SlipDigits)
            && (called || whole.Point >= LeastSlip);
        bool around = total < parts[0] || total > parts[count - 1];
        if (off <= (width / 2) + 1e-9 || off > whole.Point * MostApart || !around
            || !(slip || (whole.Dimension == QuantityDimension.Count && called)))
        {
            return;
        }

        Claims.ReportSum(reading, context, total, total, parts.Slice(0, count), sum, Severity.Warning);
    }

    private static bool IsCalledTotal(ArticleReading reading, in Quantity whole)
    {
        Sentence sentence = reading.Sentences[whole.Sentence];
        return WordsAt.Find(reading, Math.Max(sentence.FirstToken, whole.FirstToken - Reach),
            Math.Min(sentence.EndToken, whole.EndToken + Reach), TotalClaimWords.Total) >= 0;
    }
}
