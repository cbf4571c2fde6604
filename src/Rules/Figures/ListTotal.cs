using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Adds up the counts that one sentence lists and holds them against the only number of the article that they nearly make:
/// <c>66 live animals</c>; <c>23 dogs, 31 cats and nine rabbits</c>. What is listed has other nouns than the total; that the numbers all
/// but fit, and that nothing else in the article is their sum, shows that they belong together.
/// </summary>
internal static class ListTotal
{
    private const int LeastParts = 3;

    private const int MostParts = 8;

    /// <summary>How much of the total its parts may miss.</summary>
    private const double Near = 0.13;

    private const double LeastTotal = 8;

    /// <summary>Sentences from the list to its total.</summary>
    private const int Farthest = 12;

    /// <summary>Tokens from one part to the next; sums are followed by those who get them.</summary>
    private const int LongestPart = 12;

    /// <summary>Looks at a figure as the first of a list.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (!IsPart(reading, quantities[index]) || (index > 0 && quantities[index - 1].Sentence == quantities[index].Sentence))
        {
            return;
        }

        Span<int> parts = stackalloc int[MostParts];
        int count = 0;
        double sum = 0;
        for (int i = index; i < quantities.Length && quantities[i].Sentence == quantities[index].Sentence; i++)
        {
            if (count == MostParts || !IsPart(reading, quantities[i]) || quantities[i].Dimension != quantities[index].Dimension
                || (i > index && !PartRun.IsNext(reading, quantities[i - 1].EndToken, quantities[i], LongestPart)))
            {
                return;
            }

            sum += quantities[i].Point;
            parts[count++] = i;
        }

        if (count >= LeastParts && sum >= LeastTotal && TryFindTotal(reading, parts.Slice(0, count), sum, out int total))
        {
            Claims.ReportSum(reading, context, total, total, parts.Slice(0, count), sum, Severity.Warning);
        }
    }

    private static bool TryFindTotal(ArticleReading reading, ReadOnlySpan<int> parts, double sum, out int total)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        total = -1;
        reading.Work.Add(quantities.Length);
        for (int i = 0; i < quantities.Length; i++)
        {
            if (quantities[i].Value.Low <= sum && sum <= quantities[i].Value.High
                && quantities[i].Dimension == quantities[parts[0]].Dimension)
            {
                return false;
            }

            if ((i >= parts[0] && i <= parts[parts.Length - 1]) || !CanBeTotal(reading, quantities[i], parts)
                || Math.Abs(quantities[i].Point - sum) > Near * quantities[i].Point
                || Math.Abs(quantities[i].Sentence - quantities[parts[0]].Sentence) > Farthest)
            {
                continue;
            }

            if (total >= 0 && !quantities[total].Point.Equals(quantities[i].Point))
            {
                return false;
            }

            total = total < 0 ? i : total;
        }

        return total >= 0;
    }

    private static bool CanBeTotal(ArticleReading reading, in Quantity quantity, ReadOnlySpan<int> parts)
    {
        if (IsSum(reading.Quantities[parts[0]]))
        {
            return IsSum(quantity) && LonePair.AreOfOneKind(reading, quantity, reading.Quantities[parts[0]]);
        }

        if (!Counts.IsExact(quantity) || quantity.Has(QuantityFlags.InQuotation) || !WordsAt.IsPluralNoun(reading, quantity.HeadToken))
        {
            return false;
        }

        foreach (int part in parts)
        {
            if (reading.Quantities[part].Head == quantity.Head || reading.Quantities[part].Point >= quantity.Point)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPart(ArticleReading reading, in Quantity quantity) =>
        IsSum(quantity) || (Counts.IsExact(quantity) && !quantity.Has(QuantityFlags.InQuotation)
        && (WordsAt.IsPluralNoun(reading, quantity.HeadToken) || WordsAt.Has(reading, quantity.EndToken, FigureWords.Of)));

    private static bool IsSum(in Quantity quantity) =>
        quantity.Dimension == QuantityDimension.Money && Claims.CanBePart(quantity) && !quantity.Has(QuantityFlags.InQuotation);
}
