using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the score of a headline against the only score of the opening sentence: <c>Marne beat Selm 3-1</c> over
/// <c>Marne won 3-2 at Selm</c>.
/// </summary>
internal static class HeadlineScore
{
    /// <summary>The sentence of the headline, perhaps one of a deck, and the first of the text.</summary>
    private const int LastSentence = 2;

    /// <summary>Looks at the headline.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int told = -1;
        int other = -1;
        for (int i = 0; i < quantities.Length && quantities[i].Sentence <= LastSentence; i++)
        {
            if (!IsScore(quantities[i]))
            {
                continue;
            }

            bool headline = reading.Blocks[reading.Sentences[quantities[i].Sentence].Block].Zone == Zone.Headline;
            if (headline ? told >= 0 : told < 0 || (other >= 0 && quantities[other].Sentence == quantities[i].Sentence))
            {
                return;
            }

            if (headline)
            {
                told = i;
            }
            else if (other < 0)
            {
                other = i;
            }
        }

        if (told < 0 || other < 0 || !TellsResult(reading, reading.Sentences[quantities[other].Sentence])
            || IsSame(reading, quantities[told], quantities[other]) || StandsAgain(reading, told, other))
        {
            return;
        }

        context.Report(
            Severity.Warning,
            quantities[told].SpanIn(reading.Tokens),
            $"The headline says {FigureText.Quote(reading, quantities[told])}; the text says {FigureText.Quote(reading, quantities[other])} and nowhere {FigureText.Quote(reading, quantities[told])}",
            "Check which score is right",
            [new RelatedPlace(quantities[other].SpanIn(reading.Tokens), "the score in the text")]);
    }

    /// <summary>Whether a sentence says who won, and nothing of a part of the match or of another one.</summary>
    private static bool TellsResult(ArticleReading reading, in Sentence sentence) =>
        WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, HeadlineScoreWords.Result) >= 0
        && WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, HeadlineScoreWords.OfPart) < 0;

    private static bool IsScore(in Quantity quantity) => quantity.Role == QuantityRole.Score && quantity.Has(QuantityFlags.Range);

    private static bool IsSame(ArticleReading reading, in Quantity one, in Quantity other)
    {
        ReadOnlySpan<char> first = reading.Text.AsSpan(one.SpanIn(reading.Tokens));
        ReadOnlySpan<char> second = reading.Text.AsSpan(other.SpanIn(reading.Tokens));
        return first.Length == second.Length && first[0] == second[0] && first[first.Length - 1] == second[second.Length - 1];
    }

    /// <summary>Whether the score of the headline, or one turned round, stands in the text.</summary>
    private static bool StandsAgain(ArticleReading reading, int told, int first)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        reading.Work.Add(quantities.Length - first);
        for (int i = first; i < quantities.Length; i++)
        {
            if (IsScore(quantities[i])
                && (IsSame(reading, quantities[told], quantities[i]) || quantities[i].Point.Equals(quantities[told].Point)))
            {
                return true;
            }
        }

        return false;
    }
}
