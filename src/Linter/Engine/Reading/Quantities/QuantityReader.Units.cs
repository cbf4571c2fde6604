using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>What a number measures: percent, points, times, units, degrees, compounds.</content>
internal ref partial struct QuantityReader
{
    private void ReadUnit()
    {
        if (_dimension == QuantityDimension.Money)
        {
            // $1.5 million dlrs and $20 US need nothing more
            return;
        }

        int at = _end;
        if ((_flags & (QuantityFlags.Compound | QuantityFlags.InWords)) == (QuantityFlags.Compound | QuantityFlags.InWords))
        {
            ReadUnitOfCompound(TextAt(at - 1));
            return;
        }

        bool joined = IsKind(at, TokenKind.Dash) && IsGlued(at) && IsKind(at + 1, TokenKind.Word) && IsGlued(at + 1);
        if (joined)
        {
            at++;
        }

        if (ReadPercentOrTimes(at) || ReadSquare(at) || ReadNamedUnit(at))
        {
            return;
        }

        if (joined)
        {
            SplitCompoundUnit(at);
        }
        else if (IsKind(at, TokenKind.Symbol) && IsMark(at, '°'))
        {
            ReadDegrees(at);
        }
    }

    /// <summary><c>%</c>, <c>per cent</c>, <c>percentage points</c>, <c>points</c>, <c>times</c></summary>
    private bool ReadPercentOrTimes(int at)
    {
        FigureWord word = Figure(at);
        int end = at + 1;
        if (IsKind(at, TokenKind.Percent))
        {
            _dimension = QuantityDimension.Percent;
        }
        else if (word.Is(FigureWords.Per) && IsKind(at + 1, TokenKind.Word) && _tokens[at + 1].WordId == _figures.Cent)
        {
            _dimension = QuantityDimension.Percent;
            end++;
        }
        else if (word.Is(FigureWords.Percent) || word.Is(FigureWords.PointsLead))
        {
            bool points = Is(at + 1, FigureWords.Points);
            _dimension = points ? QuantityDimension.Points : QuantityDimension.Percent;
            end += points ? 1 : 0;
        }
        else if (word.Is(FigureWords.Points))
        {
            _dimension = QuantityDimension.Points;
        }
        else if (word.Is(FigureWords.Times))
        {
            _dimension = QuantityDimension.Multiple;
        }
        else
        {
            return false;
        }

        _end = end;
        return true;
    }

    /// <summary><c>miles</c>, <c>Canadian dollars</c>, <c>degrees Celsius</c>, <c>kilometres an hour</c></summary>
    private bool ReadNamedUnit(int at)
    {
        int unitAt = at;
        uint qualifier = 0;
        while (unitAt < Limit && unitAt < at + 2 && Is(unitAt, FigureWords.CurrencyAdjective))
        {
            qualifier = (qualifier * 31) + _tokens[unitAt].Hash;
            unitAt++;
        }

        FigureWord unit = Figure(unitAt);
        if (unit.Unit == 0 || (unitAt > at && _figures.Units[unit.Unit].Dimension != QuantityDimension.Money)
            || _tokens[unitAt].IsPossessive)
        {
            return false;
        }

        // "a second ..." never comes here, but "30 second ..." must be joined or plural
        _unit = unit.Unit;
        _dimension = _figures.Units[unit.Unit].Dimension;
        _qualifier = unitAt > at && IsAmerican(at) ? 0 : qualifier;
        _end = unitAt + 1;
        if (_dimension == QuantityDimension.Temperature && Figure(_end).Unit != 0
            && _figures.Units[Figure(_end).Unit].Dimension == QuantityDimension.Temperature)
        {
            _unit = Figure(_end).Unit;
            _end++;
        }
        else if (_dimension == QuantityDimension.Temperature && IsKind(_end, TokenKind.Word) && IsMark(_end, 'C', 'F'))
        {
            _unit = _figures.FindUnit(IsMark(_end, 'C') ? "C" : "F");
            _end++;
        }
        else if (_dimension == QuantityDimension.Length)
        {
            ReadSpeed();
        }

        return true;
    }

    /// <summary><c>square miles</c>, <c>sq km</c>, <c>sq. ft</c></summary>
    private bool ReadSquare(int at)
    {
        if (!Is(at, QuantityReaderWords.Square))
        {
            return false;
        }

        int length = IsKind(at + 1, TokenKind.Period) && IsGlued(at + 1) ? at + 2 : at + 1;
        FigureWord word = Figure(length);
        byte unit = IsMark(length, 'm')
            ? _figures.FindUnit("m2")
            : word.Unit == 0 || _figures.Units[word.Unit].Dimension != QuantityDimension.Length
                ? (byte)0
                : _figures.FindUnit(_figures.Units[word.Unit].Name + "2");
        if (unit == 0)
        {
            return false;
        }

        _unit = unit;
        _dimension = QuantityDimension.Area;
        _end = length + 1;
        return true;
    }

    /// <summary><c>km/h</c>, <c>kilometres an hour</c>, <c>miles per hour</c></summary>
    private void ReadSpeed()
    {
        string name = _figures.Units[_unit].Name;
        bool slash = IsKind(_end, TokenKind.Symbol) && IsMark(_end, '/') && IsMark(_end + 1, 'h', 'H');
        bool hour = Is(_end, QuantityReaderWords.EachOne) && Is(_end + 1, QuantityReaderWords.Hour);
        if (name is "km" or "mi" && (slash || hour))
        {
            _unit = _figures.FindUnit(name is "km" ? "kmh" : "mph");
            _dimension = QuantityDimension.Speed;
            _end += 2;
        }
    }

    /// <summary><c>four-day</c>, <c>twenty-one-year-old</c>: the unit is the part after the number.</summary>
    private void ReadUnitOfCompound(ReadOnlySpan<char> text)
    {
        bool old = text.Length > 4 && text.Slice(text.Length - 4).Equals("-old".AsSpan(), StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> rest = old ? text.Slice(0, text.Length - 4) : text;
        FigureWord unit = FindPart(rest.Slice(rest.LastIndexOf('-') + 1));
        if (unit.Unit == 0 || _figures.Units[unit.Unit].Dimension == QuantityDimension.Money)
        {
            return;
        }

        _unit = unit.Unit;
        _dimension = _figures.Units[unit.Unit].Dimension;
        _role = old ? QuantityRole.Age : _role;
    }

    private void ReadDegrees(int at)
    {
        _dimension = QuantityDimension.Temperature;
        _unit = _figures.FindUnit("deg");
        _end = at + 1;
        if (IsKind(_end, TokenKind.Word) && IsMark(_end, 'C', 'F'))
        {
            _unit = _figures.FindUnit(IsMark(_end, 'C') ? "C" : "F");
            _end++;
        }
    }

    /// <summary><c>47-year-old</c>: the word after the hyphen is itself a compound.</summary>
    private void SplitCompoundUnit(int at)
    {
        ReadOnlySpan<char> text = TextAt(at);
        int hyphen = text.IndexOf('-');
        if (hyphen <= 0)
        {
            return;
        }

        FigureWord unit = FindPart(text.Slice(0, hyphen));
        if (unit.Unit == 0)
        {
            return;
        }

        _unit = unit.Unit;
        _dimension = _figures.Units[unit.Unit].Dimension;
        if (text.Slice(hyphen + 1).StartsWith("old".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            _role = QuantityRole.Age;
        }

        _end = at + 1;
    }
}
