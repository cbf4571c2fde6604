using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>Words of direction without an amount: <c>rose to 500 from 400</c>.</content>
internal ref partial struct ChangeReader
{
    private void ReadDirections(ref int token, int end, int handled)
    {
        for (; token < end; token++)
        {
            if (token < handled || !Is(token, Lists.Direction) || IsObjectOfOther(token) || _endQuantity - _firstQuantity < 2)
            {
                continue;
            }

            sbyte savedDirection = _direction;
            ChangeKind savedKind = _kind;
            int savedToken = _directionToken;
            int savedStart = _start;
            int savedEnd = _end;
            bool savedComparative = _comparative;
            _direction = DirectionOf(token);
            _kind = ChangeKind.Direction;
            _directionToken = _start = token;
            _end = token + 1;
            _comparative = false;
            if (FindDirection(token))
            {
                Add(-1);
            }

            _direction = savedDirection;
            _kind = savedKind;
            _directionToken = savedToken;
            _start = savedStart;
            _end = savedEnd;
            _comparative = savedComparative;
        }
    }

    /// <summary>
    /// <c>revised down the gains from 150 to 130</c>: what goes down is told before, and the gains are what it is told of.
    /// </summary>
    private readonly bool IsObjectOfOther(int token)
    {
        bool determined = false;
        for (int i = token - 1; i >= token - LongestGap && IsWord(i); i--)
        {
            if (Is(i, Lists.Direction))
            {
                return determined && DirectionOf(i) == -DirectionOf(token);
            }

            determined |= Is(i, Lists.Article) || Is(i, Lists.Determiner);
        }

        return false;
    }

    /// <summary>
    /// <c>cut its outlook for the region, which grew last year, to 5 percent from 6</c>: the comma before the figures ends the clause of
    /// the verb.
    /// </summary>
    private readonly bool IsInRelative(int verb, int figure)
    {
        for (int i = verb + 1; i < figure; i++)
        {
            if (_tokens[i].Kind == TokenKind.Comma)
            {
                return IsBehindRelative(verb);
            }
        }

        return false;
    }

    /// <summary>Whether the last comma before a token opened a clause about the word before it.</summary>
    private readonly bool IsBehindRelative(int token)
    {
        int comma = token - 1;
        while (comma >= _sentence.FirstToken && _tokens[comma].Kind != TokenKind.Comma)
        {
            comma--;
        }

        return comma >= _sentence.FirstToken && Is(comma + 1, ChangeReaderWords.OpensRelative);
    }

    private bool FindDirection(int token)
    {
        Walk(token + 1, _sentence.EndToken, -1, right: true);
        if (_mixedSign)
        {
            return false;
        }

        if (_from >= 0 && _to >= 0)
        {
            return !IsInRelative(token, Math.Min(_quantities[_from].FirstToken, _quantities[_to].FirstToken));
        }

        // "12, up from 9"
        if (_from >= 0 && Is(token, Lists.DirectionMark) && Is(token + 1, FigureWords.From) && token > _sentence.FirstToken
            && _tokens[token - 1].Kind is TokenKind.Comma or TokenKind.OpenBracket or TokenKind.Dash)
        {
            int from = _from;
            Walk(FindClauseStart(token - 1), token - 1, -1, right: false);
            if (_from < 0 && !_crowded && Math.Max(_to, _free) >= 0)
            {
                _to = Math.Max(_to, _free);
                _from = from;
                return true;
            }
        }

        return false;
    }
}
