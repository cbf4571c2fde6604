using ContentLint.Cli.Files;

namespace ContentLint.Cli.Git;

/// <summary>The <c>.gitignore</c> files that apply to a folder: its own and those of the folders above it, up to the repository.</summary>
internal sealed class IgnoreStack
{
    private readonly IgnoreStack? _above;
    private readonly string _prefix;
    private readonly GitIgnore? _own;

    private IgnoreStack(string folder, IgnoreStack? above)
    {
        _above = above;
        _prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        _own = Read(_prefix + ".gitignore");
    }

    /// <summary>The stack of a folder, with those of the folders above it if it lies in a repository.</summary>
    public static IgnoreStack Open(string folder)
    {
        string top = ProjectPaths.FindRepositoryAbove(folder) ?? folder;
        return OpenBelow(top, folder);
    }

    /// <summary>The stack of a folder below this one.</summary>
    public IgnoreStack Enter(string folder) => new(folder, this);

    /// <summary>Whether the folder's own patterns or those above ignore an entry of the folder.</summary>
    public bool Ignores(string fullPath, bool isFolder)
    {
        for (IgnoreStack? at = this; at is not null; at = at._above)
        {
            if (at._own is not null)
            {
                string path = fullPath[at._prefix.Length..];
                bool? ignores = at._own.Ignores(Path.DirectorySeparatorChar == '/'
                    ? path
                    : path.Replace(Path.DirectorySeparatorChar, '/'), isFolder);
                if (ignores is not null)
                {
                    return ignores.Value;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a named file or folder, or a folder on the way to it from the repository, is ignored.</summary>
    public static bool IgnoresNamed(string fullPath, bool isFolder)
    {
        if (isFolder && ProjectPaths.IsRepository(fullPath))
        {
            return false;
        }

        string folder = Path.GetDirectoryName(fullPath) ?? fullPath;
        string? top = ProjectPaths.FindRepositoryAbove(folder);
        if (top is null)
        {
            return Open(folder).Ignores(fullPath, isFolder);
        }

        IgnoreStack stack = new(top, null);
        int at = stack._prefix.Length;
        for (int slash = fullPath.IndexOf(Path.DirectorySeparatorChar, at);
            slash >= 0; slash = fullPath.IndexOf(Path.DirectorySeparatorChar, slash + 1))
        {
            string step = fullPath[..slash];
            if (stack.Ignores(step, isFolder: true))
            {
                return true;
            }

            stack = stack.Enter(step);
        }

        return stack.Ignores(fullPath, isFolder);
    }

    private static IgnoreStack OpenBelow(string top, string folder) =>
        string.Equals(top, folder, StringComparison.Ordinal)
        ? new IgnoreStack(folder, null)
        : OpenBelow(top, Path.GetDirectoryName(folder)!).Enter(folder);

    private static GitIgnore? Read(string path)
    {
        try
        {
            return File.Exists(path) ? new GitIgnore(FileBytes.ReadText(path, FileBytes.MostOfConfiguration)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Git does the same: patterns that cannot be read ignore nothing.
            return null;
        }
    }
}
