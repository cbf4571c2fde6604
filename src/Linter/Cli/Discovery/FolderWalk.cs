using ContentLint.Cli.Configuration;
using ContentLint.Cli.Files;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using Microsoft.Extensions.FileSystemGlobbing;

namespace ContentLint.Cli.Discovery;

/// <summary>Finds the articles in one folder, as far as one configuration goes.</summary>
internal sealed class FolderWalk
{
    /// <summary>Hidden entries are for the globs to leave out, and one that cannot be read is reported.</summary>
    public static readonly EnumerationOptions AllEntries = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false
    };

    public const string UnreadableName = "its name is not valid UTF-8, so it cannot be opened; rename it";

    private readonly List<FileProblem> _problems;

    public FolderWalk(string folder, ConfigurationLocator locator, IgnoredFiles ignored, List<FileProblem> problems)
    {
        Folder = folder;
        Locator = locator;
        Ignored = ignored;
        _problems = problems;
    }

    /// <summary>The folder that was asked for.</summary>
    public string Folder { get; }

    public ConfigurationLocator Locator { get; }

    /// <summary>What git ignores.</summary>
    public IgnoredFiles Ignored { get; }

    /// <summary>Whether what git ignores is left out.</summary>
    public bool RespectIgnores { get; private init; } = true;

    /// <summary>Folders met on the way that have a configuration of their own.</summary>
    public List<string> Separate { get; } = [];

    /// <summary>What was met that is no file to read: pipes, devices, sockets, and links that lead nowhere.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>How many of those have names of articles.</summary>
    public int UnreadArticles { get; private set; }

    /// <summary>The full paths of the files that fit.</summary>
    /// <param name="globBase">The folder the patterns start from; the walked folder or one above it.</param>
    /// <param name="patterns">Which files to take.</param>
    public List<string> Find(string globBase, ArticlePatterns patterns)
    {
        // The library goes the way; what its stars cannot say is asked of each file that it finds.
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        matcher.AddIncludePatterns(patterns.Include.ToStars());
        matcher.AddExcludePatterns(patterns.Exclude.ToCertainStars());
        var files = new List<string>();
        foreach (FilePatternMatch match in matcher.Execute(new ArticleFolder(this, globBase, null)).Files)
        {
            if (patterns.IsMatch(match.Path))
            {
                files.Add(Path.GetFullPath(match.Path, globBase));
            }
        }

        UnreadArticles = Unread.Count(path => patterns.IsMatch(Path.GetRelativePath(globBase, path).Replace('\\', '/')));
        return files;
    }

    /// <summary>Whether the folder has any file that would be taken if nothing were left out.</summary>
    public bool HasExcluded(string globBase, IReadOnlyList<string> include) =>
        new FolderWalk(Folder, Locator, Ignored, []) { RespectIgnores = false }.Find(globBase, new ArticlePatterns(include, [])).Count > 0;

    /// <summary>A name that cannot be turned into text cannot be opened by that text.</summary>
    public void ReportUnreadableName(string fullPath) =>
        _problems.Add(new FileProblem(FileProblemKind.Unreadable, Locator.Paths.GetReportPath(fullPath),
            Locator.Paths.GetDisplayPath(fullPath), UnreadableName));

    public void ReportUnreadable(string folder, Exception exception) => _problems.Add(new FileProblem(
        FileProblemKind.Unreadable,
        Locator.Paths.GetReportPath(folder),
        Locator.Paths.GetDisplayPath(folder),
        $"the folder cannot be read: {FileErrors.Describe(exception)}"));
}
