namespace ContentLint.Cli.Files;

/// <summary>Turns full paths into the two forms that are shown: from the root for reports, from the working directory for people.</summary>
internal sealed class ProjectPaths
{
    private readonly string _workingPrefix;
    private readonly string _rootPrefix;

    public ProjectPaths(string workingDirectory, string root)
    {
        WorkingDirectory = workingDirectory;
        Root = root;
        _workingPrefix = WithSeparator(workingDirectory);
        _rootPrefix = WithSeparator(root);
    }

    public string WorkingDirectory { get; }

    /// <summary>The folder that paths in reports start from.</summary>
    public string Root { get; }

    /// <summary>The path from the root with forward slashes; a full path for what lies elsewhere.</summary>
    public string GetReportPath(string fullPath) => Relative(_rootPrefix, fullPath) ?? WithForwardSlashes(fullPath);

    /// <summary>The path from the working directory, also up and down again within the root; a full path for what lies elsewhere.</summary>
    public string GetDisplayPath(string fullPath) =>
        string.Equals(fullPath, WorkingDirectory, StringComparison.Ordinal) ? "."
        : Relative(_workingPrefix, fullPath) is { } below ? below
        : WithForwardSlashes(IsWithin(Root, fullPath) && IsWithin(Root, WorkingDirectory)
            ? Path.GetRelativePath(WorkingDirectory, fullPath)
            : fullPath);

    public string GetFullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    /// <summary>Whether a path lies in a folder or is the folder itself.</summary>
    public static bool IsWithin(string folder, string path) =>
        string.Equals(folder, path, StringComparison.Ordinal) || path.StartsWith(WithSeparator(folder), StringComparison.Ordinal);

    /// <summary>
    /// The link on the way from the root to a path that leads out of the root, or null. What lies outside the root from the
    /// start was named so on purpose and is not looked at.
    /// </summary>
    public string? FindLinkOutOfRoot(string fullPath)
    {
        if (!fullPath.StartsWith(_rootPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        int at = _rootPrefix.Length;
        while (at <= fullPath.Length)
        {
            int next = fullPath.IndexOf(Path.DirectorySeparatorChar, at);
            next = next < 0 ? fullPath.Length : next;
            string step = fullPath[..next];
            var entry = new FileInfo(step);
            if (entry.LinkTarget is not null && entry.ResolveLinkTarget(returnFinalTarget: true) is { } target
                && !IsWithin(Root, target.FullName))
            {
                return step;
            }

            at = next + 1;
        }

        return null;
    }

    /// <summary>The root: the nearest folder above the working directory that holds a repository, else the working directory.</summary>
    public static string FindRepository(string workingDirectory) => FindRepositoryAbove(workingDirectory) ?? workingDirectory;

    /// <summary>The nearest folder, this one or one above, that holds a repository.</summary>
    public static string? FindRepositoryAbove(string folder)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (IsRepository(at))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>A work tree has <c>.git</c> as a folder or, when it is linked to another, as a file.</summary>
    public static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    private static string? Relative(string prefix, string fullPath) =>
        fullPath.StartsWith(prefix, StringComparison.Ordinal) && fullPath.Length > prefix.Length
        ? WithForwardSlashes(fullPath[prefix.Length..])
        : null;

    private static string WithForwardSlashes(string path) =>
        Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    private static string WithSeparator(string folder) =>
        Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
}
