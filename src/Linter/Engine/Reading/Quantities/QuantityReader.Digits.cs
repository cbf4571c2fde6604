using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>Numbers in digits, with their currency, suffix and scale: <c>$2.45bn</c>, <c>5-3/4</c>, <c>EUR 13.0 mn</c>.</content>
internal ref partial struct QuantityReader
{
    /// <summary>Digits between two separators of thousands.</summary>
    private const int GroupLength = 3;

    /// <summary>Letters of a currency that is glued to its number.</summary>
    internal const int LongestCode = 4;

    private bool ReadMoney(int at)
    {
        int number = IsMark(at + 1, '.') && IsGlued(at + 1) && IsKind(at + 2, TokenKind.Number) && IsGlued(at + 2) ? at + 2 : at + 1;
        if (!IsKind(number, TokenKind.Number) || !ReadDigits(number))
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
        if (IsRestOfNumber(at))
        {
            _role = QuantityRole.Label;
            return true;
        }

        if (IsAfterPoint(at) && number.Decimals == 0 && !number.Separated)
        {
            number = number.AsDecimals();
            _first = at - 1;
        }
        else if (number.Length == text.Length && number.Digits <= 3 && number.Decimals == 0 && ReadGroups(at, ref number)
            && _role == QuantityRole.Label)
        {
            return true;
        }

        _value = number.Value;
        _step = number.Step;
        if (number.Decimals > 0)
        {
            _flags |= QuantityFlags.Fractional;
        }

        ReadOnlySpan<char> suffix = TextAt(_end - 1).Slice(_end == at + 1 ? number.Length : GroupLength);
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

        if (ReadFractionSign(number.Value))
        {
            ReadScale();
            return true;
        }

        // 5-3/4 and 3/4
        if (_end == at + 1 && ReadVulgarFraction(at, number.Value, out int end))
        {
            _end = end;
            _flags |= QuantityFlags.Fractional;
            return true;
        }

        _yearShape = _end == at + 1 && number.Digits == 4 && !number.Separated && number.Decimals == 0
            && number.Value is >= 1500 and <= 2100;
        bool leadingZero = number.Decimals == 0 && text.Length > 1 && text[0] == '0' && text[1] is >= '0' and <= '9';
        if (leadingZero || number.Digits > 15)
        {
            _role = QuantityRole.Label;
        }

        ReadScale();
        return true;
    }

    /// <summary>Whether the number is the end of one that began in the token before: of <c>Hall9:40</c>, of <c>B12.5</c>.</summary>
    private readonly bool IsRestOfNumber(int at) =>
        at - 2 >= _sentence.FirstToken && IsGlued(at) && _tokens[at - 1].Kind is TokenKind.Colon or TokenKind.Period or TokenKind.Comma
        && _tokens[at - 1].Length == 1 && IsGlued(at - 1)
        && _tokens[at - 2].Kind is TokenKind.Word or TokenKind.Number && _text[_tokens[at - 2].End - 1] is >= '0' and <= '9';

    /// <summary><c>.5</c>: a decimal that begins with its point.</summary>
    private readonly bool IsAfterPoint(int at) =>
        IsMark(at - 1, '.') && IsGlued(at)
        && (_tokens[at - 1].SpaceBefore || IsKind(at - 2, TokenKind.Currency) || IsKind(at - 2, TokenKind.OpenBracket)
            || IsKind(at - 2, TokenKind.Dash));

    /// <summary>
    /// <c>12 500</c>, <c>1 240 000</c>: groups of three digits parted by spaces. Beside further numbers they are a row of a table.
    /// </summary>
    private bool ReadGroups(int at, ref Numeral number)
    {
        int end = at + 1;
        double value = number.Value;
        while (IsKind(end, TokenKind.Number) && (_tokens[end].Flags & TokenFlags.LineBreakBefore) == 0
            && _tokens[end].Start == _tokens[end - 1].End + 1
            && Numeral.Read(TextAt(end)) is { Digits: GroupLength, Length: GroupLength, Separated: false, Decimals: 0 } group
            && (TextAt(end).Length == GroupLength || !IsKind(end + 1, TokenKind.Number)))
        {
            value = (value * 1000) + group.Value;
            end++;
            if (TextAt(end - 1).Length != GroupLength)
            {
                break;
            }
        }

        // May 21 300 people came; 7 a day; Room 12 400 is anyone's guess
        if (end == at + 1 || number.Value < 1 || Is(at - 1, QuantityReaderWords.LabelOrMonth) || IsKind(at - 1, TokenKind.Period))
        {
            return false;
        }

        if (IsKind(end, TokenKind.Number) || IsKind(at - 1, TokenKind.Number) || TextAt(at)[0] == '0')
        {
            _role = QuantityRole.Label;
        }

        _end = end;
        number = number.WithGroups(value, (end - at - 1) * GroupLength);
        return true;
    }

    /// <summary><c>2½</c>, <c>½</c></summary>
    private bool ReadFractionSign(double whole)
    {
        if (!IsKind(_end, TokenKind.Symbol) || !IsGlued(_end)
            || !TryGetFraction(_text[_tokens[_end].Start], out double fraction, out double parts))
        {
            return false;
        }

        _value = whole + fraction;
        _step = 1 / parts;
        _flags |= QuantityFlags.Fractional;
        _end++;
        return true;
    }

    private bool ReadLoneFraction(int at)
    {
        if (!TryGetFraction(_text[_tokens[at].Start], out _value, out double parts))
        {
            return false;
        }

        _step = 1 / parts;
        _flags |= QuantityFlags.Fractional;
        _end = at + 1;
        ReadScale();
        return true;
    }

    /// <summary>The value of a sign such as <c>½</c>, and how many of its parts make a whole.</summary>
    internal static bool TryGetFraction(char sign, out double value, out double parts)
    {
        (value, parts) = sign switch
        {
            '½' => (0.5, 2),
            '¼' => (0.25, 4),
            '¾' => (0.75, 4),
            '⅓' => (1 / 3.0, 3),
            '⅔' => (2 / 3.0, 3),
            '⅕' => (0.2, 5),
            '⅖' => (0.4, 5),
            '⅗' => (0.6, 5),
            '⅘' => (0.8, 5),
            '⅙' => (1 / 6.0, 6),
            '⅚' => (5 / 6.0, 6),
            '⅛' => (0.125, 8),
            '⅜' => (0.375, 8),
            '⅝' => (0.625, 8),
            '⅞' => (0.875, 8),
            _ => (0, 0),
        };
        return parts > 0;
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
        else if (whole < 100 && IsKind(at + 1, TokenKind.Number) && _tokens[at + 1].Start == _tokens[at].End + 1 && IsMark(at + 2, '/')
            && !Is(at - 1, FigureWords.Month))
        {
            // 1 1/4 pounds
            slash = at + 2;
            mixed = true;
        }

        if (!IsKind(slash, TokenKind.Symbol) || !IsGlued(slash) || !IsMark(slash, '/') || !IsKind(slash + 1, TokenKind.Number)
            || !IsGlued(slash + 1))
        {
            return false;
        }

        Numeral top = Numeral.Read(TextAt(slash - 1));
        Numeral bottom = Numeral.Read(TextAt(slash + 1));
        bool last = slash + 2 >= Limit || !IsGlued(slash + 2) || _tokens[slash + 2].Kind != TokenKind.Symbol;
        end = slash + 2;
        if (!last || top.Length != TextAt(slash - 1).Length || top.Value >= bottom.Value
            || bottom.Value is not (2 or 3 or 4 or 5 or 8 or 16 or 32 or 64) || bottom.Length != TextAt(slash + 1).Length)
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
        if (ReadShortSuffix(folded))
        {
            return;
        }

        ushort word = _lexicon.Find(folded, WordLexicon.Hash(folded));
        FigureWord figure = _figures.Get(word);

        // 100m is a distance on the track and a hundred million in a budget: with no currency before it and
        // no noun after it, it says neither.
        if (folded.Length == 1 && folded[0] == 'm' && !IsKind(at - 1, TokenKind.Currency) && !IsLowerCaseWord(at + 1))
        {
            _role = QuantityRole.Label;
        }
        else if (figure.Is(FigureWords.Scale))
        {
            Multiply(figure.Value);
        }
        else if (figure.Is(FigureWords.Percent))
        {
            _dimension = QuantityDimension.Percent;
        }
        else if (figure.Unit != 0 && _figures.Units[figure.Unit].Dimension != QuantityDimension.Money)
        {
            SetUnit(figure.Unit);
        }
        else
        {
            _role = QuantityRole.Label;
        }
    }

    /// <summary>Letters that mean something else glued to a number than as a word.</summary>
    private bool ReadShortSuffix(scoped ReadOnlySpan<char> folded)
    {
        switch (folded)
        {
            case "st" when _value % 10 != 1 || _value % 100 == 11:
                // 12st 4lb: no ordinal
                SetUnit(_figures.FindUnit("st"));
                return true;
            case "in":
                SetUnit(_figures.FindUnit("in"));
                return true;
            case "st" or "nd" or "rd" or "th":
                _role = QuantityRole.Ordinal;
                return true;
            case "am" or "pm":
                _role = QuantityRole.ClockTime;
                return true;
            case "s":
                _role = QuantityRole.Year;
                return true;
            case "p":
                SetUnit(_figures.FindUnit("£", 0.01));
                return true;
            case "c" or "f":
                SetUnit(_figures.FindUnit(folded[0] == 'c' ? "C" : "F"));
                return true;
            case "x":
                _dimension = QuantityDimension.Multiple;
                return true;
            case "pc":
                _dimension = QuantityDimension.Percent;
                return true;
            case "b":
                Multiply(1e9);
                return true;
            default:
                return false;
        }
    }

    private void SetUnit(byte unit)
    {
        _unit = unit;
        _dimension = _figures.Units[unit].Dimension;
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

    /// <summary>
    /// <c>euro31.7 million</c>, <c>SEK12.4bn</c>, <c>N12.4bn</c>: letters glued to their number, which the tokenizer takes for a word.
    /// Letters that are no known code are those of a currency all the same if the number has a scale; else the whole is a name.
    /// </summary>
    private bool ReadGluedCurrency(int at)
    {
        ReadOnlySpan<char> text = TextAt(at);
        int letters = 0;
        while (letters < text.Length && char.IsLetter(text[letters]))
        {
            letters++;
        }

        if (letters is 0 or > LongestCode || letters == text.Length || text[letters] is not (>= '0' and <= '9'))
        {
            return false;
        }

        int end = at + 1;
        while (IsGlued(end) && (IsMark(end, '.', ',') || IsMark(end, ':')) && IsKind(end + 1, TokenKind.Number) && IsGlued(end + 1))
        {
            end += 2;
        }

        FigureWord code = FindPart(text.Slice(0, letters));
        ReadOnlySpan<char> digits = _text.Between(_tokens[at].Start + letters, _tokens[end - 1].End);
        Numeral number = Numeral.Read(digits);
        ReadOnlySpan<char> suffix = digits.Slice(number.Length);
        FigureWord scale = suffix.IsEmpty ? Figure(end) : FindPart(suffix);
        bool scaled = scale.Is(FigureWords.Scale) && (!suffix.IsEmpty || _tokens[end].Length > 1);
        bool known = code.Is(FigureWords.CurrencyCode) && code.Unit != 0;
        if (!number.IsNumber || !(suffix.IsEmpty || scaled) || !(known || (scaled && char.IsUpper(text[0]))))
        {
            // B12.5 must not leave a 5 behind
            _role = QuantityRole.Label;
            _end = end;
            return end > at + 1;
        }

        _value = number.Value;
        _step = number.Step;
        _dimension = QuantityDimension.Money;
        _unit = known ? code.Unit : _unit;
        _qualifier = known ? 0 : HashOf(text.Slice(0, letters));
        _end = end;
        _flags |= number.Decimals > 0 ? QuantityFlags.Fractional : QuantityFlags.None;
        if (!suffix.IsEmpty)
        {
            Multiply(scale.Value);
        }

        ReadScale();
        return true;
    }

    private static uint HashOf(ReadOnlySpan<char> letters)
    {
        uint hash = WordLexicon.EmptyHash;
        foreach (char letter in letters)
        {
            hash = WordLexicon.Hash(hash, WordLexicon.Fold(letter));
        }

        return hash;
    }
}
