using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Words;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>Sentences about places in an order, where a bigger number is worse.</summary>
internal static class RankGuard
{
    private const double MostPlaces = 1000;

    private const int SentencesAround = 2;

    /// <summary>Whether a sentence speaks of ranks.</summary>
    public static bool IsRanking(ArticleReading reading, int sentence)
    {
        Sentence place = reading.Sentences[sentence];
        reading.Work.Add(place.EndToken - place.FirstToken);
        for (int i = place.FirstToken; i < place.EndToken; i++)
        {
            if (WordsAt.Has(reading, i, RankGuardWords.Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether two whole numbers of nothing are places that lack their "th": <c>jumping from 65 in the world to 17</c>,
    /// <c>who rose to 80 from 150</c> in a text about a list.
    /// </summary>
    public static bool ArePlaces(ArticleReading reading, in Quantity from, in Quantity to)
    {
        if (!ChangeArithmetic.IsBare(from) || !ChangeArithmetic.IsBare(to) || from.Point > MostPlaces || to.Point > MostPlaces)
        {
            return false;
        }

        int first = Math.Max(0, Math.Min(from.Sentence, to.Sentence) - SentencesAround);
        int last = Math.Min(reading.Sentences.Length - 1, Math.Max(from.Sentence, to.Sentence) + SentencesAround);
        int start = reading.Sentences[first].FirstToken;
        int end = reading.Sentences[last].EndToken;
        reading.Work.Add(end - start);
        return WordsAt.Find(reading, start, end, RankGuardWords.Around) >= 0
            || TellsOfSuperlative(reading, from.FirstToken < to.FirstToken ? from : to);
    }

    /// <summary>
    /// <c>the oldest brewer rose to 30 from 44</c>: in an order of brewers. <c>The lowest since May</c> is of the figure.
    /// </summary>
    private static bool TellsOfSuperlative(ArticleReading reading, in Quantity first)
    {
        int superlative = WordsAt.Find(reading, reading.Sentences[first.Sentence].FirstToken, first.FirstToken,
            RankConflictWords.Superlative);
        return superlative >= 0 && WordsAt.IsKind(reading, superlative + 1, TokenKind.Word)
            && !WordsAt.Has(reading, superlative + 1, Lists.Function);
    }
}
