using System.Buffers;
using ContentLint.Words;

namespace ContentLint.Tables;

/// <summary>Writes numbers, texts and rows of numbers one after another, as the engine's <c>TableReader</c> reads them.</summary>
internal sealed class TableWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>How many bytes there are: where the next thing begins.</summary>
    public int Length => _bytes.WrittenCount;

    public void Write(byte value) => _bytes.Write([value]);

    public void Write(ushort value) => _bytes.Write(BitConverter.GetBytes(value));

    public void Write(int value) => _bytes.Write(BitConverter.GetBytes(value));

    public void Write(ulong value) => _bytes.Write(BitConverter.GetBytes(value));

    public void Write(double value) => _bytes.Write(BitConverter.GetBytes(value));

    public void Write(string text) => WriteRow(text, 2, static character => BitConverter.GetBytes(character));

    public void Write(IReadOnlyCollection<ushort> row) => WriteRow(row, 2, BitConverter.GetBytes);

    public void Write(IReadOnlyCollection<int> row) => WriteRow(row, 4, BitConverter.GetBytes);

    public void Write(IReadOnlyCollection<ulong> row) => WriteRow(row, 8, BitConverter.GetBytes);

    /// <summary>A table from hashes to numbers, as <c>HashRow</c> finds them.</summary>
    public void WriteHashes(IReadOnlyCollection<KeyValuePair<uint, int>> numbers)
    {
        var slots = new ulong[SizeFor(numbers.Count)];
        foreach ((uint hash, int number) in numbers)
        {
            uint slot = HashRow.SlotOf(hash, slots.Length);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (uint)(slots.Length - 1);
            }

            slots[slot] = ((ulong)hash << 32) | (uint)(number + 1);
        }

        Write(slots);
    }

    /// <summary>The size of a hash table that is at most half full.</summary>
    public static int SizeFor(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, count) * 2);

    /// <summary>Bytes as they are, without their number.</summary>
    public void Append(byte[] bytes) => _bytes.Write(bytes);

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    private void WriteRow<T>(IEnumerable<T> row, int size, Func<T, byte[]> bytes)
    {
        byte[] all = [.. row.SelectMany(bytes)];
        Write(all.Length / size);
        Append(all);
    }
}
