using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using ContentLint.Facts;

namespace ContentLint.Cli.Corpus;

/// <summary>
/// Holds the facts of a run and hands out those that share a key. What does not fit into memory goes to temporary files: the facts as
/// they come, their keys in sorted runs that are merged at the end. Of the facts only those are read again that others may contradict.
/// </summary>
/// <param name="mostBytes">How many bytes of facts are held before they go to a file.</param>
/// <param name="mostKeys">How many keys.</param>
/// <param name="portion">How many keys a thread reads before another may read on.</param>
internal sealed class FactStore(int mostBytes = FactStore.DefaultBytes, int mostKeys = FactStore.DefaultKeys,
    int portion = FactStore.DefaultPortion) : IDisposable
{
    private const int DefaultBytes = 8 * 1024 * 1024;
    private const int DefaultKeys = 256 * 1024;

    private const int DefaultPortion = 16 * 1024;

    private readonly List<string> _paths = [];
    private readonly List<long> _starts = []; // where the facts of each article begin among all
    private readonly SortedRuns<StoredKey> _keys = new(mostKeys);
    private FileStream? _file;
    private byte[] _held = []; // what is not in the file
    private int _heldLength;
    private long _end;
    private long _inFile;

    /// <summary>Takes the facts of an article.</summary>
    /// <param name="path">The article.</param>
    /// <param name="facts">Its facts.</param>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public void Add(string path, ArticleFacts facts)
    {
        if (facts.Keys.Count == 0)
        {
            return;
        }

        _paths.Add(path);
        _starts.Add(_end);
        Hold(facts.Records);
        foreach (FactKey key in facts.Keys)
        {
            _keys.Add(new StoredKey(key.Hash, key.Form, _end + key.Record));
        }

        _keys.Settle();
        _end += facts.Records.Length;
        if (_heldLength > mostBytes)
        {
            SpillRecords();
        }
    }

    /// <summary>
    /// Hands out the facts that share a key and do not all say the same, or are compared although they do. The keys are cut into portions,
    /// and several threads read one each.
    /// </summary>
    /// <typeparam name="T">What takes the facts.</typeparam>
    /// <param name="jobs">How many threads at most. Further facts are read by one.</param>
    /// <param name="open">Makes what takes the facts of a portion.</param>
    /// <param name="further">Has more facts under the same keys; null if there are none.</param>
    /// <returns>What took the portions, in the order of the keys.</returns>
    /// <exception cref="IOException">A temporary file cannot be read.</exception>
    public List<T> Read<T>(int jobs, Func<T> open, IFurtherFacts? further = null)
        where T : IFactSink
    {
        if (jobs <= 1 || further is not null || _keys.Count <= portion)
        {
            return [.. CutKeys().Select(keys => Read(keys, open(), further))];
        }

        var read = new ConcurrentBag<(long Order, T Sink)>();
        try
        {
            Parallel.ForEach(Partitioner.Create(CutKeys(), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = jobs },
                (keys, _, order) => read.Add((order, Read(keys, open(), further: null))));
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        return [.. read.OrderBy(static done => done.Order).Select(static done => done.Sink)];
    }

    public void Dispose()
    {
        _file?.Dispose();
        _keys.Dispose();
    }

    /// <summary>All keys in their order, those of one hash together.</summary>
    private IEnumerable<StoredKey[]> CutKeys()
    {
        var cut = new List<StoredKey>();
        foreach (StoredKey key in _keys.Read())
        {
            if (cut.Count >= portion && cut[^1].Hash != key.Hash)
            {
                yield return [.. cut];
                cut.Clear();
            }

            cut.Add(key);
        }

        yield return [.. cut];
    }

    private T Read<T>(StoredKey[] keys, T sink, IFurtherFacts? further)
        where T : IFactSink
    {
        RecordReader? reader = _file is null ? null : new RecordReader(_file.SafeFileHandle);
        Converter<StoredKey, Fact> read = key => key.Place < 0 ? further!.Read((int)~key.Place) : Read(key, reader);
        var group = new List<StoredKey>();
        var forms = new List<ulong>();
        for (int start = 0; start < keys.Length; start += group.Count)
        {
            group.Clear();
            for (int i = start; i < keys.Length && keys[i].Hash == keys[start].Hash; i++)
            {
                group.Add(keys[i]);
            }

            int own = group.Count;
            forms.Clear();
            further?.Find(keys[start].Hash, forms);
            for (int i = 0; i < forms.Count; i++)
            {
                group.Add(new StoredKey(keys[start].Hash, forms[i], ~i));
            }

            Take(group, sink, read);
            group.RemoveRange(own, forms.Count);
        }

        return sink;
    }

    private static void Take(List<StoredKey> group, IFactSink sink, Converter<StoredKey, Fact> read)
    {
        if (group.Count > FactGroup.MostForms && group.Select(static key => key.Form).Distinct().Skip(FactGroup.MostForms).Any())
        {
            sink.PassOver(group.Count);
            return;
        }

        bool isCompared = false;
        for (int i = 1; i < group.Count && !isCompared; i++)
        {
            isCompared = FactKey.AreCompared(group[i].Form, group[0].Form);
        }

        if (isCompared)
        {
            sink.Take(group.ConvertAll(read));
        }
    }

    private Fact Read(StoredKey key, RecordReader? reader)
    {
        int article = _starts.BinarySearch(key.Place);
        string path = _paths[article >= 0 ? article : ~article - 1];
        return key.Place < _inFile
            ? FactRecord.Read(reader!.Read(key.Place, _inFile - key.Place), key.Hash, path)
            : FactRecord.Read(_held.AsSpan((int)(key.Place - _inFile)), key.Hash, path);
    }

    /// <summary>Copies records into one array: those of thousands of articles, each by itself, would grow old and lie about.</summary>
    private void Hold(byte[] records)
    {
        if (_held.Length - _heldLength < records.Length)
        {
            byte[] larger = GC.AllocateUninitializedArray<byte>(Math.Max(_held.Length * 2, _heldLength + records.Length));
            _held.AsSpan(0, _heldLength).CopyTo(larger);
            _held = larger;
        }

        records.CopyTo(_held, _heldLength);
        _heldLength += records.Length;
    }

    private void SpillRecords()
    {
        _file ??= SortedRuns<StoredKey>.OpenTemporary(bufferSize: 0);
        _file.Write(_held, 0, _heldLength);
        _heldLength = 0;
        _inFile = _end;
    }

    /// <summary>A key and where its fact begins among all; below zero the complement of its number among further ones.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct StoredKey(ulong Hash, ulong Form, long Place) : IComparable<StoredKey>
    {
        public int CompareTo(StoredKey other)
        {
            int order = Hash.CompareTo(other.Hash);
            return order != 0 ? order : Place.CompareTo(other.Place);
        }

        public static bool operator <(StoredKey left, StoredKey right) => left.CompareTo(right) < 0;

        public static bool operator >(StoredKey left, StoredKey right) => left.CompareTo(right) > 0;

        public static bool operator <=(StoredKey left, StoredKey right) => left.CompareTo(right) <= 0;

        public static bool operator >=(StoredKey left, StoredKey right) => left.CompareTo(right) >= 0;
    }
}
