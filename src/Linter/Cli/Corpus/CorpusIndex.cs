using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentLint.Facts;
using Microsoft.Win32.SafeHandles;

namespace ContentLint.Cli.Corpus;

/// <summary>
/// The facts of articles on disk, by the ids of their contents and by their keys. It is read as <see cref="IndexFormat"/> says; of a file
/// of a gigabyte a lookup reads the list of articles, that of blocks, and a block for each key.
/// </summary>
internal sealed class CorpusIndex : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly RecordReader _reader;
    private readonly IndexFormat.Footer _footer;
    private readonly IndexFormat.Block[] _blocks;
    private readonly IndexFormat.Article[] _articles;
    private readonly byte[] _names;
    private readonly IndexKey[] _block = new IndexKey[IndexFormat.KeysInBlock];
    private int _blockHeld = -1;
    private int _blockLength;

    private CorpusIndex(SafeFileHandle file, in IndexFormat.Footer footer)
    {
        _file = file;
        _reader = new RecordReader(file);
        _footer = footer;
        long at = footer.KeysStart + (footer.Keys * Unsafe.SizeOf<IndexKey>());
        _blocks = ReadList<IndexFormat.Block>(ref at, BlocksOf(footer.Keys), footer.BlocksCheck);
        _articles = ReadList<IndexFormat.Article>(ref at, footer.Articles, footer.ArticlesCheck);
        _names = ReadList<byte>(ref at, footer.NamesLength, footer.NamesCheck);
        int end = 0;
        foreach (IndexFormat.Article article in _articles)
        {
            if (article.IdEnd < end || article.End < article.IdEnd || article.End > _names.Length || article.Start < 0
                || article.Length < 0 || article.Start + article.Length > footer.KeysStart)
            {
                throw new InvalidDataException("an article lies elsewhere");
            }

            end = article.End;
        }
    }

    /// <summary>How many articles it knows.</summary>
    public int Count => _articles.Length;

    /// <summary>How long the file is.</summary>
    public long Length => RandomAccess.GetLength(_file);

    /// <summary>Opens an index.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stamp">The mark of program and settings that it must have been written with.</param>
    /// <returns>The index; null if there is none, it was written with others, is damaged, or is something else.</returns>
    public static CorpusIndex? Open(string path, UInt128 stamp)
    {
        try
        {
            return Open(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), stamp);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Opens an index; its file is closed with it.</summary>
    public static CorpusIndex? Open(SafeFileHandle file, UInt128 stamp)
    {
        try
        {
            return new CorpusIndex(file, ReadFooter(file, stamp));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or NotSupportedException)
        {
            file.Dispose();
            return null;
        }
    }

    /// <summary>The id of the contents of an article.</summary>
    public ReadOnlySpan<byte> GetId(int article) => _names.AsSpan(StartOf(article), _articles[article].IdEnd - StartOf(article));

    /// <summary>Its path.</summary>
    public ReadOnlySpan<byte> GetPath(int article) =>
        _names.AsSpan(_articles[article].IdEnd, _articles[article].End - _articles[article].IdEnd);

    /// <summary>The facts of an article as they are stored.</summary>
    public byte[] ReadRecords(int article)
    {
        byte[] records = new byte[_articles[article].Length];
        _reader.ReadExactly(records, _articles[article].Start);
        return records;
    }

    /// <summary>Finds those with a key.</summary>
    /// <param name="hash">The key.</param>
    /// <param name="found">Takes them.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public void Find(ulong hash, List<IndexKey> found)
    {
        // The first block that may hold it: the last one that begins below it.
        int low = 0;
        int high = _blocks.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _blocks[middle].First < hash ? (middle + 1, high) : (low, middle);
        }

        for (int block = Math.Max(0, low - 1); block < _blocks.Length && _blocks[block].First <= hash; block++)
        {
            foreach (IndexKey key in ReadBlock(block))
            {
                if (key.Hash == hash)
                {
                    found.Add(key.Article >= 0 && key.Article < Count ? key : throw new InvalidDataException("a key leads nowhere"));
                }
            }
        }
    }

    /// <summary>All keys in their order.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public IEnumerable<IndexKey> ReadKeys()
    {
        for (int block = 0; block < _blocks.Length; block++)
        {
            int length = ReadBlock(block).Length;
            for (int i = 0; i < length; i++)
            {
                yield return _block[i];
            }
        }
    }

    /// <summary>Reads a fact.</summary>
    /// <param name="key">One of its keys.</param>
    /// <param name="path">The path of its article as reports name it.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public Fact ReadFact(in IndexKey key, string path)
    {
        IndexFormat.Article article = _articles[key.Article];
        if (key.Record < 0 || key.Record > article.Length)
        {
            throw new InvalidDataException("a key leads nowhere");
        }

        ReadOnlySpan<byte> bytes = _reader.Read(article.Start + key.Record, article.Length - key.Record);
        try
        {
            return IndexFormat.Check(bytes) == key.Check
                ? FactRecord.Read(bytes, key.Hash, path, isOther: true)
                : throw new InvalidDataException("a fact is damaged");
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    public void Dispose() => _file.Dispose();

    internal static int BlocksOf(long keys) => (int)((keys + IndexFormat.KeysInBlock - 1) / IndexFormat.KeysInBlock);

    private static IndexFormat.Footer ReadFooter(SafeFileHandle file, UInt128 stamp)
    {
        long length = RandomAccess.GetLength(file);
        var footer = new IndexFormat.Footer[1];
        Span<byte> bytes = MemoryMarshal.AsBytes(footer.AsSpan());
        if (length < bytes.Length || RandomAccess.Read(file, bytes, length - bytes.Length) != bytes.Length)
        {
            throw new InvalidDataException("it is too short");
        }

        IndexFormat.Footer read = footer[0];
        bool fits = read.Magic == IndexFormat.Magic
            && read.OwnCheck == IndexFormat.Check(bytes[..^sizeof(uint)])
            && read.Stamp == stamp
            && read is { KeysStart: >= 0, Keys: >= 0 and < int.MaxValue, Articles: >= 0, NamesLength: >= 0 };
        return fits ? read : throw new InvalidDataException("it is another file");
    }

    private ReadOnlySpan<IndexKey> ReadBlock(int block)
    {
        if (_blockHeld != block)
        {
            long first = (long)block * IndexFormat.KeysInBlock;
            _blockHeld = -1;
            _blockLength = (int)Math.Min(IndexFormat.KeysInBlock, _footer.Keys - first);
            Span<byte> bytes = MemoryMarshal.AsBytes(_block.AsSpan(0, _blockLength));
            _reader.ReadExactly(bytes, _footer.KeysStart + (first * Unsafe.SizeOf<IndexKey>()));
            if (IndexFormat.Check(bytes) != _blocks[block].Check)
            {
                throw new InvalidDataException("a block of keys is damaged");
            }

            _blockHeld = block;
        }

        return _block.AsSpan(0, _blockLength);
    }

    private T[] ReadList<T>(ref long at, int count, uint check)
        where T : unmanaged
    {
        if (at + ((long)count * Unsafe.SizeOf<T>()) > Length)
        {
            throw new InvalidDataException("it is too short");
        }

        var list = new T[count];
        Span<byte> bytes = MemoryMarshal.AsBytes(list.AsSpan());
        _reader.ReadExactly(bytes, at);
        at += bytes.Length;
        return IndexFormat.Check(bytes) == check ? list : throw new InvalidDataException("a list is damaged");
    }

    private int StartOf(int article) => article == 0 ? 0 : _articles[article - 1].End;
}
