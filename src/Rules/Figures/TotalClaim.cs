using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Adds up all figures of a kind in the article but the largest, if that is called the total or differs from the sum by what a slip makes of a number:
/// <c>21,550 came</c>; <c>6,180 on Friday</c>, <c>8,450 on Saturday</c>, <c>7,920 on Sunday</c>.
/// </summary>
internal static class TotalClaim
{
    private const int LeastParts = 3;

    private const int MostParts = 8;

    /// <summary>Sentences in which all parts stand.</summary>
    private const int Farthest = 8;

    /// <summary>Parts that miss the total by more are of something else.</summary>
    private const double MostApart = 0.15;

    /// <summary>Tokens between a total and the word that calls it so.</summary>
    private const int Reach = 8;

    private const int SlipDigits = 4;

    /// <summary>Looks at every figure as a total.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (quantities.Length is < LeastParts + 1 or > LonePair.MostFigures)
        {
            return;
        }

        for (int i = 0; i < quantities.Length; i++)
        {
            if (CanBePart(quantities[i]) && !IsRepeated(quantities, i))
            {
                Check(reading, context, i);
            }
        }
    }

    private static bool CanBePart(in Quantity quantity) =>
        quantity.IsAmount && quantity.Dimension is QuantityDimension.Count or QuantityDimension.Money && quantity.Rate == 0 && quantity.Point >= 10
        && !quantity.Has(QuantityFlags.Range | QuantityFlags.Compound) && quantity.Approximator is Approximator.None or Approximator.Exactly;

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

    private static void Check(ArticleReading reading, RuleContext context, int total)
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
            if (i == total || !quantities[i].IsAmount || quantities[i].Dimension != whole.Dimension || !LonePair.AreOfOneKind(reading, quantities[i], whole) || quantities[i].Point.Equals(whole.Point)
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
        bool slip = !whole.Has(QuantityFlags.Scaled | QuantityFlags.Fractional) && DigitSlip.Significant(whole.Point) >= SlipDigits - 1 && DigitSlip.Is(sum, whole.Point, SlipDigits);
        bool around = total < parts[0] || total > parts[count - 1];
        if (off <= (width / 2) + 1e-9 || off > whole.Point * MostApart || !around || !(slip || (whole.Dimension == QuantityDimension.Count && IsCalledTotal(reading, whole))))
        {
            return;
        }

        List<RelatedPlace> related = [new RelatedPlace(whole.SpanIn(reading.Tokens), "the total")];
        string message = string.Empty;
        for (int i = 0; i < count; i++)
        {
            Quantity part = quantities[parts[i]];
            related.Add(new RelatedPlace(part.SpanIn(reading.Tokens), "a part"));
            message += (i == 0 ? string.Empty : i == count - 1 ? " and " : ", ") + FigureText.Quote(reading, part);
        }

        context.Report(
            Severity.Warning,
            whole.SpanIn(reading.Tokens),
            $"{message} add up to {FigureText.Format(reading, sum, whole)}; the text says {FigureText.Quote(reading, whole)}",
            "Check the total and its parts",
            related);
    }

    private static bool IsCalledTotal(ArticleReading reading, in Quantity whole)
    {
        Sentence sentence = reading.Sentences[whole.Sentence];
        return WordsAt.Find(reading, Math.Max(sentence.FirstToken, whole.FirstToken - Reach), Math.Min(sentence.EndToken, whole.EndToken + Reach), TotalClaimWords.Total) >= 0;
    }
}
