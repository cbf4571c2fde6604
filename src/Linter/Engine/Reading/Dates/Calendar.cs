namespace ContentLint.Reading.Dates;

/// <summary>The Gregorian calendar and the English names in it.</summary>
public static class Calendar
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December"];

    private static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private static ReadOnlySpan<byte> Lengths => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Whether a year has 366 days.</summary>
    public static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>How many days a month has; a February without its year (0) has 29.</summary>
    public static int DaysIn(int year, int month) => month == 2 && IsLeap(year) ? 29 : Lengths[month - 1];

    /// <summary>The number of a day; 1 January of the year 1, a Monday, is 0.</summary>
    public static int DayNumber(int year, int month, int day)
    {
        int before = year - 1;
        int number = (before * 365) + (before / 4) - (before / 100) + (before / 400) + day - 1;
        for (int i = 1; i < month; i++)
        {
            number += DaysIn(year, i);
        }

        return number;
    }

    /// <summary>The name of a month, 1 to 12.</summary>
    public static string MonthName(int month) => Months[month - 1];

    /// <summary>The name of a weekday, 0 for Sunday.</summary>
    public static string WeekdayName(int weekday) => Weekdays[weekday];

    /// <summary>1 to 12 for the name of a month or its abbreviation, else 0.</summary>
    public static int FindMonth(ReadOnlySpan<char> word) => Find(word, Months) + 1;

    /// <summary>0 to 6, from Sunday on, for the name of a weekday or its abbreviation, else -1.</summary>
    public static int FindWeekday(ReadOnlySpan<char> word) => Find(word, Weekdays);

    /// <summary>The name a word is or, with three or four letters, begins.</summary>
    private static int Find(ReadOnlySpan<char> word, string[] names)
    {
        if (word.Length > 2 && word[word.Length - 1] == 's' && word[word.Length - 2] is '\'' or '’')
        {
            word = word.Slice(0, word.Length - 2);
        }

        for (int i = 0; i < names.Length; i++)
        {
            bool whole = word.Length == names[i].Length || word.Length is 3 or 4 or 5;
            if (whole && word.Length >= 3 && names[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
