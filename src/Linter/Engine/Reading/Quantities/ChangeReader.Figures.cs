using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>Finds the figures before and after a change: to its right, to its left, in the sentence or block before.</content>
internal ref partial struct ChangeReader
{
    private bool FindFigures(int q)
    {
        _isOpen = false;
        if (_kind == ChangeKind.Multiple && IsRestated(_quantities[q].EndToken))
        {
            return FindRestated(q);
        }

        Walk(_end, _sentence.EndToken, q, right: true);
        int from = _from;
        int to = _to;
        bool mixed = _mixedSign;
        if (from >= 0 && to >= 0)
        {
            return !mixed;
        }

        _governed = from;
        if (from < 0 && IsThanTime())
        {
            _isOpen = true;
            return false;
        }

        // "down a third, with 400 recorded compared with 900": the figure just before the one it is compared with
        if (from >= 0 && _free == from - 1 && !_crowded && _kind != ChangeKind.Difference && _end <= _quantities[_free].FirstToken)
        {
            _to = _free;
            return !mixed;
        }

        // "At 90 metres, the tower is twice as tall as the church, which is 30 metres"
        if (from >= 0 && to < 0 && _kind == ChangeKind.Multiple && _firstQuantity != q && _firstQuantity != from
            && Is(_sentence.FirstToken, FigureWords.At)
            && _quantities[_firstQuantity].FirstToken == _sentence.FirstToken + 1 && CanBeEnd(_quantities[_firstQuantity], q))
        {
            _from = from;
            _to = _firstQuantity;
            return !mixed;
        }

        if (IsApposition(out int clauseEnd))
        {
            int clauseStart = FindClauseStart(clauseEnd);
            Walk(clauseStart, clauseEnd, q, right: false);
            mixed |= _mixedSign;
            if (from < 0)
            {
                // ", a rise of 5%" after both figures; a pair that is whole on the left is no half of one on the right
                from = to < 0 || (_to < 0 && _free < 0) ? _from : -1;
                to = to >= 0 ? to : _to >= 0 ? _to : _free;
            }
            else if (to < 0)
            {
                to = Math.Max(_to, _free);
                if (_from >= 0)
                {
                    return false;
                }
            }

            if (from >= 0 && to >= 0 && from != to)
            {
                _from = from;
                _to = to;
                return !mixed;
            }
        }

        return !mixed && Borrow(q, from, to);
    }

    /// <summary>The figure that "double that" takes up, and the one that says what it is.</summary>
    private bool FindRestated(int q)
    {
        _to = q + 1;
        if (_to >= _endQuantity || _quantities[_to].FirstToken != _quantities[q].EndToken + 3 || !_quantities[_to].IsAmount)
        {
            return false;
        }

        _from = q - 1;
        while (_from >= _firstQuantity && !_quantities[_from].IsAmount)
        {
            _from--;
        }

        _direction = 0;
        return _from >= _firstQuantity && _quantities[_from].Dimension == _quantities[_to].Dimension
            && _quantities[_from].Unit == _quantities[_to].Unit;
    }

    /// <summary>
    /// <c>26 percent above a year ago</c>, <c>$5 billion more than in the third quarter</c>: the figure it is counted from is not printed.
    /// </summary>
    private readonly bool IsThanTime()
    {
        int at = _end;
        int limit = Math.Min(_sentence.EndToken, at + LongestGap);
        while (_comparative && at < limit && IsWord(at) && !Is(at, ChangeReaderWords.Border))
        {
            if (Is(at, ChangeReaderWords.Period) || Is(at, FigureWords.Month) || Is(at, ChangeReaderWords.Earlier))
            {
                return true;
            }

            at++;
        }

        return false;
    }

    /// <summary>
    /// Whether the statement stands after a comma, a dash or a bracket, or says of the figures before it what they are.
    /// </summary>
    private readonly bool IsApposition(out int clauseEnd)
    {
        int at = _start - 1;
        int first = at;
        bool says = false;
        while (at >= _sentence.FirstToken && first - at < 7 && IsWord(at))
        {
            if (Is(at, FigureWords.BeVerb))
            {
                says = true;
            }
            else if (!Is(at, ChangeReaderWords.Passed) && !IsAdverb(at) && !(at == first && Is(at + 1, Lists.Change) && !IsSecondVerb(at)))
            {
                break;
            }

            at--;
        }

        clauseEnd = at + 1;
        if (at < _sentence.FirstToken)
        {
            return false;
        }

        TokenKind kind = _tokens[at].Kind;
        bool number = EndsAnyQuantity(at + 1) || (kind == TokenKind.Word && EndsAnyNoun(at + 1));
        if (kind is TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket)
        {
            clauseEnd = at;
            return true;
        }

        // "The 5,000 was 25% more than the 4,000 of May"; "5,000, or 25% more"
        return number && ((says && _comparative) || (kind != TokenKind.Word && !says));
    }

    /// <summary>
    /// <c>lowered its target to $30 from $41 and cut 10 percent off its estimates</c>: the second verb has an object of its own.
    /// </summary>
    private readonly bool IsSecondVerb(int and) => Is(and, FigureWords.And) && Is(and + 1, Lists.DirectionVerb);

    private readonly bool EndsAnyQuantity(int at)
    {
        _work.Add(_endQuantity - _firstQuantity);
        for (int q = _firstQuantity; q < _endQuantity; q++)
        {
            if (_quantities[q].EndToken == at)
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool EndsAnyNoun(int at)
    {
        _work.Add(_endQuantity - _firstQuantity);
        for (int q = _firstQuantity; q < _endQuantity; q++)
        {
            if (_quantities[q].HeadToken == at - 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>down 3 percent. * Annual rate</c>: the sign of the next item in a list that was run together.</summary>
    private readonly bool IsBullet(int at) =>
        _tokens[at].Kind == TokenKind.Symbol && at > _sentence.FirstToken && at + 1 < _sentence.EndToken && _tokens[at].SpaceBefore
        && _tokens[at + 1].SpaceBefore
        && _text[_tokens[at].Start] is '*' or '•' or '·';

    private readonly int FindClauseStart(int end)
    {
        int limit = Math.Max(_sentence.FirstToken, end - LongestReach);
        int depth = 0;
        for (int i = end - 1; i >= limit; i--)
        {
            // a mark in brackets ends nothing outside of them
            depth += _tokens[i].Kind == TokenKind.CloseBracket ? 1 : _tokens[i].Kind == TokenKind.OpenBracket && depth > 0 ? -1 : 0;
            if (depth > 0)
            {
                continue;
            }

            if (_tokens[i].Kind is TokenKind.Semicolon or TokenKind.Colon || IsBullet(i)
                || Is(i, FigureWords.Stop) && !Is(i, FigureWords.Ago))
            {
                return i + 1;
            }
        }

        return limit;
    }

    /// <summary>Whether a figure can be the one before or after a change.</summary>
    private readonly bool CanBeEnd(in Quantity quantity, int change)
    {
        if (!quantity.IsAmount || quantity.Has(QuantityFlags.Compound)
            || quantity.Dimension is QuantityDimension.Share or QuantityDimension.Multiple or QuantityDimension.Points)
        {
            return false;
        }

        // "the rate of those aged 20 to 64, to 80 percent"
        int before = quantity.FirstToken - 1;
        if (Is(before, ChangeReaderWords.Aged)
            || (Is(before, Lists.RangeJoint) && (Is(before - 2, ChangeReaderWords.Aged) || Is(before - 3, ChangeReaderWords.Aged))))
        {
            return false;
        }

        // "cut its debt by $10 billion", "$2 million less than in the year before": so much is the move itself
        int behind = quantity.HeadToken >= quantity.EndToken ? quantity.HeadToken + 1 : quantity.EndToken;
        if ((Is(before, FigureWords.By) && quantity.Dimension != QuantityDimension.Percent)
            || (Is(behind, Lists.Comparative) && Is(behind + 1, FigureWords.Than)))
        {
            return false;
        }

        // "$50 million, or $1 a share": the same figure in another measure; "over four weeks": the time the change took
        if (Is(before, FigureWords.Or)
            || (quantity.Dimension == QuantityDimension.Duration && !Is(before, ChangeReaderWords.BeforeCompared)))
        {
            return false;
        }

        // "compared with a 7 percent rise for the others": a change, and no figure before one
        if (quantity.Dimension == QuantityDimension.Percent && change >= 0 && _kind == ChangeKind.Percent
            && Is(quantity.EndToken, Lists.ChangeNoun) && Is(before, FigureWords.A))
        {
            return false;
        }

        return quantity.Dimension != QuantityDimension.Percent || change < 0
            || _quantities[change].Dimension is QuantityDimension.Percent or QuantityDimension.Points or QuantityDimension.Share
                or QuantityDimension.Multiple;
    }

    /// <summary>
    /// <c>That is a rise of 50%</c>, <c>This 500% increase from $170 million</c>: the other figures stand before the sentence.
    /// </summary>
    private bool Borrow(int q, int from, int to)
    {
        int first = _sentence.FirstToken;
        while (first < _sentence.EndToken && _tokens[first].Kind is TokenKind.DoubleQuote)
        {
            first++;
        }

        // "This will double the number of renewals": of the renewals, whatever the figures before are of
        bool noun = _quantities[q].Has(QuantityFlags.Verb) && IsWord(_quantities[q].EndToken)
            && !Is(_quantities[q].EndToken, Lists.Function) && !IsAdverb(_quantities[q].EndToken);
        bool ofOther = _kind == ChangeKind.Multiple && (noun || Is(_end, FigureWords.The) || Is(_end, Lists.Determiner));
        // "It raised $5 billion, up from $2 billion": the figure is the one after the change
        bool level = _kind == ChangeKind.Difference && from >= 0 && Is(_quantities[from].FirstToken - 1, FigureWords.From)
            && Is(_quantities[from].FirstToken - 2, Lists.DirectionMark);
        if (ofOther || level || !Is(first, FigureWords.Demonstrative) || _start - first > 5 || to >= 0 || _firstQuantity == 0)
        {
            return false;
        }

        int before = _firstQuantity - 1;
        int sentence = _quantities[q].Sentence;
        int source = _quantities[before].Sentence;
        bool sameBlock = _sentences[source].Block == _sentence.Block;
        if (from < 0)
        {
            // Both figures must be in the sentence just before.
            return source == sentence - 1 && sameBlock && !IsOfTimeNotIn(source) && BorrowBoth(q, source);
        }

        // The result is the last amount of the same kind in the sentence before, or in the block before.
        if (sameBlock ? source != sentence - 1 : _sentences[source].Block < _sentence.Block - 2)
        {
            return false;
        }

        for (int i = before; i >= 0 && _quantities[i].Sentence == source; i--)
        {
            if (_quantities[i].IsAmount && _quantities[i].Dimension == _quantities[from].Dimension
                && _quantities[i].Dimension is not (QuantityDimension.Duration or QuantityDimension.Percent))
            {
                _from = from;
                _to = i;
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>That is still 9 percent fewer than a year ago</c>, after two figures of this month and the last: the change is counted from a
    /// time of its own.
    /// </summary>
    private readonly bool IsOfTimeNotIn(int source)
    {
        int last = Math.Min(_sentence.EndToken, _end + LongestGap + LongestGap);
        for (int i = _end; i < last; i++)
        {
            if (!Is(i, ChangeReaderWords.Period))
            {
                continue;
            }

            for (int j = _sentences[source].FirstToken; j < _sentences[source].EndToken; j++)
            {
                if (_tokens[j].Kind == TokenKind.Word && _tokens[j].Hash == _tokens[i].Hash)
                {
                    return false;
                }
            }

            return true;
        }

        return false;
    }

    private bool BorrowBoth(int q, int source)
    {
        int first = _firstQuantity;
        while (first > 0 && _quantities[first - 1].Sentence == source)
        {
            first--;
        }

        var reader = new ChangeReader(_text, _lexicon, _tokens, _sentences, _quantities, first, _firstQuantity, _changes, _work);
        reader.Walk(_sentences[source].FirstToken, _sentences[source].EndToken, -1, right: false);
        int to = reader._to >= 0 ? reader._to : reader._free;
        if (reader._from < 0 || to < 0 || reader._mixedSign || reader._crowded || _quantities[to].Dimension == QuantityDimension.Percent
            || q < 0)
        {
            return false;
        }

        _from = reader._from;
        _to = to;
        return true;
    }
}
