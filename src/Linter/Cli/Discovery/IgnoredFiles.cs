using ContentLint.Cli.Files;
using ContentLint.Cli.Git;

namespace ContentLint.Cli.Discovery;

/// <summary>
/// What git ignores, for a whole run: git is asked once for each part of a repository, and where it cannot tell <c>.gitignore</c> is read.
/// </summary>
internal sealed class IgnoredFiles
{
    private readonly List<GitIgnored> _answers = [];
    private readonly HashSet<string> _silent = new(StringComparer.Ordinal); // repositories that git says nothing about
    private readonly Dictionary<string, bool> _named = new(StringComparer.Ordinal);

    /// <summary>What is ignored in a folder and below.</summary>
    public FolderIgnores Open(string folder)
    {
        string? repository = ProjectPaths.FindRepositoryAbove(folder);
        return repository is not null && Ask(repository, folder) is { } answer
            ? new FolderIgnores(this, answer, null)
            : new FolderIgnores(this, null, IgnoreStack.Open(folder));
    }

    /// <summary>Whether a folder that is named, or one on the way to it, is ignored.</summary>
    public bool IgnoresFolder(string folder)
    {
        string? repository = ProjectPaths.FindRepositoryAbove(folder);
        return repository is not null && Ask(repository, folder) is { } answer
            ? answer.IgnoresWayTo(folder)
            : IgnoreStack.IgnoresNamed(folder, isFolder: true);
    }

    /// <summary>Asks for many files at once; <see cref="IgnoresFile"/> knows them then.</summary>
    public void Prepare(IEnumerable<string> files)
    {
        foreach (IGrouping<string?, string> group in files.Where(File.Exists)
            .GroupBy(static file => ProjectPaths.FindRepositoryAbove(Path.GetDirectoryName(file)!), StringComparer.Ordinal))
        {
            HashSet<string>? ignored = group.Key is null || _silent.Contains(group.Key) ? null : GitIgnored.AskNamed(group.Key, group);
            foreach (string file in group)
            {
                _named[file] = ignored?.Contains(file) ?? IgnoreStack.IgnoresNamed(file, isFolder: false);
            }
        }
    }

    /// <summary>Whether a file that is named, or a folder on the way to it, is ignored.</summary>
    public bool IgnoresFile(string file)
    {
        if (!_named.TryGetValue(file, out bool ignored))
        {
            Prepare([file]);
            ignored = _named.GetValueOrDefault(file);
        }

        return ignored;
    }

    private GitIgnored? Ask(string repository, string folder)
    {
        if (_silent.Contains(repository))
        {
            return null;
        }

        GitIgnored? answer = _answers.Find(known => known.Covers(repository, folder)) ?? GitIgnored.Ask(repository, folder);
        if (answer is null)
        {
            _silent.Add(repository);
        }
        else
        {
            _answers.Add(answer);
        }

        return answer;
    }
}
