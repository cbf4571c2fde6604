using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentLint.Cli.Corpus;

/// <summary>Sorts more than is held in memory: sorted runs go to temporary files and are merged.</summary>
/// <typeparam name="T">What is sorted.</typeparam>
/// <param name="most">How many are held before they go to a file.</param>
internal sealed class SortedRuns<T>(int most) : IDisposable
    where T : unmanaged, IComparable<T>
{
    private readonly List<T> _held = [];
    private readonly List<FileStream> _runs = [];

    /// <summary>How many were added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds one; <see cref="Settle"/> is called after a few.</summary>
    public void Add(T item)
    {
        _held.Add(item);
        Count++;
    }

    /// <summary>Sends to a file what is held, if that is too much.</summary>
    public void Settle()
    {
        if (_held.Count > most)
        {
            _held.Sort();
            FileStream run = OpenTemporary(bufferSize: 64 * 1024);
            _runs.Add(run);
            run.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_held)));
            _held.Clear();
        }
    }

    /// <summary>All in their order; nothing may be added while they are read.</summary>
    /// <param name="sorted">More of them, which are in order.</param>
    public IEnumerable<T> Read(IEnumerable<T>? sorted = null)
    {
        _held.Sort();
        return _runs.Count == 0 && sorted is null ? _held : Merge(sorted);
    }

    public void Dispose() => _runs.ForEach(static run => run.Dispose());

    /// <summary>A file that nobody sees and that is gone with the process.</summary>
    public static FileStream OpenTemporary(int bufferSize) => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        FileMode.CreateNew,
        FileAccess.ReadWrite,
        FileShare.None,
        bufferSize,
        FileOptions.DeleteOnClose);

    private IEnumerable<T> Merge(IEnumerable<T>? sorted)
    {
        var next = new PriorityQueue<IEnumerator<T>, T>();
        var runs = new List<IEnumerator<T>> { _held.GetEnumerator() };
        runs.AddRange(_runs.Select(static run => ReadRun(run).GetEnumerator()));
        if (sorted is not null)
        {
            runs.Add(sorted.GetEnumerator());
        }

        foreach (IEnumerator<T> run in runs)
        {
            if (run.MoveNext())
            {
                next.Enqueue(run, run.Current);
            }
        }

        while (next.TryPeek(out IEnumerator<T>? run, out T item))
        {
            yield return item;
            if (run.MoveNext())
            {
                next.DequeueEnqueue(run, run.Current);
            }
            else
            {
                next.Dequeue();
            }
        }

        runs.ForEach(static run => run.Dispose());
    }

    private static IEnumerable<T> ReadRun(FileStream run)
    {
        var items = new T[1024];
        run.Position = 0;
        int read;
        do
        {
            read = run.ReadAtLeast(MemoryMarshal.AsBytes(items.AsSpan()), items.Length * Unsafe.SizeOf<T>(),
                throwOnEndOfStream: false) / Unsafe.SizeOf<T>();
            for (int i = 0; i < read; i++)
            {
                yield return items[i];
            }
        }
        while (read == items.Length);
    }
}
