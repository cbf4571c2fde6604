using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the verb of a headline against the only two figures of the article that are of two times: <c>Population grows</c>,
/// <c>3,420 were counted at the last census</c>, <c>the population is now 3,180</c>.
/// </summary>
internal static class DirectionClaim
{
    private const int MostPairs = 8;

    /// <summary>A figure so many times another is of another thing.</summary>
    private const double MostTimes = 2;

    /// <summary>Looks at the headline.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (quantities.Length is < 2 or > LonePair.MostFigures || !Headline.TryRead(reading, out Headline headline) || !TryReadVerb(reading, headline, out int told, out int direction))
        {
            return;
        }

        Span<LonePair> pairs = stackalloc LonePair[MostPairs];
        int found = LonePair.Find(reading, -1, pairs);
        int wrong = -1;
        int named = 0;
        uint noun = WordsAt.Noun(reading, told - 1);
        for (int i = 0; i < found; i++)
        {
            int order = pairs[i].Order(reading);
            if (order == 0 || pairs[i].IsBound(reading) || !pairs[i].HasNoun(reading, noun))
            {
                continue;
            }

            named++;
            Quantity earlier = quantities[order > 0 ? pairs[i].First : pairs[i].Second];
            Quantity later = quantities[order > 0 ? pairs[i].Second : pairs[i].First];
            if (ChangeArithmetic.TryCreate(reading, earlier, later, out ChangeArithmetic arithmetic) && !arithmetic.From.Meets(arithmetic.To)
                && arithmetic.ToPoint / arithmetic.FromPoint is < MostTimes and > 1 / MostTimes && (arithmetic.ToPoint > arithmetic.FromPoint) != (direction > 0))
            {
                wrong = i;
            }
        }

        if (wrong >= 0 && named == 1)
        {
            Report(reading, context, told, pairs[wrong]);
        }
    }

    private static void Report(ArticleReading reading, RuleContext context, int told, in LonePair pair)
    {
        bool inOrder = pair.Order(reading) > 0;
        Quantity earlier = reading.Quantities[inOrder ? pair.First : pair.Second];
        Quantity later = reading.Quantities[inOrder ? pair.Second : pair.First];
        context.Report(
            Severity.Warning,
            reading.Tokens[told].Span,
            $"The headline says “{reading.TextOf(reading.Tokens[told]).ToString()}”; the figures go from {FigureText.Quote(reading, earlier)} to {FigureText.Quote(reading, later)}",
            "Check the word and both figures",
            [new RelatedPlace(earlier.SpanIn(reading.Tokens), "the earlier figure"), new RelatedPlace(later.SpanIn(reading.Tokens), "the later figure")]);
    }

    /// <summary>The one verb of direction in a headline, behind its noun.</summary>
    private static bool TryReadVerb(ArticleReading reading, in Headline headline, out int told, out int direction)
    {
        told = -1;
        direction = 0;
        if (WordsAt.Find(reading, headline.FirstToken, headline.EndToken, HeadlineDirectionWords.Both) >= 0 || WordsAt.Find(reading, headline.FirstToken, headline.EndToken, ChangeClaimWords.Shares) >= 0)
        {
            return false;
        }

        for (int i = headline.FirstToken + 1; i < headline.EndToken; i++)
        {
            int way = WordsAt.Has(reading, i, HeadlineDirectionWords.Up) ? 1 : WordsAt.Has(reading, i, HeadlineDirectionWords.Down) ? -1 : 0;
            if (way == 0)
            {
                continue;
            }

            if (told >= 0 || !WordsAt.IsKind(reading, i - 1, TokenKind.Word))
            {
                return false;
            }

            told = i;
            direction = way;
        }

        return told >= 0;
    }
}
