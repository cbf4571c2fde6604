namespace ContentLint.Cli.Files;

/// <summary>
/// Lets one process at a time change a file that it reads, changes and writes back. Processes that end without a word lose the lock with
/// their lives; where no lock can be made, nobody waits.
/// </summary>
internal sealed class FileLock : IDisposable
{
    /// <summary>A disk that many write to may take half a minute until what one of them wrote is safe, and several may be waiting.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly FileStream? _stream;
    private readonly string _path;

    private FileLock(FileStream? stream, string path)
    {
        _stream = stream;
        _path = path;
    }

    /// <summary>Waits until nobody else holds the lock of a file.</summary>
    /// <param name="file">The file; it need not exist.</param>
    /// <exception cref="IOException">Somebody holds it for too long.</exception>
    public static FileLock Take(string file)
    {
        string folder = Path.GetDirectoryName(file)!;
        string path = Path.Combine(folder, $".{Path.GetFileName(file)}.contentlint.lock");
        long start = Environment.TickCount64;
        while (true)
        {
            try
            {
                var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1,
                    FileOptions.None);
                if (IsStillThere(stream, path))
                {
                    return new FileLock(stream, path);
                }

                stream.Dispose();
            }
            catch (UnauthorizedAccessException)
            {
                return new FileLock(null, path); // the folder is closed to us: so will the file be
            }
            catch (DirectoryNotFoundException)
            {
                return new FileLock(null, path);
            }
            catch (IOException exception) when (File.Exists(path))
            {
                if (Environment.TickCount64 - start > Longest.TotalMilliseconds)
                {
                    throw new IOException("another process is changing it and does not come to an end", exception);
                }
            }
            catch (IOException)
            {
                if (!Directory.Exists(folder) || Environment.TickCount64 - start > Longest.TotalMilliseconds)
                {
                    return new FileLock(null, path);
                }
            }

            Thread.Sleep(Pause);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_stream is null)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            _stream.Dispose();
            return; // an open file cannot be deleted there, and another may hold it in the next moment
        }

        // Deleted while it is held: whoever waits for this one sees that it is gone and makes the next.
        File.Delete(_path);
        _stream.Dispose();
    }

    /// <summary>Whoever held the lock before deletes the file: what was opened then is nobody's lock any more.</summary>
    private static bool IsStillThere(FileStream stream, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        // Its length is the mark: it can be seen under the name without opening the file, which the lock forbids.
        int mark = Random.Shared.Next(1, int.MaxValue);
        stream.SetLength(mark);
        var named = new FileInfo(path);
        return named.Exists && named.Length == mark;
    }
}
