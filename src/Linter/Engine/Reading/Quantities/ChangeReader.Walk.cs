using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>The walk along a clause that notes which figure each preposition governs.</content>
internal ref partial struct ChangeReader
{
    /// <summary>
    /// Walks along a clause and notes the figure each preposition governs. To the right the walk ends where another change or
    /// another clause begins.
    /// </summary>
    private void Walk(int start, int end, int change, bool right)
    {
        _from = _to = _free = -1;
        _mixedSign = _crowded = false;
        int frees = 0;
        int next = _firstQuantity;
        while (next < _endQuantity && _quantities[next].FirstToken < start)
        {
            next++;
        }

        const int none = 0;
        const int from = 1;
        const int to = 2;
        int slot = right && _comparative ? from : none;
        int gap = 0;
        bool compared = false;
        bool first = true;
        int limit = right ? Math.Min(end, start + LongestReach) : end;
        _work.Add(limit - start);
        for (int i = start; i < limit; i++)
        {
            if (next < _endQuantity && _quantities[next].FirstToken == i)
            {
                Quantity quantity = _quantities[next];
                if (next != change && CanBeEnd(quantity, change))
                {
                    if (slot == from && (_from < 0 || !right))
                    {
                        _crowded |= _from >= 0;
                        _from = next;
                    }
                    else if (slot == to && (_to < 0 || !right))
                    {
                        _to = next;
                    }
                    else if (slot == none)
                    {
                        frees++;
                        _free = next;
                    }
                }

                i = quantity.EndToken - 1;
                next++;
                slot = none;
                compared = false;
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

            Token token = _tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                if (token.Kind is TokenKind.Semicolon or TokenKind.Exclamation || (right && token.Kind == TokenKind.Colon))
                {
                    return;
                }

                if (token.Kind == TokenKind.OpenBracket && !(right && i == start && Is(i + 1, FigureWords.From)))
                {
                    // What stands in brackets belongs to the word before them.
                    while (i < limit && _tokens[i].Kind != TokenKind.CloseBracket)
                    {
                        i++;
                    }

                    continue;
                }

                if (token.Kind is TokenKind.Comma or TokenKind.Dash)
                {
                    slot = none;
                }

                continue;
            }

            FigureWord word = Figure(i);
            if (right)
            {
                bool reference = word.Is(ChangeReaderWords.DirectionMark) && Is(i + 1, FigureWords.From);
                bool move = word.Is(ChangeReaderWords.Move) && !reference;
                if (move || (reference && _direction != 0 && DirectionOf(i) != _direction) || (word.Is(FigureWords.Stop) && !word.Is(FigureWords.Ago)))
                {
                    return;
                }

                // "as costs fell" begins a clause, "as of May" and "as much as" do not
                if (word.Is(FigureWords.As) && !Is(i + 1, ChangeReaderWords.OfOrAgainst) && !Is(i + 1, FigureWords.ApproximatorPart) && !Is(i - 1, FigureWords.ApproximatorPart) && slot == none)
                {
                    return;
                }
            }

            if (word.Is(ChangeReaderWords.Comparison))
            {
                slot = from;
                gap = 0;
            }
            else if (word.Is(FigureWords.Compared))
            {
                compared = true;
            }
            else if (compared && word.Is(ChangeReaderWords.ToOrWith))
            {
                slot = from;
                gap = 0;
                compared = false;
            }
            else if (word.Is(FigureWords.To))
            {
                slot = to;
                gap = 0;
            }
            else if (right && first && i == start && word.Is(FigureWords.At))
            {
                slot = to;
                gap = 0;
            }
            else if (right && (first || _to >= 0) && word.Is(ChangeReaderWords.Since) && (i == start || (next > 0 && _quantities[next - 1].EndToken == i)))
            {
                slot = from;
                gap = 0;
            }
            else if (slot != none)
            {
                gap++;
                _mixedSign |= slot == from && (word.Is(FigureWords.Loss) || (word.Is(FigureWords.Profit) && HasLoss()));
                bool light = word.Is(ChangeReaderWords.Skipped) || Is(i, Lists.Determiner);
                if (gap > LongestGap || (slot == to && !light && gap > 0 && !token.IsPossessive && !IsNumberAdjective(i)))
                {
                    slot = none;
                }
                else if (slot == from && (Is(i, ChangeReaderWords.ClauseWord) || word.Is(FigureWords.In)))
                {
                    slot = none;
                }
            }

            first = false;
        }

        _crowded |= frees > 1;
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
