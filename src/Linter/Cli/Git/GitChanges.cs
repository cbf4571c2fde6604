using System.Text;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Git;

/// <summary>What changed in a repository: in the index against the last commit, or since a commit.</summary>
internal sealed class GitChanges
{
    private const string Submodule = "160000";
    private const string SymbolicLink = "120000";

    private readonly List<ChangedFile> _files = [];
    private readonly string[] _compared;

    private GitChanges(string folder, string[] compared)
    {
        Folder = folder;
        _compared = compared;
    }

    /// <summary>The folder of the work tree.</summary>
    public string Folder { get; }

    /// <summary>The files that changed; what is no file of its own (a submodule, a symbolic link) is left out.</summary>
    public IReadOnlyList<ChangedFile> Files => _files;

    /// <summary>Asks git what changed.</summary>
    /// <param name="workingDirectory">A folder of the repository.</param>
    /// <param name="staged">Whether to look at the index and not at the work tree.</param>
    /// <param name="since">The commit to compare with, or rather the last one it shares with the present one; null for the last
    /// commit.</param>
    /// <param name="withLines">Whether to find out which lines changed.</param>
    /// <exception cref="UsageException">Git cannot tell.</exception>
    public static GitChanges Read(string workingDirectory, bool staged, string? since, bool withLines)
    {
        string folder = FindFolder(workingDirectory, out string error)
            ?? throw new UsageException($"git says: {error}", "--staged and --changed-since look at a repository");
        // Variables may name the work tree by a path that starts from the working directory, and git is then lost in any other folder.
        if (!GitCommand.TryRun(folder, ["rev-parse", "--show-cdup"], out byte[] up, out _) || !up.AsSpan().Trim((byte)'\n').IsEmpty)
        {
            throw new UsageException("git finds no repository where its work tree begins",
                "where GIT_DIR or GIT_WORK_TREE are set, they must be absolute paths");
        }

        var compared = new List<string>();
        if (staged)
        {
            compared.Add("--cached");
        }

        if (since is not null)
        {
            compared.Add(FindBase(folder, since));
        }

        var changes = new GitChanges(folder, [.. compared]);
        Dictionary<string, ChangedLines>? lines = withLines ? changes.ReadLines() : null;
        changes.ReadFiles(staged, lines);
        if (!staged)
        {
            changes.ReadUntracked(withLines);
        }

        return changes;
    }

    /// <summary>The folder of the work tree; null if git knows of none.</summary>
    /// <param name="workingDirectory">A folder in it.</param>
    /// <param name="error">What git says.</param>
    /// <exception cref="UsageException">Git cannot be run.</exception>
    public static string? FindFolder(string workingDirectory, out string error)
    {
        // The way up, and not the folder itself: git would resolve links on the way to the working directory.
        return GitCommand.TryRun(workingDirectory, ["rev-parse", "--show-cdup"], out byte[] output, out error)
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(Encoding.UTF8.GetString(output).TrimEnd('\n'), workingDirectory))
            : null;
    }

    /// <summary>Work on the other branch since the two parted is none of this one's changes.</summary>
    private static string FindBase(string folder, string since)
    {
        if (!GitCommand.TryRun(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", since + "^{commit}"], out byte[] commit,
            out _))
        {
            throw new UsageException($"--changed-since {since}: git knows no such commit",
                "in CI the other branch must be fetched too (fetch-depth: 0)");
        }

        if (!GitCommand.TryRun(folder, ["merge-base", Encoding.ASCII.GetString(commit).Trim(), "HEAD"], out byte[] shared, out _))
        {
            throw new UsageException($"--changed-since {since}: it shares no commit with the present one",
                "in CI the whole history must be fetched (fetch-depth: 0)");
        }

        return Encoding.ASCII.GetString(shared).Trim();
    }

    /// <summary>Each entry is <c>:mode mode id id status</c>, a zero, a path, a zero; after a rename or copy comes a second path.</summary>
    private void ReadFiles(bool staged, Dictionary<string, ChangedLines>? lines)
    {
        string[] parts = Split(GitCommand.Run(Folder, ["diff", "--raw", "-z", "--no-abbrev", .. GitCommand.PlainDiff, .. _compared, "--"]));
        int at = 0;
        while (at + 1 < parts.Length)
        {
            string[] entry = parts[at].Split(' ');
            bool hasTwoPaths = entry[4][0] is 'R' or 'C';
            string path = parts[at + (hasTwoPaths ? 2 : 1)];
            at += hasTwoPaths ? 3 : 2;
            if (entry[1] is not (Submodule or SymbolicLink))
            {
                bool isDeleted = entry[4][0] == 'D';
                _files.Add(new ChangedFile(
                    GetFullPath(path),
                    staged && !isDeleted ? entry[3] : null,
                    isDeleted,
                    lines is null ? null : lines.TryGetValue(path, out ChangedLines? changed) ? changed : new ChangedLines()));
            }
        }
    }

    private void ReadUntracked(bool withLines)
    {
        foreach (string path in Split(GitCommand.Run(Folder, ["ls-files", "-z", "--others", "--exclude-standard"])))
        {
            // An untracked repository below this one is listed as a folder.
            if (path.Length > 0 && path[^1] != '/')
            {
                _files.Add(new ChangedFile(GetFullPath(path), null, IsDeleted: false, withLines ? ChangedLines.All : null));
            }
        }
    }

    private Dictionary<string, ChangedLines> ReadLines() => DiffReader.Read(GitCommand.Run(
        Folder,
        ["diff", "--unified=0", "--text", "--src-prefix=a/", "--dst-prefix=b/", .. GitCommand.PlainDiff, .. _compared, "--"]));

    private string GetFullPath(string path) => Path.GetFullPath(path, Folder);

    private static string[] Split(byte[] output) => Encoding.UTF8.GetString(output).Split('\0');
}
