using ContentLint.Cli.Configuration;
using ContentLint.Cli.Files;
using ContentLint.Cli.Git;

namespace ContentLint.Cli.Corpus;

/// <summary>Where the index lies: <c>.contentlint/index</c> beside the configuration, if that is a place of our own.</summary>
internal sealed class IndexFile
{
    public const string Folder = ".contentlint";

    /// <summary>No file larger than this is kept.</summary>
    private const long Largest = 8L << 30;

    private const int BufferSize = 256 * 1024;

    private readonly string? _path; // null if it is not to be read or written

    /// <param name="locator">Finds the configuration.</param>
    /// <param name="repository">The folder of the work tree.</param>
    /// <param name="tracked">The files in git's index.</param>
    public IndexFile(ConfigurationLocator locator, string repository, TrackedFiles tracked)
    {
        string beside = locator.Find(locator.Paths.WorkingDirectory).Folder is { } own && ProjectPaths.IsWithin(repository, own)
            ? own
            : repository;
        string folder = Path.Combine(beside, Folder);
        string path = Path.Combine(folder, "index");
        _path = IsLink(path) || IsLink(folder) || LeadsOut(beside, repository) || IsTracked(folder, repository, tracked) ? null : path;
    }

    /// <summary>Opens the file; null if there is none that can be believed.</summary>
    public CorpusIndex? Open(UInt128 stamp) => _path is null ? null : CorpusIndex.Open(_path, stamp);

    /// <summary>
    /// Writes it anew and opens it. Where that cannot be done the index is a file that nobody sees and that is gone with the process.
    /// </summary>
    /// <param name="write">Writes it.</param>
    /// <param name="stamp">The mark of program and settings.</param>
    /// <exception cref="IOException">There is no room for it anywhere.</exception>
    public CorpusIndex Write(Action<Stream> write, UInt128 stamp)
    {
        using TemporaryFile? file = Begin();
        if (file is null)
        {
            FileStream unseen = SortedRuns<IndexKey>.OpenTemporary(BufferSize);
            write(unseen);
            unseen.Flush();
            return CorpusIndex.Open(unseen.SafeFileHandle, stamp) ?? throw new IOException("the index cannot be read again");
        }

        using var guard = new InterruptGuard();
        write(file.Stream);
        file.Stream.Flush();
        // Opened before it has its name: by then another process may have given that to a file of its own.
        CorpusIndex index = CorpusIndex.Open(file.Stream.Name, stamp) ?? throw new IOException("the index cannot be read again");
        try
        {
            if (index.Length <= Largest)
            {
                file.Complete();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process reads the old one, and the system does not let it go: this run has its index.
        }

        return index;
    }

    private TemporaryFile? Begin()
    {
        if (_path is null)
        {
            return null;
        }

        try
        {
            string folder = Path.GetDirectoryName(_path)!;
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");
            }

            return TemporaryFile.Create(_path, "index", BufferSize);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static bool LeadsOut(string folder, string repository)
    {
        try
        {
            return new ProjectPaths(repository, repository).FindLinkOutOfRoot(folder) is not null;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>What came with the repository is somebody's file, whatever it is called.</summary>
    private static bool IsTracked(string folder, string repository, TrackedFiles tracked)
    {
        byte[] prefix = [.. TrackedFiles.Encode(repository, folder), (byte)'/'];
        int next = ~tracked.Find(prefix);
        return next >= 0 && next < tracked.Count && tracked.GetPath(next).StartsWith(prefix);
    }
}
