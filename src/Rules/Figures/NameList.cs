using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Counts the names listed after an announced number of things: <c>three depots, in Leeds, Hull and York</c>.</summary>
internal static class NameList
{
    private const int MostItems = 9;

    private const int LongestName = 3;

    private const int LongestLead = 8;

    /// <summary>Reports an announced number that is not the number of names in its list.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Quantity count)
    {
        // "two of the three virtues: Patience and Thrift": the list is that of the part
        if (!Counts.IsExact(count) || count.Point is < 2 or > MostItems || count.HeadToken < 0 || EnumerationCheck.IsPart(reading, count))
        {
            return;
        }

        // "some KDX 4 games": the number of a thing that has a name
        if (count.FirstToken > reading.Sentences[count.Sentence].FirstToken + 1
            && WordsAt.IsKind(reading, count.FirstToken - 1, TokenKind.Word) && reading.Tokens[count.FirstToken - 1].IsCapitalised)
        {
            return;
        }

        if (FindBefore(reading, count, out int told, out int from, out int until) && told != (int)count.Point)
        {
            CountedList.Report(reading, context, count, told, from, until);
            return;
        }

        int at = FindList(reading, count, out bool closes, out bool some);
        int namedAs = FindNamedAs(reading, count);
        bool named = namedAs >= 0;
        at = named ? namedAs : at;
        if (WordList(reading, count, out int words, out int start, out int stop) && words != (int)count.Point)
        {
            CountedList.Report(reading, context, count, words, start, stop);
            return;
        }

        if (at < 0 || !TryCountNames(reading, at, out int items, out int end) || items == (int)count.Point
            || !(WordsAt.IsKind(reading, end, TokenKind.Period) || WordsAt.IsKind(reading, end, TokenKind.Dash)
                || (closes && WordsAt.IsKind(reading, end, TokenKind.Comma)) || (named && WordsAt.IsComma(reading, end)))
            || (some && (items < count.Point || !AreFullNames(reading, at, end, items)))
            || (items > count.Point
                && !(WordsAt.Has(reading, count.HeadToken, NameListWords.PlainNoun) || AreFullNames(reading, at, end, items))))
        {
            return;
        }

        CountedList.Report(reading, context, count, items, at, end);
    }

    /// <summary><c>Four finalists were named as</c>, <c>Four finalists were chosen. They were named as</c>.</summary>
    private static int FindNamedAs(ArticleReading reading, in Quantity count)
    {
        int at = Counts.EndWithNoun(count);
        Sentence sentence = reading.Sentences[count.Sentence];
        int before = count.FirstToken - 1;
        if (before >= sentence.FirstToken && WordsAt.Has(reading, before, NameListWords.Owner) && count.HeadToken == count.EndToken
            && WordsAt.Has(reading, at, Lists.Are))
        {
            // "Its four members are ..."
            return at + 1;
        }

        // "The three judges are ...", "three people, named as ..."
        bool all = count.FirstToken == sentence.FirstToken + 1 && WordsAt.Has(reading, sentence.FirstToken, FigureWords.The);
        if (all && count.HeadToken == count.EndToken && WordsAt.Has(reading, at, Lists.Are)
            && WordsAt.IsKind(reading, at + 1, TokenKind.Word) && reading.Tokens[at + 1].IsCapitalised)
        {
            return at + 1;
        }

        int named = WordsAt.IsComma(reading, at) ? at + 1 : at;
        if (WordsAt.Has(reading, named, NameListWords.Named) && WordsAt.Has(reading, named + 1, FigureWords.As))
        {
            return named + 2;
        }

        if (WordsAt.Has(reading, at, FigureWords.As) && WordsAt.Has(reading, before, FigureWords.The)
            && WordsAt.Has(reading, before - 1, NameListWords.Named))
        {
            // "Police named the three victims as ..."
            return at + 1;
        }

        if (count.FirstToken - sentence.FirstToken > 1)
        {
            return -1;
        }

        if (WordsAt.Has(reading, at, Lists.Are) && WordsAt.Has(reading, at + 1, NameListWords.Named)
            && WordsAt.Has(reading, at + 2, FigureWords.As))
        {
            return at + 3;
        }

        int next = count.Sentence + 1;
        if (next >= reading.Sentences.Length || reading.Sentences[next].Block - sentence.Block > 1)
        {
            return -1;
        }

        int first = reading.Sentences[next].FirstToken;
        bool they = WordsAt.Has(reading, first, Lists.They) && WordsAt.Has(reading, first + 1, Lists.Are);
        if (they && WordsAt.IsKind(reading, first + 2, TokenKind.Word) && reading.Tokens[first + 2].IsCapitalised)
        {
            return first + 2;
        }

        return they && WordsAt.Has(reading, first + 2, NameListWords.Named) && WordsAt.Has(reading, first + 3, FigureWords.As)
            ? first + 4
            : -1;
    }

