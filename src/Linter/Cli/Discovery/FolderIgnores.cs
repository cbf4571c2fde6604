using ContentLint.Cli.Files;
using ContentLint.Cli.Git;

namespace ContentLint.Cli.Discovery;

/// <summary>What is ignored in a folder: git's own answer, or what the <c>.gitignore</c> files say.</summary>
internal sealed class FolderIgnores(IgnoredFiles all, GitIgnored? answer, IgnoreStack? stack)
{
    /// <summary>The same for a folder in this one; a repository in a repository has its own.</summary>
    public FolderIgnores Enter(string folder) =>
        stack is not null ? new FolderIgnores(all, null, stack.Enter(folder))
        : ProjectPaths.IsRepository(folder) ? all.Open(folder)
        : this;

    /// <summary>Whether an entry of the folder is ignored.</summary>
    public bool Ignores(string fullPath, bool isFolder) => answer?.Ignores(fullPath) ?? stack!.Ignores(fullPath, isFolder);
}
