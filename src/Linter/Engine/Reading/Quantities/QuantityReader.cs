using ContentLint.Lexicon;
using ContentLint.Text;

namespace ContentLint.Reading.Quantities;

/// <summary>Reads one figure at a time: approximators before it, number, scale, unit, what it counts, what it is a rate of.</summary>
internal ref struct QuantityReader
{
    private const int LongestNounPhrase = 5;

    private readonly ArticleText _text;
    private readonly WordLexicon _lexicon;
    private readonly FigureTable _figures;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Sentence _sentence;
    private readonly int _sentenceIndex;
    private readonly PooledList<Quantity> _quantities;

    // The figure that is being read.
    private double _value;
    private double _step;
    private double _high; // upper end of a range, else NaN
    private QuantityFlags _flags;
    private QuantityRole _role;
    private QuantityDimension _dimension;
    private byte _unit;
    private uint _qualifier;
    private int _first;
    private int _end;
    private bool _yearShape;

    public QuantityReader(ArticleText text, WordLexicon lexicon, ReadOnlySpan<Token> tokens, in Sentence sentence, int sentenceIndex, PooledList<Quantity> quantities)
    {
        _text = text;
        _lexicon = lexicon;
        _figures = lexicon.Figures;
        _tokens = tokens;
        _sentence = sentence;
        _sentenceIndex = sentenceIndex;
        _quantities = quantities;
        _value = _step = _high = 0;
        _flags = default;
        _role = default;
        _dimension = default;
        _unit = 0;
        _qualifier = 0;
        _first = _end = 0;
        _yearShape = false;
    }

    /// <summary>Reads the figure that begins at a token, if one does, and adds it.</summary>
    public bool TryRead(int at, out int end)
    {
        end = at + 1;
        _value = _step = 0;
        _high = double.NaN;
        _flags = QuantityFlags.None;
        _role = QuantityRole.Amount;
        _dimension = QuantityDimension.Count;
        _unit = 0;
        _qualifier = 0;
        _first = at;
        _yearShape = false;
        Token token = _tokens[at];
        if (token.IsResidue)
        {
            return false;
        }

        bool read = token.Kind switch
        {
            TokenKind.Number => ReadDigits(at),
            TokenKind.Currency => ReadMoney(at),
            _ => ReadCode(at) || ReadMultipleVerb(at) || ReadWords(at) || ReadGluedCurrency(at),
        };
        if (!read)
        {
            return false;
        }

        if (_dimension is not (QuantityDimension.Share or QuantityDimension.Multiple))
        {
            ReadRange();
            ReadUnit();
        }

        int numberToken = _first;
        Approximator approximator = ReadApproximator();
        if (_role == QuantityRole.Amount && _dimension == QuantityDimension.Count)
        {
            AssignRole(numberToken);
        }

        uint head = 0;
        int headToken = -1;
        uint rate = 0;
        if (_role == QuantityRole.Amount)
        {
            (head, headToken) = FindHead();
            rate = FindRate(headToken);
            if (_dimension == QuantityDimension.Duration)
            {
                AssignTimeRole();
            }
        }

        Approximator after = ReadTrailingApproximator();
        approximator = approximator is Approximator.None or Approximator.Just ? after == Approximator.None ? approximator : after : approximator;
        if (_tokens[numberToken].InQuotation)
        {
            _flags |= QuantityFlags.InQuotation;
        }

        double point = double.IsNaN(_high) ? _value : (_value + _high) / 2;
        _quantities.Add(new Quantity(
            GetInterval(approximator),
            point,
            _step,
            _dimension,
            _unit,
            _qualifier,
            head,
            headToken,
            rate,
            approximator,
            _role,
            _flags,
            _first,
            numberToken,
            _end,
            _sentenceIndex));
        end = _end;
        return true;
    }

    private readonly int Limit => _sentence.EndToken;

    private readonly FigureWord Figure(int at) => at >= _sentence.FirstToken && at < Limit && _tokens[at].Kind == TokenKind.Word ? _figures.Get(_tokens[at].WordId) : default;

    private readonly bool Is(int at, FigureClass classes) => Figure(at).Is(classes);

    private readonly bool IsKind(int at, TokenKind kind) => at >= _sentence.FirstToken && at < Limit && _tokens[at].Kind == kind;

    private readonly ReadOnlySpan<char> TextAt(int at) => _text.AsSpan(_tokens[at].Span);

    /// <summary>Whether a token is one character, and which.</summary>
    private readonly bool IsMark(int at, char mark, char other = '\0') => at >= _sentence.FirstToken && at < Limit && _tokens[at].Length == 1 && (_text[_tokens[at].Start] == mark || _text[_tokens[at].Start] == other);

    private readonly bool IsGlued(int at) => at < Limit && !_tokens[at].SpaceBefore;

    // ---- numbers in digits -------------------------------------------------------------------------------------------

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

    private readonly bool IsAmerican(int at) => _text[_tokens[at].Start] is 'U' or 'u' && _figures.Is(_tokens[at].WordId, FigureClass.CurrencyAdjective);

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

        if (figure.Is(FigureClass.Scale))
        {
            Multiply(figure.Value);
        }
        else if (figure.Is(FigureClass.Percent))
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

    private readonly bool IsLowerCaseWord(int at) => IsKind(at, TokenKind.Word) && !_tokens[at].IsCapitalised;

    private void Multiply(double scale)
    {
        _value *= scale;
        _step *= scale;
        _flags |= QuantityFlags.Scaled;
        _yearShape = false;
    }

    private void ReadScale()
    {
        while (Is(_end, FigureClass.Scale) && !_tokens[_end].IsPossessive)
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
        if (IsKind(_end, TokenKind.Dash) && IsGlued(_end) && Is(_end + 1, FigureClass.Scale) && IsGlued(_end + 1))
        {
            Multiply(Figure(_end + 1).Value);
            _end += 2;
        }
    }

    /// <summary><c>EUR 13.0 mn</c>, <c>Rs 500</c>: a code with its number.</summary>
    private bool ReadCode(int at)
    {
        if (!Is(at, FigureClass.CurrencyCode))
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
        if (!code.Is(FigureClass.CurrencyCode) || code.Unit == 0 || !number.IsNumber || number.Length != digits.Length)
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

    // ---- numbers in words --------------------------------------------------------------------------------------------

    private bool ReadMultipleVerb(int at)
    {
        FigureWord word = Figure(at);
        if (!word.Is(FigureClass.MultipleVerb | FigureClass.MultipleAdverb))
        {
            return false;
        }

        _end = at + 1;
        _value = word.Value;
        _dimension = QuantityDimension.Multiple;
        _flags = QuantityFlags.InWords | (word.Is(FigureClass.MultipleVerb) ? QuantityFlags.Verb : QuantityFlags.None) | (word.Is(FigureClass.Fold) ? QuantityFlags.Ambiguous : QuantityFlags.None);
        return true;
    }

    private bool ReadWords(int at)
    {
        double total = 0;
        double current = 0;
        bool any = false;
        bool closed = false; // a cardinal has been read and only a scale may follow
        int i = at;
        bool article = Is(at, FigureClass.A);
        _flags |= QuantityFlags.InWords;
        if (article)
        {
            bool half = IsHalf(at + 1);
            if (!Is(at + 1, FigureClass.Scale) && !Is(at + 1, FigureClass.Share) && !half)
            {
                return false;
            }

            if (Is(at + 1, FigureClass.Share))
            {
                return ReadShare(at + 1, 1);
            }

            current = 1;
            any = closed = true;
            i = at + 1;
        }
        else if (IsHalf(at))
        {
            // half a million, half a dozen; otherwise the share
            if (Is(at + 1, FigureClass.A) && Is(at + 2, FigureClass.Scale))
            {
                current = 0.5;
                any = closed = true;
                i = at + 2;
            }
            else
            {
                return ReadShare(at, 1);
            }
        }

        while (i < Limit && _tokens[i].Kind == TokenKind.Word)
        {
            FigureWord word = Figure(i);
            if (word.Is(FigureClass.Cardinal))
            {
                if (closed)
                {
                    // "twenty one" apart, or "hundred five": the tens or the hundreds must be open
                    bool fits = current >= 20 && current % 10 == 0 && current % 100 != 0 && word.Value is > 0 and < 10;
                    bool afterHundred = current >= 100 && current % 100 == 0 && word.Value < 100;
                    if (!fits && !afterHundred)
                    {
                        break;
                    }
                }

                current += word.Value;
                any = closed = true;
                i++;
                continue;
            }

            if (word.Is(FigureClass.Scale) && any && !(_tokens[i].Length == 1))
            {
                if (word.Value is 100 or 12)
                {
                    current *= word.Value;
                }
                else
                {
                    total += current * word.Value;
                    current = 0;
                    closed = false;
                    _flags |= QuantityFlags.Scaled;
                }

                i++;

                // one million five hundred thousand goes on; "two million people" does not
                if (!closed && !Is(i, FigureClass.Cardinal | FigureClass.And))
                {
                    break;
                }

                continue;
            }

            if (word.Is(FigureClass.And) && any && i > at)
            {
                // a hundred and five; one and a half million; two and a half
                if (Is(i + 1, FigureClass.A) && IsHalf(i + 2))
                {
                    current += 0.5;
                    i += 3;
                    closed = true;
                    continue;
                }

                bool open = (current >= 100 && current % 100 == 0) || (total > 0 && current == 0);
                if (open && Is(i + 1, FigureClass.Cardinal))
                {
                    closed = false;
                    i++;
                    if (current >= 100)
                    {
                        closed = true;
                    }

                    continue;
                }

                break;
            }

            if (word.Is(FigureClass.Share) && any && total == 0 && current is > 0 and < 10 && !article && !word.Is(FigureClass.Unit) && current % 1 == 0)
            {
                return ReadShare(i, current, at);
            }

            if (ReadHyphenated(i, out double hyphenated, out bool isShare, out bool compound))
            {
                if (isShare)
                {
                    if (any)
                    {
                        break;
                    }

                    _end = i + 1;
                    _first = at;
                    SetShare(hyphenated);
                    return true;
                }

                if (closed && !(current >= 100 && current % 100 == 0))
                {
                    break;
                }

                current += hyphenated;
                any = closed = true;
                i++;
                if (compound)
                {
                    _flags |= QuantityFlags.Compound;
                    break;
                }

                continue;
            }

            break;
        }

        if (!any)
        {
            return false;
        }

        total += current;
        _value = total;
        _end = i;
        if (_end > at && Is(_end - 1, FigureClass.And))
        {
            _end--;
        }

        _step = GetWordStep(total);
        return IsShareOfCount(at) || !IsPronoun(at);
    }

    /// <summary><c>one in five</c>, <c>nine out of ten</c>.</summary>
    private bool IsShareOfCount(int at)
    {
        _ = at;
        int next = _end;
        if (Is(next, FigureClass.Out) && Is(next + 1, FigureClass.Of))
        {
            next += 2;
        }
        else if (Is(next, FigureClass.In))
        {
            next++;
        }
        else
        {
            return false;
        }

        double whole;
        if (IsKind(next, TokenKind.Number))
        {
            Numeral number = Numeral.Read(TextAt(next));
            if (!number.IsNumber || number.Length != TextAt(next).Length || number.Digits == 4)
            {
                return false;
            }

            whole = number.Value;
        }
        else if (Is(next, FigureClass.Cardinal) && !Is(next + 1, FigureClass.Cardinal | FigureClass.Scale | FigureClass.And))
        {
            whole = Figure(next).Value;
        }
        else
        {
            return false;
        }

        // "one in 10 million" is a chance, and "five in two weeks" is none.
        if (whole <= _value || _value < 1 || whole > 1000 || Is(next + 1, FigureClass.Scale) || Figure(next + 1).Unit != 0 || IsKind(next + 1, TokenKind.Percent))
        {
            return false;
        }

        _dimension = QuantityDimension.Share;
        _value = 100 * _value / whole;
        _step = 0.16 * _value;
        _end = next + 1;
        return true;
    }

    private bool IsPronoun(int at)
    {
        if (_tokens[at].WordId == _figures.One && _end == at + 1)
        {
            FigureWord next = Figure(_end);
            if (next.Unit == 0 && !next.Is(FigureClass.Percent | FigureClass.Scale | FigureClass.PointsLead))
            {
                _role = QuantityRole.Pronoun;
            }
        }

        return false;
    }

    private static double GetWordStep(double value)
    {
        double step = 1;
        double rest = value;
        while (rest >= 10 && (rest % 10).Equals(0))
        {
            rest /= 10;
            step *= 10;
        }

        return (value % 1).Equals(0) ? step : 0.5;
    }

    private readonly bool IsHalf(int at) => at < Limit && _tokens[at].Kind == TokenKind.Word && _tokens[at].WordId == _figures.Half;

    /// <summary><c>a third</c>, <c>three quarters</c>: a share only where no noun makes the word an ordinal or a season.</summary>
    private bool ReadShare(int share, double parts, int first = -1)
    {
        int next = share + 1;
        bool one = parts.Equals(1);
        bool plural = _text[_tokens[share].End - 1] == 's';
        bool noun = next < Limit && _tokens[next].Kind == TokenKind.Word && !IsAfterShare(next);
        bool ordinalBefore = Is(_first - 1, FigureClass.Ordinal | FigureClass.The);
        if (noun || (one && plural) || (!one && !plural) || (IsHalf(share) && ordinalBefore) || _tokens[share].IsPossessive)
        {
            return false;
        }

        // $2m a quarter
        if (Is(share, FigureClass.Share) && Is(share - 1, FigureClass.A) && Figure(share).Value.Equals(4) && EndsFigure(share - 1))
        {
            return false;
        }

        _first = first < 0 ? _first : first;
        _end = next;
        SetShare(100 * parts / Figure(share).Value);
        return true;
    }

    private readonly bool IsAfterShare(int at) =>
        (_lexicon.GetClasses(_tokens[at].WordId) & (LexicalClass.Function | LexicalClass.Preposition | LexicalClass.Conjunction | LexicalClass.Auxiliary)) != 0
        || Is(at, FigureClass.RiseNoun | FigureClass.FallNoun | FigureClass.MoreWord | FigureClass.LessWord | FigureClass.RiseMark | FigureClass.FallMark);

    private readonly bool EndsFigure(int at) => _quantities.Count > 0 && _quantities[_quantities.Count - 1].EndToken == at && _quantities[_quantities.Count - 1].Sentence == _sentenceIndex;

    private void SetShare(double percent)
    {
        _dimension = QuantityDimension.Share;
        _value = percent;

        // half 47.5-52.5, a third 30-36, a quarter 23-27, a fifth 18-22
        _step = percent < 40 ? percent * 0.18 : percent < 60 ? 5 : 7;
    }

    /// <summary><c>twenty-one</c>, <c>two-thirds</c>, <c>nine-member</c>.</summary>
    private readonly bool ReadHyphenated(int at, out double value, out bool isShare, out bool compound)
    {
        value = 0;
        isShare = compound = false;
        if (_tokens[at].WordId != 0 || (_tokens[at].Flags & TokenFlags.InnerPunctuation) == 0)
        {
            return false;
        }

        ReadOnlySpan<char> text = TextAt(at);
        bool any = false;
        int start = 0;
        while (start < text.Length)
        {
            int length = text.Slice(start).IndexOfAny('-', '\u2010', '\u2011');
            length = length < 0 ? text.Length - start : length;
            FigureWord part = FindPart(text.Slice(start, length));
            if (part.Is(FigureClass.Share) && any && value < 10 && start + length == text.Length && !(part.Is(FigureClass.Unit) && !part.Is(FigureClass.Ordinal)))
            {
                value = 100 * value / part.Value;
                isShare = true;
                return true;
            }

            if (part.Is(FigureClass.Cardinal))
            {
                value += part.Value;
            }
            else if (part.Is(FigureClass.Scale) && any && length > 1)
            {
                value *= part.Value;
            }
            else
            {
                // 21-year-old: a compound; anything that does not begin with a number is none of ours
                compound = any;
                return any && !part.Is(FigureClass.Times | FigureClass.Fold | FigureClass.Ordinal) && start > 0;
            }

            any = true;
            start += length + 1;
        }

        return any;
    }

    private readonly FigureWord FindPart(ReadOnlySpan<char> part)
    {
        uint hash = WordLexicon.EmptyHash;
        foreach (char character in part)
        {
            hash = WordLexicon.Hash(hash, WordLexicon.Fold(character));
        }

        return _figures.Get(_lexicon.Find(part, hash));
    }

    // ---- ranges and units --------------------------------------------------------------------------------------------

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

        bool between = Is(_first - 1, FigureClass.Between) && Is(_end, FigureClass.And);
        bool to = Is(_end, FigureClass.To) && !Is(_first - 1, FigureClass.From | FigureClass.Month) && !IsKind(_first - 1, TokenKind.Period) && !IsAfterDirection(_first - 1);
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
        if (before.Is(FigureClass.By))
        {
            return false;
        }

        return before.Is(FigureClass.RiseVerb | FigureClass.FallVerb | FigureClass.RiseMark | FigureClass.FallMark | FigureClass.Of | FigureClass.MultipleVerb);
    }

    private void ReadSecond(int number, bool joined)
    {
        ReadOnlySpan<char> text = TextAt(number);
        Numeral second = Numeral.Read(text);
        if (!second.IsNumber)
        {
            return;
        }

        double high = second.Value;
        double scale = 1;
        int end = number + 1;
        if (second.Length < text.Length)
        {
            FigureWord suffix = FindPart(text.Slice(second.Length));
            if (!suffix.Is(FigureClass.Scale))
            {
                if (joined)
                {
                    _role = QuantityRole.Label;
                    _end = number + 1;
                }

                return;
            }

            scale = suffix.Value;
        }

        while (Is(end, FigureClass.Scale) && _tokens[end].Length > 1)
        {
            scale *= Figure(end).Value;
            end++;
        }

        // 5 to 6 million: the scale belongs to both
        double low = _value;
        if (scale > 1 && (_flags & QuantityFlags.Scaled) == 0)
        {
            low *= scale;
        }

        high *= scale;
        bool moneyOrUnit = _dimension == QuantityDimension.Money || scale > 1 || IsUnitAt(end) || IsKind(end, TokenKind.Percent);
        if (!joined && !moneyOrUnit && !Is(_first - 1, FigureClass.Between))
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

        if (joined && !moneyOrUnit && (low >= high || (low < 100 && high < 100 && !IsLowerCaseWord(end))))
        {
            _role = QuantityRole.Score;
            _value = low;
            _high = high;
            _flags |= QuantityFlags.Range;
            _end = end;
            return;
        }

        // "by £40 to £290" is a change and its result
        if (high < low || high > low * (Is(_first - 1, FigureClass.By) ? 2 : 20))
        {
            if (joined)
            {
                _role = QuantityRole.Label;
                _end = end;
            }

            return;
        }

        _yearShape &= second.Digits is 4 or 2;
        _value = low;
        _high = high;
        _flags |= QuantityFlags.Range | (scale > 1 ? QuantityFlags.Scaled : QuantityFlags.None);
        _end = end;
        if (_yearShape && second.Digits == 4)
        {
            _role = QuantityRole.Year;
        }
    }

    private readonly bool IsUnitAt(int at)
    {
        FigureWord word = Figure(at);
        return word.Unit != 0 || word.Is(FigureClass.Percent | FigureClass.Points | FigureClass.PointsLead) || (word.Is(FigureClass.Per) && at + 1 < Limit && _tokens[at + 1].WordId == _figures.Cent);
    }

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

        if (IsKind(at, TokenKind.Percent))
        {
            _dimension = QuantityDimension.Percent;
            _end = at + 1;
            return;
        }

        FigureWord word = Figure(at);
        if (word.Is(FigureClass.Per) && IsKind(at + 1, TokenKind.Word) && _tokens[at + 1].WordId == _figures.Cent)
        {
            _dimension = QuantityDimension.Percent;
            _end = at + 2;
            return;
        }

        if (word.Is(FigureClass.Percent) || word.Is(FigureClass.PointsLead))
        {
            bool points = Is(at + 1, FigureClass.Points);
            _dimension = points ? QuantityDimension.Points : QuantityDimension.Percent;
            _end = points ? at + 2 : at + 1;
            return;
        }

        if (word.Is(FigureClass.Points))
        {
            _dimension = QuantityDimension.Points;
            _end = at + 1;
            return;
        }

        if (word.Is(FigureClass.Times))
        {
            _dimension = QuantityDimension.Multiple;
            _end = at + 1;
            return;
        }

        if (ReadSquare(at))
        {
            return;
        }

        int unitAt = at;
        uint qualifier = 0;
        while (unitAt < Limit && unitAt < at + 2 && Is(unitAt, FigureClass.CurrencyAdjective))
        {
            qualifier = (qualifier * 31) + _tokens[unitAt].Hash;
            unitAt++;
        }

        FigureWord unit = Figure(unitAt);
        if (unit.Unit == 0 || (unitAt > at && _figures.Units[unit.Unit].Dimension != QuantityDimension.Money) || _tokens[unitAt].IsPossessive)
        {
            if (joined)
            {
                SplitCompoundUnit(at);
            }
            else if (IsKind(at, TokenKind.Symbol) && IsMark(at, '°'))
            {
                ReadDegrees(at);
            }

            return;
        }

        // "a second ..." never comes here, but "30 second ..." must be joined or plural
        _unit = unit.Unit;
        _dimension = _figures.Units[unit.Unit].Dimension;
        _qualifier = unitAt > at && IsAmerican(at) ? 0 : qualifier;
        _end = unitAt + 1;
        if (_dimension == QuantityDimension.Temperature && _end < Limit && Figure(_end).Unit != 0 && _figures.Units[Figure(_end).Unit].Dimension == QuantityDimension.Temperature)
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
    }

    /// <summary><c>square miles</c>, <c>sq km</c>, <c>sq. ft</c></summary>
    private bool ReadSquare(int at)
    {
        if (!IsKind(at, TokenKind.Word) || !(TextAt(at).Equals("square".AsSpan(), StringComparison.OrdinalIgnoreCase) || TextAt(at).Equals("sq".AsSpan(), StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        int length = IsKind(at + 1, TokenKind.Period) && IsGlued(at + 1) ? at + 2 : at + 1;
        FigureWord word = Figure(length);
        byte unit = word.Unit == 0 || _figures.Units[word.Unit].Dimension != QuantityDimension.Length ? (byte)0 : _figures.FindUnit(_figures.Units[word.Unit].Name + "2");
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
        bool hour = Is(_end, FigureClass.Per | FigureClass.A) && IsKind(_end + 1, TokenKind.Word) && TextAt(_end + 1).Equals("hour".AsSpan(), StringComparison.OrdinalIgnoreCase);
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

    // ---- approximators -----------------------------------------------------------------------------------------------

    private Approximator ReadApproximator()
    {
        Approximator found = Approximator.None;
        int at = _first - 1;
        while (at >= _sentence.FirstToken && _tokens[at].Kind == TokenKind.Word && !EndsFigure(at + 1))
        {
            FigureWord word = Figure(at);
            // "50% over the budget", "5% above 400": after a figure the word compares
            bool compares = word.Approximation is Approximator.Over or Approximator.Under && (EndsFigure(at) || IsCounted(at - 1));
            if (word.Is(FigureClass.Approximate) && !_tokens[at].IsPossessive && !compares)
            {
                // "up 5% over the year" binds "over" to the change before it; here the figure follows directly
                found = Combine(word.Approximation, found);
                _first = at;
                at--;
                continue;
            }

            if (found == Approximator.None && word.Is(FigureClass.Than) && Is(at - 1, FigureClass.ApproximatorPart) && Figure(at - 1).Is(FigureClass.MoreWord | FigureClass.LessWord) && !EndsFigure(at - 1) && !IsCounted(at - 2))
            {
                found = Figure(at - 1).Is(FigureClass.MoreWord) ? Approximator.Over : Approximator.Under;
                _first = at - 1;
                at -= 2;
                continue;
            }

            if (found == Approximator.None && word.Is(FigureClass.ApproximatorPart) && Is(at - 1, FigureClass.At))
            {
                found = _tokens[at].Length == 5 ? Approximator.AtLeast : Approximator.Under;
                _first = at - 1;
                break;
            }

            if (found == Approximator.None && word.Is(FigureClass.As) && Is(at - 1, FigureClass.ApproximatorPart) && Is(at - 2, FigureClass.As) && !EndsFigure(at - 2))
            {
                found = Approximator.Under;
                _first = at - 2;
                break;
            }

            if (found == Approximator.None && word.Is(FigureClass.To) && at > _sentence.FirstToken && Is(at - 1, FigureClass.ApproximatorPart) && !Is(at - 1, FigureClass.MoreWord | FigureClass.LessWord))
            {
                // up to 500, close to 500
                bool up = _tokens[at - 1].WordId == _figures.Up;
                if (!up && _tokens[at - 1].Length != 5)
                {
                    break;
                }

                found = up ? Approximator.Under : Approximator.About;
                _first = at - 1;
                break;
            }

            break;
        }

        return found;
    }

    /// <summary>Whether a word is the noun of the figure before it: in <c>20 jobs more than 400</c> the words compare.</summary>
    private readonly bool IsCounted(int at) => _quantities.Count > 0 && _quantities[_quantities.Count - 1].HeadToken == at && at >= _sentence.FirstToken;

    private static Approximator Combine(Approximator outer, Approximator inner) => (outer, inner) switch
    {
        (_, Approximator.None) => outer,
        (Approximator.Just, Approximator.Over) => Approximator.JustOver,
        (Approximator.Just, Approximator.Under) => Approximator.Nearly,
        (Approximator.Just, _) => inner,
        _ => inner,
    };

    private Approximator ReadTrailingApproximator()
    {
        // 5,000 or so; 5,000 or more
        if (!Is(_end, FigureClass.Or) || !IsKind(_end + 1, TokenKind.Word))
        {
            return Approximator.None;
        }

        FigureWord next = Figure(_end + 1);
        if (next.Is(FigureClass.Stop) && _tokens[_end + 1].Length == 2)
        {
            _end += 2;
            return Approximator.About;
        }

        if (next.Is(FigureClass.MoreWord) && next.Is(FigureClass.ApproximatorPart))
        {
            _end += 2;
            return Approximator.AtLeast;
        }

        return Approximator.None;
    }

    private readonly Interval GetInterval(Approximator approximator)
    {
        if (!double.IsNaN(_high))
        {
            return Precise(_value).Union(Precise(_high));
        }

        Interval printed = Precise(_value);
        return approximator switch
        {
            Approximator.About => printed.Union(Interval.Around(_value, Math.Abs(_value) * 0.1)),
            Approximator.Over when _dimension == QuantityDimension.Multiple => new Interval(_value, Math.Max(_value * 1.3, _value + 0.5)),
            Approximator.Over => new Interval(_value, _value * 1.25),
            Approximator.JustOver => new Interval(printed.Low, printed.High * 1.06),
            Approximator.Nearly when _dimension == QuantityDimension.Multiple => new Interval(_value * 0.85, printed.High),
            Approximator.Nearly => new Interval(printed.Low * 0.9, printed.High),
            Approximator.Under => new Interval(Math.Min(0, printed.Low), printed.High),
            Approximator.AtLeast => new Interval(printed.Low, double.PositiveInfinity),
            _ => printed,
        };
    }

    /// <summary>What a number stands for by its printed digits.</summary>
    private readonly Interval Precise(double value)
    {
        double magnitude = Math.Abs(value);
        switch (_dimension)
        {
            case QuantityDimension.Share:
                return Interval.Around(value, _step / 2);
            case QuantityDimension.Multiple:
                return Interval.Around(value, (_flags & QuantityFlags.Fractional) != 0 ? Math.Max(_step / 2, value * 0.05) : value < 1 ? 0.03 : Math.Max(0.1, value * 0.05));
            case QuantityDimension.Count when magnitude < 100 && (_flags & (QuantityFlags.Scaled | QuantityFlags.Fractional)) == 0:
                return Interval.Exact(value);
            case QuantityDimension.Percent or QuantityDimension.Points:
                return Interval.Around(value, Math.Min(_step, 1) / 2);
            default:
                break;
        }

        double half = _step / 2;
        bool exact = (_flags & (QuantityFlags.Scaled | QuantityFlags.Fractional)) == 0 && _step <= 1 && _dimension is QuantityDimension.Count or QuantityDimension.Money && magnitude >= 1000;
        return exact ? Interval.Exact(value) : Interval.Around(value, Math.Min(half, magnitude * 0.05));
    }

    // ---- what it is --------------------------------------------------------------------------------------------------

    private void AssignRole(int numberToken)
    {
        int before = _first - 1;
        bool commaBefore = IsKind(before, TokenKind.Comma);
        bool commaAfter = IsKind(_end, TokenKind.Comma) || IsKind(_end, TokenKind.Period) || IsKind(_end, TokenKind.CloseBracket);
        if (_unit != 0)
        {
            return;
        }

        if (IsKind(before, TokenKind.Symbol) && IsGlued(numberToken) && (IsMark(before, '#', '/') || IsMark(before, '*', '&') || IsMark(before, '+')))
        {
            _role = QuantityRole.Label;
            return;
        }

        // '16 is a year
        int start = _tokens[numberToken].Start;
        if (start > 0 && _text[start - 1] is '\'' or '’' && _value < 100 && _end == numberToken + 1)
        {
            _role = QuantityRole.Year;
            return;
        }

        if (Is(_end, FigureClass.Clock) && _value < 2500)
        {
            _role = QuantityRole.ClockTime;
            _end++;
            return;
        }

        // May 22, 22 May, March 21-31
        bool monthBefore = (Is(before, FigureClass.Month) && _tokens[before].IsCapitalised)
            || (IsKind(before, TokenKind.Period) && IsGlued(before) && Is(before - 1, FigureClass.Month) && _tokens[before - 1].IsCapitalised);
        bool monthAfter = Is(_end, FigureClass.Month) && _tokens[_end].IsCapitalised;
        if ((monthBefore || monthAfter) && _value <= 31 && (_flags & (QuantityFlags.Scaled | QuantityFlags.Fractional)) == 0)
        {
            _role = QuantityRole.Date;
            return;
        }

        if (monthBefore && _yearShape)
        {
            _role = QuantityRole.Year;
            return;
        }

        // March 1 to 25: the second day of a span
        if (_value <= 31 && Is(before, FigureClass.To | FigureClass.And) && _quantities.Count > 0 && _quantities[_quantities.Count - 1].Role == QuantityRole.Date && _quantities[_quantities.Count - 1].EndToken == before)
        {
            _role = QuantityRole.Date;
            return;
        }

        if (_yearShape && (_flags & (QuantityFlags.Scaled | QuantityFlags.Fractional)) == 0)
        {
            bool counts = IsKind(_end, TokenKind.Word) && !_tokens[_end].IsCapitalised && IsPlural(_end) && !Is(before, FigureClass.YearLead);
            if (!counts || (_flags & QuantityFlags.Range) != 0)
            {
                _role = QuantityRole.Year;
                return;
            }
        }

        bool whole = (_flags & (QuantityFlags.Scaled | QuantityFlags.Fractional | QuantityFlags.Range)) == 0;

        // Ana Brook, 52, said; aged 47; at the age of 47
        if (whole && _value is > 0 and < 120)
        {
            bool name = commaBefore && IsKind(before - 1, TokenKind.Word) && (_tokens[before - 1].IsCapitalised || (_lexicon.GetClasses(_tokens[before - 1].WordId) & (LexicalClass.RoleNoun | LexicalClass.KinNoun)) != 0) && !Is(before - 1, FigureClass.Month);
            bool aged = Is(before, FigureClass.Aged) || (Is(before, FigureClass.Of) && Is(before - 1, FigureClass.Aged));
            if ((name && (commaAfter || Is(_end, FigureClass.And))) || aged)
            {
                _role = QuantityRole.Age;
                return;
            }
        }

        // No. 191
        if (whole && IsKind(before, TokenKind.Period) && IsGlued(before) && Is(before - 1, FigureClass.Label))
        {
            _role = QuantityRole.Label;
            return;
        }

        // Route 66, Section 4, Formula 1; a word in capitals before a bare small number names as well
        if (whole && IsKind(before, TokenKind.Word) && (_flags & QuantityFlags.Compound) == 0)
        {
            if (Is(before, FigureClass.Label) && !IsLowerCaseNoun(_end))
            {
                _role = QuantityRole.Label;
                return;
            }

            Token word = _tokens[before];
            bool named = word.IsCapitalised && before > _sentence.FirstToken && _lexicon.GetClasses(word.WordId) is var classes
                && (classes & (LexicalClass.Function | LexicalClass.Calendar | LexicalClass.Cue | LexicalClass.FiniteVerb | LexicalClass.Auxiliary | LexicalClass.Preposition | LexicalClass.Determiner)) == 0
                && !Is(before, FigureClass.Approximate | FigureClass.RiseVerb | FigureClass.FallVerb | FigureClass.RiseMark | FigureClass.FallMark);
            if (named && _value < 10000 && !IsLowerCaseNoun(_end) && !IsTitleCase())
            {
                _role = QuantityRole.Label;
                return;
            }
        }

        // 787-8, 3-D, 9/11's, B-52
        if ((_flags & QuantityFlags.Compound) != 0 && IsKind(_end + 1, TokenKind.Word) && _tokens[_end + 1].IsCapitalised && _tokens[_end + 1].Length <= 2)
        {
            _role = QuantityRole.Label;
            return;
        }

        if (IsKind(before, TokenKind.Dash) && IsGlued(before) && IsGlued(numberToken) && IsKind(before - 1, TokenKind.Word))
        {
            _role = QuantityRole.Label;
        }
    }

    /// <summary>Whether most words of the sentence begin with a capital, as in a headline.</summary>
    private readonly bool IsTitleCase()
    {
        int capitals = 0;
        int words = 0;
        int end = Math.Min(Limit, _sentence.FirstToken + 40);
        for (int i = _sentence.FirstToken; i < end; i++)
        {
            if (_tokens[i].Kind == TokenKind.Word && _tokens[i].Length > 3)
            {
                words++;
                capitals += _tokens[i].IsCapitalised ? 1 : 0;
            }
        }

        return words > 2 && capitals * 4 >= words * 3;
    }

    private readonly bool IsLowerCaseNoun(int at) => IsLowerCaseWord(at) && IsNounLike(at) && IsPlural(at);

    private readonly bool IsPlural(int at)
    {
        ReadOnlySpan<char> text = TextAt(at);
        return (text.Length > 3 && text[text.Length - 1] is 's' && text[text.Length - 2] is not ('s' or 'u' or '\'' or '’')) || NounKey.IsIrregularPlural(text);
    }

    private readonly bool IsNounLike(int at) =>
        (_lexicon.GetClasses(_tokens[at].WordId) & (LexicalClass.Function | LexicalClass.Preposition | LexicalClass.Conjunction | LexicalClass.Auxiliary | LexicalClass.WhWord | LexicalClass.Pronoun)) == 0;

    /// <summary>The noun a number counts: the first plural of the words after it, else the last of them.</summary>
    private readonly (uint Head, int Token) FindHead()
    {
        if (_dimension is QuantityDimension.Percent or QuantityDimension.Points or QuantityDimension.Share or QuantityDimension.Multiple)
        {
            return (0, -1);
        }

        int at = _end;
        if ((_flags & QuantityFlags.Compound) != 0 && IsKind(at, TokenKind.Dash))
        {
            at++;
            if (IsKind(at, TokenKind.Word))
            {
                return (NounKey.Create(TextAt(at)), at);
            }
        }

        if ((_flags & QuantityFlags.Compound) != 0)
        {
            // nine-member: the noun is the end of the number's own token
            ReadOnlySpan<char> text = TextAt(_end - 1);
            int hyphen = text.LastIndexOf('-');
            if (hyphen > 0)
            {
                return (NounKey.Create(text.Slice(hyphen + 1)), _end - 1);
            }
        }

        if (_dimension != QuantityDimension.Count)
        {
            return (0, -1);
        }

        int last = -1;
        int end = Math.Min(Limit, at + LongestNounPhrase);
        for (int i = at; i < end; i++)
        {
            if (!IsKind(i, TokenKind.Word) || (i > at && (_tokens[i].Flags & TokenFlags.LineBreakBefore) != 0 && last >= 0) || !IsNounLike(i))
            {
                break;
            }

            FigureWord word = Figure(i);
            ReadOnlySpan<char> text = TextAt(i);
            if (text.Length == 4 && (text.Equals("last".AsSpan(), StringComparison.OrdinalIgnoreCase) || text.Equals("next".AsSpan(), StringComparison.OrdinalIgnoreCase)))
            {
                // 4,000 last spring
                break;
            }

            if (word.Is(FigureClass.Stop | FigureClass.RiseVerb | FigureClass.FallVerb | FigureClass.From | FigureClass.To | FigureClass.Cardinal | FigureClass.Ago | FigureClass.Month | FigureClass.Compared) && last >= 0)
            {
                break;
            }

            if (word.Is(FigureClass.Ago | FigureClass.MoreWord | FigureClass.LessWord | FigureClass.Month | FigureClass.Weekday | FigureClass.Compared | FigureClass.Against))
            {
                continue;
            }

            last = i;
            if (IsPlural(i))
            {
                break;
            }

            if (_tokens[i].IsPossessive)
            {
                break;
            }
        }

        return last < 0 ? (0u, -1) : (NounKey.Create(TextAt(last)), last);
    }

    /// <summary><c>a share</c>, <c>per day</c>, <c>an hour</c>; not <c>a year ago</c>.</summary>
    private readonly uint FindRate(int headToken)
    {
        int at = headToken >= 0 ? headToken + 1 : _end;
        bool slash = IsKind(at, TokenKind.Symbol) && IsMark(at, '/');
        bool per = Is(at, FigureClass.Per | FigureClass.Each);
        bool article = Is(at, FigureClass.A);
        if ((!slash && !per && !article) || !IsKind(at + 1, TokenKind.Word))
        {
            return 0;
        }

        if (article && (Is(at + 2, FigureClass.Ago) || (_lexicon.GetClasses(_tokens[at + 1].WordId) & LexicalClass.Function) != 0))
        {
            return 0;
        }

        return NounKey.Create(TextAt(at + 1));
    }

    private void AssignTimeRole()
    {
        if (Is(_end, FigureClass.Ago) && !Is(_end, FigureClass.On))
        {
            _role = QuantityRole.RelativeTime;
        }
        else if (Is(_end, FigureClass.Old))
        {
            _role = QuantityRole.Age;
        }
    }
}
