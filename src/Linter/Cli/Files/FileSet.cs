namespace ContentLint.Cli.Files;

/// <summary>Files, each once, however many names and spellings it has.</summary>
internal sealed class FileSet
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<(ulong Disk, ulong Number)> _identities = [];

    /// <summary>How many names were added.</summary>
    public int Count => _paths.Count;

    /// <summary>Adds a file; null stands for none. What is no regular file may be written any number of times.</summary>
    /// <returns>Whether it was not in the set.</returns>
    public bool Add(string? fullPath)
    {
        if (fullPath is null)
        {
            return true;
        }

        if (FileStatus.Read(fullPath) is not { } status)
        {
            return _paths.Add(fullPath);
        }

        return !status.IsRegular || (_identities.Add(status.Identity) & _paths.Add(fullPath));
    }
}
