namespace ContentLint.Lexicon.Patterns;

/// <summary>
/// Patterns by what can stand at the first places of a line: for each place and each kind of character the set of patterns
/// that allow it. The patterns a line can match are in the sets of all its first characters.
/// </summary>
internal sealed class PatternIndex(List<ResidueInventory.Entry> entries)
{
    private const ulong DeBruijn = 0x03F7_9D71_B4CB_0A89;

    private static readonly byte[] BitPlaces = FindBitPlaces();

    // A set is built when a line first needs it; two threads that ask at once both build the same one.
    private readonly ulong[]?[] _sets = new ulong[PatternStart.Places * PatternStart.Kinds][];

    /// <summary>How many words a set of the patterns takes.</summary>
    public int Words { get; } = (entries.Count + 63) / 64;

    /// <summary>The pattern with this number.</summary>
    public ResidueInventory.Entry this[int number] => entries[number];

    /// <summary>The patterns a line may match.</summary>
    /// <param name="line">The line.</param>
    /// <param name="found">The set to fill, of <see cref="Words"/> words.</param>
    public void Find(ReadOnlySpan<char> line, Span<ulong> found)
    {
        GetSet(0, PatternStart.KindAt(line, 0)).AsSpan().CopyTo(found);
        for (int place = 1; place < PatternStart.Places; place++)
        {
            ReadOnlySpan<ulong> set = GetSet(place, PatternStart.KindAt(line, place));
            ulong any = 0;
            for (int i = 0; i < found.Length && i < set.Length; i++)
            {
                found[i] &= set[i];
                any |= found[i];
            }

            if (any == 0)
            {
                return;
            }
        }
    }

    /// <summary>The next number in a set, from one on; -1 if there is none.</summary>
    public static int Next(ReadOnlySpan<ulong> set, int from)
    {
        for (int word = from >> 6; word < set.Length; word++)
        {
            ulong rest = word == from >> 6 ? set[word] >> (from & 63) << (from & 63) : set[word];
            if (rest != 0)
            {
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

    private ulong[] GetSet(int place, int kind) => _sets[(place * PatternStart.Kinds) + kind] ?? BuildSet(place, kind);

    private ulong[] BuildSet(int place, int kind)
    {
        var set = new ulong[Words];
        for (int i = 0; i < entries.Count; i++)
        {
            set[i >> 6] |= (entries[i].Start[place] >> kind & 1) << (i & 63);
        }

        return _sets[(place * PatternStart.Kinds) + kind] = set;
    }
}
