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

    /// <summary>Tokens between <c>interest</c> and what it comes to.</summary>
    private const int Reach = 3;

    /// <summary>Interest farther off is that of another sum or of another time.</summary>
    private const double MostTimes = 12;

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

    /// <summary>
    /// The interest of the sum of its sentence or of the one before, at the only rate of the article: <c>pays 4% on money left for a
    /// year</c>, <c>£5,000</c>, <c>£400 in interest</c>.
    /// </summary>
    public static void CheckApart(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity interest = ref quantities[index];
        Sentence sentence = reading.Sentences[interest.Sentence];
        if (interest.Dimension != QuantityDimension.Money || !interest.IsAmount || interest.Has(QuantityFlags.Range)
            || !IsInterest(reading, interest) || !TryFindSum(reading, index, out int sum) || !TryFindRate(reading, out int rate)
            || quantities[rate].Sentence == interest.Sentence
            || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, InterestCheckWords.Years) >= 0
            || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, InterestCheckWords.Year) < 0)
        {
            return;
        }

        double factor = LonePair.Factor(reading, quantities[sum], interest) / 100;
        Interval right = quantities[sum].Value.Times(quantities[rate].Value).Times(Interval.Exact(factor));
        double computed = quantities[sum].Point * quantities[rate].Point * factor;
        double times = interest.Point / computed;
        if (right.Widen(Slack).Meets(interest.Value) || times is > MostTimes or < 1 / MostTimes || HasWitness(reading, index))
        {
            return;
        }

        Claims.Report(reading, context, Severity.Warning, index,
            $"{FigureText.Quote(reading, quantities[rate])} of {FigureText.Quote(reading, quantities[sum])} is {FigureText.Format(reading, computed, interest)} a year; the text says {FigureText.Quote(reading, interest)} of interest",
            "Check the sum, the rate and the interest", (sum, "the sum"), (rate, "the rate"));
    }

    /// <summary>The only sum of money before the interest in its sentence; else that of the sentence before.</summary>
    private static bool TryFindSum(ArticleReading reading, int index, out int sum)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity interest = ref quantities[index];
        sum = -1;
        for (int i = index - 1; i >= 0 && interest.Sentence - quantities[i].Sentence <= 1; i--)
        {
            if (quantities[i].Dimension != QuantityDimension.Money || (sum >= 0 && quantities[sum].Sentence != quantities[i].Sentence))
            {
                continue;
            }

            if (sum >= 0 || !quantities[i].IsAmount || !LonePair.AreOfOneKind(reading, quantities[i], interest))
            {
                return false;
            }

            sum = i;
        }

        return sum >= 0
            && reading.Sentences[quantities[sum].Sentence].Block == reading.Sentences[interest.Sentence].Block;
    }

    /// <summary>The only percentage of the article that is told as a rate of interest.</summary>
    private static bool TryFindRate(ArticleReading reading, out int rate)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        rate = -1;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (quantities[i].Dimension != QuantityDimension.Percent)
            {
                continue;
            }

            Sentence sentence = reading.Sentences[quantities[i].Sentence];
            bool told = WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, InterestCheckWords.Rate) >= 0;
            if (told && (rate >= 0 || quantities[i].Has(QuantityFlags.Range)
                || quantities[i].Approximator is Approximator.Under or Approximator.AtLeast))
            {
                return false;
            }

            rate = told ? i : rate;
        }

        return rate >= 0 && quantities[rate].Point is > 0 and <= 30;
    }

    /// <summary>Whether some percentage of some sum of the article is the interest.</summary>
    private static bool HasWitness(ArticleReading reading, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        foreach (ref readonly Quantity rate in quantities)
        {
            if (rate.Dimension != QuantityDimension.Percent || rate.Approximator is Approximator.Under or Approximator.AtLeast)
            {
                continue;
            }

            for (int i = 0; i < quantities.Length; i++)
            {
                bool sum = i != index && quantities[i].Dimension == QuantityDimension.Money
                    && quantities[i].Approximator is not (Approximator.Under or Approximator.AtLeast);
                if (sum && Math.Abs((quantities[i].Point * rate.Point / 100 / quantities[index].Point) - 1) <= Slack / 10)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>£7,350 of interest</c>, <c>$1,200 in interest</c>, <c>£4,000 interest</c>.</summary>
    private static bool IsInterest(ArticleReading reading, in Quantity quantity)
    {
        int at = quantity.EndToken;
        at += WordsAt.Has(reading, at, FigureWords.Of) || WordsAt.Has(reading, at, FigureWords.In) ? 1 : 0;
        if (WordsAt.Has(reading, at, InterestCheckWords.Interest))
        {
            return true;
        }

        // "interest of £400", "the interest comes to £400"
        int before = quantity.FirstToken - 1;
        return WordsAt.Has(reading, before, InterestCheckWords.Comes)
            && WordsAt.Find(reading, Math.Max(reading.Sentences[quantity.Sentence].FirstToken, before - Reach), before,
                InterestCheckWords.Interest) >= 0;
    }
}
