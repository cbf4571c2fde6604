using System.Collections.Concurrent;

namespace ContentLint.Cli.Files;

/// <summary>Tells what changes in folders, and goes on when a folder is deleted and comes back.</summary>
/// <param name="isOfInterest">Which paths are told.</param>
internal sealed class FolderWatch(Func<string, bool> isOfInterest) : IDisposable
{
    private readonly BlockingCollection<string> _changed = [];
    private readonly Dictionary<string, Watched> _watched = new(StringComparer.Ordinal);
    private int _hasOverflowed; // 1 if it has; other threads set it

    /// <summary>Watches a folder from now on, if it is not watched; one that is not there, from when it comes.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isDeep">Whether those below it are watched too.</param>
    /// <exception cref="IOException">The system watches no more folders.</exception>
    public void Add(string folder, bool isDeep)
    {
        if (!_watched.TryGetValue(folder, out Watched? known))
        {
            if (!_watched.Values.Any(other => other.IsDeep && ProjectPaths.IsWithin(other.Folder, folder)))
            {
                _watched.Add(folder, Open(folder, isDeep));
            }
        }
        else if ((isDeep && !known.IsDeep) || !known.Identity.Equals(IdentityOf(folder)))
        {
            known.Dispose();
            _watched[folder] = Open(folder, isDeep || known.IsDeep);
        }
    }

    /// <summary>Takes what has changed.</summary>
    /// <param name="changed">Takes the paths.</param>
    /// <param name="wait">How long to wait for the first.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <returns>Whether there was something.</returns>
    public bool Take(HashSet<string> changed, TimeSpan wait, CancellationToken stop)
    {
        bool any = false;
        try
        {
            while (_changed.TryTake(out string? path, any ? 0 : (int)wait.TotalMilliseconds, stop))
            {
                any = changed.Add(path) || any;
            }
        }
        catch (OperationCanceledException)
        {
            // Who stops it knows.
        }

        return any;
    }

    /// <summary>Whether changes may have been missed: a folder is gone, has come, or is another one now. It is watched anew.</summary>
    public bool IsLost()
    {
        bool isLost = Interlocked.Exchange(ref _hasOverflowed, 0) != 0;
        foreach (Watched watched in _watched.Values.ToArray())
        {
            if (isLost || !watched.Identity.Equals(IdentityOf(watched.Folder)))
            {
                isLost = true;
                watched.Dispose();
                _watched[watched.Folder] = Open(watched.Folder, watched.IsDeep);
            }
        }

        return isLost;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Watched watched in _watched.Values)
        {
            watched.Dispose();
        }

        _changed.Dispose();
    }

    private Watched Open(string folder, bool isDeep)
    {
        (object? Number, DateTime Created)? identity = IdentityOf(folder);
        if (!Directory.Exists(folder))
        {
            return new Watched(folder, isDeep, identity, null);
        }

        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = isDeep,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                InternalBufferSize = 64 * 1024,
            };
            watcher.Changed += (_, change) => Tell(change.FullPath);
            watcher.Created += (_, change) => Tell(change.FullPath);
            watcher.Deleted += (_, change) => Tell(change.FullPath);
            watcher.Renamed += (_, change) =>
            {
                Tell(change.OldFullPath);
                Tell(change.FullPath);
            };
            watcher.Error += (_, _) => Interlocked.Exchange(ref _hasOverflowed, 1);
            watcher.EnableRaisingEvents = true;
            return new Watched(folder, isDeep, identity, watcher);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            watcher?.Dispose();
            if (Directory.Exists(folder))
            {
                throw new IOException($"{folder} cannot be watched: {exception.Message}", exception);
            }

            // It went while it was opened.
            return new Watched(folder, isDeep, identity, null);
        }
    }

    private void Tell(string path)
    {
        try
        {
            if (isOfInterest(path))
            {
                _changed.Add(path);
            }
        }
        catch (ObjectDisposedException)
        {
            // Nobody asks any more.
        }
    }

    /// <summary>Tells a folder from another one of the same name: the system gives the number of a deleted one to the next.</summary>
    private static (object? Number, DateTime Created)? IdentityOf(string folder) =>
        Directory.Exists(folder) ? (FileStatus.Read(folder)?.Identity, Directory.GetCreationTimeUtc(folder)) : null;

    private sealed record Watched(string Folder, bool IsDeep, (object? Number, DateTime Created)? Identity, FileSystemWatcher? Watcher)
        : IDisposable
    {
        public void Dispose() => Watcher?.Dispose();
    }
}
