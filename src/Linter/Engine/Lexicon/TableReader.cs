namespace ContentLint.Lexicon;

/// <summary>Reads a compiled table from front to back; what was written where is known by whoever reads.</summary>
internal sealed class TableReader
{
    private readonly byte[] _bytes;
    private int _at;

    /// <summary>Reads bytes from a place on.</summary>
    public TableReader(byte[] bytes, int start = 0)
    {
        _bytes = bytes;
        _at = start;
    }

    /// <summary>A table that is embedded in the engine.</summary>
    /// <exception cref="PlatformNotSupportedException">Numbers have their bytes in another order on this processor.</exception>
    public static TableReader Open(string name)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("ContentLint runs on little-endian processors only.");
        }

        using Stream stream = typeof(TableReader).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        var bytes = new byte[stream.Length];
        int count = 0;
        while (count < bytes.Length)
        {
            count += stream.Read(bytes, count, bytes.Length - count);
        }

        return new TableReader(bytes);
    }

    /// <summary>A reader of the same table, from so many bytes behind this one's place on.</summary>
    public TableReader From(int distance) => new(_bytes, _at + distance);

    public byte ReadByte() => _bytes[_at++];

    public ushort ReadShort()
    {
        ushort value = BitConverter.ToUInt16(_bytes, _at);
        _at += sizeof(ushort);
        return value;
    }

    public int ReadInteger()
    {
        int value = BitConverter.ToInt32(_bytes, _at);
        _at += sizeof(int);
        return value;
    }

    public ulong ReadLong()
    {
        ulong value = BitConverter.ToUInt64(_bytes, _at);
        _at += sizeof(ulong);
        return value;
    }

    public double ReadNumber() => BitConverter.Int64BitsToDouble((long)ReadLong());

    public string ReadText() => new(ReadCharacters());

    public char[] ReadCharacters()
    {
        var row = new char[ReadInteger()];
        Take(row, row.Length * sizeof(char));
        return row;
    }

    public ushort[] ReadShorts()
    {
        var row = new ushort[ReadInteger()];
        Take(row, row.Length * sizeof(ushort));
        return row;
    }

    public int[] ReadIntegers()
    {
        var row = new int[ReadInteger()];
        Take(row, row.Length * sizeof(int));
        return row;
    }

    public uint[] ReadHashes()
    {
        var row = new uint[ReadInteger()];
        Take(row, row.Length * sizeof(uint));
        return row;
    }

    public long[] ReadSignedLongs()
    {
        var row = new long[ReadInteger()];
        Take(row, row.Length * sizeof(long));
        return row;
    }

    public ulong[] ReadLongs()
    {
        var row = new ulong[ReadInteger()];
        Take(row, row.Length * sizeof(ulong));
        return row;
    }

    public double[] ReadNumbers()
    {
        var row = new double[ReadInteger()];
        Take(row, row.Length * sizeof(double));
        return row;
    }

    private void Take(Array row, int bytes)
    {
        Buffer.BlockCopy(_bytes, _at, row, 0, bytes);
        _at += bytes;
    }
}
