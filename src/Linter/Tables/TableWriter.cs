namespace ContentLint.Tables;

/// <summary>Writes numbers, texts and rows of numbers one after another, as the engine's <c>TableReader</c> reads them.</summary>
internal sealed class TableWriter
{
    private readonly MemoryStream _bytes = new();

    /// <summary>How many bytes there are: where the next thing begins.</summary>
    public int Length => checked((int)_bytes.Length);

    public void Write(byte value) => _bytes.WriteByte(value);

    public void Write(ushort value) => _bytes.Write(BitConverter.GetBytes(value));

    public void Write(int value) => _bytes.Write(BitConverter.GetBytes(value));

    public void Write(ulong value) => _bytes.Write(BitConverter.GetBytes(value));

    public void Write(double value) => _bytes.Write(BitConverter.GetBytes(value));

    public void Write(string text) => WriteRow(text, 2, static character => BitConverter.GetBytes(character));

    public void Write(IReadOnlyCollection<byte> row) => WriteRow(row, 1, static item => [item]);

    public void Write(IReadOnlyCollection<ushort> row) => WriteRow(row, 2, BitConverter.GetBytes);

    public void Write(IReadOnlyCollection<int> row) => WriteRow(row, 4, BitConverter.GetBytes);

    public void Write(IReadOnlyCollection<uint> row) => WriteRow(row, 4, BitConverter.GetBytes);

    public void Write(IReadOnlyCollection<long> row) => WriteRow(row, 8, BitConverter.GetBytes);

    public void Write(IReadOnlyCollection<double> row) => WriteRow(row, 8, BitConverter.GetBytes);

    public void Write(IReadOnlyCollection<ulong> row) => WriteRow(row, 8, BitConverter.GetBytes);

    /// <summary>Bytes as they are, without their number.</summary>
    public void Append(byte[] bytes) => _bytes.Write(bytes);

    public byte[] ToArray() => _bytes.ToArray();

    private void WriteRow<T>(IEnumerable<T> row, int size, Func<T, byte[]> bytes)
    {
        byte[] all = [.. row.SelectMany(bytes)];
        Write(all.Length / size);
        Append(all);
    }
}
