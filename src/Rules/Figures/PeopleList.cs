using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Counts people who are named with what they do:
/// <c>Three were honoured. The medals went to the driver Tom Rell, the sisters Ida and Eva Coster and ...</c>. A name of one word, or
/// anything that is neither a person nor said of one, ends the count without a result.
/// </summary>
internal static class PeopleList
{
    private const int MostItems = 9;

    private const int LongestName = 4;

    /// <summary>Tokens of what stands before a name or behind it.</summary>
    private const int LongestPhrase = 12;

    private const int LongestList = 120;

    /// <summary>Looks at a number of people.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Quantity count)
    {
        if (!Counts.IsExact(count) || count.Point is < 2 or > MostItems
            || !(NounPeople.IsPeopleOrGroup(reading, count) || WordsAt.Has(reading, count.HeadToken, PeopleListWords.Group)
                || IsRole(reading, count.HeadToken))
            || EnumerationCheck.IsPart(reading, count) || WordsAt.Has(reading, count.FirstToken - 1, EnumerationCheckWords.More))
        {
            return;
        }

        int start = FindList(reading, count, out int stop);
        if (start < 0 || !new Reader(reading, start, stop).TryCount(out int people, out int end) || people == (int)count.Point
            || people < 2)
        {
            return;
        }

        CountedList.Report(reading, context, count, people, start, end);
    }

