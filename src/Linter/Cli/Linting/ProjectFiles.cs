using ContentLint.Cli.Baselines;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Plugins;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.House;
using ContentLint.Text;

namespace ContentLint.Cli.Linting;

/// <summary>The configurations, baselines and articles as <c>check</c> sees them, for commands about a single one.</summary>
internal sealed class ProjectFiles : IDisposable
{
    private readonly ConfigurationLocator _locator;
    private readonly BaselineBook _baselines;
    private readonly PluginHosts _plugins;

    private ProjectFiles(ConfigurationLocator locator, BaselineBook baselines, PluginHosts plugins)
    {
        _plugins = plugins;
        _locator = locator;
        _baselines = baselines;
    }

    /// <summary>The plug-ins of the configurations that were read.</summary>
    public IEnumerable<PluginSet> Plugins => _plugins.Sets;

    public ProjectPaths Paths => _locator.Paths;

    /// <param name="environment">Where the command runs.</param>
    /// <param name="book">The rules.</param>
    /// <param name="config">What <c>--config</c> says.</param>
    /// <param name="baseline">What <c>--baseline</c> says.</param>
    /// <param name="allowPlugins">Whether the command line says that plug-ins may run.</param>
    public static ProjectFiles Open(CommandEnvironment environment, RuleBook book, string? config, string? baseline,
        bool allowPlugins = false)
    {
        string? named = config is null ? null : ProjectRoot.FindNamedConfiguration(environment.WorkingDirectory, config);
        var paths = new ProjectPaths(environment.WorkingDirectory, ProjectRoot.Find(environment.WorkingDirectory, named));
        var plugins = new PluginHosts(environment, allowPlugins);
        var locator = new ConfigurationLocator(book, new RuleSelection(null, []), named, paths, new ReportNeeds(null, ByteColumns: false),
            plugins);
        return new ProjectFiles(locator, new BaselineBook(paths, baseline is null ? null : paths.GetFullPath(baseline), BaselineUse.Read),
            plugins);
    }

    public void Dispose() => _plugins.Dispose();

    /// <summary>The baseline that counts for the files of a folder.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public string GetBaseline(string folder) => _baselines.GetPath(_locator.Find(folder))
        ?? throw new UsageException("there is no baseline", "write --baseline FILE, or “baseline” in rules.json");

    /// <summary>The baseline that a finding goes into; where none is named it is made beside the configuration.</summary>
    /// <exception cref="UsageException">There is no configuration to make it beside.</exception>
    public string GetBaselineToWrite(ConfigurationFile configuration) => _baselines.GetPathToWrite(configuration)
        ?? throw new UsageException("there is no baseline, and no rules.json to enter one in", "contentlint init writes a rules.json");

    /// <summary>The configuration that applies to an article, without what is said of some files alone.</summary>
    public ConfigurationFile FindConfigurationOf(LintFile file) => _locator.Find(Path.GetDirectoryName(file.FullPath)!);

    /// <summary>The configuration of a folder, or null.</summary>
    public string? FindConfiguration(string folder) =>
        _locator.Find(folder).File;

    /// <summary>The house rules of a folder; null if there are none. The book knows them from then on.</summary>
    public HouseRuleSet? FindHouseRules(string folder) => _locator.Find(folder).Settings.House;

    /// <summary>A result for each configuration with mistakes in it.</summary>
    public FileResult[] GetMistakes() => _locator.Results;

    /// <summary>An article, its text and what is found in it.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public (LintFile File, string Text, IReadOnlyList<Finding> Findings) Lint(string path)
    {
        string fullPath = Paths.GetFullPath(path);
        if (!File.Exists(fullPath))
        {
            throw new UsageException($"{path}: there is no such file");
        }

        string folder = Path.GetDirectoryName(fullPath)!;
        ConfigurationFile configuration = _locator.Find(folder);
        var file = new LintFile(fullPath, Paths.GetReportPath(fullPath), Paths.GetDisplayPath(fullPath),
            configuration.For(Path.GetRelativePath(configuration.Folder ?? folder, fullPath)));
        try
        {
            using FileBytes bytes = FileBytes.Read(fullPath);
            bool isWord = WordDocument.IsNamed(path);
            ArticleText text = isWord ? ArticleText.FromString(WordDocument.Read(bytes.Buffer, bytes.Count))
                : TextDecoder.Decode(bytes.Buffer, bytes.Count) ?? throw new UsageException($"{path} is not a text file");
            string copy = text.ToString();
            IReadOnlyList<Finding> findings = file.Configuration.Engine.Lint(Article.Read(text, file.Path, Article.GetFormat(file.Path),
                new SiteFolders().HoldSource(fullPath)));
            return (file, copy, isWord ? WordDocument.Place(findings) : findings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException($"{path} cannot be read: {FileErrors.Describe(exception)}");
        }
    }
}
