using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>Numbers in words, shares and multiples: <c>a hundred and five</c>, <c>two thirds</c>, <c>one in five</c>,
/// <c>doubled</c>.</content>
internal ref partial struct QuantityReader
{
    private bool ReadMultipleVerb(int at)
    {
        FigureWord word = Figure(at);
        if (!word.Is(QuantityReaderWords.Multiple) || (EndsFigure(at) && _text[_tokens[at].End - 1] is 's'))
        {
            // "30 full plots and 12 halves"
            return false;
        }

        _end = at + 1;
        _value = word.Value;
        _dimension = QuantityDimension.Multiple;
        _flags = QuantityFlags.InWords | (word.Is(FigureWords.MultipleVerb)
            ? QuantityFlags.Verb
            : QuantityFlags.None) | (word.Is(FigureWords.Fold) ? QuantityFlags.Ambiguous : QuantityFlags.None);
        return true;
    }

    private bool ReadWords(int at)
    {
        _flags |= QuantityFlags.InWords;
        if (ReadPartOfPercent(at))
        {
            return true;
        }

        var number = new WordNumber { At = at };
        bool article = Is(at, FigureWords.A);
        if ((article || IsHalf(at)) && !BeginsWithPart(at, ref number))
        {
            return article ? Is(at + 1, FigureWords.Share) && ReadShare(at + 1, 1) : ReadShare(at, 1);
        }

        while (number.At < Limit && _tokens[number.At].Kind == TokenKind.Word)
        {
            FigureWord word = Figure(number.At);
            if (IsShareOf(word, number) && !article)
            {
                return ReadShare(number.At, number.Current, at);
            }

            if (IsNumberWord(word, at, number))
            {
                if (!AddWord(word, ref number))
                {
                    break;
                }
            }
            else if (!ReadHyphenated(number.At, out double hyphenated, out bool isShare, out bool compound))
            {
                break;
            }
            else if (isShare)
            {
                if (number.Any)
                {
                    break;
                }

                _end = number.At + 1;
                _first = at;
                SetShare(hyphenated);
                return true;
            }
            else if (number.Closed && !number.EndsInHundreds)
            {
                break;
            }
            else
            {
                number.Add(hyphenated);
                if (compound)
                {
                    _flags |= QuantityFlags.Compound;
                    break;
                }
            }
        }

        if (!number.Any)
        {
            return false;
        }

        _value = number.Total + number.Current;
        _end = number.At;
        if (_end > at && Is(_end - 1, FigureWords.And))
        {
            _end--;
        }

        _step = GetWordStep(_value);
        return IsShareOfCount() || !IsPronoun(at);
    }

    /// <summary><c>a million</c>, <c>half a dozen</c>: the number begins with a word that is one, or the half, of a scale.</summary>
    private readonly bool BeginsWithPart(int at, ref WordNumber number)
    {
        bool article = Is(at, FigureWords.A);
        if (article
            ? (Is(at + 1, FigureWords.Share) || !(Is(at + 1, FigureWords.Scale) || IsHalf(at + 1)))
            : !(Is(at + 1, FigureWords.A) && Is(at + 2, FigureWords.Scale)))
        {
            return false;
        }

        number.Current = article ? 1 : 0.5;
        number.Any = number.Closed = true;
        number.At = article ? at + 1 : at + 2;
        return true;
    }

    /// <summary><c>two thirds</c></summary>
    private static bool IsShareOf(in FigureWord word, in WordNumber number) =>
        word.Is(FigureWords.Share) && !word.Is(FigureWords.Cardinal) && number.Any && number.Total.Equals(0)
        && number.Current is > 0 and < 10 && !word.Is(FigureWords.Unit) && (number.Current % 1).Equals(0);

    /// <summary>Whether a word is a cardinal, a scale or an <c>and</c> that may go on with a number.</summary>
    private readonly bool IsNumberWord(in FigureWord word, int at, in WordNumber number) =>
        word.Is(FigureWords.Cardinal)
        || (number.Any && ((word.Is(FigureWords.Scale) && _tokens[number.At].Length > 1) || (word.Is(FigureWords.And) && number.At > at)));

    /// <summary>Adds a word to a number; false if the number ends before it.</summary>
    private bool AddWord(in FigureWord word, ref WordNumber number)
    {
        if (word.Is(FigureWords.Cardinal))
        {
            // "twenty one" apart, or "hundred five": the tens or the hundreds must be open
            bool fits = number.Current >= 20 && number.Current % 10 == 0 && number.Current % 100 != 0 && word.Value is > 0 and < 10;
            if (number.Closed && !fits && !(number.EndsInHundreds && word.Value < 100))
            {
                return false;
            }

            number.Add(word.Value);
            return true;
        }

        return word.Is(FigureWords.Scale) ? AddScale(word, ref number) : AddAfterAnd(ref number);
    }

    private bool AddScale(in FigureWord word, ref WordNumber number)
    {
        if (word.Value is 100 or 12)
        {
            number.Current *= word.Value;
        }
        else
        {
            number.Total += number.Current * word.Value;
            number.Current = 0;
            number.Closed = false;
            _flags |= QuantityFlags.Scaled;
        }

        // one million five hundred thousand goes on; "two million people" does not
        number.At++;
        return number.Closed || Is(number.At, QuantityReaderWords.CardinalOrAnd);
    }

    /// <summary><c>a hundred and five</c>; <c>one and a half million</c>; <c>two and a half</c></summary>
    private readonly bool AddAfterAnd(ref WordNumber number)
    {
        if (Is(number.At + 1, FigureWords.A) && IsHalf(number.At + 2))
        {
            number.Current += 0.5;
            number.At += 3;
            number.Closed = true;
            return true;
        }

        bool open = number.EndsInHundreds || (number.Total > 0 && number.Current.Equals(0));
        if (!open || !Is(number.At + 1, FigureWords.Cardinal))
        {
            return false;
        }

        number.Closed = number.Current >= 100;
        number.At++;
        return true;
    }

    /// <summary>A number in words that is being read.</summary>
    private struct WordNumber
    {
        /// <summary>What the scales have closed.</summary>
        public double Total;

        /// <summary>What the next scale multiplies.</summary>
        public double Current;

        /// <summary>Whether a word has been read.</summary>
        public bool Any;

        /// <summary>Whether a cardinal has been read and only a scale may follow.</summary>
        public bool Closed;

        /// <summary>The next token.</summary>
        public int At;

        /// <summary>Whether tens and ones may follow.</summary>
        public readonly bool EndsInHundreds => Current >= 100 && (Current % 100).Equals(0);

        /// <summary>Adds the next word.</summary>
        public void Add(double value)
        {
            Current += value;
            Any = Closed = true;
            At++;
        }
    }

    /// <summary><c>half a percent</c>, <c>a quarter percent</c>, <c>three quarters of a percentage point</c>: so much of one.</summary>
    private bool ReadPartOfPercent(int at)
    {
        bool article = Is(at, FigureWords.A);
        double parts = 1;
        int share = at;
        if (article || (Is(at, FigureWords.Cardinal) && Is(at + 1, FigureWords.Share)))
        {
            parts = article ? 1 : Figure(at).Value;
            share = at + 1;
        }

        if (!Is(share, FigureWords.Share))
        {
            return false;
        }

        int next = Is(share + 1, FigureWords.Of) ? share + 2 : share + 1;
        next += Is(next, FigureWords.A) ? 1 : 0;
        if (!Is(next, QuantityReaderWords.PercentOrLead) && !IsKind(next, TokenKind.Percent))
        {
            return false;
        }

        bool points = Is(next + 1, FigureWords.Points);
        _dimension = points ? QuantityDimension.Points : QuantityDimension.Percent;
        _value = parts / Figure(share).Value;
        _step = 0.05;
        _flags |= QuantityFlags.Fractional;
        _end = points ? next + 2 : next + 1;
        return true;
    }

    /// <summary><c>one in five</c>, <c>nine out of ten</c>.</summary>
    private bool IsShareOfCount()
    {
        int next = _end;
        if (Is(next, FigureWords.Out) && Is(next + 1, FigureWords.Of))
        {
            next += 2;
        }
        else if (Is(next, FigureWords.In))
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
        else if (Is(next, FigureWords.Cardinal) && !Is(next + 1, QuantityReaderWords.NumberPart))
        {
            whole = Figure(next).Value;
        }
        else
        {
            return false;
        }

        // "one in 10 million" is a chance, and "five in two weeks" is none.
        if (whole <= _value || _value < 1 || whole > 1000 || Is(next + 1, FigureWords.Scale) || Figure(next + 1).Unit != 0
            || IsKind(next + 1, TokenKind.Percent))
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
            if (next.Unit == 0 && !next.Is(QuantityReaderWords.AfterHalf))
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
        bool noun = next < Limit && _tokens[next].Kind == TokenKind.Word && !IsAfterShare(next)
            && !(Is(share - 2, FigureWords.By) && Is(next, QuantityReaderWords.LastOrNext));
        bool ordinalBefore = Is(_first - 1, QuantityReaderWords.OrdinalOrThe);
        if (noun || (one && plural) || (!one && !plural) || (IsHalf(share) && ordinalBefore) || _tokens[share].IsPossessive)
        {
            return false;
        }

        // $2m a quarter
        if (Is(share, FigureWords.Share) && Is(share - 1, FigureWords.A) && Figure(share).Value.Equals(4) && EndsFigure(share - 1))
        {
            return false;
        }

        _first = first < 0 ? _first : first;
        _end = next;
        SetShare(100 * parts / Figure(share).Value);
        return true;
    }

    private readonly bool IsAfterShare(int at) =>
        QuantityReaderWords.Grammar.Has(_tokens[at])
        || Is(at, QuantityReaderWords.ShareEnd);

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
        if (_tokens[at].IsKnown || (_tokens[at].Flags & TokenFlags.InnerPunctuation) == 0)
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
            if (part.Is(FigureWords.Share) && any && value < 10 && start + length == text.Length
                && !(part.Is(FigureWords.Unit) && !part.Is(FigureWords.Ordinal)))
            {
                value = 100 * value / part.Value;
                isShare = true;
                return true;
            }

            if (part.Is(FigureWords.Cardinal))
            {
                value += part.Value;
            }
            else if (part.Is(FigureWords.Scale) && any && length > 1)
            {
                value *= part.Value;
            }
            else
            {
                // 21-year-old: a compound; anything that does not begin with a number is none of ours
                compound = any;
                return any && !part.Is(QuantityReaderWords.AfterMultiple) && start > 0;
            }

            any = true;
            start += length + 1;
        }

        return any;
    }

    private readonly FigureWord FindPart(ReadOnlySpan<char> part) => _figures.Get(_lexicon.Find(part, HashOf(part)));
}
