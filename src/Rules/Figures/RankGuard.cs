using ContentLint.Reading;

namespace ContentLint.Rules.Figures;

/// <summary>Sentences about places in an order, where a bigger number is worse.</summary>
internal static class RankGuard
{
    private static readonly AnyWord Words = new(
        "rank ranks ranked ranking rankings place places placed spot position seed seeded table standings handicap odds par chart charts "
        + "pole");

    /// <summary>Whether a sentence speaks of ranks.</summary>
    public static bool IsRanking(ArticleReading reading, int sentence)
    {
        Sentence place = reading.Sentences[sentence];
        reading.Work.Add(place.EndToken - place.FirstToken);
        for (int i = place.FirstToken; i < place.EndToken; i++)
        {
            if (FigureTokens.IsAnyWord(reading, i, Words))
            {
                return true;
            }
        }

        return false;
    }
}
