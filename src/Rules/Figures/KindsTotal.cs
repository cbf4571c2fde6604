using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Adds up things of several kinds, and holds the sum against the number of all of them that stands elsewhere in the article: <c>66
/// animals</c>; <c>23 dogs, 31 cats and nine rabbits</c>. Others may have been left out, so that the two must differ as slips do.
/// </summary>
internal static class KindsTotal
{
    private const int LeastParts = 3;

    private const int MostParts = 8;

    /// <summary>Parts that miss the total by more are of something else.</summary>
    private const double MostApart = 0.15;

    private const int SlipDigits = 2;

    /// <summary>Tokens behind the parts in which the text says that there are others.</summary>
    private const int Reach = 4;

    /// <summary>Looks at a figure as the first of the parts.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int first)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (!IsPart(reading, quantities[first]) || (first > 0 && AreJoined(reading, quantities[first - 1], quantities[first])))
        {
            return;
        }

        Span<int> parts = stackalloc int[MostParts];
        double sum = quantities[first].Point;
        int count = 1;
        for (int i = first + 1; i < quantities.Length && count < MostParts && AreJoined(reading, quantities[i - 1], quantities[i]); i++)
        {
            parts[count++] = i;
            sum += quantities[i].Point;
        }

        parts[0] = first;
        Sentence sentence = reading.Sentences[quantities[first].Sentence];
        int end = Math.Min(sentence.EndToken, Counts.EndWithNoun(quantities[first + count - 1]) + Reach);
        if (count < LeastParts || WordsAt.Find(reading, sentence.FirstToken, end, KindsTotalWords.Some) >= 0)
        {
            return;
        }

        int total = FindTotal(reading, parts.Slice(0, count), sum);
        if (total >= 0)
        {
            Claims.ReportSum(reading, context, total, total, parts.Slice(0, count), sum);
        }
    }

    /// <summary>The only number of all of them; -1 if none or several, or if other figures make up what is missing.</summary>
    private static int FindTotal(ArticleReading reading, ReadOnlySpan<int> parts, double sum)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int total = -1;
        reading.Work.Add(quantities.Length);
        for (int i = 0; i < quantities.Length; i++)
        {
            if (parts.IndexOf(i) >= 0 || quantities[i].Dimension != QuantityDimension.Count)
            {
                continue;
            }

            if (quantities[i].Point.Equals(sum))
            {
                return -1;
            }

            if (!Counts.IsExact(quantities[i]) || !WordsAt.Has(reading, quantities[i].HeadToken, KindsTotalWords.Whole)
                || quantities[i].Point <= quantities[parts[0]].Point
                || (total >= 0 && quantities[i].Point.Equals(quantities[total].Point)))
            {
                continue;
            }

            if (total >= 0)
            {
                return -1;
            }

            total = i;
        }

        double off = total < 0 ? 0 : Math.Abs(quantities[total].Point - sum);
        if (total < 0 || off > quantities[total].Point * MostApart || !Slip.IsOfDigits(sum, quantities[total].Point, SlipDigits))
        {
            return -1;
        }

        foreach (ref readonly Quantity quantity in quantities)
        {
            if (quantity.Dimension == QuantityDimension.Count && quantity.Point.Equals(off))
            {
                return -1;
            }
        }

        return total;
    }

    private static bool IsPart(ArticleReading reading, in Quantity quantity) =>
        (Counts.IsExact(quantity) || quantity.Role == QuantityRole.Pronoun) && WordsAt.IsPluralNoun(reading, quantity.HeadToken)
        && !WordsAt.Has(reading, quantity.HeadToken, FigureWords.Unit);

    /// <summary><c>23 dogs, 31 cats and nine rabbits</c></summary>
    private static bool AreJoined(ArticleReading reading, in Quantity one, in Quantity other)
    {
        int end = Counts.EndWithNoun(one);
        int gap = other.FirstToken - end;
        return one.Sentence == other.Sentence && IsPart(reading, one) && IsPart(reading, other) && one.Head != other.Head
            && (gap == 1
                ? WordsAt.IsComma(reading, end) || WordsAt.Has(reading, end, FigureWords.And)
                : gap == 2 && WordsAt.IsComma(reading, end) && WordsAt.Has(reading, end + 1, FigureWords.And));
    }
}
