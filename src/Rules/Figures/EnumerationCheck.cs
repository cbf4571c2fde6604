using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Counts what is told one after the other after an announced number of things: <c>on three grounds. First, ... Second, ...</c>.
/// </summary>
internal static class EnumerationCheck
{
    private const int MostItems = 6;

    /// <summary>Tokens between the number and the first item.</summary>
    private const int LongestLead = 40;

    /// <summary>Tokens from one item to the next.</summary>
    private const int LongestItem = 160;

    /// <summary>Tokens after the last item in which the list may go on.</summary>
    private const int LongestRest = 260;

    /// <summary>Looks at a number of things that may be told one after the other.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ref readonly Quantity count = ref reading.Quantities[index];
        if (!Announces(reading, count))
        {
            return;
        }

        int first = Next(reading, Counts.EndWithNoun(count), LongestLead, 1);
        if (first < 0 || HasOtherCount(reading, index, first)
            || (WordsAt.Has(reading, first - 1, EnumerationCheckWords.The) && reading.Sentences[count.Sentence].EndToken > first))
        {
            return;
        }

        int items = 1;
        int last = first;
        for (int next = Next(reading, first + 1, LongestItem, 2);
            next >= 0 && items < MostItems; next = Next(reading, last + 1, LongestItem, items + 1))
        {
            if (items == (int)count.Point && IsAside(reading, next))
            {
                return;
            }

            items++;
            last = next;
        }

        if (items < 2 || items == (int)count.Point || (items < count.Point && GoesOn(reading, last)))
        {
            return;
        }

        CountedList.Report(reading, context, Severity.Note, count, items,
            TextSpan.FromBounds(reading.Tokens[first].Start, reading.Tokens[last].End));
    }

    /// <summary><c>(The third, of course, is that we were late.)</c>: in brackets, and one more than was announced.</summary>
    private static bool IsAside(ArticleReading reading, int item) =>
        WordsAt.IsKind(reading, item - 1, TokenKind.OpenBracket)
        || (WordsAt.Has(reading, item - 1, EnumerationCheckWords.The) && WordsAt.IsKind(reading, item - 2, TokenKind.OpenBracket));

    /// <summary>
    /// Whether a figure is the whole number of things of a list: <c>three reasons</c>, not <c>two of the reasons</c> or
    /// <c>three other reasons</c>.
    /// </summary>
    internal static bool Announces(ArticleReading reading, in Quantity count)
    {
        if (!Counts.IsExact(count) || count.Point is < 2 or > MostItems
            || !WordsAt.Has(reading, count.HeadToken, EnumerationCheckWords.ItemNoun) || IsPart(reading, count))
        {
            return false;
        }

        // "these are two things" are told already
        bool more = WordsAt.Has(reading, count.FirstToken - 1, EnumerationCheckWords.More)
            || (WordsAt.Has(reading, count.FirstToken - 1, Lists.Are)
                && WordsAt.Has(reading, count.FirstToken - 2, EnumerationCheckWords.Told));
        for (int i = count.EndToken; i < count.HeadToken; i++)
        {
            more |= WordsAt.Has(reading, i, EnumerationCheckWords.More);
        }

        return !more;
    }

    /// <summary><c>one of three reasons</c>, <c>two of the three reasons</c></summary>
    internal static bool IsPart(ArticleReading reading, in Quantity count) =>
        WordsAt.Has(reading, count.FirstToken - 1, FigureWords.Of)
        || (WordsAt.Has(reading, count.FirstToken - 1, EnumerationCheckWords.Whole)
            && WordsAt.Has(reading, count.FirstToken - 2, FigureWords.Of));

    /// <summary>Whether another number stands between the announced one and the first item: that may be the list's.</summary>
    private static bool HasOtherCount(ArticleReading reading, int index, int first)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = index + 1; i < quantities.Length && quantities[i].FirstToken < first; i++)
        {
            if (quantities[i].IsAmount && quantities[i].Dimension == QuantityDimension.Count)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The token of the ordinal that opens an item, or -1.</summary>
    private static int Next(ArticleReading reading, int from, int reach, int number)
    {
        WordList list = number switch
        {
            1 => EnumerationCheckWords.First,
            2 => EnumerationCheckWords.Second,
            3 => EnumerationCheckWords.Third,
            4 => EnumerationCheckWords.Fourth,
            5 => EnumerationCheckWords.Fifth,
            _ => EnumerationCheckWords.Sixth,
        };
        int end = Math.Min(reading.Tokens.Length, from + reach);
        for (int i = WordsAt.Find(reading, from, end, list); i >= 0; i = WordsAt.Find(reading, i + 1, end, list))
        {
            if (OpensItem(reading, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary><c>First, </c>, <c>Secondly</c>, <c>The third is</c>, at the beginning of a sentence or behind a mark.</summary>
    private static bool OpensItem(ArticleReading reading, int token)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (tokens[token].InQuotation)
        {
            return false;
        }

        int before = token - 1;
        bool the = WordsAt.Has(reading, before, EnumerationCheckWords.The);
        before -= the ? 1 : 0;
        bool opens = before < 0
            || tokens[before].Kind is TokenKind.Period or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Comma or TokenKind.Dash
                or TokenKind.OpenBracket or TokenKind.Exclamation
                || tokens[before + 1].Kind == TokenKind.Word && (tokens[before + 1].Flags & TokenFlags.LineBreakBefore) != 0;
        bool adverb = EnumerationCheckWords.Adverb.Has(tokens[token]);
        bool mark = WordsAt.IsComma(reading, token + 1) || WordsAt.IsKind(reading, token + 1, TokenKind.Colon)
            || WordsAt.Has(reading, token + 1, EnumerationCheckWords.Opens);
        return opens && (adverb || mark || (the && tokens[before + 1].IsCapitalised));
    }

    /// <summary>Whether anything after the last item tells or hints that there is one more.</summary>
    private static bool GoesOn(ArticleReading reading, int last)
    {
        int end = Math.Min(reading.Tokens.Length, last + LongestRest);
        return WordsAt.Find(reading, last + 1, end, EnumerationCheckWords.GoesOn) >= 0;
    }
}
