using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Counts the items of a list in the same sentence as its number: <c>three worries: the cost of bread, the noise of the fair and the dust</c>.</summary>
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
        if (!Counts.IsExact(count) || count.Point is < 2 or > MostItems || !WordsAt.IsPluralNoun(reading, count.HeadToken) || WordsAt.Has(reading, count.HeadToken, ItemListWords.Measure)
            || WordsAt.Has(reading, count.FirstToken - 1, EnumerationCheckWords.More) || EnumerationCheck.IsPart(reading, count))
        {
            return;
        }

        bool announces = WordsAt.Has(reading, count.HeadToken, EnumerationCheckWords.ItemNoun);
        bool subject = count.FirstToken == reading.Sentences[count.Sentence].FirstToken && !announces;
        int start = FindStart(reading, count, announces || subject, out bool are, out bool dash);
        if (start < 0 || !TryCount(reading, start, reading.Sentences[count.Sentence].EndToken, announces, are || subject, dash, out int least, out int most, out int end))
        {
            return;
        }

        if (count.Point >= least && count.Point <= most)
        {
            return;
        }

        context.Report(
            Severity.Warning,
            count.SpanIn(reading.Tokens),
            $"The text says {FigureText.Quote(reading, count)}; the list has {FigureText.Whole(count.Point < least ? least : most)}",
            "Check the number and the list",
            [new RelatedPlace(TextSpan.FromBounds(reading.Tokens[start].Start, reading.Tokens[end - 1].End), "the list")]);
    }

    /// <summary>The first token of the list: behind a colon, a dash, or <c>are</c>.</summary>
    private static int FindStart(ArticleReading reading, in Quantity count, bool announces, out bool are, out bool dash)
    {
        int at = Counts.EndWithNoun(count);
        int sentence = reading.Sentences[count.Sentence].FirstToken;
        are = dash = false;
        bool whole = count.FirstToken > sentence && (WordsAt.Has(reading, count.FirstToken - 1, ItemListWords.Opener) || reading.Tokens[count.FirstToken - 1].IsPossessive);
        for (int i = at; i < at + LongestLead; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Colon))
            {
                return i + 1;
            }

            if (announces && i == at && WordsAt.Has(reading, count.HeadToken, EnumerationCheckWords.ItemNoun) && WordsAt.IsKind(reading, i, TokenKind.Dash) && reading.Tokens[i].SpaceBefore)
            {
                dash = true;
                return WordsAt.Has(reading, i + 1, Lists.Preposition) ? -1 : i + 1;
            }

            if (whole && WordsAt.Has(reading, i, ItemListWords.Are))
            {
                are = true;
                return WordsAt.IsKind(reading, i + 1, TokenKind.Colon) ? i + 2 : i + 1;
            }

            // only what belongs to the noun may stand between: "reasons for the delay"
            if (!WordsAt.IsKind(reading, i, TokenKind.Word) || (i == at && !WordsAt.Has(reading, i, ItemListWords.Lead) && !(count.FirstToken == sentence && Lists.Auxiliary.Has(reading.Tokens[i]))) || (!announces && Lists.AnyVerb.Has(reading.Tokens[i])) || FigureWords.Cardinal.Has(reading.Tokens[i]))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Counts the items between the marks; false where the marks leave it open what an item is.</summary>
    private static bool TryCount(ArticleReading reading, int start, int sentenceEnd, bool announces, bool are, bool dash, out int least, out int most, out int end)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        least = most = 0;
        int commas = 0;
        int semicolons = 0;
        int bareAnds = 0;
        int lastComma = -1;
        int lastAnd = -1;
        int lastSemicolon = -1;
        int ands = 0;
        bool openers = true; // each item begins with an article or a possessive
        bool alike = true; // and all with the same one
        uint opener = 0;
        int limit = Math.Min(sentenceEnd, start + LongestList);
        bool itemStart = true;
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
                break;
            }

            if (token.Kind == TokenKind.Semicolon)
            {
                semicolons++;
                lastSemicolon = end;
                itemStart = true;
                continue;
            }

            if (token.Kind == TokenKind.Comma)
            {
                commas++;
                lastComma = end;
                itemStart = true;
                continue;
            }

            if (token.Kind != TokenKind.Word || ItemListWords.NoPlainList.Has(token) || FigureWords.Cardinal.Has(token) || (!announces && Lists.FiniteOrAuxiliary.Has(token)))
            {
                return false;
            }

            if (FigureWords.And.Has(token))
            {
                bareAnds += itemStart && end > start ? 0 : 1;
                ands++;
                lastAnd = end;
                itemStart = true;
                continue;
            }

            if (itemStart)
            {
                if (token.IsCapitalised)
                {
                    // names are counted elsewhere
                    return false;
                }

                openers &= ItemListWords.Opener.Has(token);
                alike &= opener == 0 || opener == token.Hash;
                opener = token.Hash;
            }

            itemStart = false;
        }

        if (itemStart || end == limit || (are && !openers))
        {
            return false;
        }

        if (semicolons > 0)
        {
            // "a; b; c, and d"
            least = semicolons + 1;
            most = least + (lastAnd > lastSemicolon + 1 ? 1 : 0);
            return true;
        }

        // a list ends in "and" before its last item
        if (lastAnd < lastComma || lastAnd < 0)
        {
            return false;
        }

        // "the hall, a ruin, and the park" are two: what stands between commas may be said of the item before
        bool sure = commas > 0 && ands == 1 && bareAnds == 1 && openers && alike;
        most = commas + 1 + bareAnds;
        least = sure ? most : 1;
        return commas > 0 || announces;
    }
}
