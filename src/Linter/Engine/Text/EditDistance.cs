namespace ContentLint.Text;

/// <summary>How many letters apart two words are.</summary>
public static class EditDistance
{
    /// <summary>Beyond this distance nobody asks how far apart two words are.</summary>
    public const int Far = 3;

    private const int LongestWord = 64;

    /// <summary>
    /// The optimal string alignment distance (insertions, deletions, substitutions and swaps of neighbours), without case;
    /// <see cref="Far"/> for anything farther, and at once for words whose first letters differ.
    /// </summary>
    public static int Between(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (Math.Abs(first.Length - second.Length) >= Far || first.Length == 0 || second.Length == 0
            || first.Length > LongestWord || second.Length > LongestWord || Fold(first[0]) != Fold(second[0]))
        {
            return Far;
        }

        CutShared(ref first, ref second);
        if (first.Length == 0 || second.Length == 0)
        {
            return Math.Max(first.Length, second.Length);
        }

        Span<int> beforeLast = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (int j = 0; j <= second.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= second.Length; j++)
            {
                bool isSame = Fold(first[i - 1]) == Fold(second[j - 1]);
                int cost = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && Fold(first[i - 1]) == Fold(second[j - 2]) && Fold(first[i - 2]) == Fold(second[j - 1]))
                {
                    cost = Math.Min(cost, beforeLast[j - 2] + 1);
                }

                current[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least >= Far)
            {
                return Far;
            }

            Span<int> reused = beforeLast;
            beforeLast = last;
            last = current;
            current = reused;
        }

        return Math.Min(Far, last[second.Length]);
    }

    /// <summary>What both begin and end with is no difference; most words that are compared are one letter apart.</summary>
    private static void CutShared(ref ReadOnlySpan<char> first, ref ReadOnlySpan<char> second)
    {
        int same = 1;
        while (same < first.Length && same < second.Length && Fold(first[same]) == Fold(second[same]))
        {
            same++;
        }

        first = first.Slice(same);
        second = second.Slice(same);
        while (first.Length > 0 && second.Length > 0 && Fold(first[first.Length - 1]) == Fold(second[second.Length - 1]))
        {
            first = first.Slice(0, first.Length - 1);
            second = second.Slice(0, second.Length - 1);
        }
    }

    private static char Fold(char character) => char.ToLowerInvariant(character);
}
