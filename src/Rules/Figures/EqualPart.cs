using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Multiplies an equal part by those who get it: <c>The five winners will each receive €15,000, an equal part of the prize of €60,000</c>.
/// </summary>
internal static class EqualPart
{
    /// <summary>Tokens between the part and the whole: <c>, an equal part of the prize of</c>.</summary>
    private const int Longest = 10;

    /// <summary>What a product may be off by, in parts of it: sums are rounded.</summary>
    private const double Slack = 0.02;

    /// <summary>Looks at a figure as the whole.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (index < 2 || quantities[index].Sentence != quantities[index - 2].Sentence)
        {
            return;
        }

        ref readonly Quantity whole = ref quantities[index];
        ref readonly Quantity part = ref quantities[index - 1];
        ref readonly Quantity group = ref quantities[index - 2];
        if (whole.Dimension != QuantityDimension.Money || part.Dimension != QuantityDimension.Money || whole.Unit != part.Unit
            || !IsPlain(whole) || !IsPlain(part) || !Counts.IsExact(group) || group.Point < 2 || group.HeadToken < 0
            || whole.FirstToken - part.EndToken > Longest
            || WordsAt.Find(reading, Counts.EndWithNoun(group), part.FirstToken, FigureWords.Each) < 0)
        {
            return;
        }

        int equal = WordsAt.Find(reading, part.EndToken, whole.FirstToken, EqualPartWords.Equal);
        double product = part.Point * group.Point;
        if (equal < 0 || !WordsAt.Has(reading, equal + 1, EqualPartWords.Part) || Math.Abs(product - whole.Point) <= product * Slack)
        {
            return;
        }

        context.Report(
            Severity.Warning,
            group.SpanIn(reading.Tokens),
            $"{FigureText.FormatNumber(group.Point)} times {FigureText.Quote(reading, part)} is {FigureText.Format(reading, product, whole)}; the text says {FigureText.Quote(reading, whole)}",
            "Check all three figures",
            [new RelatedPlace(part.SpanIn(reading.Tokens), "the part"), new RelatedPlace(whole.SpanIn(reading.Tokens), "the whole")]);
    }

    private static bool IsPlain(in Quantity quantity) =>
        quantity.IsAmount && quantity.Approximator is Approximator.None or Approximator.Exactly
        && !quantity.Has(QuantityFlags.Range | QuantityFlags.InQuotation);
}
