using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Holds the interest of one year against the sum and the rate: <c>£7,000 lent at 5% brings in £7,350 of interest</c>.</summary>
internal static class InterestCheck
{
    /// <summary>Interest may be told to the nearest and compounded by the month.</summary>
    private const double Slack = 0.15;

    /// <summary>Looks at a rate between a sum and its interest.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity rate = ref quantities[index];
        if (rate.Dimension != QuantityDimension.Percent || index == 0 || index + 1 >= quantities.Length
            || rate.Has(QuantityFlags.InQuotation | QuantityFlags.Range) || rate.Point is <= 0 or > 30
            || !WordsAt.Has(reading, rate.FirstToken - 1, FigureWords.At))
        {
            return;
        }

        ref readonly Quantity sum = ref quantities[index - 1];
        ref readonly Quantity interest = ref quantities[index + 1];
        Sentence sentence = reading.Sentences[rate.Sentence];
        if (sum.Sentence != rate.Sentence || interest.Sentence != rate.Sentence || sum.Dimension != QuantityDimension.Money
            || interest.Dimension != QuantityDimension.Money || sum.Unit != interest.Unit
            || !sum.IsAmount || !interest.IsAmount || !IsInterest(reading, interest)
            || WordsAt.Find(reading, sentence.FirstToken, rate.FirstToken, InterestCheckWords.Principal) < 0
            || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, InterestCheckWords.Years) >= 0)
        {
            return;
        }

        double computed = sum.Point * rate.Point / 100;
        bool fits = sum.Value.Times(rate.Value).Times(Interval.Exact(0.01)).Widen(Slack).Meets(interest.Value.Widen(Slack));
        if (fits || interest.Point < computed)
        {
            return;
        }

        bool balance = Math.Abs(interest.Point - sum.Point - computed) < computed * Slack;
        context.Report(
            Severity.Warning,
            interest.SpanIn(reading.Tokens),
            $"{FigureText.Quote(reading, rate)} of {FigureText.Quote(reading, sum)} is {FigureText.Format(reading, computed, interest)} a year; the text says {FigureText.Quote(reading, interest)} of interest",
            balance ? "This is the sum with its interest" : "Check the sum, the rate and the interest",
            [new RelatedPlace(sum.SpanIn(reading.Tokens), "the sum"), new RelatedPlace(rate.SpanIn(reading.Tokens), "the rate")]);
    }

    /// <summary><c>£7,350 of interest</c>, <c>$1,200 in interest</c>, <c>£4,000 interest</c>.</summary>
    private static bool IsInterest(ArticleReading reading, in Quantity quantity)
    {
        int at = quantity.EndToken;
        at += WordsAt.Has(reading, at, FigureWords.Of) || WordsAt.Has(reading, at, FigureWords.In) ? 1 : 0;
        return WordsAt.Has(reading, at, InterestCheckWords.Interest);
    }
}