    /// <summary>Single words after <c>her five worries are</c> or a colon: <c>rent, noise, damp and mice</c>.</summary>
    private static bool WordList(ArticleReading reading, in Quantity count, out int items, out int start, out int end)
    {
        items = 0;
        start = end = Counts.EndWithNoun(count);
        int before = count.FirstToken - 1;
        bool owned = before >= 0 && (reading.Tokens[before].IsPossessive || WordsAt.Has(reading, before, NameListWords.Owner));
        bool are = WordsAt.Has(reading, end, Lists.Are) && owned;
        end += are ? 1 : 0;
        int mark = end;
        while (mark < end + LongestLead && WordsAt.IsKind(reading, mark, TokenKind.Word) && !FigureWords.Cardinal.Has(reading.Tokens[mark]))
        {
            mark++;
        }

        bool colon = WordsAt.IsKind(reading, mark, TokenKind.Colon);
        end = colon ? mark + 1 : end;
        if ((!are && !colon) || !WordsAt.IsPluralNoun(reading, count.HeadToken))
        {
            return false;
        }

        start = end;
        uint previous = 0;
        while (items <= MostItems)
        {
            if (!WordsAt.IsKind(reading, end, TokenKind.Word) || reading.Tokens[end].IsCapitalised
                || Lists.Function.Has(reading.Tokens[end]) || reading.Tokens[end].Hash == previous)
            {
                return false;
            }

            previous = reading.Tokens[end].Hash;
            items++;
            end++;
            if (WordsAt.IsKind(reading, end, TokenKind.Period))
            {
                // "ring3.0" is one item
                bool inside = end + 1 < reading.Sentences[count.Sentence].EndToken && !reading.Tokens[end + 1].SpaceBefore
                    && !WordsAt.IsKind(reading, end + 1, TokenKind.DoubleQuote);
                return items >= 3 && !inside;
            }

            if (!CountedList.TrySkipMark(reading, ref end, out bool and))
            {
                return false;
            }

            if (and)
            {
                items++;
                bool single = WordsAt.IsKind(reading, end, TokenKind.Word) && !reading.Tokens[end].IsCapitalised
                    && !Lists.Function.Has(reading.Tokens[end]) && WordsAt.IsKind(reading, end + 1, TokenKind.Period);
                end++;
                return single && (items >= 3 || colon);
            }
        }

        return false;
    }

