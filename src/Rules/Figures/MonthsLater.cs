using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds <c>two months later</c> against the month it stands beside and the one told before: <c>signed on in September 2022</c>,
/// <c>was missed in February 2023, two months later</c>.
/// </summary>
internal static class MonthsLater
{
    private const int MonthsOfYear = 12;

    /// <summary>Tokens between a month and its stretch.</summary>
    private const int Reach = 4;

    /// <summary>Looks at a stretch of time.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Quantity figure)
    {
        if (figure.Unit == 0 || reading.Lexicon.Figures.Units[figure.Unit].Name is not "month"
            || figure.Has(QuantityFlags.Range | QuantityFlags.Compound)
            || !WordsAt.Has(reading, figure.EndToken, LaterCheckWords.Later)
            || figure.Approximator is not (Approximator.None or Approximator.Exactly or Approximator.Just or Approximator.About))
        {
            return;
        }

        ReadOnlySpan<DateMention> dates = reading.Dates;
        int second = -1;
        for (int i = 0; i < dates.Length && dates[i].Sentence <= figure.Sentence; i++)
        {
            if (dates[i].Sentence == figure.Sentence && HasMonth(dates[i])
                && ((dates[i].EndToken <= figure.FirstToken && figure.FirstToken - dates[i].EndToken <= 1
                        && WordsAt.IsComma(reading, dates[i].EndToken))
                    || (dates[i].FirstToken > figure.EndToken && dates[i].FirstToken - figure.EndToken <= Reach
                        && WordsAt.IsComma(reading, figure.EndToken + 1))))
            {
                second = i;
                break;
            }
        }

        if (second < 1)
        {
            return;
        }

        // the month before, of this sentence or of the one before
        int first = second - 1;
        while (first >= 0 && !HasMonth(dates[first]))
        {
            first--;
        }

        if (first < 0 || figure.Sentence - dates[first].Sentence > 1 || dates[first].Date.Year == 0 || dates[second].Date.Year == 0)
        {
            return;
        }

        CalendarDate start = dates[first].Date;
        CalendarDate end = dates[second].Date;
        int months = ((end.Year - start.Year) * MonthsOfYear) + end.Month - start.Month;
        if (months <= 0 || Math.Abs(months - figure.Point) <= 1)
        {
            return;
        }

        string one = FigureText.Flatten(reading.Text.ToString(dates[first].SpanIn(reading.Tokens)));
        string two = FigureText.Flatten(reading.Text.ToString(dates[second].SpanIn(reading.Tokens)));
        context.Report(
            Severity.Warning,
            figure.SpanIn(reading.Tokens),
            $"From {one} to {two} is {FigureText.Whole(months)} months; the text says {FigureText.Quote(reading, figure)}",
            "Check the stretch of time and both ends",
            [new RelatedPlace(dates[first].SpanIn(reading.Tokens), "the one end"),
                new RelatedPlace(dates[second].SpanIn(reading.Tokens), "the other end")]);
    }

    private static bool HasMonth(in DateMention date) => date.Kind is DateKind.Month or DateKind.Day && date.Date.Month > 0
        && !date.Has(DateFlags.SpanStart | DateFlags.SpanEnd);
}
