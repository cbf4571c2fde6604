using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Counts the years or weekdays listed after a number of times or days: <c>won it three times, in 2011, 2014 and 2018</c>.
/// </summary>
internal static class TimesListed
{
    private const int MostItems = 9;

    /// <summary>Looks at a number of times.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Quantity count)
    {
        bool twice = WordsAt.Has(reading, count.NumberToken, TimesListedWords.Twice);
        int noun = twice
            ? count.NumberToken
            : WordsAt.Has(reading, count.EndToken - 1, TimesListedWords.Times) ? count.EndToken - 1 : count.HeadToken;
        if ((!twice && !WordsAt.Has(reading, noun, TimesListedWords.Times)) || !count.IsAmount || count.Point is < 2 or > MostItems
            || !(count.Point % 1).Equals(0)
            || !(twice || WordsAt.Has(reading, count.NumberToken, FigureWords.Cardinal)
                || WordsAt.IsKind(reading, count.NumberToken, TokenKind.Number)))
        {
            return;
        }

        int start = noun + 1;
        start += WordsAt.IsComma(reading, start) || WordsAt.IsKind(reading, start, TokenKind.Colon) ? 1 : 0;
        if (start == noun + 1 || !WordsAt.Has(reading, start, TimesListedWords.In)
            || !TryCount(reading, start + 1, out int items, out int end) || items == (int)count.Point)
        {
            return;
        }

        CountedList.Report(reading, context, count, items, start, end);
    }

    /// <summary><c>2011, 2014 and 2018</c>, up to the end of the clause.</summary>
    private static bool TryCount(ArticleReading reading, int start, out int items, out int end)
    {
        items = 0;
        bool last = false;
        for (end = start; items <= MostItems;)
        {
            if (!WordsAt.IsKind(reading, end, TokenKind.Number) || reading.Tokens[end].Length != 4)
            {
                return false;
            }

            items++;
            end++;
            if (last)
            {
                return WordsAt.IsKind(reading, end, TokenKind.Period) || WordsAt.IsComma(reading, end);
            }

            if (!CountedList.TrySkipMark(reading, ref end, out last))
            {
                return false;
            }

            end += WordsAt.Has(reading, end, TimesListedWords.In) ? 1 : 0;
        }

        return false;
    }
}
