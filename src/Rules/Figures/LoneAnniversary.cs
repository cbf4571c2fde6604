using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the only anniversary of an article against its only year of founding, wherever they stand: <c>was founded in 1955</c>,
/// <c>for the 80th anniversary</c> in an article of 2025. What was founded is not compared: both numbers must be round, as those of
/// anniversaries are, and near each other.
/// </summary>
internal static class LoneAnniversary
{
    /// <summary>Anniversaries are marked every so many years.</summary>
    private const int Round = 5;

    /// <summary>A number farther off is of another thing.</summary>
    private const int Farthest = 30;

    /// <summary>Tokens from the verb of founding to its year.</summary>
    private const int FoundingReach = 9;

    /// <summary>Looks for the two in the whole article.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        if (!reading.HasWord(LifeCheckWords.Anniversary)
            || !TryFindFounding(reading, out int founded) || !TryFindAnniversary(reading, out int noun, out int number))
        {
            return;
        }

        int written = ArticleYear.Read(reading);
        int year = reading.Dates[founded].Date.Year;
        int years = written - year;
        int apart = Math.Abs(years - number);
        if (years <= 0 || apart is < 2 or > Farthest || years % Round != 0 || number % Round != 0
            || context.HasReported(reading.Tokens[noun - 1].Span))
        {
            return;
        }

        context.Report(
            Severity.Warning,
            reading.Tokens[noun - 1].Span,
            $"From {FigureText.Whole(year)} to the article's own {FigureText.Whole(written)} is {FigureText.Whole(years)} years; the text says {reading.Text.ToString(reading.Tokens[noun - 1].Span)}",
            "Check the number and the year",
            [new RelatedPlace(reading.Dates[founded].SpanIn(reading.Tokens), "the beginning")]);
    }

    /// <summary>The only year of the article behind <c>founded in</c> and the like.</summary>
    private static bool TryFindFounding(ArticleReading reading, out int founded)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        founded = -1;
        for (int i = 0; i < dates.Length; i++)
        {
            if (dates[i].Date.Year == 0 || dates[i].Has(DateFlags.SpanStart | DateFlags.SpanEnd)
                || !WordsAt.Has(reading, dates[i].FirstToken - 1, FigureWords.In)
                || WordsAt.Find(reading, Math.Max(reading.Sentences[dates[i].Sentence].FirstToken, dates[i].FirstToken - FoundingReach),
                    dates[i].FirstToken, LoneAnniversaryWords.Founded) < 0)
            {
                continue;
            }

            if (founded >= 0)
            {
                return false;
            }

            founded = i;
        }

        return founded >= 0;
    }

    /// <summary><c>this summer's 75th anniversary</c></summary>
    private static bool IsOfTheYear(ArticleReading reading, int token) =>
        WordsAt.IsOwner(reading, token) && WordsAt.Has(reading, token - 1, LifeCheckWords.This);

    /// <summary>The only ordinal before <c>anniversary</c>, which is not said to be of something else.</summary>
    private static bool TryFindAnniversary(ArticleReading reading, out int noun, out int number)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        noun = -1;
        number = 0;
        reading.Work.Add(tokens.Length);
        for (int i = 1; i < tokens.Length; i++)
        {
            if (!LifeCheckWords.Anniversary.Has(tokens[i]) || AnniversaryCheck.OrdinalAt(reading, i - 1) is not (> 0 and var value))
            {
                continue;
            }

            if (number > 0 && value != number)
            {
                return false;
            }

            bool other = (WordsAt.Has(reading, i + 1, FigureWords.Of) && !WordsAt.Has(reading, i + 2, LaterCheckWords.Its))
                || !(WordsAt.Has(reading, i - 2, LoneAnniversaryWords.Own) || IsOfTheYear(reading, i - 2))
                || tokens[i].InQuotation;
            number = value;
            noun = other ? noun : i;
        }

        return noun >= 0;
    }
}
