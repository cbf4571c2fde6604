using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>Ranges, and what looks like one: <c>5 to 6 million</c>, <c>10-12</c>, a score, a telephone number.</content>
internal ref partial struct QuantityReader
{
    /// <summary>The upper end of a range that could be read as a result is at most so many times the lower one.</summary>
    private const double MostTimesOfRange = 2;

    /// <summary>Tokens before a range in which the words that tell what it is of are looked for.</summary>
    private const int LongestLead = 12;

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
        bool to = Is(_end, FigureWords.To) && !Is(_first - 1, QuantityReaderWords.DateLead) && !IsKind(_first - 1, TokenKind.Period)
            && !IsAfterDirection(_first - 1);
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
        return word.Unit != 0 || word.Is(QuantityReaderWords.PercentUnit)
            || (word.Is(FigureWords.Per) && at + 1 < Limit && _tokens[at + 1].WordId == _figures.Cent);
    }

    /// <summary>Adds a figure, or makes one of it and the figure before it if they are the ends of one range.</summary>
    private readonly void Add(in Quantity quantity)
    {
        if (_quantities.Count > 0 && _quantities[_quantities.Count - 1].Sentence == _sentenceIndex)
        {
            ref Quantity low = ref _quantities[_quantities.Count - 1];
            if (IsRange(low, quantity))
            {
                double scale = ScaleOfLow(low, quantity);
                low = quantity with
                {
                    Value = low.Value.Times(Interval.Exact(scale)).Union(quantity.Value),
                    Point = ((low.Point * scale) + quantity.Point) / 2,
                    Approximator = low.Approximator,
                    Flags = quantity.Flags | low.Flags | QuantityFlags.Range,
                    FirstToken = low.FirstToken,
                    NumberToken = low.NumberToken,
                };
                return;
            }
        }

        _quantities.Add(quantity);
    }

    /// <summary><c>$3 to $4 billion</c>: the scale that the lower end leaves out.</summary>
    private static double ScaleOfLow(in Quantity low, in Quantity high)
    {
        double scale = 1;
        while (high.Has(QuantityFlags.Scaled) && !low.Has(QuantityFlags.Scaled) && low.Point * scale * 1000 < high.Point)
        {
            scale *= 1000;
        }

        return scale;
    }

    /// <summary>
    /// Whether two figures are the ends of one range: <c>4 percent to 6 percent</c>, <c>between $3 billion and $4 billion</c>,
    /// <c>cuts of 280 to 300 jobs</c>. What rose <c>50p to £2.90</c> has a change and a result, and so has what went from one figure to
    /// another.
    /// </summary>
    private readonly bool IsRange(in Quantity low, in Quantity high)
    {
        int joint = high.FirstToken - 1;
        int lead = low.FirstToken - 1;
        bool joined = joint == low.EndToken
            || (low.HeadToken >= 0 && low.HeadToken == joint - 1 && (high.Head == 0 || high.Head == low.Head));
        bool between = Is(joint, FigureWords.And) && Is(lead, FigureWords.Between) && !Is(lead - 1, Lists.TwoSides);
        if (!joined || !(between || Is(joint, FigureWords.To)) || !AreEnds(low, high))
        {
            return false;
        }

        double times = high.Point / (low.Point * ScaleOfLow(low, high));
        if (between)
        {
            return true;
        }

        if (Is(lead, FigureWords.From))
        {
            return Is(lead - 1, Lists.Ranging) || (times <= MostTimesOfRange && IsOfEarlier(lead, high));
        }

        bool forecast = HasForecast(lead);
        bool level = HasBefore(lead, QuantityReaderWords.Level);
        int direction = FindDirection(lead);
        if (direction < 0)
        {
            return high.Dimension == QuantityDimension.Count && high.Unit == 0 ? forecast && times <= MostTimesOfRange : times <= 20;
        }

        if (high.Dimension == QuantityDimension.Percent && !level)
        {
            return times <= (forecast ? 10 : 3);
        }

        // What rises by more than half of what it comes to has doubled, which few things do; what falls by as much has only halved.
        bool rise = Is(direction, FigureWords.RiseVerb) || Is(direction, FigureWords.RiseMark);
        bool noun = Is(lead, FigureWords.Of);
        return times <= MostTimesOfRange && (forecast || noun || (rise && !level));
    }

    /// <summary>Whether two figures are of one measure, and the first is the less.</summary>
    private static bool AreEnds(in Quantity low, in Quantity high)
    {
        bool amounts = low.IsAmount && high.IsAmount && !low.Has(QuantityFlags.Range | QuantityFlags.Compound | QuantityFlags.Verb)
            && !high.Has(QuantityFlags.Range | QuantityFlags.Compound | QuantityFlags.Verb);
        bool bare = low.Dimension == QuantityDimension.Count && low.Unit == 0 && low.Head == 0;
        bool measure = (low.Dimension == high.Dimension && low.Unit == high.Unit && low.Qualifier == high.Qualifier)
            || (bare && high.Unit != 0) || (bare && high.Dimension == QuantityDimension.Percent);
        return amounts && measure
            && high.Dimension is not (QuantityDimension.Share or QuantityDimension.Multiple or QuantityDimension.Temperature)
            && (low.Has(QuantityFlags.Scaled) == high.Has(QuantityFlags.Scaled) || !low.Has(QuantityFlags.Scaled))
            && low.Point > 0 && low.Point * ScaleOfLow(low, high) < high.Point;
    }

    /// <summary>
    /// <c>90 to 95 boats, down from 100 to 110</c>, <c>to between $68 and $70, from $68 to $71</c>: the range before it stands in
    /// comparison with this one, and <c>from</c> says no more than that.
    /// </summary>
    private readonly bool IsOfEarlier(int from, in Quantity high)
    {
        if (_quantities.Count < 2)
        {
            return false;
        }

        bool mark = Is(from - 1, Lists.DirectionMark);
        int comma = mark ? from - 2 : from - 1;
        Quantity now = _quantities[_quantities.Count - 2];
        bool after = IsKind(comma, TokenKind.Comma) || IsKind(comma, TokenKind.Dash) || IsKind(comma, TokenKind.OpenBracket);
        bool near = now.Sentence == _sentenceIndex && now.IsAmount && now.Dimension == high.Dimension && now.EndToken <= comma
            && now.EndToken >= comma - LongestNounPhrase;
        return after && near && (mark || now.Has(QuantityFlags.Range) || Is(now.FirstToken - 1, FigureWords.To));
    }

    /// <summary>Whether the clause before a figure tells what is expected.</summary>
    private readonly bool HasForecast(int lead) => HasBefore(lead, QuantityReaderWords.Forecast);

    private readonly bool HasBefore(int lead, WordList list)
    {
        int limit = Math.Max(_sentence.FirstToken, lead - LongestLead);
        for (int i = lead; i >= limit && !IsKind(i, TokenKind.Semicolon); i--)
        {
            if (Is(i, list))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The word of direction that governs a figure: before it, with no mark and no other preposition of a change between them.
    /// </summary>
    private readonly int FindDirection(int lead)
    {
        int limit = Math.Max(_sentence.FirstToken, lead - LongestLead);
        for (int i = lead; i >= limit && (IsKind(i, TokenKind.Word) || IsKind(i, TokenKind.Symbol)) && !Is(i, FigureWords.Stop); i--)
        {
            if (Is(i, Lists.Direction) || Is(i, Lists.ChangeNoun) || Is(i, FigureWords.MultipleVerb))
            {
                return i;
            }
        }

        return -1;
    }
}
