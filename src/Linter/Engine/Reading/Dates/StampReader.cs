namespace ContentLint.Reading.Dates;

/// <summary>Reads the date out of text that is no prose: front matter, publication stamps, lines beside the byline.</summary>
internal ref struct StampReader
{
    private readonly ReadOnlySpan<char> _text;
    private int _year;
    private int _month;
    private int _day;

    /// <summary>The last number that may be a day, and the one before it.</summary>
    private int _first;
    private int _second;

    /// <summary>The year stands behind a mark that joins digits.</summary>
    private bool _isJoined;

    private StampReader(ReadOnlySpan<char> text)
    {
        _text = text;
    }

    /// <summary>
    /// Finds <c>2024-03-14</c>, <c>14 March 2024</c>, <c>March 14, 2024</c> or <c>14/03/2024</c>; without a year only day and month are
    /// given.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out CalendarDate date)
    {
        var reader = new StampReader(text);
        int at = 0;
        while (at < text.Length)
        {
            at = text[at] is >= '0' and <= '9' ? reader.ReadNumber(at) : char.IsLetter(text[at]) ? reader.ReadWord(at) : at + 1;
        }

        date = reader.Compose();
        return date.Year > 0 || (date.Month > 0 && date.Day > 0);
    }

    /// <summary>Reads digits as the year, the month or the day that is still open.</summary>
    /// <returns>Where they end.</returns>
    private int ReadNumber(int start)
    {
        int value = 0;
        int at = start;
        while (at < _text.Length && _text[at] is >= '0' and <= '9')
        {
            value = at - start < 6 ? (value * 10) + (_text[at] - '0') : value;
            at++;
        }

        int digits = at - start;
        bool isTime = (at < _text.Length && _text[at] == ':')
            || (start > 1 && _text[start - 1] == ':' && _text[start - 2] is >= '0' and <= '9');
        if (digits == 4 && _year == 0 && value is >= 1600 and < 2200)
        {
            _year = value;
            _isJoined = start > 0 && _text[start - 1] is '/' or '.' or '-';
        }
        else if (digits <= 2 && !isTime)
        {
            bool isIso = _year > 0 && _text[start - 1] is '-' or '/' or '.';
            if (isIso && _month == 0 && value is >= 1 and <= 12)
            {
                _month = value;
            }
            else if (_day == 0 && value is >= 1 and <= 31 && (_month > 0 || !isIso))
            {
                _day = _year == 0 && _month == 0 ? _day : value;
                _second = _first;
                _first = value;
            }
        }

        return at;
    }

    /// <summary>Reads a word as a month, if it stands beside a number: <c>By May Holt, 12 June 2024</c>.</summary>
    /// <returns>Where it ends.</returns>
    private int ReadWord(int start)
    {
        int at = start;
        while (at < _text.Length && char.IsLetter(_text[at]))
        {
            at++;
        }

        int found = _month == 0 ? Calendar.FindMonth(_text.Slice(start, at - start)) : 0;
        if (found > 0 && (HasDigitAfter(at) || HasDigitBefore(start)))
        {
            _month = found;
            _day = _day == 0 && _first > 0 ? _first : _day;
        }

        return at;
    }

    private readonly CalendarDate Compose()
    {
        (int day, int month) = (_day, _month);
        if (_isJoined && month == 0 && _first > 0 && _second > 0)
        {
            // 14/03/2024 and 03/14/2024: which is the month shows only where one of them cannot be
            (day, month) = _first > 12 ? (_first, _second) : _second > 12 ? (_second, _first) : (0, 0);
        }

        return new CalendarDate((short)_year, (byte)Math.Min(month, 12), (byte)(month == 0 ? 0 : day));
    }

    private readonly bool HasDigitAfter(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '.' or ',' or '-' or '\u00A0')
        {
            at++;
        }

        return at < _text.Length && _text[at] is >= '0' and <= '9';
    }

    private readonly bool HasDigitBefore(int start)
    {
        int at = start - 1;
        while (at >= 0 && (_text[at] is ' ' or '.' or '-' or '\u00A0' || char.IsLetter(_text[at])) && start - at < 7)
        {
            at--;
        }

        return at >= 0 && _text[at] is >= '0' and <= '9';
    }
}
