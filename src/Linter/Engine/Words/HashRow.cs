namespace ContentLint.Words;

/// <summary>A table from 32-bit hashes to numbers, in place in a compiled table.</summary>
/// <param name="slots">In each the hash in the upper half and the number plus one in the lower, or 0.</param>
/// <param name="count">How many slots there are, a power of two.</param>
internal readonly unsafe struct HashRow(ulong* slots, int count)
{
    /// <summary>Where a hash is first looked for.</summary>
    public static uint SlotOf(uint hash, int count) => ((hash * 0x9E3779B1) >> 7) & (uint)(count - 1);

    /// <summary>The number of a hash, or -1.</summary>
    public int Find(uint hash)
    {
        uint slot = SlotOf(hash, count);
        while (slots[slot] != 0)
        {
            if ((uint)(slots[slot] >> 32) == hash)
            {
                return (int)(uint)slots[slot] - 1;
            }

            slot = (slot + 1) & (uint)(count - 1);
        }

        return -1;
    }
}
