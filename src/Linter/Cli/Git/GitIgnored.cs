using System.Text;
using ContentLint.Cli.Files;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Git;

/// <summary>
/// What git itself says that it ignores in a part of a repository: by <c>.gitignore</c>, by <c>.git/info/exclude</c> and by the excludes of
/// its user. Files that are tracked are not ignored, whatever the patterns say.
/// </summary>
internal sealed class GitIgnored
{
    private readonly string _repository;
    private readonly string _folder;
    private readonly HashSet<string> _paths;

    private GitIgnored(string repository, string folder, HashSet<string> paths)
    {
        _repository = repository;
        _folder = folder;
        _paths = paths;
    }

    /// <summary>Asks git; null if it cannot tell.</summary>
    /// <param name="repository">The folder of the work tree.</param>
    /// <param name="folder">The part of it that is asked about.</param>
    public static GitIgnored? Ask(string repository, string folder) =>
        Run(repository,
            ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory", "--",
                Path.GetRelativePath(repository, folder)], []) is { } paths
            ? new GitIgnored(repository, folder, paths)
            : null;

    /// <summary>Which of some files of a repository git ignores; null if it cannot tell.</summary>
    public static HashSet<string>? AskNamed(string repository, IEnumerable<string> files) =>
        Run(repository, ["check-ignore", "-z", "--stdin"], [.. files.Select(file => "./" + Path.GetRelativePath(repository, file))]);

    /// <summary>Whether the answer is about a folder too.</summary>
    public bool Covers(string repository, string folder) =>
        string.Equals(repository, _repository, StringComparison.Ordinal) && ProjectPaths.IsWithin(_folder, folder);

    /// <summary>Whether a file or folder is ignored; of what lies below a folder that is nothing is said.</summary>
    public bool Ignores(string fullPath) => _paths.Contains(fullPath);

    /// <summary>Whether a folder, or one on the way to it from the repository, is ignored.</summary>
    public bool IgnoresWayTo(string folder)
    {
        for (string? at = folder; at is not null && at.Length > _repository.Length; at = Path.GetDirectoryName(at))
        {
            if (_paths.Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string>? Run(string repository, string[] arguments, IReadOnlyList<string> input)
    {
        try
        {
            // None of the files being ignored is an exit code of its own, and no failure: git then says nothing.
            if (!GitCommand.TryRun(repository, arguments, input, out byte[] output, out string error) && error.Length > 0)
            {
                return null;
            }

            var paths = new HashSet<string>(StringComparer.Ordinal);
            foreach (string path in Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries))
            {
                paths.Add(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, repository)));
            }

            return paths;
        }
        catch (UsageException)
        {
            return null; // there is no git
        }
    }
}