    /// <summary>The plural of a word for what people do or are to others.</summary>
    private static bool IsRole(ArticleReading reading, int head)
    {
        if (!WordsAt.IsKind(reading, head, TokenKind.Word))
        {
            return false;
        }

        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[head]);
        return text.Length > 3 && text[text.Length - 1] == 's'
            && (Lists.RoleOrKin.Has(text.Slice(0, text.Length - 1)) || Lists.PersonNoun.Has(text.Slice(0, text.Length - 1)));
    }

    /// <summary>
    /// The first token of the list: behind a colon or a dash after the noun, or in the next sentence if that is about nothing but who they
    /// are.
    /// </summary>
    private static int FindList(ArticleReading reading, in Quantity count, out int stop)
    {
        int at = Counts.EndWithNoun(count);
        Sentence sentence = reading.Sentences[count.Sentence];
        int before = count.FirstToken - 1;
        bool all = before >= sentence.FirstToken && WordsAt.Has(reading, before, EnumerationCheckWords.Whole);
        stop = -1;
        if (all && WordsAt.Has(reading, before - 1, Lists.Are) && WordsAt.EndsClause(reading, at, count.Sentence))
        {
            // "Ada Quill and Ben Marsh are the three finalists."
            stop = before - 1;
            return sentence.FirstToken;
        }

        if (all && before == sentence.FirstToken && WordsAt.Has(reading, at, Lists.Are))
        {
            // "The three finalists are ..."
            return at + 1;
        }

        if (WordsAt.IsKind(reading, at, TokenKind.Colon) || (WordsAt.IsKind(reading, at, TokenKind.Dash) && reading.Tokens[at].SpaceBefore))
        {
            return at + 1;
        }

        for (int i = at;
            count.FirstToken - sentence.FirstToken <= 1 && i < at + LongestPhrase && i < sentence.EndToken
            && !FigureWords.Cardinal.Has(reading.Tokens[i]); i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Colon))
            {
                // "Four candidates are standing in the ward: ..."
                return i + 1;
            }
        }

        int next = count.Sentence + 1;
        if (next >= reading.Sentences.Length || reading.Sentences[next].Block - reading.Sentences[count.Sentence].Block > 1)
        {
            return -1;
        }

        int first = reading.Sentences[next].FirstToken;
        if (WordsAt.Has(reading, first, Lists.They))
        {
            return WordsAt.Has(reading, first + 1, Lists.Are) ? first + 2 : -1;
        }

        if (!WordsAt.Has(reading, first, FigureWords.The))
        {
            return -1;
        }

        for (int i = first + 1; i < first + 4; i++)
        {
            if (WordsAt.Has(reading, i, Lists.Are)
                && (WordsAt.Has(reading, i - 1, PeopleListWords.Group) || reading.Tokens[i - 1].Hash == reading.Tokens[at - 1].Hash))
            {
                return i + 1;
            }

            bool given = WordsAt.Has(reading, i, PeopleListWords.Given);
            bool were = WordsAt.Has(reading, i, Lists.Are) && WordsAt.Has(reading, i + 1, PeopleListWords.Given);
            int to = i + (were ? 2 : 1);
            if ((given || were) && WordsAt.Has(reading, i - 1, PeopleListWords.Prize) && WordsAt.Has(reading, to, FigureWords.To))
            {
                return to + 1;
            }
        }

        return -1;
    }

    /// <summary>Reads a list of people, item by item.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="start">The first token.</param>
    /// <param name="stop">The token that ends the list, or -1 for a full stop.</param>
    private ref struct Reader(ArticleReading reading, int start, int stop)
    {
        private readonly int _limit = Math.Min(reading.Tokens.Length, start + LongestList);
        private int _at = start;
        private int _people = 0;

        /// <summary>Counts the people; false where it is not clear who is one.</summary>
        public bool TryCount(out int people, out int end)
        {
            bool last = false;
            while (_at < _limit && _people <= MostItems)
            {
                if (!TryReadPerson() || !TrySkipWhatIsSaid())
                {
                    break;
                }

                if ((stop < 0 ? WordsAt.IsKind(reading, _at, TokenKind.Period) : _at == stop) && (last || _people == 2))
                {
                    people = _people;
                    end = _at;
                    return true;
                }

                if (last || !CountedList.TrySkipMark(reading, ref _at, out last))
                {
                    break;
                }
            }

            people = 0;
            end = _at;
            return false;
        }

        /// <summary><c>Tom Rell</c>, <c>the retired baker Tom Rell</c>, <c>the sisters Ida and Eva Coster</c>.</summary>
        private bool TryReadPerson()
        {
            int end = FindName(_at, out bool pair, out int name);
            if (end < 0)
            {
                return false;
            }

            int words = end - name;
            if (words == 1 && WordsAt.Has(reading, end, FigureWords.And))
            {
                // "Ida and Eva Coster"
                int second = NameEnd(end + 1);
                if (second - end - 1 < 2 || (!pair && reading.Tokens[_at].IsPossessive))
                {
                    return false;
                }

                _people += 2;
                _at = second;
                return true;
            }

            _people++;
            _at = end;
            return words >= 2 && !pair;
        }

        /// <summary>The end of the name that opens an item after words in lower case without a preposition; -1 if there is none.</summary>
        private readonly int FindName(int from, out bool pair, out int name)
        {
            pair = false;
            name = from;
            while (name < from + LongestPhrase && WordsAt.IsKind(reading, name, TokenKind.Word) && !reading.Tokens[name].IsCapitalised)
            {
                if (WordsAt.Has(reading, name, Lists.Preposition) || WordsAt.Has(reading, name, Lists.AnyVerb)
                    || WordsAt.Has(reading, name, PeopleListWords.NoList) || WordsAt.Has(reading, name, FigureWords.And))
                {
                    return -1;
                }

                pair |= WordsAt.Has(reading, name, PeopleListWords.Pair);
                name++;
            }

            while (WordsAt.Has(reading, name, PeopleListWords.Title) && reading.Tokens[name].IsCapitalised)
            {
                name++;
                name += WordsAt.IsKind(reading, name, TokenKind.Period) && !reading.Tokens[name].SpaceBefore ? 1 : 0;
            }

            int end = NameEnd(name);
            bool ends = WordsAt.IsComma(reading, end) || WordsAt.IsKind(reading, end, TokenKind.Period)
                || WordsAt.Has(reading, end, FigureWords.And) || WordsAt.Has(reading, end, PeopleListWords.Belongs)
                || WordsAt.IsKind(reading, end, TokenKind.OpenBracket) || end == stop;
            return end > name && ends ? end : -1;
        }

        private readonly int NameEnd(int from)
        {
            int end = from;
            while (end - from < LongestName && WordsAt.IsKind(reading, end, TokenKind.Word) && !reading.Tokens[end].IsPossessive
                && !reading.Tokens[end].InQuotation
                && ((reading.Tokens[end].IsCapitalised && !IsNoName(reading.Tokens[end], end > from))
                    || (end > from && Lists.NameParticle.Has(reading.Tokens[end]))))
            {
                end++;
            }

            return end;
        }

        /// <summary>A surname may be a month's name or a country's (<c>Lou March</c>).</summary>
        private static bool IsNoName(in Token token, bool isSurname) =>
            Lists.OrganisationWord.Has(token)
            || (PeopleListWords.NoName.Has(token) && !(isSurname && (Lists.Calendar.Has(token) || Lists.Country.Has(token))));

        /// <summary>Skips <c>of Varn</c>, <c>, 34,</c> and <c>, both students,</c> behind a name.</summary>
        private bool TrySkipWhatIsSaid()
        {
            if (WordsAt.IsKind(reading, _at, TokenKind.OpenBracket))
            {
                // "(Labour)", "(34)"
                int close = _at + 1;
                while (close < _at + LongestPhrase
                    && WordsAt.IsKind(reading, close, TokenKind.Word) | WordsAt.IsKind(reading, close, TokenKind.Number))
                {
                    close++;
                }

                _at = WordsAt.IsKind(reading, close, TokenKind.CloseBracket) ? close + 1 : _at;
            }

            if (WordsAt.Has(reading, _at, PeopleListWords.Belongs) && !TrySkipPhrase())
            {
                return false;
            }

            for (int said = 0; said < 3 && WordsAt.IsComma(reading, _at); said++)
            {
                int next = _at + 1;
                if (WordsAt.IsKind(reading, next, TokenKind.Number) && reading.Tokens[next].Length <= 2)
                {
                    _at = next + 1;
                    continue;
                }

                if (WordsAt.Has(reading, next, FigureWords.And) || FindName(next, out _, out _) >= 0)
                {
                    return true;
                }

                _at = next;
                if (!TrySkipPhrase())
                {
                    return false;
                }

                // the comma that closes it is the item's as well
            }

            return true;
        }

        /// <summary>Words up to the comma, the full stop or the "and" before the next name.</summary>
        private bool TrySkipPhrase()
        {
            int from = _at;
            while (_at < from + LongestPhrase && WordsAt.IsKind(reading, _at, TokenKind.Word) && !reading.Tokens[_at].InQuotation)
            {
                if (WordsAt.Has(reading, _at, PeopleListWords.NoList) || WordsAt.Has(reading, _at, Lists.FiniteOrAuxiliary))
                {
                    return false;
                }

                if (_at > from && WordsAt.Has(reading, _at, FigureWords.And) && FindName(_at + 1, out _, out _) >= 0)
                {
                    return true;
                }

                _at++;
            }

            return _at > from && (WordsAt.IsComma(reading, _at) || WordsAt.IsKind(reading, _at, TokenKind.Period));
        }
    }
}
