using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Names;

namespace ContentLint.Accuracy.Mutators;

/// <summary>Who is introduced in full and speaks later by the surname alone.</summary>
internal static class People
{
    /// <summary>A person: the first mention in full, and an attribution after it that names the person by one name.</summary>
    public readonly record struct Speaker(Mention Introduction, Mention Bare);

    /// <summary>The first attribution by the surname alone of each person who has exactly one mention in full.</summary>
    public static List<Speaker> Find(ArticleReading reading)
    {
        var speakers = new List<Speaker>();
        var seen = new HashSet<uint>();
        foreach (Attribution attribution in reading.Attributions)
        {
            if (attribution.Mention < 0)
            {
                continue;
            }

            Mention bare = reading.Mentions[attribution.Mention];
            if (bare.Parts != 1 || !seen.Add(bare.Key))
            {
                continue;
            }

            List<Mention> full = [];
            foreach (Mention mention in reading.Mentions)
            {
                if (mention.Key == bare.Key && mention.Parts > 1)
                {
                    full.Add(mention);
                }
            }

            if (full.Count == 1 && full[0].IsFullPerson && full[0].Start < bare.Start && reading.Blocks[full[0].Block].Zone == Zone.Body)
            {
                speakers.Add(new Speaker(full[0], bare));
            }
        }

        return speakers;
    }
}
