using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Counts the items of a list in the same sentence as its number:
/// <c>three worries: the cost of bread, the noise of the fair and the dust</c>.
/// </summary>
internal static class ItemList
{
    private const int MostItems = 9;

    /// <summary>Tokens between the noun and the colon.</summary>
    private const int LongestLead = 9;

    /// <summary>Tokens of a list.</summary>
    private const int LongestList = 90;

    /// <summary>Looks at a number of things that a list may follow.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Quantity count)
    {
        if (!Counts.IsExact(count) || count.Point is < 2 or > MostItems || !WordsAt.IsPluralNoun(reading, count.HeadToken)
            || WordsAt.Has(reading, count.HeadToken, ItemListWords.Measure)
            || WordsAt.Has(reading, count.FirstToken - 1, EnumerationCheckWords.More) || EnumerationCheck.IsPart(reading, count))
        {
            return;
        }

        bool announces = WordsAt.Has(reading, count.HeadToken, EnumerationCheckWords.ItemNoun);
        bool subject = count.FirstToken == reading.Sentences[count.Sentence].FirstToken && !announces;
        int start = FindStart(reading, count, announces || subject, out bool are, out bool dash);
        if (start < 0
            || !TryCount(reading, start, reading.Sentences[count.Sentence].EndToken, announces, are
                || subject, dash, out int least, out int most, out int end))
        {
            return;
        }

        if (count.Point >= least && count.Point <= most)
        {
            return;
        }

        CountedList.Report(reading, context, count, count.Point < least ? least : most, start, end);
    }

    /// <summary>The first token of the list: behind a colon, a dash, or <c>are</c>.</summary>
    private static int FindStart(ArticleReading reading, in Quantity count, bool announces, out bool are, out bool dash)
    {
        int at = Counts.EndWithNoun(count);
        int sentence = reading.Sentences[count.Sentence].FirstToken;
        are = dash = false;
        bool whole = count.FirstToken > sentence
            && (WordsAt.Has(reading, count.FirstToken - 1, ItemListWords.Opener) || reading.Tokens[count.FirstToken - 1].IsPossessive);
        for (int i = at; i < at + LongestLead; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Colon))
            {
                return i + 1;
            }

            if (announces && i == at && WordsAt.Has(reading, count.HeadToken, EnumerationCheckWords.ItemNoun)
                && WordsAt.IsKind(reading, i, TokenKind.Dash) && reading.Tokens[i].SpaceBefore)
            {
                dash = true;
                return WordsAt.Has(reading, i + 1, Lists.Preposition) ? -1 : i + 1;
            }

            if (whole && WordsAt.Has(reading, i, Lists.Are))
            {
                are = true;
                return WordsAt.IsKind(reading, i + 1, TokenKind.Colon) ? i + 2 : i + 1;
            }

            // only what belongs to the noun may stand between: "reasons for the delay"
            if (!WordsAt.IsKind(reading, i, TokenKind.Word)
                || (i == at && !WordsAt.Has(reading, i, ItemListWords.Lead)
                    && !(count.FirstToken == sentence && Lists.Auxiliary.Has(reading.Tokens[i])))
                    || (!announces && Lists.AnyVerb.Has(reading.Tokens[i])) || FigureWords.Cardinal.Has(reading.Tokens[i]))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Counts the items between the marks; false where the marks leave it open what an item is.</summary>
    private static bool TryCount(ArticleReading reading, int start, int sentenceEnd, bool announces, bool are, bool dash, out int least,
        out int most, out int end)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        least = most = 0;
        var marks = new Marks();
        int limit = Math.Min(sentenceEnd, start + LongestList);
        reading.Work.Add(Math.Max(0, limit - start));
        for (end = start; end < limit; end++)
        {
            Token token = tokens[end];
            if (token.InQuotation || token.IsResidue)
            {
                return false;
            }

            if (token.Kind == TokenKind.Period || (dash && token.Kind == TokenKind.Dash && token.SpaceBefore))
            {
                return marks.TryCount(announces, are, out least, out most);
            }

            bool foreign = token.Kind == TokenKind.Word
                && (ItemListWords.NoPlainList.Has(token) || FigureWords.Cardinal.Has(token)
                    || (!announces && Lists.FiniteOrAuxiliary.Has(token)));
            if (foreign || !marks.TryAdd(token, end))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The marks and words that part the items of a list.</summary>
    private struct Marks()
    {
        private int _commas = 0;
        private int _semicolons = 0;
        private int _ands = 0;
        private int _bareAnds = 0; // without a comma before them
        private int _lastComma = -1;
        private int _lastAnd = -1;
        private int _lastSemicolon = -1;
        private int _words = 0;
        private bool _opens = true; // an item begins here
        private bool _openers = true; // each item begins with an article or a possessive
        private bool _alike = true; // and all with the same one
        private uint _opener = 0;

        /// <summary>Takes the next token; false if it makes this no list of plain items.</summary>
        public bool TryAdd(in Token token, int at)
        {
            if (token.Kind is TokenKind.Semicolon or TokenKind.Comma)
            {
                bool comma = token.Kind == TokenKind.Comma;
                (_commas, _lastComma) = comma ? (_commas + 1, at) : (_commas, _lastComma);
                (_semicolons, _lastSemicolon) = comma ? (_semicolons, _lastSemicolon) : (_semicolons + 1, at);
                _opens = true;
                return true;
            }

            if (token.Kind != TokenKind.Word)
            {
                return false;
            }

            _words++;
            if (FigureWords.And.Has(token))
            {
                _bareAnds += _opens && _words > 1 ? 0 : 1;
                _ands++;
                _lastAnd = at;
                _opens = true;
                return true;
            }

            if (_opens)
            {
                _openers &= ItemListWords.Opener.Has(token);
                _alike &= _opener == 0 || _opener == token.Hash;
                _opener = token.Hash;
            }

            bool name = _opens && token.IsCapitalised; // names are counted elsewhere
            _opens = false;
            return !name;
        }

        /// <summary>How many items there may be.</summary>
        public readonly bool TryCount(bool announces, bool are, out int least, out int most)
        {
            least = most = 0;
            if (_opens || (are && !_openers))
            {
                return false;
            }

            if (_semicolons > 0)
            {
                // "a; b; c, and d"
                least = _semicolons + 1;
                most = least + (_lastAnd > _lastSemicolon + 1 ? 1 : 0);
                return true;
            }

            // a list ends in "and" before its last item
            if (_lastAnd < _lastComma || _lastAnd < 0)
            {
                return false;
            }

            // "the hall, a ruin, and the park" are two: what stands between commas may be said of the item before
            bool sure = _commas > 0 && _ands == 1 && _bareAnds == 1 && _openers && _alike;
            most = _commas + 1 + _bareAnds;
            least = sure ? most : 1;
            return _commas > 0 || announces;
        }
    }
}
