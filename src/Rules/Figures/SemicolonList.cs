using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Counts items between semicolons: <c>Three stewards were sworn in on Friday: Ada Quill, a baker; Ben Marsh; and Col Reeve, a smith</c>,
/// <c>The four aims are new. They are …; …; and …</c>. Semicolons and an <c>and</c> before the last item leave no doubt what an item is, so
/// anything may stand between the number and the list, and in the items.
/// </summary>
internal static class SemicolonList
{
    private const int MostItems = 12;

    /// <summary>Tokens of a list.</summary>
    private const int LongestList = 160;

    /// <summary>Looks at a number of things that a list may follow.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Quantity count)
    {
        if (!Counts.IsExact(count) || count.Point is < 2 or > MostItems || !WordsAt.IsPluralNoun(reading, count.HeadToken)
            || WordsAt.Has(reading, count.HeadToken, ItemListWords.Measure)
            || WordsAt.Has(reading, count.FirstToken - 1, EnumerationCheckWords.More) || EnumerationCheck.IsPart(reading, count)
            || context.HasReported(count.SpanIn(reading.Tokens)))
        {
            return;
        }

        int start = FindStart(reading, count, out int limit);
        if (start < 0)
        {
            return;
        }

        // an item with an "and" may be two
        int items = CountItems(reading, start, limit, out bool joined);
        if (items > 2 && items != (int)count.Point && !(joined && count.Point > items))
        {
            CountedList.Report(reading, context, Severity.Warning, count, items,
                TextSpan.FromBounds(reading.Tokens[start].Start, reading.Tokens[limit - 1].End));
        }
    }

    /// <summary>The first token of the list, behind the only colon of the sentence or <c>They are</c> at the start of the next one.</summary>
    private static int FindStart(ArticleReading reading, in Quantity count, out int limit)
    {
        Sentence sentence = reading.Sentences[count.Sentence];
        limit = sentence.EndToken;
        for (int i = Counts.EndWithNoun(count); i < limit; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Colon))
            {
                return i + 1;
            }

            if (WordsAt.IsKind(reading, i, TokenKind.Semicolon) || FigureWords.Cardinal.Has(reading.Tokens[i])
                || reading.Tokens[i].Kind == TokenKind.Number || ItemListWords.NoPlainList.Has(reading.Tokens[i])
                || reading.Tokens[i].InQuotation || WordsAt.IsPluralNoun(reading, i))
            {
                // another noun may be what is listed: "the two firms broke rules on: …"
                return -1;
            }
        }

        int next = count.Sentence + 1;
        if (count.FirstToken - sentence.FirstToken > 1 || next >= reading.Sentences.Length
            || reading.Sentences[next].Block != sentence.Block)
        {
            return -1;
        }

        int first = reading.Sentences[next].FirstToken;
        limit = reading.Sentences[next].EndToken;
        return WordsAt.Has(reading, first, ItemListWords.They) && WordsAt.Has(reading, first + 1, Lists.Are) ? first + 2 : -1;
    }

    /// <summary>How many items there are; 0 if the last is not led by <c>and</c> or an item has a number of its own.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="start">The first token of the list.</param>
    /// <param name="limit">The token after the sentence.</param>
    /// <param name="joined">Whether an item holds an <c>and</c>, and may be two.</param>
    private static int CountItems(ArticleReading reading, int start, int limit, out bool joined)
    {
        joined = false;
        int items = 1;
        int opens = start;
        int depth = 0;
        reading.Work.Add(Math.Max(0, limit - start));
        for (int i = start; i < limit; i++)
        {
            depth += WordsAt.IsKind(reading, i, TokenKind.OpenBracket) ? 1 : WordsAt.IsKind(reading, i, TokenKind.CloseBracket) ? -1 : 0;
            if (WordsAt.IsKind(reading, i, TokenKind.Semicolon) && depth == 0)
            {
                // "and" opens the last item alone
                if (WordsAt.Has(reading, opens, FigureWords.And))
                {
                    return 0;
                }

                items++;
                opens = i + 1;
                continue;
            }

            bool number = i == opens && (FigureWords.Cardinal.Has(reading.Tokens[i]) || reading.Tokens[i].Kind == TokenKind.Number);
            if (number || reading.Tokens[i].InQuotation || WordsAt.IsKind(reading, i, TokenKind.Colon) || i - start > LongestList)
            {
                return 0;
            }

            joined |= i > opens && WordsAt.Has(reading, i, FigureWords.And);
        }

        return WordsAt.Has(reading, opens, FigureWords.And) ? items : 0;
    }
}
