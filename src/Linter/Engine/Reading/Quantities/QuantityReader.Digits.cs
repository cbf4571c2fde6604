using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>Numbers in digits, with their currency, suffix and scale: <c>$2.45bn</c>, <c>5-3/4</c>, <c>EUR 13.0 mn</c>.</content>
internal ref partial struct QuantityReader
{
    private bool ReadMoney(int at)
    {
        if (!IsKind(at + 1, TokenKind.Number) || !ReadDigits(at + 1))
        {
            return false;
        }

        _dimension = QuantityDimension.Money;
        _unit = GetSign(_text[_tokens[at].Start]);
        _first = at;
        if (_role != QuantityRole.Label)
        {
            _role = QuantityRole.Amount;
        }

        // US$, A$, HK$: another dollar is another currency, and the American one is the plain one.
        if (at > _sentence.FirstToken && IsGlued(at) && _tokens[at - 1].Kind == TokenKind.Word && _tokens[at - 1].Length <= 3)
        {
            _first = at - 1;
            _qualifier = IsAmerican(at - 1) ? 0 : _tokens[at - 1].Hash;
        }

        return true;
    }

    private readonly bool IsAmerican(int at) => _text[_tokens[at].Start] is 'U' or 'u' && FigureWords.CurrencyAdjective.Has(_tokens[at]);

    private readonly byte GetSign(char sign) => sign switch
    {
        '$' => _figures.FindUnit("$", 1),
        '£' => _figures.FindUnit("£", 1),
        '€' => _figures.FindUnit("€", 1),
        '¥' => _figures.FindUnit("¥", 1),
        '₹' => _figures.FindUnit("rupee", 1),
        '₽' => _figures.FindUnit("rouble", 1),
        '¢' => _figures.FindUnit("$", 0.01),
        '₪' => _figures.FindUnit("shekel", 1),
        _ => _figures.FindUnit("krw", 1),
    };

    private bool ReadDigits(int at)
    {
        ReadOnlySpan<char> text = TextAt(at);
        Numeral number = Numeral.Read(text);
        _end = at + 1;
        _value = number.Value;
        _step = number.Step;
        if (number.Decimals > 0)
        {
            _flags |= QuantityFlags.Fractional;
        }

        ReadOnlySpan<char> suffix = text.Slice(number.Length);
        if (!number.IsNumber)
        {
            _role = text.IndexOf(':') >= 0 ? QuantityRole.ClockTime : QuantityRole.Label;
            return true;
        }

        if (suffix.Length > 0)
        {
            ReadSuffix(suffix, at);
            return true;
        }

        // 5-3/4 and 3/4
        if (ReadVulgarFraction(at, number.Value, out int end))
        {
            _end = end;
            _flags |= QuantityFlags.Fractional;
            return true;
        }

        _yearShape = number.Digits == 4 && !number.Separated && number.Decimals == 0 && number.Value is >= 1500 and <= 2100;
        bool leadingZero = text.Length > 1 && text[0] == '0' && text[1] is >= '0' and <= '9';
        if (leadingZero || number.Digits > 15)
        {
            _role = QuantityRole.Label;
        }

        ReadScale();
        return true;
    }

    private bool ReadVulgarFraction(int at, double whole, out int end)
    {
        end = at + 1;
        int slash = at + 1;
        bool mixed = false;
        if (IsKind(at + 1, TokenKind.Dash) && IsGlued(at + 1) && IsKind(at + 2, TokenKind.Number) && IsGlued(at + 2))
        {
            slash = at + 3;
            mixed = true;
        }

        if (!IsKind(slash, TokenKind.Symbol) || !IsGlued(slash) || !IsMark(slash, '/') || !IsKind(slash + 1, TokenKind.Number) || !IsGlued(slash + 1))
        {
            return false;
        }

        Numeral top = Numeral.Read(TextAt(slash - 1));
        Numeral bottom = Numeral.Read(TextAt(slash + 1));
        bool last = slash + 2 >= Limit || !IsGlued(slash + 2) || _tokens[slash + 2].Kind != TokenKind.Symbol;
        end = slash + 2;
        if (!last || top.Value >= bottom.Value || bottom.Value is not (2 or 3 or 4 or 5 or 8 or 16 or 32 or 64) || bottom.Length != TextAt(slash + 1).Length)
        {
            // A date, a season or a pair: 9/11, 1985/86, 24/7.
            _role = QuantityRole.Label;
            return true;
        }

        _value = (mixed ? whole : 0) + (top.Value / bottom.Value);
        _step = 1 / bottom.Value;
        return true;
    }

    private void ReadSuffix(ReadOnlySpan<char> suffix, int at)
    {
        Span<char> folded = stackalloc char[4];
        if (suffix.Length > 4)
        {
            _role = QuantityRole.Label;
            return;
        }

        for (int i = 0; i < suffix.Length; i++)
        {
            folded[i] = WordLexicon.Fold(suffix[i]);
        }

        folded = folded.Slice(0, suffix.Length);
        switch (folded)
        {
            case "st" or "nd" or "rd" or "th":
                _role = QuantityRole.Ordinal;
                return;
            case "am" or "pm":
                _role = QuantityRole.ClockTime;
                return;
            case "s":
                _role = QuantityRole.Year;
                return;
            case "p":
                _dimension = QuantityDimension.Money;
                _unit = _figures.FindUnit("£", 0.01);
                return;
            case "c" or "f":
                _dimension = QuantityDimension.Temperature;
                _unit = _figures.FindUnit(folded[0] == 'c' ? "C" : "F");
                return;
            case "x":
                _dimension = QuantityDimension.Multiple;
                return;
            case "pc":
                _dimension = QuantityDimension.Percent;
                return;
            case "b":
                Multiply(1e9);
                return;
        }

        ushort word = _lexicon.Find(folded, WordLexicon.Hash(folded));
        FigureWord figure = _figures.Get(word);

        // 100m is a distance on the track and a hundred million in a budget: with no currency before it and
        // no noun after it, it says neither.
        if (folded.Length == 1 && folded[0] == 'm' && !IsKind(at - 1, TokenKind.Currency) && !IsLowerCaseWord(at + 1))
        {
            _role = QuantityRole.Label;
            return;
        }

        if (figure.Is(FigureWords.Scale))
        {
            Multiply(figure.Value);
        }
        else if (figure.Is(FigureWords.Percent))
        {
            _dimension = QuantityDimension.Percent;
        }
        else if (figure.Unit != 0 && _figures.Units[figure.Unit].Dimension != QuantityDimension.Money)
        {
            _unit = figure.Unit;
            _dimension = _figures.Units[figure.Unit].Dimension;
        }
        else
        {
            _role = QuantityRole.Label;
        }
    }

    private void Multiply(double scale)
    {
        _value *= scale;
        _step *= scale;
        _flags |= QuantityFlags.Scaled;
        _yearShape = false;
    }

    private void ReadScale()
    {
        while (Is(_end, FigureWords.Scale) && !_tokens[_end].IsPossessive)
        {
            FigureWord scale = Figure(_end);

            // "5 m" may be metres; a scale word proper has two letters or more.
            if (_tokens[_end].Length == 1 && _tokens[_end].SpaceBefore && !IsKind(_end - 2, TokenKind.Currency))
            {
                return;
            }

            Multiply(scale.Value);
            _end++;
        }

        // $5-million, 5-million
        if (IsKind(_end, TokenKind.Dash) && IsGlued(_end) && Is(_end + 1, FigureWords.Scale) && IsGlued(_end + 1))
        {
            Multiply(Figure(_end + 1).Value);
            _end += 2;
        }
    }

    /// <summary><c>EUR 13.0 mn</c>, <c>Rs 500</c>: a code with its number.</summary>
    private bool ReadCode(int at)
    {
        if (!Is(at, FigureWords.CurrencyCode))
        {
            return false;
        }

        int number = at + 1;
        if (IsKind(number, TokenKind.Period) && IsGlued(number))
        {
            number++;
        }

        byte unit = Figure(at).Unit;
        if (!IsKind(number, TokenKind.Number) || unit == 0 || !ReadDigits(number))
        {
            return false;
        }

        _first = at;
        _dimension = QuantityDimension.Money;
        _unit = unit;
        return true;
    }

    /// <summary><c>euro31.7 million</c>: a code glued to its number, which the tokenizer takes for a word.</summary>
    private bool ReadGluedCurrency(int at)
    {
        ReadOnlySpan<char> text = TextAt(at);
        if (text.Length < 3 || text[text.Length - 1] is not (>= '0' and <= '9'))
        {
            return false;
        }

        int letters = 0;
        while (letters < text.Length && char.IsLetter(text[letters]))
        {
            letters++;
        }

        if (letters is < 2 or > 4)
        {
            return false;
        }

        Span<char> folded = stackalloc char[4];
        for (int i = 0; i < letters; i++)
        {
            folded[i] = WordLexicon.Fold(text[i]);
        }

        folded = folded.Slice(0, letters);
        FigureWord code = _figures.Get(_lexicon.Find(folded, WordLexicon.Hash(folded)));
        int end = at + 1;
        if (IsKind(at + 1, TokenKind.Period) && IsGlued(at + 1) && IsKind(at + 2, TokenKind.Number) && IsGlued(at + 2))
        {
            end = at + 3;
        }

        ReadOnlySpan<char> digits = _text.Between(_tokens[at].Start + letters, _tokens[end - 1].End);
        Numeral number = Numeral.Read(digits);
        if (!code.Is(FigureWords.CurrencyCode) || code.Unit == 0 || !number.IsNumber || number.Length != digits.Length)
        {
            return false;
        }

        _value = number.Value;
        _step = number.Step;
        _dimension = QuantityDimension.Money;
        _unit = code.Unit;
        _end = end;
        _flags |= number.Decimals > 0 ? QuantityFlags.Fractional : QuantityFlags.None;
        ReadScale();
        return true;
    }
}
