namespace ContentLint.Text;

/// <summary>Finds the right name next to a wrong one, for messages.</summary>
public static class NearestName
{
    /// <summary>The candidate with the fewest differing letters, or null if none is near enough to be what was meant.</summary>
    /// <param name="given">The wrong name.</param>
    /// <param name="candidates">The right names.</param>
    public static string? Find(string given, IEnumerable<string> candidates)
    {
        string? nearest = null;
        int least = Math.Min(4, Math.Max(1, (given.Length + 1) / 3)) + 1;
        foreach (string candidate in candidates)
        {
            int distance = Distance(given, candidate, least);
            if (distance < least)
            {
                least = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Inserted, left-out, wrong and swapped letters, case aside; stops counting at <paramref name="limit"/>.</summary>
    private static int Distance(string x, string y, int limit)
    {
        if (Math.Abs(x.Length - y.Length) >= limit || x.Length > 100)
        {
            return limit;
        }

        var before = new int[y.Length + 1];
        var last = new int[y.Length + 1];
        var current = new int[y.Length + 1];
        for (int j = 0; j <= y.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= x.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= y.Length; j++)
            {
                int cost = Same(x[i - 1], y[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(x[i - 1], y[j - 2]) && Same(x[i - 2], y[j - 1]))
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, last, current) = (last, current, before);
        }

        return last[y.Length];
    }

    private static bool Same(char x, char y) => char.ToLowerInvariant(x) == char.ToLowerInvariant(y);
}
