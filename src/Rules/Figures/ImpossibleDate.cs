using ContentLint.Reading;
using ContentLint.Reading.Dates;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a date that does not exist, and a weekday that is not that of its date.</summary>
/// <remarks>
/// ## Why
/// It is cheap to check, and a wrong day empties a hall.
///
/// A weekday is checked against a date with its year, or without one if the article says of what day it is (in its front matter,
/// a publication stamp or its dateline) and the sentence names no other year: then the nearest such day is meant. The calendar is
/// the Gregorian one, from 1900 on.
///
/// ## Examples
/// ```bad
/// The hall reopens on Monday 14 August 2024.
/// ```
/// ```bad
/// The hall closes on 31 June.
/// ```
/// ```bad
/// The hall closed on February 29, 2023.
/// ```
/// ```bad
/// LEEDS, 10 August 2024 - The hall reopens on Monday 14 August.
/// ```
/// ```bad
/// Doors open at 25:10 GMT.
/// ```
/// ```good
/// The hall reopens on Tuesday 9 September 2025.
/// ```
/// ```good
/// The hall closed on 29 February 2024.
/// ```
/// ```good
/// The story was in Monday's edition of 3 March.
/// ```
/// </remarks>
public sealed class ImpossibleDate() : Rule(new RuleDescriptor(
    "CL308",
    "impossible-date",
    "Date cannot be right",
    "A date does not exist, or its weekday is another.",
    Severity.Error,
    RulePrecision.VeryHigh))
{
    private const int FirstYear = 1900;

    /// <summary>A date without its year is of the year that puts it this near to the day of the article.</summary>
    private const int MostDays = 180;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        for (int i = 0; i < dates.Length; i++)
        {
            DateMention mention = dates[i];
            if (mention.Kind == DateKind.Day)
            {
                CheckDay(reading, context, dates, i);
            }
            else if (mention.Kind == DateKind.Clock && (mention.Minutes > 1440 || IsMinuteWrong(reading, mention)))
            {
                context.Report(mention.SpanIn(reading.Tokens), $"{reading.Text.ToString(mention.SpanIn(reading.Tokens))} is no time of day", "Check the hour and the minutes");
            }
        }
    }

    private static void CheckDay(ArticleReading reading, RuleContext context, ReadOnlySpan<DateMention> dates, int index)
    {
        DateMention mention = dates[index];
        CalendarDate date = mention.Date;
        string name = Calendar.MonthName(date.Month);
        if (!date.Exists)
        {
            string of = date.Month == 2 && date.Year > 0 ? $"{name} {FigureText.Whole(date.Year)}" : name;
            context.Report(mention.SpanIn(reading.Tokens), $"{of} has {FigureText.Whole(date.Year == 0 && date.Month == 2 ? 29 : Calendar.DaysIn(date.Year, date.Month))} days; the text says {FigureText.Whole(date.Day)}", "Check the day and the month");
            return;
        }

        if (mention.Weekday < 0)
        {
            return;
        }

        bool inferred = date.Year == 0;
        if (inferred && (NamesYear(reading.DocumentDate.Date, dates, index) || !TryInferYear(reading.DocumentDate, ref date)))
        {
            return;
        }

        if (date.Year < FirstYear || date.Weekday == mention.Weekday)
        {
            return;
        }

        string full = $"{FigureText.Whole(date.Day)} {name} {FigureText.Whole(date.Year)}";
        string why = inferred ? $" (the article is of {FigureText.Whole(reading.DocumentDate.Date.Day)} {Calendar.MonthName(reading.DocumentDate.Date.Month)} {FigureText.Whole(reading.DocumentDate.Date.Year)})" : string.Empty;
        context.Report(
            mention.SpanIn(reading.Tokens),
            $"{full} is a {Calendar.WeekdayName(date.Weekday)}; the text says {Calendar.WeekdayName(mention.Weekday)}{why}",
            $"Check both: the {Calendar.WeekdayName(mention.Weekday)} nearest to it is {NearestDay(date, mention.Weekday)}");
    }

    /// <summary>The day of the month of the nearest such weekday.</summary>
    private static string NearestDay(in CalendarDate date, int weekday)
    {
        int shift = ((weekday - date.Weekday + 10) % 7) - 3;
        int day = date.Day + shift;
        int month = date.Month;
        int year = date.Year;
        if (day < 1)
        {
            (month, year) = month == 1 ? (12, year - 1) : (month - 1, year);
            day += Calendar.DaysIn(year, month);
        }
        else if (day > Calendar.DaysIn(year, month))
        {
            day -= Calendar.DaysIn(year, month);
            month = month == 12 ? 1 : month + 1;
        }

        return $"{FigureText.Whole(day)} {Calendar.MonthName(month)}";
    }

    /// <summary>Whether the sentence speaks of a year, or of a time counted in years: the date may be of that one. A dateline does not.</summary>
    private static bool NamesYear(in CalendarDate dateline, ReadOnlySpan<DateMention> dates, int index)
    {
        int sentence = dates[index].Sentence;
        int first = index;
        while (first > 0 && dates[first - 1].Sentence == sentence)
        {
            first--;
        }

        for (int i = first; i < dates.Length && dates[i].Sentence == sentence; i++)
        {
            if (i != index && dates[i].Date != dateline && (dates[i].Date.Year > 0 || dates[i].Kind is DateKind.Ago or DateKind.Deictic))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryInferYear(in DocumentDate document, ref CalendarDate date)
    {
        if (!document.IsCertain)
        {
            return false;
        }

        int today = document.Date.DayNumber;
        for (int year = document.Date.Year - 1; year <= document.Date.Year + 1; year++)
        {
            CalendarDate candidate = date with { Year = (short)year };
            if (candidate.Exists && Math.Abs(candidate.DayNumber - today) <= MostDays)
            {
                date = candidate;
                return true;
            }
        }

        return false;
    }

    private static bool IsMinuteWrong(ArticleReading reading, in DateMention mention)
    {
        // 6.75pm: two digits after the mark
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[mention.FirstToken]);
        int mark = text.IndexOfAny('.', ':');
        return mark > 0 && mark + 1 < text.Length && text[mark + 1] is >= '6' and <= '9';
    }
}