    /// <summary>The first name: after a colon, or after a comma that follows the noun at once.</summary>
    private static int FindList(ArticleReading reading, in Quantity count, out bool closes, out bool some)
    {
        int at = Counts.EndWithNoun(count);
        closes = some = false;
        if (WordsAt.IsKind(reading, at, TokenKind.Dash) && at + 1 < reading.Tokens.Length && reading.Tokens[at].SpaceBefore
            && reading.Tokens[at + 1].SpaceBefore)
        {
            return at + 1;
        }

        if (WordsAt.IsKind(reading, at, TokenKind.Comma))
        {
            at++;
            if (WordsAt.Has(reading, at, NameListWords.Among))
            {
                // "two people, among them Ada Fenn, Lou March and Kit Vane": some, but not more than all
                some = closes = true;
                return WordsAt.Has(reading, at + 1, OpenPartsWords.Them) ? at + 2 : at + 1;
            }

            bool preposition = WordsAt.Has(reading, at, NameListWords.Before);
            closes = !preposition;
            return preposition ? at + 1 : at;
        }

        for (int i = at; i < at + LongestLead; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Colon))
            {
                // the items of a list below are counted as such
                return i + 1 < reading.Blocks[reading.Sentences[count.Sentence].Block].EndToken ? i + 1 : -1;
            }

            if (!WordsAt.IsKind(reading, i, TokenKind.Word) || Lists.WhWord.Has(reading.Tokens[i])
                || FigureWords.Cardinal.Has(reading.Tokens[i]))
            {
                break;
            }
        }

        return -1;
    }

    /// <summary><c>Ada Fenn, Lou March and Kit Vane were the three winners</c></summary>
    private static bool FindBefore(ArticleReading reading, in Quantity count, out int items, out int start, out int end)
    {
        start = reading.Sentences[count.Sentence].FirstToken;
        end = count.FirstToken - 2;
        items = 0;
        return WordsAt.Has(reading, count.FirstToken - 1, FigureWords.The) && end > start && WordsAt.Has(reading, end, Lists.Are)
            && count.HeadToken == count.EndToken && WordsAt.IsPluralNoun(reading, count.HeadToken)
            && TryCountNames(reading, start, out items, out int last) && last == end && items >= 2
            && AreFullNames(reading, start, end, items)
            && !WordsAt.Has(reading, count.HeadToken + 1, Lists.Preposition);
    }

    /// <summary>Whether every item has a first and a last name: no item is then the half of another.</summary>
    private static bool AreFullNames(ArticleReading reading, int start, int end, int items)
    {
        int words = 0;
        for (int i = start; i < end; i++)
        {
            words += WordsAt.IsKind(reading, i, TokenKind.Word) && reading.Tokens[i].IsCapitalised ? 1 : 0;
        }

        return words == 2 * items;
    }

    /// <summary>Names of capitalised words, commas between them and one <c>and</c> before the last.</summary>
    private static bool TryCountNames(ArticleReading reading, int at, out int items, out int end)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        items = 0;
        end = at;
        bool last = false;
        int regions = 0;
        while (items <= MostItems)
        {
            int start = end;
            while (end < tokens.Length && end - start < LongestName && tokens[end].Kind == TokenKind.Word && tokens[end].IsCapitalised
                && !tokens[end].IsPossessive
                && (!WordsAt.Has(reading, end, NameListWords.NoName)
                    || (Lists.Calendar.Has(tokens[end])
                        && (end > start || (WordsAt.IsKind(reading, end + 1, TokenKind.Word) && tokens[end + 1].IsCapitalised)))))
            {
                end++;
            }

            if (end == start)
            {
                return false;
            }

            items++;
            int nameEnd = end - 1;
            if (WordsAt.IsComma(reading, end) && WordsAt.IsKind(reading, end + 1, TokenKind.Number) && tokens[end + 1].Length <= 2
                && (WordsAt.IsComma(reading, end + 2) || WordsAt.IsKind(reading, end + 2, TokenKind.Period)))
            {
                // "Milan Rell, 34, and Lou Sant, 29"
                end += 2;
            }

            if (last)
            {
                return true;
            }

            if (!CountedList.TrySkipMark(reading, ref end, out last))
            {
                return false;
            }

            // "Salem, Oregon, and Hull": a state or country places the name before it
            bool region = WordsAt.Has(reading, nameEnd, Lists.Country) || WordsAt.Has(reading, nameEnd, NameListWords.Region);
            regions += region ? 1 : 0;
            if (regions > 0 && regions < items)
            {
                return false;
            }
        }

        return false;
    }
}
