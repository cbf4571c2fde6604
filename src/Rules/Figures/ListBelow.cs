using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Counts the items of a list, or the paragraphs with titles of their own, under the sentence that announces their number.
/// </summary>
internal static class ListBelow
{
    private const int MostItems = 12;

    /// <summary>Tokens of a paragraph's title.</summary>
    private const int LongestTitle = 7;

    /// <summary>Blocks after a list in which it may go on.</summary>
    private const int LongestGap = 10;

    /// <summary>Blocks after a list that is long enough.</summary>
    private const int ShortestGap = 2;

    /// <summary>Tokens between the noun and the colon.</summary>
    private const int LongestLead = 14;

    /// <summary>Looks at a number of things that a list may follow.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ref readonly Quantity count = ref reading.Quantities[index];
        if (!Counts.IsExact(count) || count.Point is < 2 or > MostItems || !WordsAt.IsPluralNoun(reading, count.HeadToken)
            || EnumerationCheck.IsPart(reading, count))
        {
            return;
        }

        Sentence sentence = reading.Sentences[count.Sentence];
        ReadOnlySpan<Block> blocks = reading.Blocks;
        if (sentence.EndToken != blocks[sentence.Block].EndToken || HasOtherCount(reading, index)
            || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, ListBelowWords.Open) >= 0)
        {
            return;
        }

        int first = sentence.Block + 1;
        int items = IsIntroduction(reading, count, sentence) ? CountItems(reading, first, (int)count.Point) : 0;
        bool listed = first < blocks.Length && blocks[first].Shape == BlockShape.ListItem;
        items = items < 2 && !listed ? CountTitled(reading, first, count.Sentence + 1) : items;
        if (items < 2 || items == (int)count.Point)
        {
            return;
        }

        CountedList.Report(reading, context, Severity.Note, count, items,
            TextSpan.FromBounds(blocks[first].Start, blocks[first + items - 1].End));
    }

    private static bool HasOtherCount(ArticleReading reading, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int sentence = quantities[index].Sentence;
        return (index > 0 && quantities[index - 1].Sentence == sentence && quantities[index - 1].IsAmount)
            || (index + 1 < quantities.Length && quantities[index + 1].Sentence == sentence && quantities[index + 1].IsAmount);
    }

    /// <summary>
    /// Whether the sentence ends in a colon not far from the noun, and the noun is one of a list's or is told to follow.
    /// <c>those two rules:</c> stand above, and <c>how the two rules work:</c> announces answers.
    /// </summary>
    private static bool IsIntroduction(ArticleReading reading, in Quantity count, in Sentence sentence)
    {
        int colon = sentence.EndToken - 1;
        int before = count.FirstToken - 1;
        if (WordsAt.Has(reading, before, ListBelowWords.Pointing) || WordsAt.Has(reading, before, Lists.WhWord)
            || (WordsAt.Has(reading, before, Lists.Determiner) && WordsAt.Has(reading, before - 1, Lists.WhWord)))
        {
            return false;
        }

        bool follows = WordsAt.Has(reading, count.FirstToken - 1, ListBelowWords.Following)
            || WordsAt.Has(reading, count.FirstToken - 2, ListBelowWords.Following);
        bool announces = EnumerationCheck.Announces(reading, count) || follows;
        bool other = WordsAt.Find(reading, count.EndToken, colon, FigureWords.Cardinal) >= 0;
        return announces && !other && WordsAt.IsKind(reading, colon, TokenKind.Colon) && colon - Counts.EndWithNoun(count) <= LongestLead;
    }

    /// <summary>
    /// How many items of one list follow without anything between them; 0 where they are of two depths or something goes on.
    /// </summary>
    private static int CountItems(ArticleReading reading, int first, int told)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int end = first;
        int indent = -1;
        char mark = default;
        bool numbered = false;
        while (end < blocks.Length && blocks[end].Zone == Zone.ListItem && end - first <= MostItems)
        {
            int column = Column(reading, blocks[end].Start, out char opens);
            if (blocks[end].Shape != BlockShape.ListItem && reading.Article.Format != ArticleFormat.PlainText)
            {
                // paragraphs that begin like items
                return 0;
            }

            bool number = WordsAt.IsKind(reading, blocks[end].FirstToken, TokenKind.Number);
            if (indent >= 0 && (column != indent || opens != mark || number != numbered))
            {
                return 0;
            }

            indent = column;
            mark = opens;
            numbered = number;
            end++;
        }

        // a paragraph or code between two items belongs to the first of them
        int gap = end - first < told ? LongestGap : ShortestGap;
        for (int i = end; i < blocks.Length && i < end + gap; i++)
        {
            if (blocks[i].Zone is Zone.ListItem or Zone.Markup || blocks[i].Shape == BlockShape.ListItem)
            {
                return 0;
            }
        }

        return end - first > MostItems ? 0 : end - first;
    }

    /// <summary>Where the line of an item begins, and how: all items of one list have one mark.</summary>
    private static int Column(ArticleReading reading, int start, out char mark)
    {
        int at = start;
        while (at > 0 && start - at < 40 && reading.Text[at - 1] is not ('\n' or '\r'))
        {
            at--;
        }

        reading.Work.Add(start - at);
        int column = 0;
        while (at + column < start && reading.Text[at + column] is ' ' or '\t')
        {
            column++;
        }

        char first = reading.Text[at + column];
        mark = char.IsDigit(first) ? '1' : char.IsLetter(first) ? 'a' : first;
        return column;
    }

    /// <summary>How many paragraphs in a row begin with a title: <c>The Quay Loop. Six kilometres of ...</c>.</summary>
    private static int CountTitled(ArticleReading reading, int first, int sentence)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int end = first;
        while (sentence < reading.Sentences.Length && end < blocks.Length && end - first <= MostItems
            && IsTitled(reading, end, ref sentence))
        {
            end++;
        }

        int items = end - first;
        return items is >= 3 and <= MostItems ? items : 0;
    }

    /// <summary>
    /// Whether a paragraph begins with a short sentence without a verb, more of whose long words have a capital than not, and goes on.
    /// </summary>
    private static bool IsTitled(ArticleReading reading, int block, ref int sentence)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        if (reading.Blocks[block].Zone is not (Zone.Body or Zone.ListItem) || sentence + 1 >= sentences.Length
            || sentences[sentence].Block != block || sentences[sentence + 1].Block != block)
        {
            return false;
        }

        Sentence title = sentences[sentence];
        if (title.EndToken - title.FirstToken > LongestTitle || !WordsAt.IsKind(reading, title.EndToken - 1, TokenKind.Period))
        {
            return false;
        }

        int capitals = 0;
        int words = 0;
        for (int i = title.FirstToken; i < title.EndToken - 1; i++)
        {
            Token token = reading.Tokens[i];
            if (token.InQuotation || token.Kind is not (TokenKind.Word or TokenKind.Dash or TokenKind.SingleQuote)
                || Lists.AnyVerb.Has(token) || Lists.Pronoun.Has(token) || Lists.Calendar.Has(token))
            {
                return false;
            }

            if (token.Kind == TokenKind.Word && !Lists.Function.Has(token))
            {
                words++;
                capitals += token.IsCapitalised ? 1 : 0;
            }
        }

        while (sentence < sentences.Length && sentences[sentence].Block == block)
        {
            sentence++;
        }

        return words > 0 && capitals == words;
    }
}
