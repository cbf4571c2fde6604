using ContentLint.Cli.Discovery;
using ContentLint.Cli.Results;

namespace ContentLint.Cli.Linting;

/// <summary>
/// Lints files on several threads and hands out the results in the order of the files. Threads take the next file from a
/// counter and never run far ahead of the results, so that memory does not grow with the number of files.
/// </summary>
internal sealed class LintRun
{
    private const int Ahead = 256;

    /// <summary>Deep markup must not overflow where one thread works and pass where many do.</summary>
    private const int StackSize = 8 * 1024 * 1024;

    /// <summary>
    /// After so many bytes the young objects are collected. Left to itself the collector waits until they fill the processor's cache, which
    /// may be a hundred megabytes.
    /// </summary>
    private const long MostAllocated = 8 * 1024 * 1024;

    private readonly LintFile[] _files;
    private readonly ArticleLinter _linter;
    private readonly FileResult?[] _ready = new FileResult?[Ahead];
    private int _next;
    private int _written;
    private int _waitingForRoom;
    private bool _isWriterWaiting;
    private bool _stopped;

    private LintRun(LintFile[] files, ArticleLinter linter)
    {
        _files = files;
        _linter = linter;
    }

    /// <summary>Lints <paramref name="files"/> and calls <paramref name="write"/> for each, in their order, on this thread.</summary>
    /// <param name="files">The files.</param>
    /// <param name="linter">What to do with each.</param>
    /// <param name="jobs">How many threads at most.</param>
    /// <param name="write">Takes a result.</param>
    public static void Run(LintFile[] files, ArticleLinter linter, int jobs, Action<FileResult> write)
    {
        long collected = GC.GetTotalAllocatedBytes();
        Action<FileResult> take = write;
        write = result =>
        {
            take(result);
            if (GC.GetTotalAllocatedBytes() is var allocated && allocated - collected > MostAllocated)
            {
                collected = allocated;
                GC.Collect(0);
            }
        };

        jobs = Math.Min(jobs, files.Length);
        if (jobs <= 1)
        {
            foreach (LintFile file in files)
            {
                write(linter.Lint(file));
            }

            return;
        }

        new LintRun(files, linter).Run(jobs, write);
    }

    private void Run(int jobs, Action<FileResult> write)
    {
        for (int i = 0; i < jobs; i++)
        {
            new Thread(Work, StackSize) { IsBackground = true }.Start();
        }

        try
        {
            for (int i = 0; i < _files.Length; i++)
            {
                write(Take(i));
            }
        }
        finally
        {
            lock (_ready)
            {
                _stopped = true;
                Monitor.PulseAll(_ready);
            }
        }
    }

    private FileResult Take(int index)
    {
        lock (_ready)
        {
            while (_ready[index % Ahead] is null)
            {
                _isWriterWaiting = true;
                Monitor.Wait(_ready);
            }

            _isWriterWaiting = false;
            FileResult result = _ready[index % Ahead]!;
            _ready[index % Ahead] = null;
            _written = index + 1;
            if (_waitingForRoom > 0)
            {
                Monitor.PulseAll(_ready);
            }

            return result;
        }
    }

    private void Work()
    {
        while (true)
        {
            int index = Interlocked.Increment(ref _next) - 1;
            if (index >= _files.Length || !WaitForRoom(index))
            {
                return;
            }

            FileResult result = _linter.Lint(_files[index]);
            lock (_ready)
            {
                _ready[index % Ahead] = result;
                // Waking a thread takes longer than linting a short article: it is done only for the result that is waited for.
                if (_isWriterWaiting && index == _written)
                {
                    Monitor.PulseAll(_ready);
                }
            }
        }
    }

    private bool WaitForRoom(int index)
    {
        lock (_ready)
        {
            while (!_stopped && index >= _written + Ahead)
            {
                _waitingForRoom++;
                Monitor.Wait(_ready);
                _waitingForRoom--;
            }

            return !_stopped;
        }
    }
}
