using ContentLint.Reading.Quantities;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading.Dates;

/// <summary>
/// Reads the expressions of time of one sentence. Days are read as a whole, weekday and year included; years and stretches of
/// time are those the figures were read as.
/// </summary>
internal ref struct DateReader
{
    private const int FirstYear = 1500;
    private const int LastYear = 2199;

    private readonly ArticleText _text;
    private readonly WordLexicon _lexicon;
    private readonly FigureTable _figures;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<Quantity> _quantities;
    private readonly ReadOnlySpan<PhraseMatch> _phrases;
    private readonly PooledList<DateMention> _dates;
    private readonly Sentence _sentence;
    private readonly int _sentenceIndex;
    private readonly int _firstDate;

    public DateReader(ArticleReading reading, int sentence, ReadOnlySpan<Quantity> quantities, ReadOnlySpan<PhraseMatch> phrases,
        PooledList<DateMention> dates)
    {
        _text = reading.Text;
        _lexicon = reading.Lexicon;
        _figures = reading.Lexicon.Figures;
        _tokens = reading.Tokens;
        _quantities = quantities;
        _phrases = phrases;
        _dates = dates;
        _sentence = reading.Sentences[sentence];
        _sentenceIndex = sentence;
        _firstDate = dates.Count;
    }

    /// <summary>Reads the sentence.</summary>
    /// <param name="quantity">The first figure that is not before the sentence; moved on.</param>
    /// <param name="phrase">The first expression of relative time that is not before the sentence; moved on.</param>
    public void Read(ref int quantity, ref int phrase)
    {
        int at = _sentence.FirstToken;
        int end = _sentence.EndToken;
        ReadOnlySpan<Token> tokens = _tokens;
        FindPhrase(ref phrase, at);
        int next = NextKnown(quantity, phrase);
        while (at < end)
        {
            // Most words begin no expression of time: they name no day, and neither a figure nor a phrase begins at them.
            ref readonly Token token = ref tokens[at];
            if (at < next && token.Kind == TokenKind.Word && !DateReaderWords.DayWord.Has(token))
            {
                at = token.WordId == 0 && token.IsCapitalised && (token.Flags & TokenFlags.InnerPunctuation) != 0
                    ? ReadWeekdayPair(at)
                    : at + 1;
                continue;
            }

            while (quantity < _quantities.Length && _quantities[quantity].NumberToken < at)
            {
                quantity++;
            }

            FindPhrase(ref phrase, at);
            at = token.IsResidue ? at + 1 : token.Kind switch
            {
                TokenKind.Number => ReadNumber(at, quantity),
                TokenKind.Word when token.WordId != 0 => ReadWord(at, quantity, phrase),
                _ => at + 1,
            };
            next = NextKnown(quantity, phrase);
        }
    }

    /// <summary>Moves on to the next phrase of relative time.</summary>
    private readonly void FindPhrase(ref int phrase, int at)
    {
        while (phrase < _phrases.Length
            && (_phrases[phrase].FirstToken < at || _lexicon.GetPhrase(_phrases[phrase].Phrase).Kind != PhraseKind.RelativeTime))
        {
            phrase++;
        }
    }

    /// <summary>The next token at which a figure or a phrase begins.</summary>
    private readonly int NextKnown(int quantity, int phrase) => Math.Min(
        quantity < _quantities.Length ? _quantities[quantity].NumberToken : int.MaxValue,
        phrase < _phrases.Length ? _phrases[phrase].FirstToken : int.MaxValue);

    private readonly bool Is(int at, WordList list) => IsKind(at, TokenKind.Word) && list.Has(_tokens[at]);

    private readonly bool IsKind(int at, TokenKind kind) =>
        at >= _sentence.FirstToken && at < _sentence.EndToken && _tokens[at].Kind == kind;

    private readonly bool IsGlued(int at) => at < _sentence.EndToken && !_tokens[at].SpaceBefore;

    private readonly ReadOnlySpan<char> TextAt(int at) => _text.AsSpan(_tokens[at].Span);

    // ---- what begins at a token --------------------------------------------------------------------------------------

    private int ReadNumber(int at, int quantity)
    {
        if (TryReadDay(at, -1, out int end) || TryReadIso(at, out end) || TryReadYears(at, out end) || TryReadClock(at, out end))
        {
            return end;
        }

        return quantity < _quantities.Length && _quantities[quantity].NumberToken == at ? ReadFigure(at, quantity) : at + 1;
    }

    private int ReadWord(int at, int quantity, int phrase)
    {
        FigureWord word = _figures.Get(_tokens[at].WordId);
        if (_tokens[at].IsCapitalised)
        {
            if (word.Is(FigureWords.Weekday))
            {
                return ReadWeekday(at);
            }

            if (word.Is(FigureWords.Month) && TryReadMonth(at, -1, out int end))
            {
                return end;
            }
        }

        if (quantity < _quantities.Length && _quantities[quantity].NumberToken == at)
        {
            return ReadFigure(at, quantity);
        }

        if (word.Is(FigureWords.Clock) && Is(at, DateReaderWords.Noon))
        {
            Add(DateKind.Clock, default, -1, TextAt(at).Length == 4 ? 720 : 0, DateFlags.None, at, at + 1);
            return at + 1;
        }

        int longest = at;
        for (int i = phrase; i < _phrases.Length && _phrases[i].FirstToken == at; i++)
        {
            longest = _lexicon.GetPhrase(_phrases[i].Phrase).Kind == PhraseKind.RelativeTime
                ? Math.Max(longest, _phrases[i].EndToken)
                : longest;
        }

        // “The last year of the war” counts from the war.
        if (longest > at && longest <= _sentence.EndToken && !(longest < _sentence.EndToken && Is(longest, FigureWords.Of)))
        {
            Add(DateKind.Deictic, default, -1, 0, DateFlags.None, at, longest);
            return longest;
        }

        return at + 1;
    }

    /// <summary>A year, a decade, a span of years or <c>two years ago</c>.</summary>
    private int ReadFigure(int at, int index)
    {
        Quantity quantity = _quantities[index];
        if (quantity.Role == QuantityRole.RelativeTime && Is(quantity.EndToken, DateReaderWords.Ago))
        {
            Add(DateKind.Ago, default, -1, 0, DateFlags.None, quantity.FirstToken, quantity.EndToken + 1, index);
            return quantity.EndToken + 1;
        }

        if (quantity.Role != QuantityRole.Year)
        {
            return at + 1;
        }

        ReadOnlySpan<char> text = TextAt(at);
        int year = ReadDigits(text, out int digits);
        if (digits == text.Length - 1 && text[digits] == 's' && year % 10 == 0 && digits is 2 or 4)
        {
            Add(DateKind.Decade, new CalendarDate((short)(digits == 2 ? 1900 + year : year), 0, 0), -1, 0, DateFlags.None, at, at + 1);
            return at + 1;
        }

        if (digits != 4 || year is < FirstYear or > LastYear || !(text.Length == 4 || _tokens[at].IsPossessive))
        {
            return at + 1;
        }

        Add(DateKind.Year, new CalendarDate((short)year, 0, 0), -1, 0, DateFlags.None, at, at + 1);

        // "between 2004 and 2012" is one figure
        if (quantity.EndToken == at + 3 && (IsConnective(at + 1) || Is(at + 1, FigureWords.And)))
        {
            return ReadSecondYear(year, at + 2);
        }

        return at + 1;
    }

    /// <summary><c>2004-12</c>, which the figures do not read: the second year without its century.</summary>
    private bool TryReadYears(int at, out int end)
    {
        end = at + 3;
        int year = ReadDigits(TextAt(at), out int digits);
        if (digits != 4 || _tokens[at].Length != 4 || year is < FirstYear or > LastYear || !IsKind(at + 1, TokenKind.Dash)
            || !IsGlued(at + 1) || !IsKind(at + 2, TokenKind.Number) || !IsGlued(at + 2)
            || (IsKind(at + 3, TokenKind.Dash) && IsGlued(at + 3)) || ReadDigits(TextAt(at + 2), out digits) <= year % 100 || digits != 2
            || _tokens[at + 2].Length != 2)
        {
            return false;
        }

        Add(DateKind.Year, new CalendarDate((short)year, 0, 0), -1, 0, DateFlags.None, at, at + 1);
        ReadSecondYear(year, at + 2);
        return true;
    }

    private int ReadSecondYear(int year, int at)
    {
        int second = ReadDigits(TextAt(at), out int digits);
        second = digits == 2 ? (year / 100 * 100) + second : second;
        if (second > year && second <= LastYear && digits is 2 or 4)
        {
            Add(DateKind.Year, new CalendarDate((short)second, 0, 0), -1, 0, DateFlags.None, at, at + 1);
            return at + 1;
        }

        return at;
    }

    // ---- days and months ---------------------------------------------------------------------------------------------

    /// <summary>
    /// <c>Monday</c>, or the date after it: <c>Monday 14 August</c>, <c>Monday, August 14, 2024</c>, <c>Monday the 14th of August</c>.
    /// </summary>
    private int ReadWeekday(int at)
    {
        int weekday = Calendar.FindWeekday(TextAt(at));
        if (weekday < 0)
        {
            return at + 1;
        }

        bool whole = _tokens[at].Length >= 6;
        if (!_tokens[at].IsPossessive)
        {
            if (SecondWeekday(at) is >= 0 and var second && TryReadPair(at, second + 1, weekday, WeekdayAt(second), out int after))
            {
                return after;
            }

            int next = at + 1;
            next += IsKind(next, TokenKind.Period) && IsGlued(next) && !whole ? 1 : 0;
            next += IsKind(next, TokenKind.Comma) ? 1 : 0;
            next += Is(next, FigureWords.The) ? 1 : 0;
            if (IsKind(next, TokenKind.Number)
                ? TryReadDay(next, at, out int end) || TryReadTwoDays(at, next, weekday, out end)
                    || TryReadInDigits(next, at, weekday, out end)
                : Is(next, FigureWords.Month) && _tokens[next].IsCapitalised && TryReadMonth(next, at, out end))
            {
                return end;
            }
        }

        if (whole)
        {
            Add(DateKind.Weekday, default, weekday, 0, RelativeBefore(at), at, at + 1);
        }

        return at + 1;
    }

    /// <summary>
    /// The second of two weekdays before their dates: <c>Monday-Tuesday</c>, <c>Monday and Tuesday, 7-8 May</c>,
    /// <c>last Friday to this Thursday, June 1 to 7</c>; or -1.
    /// </summary>
    private readonly int SecondWeekday(int at)
    {
        if (IsKind(at + 1, TokenKind.Dash) && IsGlued(at + 1) && IsGlued(at + 2))
        {
            return WeekdayAt(at + 2) >= 0 ? at + 2 : -1;
        }

        int second = at + 2;
        second += RelativeBefore(second + 1) != DateFlags.None ? 1 : 0;
        return (IsConnective(at + 1) || Is(at + 1, Lists.AndOr)) && WeekdayAt(second) >= 0 && OpensSpan(second + 1) ? second : -1;
    }

    /// <summary>Whether a day stands here, with or without a comma before it, and a word or a dash that leads to another.</summary>
    private readonly bool OpensSpan(int at)
    {
        at += IsKind(at, TokenKind.Comma) ? 1 : 0;
        at += MonthAt(at) > 0 ? 1 : 0;
        return DayAt(at, ordinal: true) > 0 && (IsConnective(at + 1) || Is(at + 1, Lists.AndOr));
    }

    private readonly int WeekdayAt(int at) =>
        Is(at, FigureWords.Weekday) && _tokens[at].IsCapitalised ? Calendar.FindWeekday(TextAt(at)) : -1;

    /// <summary><c>Tuesday-Wednesday, April 21-22, 2014</c>, the two days in one token.</summary>
    private int ReadWeekdayPair(int at)
    {
        ReadOnlySpan<char> text = TextAt(at);
        int hyphen = text.IndexOfAny('-', '\u2010', '\u2011');
        int first = hyphen < 0 ? -1 : Calendar.FindWeekday(text.Slice(0, hyphen));
        int second = first < 0 ? -1 : Calendar.FindWeekday(text.Slice(hyphen + 1));
        return second >= 0 && TryReadPair(at, at + 1, first, second, out int end) ? end : at + 1;
    }

    /// <summary>Two days of one month after two weekdays.</summary>
    private bool TryReadPair(int at, int next, int first, int second, out int end)
    {
        end = next;
        next += IsKind(next, TokenKind.Comma) ? 1 : 0;
        int count = _dates.Count;
        bool read = IsKind(next, TokenKind.Number)
            ? TryReadDay(next, -1, out end)
            : Is(next, FigureWords.Month) && TryReadMonth(next, -1, out end);
        bool both = read && _dates.Count == count + 2;
        if (both || (read && IsConnective(end)))
        {
            // "June 1 to 7", and "June 1 to June 7"
            ref DateMention one = ref _dates[count];
            one = one with { Weekday = (sbyte)first, FirstToken = at };
        }

        if (both)
        {
            ref DateMention two = ref _dates[count + 1];
            two = two with { Weekday = (sbyte)second };
        }

        return read;
    }

    /// <summary><c>Tuesday 21 and Wednesday 22 April 2014</c>: the first day has its month and year from the second.</summary>
    private bool TryReadTwoDays(int at, int number, int weekday, out int end)
    {
        end = number + 1;
        int next = number + 2;
        int day = DayAt(number, ordinal: true);
        if (day == 0 || !(IsConnective(number + 1) || Is(number + 1, Lists.AndOr)) || WeekdayAt(next) < 0)
        {
            return false;
        }

        int second = next + 1;
        second += IsKind(second, TokenKind.Comma) ? 1 : 0;
        second += Is(second, FigureWords.The) ? 1 : 0;
        if (DayAt(second, ordinal: true) == 0 || MonthAt(Is(second + 1, FigureWords.Of) ? second + 2 : second + 1) == 0)
        {
            return false;
        }

        int index = _dates.Count;
        Add(DateKind.Day, new CalendarDate(0, 0, (byte)day), weekday, 0, DateFlags.None, at, number + 1);
        bool read = TryReadDay(second, next, out end);
        ref DateMention first = ref _dates[index];
        first = first with { Date = _dates[index + 1].Date with { Day = (byte)day } };
        return read;
    }

    /// <summary>
    /// <c>Tuesday 04/21/2014</c>, <c>Tuesday, 21.04.2014</c>, <c>Tuesday, 2014-04-21</c>. Which number is the month shows where one of them
    /// cannot be; else the weekday decides.
    /// </summary>
    private bool TryReadInDigits(int at, int weekdayToken, int weekday, out int end)
    {
        if (TryReadIso(at, out end))
        {
            ref DateMention iso = ref _dates[_dates.Count - 1];
            iso = iso with { Weekday = (sbyte)weekday, FirstToken = weekdayToken };
            return true;
        }

        Span<int> parts = stackalloc int[3];
        if (!TryReadParts(at, parts, out end) || parts[2] is < FirstYear or > LastYear)
        {
            return false;
        }

        CalendarDate dayFirst = new((short)parts[2], (byte)parts[1], (byte)parts[0]);
        CalendarDate monthFirst = new((short)parts[2], (byte)parts[0], (byte)parts[1]);
        bool canDay = parts[1] is > 0 and <= 12 && dayFirst.Exists;
        bool canMonth = parts[0] is > 0 and <= 12 && monthFirst.Exists;
        if (!canDay && !canMonth)
        {
            return false;
        }

        Add(DateKind.Day, canMonth && (!canDay || monthFirst.Weekday == weekday)
            ? monthFirst
            : dayFirst, weekday, 0, DateFlags.None, weekdayToken, end);
        return true;
    }

    /// <summary>Three numbers with slashes or points between them.</summary>
    private readonly bool TryReadParts(int at, Span<int> parts, out int end)
    {
        end = at + 1;
        ReadOnlySpan<char> text = TextAt(at);
        if (IsKind(at + 1, TokenKind.Symbol) && IsKind(at + 2, TokenKind.Number) && IsKind(at + 3, TokenKind.Symbol)
            && IsKind(at + 4, TokenKind.Number)
            && _text[_tokens[at + 1].Start] == '/' && _text[_tokens[at + 3].Start] == '/' && IsGlued(at + 1) && IsGlued(at + 2)
            && IsGlued(at + 3) && IsGlued(at + 4))
        {
            end = at + 5;
            text = _text.Between(_tokens[at].Start, _tokens[at + 4].End);
        }

        for (int i = 0; i < 3; i++)
        {
            parts[i] = ReadDigits(text, out int digits);
            bool last = i == 2;
            if (digits != (last ? 4 : digits) || digits is 0
                || (!last && (digits > 2 || digits >= text.Length || text[digits] is not ('/' or '.'))) || (last && digits != text.Length))
            {
                return false;
            }

            text = last ? text : text.Slice(digits + 1);
        }

        return true;
    }

    /// <summary>The weekday said of a date after it: <c>(Tuesday)</c>, <c>, a Tuesday,</c>, <c>, which was a Tuesday</c>.</summary>
    private readonly int WeekdayAfter(ref int end)
    {
        int at = end;
        if (IsKind(at, TokenKind.OpenBracket) && WeekdayAt(at + 1) is >= 0 and var inBrackets && IsKind(at + 2, TokenKind.CloseBracket)
            && !_tokens[at + 1].IsPossessive)
        {
            end = at + 3;
            return inBrackets;
        }

        at += IsKind(at, TokenKind.Comma) || IsKind(at, TokenKind.Dash) ? 1 : 0;
        bool which = at > end && Is(at, DateReaderWords.Which) && Is(at + 1, DateReaderWords.Was);
        at += which ? 2 : 0;
        int weekday = at > end && Is(at, FigureWords.A) ? WeekdayAt(at + 1) : -1;
        if (weekday < 0 || _tokens[at + 1].IsPossessive
            || (at + 2 < _sentence.EndToken
                && _tokens[at
                    + 2].Kind is not (TokenKind.Comma or TokenKind.Period or TokenKind.Semicolon or TokenKind.CloseBracket
                        or TokenKind.Dash)))
        {
            return -1;
        }

        end = at + 2;
        return weekday;
    }

    /// <summary><c>14 August 2024</c>, <c>14th of August</c>, <c>2 to 9 May</c>.</summary>
    /// <param name="at">The first number.</param>
    /// <param name="weekdayToken">The weekday before it, or -1.</param>
    /// <param name="end">After the date.</param>
    private bool TryReadDay(int at, int weekdayToken, out int end)
    {
        end = at + 1;
        int day = DayAt(at, ordinal: true);
        if (day == 0
            || (at > _sentence.FirstToken && IsGlued(at)
                && _tokens[at - 1].Kind is TokenKind.Dash or TokenKind.Currency or TokenKind.Symbol && _tokens[at - 1].Length == 1
                && !IsSpanDash(at - 1)))
        {
            return false;
        }

        int second = at;
        if (IsConnective(at + 1) && DayAt(at + 2, ordinal: true) > day)
        {
            second = at + 2;
        }

        int monthToken = Is(second + 1, FigureWords.Of) ? second + 2 : second + 1;
        int month = MonthAt(monthToken);
        if (month == 0)
        {
            return false;
        }

        int year = YearAfter(monthToken + 1, out end);
        var date = new CalendarDate((short)year, (byte)month, (byte)DayAt(second, ordinal: true));
        int weekday = weekdayToken >= 0 ? Calendar.FindWeekday(TextAt(weekdayToken)) : second > at ? -1 : WeekdayAfter(ref end);
        int first = weekdayToken < 0 ? at : weekdayToken;
        if (second > at)
        {
            Add(DateKind.Day, date with { Day = (byte)day }, weekday, 0, DateFlags.None, first, at + 1);
            Add(DateKind.Day, date, -1, 0, DateFlags.None, second, end);
        }
        else
        {
            Add(DateKind.Day, date, weekday, 0, DateFlags.None, first, end);
        }

        return true;
    }

    private readonly bool IsSpanDash(int at) => IsKind(at - 1, TokenKind.Number) && DayAt(at - 1, ordinal: true) > 0;

    /// <summary><c>August 14, 2024</c>, <c>Aug. 14</c>, <c>May 21-31</c>, <c>August 2024</c>, <c>in August</c>.</summary>
    private bool TryReadMonth(int at, int weekdayToken, out int end)
    {
        end = at + 1;
        int month = MonthAt(at);
        if (month == 0)
        {
            return false;
        }

        int number = IsKind(at + 1, TokenKind.Period) && IsGlued(at + 1) && _tokens[at].Length <= 4 ? at + 2 : at + 1;
        int day = DayAt(number, ordinal: true);
        if (day > 0 && !IsCounted(at, number))
        {
            int second = number;
            if (IsConnective(number + 1) && DayAt(number + 2, ordinal: true) > day && !IsCounted(at, number + 2))
            {
                second = number + 2;
            }

            int year = YearAfter(second + 1, out end);
            var date = new CalendarDate((short)year, (byte)month, (byte)DayAt(second, ordinal: true));
            int weekday = weekdayToken >= 0 ? Calendar.FindWeekday(TextAt(weekdayToken)) : second > number ? -1 : WeekdayAfter(ref end);
            int first = weekdayToken < 0 ? at : weekdayToken;
            if (second > number)
            {
                Add(DateKind.Day, date with { Day = (byte)day }, weekday, 0, DateFlags.None, first, number + 1);
                Add(DateKind.Day, date, -1, 0, DateFlags.None, second, end);
            }
            else
            {
                Add(DateKind.Day, date, weekday, 0, DateFlags.None, first, end);
            }

            return true;
        }

        if (weekdayToken >= 0)
        {
            return false;
        }

        int yearOfMonth = YearAfter(at + 1, out end);
        end = yearOfMonth == 0 ? at + 1 : end;
        DateFlags relative = RelativeBefore(at);
        bool led = relative != DateFlags.None || Is(at - 1, DateReaderWords.BeforeYear)
            || (IsKind(at - 1, TokenKind.Word) && Lists.Preposition.Has(_tokens[at - 1]));
        if (yearOfMonth == 0 && (!led || (IsKind(end, TokenKind.Word) && _tokens[end].IsCapitalised)))
        {
            return false;
        }

        Add(DateKind.Month, new CalendarDate((short)yearOfMonth, (byte)month, 0), -1, 0, relative, at, end);
        return true;
    }

    /// <summary><c>2024-08-14</c></summary>
    private bool TryReadIso(int at, out int end)
    {
        end = at + 5;
        if (_tokens[at].Length != 4 || !IsKind(at + 1, TokenKind.Dash) || !IsKind(at + 2, TokenKind.Number)
            || !IsKind(at + 3, TokenKind.Dash) || !IsKind(at + 4, TokenKind.Number)
            || !IsGlued(at + 1) || !IsGlued(at + 2) || !IsGlued(at + 3) || !IsGlued(at + 4))
        {
            return false;
        }

        int year = ReadDigits(TextAt(at), out int yearDigits);
        int month = ReadDigits(TextAt(at + 2), out int monthDigits);
        int day = ReadDigits(TextAt(at + 4), out int dayDigits);
        if (yearDigits != 4 || monthDigits != 2 || dayDigits != 2 || year is < FirstYear or > LastYear || month is 0 or > 12
            || day is 0 or > 31)
        {
            return false;
        }

        Add(DateKind.Day, new CalendarDate((short)year, (byte)month, (byte)day), -1, 0, DateFlags.None, at, end);
        return true;
    }

    /// <summary>1 to 31 for a number that can be a day, else 0.</summary>
    private readonly int DayAt(int at, bool ordinal)
    {
        if (!IsKind(at, TokenKind.Number))
        {
            return 0;
        }

        ReadOnlySpan<char> text = TextAt(at);
        int day = ReadDigits(text, out int digits);
        ReadOnlySpan<char> suffix = text.Slice(digits);
        bool whole = suffix.IsEmpty
            || (ordinal && suffix.Length == 2 && char.IsLetter(suffix[0]) && suffix[0] is 's' or 'n' or 'r' or 't'
                && suffix[1] is 't' or 'd' or 'h');
        return whole && digits is 1 or 2 && day is > 0 and <= 31 ? day : 0;
    }

    private readonly int MonthAt(int at) => Is(at, FigureWords.Month) && _tokens[at].IsCapitalised ? Calendar.FindMonth(TextAt(at)) : 0;

    /// <summary>The year at a token, or after a comma or the point of an abbreviation; 0 if there is none.</summary>
    private readonly int YearAfter(int at, out int end)
    {
        end = at;
        int number = IsKind(at, TokenKind.Comma) || (IsKind(at, TokenKind.Period) && IsGlued(at)) ? at + 1 : at;
        if (!IsKind(number, TokenKind.Number))
        {
            return 0;
        }

        ReadOnlySpan<char> text = TextAt(number);
        int year = ReadDigits(text, out int digits);
        bool range = IsKind(number + 1, TokenKind.Dash) && IsGlued(number + 1) && IsKind(number + 2, TokenKind.Number);
        if (digits != 4 || (text.Length != 4 && !_tokens[number].IsPossessive) || year is < FirstYear or > LastYear || range)
        {
            return 0;
        }

        end = number + 1;
        return year;
    }

    /// <summary>Whether the number after a month counts what follows: <c>in June 31 percent</c>, <c>in June 31 people</c>.</summary>
    private readonly bool IsCounted(int month, int number)
    {
        int next = number + 1;
        if (IsKind(next, TokenKind.Percent) || Is(next, DateReaderWords.NoYearAfter))
        {
            return true;
        }

        bool noun = IsKind(next, TokenKind.Word) && !_tokens[next].IsCapitalised && TextAt(next) is var text
            && ((text.Length > 3 && text[text.Length - 1] == 's' && text[text.Length - 2] is not ('s' or 'u'))
                || NounKey.IsIrregularPlural(text))
            && !DateReaderWords.VerbOrFunction.Has(_tokens[next]);
        return noun && !Is(month - 1, FigureWords.On);
    }

    private readonly DateFlags RelativeBefore(int at) => Is(at - 1, DateReaderWords.Relative) ? DateFlags.Relative : DateFlags.None;

    private static int ReadDigits(ReadOnlySpan<char> text, out int digits)
    {
        int value = 0;
        digits = 0;
        while (digits < text.Length && digits < 5 && text[digits] is >= '0' and <= '9')
        {
            value = (value * 10) + (text[digits++] - '0');
        }

        return value;
    }

    // ---- times of day ------------------------------------------------------------------------------------------------

    /// <summary><c>6.15pm</c>, <c>6 p.m.</c>, <c>18:15</c>, <c>at 6.15</c>, <c>6 o'clock</c>.</summary>
    private bool TryReadClock(int at, out int end)
    {
        end = at + 1;
        ReadOnlySpan<char> text = TextAt(at);
        int hour = ReadDigits(text, out int digits);
        bool rest = at - 2 >= _sentence.FirstToken && IsGlued(at) && IsKind(at - 1, TokenKind.Colon) && IsGlued(at - 1)
            && IsKind(at - 2, TokenKind.Word) && _text[_tokens[at - 2].End - 1] is >= '0' and <= '9';
        if (rest || digits is 0 or > 2)
        {
            return false;
        }

        int minute = 0;
        bool minutes = digits + 2 < text.Length && text[digits] is ':' or '.';
        if (minutes)
        {
            minute = ReadDigits(text.Slice(digits + 1), out int minuteDigits);
            if (minuteDigits != 2)
            {
                return false;
            }
        }

        ReadOnlySpan<char> suffix = text.Slice(digits + (minutes ? 3 : 0));
        bool colon = minutes && text[digits] == ':';
        bool before = suffix.Equals("am".AsSpan(), StringComparison.OrdinalIgnoreCase);
        bool after = suffix.Equals("pm".AsSpan(), StringComparison.OrdinalIgnoreCase);
        if (!suffix.IsEmpty && !before && !after)
        {
            return false;
        }

        bool clockWord = suffix.IsEmpty && IsClockWord(end);
        if (clockWord)
        {
            before = Is(end, DateReaderWords.Morning);
            after = Is(end, DateReaderWords.Afternoon);
            end++;
            end += IsKind(end, TokenKind.Period) && IsGlued(end) && (before || after) && end + 1 < _sentence.EndToken ? 1 : 0;
        }

        // without a word that makes it one, only "at 6.15", and 18:15 where no third part makes it a running time
        bool at6 = minutes && Is(at - 1, DateReaderWords.BeforeTime)
            && !IsKind(end, TokenKind.Percent) && !(IsKind(end, TokenKind.Word) && Is(end, DateReaderWords.Measure));
        if (!before && !after && !clockWord && !at6 && !(colon && hour < 24 && digits == 2))
        {
            return false;
        }

        if ((hour > 24 || minute > 59) && !(before || after || clockWord))
        {
            return false; // no time of day; with a word that makes it one, it is a wrong one, and for the rule
        }

        bool half = before || after || hour > 12 || hour == 0;
        int total = (((before || after) && hour == 12 ? 0 : hour) * 60) + minute + (after && hour <= 12 ? 720 : 0);
        Add(DateKind.Clock, default, -1, total, half ? DateFlags.None : DateFlags.HalfDayOpen, at, end);
        return true;
    }

    /// <summary>A word that makes the number before it a time; the short form of a zone in small letters is another word.</summary>
    private readonly bool IsClockWord(int at) =>
        Is(at, FigureWords.Clock) && !Is(at, DateReaderWords.Hours)
        && !(Is(at, DateReaderWords.TimeZone) && _text[_tokens[at].Start] is >= 'a' and <= 'z');

    // ---- adding ------------------------------------------------------------------------------------------------------

    private readonly bool IsConnective(int at) => IsKind(at, TokenKind.Dash) || Is(at, DateReaderWords.Connective);

    /// <summary>
    /// Adds a mention, and makes it the end of a span if <c>to</c>, a dash or <c>between ... and</c> joins it to one like it.
    /// </summary>
    private void Add(DateKind kind, CalendarDate date, int weekday, int minutes, DateFlags flags, int first, int end, int quantity = -1)
    {
        if (_dates.Count > _firstDate)
        {
            ref DateMention previous = ref _dates[_dates.Count - 1];
            bool joined = first == previous.EndToken + 1
                && (IsConnective(first - 1) || (Is(first - 1, FigureWords.And) && Is(previous.FirstToken - 1, FigureWords.Between)));
            if (joined && previous.Kind == kind
                && kind is DateKind.Day or DateKind.Month or DateKind.Year or DateKind.Weekday or DateKind.Clock
                && !previous.Has(DateFlags.SpanEnd))
            {
                flags |= DateFlags.SpanEnd;
                CalendarDate start = previous.Date;
                if (start.Year == 0 && date.Year > 0)
                {
                    bool turned = start.Month > date.Month;
                    start = start with { Year = (short)(date.Year - (turned ? 1 : 0)) };
                }

                previous = previous with { Flags = previous.Flags | DateFlags.SpanStart, Date = start };
            }
        }

        flags |= _tokens[first].InQuotation ? DateFlags.InQuotation : DateFlags.None;
        _dates.Add(new DateMention(kind, date, (sbyte)weekday, (short)minutes, flags, quantity, first, end, _sentenceIndex));
    }
}
