using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>Forms in which two figures beside a word of direction are no figures before and after a change.</content>
internal ref partial struct ChangeReader
{
    /// <summary>Whether the words say that the two figures are of something else than the change.</summary>
    private readonly bool IsOfSomethingElse(int change) =>
        IsRangeBeside(change) || IsSizeOfMove() || IsIdiom() || HasSignsInWords()
        || (change >= 0 && (IsFromExtreme() || IsComponent(change) || IsOfParticiple(change) || IsOfOtherSpan(change)
            || IsOfOwnObject(change)));

    /// <summary>
    /// <c>should be $3 billion, down from $3.5 billion to $4.2 billion this year</c>: beside a figure of the same kind "from A to B" is a
    /// range.
    /// </summary>
    private readonly bool IsRangeBeside(int change)
    {
        Quantity from = _quantities[_from];
        Quantity to = _quantities[_to];
        int end = from.HeadToken >= from.EndToken ? from.HeadToken + 1 : from.EndToken;
        if (from.Sentence != to.Sentence || from.FirstToken <= _directionToken || !Is(from.FirstToken - 1, FigureWords.From)
            || to.FirstToken != end + 1 || !Is(end, FigureWords.To))
        {
            return false;
        }

        // before a mark a figure of its clause, behind a verb one between it and "from"
        bool mark = Is(_directionToken, Lists.DirectionMark) && Is(_directionToken + 1, FigureWords.From)
            && _directionToken > _sentence.FirstToken
            && _tokens[_directionToken - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket;
        int start = mark ? FindClauseStart(_directionToken) : _directionToken;
        _work.Add(_endQuantity - _firstQuantity);
        for (int q = _firstQuantity; q < _endQuantity; q++)
        {
            if (q != change && q != _from && q != _to && _quantities[q].FirstToken >= start && _quantities[q].EndToken <= from.FirstToken
                && _quantities[q].IsAmount
                && _quantities[q].Dimension == to.Dimension && _quantities[q].Unit == to.Unit)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>The decline in the index accelerated to 2.2 percent from 1.4 percent</c>: how large the fall is, and not where it ended.
    /// </summary>
    private readonly bool IsSizeOfMove()
    {
        if (_kind != ChangeKind.Direction || !Is(_directionToken, Lists.ChangeNoun))
        {
            return false;
        }

        int first = Math.Min(_quantities[_from].FirstToken, _quantities[_to].FirstToken);
        for (int i = _directionToken + 1; i < first; i++)
        {
            if (Is(i, ChangeReaderWords.SizeVerb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>pump up demand</c>, <c>write it down</c>; <c>up demand since growth slowed to 7 from 9</c>: the figures have a verb of their own.
    /// </summary>
    private readonly bool IsIdiom()
    {
        if (_kind != ChangeKind.Direction || !Is(_directionToken, Lists.DirectionMark))
        {
            return false;
        }

        for (int i = _directionToken - 1; i >= _directionToken - LongestParticle && IsWord(i) && !Is(i, Lists.Auxiliary); i--)
        {
            // "the show" is no verb
            if (Is(i, Lists.ParticleVerb) && !Is(i - 1, Lists.Determiner))
            {
                return true;
            }
        }

        int first = Math.Min(_quantities[_from].FirstToken, _quantities[_to].FirstToken);
        for (int i = _directionToken + 1; i < first; i++)
        {
            if (Is(i, ChangeReaderWords.SizeVerb) || Is(i, ChangeReaderWords.OwnVerb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>will shrink by 0.4 percent, down from the forecast of 0.1 percent growth</c>: the signs stand in the words.</summary>
    private readonly bool HasSignsInWords()
    {
        int from = SignOf(_quantities[_from]);
        return from != 0 && from == -SignOf(_quantities[_to]);
    }

    /// <summary>1 for growth and profit, -1 for shrinking and loss, 0 where the words beside a figure tell neither.</summary>
    private readonly int SignOf(in Quantity quantity)
    {
        int beside = Is(quantity.EndToken, ChangeReaderWords.Growing) ? 1 : Is(quantity.EndToken, ChangeReaderWords.Shrinking) ? -1 : 0;
        for (int i = quantity.FirstToken - 1;
            beside == 0 && i >= quantity.FirstToken - LongestParticle && IsWord(i) && !Is(i, ChangeReaderWords.Comparison)
            && !Is(i, FigureWords.To); i--)
        {
            beside = Is(i, ChangeReaderWords.Growing) ? 1 : Is(i, ChangeReaderWords.Shrinking) ? -1 : 0;
        }

        return beside;
    }

    /// <summary>
    /// <c>up 9 pence at 160p, up from a record low of 112p this week</c>: a record is no start value of a change that is counted from
    /// another day.
    /// </summary>
    private readonly bool IsFromExtreme()
    {
        Quantity from = _quantities[_from];
        bool far = from.FirstToken > _end;
        for (int i = from.FirstToken - 1; i >= from.FirstToken - LongestYardstick && i >= 0 && _tokens[i].Kind == TokenKind.Word; i--)
        {
            bool extreme = ChangeReaderWords.Extreme.Has(_tokens[i]);
            if (extreme && i > 0 && ChangeReaderWords.Superlative.Has(_tokens[i - 1]))
            {
                return true;
            }

            if (extreme && far && _kind is ChangeKind.Difference or ChangeKind.Points)
            {
                return true;
            }

            if (FigureWords.From.Has(_tokens[i]) || FigureWords.To.Has(_tokens[i]))
            {
                break;
            }
        }

        return false;
    }

    /// <summary><c>boosted in part by a $4.1 million settlement</c>: a part of the figure, and no change of it.</summary>
    private readonly bool IsComponent(int change)
    {
        Quantity quantity = _quantities[change];
        if (_kind != ChangeKind.Difference)
        {
            return false;
        }

        bool part = false;
        for (int i = _directionToken + 1; i < quantity.FirstToken; i++)
        {
            part |= Is(i, ChangeReaderWords.InPart);
        }

        // "by a $4 million settlement": the figure describes what helped
        bool describes = Is(quantity.FirstToken - 1, FigureWords.A) && Is(quantity.FirstToken - 2, FigureWords.By)
            && IsWord(quantity.EndToken)
            && !Is(quantity.EndToken, Lists.Function) && !Is(quantity.EndToken, Lists.ChangeNoun);
        return part || describes;
    }

    /// <summary>
    /// <c>closed at $102, gaining $1.68, narrowing its premium to $17.48, from $18.86</c>: the figures are of the second participle.
    /// </summary>
    private readonly bool IsOfParticiple(int change)
    {
        int first = Math.Min(_quantities[_from].FirstToken, _quantities[_to].FirstToken);
        for (int i = _quantities[change].EndToken; i < first; i++)
        {
            if (_tokens[i].Kind == TokenKind.Comma && Is(i + 1, ChangeReaderWords.OtherParticiple))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>costs will go to $70 million from $60 million, reducing its profit by 8 percent</c>: the participle says what the change is of.
    /// </summary>
    private readonly bool IsOfOwnObject(int change)
    {
        if (_kind != ChangeKind.Percent || _directionToken <= _sentence.FirstToken || !Is(_directionToken, Lists.DirectionVerb)
            || !IsParticiple(_directionToken) || _tokens[_directionToken - 1].Kind is not (TokenKind.Comma or TokenKind.Dash)
            || Math.Max(_quantities[_from].FirstToken, _quantities[_to].FirstToken) > _directionToken)
        {
            return false;
        }

        for (int i = _directionToken + 1; i < _quantities[change].FirstToken; i++)
        {
            if (IsWord(i) && !Is(i, ChangeReaderWords.SameThing) && !IsAdverb(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>It has gained more than $100 since the start of August</c>, <c>three times as many as in China</c>: counted from what is not
    /// printed.
    /// </summary>
    private readonly bool IsOfOtherSpan(int change)
    {
        int sentence = _quantities[_firstQuantity].Sentence;
        bool borrowed = _quantities[_from].Sentence != sentence || _quantities[_to].Sentence != sentence;
        if (_kind == ChangeKind.Multiple && _comparative && Is(_end, FigureWords.In) && _quantities[_from].FirstToken < _end)
        {
            return true;
        }

        int limit = Math.Min(_sentence.EndToken, _quantities[change].EndToken + LongestYardstick);
        for (int i = _quantities[change].EndToken; borrowed && i < limit; i++)
        {
            if (Is(i, ChangeReaderWords.SpanWord) && (Is(i + 1, FigureWords.The) || Is(i + 1, ChangeReaderWords.FarOrThis))
                && !HasWord(_quantities[_from].Sentence, i + 2))
            {
                return true;
            }
        }

        // "an improvement from the preliminary reading of 64.6": what stands behind "from" is a level
        int from = -1;
        for (int i = _directionToken + 1; i < _quantities[change].FirstToken; i++)
        {
            from = Is(i, FigureWords.From) ? i : from;
        }

        return from >= 0 && _kind == ChangeKind.Difference && Is(_quantities[change].FirstToken - 1, FigureWords.Of);
    }

    private readonly bool HasWord(int sentence, int word)
    {
        if (!IsWord(word))
        {
            return false;
        }

        _work.Add(_sentences[sentence].EndToken - _sentences[sentence].FirstToken);
        for (int i = _sentences[sentence].FirstToken; i < _sentences[sentence].EndToken; i++)
        {
            if (_tokens[i].Kind == TokenKind.Word && _tokens[i].Hash == _tokens[word].Hash)
            {
                return true;
            }
        }

        return false;
    }
}
