using System.Runtime.InteropServices;
using ContentLint.Facts;

namespace ContentLint.Cli.Corpus;

/// <summary>Writes an index, in one go from its beginning to its end.</summary>
/// <param name="stream">Where it goes.</param>
/// <param name="mostKeys">How many keys are held in memory.</param>
internal sealed class CorpusIndexWriter(Stream stream, int mostKeys = CorpusIndexWriter.DefaultKeys) : IDisposable
{
    private const int DefaultKeys = 512 * 1024;

    private readonly SortedRuns<IndexKey> _keys = new(mostKeys);
    private readonly List<IndexFormat.Article> _articles = [];
    private readonly List<IndexFormat.Block> _blocks = [];
    private readonly MemoryStream _names = new();
    private readonly IndexKey[] _block = new IndexKey[IndexFormat.KeysInBlock];
    private int _blockLength;
    private long _keyCount;
    private long _end;

    /// <summary>Adds an article.</summary>
    /// <returns>Its number.</returns>
    public int Add(ReadOnlySpan<byte> id, ReadOnlySpan<byte> path, ArticleFacts facts)
    {
        int number = AddRecords(id, path, facts.Records);
        foreach (FactKey key in facts.Keys)
        {
            ReadOnlySpan<byte> record = facts.Records.AsSpan(key.Record);
            _keys.Add(new IndexKey(key.Hash, key.Form, number, key.Record,
                IndexFormat.Check(record[..(FactRecord.Prefix + FactRecord.GetLength(record))])));
        }

        _keys.Settle();
        return number;
    }

    /// <summary>Adds an article whose keys come at the end.</summary>
    /// <returns>Its number.</returns>
    public int AddRecords(ReadOnlySpan<byte> id, ReadOnlySpan<byte> path, byte[] records)
    {
        _names.Write(id);
        int idEnd = (int)_names.Length;
        _names.Write(path);
        _articles.Add(new IndexFormat.Article(_end, records.Length, idEnd, (int)_names.Length));
        stream.Write(records);
        _end += records.Length;
        return _articles.Count - 1;
    }

    /// <summary>Writes what comes behind the facts.</summary>
    /// <param name="stamp">The mark of program and settings.</param>
    /// <param name="keys">The keys of <see cref="AddRecords"/> in their order.</param>
    public void Complete(UInt128 stamp, IEnumerable<IndexKey>? keys = null)
    {
        long start = _end;
        foreach (IndexKey key in _keys.Read(keys))
        {
            _block[_blockLength++] = key;
            if (_blockLength == _block.Length)
            {
                EndBlock();
            }
        }

        EndBlock();
        Span<byte> names = _names.GetBuffer().AsSpan(0, (int)_names.Length);
        var footer = new IndexFormat.Footer(
            IndexFormat.Magic,
            start,
            _keyCount,
            _articles.Count,
            names.Length,
            WriteList(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_blocks))),
            WriteList(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_articles))),
            WriteList(names),
            stamp,
            0);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<IndexFormat.Footer>(in footer));
        footer.OwnCheck = IndexFormat.Check(bytes[..^sizeof(uint)]);
        stream.Write(bytes);
    }

    public void Dispose()
    {
        _keys.Dispose();
        _names.Dispose();
    }

    private void EndBlock()
    {
        if (_blockLength > 0)
        {
            Span<byte> bytes = MemoryMarshal.AsBytes(_block.AsSpan(0, _blockLength));
            _blocks.Add(new IndexFormat.Block(_block[0].Hash, WriteList(bytes)));
            _keyCount += _blockLength;
            _blockLength = 0;
        }
    }

    private uint WriteList(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        return IndexFormat.Check(bytes);
    }
}
