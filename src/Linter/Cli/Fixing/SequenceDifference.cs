namespace ContentLint.Cli.Fixing;

/// <summary>The difference of two sequences of texts: lines of a file, words of a line.</summary>
internal static class SequenceDifference
{
    /// <summary>So many differences are searched for the shortest way; beyond that the whole stretch is replaced.</summary>
    private const int MostDifferences = 1000;

    /// <summary>What has to change to make one of the other, in order.</summary>
    public static List<SequenceChange> Find(string[] old, string[] mended)
    {
        int first = 0;
        while (first < Math.Min(old.Length, mended.Length) && AreEqual(old[first], mended[first]))
        {
            first++;
        }

        int last = 0;
        while (last < Math.Min(old.Length, mended.Length) - first && AreEqual(old[^(last + 1)], mended[^(last + 1)]))
        {
            last++;
        }

        int oldLength = old.Length - first - last;
        int newLength = mended.Length - first - last;
        List<int[]>? frontiers = FindFrontiers(old, mended, first, oldLength, newLength);
        return frontiers is null ? [new SequenceChange(first, first, oldLength, newLength)] : Trace(frontiers, first, oldLength, newLength);
    }

    /// <summary>
    /// The greedy search of Myers: how far one gets on each diagonal with each number of differences; null if they are too many.
    /// </summary>
    private static List<int[]>? FindFrontiers(string[] old, string[] mended, int first, int oldLength, int newLength)
    {
        var frontiers = new List<int[]>();
        int most = Math.Min(MostDifferences, oldLength + newLength);
        int[] reach = new int[(2 * most) + 3];
        for (int count = 0; count <= most; count++)
        {
            for (int diagonal = -count; diagonal <= count; diagonal += 2)
            {
                int at = most + 1 + diagonal;
                int x = diagonal == -count || (diagonal != count && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
                int y = x - diagonal;
                while (x < oldLength && y < newLength && AreEqual(old[first + x], mended[first + y]))
                {
                    x++;
                    y++;
                }

                reach[at] = x;
                if (x >= oldLength && y >= newLength)
                {
                    frontiers.Add(Copy(reach, most, count));
                    return frontiers;
                }
            }

            frontiers.Add(Copy(reach, most, count));
        }

        return null;

        static int[] Copy(int[] reach, int most, int count) => reach[(most - count)..(most + count + 3)];
    }

    /// <summary>Goes back from the end through the frontiers and gathers neighbouring differences.</summary>
    private static List<SequenceChange> Trace(List<int[]> frontiers, int first, int oldLength, int newLength)
    {
        var changes = new List<SequenceChange>();
        int x = oldLength;
        int y = newLength;
        for (int count = frontiers.Count - 1; count > 0; count--)
        {
            int[] reach = frontiers[count - 1];
            int diagonal = x - y;
            int At(int k) => Math.Abs(k) > count ? -1 : reach[count + k];
            bool inserts = diagonal == -count || (diagonal != count && At(diagonal - 1) < At(diagonal + 1));
            int previousX = At(inserts ? diagonal + 1 : diagonal - 1);
            int previousY = previousX - (inserts ? diagonal + 1 : diagonal - 1);
            int oldAt = first + previousX;
            int newAt = first + previousY;
            if (changes.Count > 0 && changes[^1].Old == oldAt + (inserts ? 0 : 1) && changes[^1].New == newAt + (inserts ? 1 : 0))
            {
                changes[^1] = new SequenceChange(oldAt, newAt, changes[^1].OldCount + (inserts ? 0 : 1),
                    changes[^1].NewCount + (inserts ? 1 : 0));
            }
            else
            {
                changes.Add(new SequenceChange(oldAt, newAt, inserts ? 0 : 1, inserts ? 1 : 0));
            }

            x = previousX;
            y = previousY;
        }

        changes.Reverse();
        return changes;
    }

    private static bool AreEqual(string x, string y) => string.Equals(x, y, StringComparison.Ordinal);
}
