namespace ContentLint.Reading.Dates;

/// <summary>Reads the date out of text that is no prose: front matter, publication stamps, lines beside the byline.</summary>
internal static class StampReader
{
    /// <summary>
    /// Finds <c>2024-03-14</c>, <c>14 March 2024</c>, <c>March 14, 2024</c> or <c>14/03/2024</c>; without a year only day and month are
    /// given.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out CalendarDate date)
    {
        int year = 0;
        int month = 0;
        int day = 0;
        int first = 0; // the last two numbers of a date in digits
        int second = 0;
        bool digitsOnly = false;
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            if (text[at] is >= '0' and <= '9')
            {
                int value = 0;
                while (at < text.Length && text[at] is >= '0' and <= '9')
                {
                    value = at - start < 6 ? (value * 10) + (text[at] - '0') : value;
                    at++;
                }

                int digits = at - start;
                bool time = at < text.Length && text[at] == ':'
                    || (start > 0 && text[start - 1] == ':' && start > 1 && text[start - 2] is >= '0' and <= '9');
                if (digits == 4 && year == 0 && value is >= 1600 and < 2200)
                {
                    year = value;
                    digitsOnly = start > 0 && text[start - 1] is '/' or '.' or '-';
                }
                else if (digits <= 2 && !time)
                {
                    bool iso = year > 0 && text[start - 1] is '-' or '/' or '.';
                    if (iso && month == 0 && value is >= 1 and <= 12)
                    {
                        month = value;
                    }
                    else if (day == 0 && value is >= 1 and <= 31 && (month > 0 || !iso))
                    {
                        day = year == 0 && month == 0 ? day : value;
                        second = first;
                        first = value;
                    }
                }

                continue;
            }

            if (char.IsLetter(text[at]))
            {
                while (at < text.Length && char.IsLetter(text[at]))
                {
                    at++;
                }

                int found = month == 0 ? Calendar.FindMonth(text.Slice(start, at - start)) : 0;

                // "By May Holt, 12 June 2024": a month stands beside a number
                if (found > 0 && (DigitAfter(text, at) || DigitBefore(text, start)))
                {
                    month = found;
                    day = day == 0 && first > 0 ? first : day;
                }

                continue;
            }

            at++;
        }

        // 14/03/2024 and 03/14/2024: which is the month shows only where one of them cannot be
        if (digitsOnly && month == 0 && first > 0 && second > 0)
        {
            (day, month) = first > 12 ? (first, second) : second > 12 ? (second, first) : (0, 0);
        }

        day = month == 0 ? 0 : day;
        date = new CalendarDate((short)year, (byte)Math.Min(month, 12), (byte)day);
        return year > 0 || (month > 0 && day > 0);
    }

    private static bool DigitAfter(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '.' or ',' or '-' or '\u00A0')
        {
            at++;
        }

        return at < text.Length && text[at] is >= '0' and <= '9';
    }

    private static bool DigitBefore(ReadOnlySpan<char> text, int start)
    {
        int at = start - 1;
        while (at >= 0 && (text[at] is ' ' or '.' or '-' or '\u00A0' || char.IsLetter(text[at])) && start - at < 7)
        {
            at--;
        }

        return at >= 0 && text[at] is >= '0' and <= '9';
    }
}
