using System.Runtime.InteropServices;
using ContentLint.Facts;

namespace ContentLint.Cli.Corpus;

/// <summary>
/// Holds the facts of a run and hands out those that share a key. What does not fit into memory goes to temporary files: the facts as
/// they come, their keys in sorted runs that are merged at the end. Of the facts only those are read again that others may contradict.
/// </summary>
/// <param name="mostBytes">How many bytes of facts are held before they go to a file.</param>
/// <param name="mostKeys">How many keys.</param>
internal sealed class FactStore(int mostBytes = FactStore.DefaultBytes, int mostKeys = FactStore.DefaultKeys) : IDisposable
{
    private const int DefaultBytes = 8 * 1024 * 1024;
    private const int DefaultKeys = 256 * 1024;

    private readonly List<string> _paths = [];
    private readonly List<long> _starts = []; // where the facts of each article begin among all
    private readonly SortedRuns<StoredKey> _keys = new(mostKeys);
    private readonly List<ulong> _forms = [];
    private FileStream? _file;
    private RecordReader? _reader; // of the file
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

    /// <summary>Hands out the facts that share a key and do not all say the same, or are compared although they do.</summary>
    /// <param name="take">Takes the facts of a key.</param>
    /// <param name="passOver">Takes their number if more is said of the key than is compared; they are not read.</param>
    /// <param name="further">Has more facts under the same keys; null if there are none.</param>
    public void Read(Action<IReadOnlyList<Fact>> take, Action<long> passOver, IFurtherFacts? further = null)
    {
        var group = new List<StoredKey>();
        foreach (StoredKey key in _keys.Read())
        {
            if (group.Count > 0 && group[0].Hash != key.Hash)
            {
                Take(group, take, passOver, further);
                group.Clear();
            }

            group.Add(key);
        }

        Take(group, take, passOver, further);
    }

    public void Dispose()
    {
        _file?.Dispose();
        _keys.Dispose();
    }

    private void Take(List<StoredKey> group, Action<IReadOnlyList<Fact>> take, Action<long> passOver, IFurtherFacts? further)
    {
        if (further is not null && group.Count > 0)
        {
            _forms.Clear();
            further.Find(group[0].Hash, _forms);
            for (int i = 0; i < _forms.Count; i++)
            {
                group.Add(new StoredKey(group[0].Hash, _forms[i], ~i));
            }
        }

        if (group.Count > FactGroup.MostForms && group.Select(static key => key.Form).Distinct().Skip(FactGroup.MostForms).Any())
        {
            passOver(group.Count);
            return;
        }

        bool isCompared = false;
        for (int i = 1; i < group.Count && !isCompared; i++)
        {
            isCompared = FactKey.AreCompared(group[i].Form, group[0].Form);
        }

        if (isCompared)
        {
            take(group.ConvertAll(key => key.Place < 0 ? further!.Read((int)~key.Place) : Read(key)));
        }
    }

    private Fact Read(StoredKey key)
    {
        int article = _starts.BinarySearch(key.Place);
        string path = _paths[article >= 0 ? article : ~article - 1];
        return key.Place < _inFile
            ? FactRecord.Read(_reader!.Read(key.Place, _inFile - key.Place), key.Hash, path)
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
        _reader ??= new RecordReader(_file.SafeFileHandle);
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
