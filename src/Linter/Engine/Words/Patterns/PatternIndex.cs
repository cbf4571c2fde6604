namespace ContentLint.Words.Patterns;

/// <summary>
/// Patterns by what can stand at the first places of a line: for each place and each kind of character the set of patterns
/// that allow it. The patterns a line can match are in the sets of all its first characters.
/// </summary>
/// <param name="entries">The patterns.</param>
/// <param name="sets">The sets one behind another: by place, and at each place by kind.</param>
/// <param name="ends">The sets of what can stand at the end of a line, by kind; null if lines go on behind the pattern.</param>
internal sealed unsafe class PatternIndex(ResidueInventory.Entry[] entries, ulong* sets, ulong* ends = null)
{
    private const ulong DeBruijn = 0x03F7_9D71_B4CB_0A89;

    private static readonly byte[] BitPlaces = FindBitPlaces();

    /// <summary>How many words a set of the patterns takes.</summary>
    public int Words { get; } = (entries.Length + 63) / 64;

    /// <summary>The pattern with this number.</summary>
    public ResidueInventory.Entry this[int number] => entries[number];

    /// <summary>The patterns a line may match.</summary>
    /// <param name="line">The line.</param>
    /// <param name="found">The set to fill, of <see cref="Words"/> words.</param>
    public void Find(ReadOnlySpan<char> line, Span<ulong> found)
    {
        int set = StartKind.At(line, 0) * Words;
        ulong* last = ends == null ? null : ends + (StartKind.At(line, line.Length - 1) * Words);
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = sets[set + i] & (last == null ? ulong.MaxValue : last[i]);
        }

        for (int place = 1; place < StartKind.Places; place++)
        {
            set = ((place * StartKind.Count) + StartKind.At(line, place)) * Words;
            ulong any = 0;
            for (int i = 0; i < found.Length; i++)
            {
                found[i] &= sets[set + i];
                any |= found[i];
            }

            if (any == 0)
            {
                return;
            }
        }
    }

    /// <summary>Takes the lowest number out of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="word">The first word of it that may have a number; moved on.</param>
    /// <returns>The number; -1 if there is none.</returns>
    public static int Take(Span<ulong> set, ref int word)
    {
        for (; word < set.Length; word++)
        {
            ulong rest = set[word];
            if (rest != 0)
            {
                set[word] = rest & (rest - 1);
                return (word << 6) + CountTrailingZeros(rest);
            }
        }

        return -1;
    }

    /// <summary>The lowest bit alone, times a number of de Bruijn, has its place in the highest bits.</summary>
    private static int CountTrailingZeros(ulong bits) => BitPlaces[(int)((bits & (0 - bits)) * DeBruijn >> 58)];

    private static byte[] FindBitPlaces()
    {
        var places = new byte[64];
        for (int place = 0; place < 64; place++)
        {
            places[(DeBruijn << place) >> 58] = (byte)place;
        }

        return places;
    }
}
