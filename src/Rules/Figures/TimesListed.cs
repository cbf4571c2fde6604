using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Counts the years or weekdays listed after a number of times or days: <c>won it three times, in 2011, 2014 and 2018</c>.</summary>
internal static class TimesListed
{
    private const int MostItems = 9;

    /// <summary>Looks at a number of times.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Quantity count)
    {
        bool twice = WordsAt.Has(reading, count.NumberToken, TimesListedWords.Twice);
        int noun = twice ? count.NumberToken : WordsAt.Has(reading, count.EndToken - 1, TimesListedWords.Times) ? count.EndToken - 1 : count.HeadToken;
        if ((!twice && !WordsAt.Has(reading, noun, TimesListedWords.Times)) || !count.IsAmount || count.Point is < 2 or > MostItems || !(count.Point % 1).Equals(0) || !(twice || WordsAt.Has(reading, count.NumberToken, FigureWords.Cardinal) || WordsAt.IsKind(reading, count.NumberToken, TokenKind.Number)))
        {
            return;
        }

        int start = noun + 1;
        start += WordsAt.IsComma(reading, start) || WordsAt.IsKind(reading, start, TokenKind.Colon) ? 1 : 0;
        if (start == noun + 1 || !WordsAt.Has(reading, start, TimesListedWords.In) || !TryCount(reading, start + 1, out int items, out int end) || items == (int)count.Point)
        {
            return;
        }

        context.Report(
            Severity.Warning,
            count.SpanIn(reading.Tokens),
            $"The text says {FigureText.Quote(reading, count)}; {FigureText.Whole(items)} are listed",
            "Check the number and the list",
            [new RelatedPlace(TextSpan.FromBounds(reading.Tokens[start].Start, reading.Tokens[end - 1].End), "the list")]);
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

            bool comma = WordsAt.IsComma(reading, end);
            end += comma ? 1 : 0;
            last = WordsAt.Has(reading, end, FigureWords.And);
            int next = end + (last ? 1 : 0);
            next += WordsAt.Has(reading, next, TimesListedWords.In) ? 1 : 0;
            if ((!comma && !last) || reading.Tokens.Length <= next)
            {
                return false;
            }

            end = next;
        }

        return false;
    }
}
