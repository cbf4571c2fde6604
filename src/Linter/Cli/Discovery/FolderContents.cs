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
/// <param name="Generator">The name of the generator of the site that it is; null if it is none.</param>
/// <param name="Former">Folders of former versions, which are not included.</param>
internal sealed record FolderContents(int Articles, IReadOnlyList<string> Include, IReadOnlyList<string> Exclude,
    string? Generator = null, IReadOnlyList<string>? Former = null)
{
    /// <summary>With more folders than these at the top a pattern for each says less than one for all.</summary>
    private const int MostFolders = 3;

    /// <summary>The files that generators make pages of.</summary>
    private static readonly string[] Endings = [".md", ".mdx", ".markdown", ".html"];

    /// <param name="folder">The folder.</param>
    /// <param name="paths">How paths are shown.</param>
    /// <param name="book">The rules.</param>
    /// <param name="noArticles">Names, without endings, of files at the top that are no articles.</param>
    public static FolderContents Read(string folder, ProjectPaths paths, RuleBook book, IReadOnlyList<string> noArticles)
    {
        LintSettings defaults = LintSettings.Default;
        var locator = new ConfigurationLocator(book, new RuleSelection(null, []), null, paths, new ReportNeeds(null, ByteColumns: false),
            plugins: null);
        var walk = new FolderWalk(folder, locator, new IgnoredFiles(), []);
        SiteGenerator? generator = SiteGenerator.Find(folder);
        var exclude = new List<string>(defaults.Exclude.Concat(generator?.GetExcluded(folder) ?? []));
        int fixedExcludes = exclude.Count;
        if (generator is not null && ReadSite(folder, walk, generator, exclude) is { } site)
        {
            return site;
        }

        var endings = new SortedSet<string>(StringComparer.Ordinal);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var patterns = new SortedSet<string>(StringComparer.Ordinal);
        int articles = 0;
        foreach (string file in walk.Find(folder, new ArticlePatterns(defaults.Include, exclude.ToArray())))
        {
            string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            int slash = path.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0 && noArticles.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
                && !ProseFile.HasMetadata(file))
            {
                exclude.Add(path);
                continue;
            }

            string ending = Path.GetExtension(path).ToLowerInvariant();
            if (ending is ".txt" && (generator is not null || ProseFile.IsData(file)))
            {
                exclude.Add(path);
                continue;
            }

            articles++;
            string top = slash < 0 ? string.Empty : path[..slash];
            endings.Add(ending);
            folders.Add(top);
            patterns.Add($"{top}/**/*{ending}");
        }

        if (articles == 0)
        {
            return new FolderContents(0, defaults.Include, exclude, generator?.Name);
        }

        bool isAnywhere = folders.Contains(string.Empty) || folders.Count > MostFolders;
        exclude.Sort(fixedExcludes, exclude.Count - fixedExcludes, StringComparer.Ordinal);
        return isAnywhere
            ? new FolderContents(articles, [.. endings.Select(static ending => "**/*" + ending)], exclude, generator?.Name)
            : new FolderContents(articles, [.. patterns],
                exclude.Where(pattern => pattern.Contains('/', StringComparison.Ordinal)).ToArray(), generator?.Name);
    }

    /// <summary>The folders that the generator reads articles from; null if there are none of them.</summary>
    private static FolderContents? ReadSite(string folder, FolderWalk walk, SiteGenerator generator, List<string> exclude)
    {
        var include = new SortedSet<string>(StringComparer.Ordinal);
        int articles = 0;
        foreach (string content in generator.FindContent(folder))
        {
            // A folder around one that was taken holds pages beside the articles.
            if (include.Any(pattern => pattern.StartsWith(content + "/", StringComparison.Ordinal)))
            {
                continue;
            }

            string[] patterns = [.. Endings.Select(ending => $"{content}/**/*{ending}")];
            foreach (string file in walk.Find(folder, new ArticlePatterns(patterns, exclude)))
            {
                articles++;
                include.Add($"{content}/**/*{Path.GetExtension(file).ToLowerInvariant()}");
            }
        }

        return articles == 0 ? null : new FolderContents(articles, [.. include], exclude, generator.Name,
            generator.FindFormer(folder));
    }
}
