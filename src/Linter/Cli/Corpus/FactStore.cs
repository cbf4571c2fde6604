using System.Buffers.Binary;
using ContentLint.Facts;

namespace ContentLint.Cli.Corpus;

/// <summary>
/// Holds the lines of facts of a run and hands them out sorted. What does not fit into memory goes to temporary files, each sorted, that
/// are merged at the end.
/// </summary>
/// <param name="mostInMemory">How many bytes are held before they go to a file.</param>
internal sealed class FactStore(long mostInMemory = FactStore.DefaultMost) : IDisposable
{
    private const long DefaultMost = 96 * 1024 * 1024;

    /// <summary>What a line costs beside its bytes.</summary>
    private const int LineOverhead = 32;

    private readonly List<byte[]> _lines = [];
    private readonly List<FileStream> _runs = [];
    private long _bytes;

    /// <summary>Takes lines.</summary>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public void Add(IReadOnlyList<byte[]> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            _lines.Add(lines[i]);
            _bytes += lines[i].Length + LineOverhead;
        }

        if (_bytes > mostInMemory)
        {
            Spill();
        }
    }

    /// <summary>Hands out all lines, ordered by their bytes.</summary>
    public void Read(Action<byte[]> take)
    {
        _lines.Sort(FactLine.Compare);
        if (_runs.Count == 0)
        {
            _lines.ForEach(take);
            return;
        }

        var next = new PriorityQueue<int, byte[]>(Comparer<byte[]>.Create(FactLine.Compare));
        int inMemory = 0;
        for (int run = -1; run < _runs.Count; run++)
        {
            Enqueue(run);
        }

        while (next.TryDequeue(out int run, out byte[]? line))
        {
            take(line);
            Enqueue(run);
        }

        void Enqueue(int run)
        {
            byte[]? line = run >= 0 ? ReadLine(_runs[run]) : inMemory < _lines.Count ? _lines[inMemory++] : null;
            if (line is not null)
            {
                next.Enqueue(run, line);
            }
        }
    }

    public void Dispose() => _runs.ForEach(static run => run.Dispose());

    private void Spill()
    {
        _lines.Sort(FactLine.Compare);
        var run = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 256 * 1024,
            FileOptions.DeleteOnClose | FileOptions.SequentialScan);
        _runs.Add(run);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (byte[] line in _lines)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, line.Length);
            run.Write(length);
            run.Write(line);
        }

        run.Position = 0;
        _lines.Clear();
        _bytes = 0;
    }

    private static byte[]? ReadLine(FileStream run)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        if (run.ReadAtLeast(length, sizeof(int), throwOnEndOfStream: false) < sizeof(int))
        {
            return null;
        }

        byte[] line = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        run.ReadExactly(line);
        return line;
    }
}
