using ContentLint.Cli.Configuration;
using ContentLint.Cli.Files;
using ContentLint.Cli.Results;
using ContentLint.Shared;
using Microsoft.Extensions.FileSystemGlobbing;

namespace ContentLint.Cli.Discovery;

/// <summary>Finds the articles in one folder, as far as one configuration goes.</summary>
internal sealed class FolderWalk
{
    /// <summary>Hidden entries are for the globs to leave out, and one that cannot be read is reported.</summary>
    public static readonly EnumerationOptions AllEntries = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    public const string UnreadableName = "its name is not valid UTF-8, so it cannot be opened; rename it";

    private readonly List<FileProblem> _problems;

    public FolderWalk(string folder, ConfigurationLocator locator, List<FileProblem> problems)
    {
        Folder = folder;
        Locator = locator;
        _problems = problems;
    }

    /// <summary>The folder that was asked for.</summary>
    public string Folder { get; }

    public ConfigurationLocator Locator { get; }

    /// <summary>Whether what git ignores is left out.</summary>
    public bool RespectIgnores { get; private init; } = true;

    /// <summary>Folders met on the way that have a configuration of their own.</summary>
    public List<string> Separate { get; } = [];

    /// <summary>The full paths of the files that fit.</summary>
    /// <param name="globBase">The folder the globs start from; the walked folder or one above it.</param>
    /// <param name="include">Globs of files to take.</param>
    /// <param name="exclude">Globs of files to leave out.</param>
    public List<string> Find(string globBase, IReadOnlyList<string> include, IReadOnlyList<string> exclude)
    {
        Matcher matcher = ArticleGlobs.CreateMatcher(include, exclude);
        var files = new List<string>();
        foreach (FilePatternMatch match in matcher.Execute(new ArticleFolder(this, globBase, null)).Files)
        {
            files.Add(Path.GetFullPath(match.Path, globBase));
        }

        return files;
    }

    /// <summary>Whether the folder has any file that would be taken if nothing were left out.</summary>
    public bool HasExcluded(string globBase, IReadOnlyList<string> include) =>
        new FolderWalk(Folder, Locator, []) { RespectIgnores = false }.Find(globBase, include, []).Count > 0;

    /// <summary>A name that cannot be turned into text cannot be opened by that text.</summary>
    public void ReportUnreadableName(string fullPath) =>
        _problems.Add(new FileProblem(FileProblemKind.Unreadable, Locator.Paths.GetReportPath(fullPath), Locator.Paths.GetDisplayPath(fullPath), UnreadableName));

    public void ReportUnreadable(string folder, Exception exception) => _problems.Add(new FileProblem(
        FileProblemKind.Unreadable,
        Locator.Paths.GetReportPath(folder),
        Locator.Paths.GetDisplayPath(folder),
        $"the folder cannot be read: {FileErrors.Describe(exception)}"));
}
