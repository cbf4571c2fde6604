using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds two rates that are said to be one against each other: <c>a cake every ten seconds, or 200 an hour</c>,
/// <c>£400 a month, or £5,800 a year</c>.
/// </summary>
internal static class RateCheck
{
    private const double Slack = 0.04;

    /// <summary>
    /// Units of time that follow one another, and between how many of the first and the last of them the second has at work.
    /// </summary>
    private static readonly (WordList Short, WordList Long, double Least, double Most)[] Spans =
    [
        (RateCheckWords.Second, RateCheckWords.Minute, 60, 60),
        (RateCheckWords.Second, RateCheckWords.Hour, 3600, 3600),
        (RateCheckWords.Minute, RateCheckWords.Hour, 60, 60),
        (RateCheckWords.Minute, RateCheckWords.Day, 1, 1440),
        (RateCheckWords.Hour, RateCheckWords.Day, 1, 24),
        (RateCheckWords.Hour, RateCheckWords.Week, 1, 168),
        (RateCheckWords.Day, RateCheckWords.Week, 1, 7),
        (RateCheckWords.Day, RateCheckWords.Month, 1, 31),
        (RateCheckWords.Day, RateCheckWords.Year, 1, 366),
        (RateCheckWords.Week, RateCheckWords.Month, 1, 5),
        (RateCheckWords.Week, RateCheckWords.Year, 1, 53),
        (RateCheckWords.Month, RateCheckWords.Year, 1, 12),
    ];

    /// <summary>Looks at a figure as the second of two rates.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity second = ref quantities[index];
        if (index == 0 || second.Rate == 0 || !second.IsAmount || second.Has(QuantityFlags.InQuotation | QuantityFlags.Range)
            || second.Approximator is Approximator.Under or Approximator.AtLeast)
        {
            return;
        }

        ref readonly Quantity first = ref quantities[index - 1];
        // ", or 360 an hour", ", 360 an hour", and nothing that makes it the rate of another time
        int secondUnit = Counts.EndWithNoun(second) + 1;
        int join = second.FirstToken - 1;
        bool apart = first.Sentence != second.Sentence;
        bool isSaid = apart; // that it is the same rate
        if (apart)
        {
            // "20 loaves a minute. That is 1,200 an hour."
            int start = reading.Sentences[second.Sentence].FirstToken;
            if (first.Sentence != second.Sentence - 1 || second.FirstToken != start + 2
                || !WordsAt.Has(reading, start, UnitPriceCheckWords.That) || !WordsAt.Has(reading, start + 1, FigureWords.BeVerb))
            {
                return;
            }

            join = start - 1;
        }
        else
        {
            bool which = WordsAt.Has(reading, join, FigureWords.BeVerb) && WordsAt.Has(reading, join - 1, UnitPriceCheckWords.That);
            bool or = !which && WordsAt.Has(reading, join, FigureWords.Or);
            join -= which ? 2 : or ? 1 : 0;
            isSaid = which || or;
        }

        if (!isSaid && AreLimits(reading, index))
        {
            return;
        }

        if (!(apart || WordsAt.IsComma(reading, join) || WordsAt.IsKind(reading, join, TokenKind.Dash))
            || !(WordsAt.EndsClause(reading, secondUnit + 1, second.Sentence) || WordsAt.IsComma(reading, secondUnit + 1)))
        {
            return;
        }

        if (TryReadEvery(reading, first, second, join, out double amount, out int unit))
        {
            Compare(reading, context, first, Interval.Exact(amount), unit, second, secondUnit);
            return;
        }

        bool one = first.Rate != 0 && first.IsAmount && first.Dimension == second.Dimension && first.Unit == second.Unit
            && first.Qualifier == second.Qualifier && !first.Has(QuantityFlags.Range)
            && first.Approximator is not (Approximator.Under or Approximator.AtLeast);
        unit = Counts.EndWithNoun(first) + 1;
        if (one && unit == join - 1)
        {
            Compare(reading, context, first, first.Value, unit, second, secondUnit);
        }
    }

    /// <summary>
    /// <c>10 calls per minute, 75 per hour, 300 per day</c>: three rates in a row, or two of what is limited, hold each for itself.
    /// </summary>
    private static bool AreLimits(ArticleReading reading, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int number = quantities[index].Sentence;
        bool isRow = (index + 1 < quantities.Length && quantities[index + 1].Sentence == number && quantities[index + 1].Rate != 0)
            || (index > 1 && quantities[index - 2].Sentence == number && quantities[index - 2].Rate != 0);
        Sentence sentence = reading.Sentences[number];
        return isRow || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, RateCheckWords.Limit) >= 0;
    }

    /// <summary><c>a cake every ten seconds</c>: so many of one a second.</summary>
    private static bool TryReadEvery(ArticleReading reading, in Quantity first, in Quantity second, int join, out double amount,
        out int unit)
    {
        unit = first.EndToken - 1;
        amount = first.Point > 0 ? 1 / first.Point : 0;
        return first.Dimension == QuantityDimension.Duration && first.IsAmount && first.Point > 0
            && WordsAt.Has(reading, first.FirstToken - 1, Lists.Every) && first.EndToken == join
            && second.Dimension == QuantityDimension.Count && second.HeadToken < 0;
    }

    private static void Compare(ArticleReading reading, RuleContext context, in Quantity first, in Interval amount, int unit,
        in Quantity second, int secondUnit)
    {
        foreach ((WordList shorter, WordList longer, double least, double most) in Spans)
        {
            if (!WordsAt.Has(reading, unit, shorter) || !WordsAt.Has(reading, secondUnit, longer))
            {
                continue;
            }

            // fewer may be those of a working day, or a price for a longer time; more cannot be
            bool more = amount.High * most * (1 + Slack) < second.Value.Low;
            bool less = least.Equals(most) && amount.Low * least * (1 - Slack) > second.Value.High;
            if (more || less)
            {
                double computed = (amount.Low + amount.High) / 2 * most;
                context.Report(
                    Severity.Warning,
                    second.SpanIn(reading.Tokens),
                    $"{FigureText.Quote(reading, first)} makes {(least.Equals(most) ? string.Empty : "at most ")}{FigureText.Format(reading, computed, second)} in the longer time; the text says {FigureText.Quote(reading, second)}",
                    "Check both rates",
                    [new RelatedPlace(first.SpanIn(reading.Tokens), "the rate")]);
            }

            return;
        }
    }
}
