using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>Ranges, and what looks like one: <c>5 to 6 million</c>, <c>10-12</c>, a score, a telephone number.</content>
internal ref partial struct QuantityReader
{
    /// <summary><c>10-12</c>, <c>5 to 6 percent</c>, <c>between 20 and 30</c>; also scores and joined words.</summary>
    private void ReadRange()
    {
        if (IsKind(_end, TokenKind.Dash) && IsGlued(_end))
        {
            int number = IsKind(_end + 1, TokenKind.Currency) ? _end + 2 : _end + 1;
            if (IsKind(number, TokenKind.Number) && IsGlued(_end + 1))
            {
                ReadSecond(number, joined: true);
                return;
            }

            if (IsKind(_end + 1, TokenKind.Word) && IsGlued(_end + 1))
            {
                // 21-member, 10-year; the unit of a compound is read as any other
                _flags |= QuantityFlags.Compound;
            }

            return;
        }

        bool between = Is(_first - 1, FigureWords.Between) && Is(_end, FigureWords.And);
        bool to = Is(_end, FigureWords.To) && !Is(_first - 1, QuantityReaderWords.DateLead) && !IsKind(_first - 1, TokenKind.Period) && !IsAfterDirection(_first - 1);
        if (between || to)
        {
            int number = IsKind(_end + 1, TokenKind.Currency) ? _end + 2 : _end + 1;
            if (IsKind(number, TokenKind.Number))
            {
                ReadSecond(number, joined: false);
            }
        }
    }

    private readonly bool IsAfterDirection(int at)
    {
        // "rose 50 to 1,200" is a change and its result, "rose by 5 to 6 percent" and "rose 5 to 6 percent" are ranges
        FigureWord before = Figure(at);
        if (before.Is(FigureWords.By))
        {
            return false;
        }

        return before.Is(QuantityReaderWords.SecondLead);
    }

    private void ReadSecond(int number, bool joined)
    {
        ReadOnlySpan<char> text = TextAt(number);
        Numeral second = Numeral.Read(text);
        if (!second.IsNumber)
        {
            return;
        }

        double scale = 1;
        int end = number + 1;
        if (second.Length < text.Length)
        {
            ReadOnlySpan<char> suffix = text.Slice(second.Length);
            FigureWord word = FindPart(suffix);
            if (IsUnitSuffix(suffix) && second.Value > _value)
            {
                // 10-20C, 10 to 20km
                _high = second.Value;
                _flags |= QuantityFlags.Range;
                ReadSuffix(suffix, number);
                _end = end;
                return;
            }

            if (!word.Is(FigureWords.Scale))
            {
                _role = joined ? QuantityRole.Label : _role;
                _end = joined ? end : _end;
                return;
            }

            scale = word.Value;
        }

        while (Is(end, FigureWords.Scale) && _tokens[end].Length > 1)
        {
            scale *= Figure(end).Value;
            end++;
        }

        ReadHigh(second, scale, end, joined);
    }

    /// <summary>Decides whether two numbers are a range, a score, or something that only looks like one.</summary>
    private void ReadHigh(in Numeral second, double scale, int end, bool joined)
    {
        // 5 to 6 million: the scale belongs to both
        double low = scale > 1 && (_flags & QuantityFlags.Scaled) == 0 ? _value * scale : _value;
        double high = second.Value * scale;
        bool moneyOrUnit = _dimension == QuantityDimension.Money || scale > 1 || IsUnitAt(end) || IsKind(end, TokenKind.Percent);
        if (!joined && !moneyOrUnit && !Is(_first - 1, FigureWords.Between))
        {
            return;
        }

        if (joined && IsKind(end, TokenKind.Dash) && IsGlued(end))
        {
            // a date, a telephone number, a series of scores
            _role = QuantityRole.Label;
            while (end < Limit && IsGlued(end) && _tokens[end].Kind is TokenKind.Dash or TokenKind.Number)
            {
                end++;
            }

            _end = end;
            return;
        }

        bool score = joined && !moneyOrUnit && (low >= high || (low < 100 && high < 100 && !IsLowerCaseWord(end)));
        if (!score && (high < low || high > low * (Is(_first - 1, FigureWords.By) ? 2 : 20)))
        {
            // "by £40 to £290" is a change and its result
            _role = joined ? QuantityRole.Label : _role;
            _end = joined ? end : _end;
            return;
        }

        _yearShape &= score || second.Digits is 4 or 2;
        _value = low;
        _high = high;
        _flags |= QuantityFlags.Range | (scale > 1 && !score ? QuantityFlags.Scaled : QuantityFlags.None);
        _end = end;
        _role = score ? QuantityRole.Score : _yearShape && second.Digits == 4 ? QuantityRole.Year : _role;
    }

    /// <summary>Whether letters glued to a number are a unit of measure.</summary>
    private readonly bool IsUnitSuffix(ReadOnlySpan<char> suffix)
    {
        if (suffix.Length == 1)
        {
            return suffix[0] is 'C' or 'F';
        }

        FigureWord word = FindPart(suffix);
        return word.Unit != 0 && !word.Is(FigureWords.Scale) && _figures.Units[word.Unit].Dimension != QuantityDimension.Money;
    }

    private readonly bool IsUnitAt(int at)
    {
        FigureWord word = Figure(at);
        return word.Unit != 0 || word.Is(QuantityReaderWords.PercentUnit) || (word.Is(FigureWords.Per) && at + 1 < Limit && _tokens[at + 1].WordId == _figures.Cent);
    }
}
