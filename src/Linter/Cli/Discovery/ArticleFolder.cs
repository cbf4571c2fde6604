using ContentLint.Cli.Files;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace ContentLint.Cli.Discovery;

/// <summary>
/// A folder as the globs see it: without symbolic links, without what git ignores, without folders that have a configuration
/// of their own, and above the folder that was asked for with nothing in it but the way there.
/// </summary>
internal sealed class ArticleFolder : DirectoryInfoBase
{
    private readonly FolderWalk _walk;
    private readonly ArticleFolder? _parent;
    private readonly FolderIgnores? _ignores;

    public ArticleFolder(FolderWalk walk, string fullPath, ArticleFolder? parent)
    {
        _walk = walk;
        _parent = parent;
        FullName = fullPath;
        Name = Path.GetFileName(fullPath);
        if (walk.RespectIgnores && ProjectPaths.IsWithin(walk.Folder, fullPath))
        {
            _ignores = parent?._ignores?.Enter(fullPath) ?? walk.Ignored.Open(fullPath);
        }
    }

    public override string FullName { get; }

    public override string Name { get; }

    public override DirectoryInfoBase? ParentDirectory => _parent;

    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        if (!ProjectPaths.IsWithin(_walk.Folder, FullName))
        {
            int next = _walk.Folder.IndexOf(Path.DirectorySeparatorChar, Path.EndsInDirectorySeparator(FullName)
                ? FullName.Length
                : FullName.Length + 1);
            return [new ArticleFolder(_walk, next < 0 ? _walk.Folder : _walk.Folder[..next], this)];
        }

        var entries = new List<FileSystemInfoBase>();
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(FullName).EnumerateFileSystemInfos("*", FolderWalk.AllEntries))
            {
                if (Accept(entry) is { } accepted)
                {
                    entries.Add(accepted);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _walk.ReportUnreadable(FullName, exception);
        }

        return entries;
    }

    public override DirectoryInfoBase? GetDirectory(string path) =>
        path is ".." ? _parent : new ArticleFolder(_walk, Path.Combine(FullName, path), this);

    public override FileInfoBase? GetFile(string path) => new ArticleEntry(Path.Combine(FullName, path), this);

    private FileSystemInfoBase? Accept(FileSystemInfo entry)
    {
        if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(entry.FullName))
        {
            _walk.ReportUnreadableName(entry.FullName);
            return null;
        }

        bool isFolder = (entry.Attributes & FileAttributes.Directory) != 0;
        bool isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
        if (isLink || (isFolder && entry.Name is ".git")
            || _ignores?.Ignores(entry.FullName, isFolder) == true)
        {
            if (isLink && LeadsNowhere(entry))
            {
                _walk.Unread.Add(entry.FullName);
            }

            return null;
        }

        if (!isFolder && IsEndless(entry))
        {
            _walk.Unread.Add(entry.FullName);
            return null;
        }

        if (!isFolder)
        {
            return new ArticleEntry(entry.FullName, this);
        }

        if (_walk.Locator.StartsAt(entry.FullName))
        {
            _walk.Separate.Add(entry.FullName);
            return null;
        }

        return new ArticleFolder(_walk, entry.FullName, this);
    }

    private static bool LeadsNowhere(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true };
        }
        catch (IOException)
        {
            return true; // in a circle
        }
    }

    /// <summary>A pipe, device or socket says that it is empty.</summary>
    private static bool IsEndless(FileSystemInfo entry) =>
        entry is FileInfo { Length: 0 } && FileStatus.Read(entry.FullName) is { IsRegular: false };

    private sealed class ArticleEntry(string fullPath, ArticleFolder parent) : FileInfoBase
    {
        public override string FullName => fullPath;

        public override string Name => Path.GetFileName(fullPath);

        public override DirectoryInfoBase ParentDirectory => parent;
    }
}
