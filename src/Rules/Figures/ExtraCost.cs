using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds what something costs beyond its plan against the only two sums of which it can be the difference: <c>was to cost $62 million</c>,
/// <c>the final price at $78 million</c>, <c>the $26 million in extra costs</c>. It is a finding only where a slip of one digit parts it from
/// the difference, and no other two sums make it.
/// </summary>
internal static class ExtraCost
{
    /// <summary>Tokens between the sum and the word that makes it an excess.</summary>
    private const int Reach = 3;

    /// <summary>Looks at a sum as an excess.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity extra = ref quantities[index];
        if (!CanCompare(extra)
            || WordsAt.Find(reading, Math.Max(0, extra.FirstToken - 2), Math.Min(reading.Tokens.Length, extra.EndToken + Reach),
                ExtraCostWords.Extra) < 0)
        {
            return;
        }

        int low = -1;
        int high = -1;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (i == index || !IsOfSize(quantities[i], extra))
            {
                continue;
            }

            reading.Work.Add(quantities.Length);
            for (int j = 0; j < quantities.Length; j++)
            {
                double difference = quantities[j].Point - quantities[i].Point;
                if (j == index || !IsOfSize(quantities[j], extra) || difference <= 0)
                {
                    continue;
                }

                if (Math.Abs(difference - extra.Point) <= extra.Step)
                {
                    return;
                }

                if (!Slip.IsOfDigits(Math.Round(difference / extra.Step), Math.Round(extra.Point / extra.Step), least: 2))
                {
                    continue;
                }

                if (low >= 0 && !(quantities[low].Point.Equals(quantities[i].Point) && quantities[high].Point.Equals(quantities[j].Point)))
                {
                    return; // two ways to have slipped are chance
                }

                (low, high) = (i, j);
            }
        }

        if (low < 0 || !IsCost(reading, quantities[low]) || !IsCost(reading, quantities[high]))
        {
            return;
        }

        Claims.Report(
            reading,
            context,
            Severity.Warning,
            index,
            $"{FigureText.Quote(reading, quantities[low])} and {FigureText.Quote(reading, quantities[high])} are {FigureText.Format(reading, quantities[high].Point - quantities[low].Point, extra)} apart; the text says {FigureText.Quote(reading, extra)}",
            "Check all three figures",
            (low, "one sum"),
            (high, "the other one"));
    }

    private static bool CanCompare(in Quantity quantity) =>
        quantity.IsAmount && quantity.Dimension == QuantityDimension.Money && quantity.Rate == 0
        && quantity.Approximator is Approximator.None or Approximator.Exactly
        && !quantity.Has(QuantityFlags.Range | QuantityFlags.InQuotation);

    private static bool IsOfSize(in Quantity quantity, in Quantity extra) =>
        CanCompare(quantity) && quantity.Unit == extra.Unit && quantity.Point >= extra.Point && quantity.Step <= extra.Step * 1.001;

    /// <summary>Whether the sentence tells what something costs.</summary>
    private static bool IsCost(ArticleReading reading, in Quantity quantity) =>
        WordsAt.Find(reading, reading.Sentences[quantity.Sentence].FirstToken, reading.Sentences[quantity.Sentence].EndToken,
            ExtraCostWords.Cost) >= 0;
}
