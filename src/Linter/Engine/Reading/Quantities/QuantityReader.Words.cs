using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>Numbers in words, shares and multiples: <c>a hundred and five</c>, <c>two thirds</c>, <c>one in five</c>, <c>doubled</c>.</content>
internal ref partial struct QuantityReader
{
    private bool ReadMultipleVerb(int at)
    {
        FigureWord word = Figure(at);
        if (!word.Is(QuantityReaderWords.Multiple))
        {
            return false;
        }

        _end = at + 1;
        _value = word.Value;
        _dimension = QuantityDimension.Multiple;
        _flags = QuantityFlags.InWords | (word.Is(FigureWords.MultipleVerb) ? QuantityFlags.Verb : QuantityFlags.None) | (word.Is(FigureWords.Fold) ? QuantityFlags.Ambiguous : QuantityFlags.None);
        return true;
    }

    private bool ReadWords(int at)
    {
        double total = 0;
        double current = 0;
        bool any = false;
        bool closed = false; // a cardinal has been read and only a scale may follow
        int i = at;
        bool article = Is(at, FigureWords.A);
        _flags |= QuantityFlags.InWords;
        if (ReadPartOfPercent(at))
        {
            return true;
        }

        if (article)
        {
            bool half = IsHalf(at + 1);
            if (!Is(at + 1, FigureWords.Scale) && !Is(at + 1, FigureWords.Share) && !half)
            {
                return false;
            }

            if (Is(at + 1, FigureWords.Share))
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
            if (Is(at + 1, FigureWords.A) && Is(at + 2, FigureWords.Scale))
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
            if (word.Is(FigureWords.Cardinal))
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

            if (word.Is(FigureWords.Scale) && any && !(_tokens[i].Length == 1))
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
                if (!closed && !Is(i, QuantityReaderWords.CardinalOrAnd))
                {
                    break;
                }

                continue;
            }

            if (word.Is(FigureWords.And) && any && i > at)
            {
                // a hundred and five; one and a half million; two and a half
                if (Is(i + 1, FigureWords.A) && IsHalf(i + 2))
                {
                    current += 0.5;
                    i += 3;
                    closed = true;
                    continue;
                }

                bool open = (current >= 100 && current % 100 == 0) || (total > 0 && current == 0);
                if (open && Is(i + 1, FigureWords.Cardinal))
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

            if (word.Is(FigureWords.Share) && any && total == 0 && current is > 0 and < 10 && !article && !word.Is(FigureWords.Unit) && current % 1 == 0)
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
        if (_end > at && Is(_end - 1, FigureWords.And))
        {
            _end--;
        }

        _step = GetWordStep(total);
        return IsShareOfCount(at) || !IsPronoun(at);
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
    private bool IsShareOfCount(int at)
    {
        _ = at;
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
        if (whole <= _value || _value < 1 || whole > 1000 || Is(next + 1, FigureWords.Scale) || Figure(next + 1).Unit != 0 || IsKind(next + 1, TokenKind.Percent))
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
        bool noun = next < Limit && _tokens[next].Kind == TokenKind.Word && !IsAfterShare(next);
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
            if (part.Is(FigureWords.Share) && any && value < 10 && start + length == text.Length && !(part.Is(FigureWords.Unit) && !part.Is(FigureWords.Ordinal)))
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
