using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>The walk along a clause that notes which figure each preposition governs.</content>
internal ref partial struct ChangeReader
{
    /// <summary>Which of the two figures a preposition governs.</summary>
    private enum Slot
    {
        None,

        /// <summary>The figure before the change.</summary>
        From,

        /// <summary>The figure after the change.</summary>
        To,
    }

    /// <summary>
    /// Walks along a clause and notes the figure each preposition governs. To the right the walk ends where another change or
    /// another clause begins.
    /// </summary>
    private void Walk(int start, int end, int change, bool right)
    {
        _from = _to = _free = -1;
        _mixedSign = _crowded = false;
        _slot = right && _comparative ? Slot.From : Slot.None;
        _gap = 0;
        _compared = false;
        int frees = 0;
        int next = _firstQuantity;
        while (next < _endQuantity && _quantities[next].FirstToken < start)
        {
            next++;
        }

        bool first = true;
        int limit = right ? Math.Min(end, start + LongestReach) : end;
        _work.Add(limit - start);
        for (int i = start; i < limit; i++)
        {
            if (next < _endQuantity && _quantities[next].FirstToken == i)
            {
                if (next != change && CanBeEnd(_quantities[next], change))
                {
                    frees += _slot == Slot.None ? 1 : 0;
                    Take(next, right);
                }

                i = _quantities[next].EndToken - 1;
                next++;
                if ((_quantities[next - 1].Role == QuantityRole.Pronoun || IsOwnedYear(_quantities[next - 1])) && _slot == Slot.From)
                {
                    // "as long as the old one, which is", "above August 2008's level of"
                    continue;
                }

                _slot = Slot.None;
                _compared = false;
                first = false;
                if (right && _from >= 0 && _to >= 0)
                {
                    _end = i + 1;
                    return;
                }

                continue;
            }

            while (next < _endQuantity && _quantities[next].FirstToken < i)
            {
                next++;
            }

            TokenKind kind = _tokens[i].Kind;
            if (kind == TokenKind.Word)
            {
                if (right && EndsWalk(i))
                {
                    return;
                }

                bool afterFigure = next > 0 && _quantities[next - 1].EndToken == i;
                ReadSlot(i, right && first && i == start, right && (first || _to >= 0) && (i == start || afterFigure));
                first = false;
            }
            else if (kind is TokenKind.Semicolon or TokenKind.Exclamation || (right && (kind == TokenKind.Colon || IsBullet(i))))
            {
                return;
            }
            else if (kind == TokenKind.OpenBracket && !(right && i == start && Is(i + 1, FigureWords.From))
                && !OpensCompared(i, next, right))
            {
                // What stands in brackets belongs to the word before them.
                while (i < limit && _tokens[i].Kind != TokenKind.CloseBracket)
                {
                    i++;
                }
            }
            else if (kind is TokenKind.Comma or TokenKind.Dash)
            {
                // "twice as long as the old one, which is 450 metres"
                bool told = right && _comparative && kind == TokenKind.Comma && _slot == Slot.From && _from < 0
                    && _kind == ChangeKind.Multiple && Is(i + 1, ChangeReaderWords.Which);
                _slot = told ? Slot.From : Slot.None;
                if (told)
                {
                    i += Is(i + 2, FigureWords.BeVerb) ? 2 : 1;
                    _gap = 0;
                }
            }
        }

        _crowded |= frees > 1;
    }

    /// <summary><c>2008's level of 104</c></summary>
    private readonly bool IsOwnedYear(in Quantity quantity) =>
        quantity.Role is QuantityRole.Year or QuantityRole.Date
        && (_tokens[quantity.EndToken - 1].IsPossessive
            || (quantity.EndToken < _tokens.Length && _text[_tokens[quantity.EndToken].Start] is '\'' or '’'
                && !_tokens[quantity.EndToken].SpaceBefore));

    /// <summary><c>twice as long as the old one (450 metres)</c>: the bracket has the figure it is compared with.</summary>
    private readonly bool OpensCompared(int bracket, int next, bool right) =>
        right && _comparative && _slot == Slot.From && _from < 0 && next < _endQuantity && _quantities[next].FirstToken == bracket + 1
        && _quantities[next].EndToken < _sentence.EndToken && _tokens[_quantities[next].EndToken].Kind == TokenKind.CloseBracket;

    /// <summary>
    /// Notes a figure in the place the preposition before it governs; to the right the first counts, to the left the last.
    /// </summary>
    private void Take(int quantity, bool right)
    {
        if (_slot == Slot.None)
        {
            _free = quantity;
        }
        else if (_slot == Slot.To)
        {
            _to = right && _to >= 0 ? _to : quantity;
        }
        else if (_from < 0 || !right)
        {
            _crowded |= _from >= 0;
            _from = quantity;
        }
    }

    /// <summary>Whether a word begins another change or another clause.</summary>
    private readonly bool EndsWalk(int at)
    {
        FigureWord word = Figure(at);
        bool reference = word.Is(Lists.DirectionMark) && Is(at + 1, FigureWords.From);
        bool move = word.Is(ChangeReaderWords.Move) && !reference;
        if (move || word.Is(ChangeReaderWords.OtherMove) || IsVerbOfOther(at)
            || (reference && _direction != 0 && DirectionOf(at) != _direction) || (word.Is(FigureWords.Stop) && !word.Is(FigureWords.Ago)))
        {
            return true;
        }

        // "as costs fell" begins a clause, "as of May" and "as much as" do not
        return word.Is(FigureWords.As) && !Is(at + 1, ChangeReaderWords.OfOrAgainst) && !Is(at + 1, FigureWords.ApproximatorPart)
            && !Is(at - 1, FigureWords.ApproximatorPart) && _slot == Slot.None;
    }

    /// <summary>
    /// <c>fell after it said losses had deepened to 50 from 40</c>, <c>fell after the firm lost 90 on the sale of 120</c>: the figures
    /// behind are of the verb in the clause that <c>after</c> begins.
    /// </summary>
    private readonly bool IsVerbOfOther(int at)
    {
        if (_from >= 0 || _to >= 0 || _free >= 0 || !(Is(at, Lists.Auxiliary) || Is(at, Lists.Cue)))
        {
            return false;
        }

        for (int i = _end; i < at; i++)
        {
            if (Is(i, ChangeReaderWords.Subordinator))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads what a word says of the next figure.</summary>
    /// <param name="at">The word.</param>
    /// <param name="opens">Whether it is the first after the change.</param>
    /// <param name="follows">Whether it follows the change or a figure, and <c>on</c> and <c>over</c> may govern the earlier one.</param>
    private void ReadSlot(int at, bool opens, bool follows)
    {
        FigureWord word = Figure(at);
        // "rose a higher than expected 500 to 9,000": what stands before "than" describes the figure
        bool describes = word.Is(FigureWords.Than) && Is(at - 1, Lists.Comparative) && Is(at - 2, Lists.Article);
        if (word.Is(ChangeReaderWords.Comparison) && !describes)
        {
            Govern(Slot.From);
        }
        else if (word.Is(FigureWords.Compared))
        {
            _compared = true;
        }
        else if (_compared && word.Is(ChangeReaderWords.ToOrWith))
        {
            Govern(Slot.From);
            _compared = false;
        }
        else if (word.Is(FigureWords.To) || (opens && word.Is(FigureWords.At)))
        {
            Govern(Slot.To);
        }
        else if (follows && word.Is(ChangeReaderWords.Since))
        {
            Govern(Slot.From);
        }
        else if (_slot != Slot.None)
        {
            _gap++;
            bool from = _slot == Slot.From;
            _mixedSign |= from && (word.Is(FigureWords.Loss) || (word.Is(FigureWords.Profit) && HasLoss()));
            bool light = word.Is(ChangeReaderWords.Skipped) || Is(at, Lists.Determiner);
            bool ends = _gap > LongestGap || (!from && !light && !_tokens[at].IsPossessive && !IsNumberAdjective(at))
                || (from && (Is(at, ChangeReaderWords.ClauseWord) || word.Is(ChangeReaderWords.OtherObject)));
            _slot = ends ? Slot.None : _slot;
        }
    }

    private void Govern(Slot slot)
    {
        _slot = slot;
        _gap = 0;
    }

    private readonly bool HasLoss()
    {
        for (int i = _sentence.FirstToken; i < _sentence.EndToken; i++)
        {
            if (Is(i, FigureWords.Loss))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsNumberAdjective(int at) => Is(at, ChangeReaderWords.BeforeFigure) || IsAdverb(at);
}
