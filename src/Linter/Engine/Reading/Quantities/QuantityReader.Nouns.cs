using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>What a number counts and what it is a rate of.</content>
internal ref partial struct QuantityReader
{
    private readonly bool IsLowerCaseNoun(int at) => IsLowerCaseWord(at) && IsNounLike(at) && IsPlural(at);

    private readonly bool IsPlural(int at)
    {
        ReadOnlySpan<char> text = TextAt(at);
        return (text.Length > 3 && text[text.Length - 1] is 's' && text[text.Length - 2] is not ('s' or 'u' or '\'' or '’'))
            || NounKey.IsIrregularPlural(text);
    }

    private readonly bool IsNounLike(int at) =>
        !QuantityReaderWords.NoHead.Has(_tokens[at]);

    /// <summary>The noun a number counts: the first plural of the words after it, else the last of them.</summary>
    private readonly (uint Head, int Token) FindHead()
    {
        if (_dimension is QuantityDimension.Percent or QuantityDimension.Points or QuantityDimension.Share or QuantityDimension.Multiple)
        {
            return (0, -1);
        }

        int at = _end;
        if ((_flags & QuantityFlags.Compound) != 0 && IsKind(at, TokenKind.Dash))
        {
            at++;
            if (IsKind(at, TokenKind.Word))
            {
                return (NounKey.Create(TextAt(at)), at);
            }
        }

        if ((_flags & QuantityFlags.Compound) != 0)
        {
            // nine-member: the noun is the end of the number's own token
            ReadOnlySpan<char> text = TextAt(_end - 1);
            int hyphen = text.LastIndexOf('-');
            if (hyphen > 0)
            {
                return (NounKey.Create(text.Slice(hyphen + 1)), _end - 1);
            }
        }

        if (_dimension != QuantityDimension.Count)
        {
            return (0, -1);
        }

        int last = -1;
        int end = Math.Min(Limit, at + LongestNounPhrase);
        for (int i = at; i < end; i++)
        {
            if (!IsKind(i, TokenKind.Word) || (i > at && (_tokens[i].Flags & TokenFlags.LineBreakBefore) != 0 && last >= 0)
                || !IsNounLike(i))
            {
                break;
            }

            FigureWord word = Figure(i);
            if (Is(i, QuantityReaderWords.LastOrNext))
            {
                // 4,000 last spring
                break;
            }

            if (word.Is(QuantityReaderWords.NounEnd) && last >= 0)
            {
                break;
            }

            if (word.Is(QuantityReaderWords.NoNoun))
            {
                continue;
            }

            last = i;
            if (IsPlural(i))
            {
                break;
            }

            if (_tokens[i].IsPossessive)
            {
                break;
            }
        }

        return last < 0 ? (0u, -1) : (NounKey.Create(TextAt(last)), last);
    }

    /// <summary><c>a share</c>, <c>per day</c>, <c>an hour</c>; not <c>a year ago</c>.</summary>
    private readonly uint FindRate(int headToken)
    {
        int at = headToken >= 0 ? headToken + 1 : _end;
        bool slash = IsKind(at, TokenKind.Symbol) && IsMark(at, '/');
        bool per = Is(at, QuantityReaderWords.PerEach);
        bool article = Is(at, FigureWords.A);
        if ((!slash && !per && !article) || !IsKind(at + 1, TokenKind.Word))
        {
            return 0;
        }

        if (article && (Is(at + 2, FigureWords.Ago) || Lists.Function.Has(_tokens[at + 1])))
        {
            return 0;
        }

        return NounKey.Create(TextAt(at + 1));
    }
}
