using System.Globalization;
using ContentLint.Lexicon;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a date that does not exist, and a weekday that is not that of its date.</summary>
/// <remarks>
/// ## Why
/// It is cheap to check, and a wrong day empties a hall.
///
/// A weekday is checked only against a date with its year; the calendar is the Gregorian one, from 1900 on.
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

    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly int[] Lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            Quantity day = quantities[i];
            if (day.Role is not (QuantityRole.Date or QuantityRole.Ordinal) || day.Has(QuantityFlags.Range | QuantityFlags.InWords) || !TryReadDate(reading, quantities, i, out int month, out int year, out int first, out int end, out int weekday))
            {
                continue;
            }

            ReadOnlySpan<Token> tokens = reading.Tokens;
            TextSpan span = TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End);
            int number = (int)DayOf(reading, day);
            int length = month == 2 && year > 0 && !IsLeap(year) ? 28 : Lengths[month - 1];
            string name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Months[month - 1]);
            if (number > length)
            {
                string of = month == 2 && length == 28 ? $"{name} {year.ToString(CultureInfo.InvariantCulture)}" : name;
                context.Report(span, $"{of} has {length.ToString(CultureInfo.InvariantCulture)} days; the text says {number.ToString(CultureInfo.InvariantCulture)}", "Check the day and the month");
                continue;
            }

            if (weekday < 0 || year < FirstYear || number == 0)
            {
                continue;
            }

            int right = WeekdayOf(year, month, number);
            if (right != weekday)
            {
                string date = $"{number.ToString(CultureInfo.InvariantCulture)} {name} {year.ToString(CultureInfo.InvariantCulture)}";
                context.Report(span, $"{date} is a {Name(right)}; the text says {Name(weekday)}", "Check the weekday and the date");
            }
        }
    }

    private static string Name(int weekday) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Weekdays[weekday]);

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>0 for Sunday, by Sakamoto's method.</summary>
    private static int WeekdayOf(int year, int month, int day)
    {
        ReadOnlySpan<int> shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        int y = month < 3 ? year - 1 : year;
        return (y + (y / 4) - (y / 100) + (y / 400) + shifts[month - 1] + day) % 7;
    }

    private static double DayOf(ArticleReading reading, in Quantity day)
    {
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[day.NumberToken]);
        int value = 0;
        for (int i = 0; i < text.Length && text[i] is >= '0' and <= '9'; i++)
        {
            value = (value * 10) + (text[i] - '0');
            if (value > 99)
            {
                break;
            }
        }

        return value;
    }

    /// <summary><c>14 August 2024</c>, <c>August 14, 2024</c>, <c>the 14th of August</c>, each with a weekday before it or not.</summary>
    private static bool TryReadDate(ArticleReading reading, ReadOnlySpan<Quantity> quantities, int index, out int month, out int year, out int first, out int end, out int weekday)
    {
        Quantity day = quantities[index];
        year = 0;
        weekday = -1;
        first = day.NumberToken;
        end = day.EndToken;
        int after = FigureTokens.Is(reading, end, FigureClass.Of) ? end + 1 : end;
        month = FindMonth(reading, after);
        if (month > 0 && (day.Role == QuantityRole.Date || after > end || day.Role == QuantityRole.Ordinal))
        {
            end = after + 1;
        }
        else
        {
            int before = FigureTokens.IsKind(reading, first - 1, TokenKind.Period) ? first - 2 : first - 1;
            month = FindMonth(reading, before);
            first = before;

            // "from March 1 to 31" and "May 21-31" are spans, "June 31 of the seats" is none
            if (month > 0 && (FigureTokens.IsKind(reading, end, TokenKind.Dash) || FigureTokens.Is(reading, end, FigureClass.Percent) || FigureTokens.IsKind(reading, end, TokenKind.Percent)))
            {
                return false;
            }
        }

        if (month == 0)
        {
            return false;
        }

        int next = FigureTokens.IsKind(reading, end, TokenKind.Comma) ? end + 1 : end;
        if (index + 1 < quantities.Length && quantities[index + 1].Role == QuantityRole.Year && quantities[index + 1].NumberToken == next && !quantities[index + 1].Has(QuantityFlags.Range) && quantities[index + 1].Point is > 1500 and < 2200)
        {
            year = (int)quantities[index + 1].Point;
            end = quantities[index + 1].EndToken;
        }

        // Weekday before the date, a comma and "the" between or not: "Monday, 14 August", "Monday the 14th of August".
        int at = first - 1;
        if (FigureTokens.IsWord(reading, at, "the"))
        {
            at--;
        }

        if (FigureTokens.IsKind(reading, at, TokenKind.Comma))
        {
            at--;
        }

        if (FigureTokens.Is(reading, at, FigureClass.Weekday) && reading.Tokens[at].IsCapitalised && !reading.Tokens[at].IsPossessive && at >= reading.Sentences[day.Sentence].FirstToken)
        {
            weekday = Find(reading, at, Weekdays);
            first = at;
        }

        return true;
    }

    private static int FindMonth(ArticleReading reading, int token) =>
        FigureTokens.Is(reading, token, FigureClass.Month) && reading.Tokens[token].IsCapitalised ? Find(reading, token, Months) + 1 : 0;

    /// <summary>The name a word is or, with three letters or more, begins; -1 if none.</summary>
    private static int Find(ArticleReading reading, int token, string[] names)
    {
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[token]);
        for (int i = 0; i < names.Length; i++)
        {
            if (text.Length >= 3 && names[i].AsSpan().StartsWith(text, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
