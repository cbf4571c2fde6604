using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Adds up what each of several gets of a sum: <c>Five clubs are to share £43,000</c>, and a paragraph below has five sums and no other.
/// That there are as many sums as there are to share it makes them the parts.
/// </summary>
internal static class SharedSum
{
    private const int FewestParts = 3;

    /// <summary>Tokens between those who share and the sum.</summary>
    private const int Reach = 8;

    /// <summary>Sums that miss the total by more are of something else.</summary>
    private const double Near = 0.34;

    /// <summary>Looks at a sum as the one that is shared.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity total = ref quantities[index];
        if (index == 0 || !IsSum(total))
        {
            return;
        }

        ref readonly Quantity group = ref quantities[index - 1];
        if (group.Sentence != total.Sentence || !Counts.IsExact(group) || group.Point < FewestParts || group.HeadToken < 0
            || total.FirstToken - Counts.EndWithNoun(group) > Reach
            || WordsAt.Find(reading, Counts.EndWithNoun(group), total.FirstToken, SharedSumWords.Share) < 0)
        {
            return;
        }

        int block = reading.Sentences[total.Sentence].Block;
        for (int first = index + 1; first < quantities.Length;)
        {
            int own = reading.Sentences[quantities[first].Sentence].Block;
            Interval sum = Interval.Exact(0);
            int parts = 0;
            int start = -1;
            int last = first;
            bool isMixed = false;
            int next = first;
            for (; next < quantities.Length && reading.Sentences[quantities[next].Sentence].Block == own; next++)
            {
                ref readonly Quantity part = ref quantities[next];
                if (part.Dimension != QuantityDimension.Money)
                {
                    continue;
                }

                isMixed |= !IsSum(part) || part.Unit != total.Unit || part.Point >= total.Point;
                sum = sum.Plus(part.Value);
                start = start < 0 ? next : start;
                last = next;
                parts++;
            }

            first = next;
            if (own == block || parts != (int)group.Point || isMixed)
            {
                continue;
            }

            double middle = (sum.Low + sum.High) / 2;
            if (!sum.Meets(total.Value) && Math.Abs(middle - total.Point) <= total.Point * Near)
            {
                PartList.Report(reading, context, Severity.Warning, total, start, last, middle);
            }

            return;
        }
    }

    private static bool IsSum(in Quantity quantity) =>
        PartList.IsPlain(quantity) && quantity.Dimension == QuantityDimension.Money && !quantity.Has(QuantityFlags.InQuotation);
}
