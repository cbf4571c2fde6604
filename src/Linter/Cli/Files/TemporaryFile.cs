using System.Globalization;

namespace ContentLint.Cli.Files;

/// <summary>
/// A file that is written beside the one whose name it takes when it is whole. Until then it is on a list, so that it can be taken
/// away when the process is told to end; what a killed process left is taken away by the next one that writes into the folder.
/// </summary>
internal sealed class TemporaryFile : IDisposable
{
    private const string Ending = ".contentlint.tmp";

    /// <summary>The files begin with a full stop, which makes them hidden.</summary>
    private static readonly EnumerationOptions HiddenToo = new() { AttributesToSkip = 0, RecurseSubdirectories = false };

    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Cleaned = new(StringComparer.Ordinal);

    private readonly string _target;
    private readonly string _path;
    private bool _done;

    private TemporaryFile(string target, string path, FileStream stream)
    {
        _target = target;
        _path = path;
        Stream = stream;
    }

    public FileStream Stream { get; }

    /// <summary>Whether a path is that of such a file.</summary>
    public static bool IsOne(string path) => path.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>Begins a file that is to take a name.</summary>
    /// <param name="target">The name.</param>
    /// <param name="kind">Tells a report from a fixed article of the same name.</param>
    /// <param name="bufferSize">How much is kept back before it is written.</param>
    public static TemporaryFile Create(string target, string kind, int bufferSize)
    {
        string folder = Path.GetDirectoryName(target)!;
        string path = Path.Combine(folder,
            string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(target)}.{kind}-{Environment.ProcessId}{Ending}"));
        lock (Gate)
        {
            RemoveLeftovers(folder);
            var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize);
            Open.Add(path);
            return new TemporaryFile(target, path, stream);
        }
    }

    /// <summary>Takes away what killed processes left in a folder; each folder is looked at once.</summary>
    public static void Clean(string folder)
    {
        lock (Gate)
        {
            RemoveLeftovers(folder);
        }
    }

    /// <summary>Takes all unfinished files away and lets nobody begin or finish one: called when the process is about to end.</summary>
    public static void AbandonAll()
    {
        Gate.Enter(); // and never left: whoever comes now waits for the end
        foreach (string path in Open)
        {
            Delete(path);
        }
    }

    /// <summary>Gives the file its name.</summary>
    public void Complete()
    {
        Stream.Dispose();
        if (FileStatus.Read(_target) is { } before && FileStatus.Read(_path) is { } now
            && (before.User != now.User || before.Group != now.Group))
        {
            before.GiveOwner(_path);
        }

        lock (Gate)
        {
            File.Move(_path, _target, overwrite: true);
            Open.Remove(_path);
            _done = true;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream.Dispose();
        lock (Gate)
        {
            if (!_done && Open.Remove(_path))
            {
                Delete(_path);
            }
        }
    }

    private static void RemoveLeftovers(string folder)
    {
        if (!Cleaned.Add(folder))
        {
            return;
        }

        try
        {
            foreach (string path in Directory.EnumerateFiles(folder, ".*" + Ending, HiddenToo))
            {
                if (IsLeftover(path))
                {
                    Delete(path);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be listed cannot be cleaned; writing says so if it fails too.
        }
    }

    /// <summary>A name as <see cref="Create"/> makes it, of a process that is no more.</summary>
    private static bool IsLeftover(string path)
    {
        ReadOnlySpan<char> name = Path.GetFileName(path.AsSpan())[..^Ending.Length];
        ReadOnlySpan<char> number = name[(name.LastIndexOf('-') + 1)..];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int process) && !IsAlive(process);
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using System.Diagnostics.Process found = System.Diagnostics.Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It stays, as it would without this.
        }
    }
}
