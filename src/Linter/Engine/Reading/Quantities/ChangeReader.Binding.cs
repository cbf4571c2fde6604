using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>Binds a figure to the word that makes it a change: <c>rose 5%</c>, <c>a rise of 5%</c>, <c>5% more than</c>,
/// <c>twice as many as</c>.</content>
internal ref partial struct ChangeReader
{
    /// <summary>Binds a figure to the word that makes it a change.</summary>
    private bool BindChange(int q)
    {
        Quantity quantity = _quantities[q];
        _direction = 0;
        _comparative = false;
        _start = quantity.FirstToken;
        _end = quantity.EndToken;
        _directionToken = quantity.FirstToken;
        switch (quantity.Dimension)
        {
            case QuantityDimension.Percent or QuantityDimension.Share:
                _kind = ChangeKind.Percent;
                break;
            case QuantityDimension.Points:
                _kind = ChangeKind.Points;
                break;
            case QuantityDimension.Multiple:
                _kind = ChangeKind.Multiple;
                return BindMultiple(quantity);
            case QuantityDimension.Temperature or QuantityDimension.Duration:
                return false;
            default:
                _kind = ChangeKind.Difference;
                break;
        }

        return BindRight(quantity) || BindLeft(quantity) || BindObject(quantity) || BindCoordinated(quantity, q);
    }

    /// <summary><c>reduced the price of its card 38 percent to $395</c>: the object stands between the verb and the percentage.</summary>
    private bool BindObject(in Quantity quantity)
    {
        if (quantity.Dimension != QuantityDimension.Percent || Is(quantity.FirstToken - 1, FigureWords.To)
            || !(Is(quantity.EndToken, FigureWords.To) || Is(quantity.EndToken, FigureWords.From)))
        {
            return false;
        }

        int limit = Math.Max(_sentence.FirstToken, quantity.FirstToken - LongestObject);
        for (int i = quantity.FirstToken - 1;
            i >= limit && (IsWord(i) || _tokens[i].Kind == TokenKind.Symbol) && !Is(i, ChangeReaderWords.EndsObject); i--)
        {
            if ((Is(i, FigureWords.RiseVerb) || Is(i, FigureWords.FallVerb)))
            {
                // the verb has an object: "raise its dividend", and is no noun before another ("price cut")
                bool verb = Is(i + 1, FigureWords.The) || Is(i + 1, FigureWords.A) || Is(i + 1, FigureWords.Light)
                    || Is(i + 1, Lists.Determiner);
                if (verb)
                {
                    SetDirection(i);
                }

                return verb;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>rose 14 percent to 538 from 472 and 22 percent in the year to 1,150 from 944</c>: the second percentage shares the verb of the
    /// first.
    /// </summary>
    private bool BindCoordinated(in Quantity quantity, int q)
    {
        if (quantity.Dimension != QuantityDimension.Percent || !Is(quantity.FirstToken - 1, FigureWords.And) || _changes.Count == 0)
        {
            return false;
        }

        ChangeRelation last = _changes[_changes.Count - 1];
        if (last.Kind != ChangeKind.Percent || last.Sentence != _quantities[q].Sentence || last.Change < 0 || last.IsBorrowed
            || Math.Max(last.From, last.To) != q - 1 || _quantities[q - 1].EndToken < quantity.FirstToken - 4)
        {
            return false;
        }

        _direction = last.Direction;
        _directionToken = last.DirectionToken;
        _start = quantity.FirstToken;
        return true;
    }

    private bool BindMultiple(in Quantity quantity)
    {
        int at = quantity.EndToken;
        if (IsRestated(at))
        {
            _comparative = true;
            return true;
        }

        if (quantity.Has(QuantityFlags.Verb)
            && (!Is(at, FigureWords.The) || !IsBaseForm(quantity) || Is(quantity.NumberToken - 1, ChangeReaderWords.BeforeBase)))
        {
            // "double" and "treble" are verbs, adjectives and what one orders at a bar; figures on both sides decide
            return true;
        }

        // a fourfold increase, rose threefold: some count from one and some from nothing
        if (quantity.Has(QuantityFlags.Ambiguous))
        {
            return BindRight(quantity) || BindLeft(quantity);
        }

        if (Is(at, FigureWords.As))
        {
            int second = at + 1;
            while (second < at + 4 && IsWord(second) && !Is(second, FigureWords.As))
            {
                second++;
            }

            if (!Is(second, FigureWords.As))
            {
                // ", four times as many" after both figures
                _end = second;
                return second == at + 2 && !IsWord(second);
            }

            _end = second + 1;
            _comparative = true;
            return true;
        }

        if (Is(at, Lists.Comparative))
        {
            _direction = Is(at, FigureWords.MoreWord) ? (sbyte)1 : (sbyte)-1;
            return FindThan(at + 1);
        }

        // "double the 300 of last year" and not "double the list price"
        _end = at;
        _comparative = true;
        return Is(at, FigureWords.The) && HasFigure(at + 1);
    }

    /// <summary><c>fell to 580,000 from double that, or 960,000</c></summary>
    private readonly bool IsRestated(int at) =>
        Is(at, FigureWords.Demonstrative) && at + 2 < _sentence.EndToken && _tokens[at + 1].Kind == TokenKind.Comma
        && Is(at + 2, FigureWords.Or);

    /// <summary><c>double</c>, not <c>doubled</c></summary>
    private readonly bool IsBaseForm(in Quantity quantity) => _text[_tokens[quantity.EndToken - 1].End - 1] is 'e' or 'E';

    /// <summary>
    /// Whether a figure follows, with a few words but no mark and no preposition except <c>of</c> and <c>for</c> before it.
    /// </summary>
    private readonly bool HasFigure(int at)
    {
        for (int q = _firstQuantity; q < _endQuantity; q++)
        {
            if (_quantities[q].FirstToken < at)
            {
                continue;
            }

            for (int i = at; i < _quantities[q].FirstToken; i++)
            {
                bool links = Is(i, FigureWords.Of) || Is(i, Lists.For);
                if (!IsWord(i) || (Is(i, Lists.Preposition) && !links) || Is(i, ChangeReaderWords.ClauseWord))
                {
                    return false;
                }
            }

            return _quantities[q].FirstToken - at <= LongestGap;
        }

        return false;
    }

    private bool FindThan(int at)
    {
        for (int i = at; i < at + 4 && IsWord(i); i++)
        {
            if (Is(i, FigureWords.Than))
            {
                _end = i + 1;
                _comparative = true;
                return true;
            }
        }

        return false;
    }

    /// <summary><c>a 5% rise</c>, <c>5% more than</c>, <c>300 fewer than</c>, <c>5% up on</c>.</summary>
    private bool BindRight(in Quantity quantity)
    {
        int at = quantity.HeadToken >= 0 && quantity.HeadToken >= quantity.EndToken ? quantity.HeadToken + 1 : quantity.EndToken;
        if (quantity.HeadToken >= 0 && Is(quantity.EndToken, Lists.Comparative))
        {
            at = quantity.EndToken;
        }

        // 50% above the 12
        if (Is(at, FigureWords.Approximate) && _figures.Get(_tokens[at].WordId).Approximation is Approximator.Over or Approximator.Under
            && !Is(at, FigureWords.Over))
        {
            _direction = _figures.Get(_tokens[at].WordId).Approximation == Approximator.Over ? (sbyte)1 : (sbyte)-1;
            _end = at + 1;
            _comparative = true;
            return true;
        }

        if (Is(at, Lists.Comparative))
        {
            _direction = Is(at, FigureWords.MoreWord) ? (sbyte)1 : (sbyte)-1;
            if (FindThan(at + 1))
            {
                return true;
            }

            // ", 5% more" or ", £5 more" after both figures
            bool last = !IsWord(at + 1);
            bool share = quantity.Dimension is QuantityDimension.Percent or QuantityDimension.Share;
            _end = at + 1;
            return last
                && (share || (quantity.FirstToken > _sentence.FirstToken
                    && _tokens[quantity.FirstToken - 1].Kind is TokenKind.Comma or TokenKind.Dash));
        }

        bool percent = quantity.Dimension is QuantityDimension.Percent or QuantityDimension.Share or QuantityDimension.Points
            or QuantityDimension.Multiple;
        if (Is(at, Lists.DirectionMark) && Is(at + 1, ChangeReaderWords.FromOrOn))
        {
            _direction = DirectionOf(at);
            _directionToken = at;
            _end = at + 1;
            _comparative = true;
            return true;
        }

        int determiner = quantity.FirstToken - 1;
        determiner -= percent && IsAdjective(determiner) ? 1 : 0; // "a provisional 12 percent fall"
        bool article = Is(determiner, Lists.ArticleOrDemonstrative) || Is(determiner, Lists.Determiner);
        for (int i = at; article && i < at + 3 && IsWord(i) && (percent || i == at || quantity.Dimension == QuantityDimension.Money); i++)
        {
            if (Is(i, Lists.ChangeNoun))
            {
                _direction = Is(i, FigureWords.RiseNoun) ? (sbyte)1 : (sbyte)-1;
                _directionToken = i;
                _end = i + 1;
                return true;
            }

            if (Is(i, Lists.Function))
            {
                break;
            }
        }

        return false;
    }

    /// <summary><c>rose 5%</c>, <c>up by 5%</c>, <c>an increase of 5%</c>, <c>increased its lending by 5%</c>.</summary>
    private bool BindLeft(in Quantity quantity)
    {
        int at = quantity.FirstToken - 1;
        int skipped = 0;
        while (skipped < 3 && IsWord(at) && (IsAdverb(at) || (Is(at, FigureWords.Light) && !Is(at, ChangeReaderWords.Link)))
            && !Is(at, ChangeReaderWords.ByOrDirection))
        {
            at--;
            skipped++;
        }

        // "rose a provisional 9.7 percent"
        if (quantity.Dimension == QuantityDimension.Percent && IsAdjective(at) && Is(at - 1, FigureWords.A) && Is(at - 2, DirectionClasses))
        {
            SetDirection(at - 2);
            return true;
        }

        if (Is(at, FigureWords.By))
        {
            int limit = Math.Max(_sentence.FirstToken, at - 9);
            for (int i = at - 1; i >= limit; i--)
            {
                TokenKind kind = _tokens[i].Kind;
                if (kind is not (TokenKind.Word or TokenKind.Number or TokenKind.SingleQuote) || Is(i, ChangeReaderWords.Bound))
                {
                    break;
                }

                if (Is(i, Lists.Change))
                {
                    if (EndsInAmount(i + 1, at))
                    {
                        return false;
                    }

                    SetDirection(i);
                    return true;
                }
            }

            return false;
        }

        // "7.7 (6.4), plus 20.3%"
        if (quantity.Dimension == QuantityDimension.Percent && Is(at, ChangeReaderWords.Sign)
            && (at == _sentence.FirstToken || !IsWord(at - 1)))
        {
            _direction = Is(at, FigureWords.Minus) ? (sbyte)-1 : (sbyte)1;
            _directionToken = _start = at;
            return true;
        }

        if (Is(at, Lists.Direction))
        {
            // "the cut 5% of staff feared": a noun may stand here too, but then no figure follows it directly
            SetDirection(at);
            return true;
        }

        // a rise of 5%, a decline in sales of 5%
        for (int i = at - 1; Is(at, FigureWords.Of) && i >= at - 6 && IsWord(i) && !Is(i, ChangeReaderWords.StopOrMark); i--)
        {
            if (Is(i, Lists.ChangeNoun))
            {
                SetDirection(i);
                return !EndsInAmount(i + 1, at);
            }
        }

        return false;
    }

    /// <summary>Whether a word can be an adjective before a figure: in lower case and of no class of grammar.</summary>
    private readonly bool IsAdjective(int at) =>
        IsWord(at) && !_tokens[at].IsCapitalised && !_tokens[at].IsPossessive && !Is(at, Lists.Function)
        && !Is(at, ChangeReaderWords.NoAdjective);

    /// <summary>Whether an amount stands between two tokens: then the direction word has its figure already.</summary>
    private readonly bool EndsInAmount(int first, int end)
    {
        _work.Add(_endQuantity - _firstQuantity);
        for (int q = _firstQuantity; q < _endQuantity; q++)
        {
            if (_quantities[q].FirstToken >= first && _quantities[q].EndToken <= end && _quantities[q].IsAmount
                && _quantities[q].Dimension != QuantityDimension.Duration)
            {
                return true;
            }
        }

        return false;
    }

    private void SetDirection(int at)
    {
        _direction = DirectionOf(at);
        _directionToken = at;
        _start = at;
    }

    /// <summary>Rates a year, averages and changes computed on other figures than those printed.</summary>
    private readonly bool IsGuarded(in Quantity quantity)
    {
        int end = quantity.EndToken;
        // "the quarterly dividend 11 percent" is no rate a quarter
        bool annual = Is(quantity.FirstToken - 2, FigureWords.Annual) && !Is(quantity.FirstToken - 1, ChangeReaderWords.Payout);
        if (Is(end, FigureWords.Annual) || Is(end + 1, FigureWords.Annual) || Is(quantity.FirstToken - 1, FigureWords.Annual) || annual)
        {
            return true;
        }

        // 5% of the total is a share of it; an increase of 5% of 200 too
        if (_kind == ChangeKind.Percent && Is(end, FigureWords.Of))
        {
            return true;
        }

        if ((Is(end, ChangeReaderWords.PerUnit) || (Is(end, Lists.Determiner) && !Is(end, ChangeReaderWords.ThisOne)))
            && IsTimeUnit(end + 1) && !Is(end + 2, FigureWords.Ago))
        {
            return true;
        }

        // "would rise each year by 50p"
        for (int i = _directionToken + 1; i < quantity.FirstToken; i++)
        {
            if (Is(i, Lists.Every) && IsTimeUnit(i + 1))
            {
                return true;
            }
        }

        int near = _start - 4;
        _work.Add(_sentence.EndToken - _sentence.FirstToken);
        for (int i = _sentence.FirstToken; i < _sentence.EndToken; i++)
        {
            // near the change any such word; farther off only "in real terms", because estates are real as well
            if (Is(i, FigureWords.Adjusted) && !Is(i - 1, ChangeReaderWords.Seasonally)
                && ((i >= near && i < end + 6) || Is(i + 1, ChangeReaderWords.Terms)))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsTimeUnit(int at)
    {
        byte unit = Figure(at).Unit;
        return unit != 0 && _figures.Units[unit].Dimension == QuantityDimension.Duration;
    }
}
