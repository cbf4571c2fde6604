using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Finds what is still to come and is dated to a year before the article's own: <c>the companies expect to complete the merger in the
/// spring of 2015</c> in an article of 2025.
/// </summary>
internal static class FutureInPast
{
    /// <summary>Tokens from the word that puts it ahead to its year.</summary>
    private const int Reach = 12;

    /// <summary>Looks at every year of the article.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        if (!reading.DocumentDate.IsCertain)
        {
            return;
        }

        int written = reading.DocumentDate.Date.Year;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        foreach (ref readonly DateMention date in reading.Dates)
        {
            int year = date.Date.Year;
            if (year == 0 || year >= written || date.Kind == DateKind.Decade
                || date.Has(DateFlags.InQuotation | DateFlags.SpanStart | DateFlags.SpanEnd)
                || !reading.Blocks[reading.Sentences[date.Sentence].Block].IsProse)
            {
                continue;
            }

            Sentence sentence = reading.Sentences[date.Sentence];
            int start = Math.Max(sentence.FirstToken, date.FirstToken - Reach);
            int ahead = WordsAt.Find(reading, start, date.FirstToken, FutureInPastWords.Ahead);
            bool to = ahead < 0 && (ahead = WordsAt.Find(reading, start, date.FirstToken, FutureInPastWords.Expect)) >= 0
                && WordsAt.Has(reading, ahead + 1, FigureWords.To) && !WordsAt.Has(reading, ahead - 1, FutureInPastWords.Was);
            if (ahead < 0 || (tokens[ahead].IsCapitalised && ahead > sentence.FirstToken)
                || !(to || FutureInPastWords.Ahead.Has(tokens[ahead]))
                || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, FutureInPastWords.Past) >= 0
                || !IsClause(reading, ahead, date.FirstToken)
                || !(WordsAt.Has(reading, date.FirstToken - 1, FigureWords.In) || IsSeason(reading, date))
                || !(WordsAt.EndsClause(reading, date.EndToken, date.Sentence) || WordsAt.IsComma(reading, date.EndToken)))
            {
                continue;
            }

            context.Report(
                Severity.Warning,
                date.SpanIn(tokens),
                $"What is to come is dated to {FigureText.Whole(year)}; the article is of {FigureText.Whole(written)}",
                "Check the year");
        }
    }

    /// <summary><c>in the spring of 2015</c></summary>
    private static bool IsSeason(ArticleReading reading, in DateMention date) =>
        WordsAt.Has(reading, date.FirstToken - 1, FigureWords.Of) && WordsAt.Has(reading, date.FirstToken - 2, LifeCheckWords.Season)
        && WordsAt.Has(reading, date.FirstToken - 3, FigureWords.The);

    /// <summary>Whether nothing but words stands between.</summary>
    private static bool IsClause(ArticleReading reading, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word))
            {
                return false;
            }
        }

        return true;
    }
}
