using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a stretch of years against the year beside it: <c>34 years ago, in 1990</c>, <c>empty since 2004, for 20 years</c>,
/// <c>founded in 1990, turned 25 in 2015</c>; and a definite length against the two days told before: <c>The eight-week closure</c>.
/// </summary>
internal static class AgoCheck
{
    private const int LongestEvent = 3;

    /// <summary>Tokens from the verb to its term.</summary>
    private const int LongestTerm = 12;

    /// <summary>Looks at a stretch of time.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index, DatesOf near)
    {
        ref readonly Quantity figure = ref reading.Quantities[index];
        if (figure.Unit == 0 || figure.Has(QuantityFlags.Range))
        {
            return;
        }

        string unit = reading.Lexicon.Figures.Units[figure.Unit].Name;
        if (figure.Has(QuantityFlags.Compound))
        {
            CheckDefinite(reading, context, figure, unit);
        }
        else if (unit is "year" && reading.DocumentDate.IsCertain)
        {
            CheckBeside(reading, context, figure, near);
        }
    }

    /// <summary><c>34 years ago, in 1990</c>, <c>for 20 years, since 2004</c></summary>
    private static void CheckBeside(ArticleReading reading, RuleContext context, in Quantity figure, DatesOf near)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        for (int i = near.First; i < near.End; i++)
        {
            ref readonly DateMention date = ref dates[i];
            if (date.Date.Year == 0 || date.Kind is not (DateKind.Year or DateKind.Month or DateKind.Day)
                || date.Has(DateFlags.SpanStart | DateFlags.SpanEnd))
            {
                continue;
            }

            bool ago = WordsAt.Has(reading, figure.EndToken, AgoCheckWords.Ago);
            int end = ago ? figure.EndToken + 1 : figure.EndToken;
            bool before = date.FirstToken >= end && IsBeside(reading, end, date.FirstToken, ago);
            bool behind = date.EndToken <= figure.FirstToken && IsBeside(reading, date.EndToken, figure.FirstToken, ago);
            int preposition = date.FirstToken - 1;
            bool since = WordsAt.Has(reading, preposition, Lists.Since);
            bool during = !ago && since && (WordsAt.Has(reading, figure.FirstToken - 1, Lists.For) || behind);
            if (!(before || behind) || !(ago || during) || (ago && since) || (during && IsTerm(reading, figure)))
            {
                continue;
            }

            int years = reading.DocumentDate.Date.Year - date.Date.Year;
            if (years > 0 && !figure.Value.Meets(new Interval(years - 1, years + 1)))
            {
                Report(reading, context, figure, date, years);
            }

            return;
        }
    }

    /// <summary><c>barred from bidding for four years since 2007</c>: a term that runs on, and not the time gone by.</summary>
    private static bool IsTerm(ArticleReading reading, in Quantity figure) =>
        WordsAt.Find(reading, Math.Max(reading.Sentences[figure.Sentence].FirstToken, figure.FirstToken - LongestTerm), figure.FirstToken,
            AgoCheckWords.Term) >= 0;

    /// <summary>Whether a comma or a bracket and a preposition, and nothing else, stand between.</summary>
    private static bool IsBeside(ArticleReading reading, int start, int end, bool ago)
    {
        bool mark = false;
        for (int i = start; i < end; i++)
        {
            bool isMark = WordsAt.IsComma(reading, i) || WordsAt.IsKind(reading, i, TokenKind.Dash)
                || WordsAt.IsKind(reading, i, TokenKind.OpenBracket);
            mark |= isMark;
            if (!isMark && !WordsAt.Has(reading, i, AgoCheckWords.Between))
            {
                return false;
            }
        }

        return end > start && end - start <= LongestEvent && (mark || !ago);
    }

    private static void Report(ArticleReading reading, RuleContext context, in Quantity figure, in DateMention date, int years) =>
        context.Report(
            Severity.Note,
            figure.SpanIn(reading.Tokens),
            $"From {FigureText.Whole(date.Date.Year)} to the article's own {FigureText.Whole(reading.DocumentDate.Date.Year)} is {FigureText.Whole(years)} years; the text says {FigureText.Quote(reading, figure)}",
            "Check the number and the year",
            [new RelatedPlace(date.SpanIn(reading.Tokens), "the year")]);

    /// <summary><c>since 3 March ... on 28 June. The eight-week closure</c>: between the only two days of the paragraph before.</summary>
    private static void CheckDefinite(ArticleReading reading, RuleContext context, in Quantity figure, string unit)
    {
        Sentence sentence = reading.Sentences[figure.Sentence];
        int noun = Math.Max(figure.EndToken, figure.HeadToken + 1);
        if (figure.FirstToken != sentence.FirstToken + 1 || !WordsAt.Has(reading, sentence.FirstToken, FigureWords.The)
            || !WordsAt.Has(reading, noun, AgoCheckWords.Stretch) || unit is not ("day" or "week" or "month")
            || WordsAt.Has(reading, noun + 1, Lists.Preposition))
        {
            return;
        }

        ReadOnlySpan<DateMention> dates = reading.Dates;
        int first = -1;
        int last = -1;
        for (int i = Sorted.FirstFrom(dates, figure.Sentence - 2, static (in DateMention date) => date.Sentence);
            i < dates.Length && dates[i].Sentence < figure.Sentence; i++)
        {
            if (sentence.Block - reading.Sentences[dates[i].Sentence].Block > 1)
            {
                continue;
            }

            if (dates[i].Kind != DateKind.Day || dates[i].Date.Month == 0 || dates[i].Has(DateFlags.InQuotation) || last >= 0)
            {
                return;
            }

            (first, last) = first < 0 ? (i, -1) : (first, i);
        }

        if (last < 0 || !WordsAt.Has(reading, dates[first].FirstToken - 1, Lists.Since)
            || !TryCountDays(dates[first].Date, dates[last].Date, out int days))
        {
            return;
        }

        double scale = unit switch { "week" => 7, "month" => 30.4, _ => 1 };
        var told = new Interval((days / scale) - 0.6 - (1 / scale), (days / scale) + 0.6 + (1 / scale));
        if (told.Meets(figure.Value))
        {
            return;
        }

        context.Report(
            Severity.Warning,
            figure.SpanIn(reading.Tokens),
            $"From {FigureText.Flatten(reading.Text.ToString(dates[first].SpanIn(reading.Tokens)))} to {FigureText.Flatten(reading.Text.ToString(dates[last].SpanIn(reading.Tokens)))} is {FigureText.Whole(days)} days; the text says {FigureText.Quote(reading, figure)}",
            "Check the length and both days",
            [new RelatedPlace(dates[first].SpanIn(reading.Tokens), "the beginning"),
                new RelatedPlace(dates[last].SpanIn(reading.Tokens), "the end")]);
    }

    private static bool TryCountDays(in CalendarDate first, in CalendarDate last, out int days)
    {
        CalendarDate one = first.Year == 0 ? first with { Year = 2023 } : first;
        CalendarDate other = last.Year == 0 ? last with { Year = one.Year } : last;
        days = one.Exists && other.Exists ? other.DayNumber - one.DayNumber : 0;
        return days > 0;
    }
}
