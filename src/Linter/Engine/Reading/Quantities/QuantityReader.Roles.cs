using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>What is not a quantity: years, dates, times of day, ages, labels.</content>
internal ref partial struct QuantityReader
{
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

        if (Is(_end, FigureWords.Clock) && _value < 2500)
        {
            _role = QuantityRole.ClockTime;
            _end++;
            return;
        }

        // May 22, 22 May, March 21-31
        bool monthBefore = (Is(before, FigureWords.Month) && _tokens[before].IsCapitalised)
            || (IsKind(before, TokenKind.Period) && IsGlued(before) && Is(before - 1, FigureWords.Month) && _tokens[before - 1].IsCapitalised);
        bool monthAfter = Is(_end, FigureWords.Month) && _tokens[_end].IsCapitalised;
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
        if (_value <= 31 && Is(before, QuantityReaderWords.RangeJoint) && _quantities.Count > 0 && _quantities[_quantities.Count - 1].Role == QuantityRole.Date && _quantities[_quantities.Count - 1].EndToken == before)
        {
            _role = QuantityRole.Date;
            return;
        }

        // April 6 - 13, 2015; 1 - 15 June
        if (_value <= 31 && (_flags & (QuantityFlags.Scaled | QuantityFlags.Fractional)) == 0)
        {
            bool second = IsKind(before, TokenKind.Dash) && _quantities.Count > 0 && _quantities[_quantities.Count - 1].Role == QuantityRole.Date && _quantities[_quantities.Count - 1].EndToken == before && _tokens[before].SpaceBefore;
            bool first = IsKind(_end, TokenKind.Dash) && IsKind(_end + 1, TokenKind.Number) && Is(_end + 2, FigureWords.Month) && _tokens[_end + 2].IsCapitalised;
            if (second || first)
            {
                _role = QuantityRole.Date;
                return;
            }
        }

        if (_yearShape && (_flags & (QuantityFlags.Scaled | QuantityFlags.Fractional)) == 0)
        {
            bool counts = IsKind(_end, TokenKind.Word) && !_tokens[_end].IsCapitalised && IsPlural(_end) && !Is(before, FigureWords.YearLead);
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
            bool name = commaBefore && IsKind(before - 1, TokenKind.Word) && (_tokens[before - 1].IsCapitalised || Lists.RoleOrKin.Has(_tokens[before - 1])) && !Is(before - 1, FigureWords.Month);
            bool aged = Is(before, FigureWords.Aged) || (Is(before, FigureWords.Of) && Is(before - 1, FigureWords.Aged));
            if ((name && (commaAfter || Is(_end, FigureWords.And))) || aged)
            {
                _role = QuantityRole.Age;
                return;
            }
        }

        // No. 191
        if (whole && IsKind(before, TokenKind.Period) && IsGlued(before) && Is(before - 1, FigureWords.Label))
        {
            _role = QuantityRole.Label;
            return;
        }

        // Route 66, Section 4, Formula 1; a word in capitals before a bare small number names as well
        if (whole && IsKind(before, TokenKind.Word) && (_flags & QuantityFlags.Compound) == 0)
        {
            if (Is(before, FigureWords.Label) && !IsLowerCaseNoun(_end))
            {
                _role = QuantityRole.Label;
                return;
            }

            Token word = _tokens[before];
            bool named = word.IsCapitalised && before > _sentence.FirstToken
                && !QuantityReaderWords.NoName.Has(word)
                && !Is(before, QuantityReaderWords.ApproximateOrDirection);
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
