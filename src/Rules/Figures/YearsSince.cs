using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds <c>after 25 years</c> against the only year in which something began, in an article that tells no other: <c>She came in 2008</c>,
/// <c>after 25 years behind the same counter</c> in an article of 2025.
/// </summary>
internal static class YearsSince
{
    /// <summary>Sentences from the year to the stretch.</summary>
    private const int Farthest = 8;

    private const double LeastYears = 5;

    /// <summary>A stretch that differs by more is of something else.</summary>
    private const double MostApart = 0.6;

    /// <summary>Tokens from a verb to its year.</summary>
    private const int Reach = 3;

    /// <summary>Looks at a stretch of time.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Quantity figure)
    {
        if (figure.Unit == 0 || reading.Lexicon.Figures.Units[figure.Unit].Name is not "year"
            || figure.Has(QuantityFlags.Range | QuantityFlags.Compound) || figure.Point < LeastYears
            || figure.Approximator is not (Approximator.None or Approximator.Exactly)
            || !WordsAt.Has(reading, figure.FirstToken - 1, YearsSinceWords.After)
            || !WordsAt.Has(reading, figure.EndToken, YearsSinceWords.Spent))
        {
            return;
        }

        ReadOnlySpan<DateMention> dates = reading.Dates;
        int written = ArticleYear.Read(reading);
        int since = -1;
        for (int i = 0; i < dates.Length && written > 0; i++)
        {
            if (dates[i].Date.Year == 0 || dates[i].Date.Year == written)
            {
                continue;
            }

            if (since >= 0)
            {
                return;
            }

            since = i;
        }

        if (since < 0 || figure.Sentence - dates[since].Sentence is < 0 or > Farthest
            || dates[since].Has(DateFlags.SpanStart | DateFlags.SpanEnd)
            || !WordsAt.Has(reading, dates[since].FirstToken - 1, FigureWords.In)
            || WordsAt.Find(reading, dates[since].FirstToken - Reach, dates[since].FirstToken, YearsSinceWords.Began) < 0)
        {
            return;
        }

        int years = written - dates[since].Date.Year;
        if (Math.Abs(years - figure.Point) <= 1 || Math.Abs(years - figure.Point) > figure.Point * MostApart || years < LeastYears)
        {
            return;
        }

        context.Report(
            Severity.Warning,
            figure.SpanIn(reading.Tokens),
            $"From {FigureText.Whole(dates[since].Date.Year)} to the article's own {FigureText.Whole(written)} is {FigureText.Whole(years)} years; the text says {FigureText.Quote(reading, figure)}",
            "Check the number and the year",
            [new RelatedPlace(dates[since].SpanIn(reading.Tokens), "the year")]);
    }
}
