using ContentLint.Reading;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a year in which what is told cannot have happened: after the article, or before there was such a thing.</summary>
/// <remarks>
/// ## Why
/// Two digits changed places, or a key was struck twice.
///
/// A past event ("was founded in") must not be of a year long after the article's own; without a date of the article, after 2100. A year of
/// the middle ages is told where the sentence speaks of something that is younger by centuries (a league, a film, a railway).
///
/// ## Examples
/// ```bad
/// The club joined the league in 1078, when its ground had no lights.
/// ```
/// ```bad
/// The bank was founded in 3019 by two brothers.
/// ```
/// ```good
/// The abbey was founded in 1078.
/// ```
/// ```good
/// The film is set in 2204.
/// ```
/// </remarks>
public sealed class YearOutOfRange() : Rule(new RuleDescriptor(
    "CL326",
    "year-out-of-range",
    "Year cannot be right",
    "A past event is dated to a later year, or a modern thing to the middle ages.",
    Severity.Warning)
{ Since = "0.2" })
{
    /// <summary>Without a date of the article no event after this is past.</summary>
    private const int LastYear = 2100;

    /// <summary>A page that is kept up may tell of years after its own.</summary>
    private const int YearsOfUpdates = 20;

    private const int FirstModernYear = 1700;

    private const int FirstYear = 1000;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        FutureInPast.Check(reading, context);
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int sentence = 0;
        reading.Work.Add(reading.Numbers.Length);
        foreach (int i in reading.Numbers)
        {
            if (i == 0 || tokens[i].Length != 4 || tokens[i].InQuotation || tokens[i].IsResidue
                || !FigureWords.In.Has(tokens[i - 1]) || !Digits.TryRead(reading.TextOf(tokens[i]), 4, out int year) || year < FirstYear)
            {
                continue;
            }

            bool ends = i + 1 >= tokens.Length
                || tokens[i + 1].Kind is not (TokenKind.Word or TokenKind.Percent or TokenKind.Symbol or TokenKind.Dash)
                || Lists.Function.Has(tokens[i + 1]) || Lists.Preposition.Has(tokens[i + 1]);
            if (!ends || (sentence = reading.FindSentence(i, sentence)) < 0)
            {
                sentence = Math.Max(0, sentence);
                continue;
            }

            int last = reading.DocumentDate.IsCertain ? reading.DocumentDate.Date.Year : LastYear;
            if (year > last + (reading.DocumentDate.IsCertain ? YearsOfUpdates : 0)
                && IsPast(reading, i - 2, reading.Sentences[sentence].FirstToken))
            {
                string told = reading.DocumentDate.IsCertain ? $"the article is of {FigureText.Whole(last)}" : "it is told as past";
                context.Report(tokens[i].Span, $"{FigureText.Whole(year)} has not come yet: {told}", "Check the year");
            }
            else if (year is > FirstYear and < FirstModernYear
                && WordsAt.Find(reading, reading.Sentences[sentence].FirstToken, i, YearOutOfRangeWords.Modern) >= 0)
            {
                context.Report(tokens[i].Span, $"In {FigureText.Whole(year)} there was no such thing", "Check the year");
            }
        }
    }

    /// <summary>Whether a verb of the past governs the year: <c>was founded in</c>, <c>joined the league in</c>.</summary>
    private static bool IsPast(ArticleReading reading, int at, int first)
    {
        for (int i = at; i >= first && i > at - 4 && WordsAt.IsKind(reading, i, TokenKind.Word); i--)
        {
            if (YearOutOfRangeWords.Happened.Has(reading.Tokens[i]))
            {
                return !WordsAt.Has(reading, i - 1, YearOutOfRangeWords.Future) && !WordsAt.Has(reading, i - 2, YearOutOfRangeWords.Future)
                    && WordsAt.Find(reading, first, i, YearOutOfRangeWords.Future) < 0;
            }
        }

        return false;
    }
}
