using ContentLint.Cli.Configuration;
using ContentLint.Cli.Files;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Configuration;

namespace ContentLint.Cli.Discovery;

/// <summary>What a folder holds, as far as a first configuration needs to know it.</summary>
/// <param name="Articles">How many articles there are.</param>
/// <param name="Include">Patterns that fit them.</param>
/// <param name="Exclude">Patterns of what is no article.</param>
internal sealed record FolderContents(int Articles, IReadOnlyList<string> Include, IReadOnlyList<string> Exclude)
{
    /// <summary>With more folders than these at the top a pattern for each says less than one for all.</summary>
    private const int MostFolders = 3;

    /// <param name="folder">The folder.</param>
    /// <param name="paths">How paths are shown.</param>
    /// <param name="book">The rules.</param>
    /// <param name="noArticles">Names, without endings, of files at the top that are no articles.</param>
    public static FolderContents Read(string folder, ProjectPaths paths, RuleBook book, IReadOnlyList<string> noArticles)
    {
        LintSettings defaults = LintSettings.Default;
        var locator = new ConfigurationLocator(book, new RuleSelection(null, []), null, paths, new ReportNeeds(null, ByteColumns: false));
        var walk = new FolderWalk(folder, locator, []);
        var exclude = new List<string>(defaults.Exclude);
        var endings = new SortedSet<string>(StringComparer.Ordinal);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var patterns = new SortedSet<string>(StringComparer.Ordinal);
        int articles = 0;
        foreach (string file in walk.Find(folder, defaults.Include, defaults.Exclude))
        {
            string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            int slash = path.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0 && noArticles.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase))
            {
                exclude.Add(path);
                continue;
            }

            articles++;
            string ending = Path.GetExtension(path).ToLowerInvariant();
            string top = slash < 0 ? string.Empty : path[..slash];
            endings.Add(ending);
            folders.Add(top);
            patterns.Add($"{top}/**/*{ending}");
        }

        if (articles == 0)
        {
            return new FolderContents(0, defaults.Include, exclude);
        }

        bool isAnywhere = folders.Contains(string.Empty) || folders.Count > MostFolders;
        exclude.Sort(defaults.Exclude.Count, exclude.Count - defaults.Exclude.Count, StringComparer.Ordinal);
        return isAnywhere
            ? new FolderContents(articles, [.. endings.Select(static ending => "**/*" + ending)], exclude)
            : new FolderContents(articles, [.. patterns], defaults.Exclude);
    }
}
