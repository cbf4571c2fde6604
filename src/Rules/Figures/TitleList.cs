using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Counts works with their makers behind a number and a colon: <c>Six remain: The Quarry by Dan Rell, Low Season by Vesna Coster and …</c>.
/// </summary>
internal static class TitleList
{
    private const int LeastItems = 3;

    private const int MostItems = 15;

    /// <summary>Tokens between the number and the colon.</summary>
    private const int LongestLead = 9;

    /// <summary>Looks at a number that such a list may follow.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Quantity count)
    {
        if (!Counts.IsExact(count) || count.Point is < LeastItems or > MostItems)
        {
            return;
        }

        int colon = count.EndToken;
        while (colon < count.EndToken + LongestLead && WordsAt.IsKind(reading, colon, TokenKind.Word)
            && !FigureWords.Cardinal.Has(reading.Tokens[colon]) && !TitleListWords.Part.Has(reading.Tokens[colon]))
        {
            colon++;
        }

        Sentence sentence = reading.Sentences[count.Sentence];
        if (WordsAt.IsKind(reading, colon, TokenKind.Colon) && colon < sentence.EndToken
            && !WordsAt.Has(reading, count.FirstToken - 1, TitleListWords.Part)
            && TryCount(reading, colon + 1, sentence.EndToken, out int items, out int most) && items >= LeastItems
            && (count.Point < items || count.Point > most))
        {
            CountedList.Report(reading, context, count, items, colon + 1, sentence.EndToken - 1);
        }
    }

    /// <summary>Counts the items; false unless each is a title, <c>by</c> and a name. <c>Salt and Tar</c> may be two works.</summary>
    private static bool TryCount(ArticleReading reading, int start, int end, out int items, out int most)
    {
        bool semicolons = false;
        for (int i = start; i < end; i++)
        {
            semicolons |= reading.Tokens[i].Kind == TokenKind.Semicolon;
        }

        reading.Work.Add(end - start);
        items = most = 0;
        int pairs = 0;
        int makers = 0; // of the item that is read
        for (int i = start; i < end; i++)
        {
            bool parts = WordsAt.IsKind(reading, i, semicolons ? TokenKind.Semicolon : TokenKind.Comma)
                && !FigureWords.By.Has(reading.Tokens[Math.Min(i + 1, end - 1)]);
            bool and = !parts && makers == 1 && FigureWords.And.Has(reading.Tokens[i])
                && WordsAt.Find(reading, i, end, FigureWords.By) is >= 0 and var next && !HasMark(reading, i, next);
            if (parts || and)
            {
                if (makers != 1)
                {
                    return false;
                }

                items++;
                makers = 0;
            }
            else if (FigureWords.And.Has(reading.Tokens[i]) && makers == 0 && WordsAt.IsKind(reading, i - 1, TokenKind.Word))
            {
                pairs++;
            }
            else if (FigureWords.By.Has(reading.Tokens[i]) && WordsAt.IsKind(reading, i + 1, TokenKind.Word)
                && reading.Tokens[i + 1].IsCapitalised)
            {
                makers++;
            }
            else if (reading.Tokens[i].Kind is TokenKind.Period or TokenKind.Colon or TokenKind.Dash && i < end - 1 && makers != 1)
            {
                return false;
            }
        }

        items += makers;
        most = items + pairs;
        return makers == 1;
    }

    private static bool HasMark(ArticleReading reading, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (reading.Tokens[i].Kind is TokenKind.Comma or TokenKind.Semicolon)
            {
                return true;
            }
        }

        return false;
    }
}
