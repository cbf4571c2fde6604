using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>What is not a quantity: years, dates, times of day, ages, labels.</content>
internal ref partial struct QuantityReader
{
    private void AssignRole(int numberToken)
    {
        int before = _first - 1;
        if (_unit != 0)
        {
            return;
        }

        if (IsKind(before, TokenKind.Symbol) && IsGlued(numberToken)
            && (IsMark(before, '#', '/') || IsMark(before, '*', '&') || IsMark(before, '+')))
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

        if (Is(_end, FigureWords.Clock) && _value < 2500)
        {
            _role = QuantityRole.ClockTime;
            _end++;
            return;
        }

        if (!AssignDate(before) && !IsAge(before))
        {
            AssignLabel(before, numberToken);
        }
    }

    /// <summary><c>May 22</c>, <c>22 May</c>, <c>March 21-31</c>, <c>April 6 - 13</c>, <c>1998</c></summary>
    private bool AssignDate(int before)
    {
        bool whole = (_flags & (QuantityFlags.Scaled | QuantityFlags.Fractional)) == 0;
        bool monthBefore = IsMonth(before) || (IsKind(before, TokenKind.Period) && IsGlued(before) && IsMonth(before - 1));
        if ((monthBefore || IsMonth(_end)) && _value <= 31 && whole)
        {
            _role = QuantityRole.Date;
        }
        else if (monthBefore && _yearShape)
        {
            _role = QuantityRole.Year;
        }
        else if (_value <= 31 && EndsDate(before)
            && (Is(before, Lists.RangeJoint) || (whole && IsKind(before, TokenKind.Dash) && _tokens[before].SpaceBefore)))
        {
            // March 1 to 25: the second day of a span
            _role = QuantityRole.Date;
        }
        else if (_value <= 31 && whole && IsKind(_end, TokenKind.Dash) && IsKind(_end + 1, TokenKind.Number) && IsMonth(_end + 2))
        {
            _role = QuantityRole.Date;
        }
        else if (_yearShape && whole)
        {
            // "its 2009 sales forecast", "the firm's 2009 sales"
            bool owned = Is(before, QuantityReaderWords.Owner)
                || (before >= _sentence.FirstToken && _tokens[before].IsPossessive);
            bool counts = IsKind(_end, TokenKind.Word) && !_tokens[_end].IsCapitalised && IsPlural(_end)
                && !Is(before, FigureWords.YearLead) && !owned;
            _role = counts && (_flags & QuantityFlags.Range) == 0 ? _role : QuantityRole.Year;
        }

        return _role != QuantityRole.Amount;
    }

    private readonly bool IsMonth(int at) => Is(at, FigureWords.Month) && _tokens[at].IsCapitalised;

    private readonly bool EndsDate(int at) => _quantities.Count > 0 && _quantities[_quantities.Count - 1].Role == QuantityRole.Date
        && _quantities[_quantities.Count - 1].EndToken == at;

    /// <summary><c>Ana Brook, 52, said</c>; <c>aged 47</c>; <c>at the age of 47</c></summary>
    private bool IsAge(int before)
    {
        if (!IsWhole() || _value is <= 0 or >= 120)
        {
            return false;
        }

        bool ends = IsKind(_end, TokenKind.Comma) || IsKind(_end, TokenKind.Period) || IsKind(_end, TokenKind.CloseBracket)
            || Is(_end, FigureWords.And);
        bool name = IsKind(before, TokenKind.Comma) && IsKind(before - 1, TokenKind.Word)
            && (_tokens[before - 1].IsCapitalised || Lists.RoleOrKin.Has(_tokens[before - 1])) && !Is(before - 1, FigureWords.Month);
        bool aged = Is(before, FigureWords.Aged) || (Is(before, FigureWords.Of) && Is(before - 1, FigureWords.Aged));
        _role = (name && ends) || aged ? QuantityRole.Age : _role;
        return _role == QuantityRole.Age;
    }

    private readonly bool IsWhole() => (_flags & (QuantityFlags.Scaled | QuantityFlags.Fractional | QuantityFlags.Range)) == 0;

    /// <summary><c>No. 191</c>, <c>Route 66</c>, <c>Section 4</c>, <c>787-8</c></summary>
    private void AssignLabel(int before, int numberToken)
    {
        bool whole = IsWhole();
        bool label = whole && IsKind(before, TokenKind.Period) && IsGlued(before) && Is(before - 1, FigureWords.Label);

        // a word in capitals before a bare small number names as well
        if (!label && (_flags & (QuantityFlags.Scaled | QuantityFlags.Range)) == 0 && IsKind(before, TokenKind.Word)
            && (_flags & QuantityFlags.Compound) == 0 && !IsLowerCaseNoun(_end))
        {
            bool named = _tokens[before].IsCapitalised && before > _sentence.FirstToken && !QuantityReaderWords.NoName.Has(_tokens[before])
                && (!Is(before, QuantityReaderWords.ApproximateOrDirection)
                    || (Is(before, Lists.Direction) && IsKind(before - 1, TokenKind.Word)));
            label = (whole && Is(before, FigureWords.Label)) || (named && _value < (whole ? 10000 : 100) && !IsTitleCase());
        }

        // "labels such as Seven Hills": a number word with a capital before another in the middle of a sentence
        label |= (_flags & QuantityFlags.InWords) != 0 && _tokens[numberToken].IsCapitalised && _end == numberToken + 1
            && (IsLowerCaseWord(before) || IsKind(before, TokenKind.Comma))
            && IsKind(_end, TokenKind.Word) && _tokens[_end].IsCapitalised && !IsTitleCase();

        // 787-8, 3-D, 9/11's, B-52
        label |= (_flags & QuantityFlags.Compound) != 0 && IsKind(_end + 1, TokenKind.Word) && _tokens[_end + 1].IsCapitalised
            && _tokens[_end + 1].Length <= 2;
        label |= IsKind(before, TokenKind.Dash) && IsGlued(before) && IsGlued(numberToken) && IsKind(before - 1, TokenKind.Word);
        _role = label ? QuantityRole.Label : _role;
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

    private void AssignTimeRole()
    {
        if (Is(_end, FigureWords.Ago) && !Is(_end, FigureWords.On))
        {
            _role = QuantityRole.RelativeTime;
        }
        else if (Is(_end, FigureWords.Old))
        {
            _role = QuantityRole.Age;
        }
    }
}
