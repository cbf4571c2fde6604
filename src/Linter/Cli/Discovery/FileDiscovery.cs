using ContentLint.Cli.Configuration;
using ContentLint.Cli.Files;
using ContentLint.Cli.Git;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Text;

namespace ContentLint.Cli.Discovery;

/// <summary>Turns the paths of the command line into the files to lint, in the order of their paths.</summary>
internal sealed class FileDiscovery(ConfigurationLocator locator, bool forceExclude)
{
    private const string PatternMarks = "*?[{";

    private readonly OrderedDictionary<string, LintFile> _files = new(StringComparer.Ordinal);
    private readonly List<FileProblem> _problems = [];
    private readonly ProjectPaths _paths = locator.Paths;
    private readonly IgnoredFiles _ignored = new();

    /// <summary>Paths that name nothing, and folders that cannot be read.</summary>
    public IReadOnlyList<FileProblem> Problems => _problems;

    /// <summary>How many named files and folders excludes left out.</summary>
    public int ExcludedCount { get; private set; }

    /// <summary>Asks git at once for all that is going to be named.</summary>
    public void Prepare(IEnumerable<string> paths)
    {
        if (forceExclude)
        {
            _ignored.Prepare(paths.Where(static path => path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal))
                .Select(_paths.GetFullPath));
        }
    }

    /// <summary>Takes a path of the command line: a file, a folder, or a pattern that the shell left as it is.</summary>
    public void Add(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw new UsageException("a path with a NUL in it names nothing");
        }

        string fullPath = Path.TrimEndingDirectorySeparator(_paths.GetFullPath(path));
        try
        {
            AddExisting(path, fullPath);
        }
        catch (IOException exception)
        {
            AddProblem(FileProblemKind.Unreadable, fullPath, $"it cannot be read: {FileErrors.Describe(exception)}");
        }
    }

    private void AddExisting(string path, string fullPath)
    {
        bool isFolder = Directory.Exists(fullPath);
        if (isFolder || File.Exists(fullPath))
        {
            if (_paths.FindLinkOutOfRoot(fullPath) is { } link)
            {
                AddProblem(FileProblemKind.Unreadable, fullPath,
                    $"{_paths.GetDisplayPath(link)} is a symbolic link that leads out of {_paths.Root}; it is not followed");
            }
            else if (isFolder)
            {
                AddFolder(fullPath);
            }
            else
            {
                AddFile(fullPath);
            }
        }
        else if (path.AsSpan().IndexOfAny(PatternMarks) >= 0)
        {
            AddPattern(path);
        }
        else
        {
            if (fullPath.Contains('\uFFFD', StringComparison.Ordinal))
            {
                AddProblem(FileProblemKind.Unreadable, fullPath, FolderWalk.UnreadableName);
                return;
            }

            string? nearest = FindNearest(fullPath);
            AddProblem(FileProblemKind.NotFound, fullPath,
                "there is no such file or folder"
                + (nearest is null ? string.Empty : $"; did you mean “{_paths.GetDisplayPath(nearest)}”?"));
        }
    }

    /// <summary>Takes what changed at a path of the command line: the file itself, or the articles of a folder among the changes.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="changes">What git says.</param>
    public void AddChanges(string path, GitChanges changes)
    {
        string fullPath = Path.TrimEndingDirectorySeparator(_paths.GetFullPath(path));
        bool any = false;
        foreach (ChangedFile change in changes.Files)
        {
            bool isNamed = string.Equals(change.FullPath, fullPath, StringComparison.Ordinal);
            if (!isNamed && !ProjectPaths.IsWithin(fullPath, change.FullPath))
            {
                continue;
            }

            any = true;
            if (change.IsDeleted)
            {
                continue;
            }

            ConfigurationFile configuration = locator.Find(Path.GetDirectoryName(change.FullPath)!);
            if (isNamed ? IsExcluded(change.FullPath, configuration) : !IsArticle(change.FullPath, configuration))
            {
                ExcludedCount += isNamed ? 1 : 0;
                continue;
            }

            _files.TryAdd(change.FullPath, Describe(change.FullPath, configuration) with { Change = change });
        }

        if (!any && !Path.Exists(fullPath))
        {
            AddProblem(FileProblemKind.NotFound, fullPath, "there is no such file or folder");
        }
    }

    /// <summary>A file that the run does not lint, as one that its articles are compared with.</summary>
    /// <param name="fullPath">The file.</param>
    /// <param name="isOnPath">Whether a path of the command line leads to it.</param>
    /// <returns>The file; null if it is no article, or none that others are compared with.</returns>
    public LintFile? FindCompared(string fullPath, bool isOnPath)
    {
        ConfigurationFile configuration = locator.Find(Path.GetDirectoryName(fullPath)!);
        bool isCompared = configuration.Corpus is { } corpus ? corpus.IsMatch(GetRelativePath(fullPath, configuration)) : isOnPath;
        return isCompared && IsArticle(fullPath, configuration) ? Describe(fullPath, configuration) : null;
    }

    /// <summary>Takes standard input under a name that decides format, configuration and excludes.</summary>
    /// <param name="name">A file name; null if none was given.</param>
    public void AddStandardInput(string? name)
    {
        string fullPath = _paths.GetFullPath(name ?? "stdin.txt");
        ConfigurationFile configuration = locator.Find(Path.GetDirectoryName(fullPath)!);
        if (name is not null && IsExcluded(fullPath, configuration))
        {
            ExcludedCount++;
            return;
        }

        string path = name is null ? "stdin" : _paths.GetReportPath(fullPath);
        _files.TryAdd(string.Empty,
            new LintFile(null, path, name is null
                ? "(standard input)"
                : _paths.GetDisplayPath(fullPath), WithOverrides(configuration, fullPath), IsNamed: !forceExclude));
    }

    /// <summary>Says whether a file is taken when its folder is named, and if not, why.</summary>
    public string DescribePlace(string fullPath, ConfigurationFile configuration)
    {
        return _ignored.IgnoresFile(fullPath) ? "no: git ignores it"
            : !configuration.Articles.Include.IsMatch(GetRelativePath(fullPath, configuration)) ? "no: no “include” fits it"
            : IsArticle(fullPath, configuration) ? "yes" : "no: an “exclude” fits it";
    }

    /// <summary>All files, each once, ordered by the path that reports name.</summary>
    public LintFile[] GetFiles() => [.. _files.Values.OrderBy(static file => file.Path, StringComparer.Ordinal)];

    private void AddFile(string fullPath)
    {
        ConfigurationFile configuration = locator.Find(Path.GetDirectoryName(fullPath)!);
        if (IsExcluded(fullPath, configuration))
        {
            ExcludedCount++;
            return;
        }

        Take(fullPath, configuration, isNamed: !forceExclude);
    }

    /// <summary>A file that is named is linted, unless excludes are to hold for it too: a hook names every file that changed.</summary>
    private bool IsExcluded(string fullPath, ConfigurationFile configuration) =>
        forceExclude && (IsLeftOut(fullPath, configuration) || _ignored.IgnoresFile(fullPath));

    private void AddFolder(string folder)
    {
        if (_ignored.IgnoresFolder(folder))
        {
            ExcludedCount++;
            return;
        }

        bool any = false;
        bool anyExcluded = false;
        int problems = _problems.Count;
        var left = new Stack<string>();
        left.Push(folder);
        while (left.Count > 0)
        {
            string next = left.Pop();
            ConfigurationFile configuration = locator.Find(next);
            LintSettings settings = configuration.Settings;
            string globBase = GetGlobBase(configuration, next);
            var walk = new FolderWalk(next, locator, _ignored, _problems);
            foreach (string file in walk.Find(globBase, configuration.Articles))
            {
                Take(file, configuration);
                any = true;
            }

            ExcludedCount += walk.UnreadArticles;

            anyExcluded = anyExcluded || (!any && walk.Separate.Count == 0 && walk.HasExcluded(globBase, settings.Include));
            foreach (string separate in walk.Separate)
            {
                left.Push(separate);
            }
        }

        ExcludedCount += !any && anyExcluded ? 1 : 0; // somebody named it and is told why nothing was read
        if (!any && !anyExcluded && problems == _problems.Count)
        {
            AddProblem(FileProblemKind.NotFound, folder, DescribeEmpty(locator.Find(folder)));
        }
    }

    private void AddPattern(string pattern)
    {
        // The part before the first mark is a folder, and nothing outside it is read.
        string normal = pattern.Replace('\\', '/');
        int mark = normal.AsSpan().IndexOfAny(PatternMarks);
        int slash = normal.LastIndexOf('/', mark);
        string folder = Path.TrimEndingDirectorySeparator(_paths.GetFullPath(slash < 0 ? "." : normal[..(slash + 1)]));
        bool any = false;
        if (Directory.Exists(folder) && _paths.FindLinkOutOfRoot(folder) is null)
        {
            string[] include = [normal[(slash + 1)..]];
            ConfigurationFile configuration = locator.Find(folder);
            var walk = new FolderWalk(folder, locator, _ignored, _problems);
            foreach (string file in walk.Find(folder, new ArticlePatterns(include, [])))
            {
                any = true;
                if (!IsLeftOut(file, configuration))
                {
                    Take(file, locator.Find(Path.GetDirectoryName(file)!));
                }
            }

            ExcludedCount += walk.UnreadArticles;
            any = any || walk.HasExcluded(folder, include);
        }

        if (!any)
        {
            AddProblem(FileProblemKind.NotFound, _paths.GetFullPath(pattern), "the pattern fits no file");
        }
    }

    /// <summary>A folder without articles: which files would have been any.</summary>
    private string DescribeEmpty(ConfigurationFile configuration)
    {
        if (configuration.File is null)
        {
            string[] endings = [.. LintSettings.Default.Include.Select(Path.GetExtension)!];
            return $"the folder has no articles: no {string.Join(", ", endings[..^1])} or {endings[^1]} files";
        }

        IEnumerable<string> patterns = configuration.Settings.Include.Select(static pattern => $"“{pattern}”");
        return $"the folder has no articles: no file fits {string.Join(", ", patterns)} (“include” in {_paths.GetDisplayPath(configuration.File)})";
    }

    private bool IsArticle(string file, ConfigurationFile configuration) =>
        configuration.Articles.IsMatch(GetRelativePath(file, configuration));

    private bool IsLeftOut(string file, ConfigurationFile configuration) =>
        configuration.Articles.Exclude.IsMatch(GetRelativePath(file, configuration));

    private string GetRelativePath(string file, ConfigurationFile configuration) =>
        Path.GetRelativePath(GetGlobBase(configuration, Path.GetDirectoryName(file)!), file).Replace('\\', '/');

    private void Take(string fullPath, ConfigurationFile configuration, bool isNamed = false) =>
        _files.TryAdd(fullPath, Describe(fullPath, configuration) with { IsNamed = isNamed });

    /// <summary>A file with what applies to it.</summary>
    public LintFile Describe(string fullPath) => Describe(fullPath, locator.Find(Path.GetDirectoryName(fullPath)!));

    private LintFile Describe(string fullPath, ConfigurationFile configuration) =>
        new(fullPath, _paths.GetReportPath(fullPath), _paths.GetDisplayPath(fullPath), WithOverrides(configuration, fullPath));

    private ConfigurationFile WithOverrides(ConfigurationFile configuration, string fullPath) =>
        configuration.For(Path.GetRelativePath(GetGlobBase(configuration, Path.GetDirectoryName(fullPath)!), fullPath));

    /// <summary>
    /// Globs start from the folder of the configuration; if that is not above the path, from the working directory; if that
    /// is not either, from the path's own folder, so that a folder's place on the machine excludes nothing.
    /// </summary>
    private string GetGlobBase(ConfigurationFile configuration, string folder)
    {
        if (configuration.Folder is { } own && ProjectPaths.IsWithin(own, folder))
        {
            return own;
        }

        return ProjectPaths.IsWithin(_paths.WorkingDirectory, folder) ? _paths.WorkingDirectory : folder;
    }

    /// <summary>What the folder of a path has that is called nearly so.</summary>
    private static string? FindNearest(string fullPath)
    {
        try
        {
            string folder = Path.GetDirectoryName(fullPath)!;
            return NearestName.Find(Path.GetFileName(fullPath),
                Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry))
                .Order(StringComparer.Ordinal)) is { } name
                ? Path.Combine(folder, name)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void AddProblem(FileProblemKind kind, string fullPath, string message) =>
        _problems.Add(new FileProblem(kind, _paths.GetReportPath(fullPath), _paths.GetDisplayPath(fullPath), message));
}
