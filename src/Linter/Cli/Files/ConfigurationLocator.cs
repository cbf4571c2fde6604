using ContentLint.Cli.Commands;
using ContentLint.Configuration;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Cli.Files;

/// <summary>
/// Finds the <c>rules.json</c> that applies to a folder: the nearest one from there upwards, and none above the folder that
/// holds the repository. Each is read once; its mistakes are kept for the reports.
/// </summary>
internal sealed class ConfigurationLocator
{
    public const string FileName = "rules.json";

    private readonly RuleBook _book;
    private readonly RuleSelection _selection;
    private readonly ReportNeeds _needs;
    private readonly Dictionary<string, ConfigurationFile> _byFolder = new(StringComparer.Ordinal);
    private readonly List<FileResult> _results = [];
    private readonly ConfigurationFile? _named;
    private ConfigurationFile? _default;

    /// <param name="book">The rules.</param>
    /// <param name="selection">What the command line turns on and off.</param>
    /// <param name="named">The file of <c>--config</c>, which applies to everything; null to look for files.</param>
    /// <param name="paths">How paths are shown.</param>
    /// <param name="needs">What reports show of a text.</param>
    public ConfigurationLocator(RuleBook book, RuleSelection selection, string? named, ProjectPaths paths, ReportNeeds needs)
    {
        _book = book;
        _selection = selection;
        _needs = needs;
        Paths = paths;
        if (named is not null)
        {
            _named = Read(named);
        }
    }

    public ProjectPaths Paths { get; }

    /// <summary>A result for each file with mistakes in it.</summary>
    public IReadOnlyList<FileResult> Results => _results;

    /// <summary>What applies to the files of a folder.</summary>
    public ConfigurationFile Find(string folder)
    {
        if (_named is not null)
        {
            return _named;
        }

        if (_byFolder.TryGetValue(folder, out ConfigurationFile? known))
        {
            return known;
        }

        string file = Path.Combine(folder, FileName);
        ConfigurationFile found;
        if (File.Exists(file))
        {
            found = Read(file);
        }
        else if (Path.GetDirectoryName(folder) is { } above && !ProjectPaths.IsRepository(folder))
        {
            found = Find(above);
        }
        else
        {
            found = _default ??= new ConfigurationFile(null, LintSettings.Default, CreateEngine(LintSettings.Default));
        }

        _byFolder.Add(folder, found);
        return found;
    }

    /// <summary>Whether a folder below another has a configuration of its own.</summary>
    public bool StartsAt(string folder) => _named is null && File.Exists(Path.Combine(folder, FileName));

    private ConfigurationFile Read(string file)
    {
        string text;
        try
        {
            using FileBytes bytes = FileBytes.Read(file);
            using ArticleText? decoded = TextDecoder.Decode(bytes.Buffer, bytes.Count);
            text = decoded?.ToString() ?? throw new UsageException($"{Paths.GetDisplayPath(file)} is not a text file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Paths.GetDisplayPath(file)} cannot be read: {FileErrors.Describe(exception)}");
        }

        string path = Paths.GetReportPath(file);
        ConfigurationResult read = ConfigurationReader.Read(text, path, _book.GetConfigurable());
        if (read.Findings.Count > 0)
        {
            LineIndex lines = LineIndex.Build(text);
            _results.Add(new FileResult
            {
                Path = path,
                DisplayPath = Paths.GetDisplayPath(file),
                Findings = read.Findings,
                Excerpts = _needs.CutExcerpts(text, lines, read.Findings),
                Columns = _needs.CountColumns(text, lines, read.Findings),
            });
        }

        return new ConfigurationFile(Path.GetDirectoryName(file), read.Settings, CreateEngine(read.Settings));
    }

    private LintEngine CreateEngine(LintSettings settings) => new(_book.Rules, _selection.Apply(settings, _book));
}
