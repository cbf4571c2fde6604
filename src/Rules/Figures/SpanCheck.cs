using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Holds a stretch of time against the span of dates beside it: <c>for four days, from 2 to 9 May</c>.</summary>
internal static class SpanCheck
{
    /// <summary>Words between <c>the four-day festival</c> and its span.</summary>
    private const int LongestClause = 8;

    /// <summary>Reports the figure if a span stands beside it that does not have its length.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Quantity figure, DatesOf near)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        // "every five years from 1970 to 2010" is an interval
        if (figure.Role != QuantityRole.Amount || figure.Rate != 0 || WordsAt.Has(reading, figure.FirstToken - 1, Lists.Every))
        {
            return;
        }

        for (int i = near.First; i + 1 < near.End; i++)
        {
            if (!dates[i].Has(DateFlags.SpanStart) || !AreBeside(reading, figure, dates[i], dates[i + 1]))
            {
                continue;
            }

            string unit = reading.Lexicon.Figures.Units[figure.Unit].Name;
            if (TryGetLength(dates[i], dates[i + 1], unit, out Interval length, out string told) && !length.Meets(figure.Value))
            {
                var span = TextSpan.FromBounds(dates[i].SpanIn(reading.Tokens).Start, dates[i + 1].SpanIn(reading.Tokens).End);
                context.Report(
                    figure.SpanIn(reading.Tokens),
                    $"{FigureText.Flatten(reading.Text.ToString(span))} is {told}; the text says {FigureText.Quote(reading, figure)}",
                    "Check the length and both ends",
                    [new RelatedPlace(span, "the span")]);
            }

            return;
        }
    }

    private static bool AreBeside(ArticleReading reading, in Quantity figure, in DateMention start, in DateMention end) =>
        figure.EndToken <= start.FirstToken
            ? figure.Has(QuantityFlags.Compound) ? IsLengthOfEvent(reading, figure, start) : IsBefore(reading, figure, start)
            : figure.FirstToken >= end.EndToken && !figure.Has(QuantityFlags.Compound) && IsAfter(reading, figure, end);

    /// <summary><c>for four days, from</c>, <c>four days (2-9 May)</c>, <c>eight years between</c>.</summary>
    private static bool IsBefore(ArticleReading reading, in Quantity figure, in DateMention start)
    {
        bool joined = false;
        for (int i = figure.EndToken; i < start.FirstToken; i++)
        {
            bool word = WordsAt.Has(reading, i, SpanCheckWords.SpanStart);
            joined |= word || WordsAt.IsKind(reading, i, TokenKind.OpenBracket);
            if (!word && !WordsAt.IsKind(reading, i, TokenKind.Comma) && !WordsAt.IsKind(reading, i, TokenKind.OpenBracket)
                && !WordsAt.IsKind(reading, i, TokenKind.Dash) && !WordsAt.IsKind(reading, i, TokenKind.Colon))
            {
                return false;
            }
        }

        return joined;
    }

    /// <summary><c>from 2 to 9 May (four days)</c>, <c>from 2004 to 2012, a period of eight years</c>.</summary>
    private static bool IsAfter(ArticleReading reading, in Quantity figure, in DateMention end)
    {
        bool joined = false;
        for (int i = end.EndToken; i < figure.FirstToken; i++)
        {
            bool mark = WordsAt.IsKind(reading, i, TokenKind.Comma) || WordsAt.IsKind(reading, i, TokenKind.OpenBracket)
                || WordsAt.IsKind(reading, i, TokenKind.Dash);
            joined |= mark;
            if (!mark && !WordsAt.Has(reading, i, SpanCheckWords.Beside) && !WordsAt.Has(reading, i, SpanCheckWords.Total))
            {
                return false;
            }
        }

        int after = figure.EndToken;
        return joined
            && (WordsAt.IsKind(reading, after, TokenKind.CloseBracket) || WordsAt.IsKind(reading, after, TokenKind.Period)
                || WordsAt.IsKind(reading, after, TokenKind.Comma)
            || (WordsAt.Has(reading, after, SpanCheckWords.In) && WordsAt.Has(reading, after + 1, SpanCheckWords.All))
            || WordsAt.Has(reading, after, SpanCheckWords.Altogether));
    }

    /// <summary><c>the four-day festival runs from</c>.</summary>
    private static bool IsLengthOfEvent(ArticleReading reading, in Quantity figure, in DateMention start)
    {
        int from = start.FirstToken - 1;
        if (from - figure.EndToken > LongestClause || !WordsAt.Has(reading, from, FigureWords.From))
        {
            return false;
        }

        bool runs = false;
        for (int i = figure.EndToken; i < from; i++)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word) && !WordsAt.IsKind(reading, i, TokenKind.Comma))
            {
                return false;
            }

            if (WordsAt.Has(reading, i, SpanCheckWords.OtherNoun) || WordsAt.Has(reading, i, SpanCheckWords.Joint))
            {
                return false;
            }

            runs |= WordsAt.Has(reading, i, SpanCheckWords.Run);
        }

        bool one = WordsAt.Has(reading, figure.FirstToken - 1, Lists.ArticleOrDemonstrative);
        return one && (runs || from - figure.EndToken <= 3);
    }

    /// <summary>The lengths a span can be said to have in a unit: with its last day, month or year counted or not.</summary>
    private static bool TryGetLength(in DateMention start, in DateMention end, string unit, out Interval length, out string told)
    {
        length = default;
        told = string.Empty;
        switch (start.Kind)
        {
            case DateKind.Day when start.Date.Month > 0 && end.Date.Month > 0 && start.Date.Exists && end.Date.Exists:
                return TryGetDays(start.Date, end.Date, unit, out length, out told);
            case DateKind.Month:
                int months = ((end.Date.Year - start.Date.Year) * 12) + end.Date.Month - start.Date.Month;
                months += months < 0 && end.Date.Year == 0 ? 12 : 0;
                told = $"{FigureText.Whole(months)} or {FigureText.Whole(months + 1)} months";
                length = unit switch
                {
                    "month" => new Interval(months - 0.5, months + 1.5),
                    "year" => new Interval((months / 12.0) - 0.5, (months / 12.0) + 0.6),
                    _ => default,
                };
                return months > 0 && unit is "month" or "year";
            case DateKind.Year:
                int years = end.Date.Year - start.Date.Year;
                told = $"{FigureText.Whole(years)} years";
                length = unit is "decade" ? new Interval((years / 10.0) - 0.6, (years / 10.0) + 0.6) : new Interval(years - 1, years + 1);
                return years > 0 && unit is "year" or "decade";
            case DateKind.Weekday:
                int days = (end.Weekday - start.Weekday + 7) % 7;
                told = $"{FigureText.Whole(days)} or {FigureText.Whole(days + 1)} days";
                length = new Interval(days, days + 1);
                return unit is "day" && days > 0;
            case DateKind.Clock:
                return TryGetMinutes(start, end, unit, out length, out told);
            default:
                return false;
        }
    }

    private static bool TryGetDays(in CalendarDate start, in CalendarDate end, string unit, out Interval length, out string told)
    {
        // without a year, a year without a 29 February; a February in between may add a day
        bool open = start.Year == 0 || end.Year == 0;
        CalendarDate first = open ? start with { Year = 2023, Day = (byte)Math.Min(start.Day, Calendar.DaysIn(2023, start.Month)) } : start;
        CalendarDate last = open
            ? end with
            {
                Year = (short)(end.Month < start.Month ? 2024 : 2023),
                Day = (byte)Math.Min(end.Day, Calendar.DaysIn(2023, end.Month))
            }
            : end;
        int days = last.DayNumber - first.DayNumber;
        double more = open && start.Month <= 2 && end.Month >= 2 ? 1 : 0;
        told = $"{FigureText.Whole(days)} or {FigureText.Whole(days + 1)} days";
        length = unit switch
        {
            "day" => new Interval(FewestWorkingDays(days + 1), days + 1 + more),
            "week" => new Interval((days / 7.0) - 0.5, ((days + 1) / 7.0) + 0.5),
            "month" => new Interval((days / 30.4) - 0.6, (days / 30.4) + 0.6),
            "year" => new Interval((days / 365.25) - 0.6, (days / 365.25) + 0.6),
            _ => default,
        };

        // "ten days, from 2 to 13 May" may leave the weekend out; "nine days" of eleven do not fit that either, but who knows of a holiday
        return days > 0 && unit is "day" or "week" or "month" or "year";
    }

    private static int FewestWorkingDays(int days)
    {
        int weeks = days / 7;
        int rest = days % 7;
        int weekend = days < 6 ? 0 : (2 * weeks) + Math.Min(2, rest);
        return days < 6 ? days - 1 : Math.Min(days - 1, days - weekend);
    }

    private static bool TryGetMinutes(in DateMention start, in DateMention end, string unit, out Interval length, out string told)
    {
        int turn = start.Has(DateFlags.HalfDayOpen) || end.Has(DateFlags.HalfDayOpen) ? 720 : 1440;
        int minutes = ((end.Minutes - start.Minutes) % turn + turn) % turn;
        told = minutes % 60 == 0
            ? $"{FigureText.Whole(minutes / 60)} hours"
            : minutes > 90 ? $"{FigureText.FormatNumber(minutes / 60.0)} hours" : $"{FigureText.Whole(minutes)} minutes";
        length = unit switch
        {
            "hr" => new Interval((minutes / 60.0) - 0.5, (minutes / 60.0) + 0.5),
            "min" => new Interval(minutes - 2, minutes + 2),
            _ => default,
        };
        return minutes > 0 && unit is "hr" or "min";
    }
}
