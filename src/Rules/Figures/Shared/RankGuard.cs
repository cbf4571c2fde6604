using ContentLint.Reading;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>Sentences about places in an order, where a bigger number is worse.</summary>
internal static class RankGuard
{
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
}
