namespace ContentLint.Words;

/// <summary>
/// Reads a compiled table from front to back, in place: the table is part of the assembly's file, which the system maps into
/// memory, so that only the pages somebody looks at are ever read. What stands where is known by whoever reads.
/// </summary>
internal sealed unsafe class TableReader
{
    private readonly byte* _start;
    private int _at;

    private TableReader(byte* start, int at)
    {
        _start = start;
        _at = at;
    }

    /// <summary>A table that is embedded in the engine; it stays where it is as long as the engine is loaded.</summary>
    /// <exception cref="PlatformNotSupportedException">Numbers have their bytes in another order on this processor.</exception>
    public static TableReader Open(string name)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("ContentLint runs on little-endian processors only.");
        }

        using Stream? stream = typeof(TableReader).Assembly.GetManifestResourceStream(name);
        return stream is UnmanagedMemoryStream memory
            ? new TableReader(memory.PositionPointer, 0)
            : throw new InvalidOperationException($"The table {name} is not in the assembly.");
    }

    /// <summary>A table at a place in memory that outlives the reader, for tests.</summary>
    internal static TableReader At(byte* start) => new(start, 0);

    /// <summary>A reader of the same table, from so many bytes behind this one's place on.</summary>
    public TableReader From(int distance) => new(_start, _at + distance);

    public byte ReadByte() => _start[_at++];

    public ushort ReadShort()
    {
        ushort value = *(ushort*)(_start + _at);
        _at += sizeof(ushort);
        return value;
    }

    public int ReadInteger()
    {
        int value = *(int*)(_start + _at);
        _at += sizeof(int);
        return value;
    }

    public ulong ReadLong()
    {
        ulong value = *(ulong*)(_start + _at);
        _at += sizeof(ulong);
        return value;
    }

    /// <summary>So many bytes, in place.</summary>
    public byte* ReadBytes(int count)
    {
        byte* bytes = _start + _at;
        _at += count;
        return bytes;
    }

    public double ReadNumber() => BitConverter.Int64BitsToDouble((long)ReadLong());

    public string ReadText()
    {
        var characters = (char*)ReadRow(sizeof(char), out int length);
        return new string(characters, 0, length);
    }

    public char* ReadCharacters() => ReadCharacters(out _);

    public char* ReadCharacters(out int count) => (char*)ReadRow(sizeof(char), out count);

    public ushort* ReadShorts(out int count) => (ushort*)ReadRow(sizeof(ushort), out count);

    public int* ReadIntegers(out int count) => (int*)ReadRow(sizeof(int), out count);

    public ulong* ReadLongs(out int count) => (ulong*)ReadRow(sizeof(ulong), out count);

    /// <summary>A table from hashes to numbers.</summary>
    public HashRow ReadHashes()
    {
        ulong* slots = ReadLongs(out int count);
        return new HashRow(slots, count);
    }

    /// <summary>A set of words.</summary>
    public WordFilter ReadFilter()
    {
        int* starts = ReadIntegers(out _);
        return new WordFilter(starts, ReadShorts(out _));
    }

    private byte* ReadRow(int size, out int count)
    {
        count = ReadInteger();
        byte* row = _start + _at;
        _at += count * size;
        return row;
    }
}
