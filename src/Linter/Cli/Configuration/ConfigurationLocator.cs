using ContentLint.Cli.Files;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Cli.Configuration;

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
    private readonly IReadOnlyDictionary<string, string>? _open;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private ConfigurationFile? _default;

    /// <param name="book">The rules.</param>
    /// <param name="selection">What the command line turns on and off.</param>
    /// <param name="named">The file of <c>--config</c>, which applies to everything; null to look for files.</param>
    /// <param name="paths">How paths are shown.</param>
    /// <param name="needs">What reports show of a text.</param>
    /// <param name="open">What stands in an editor in the place of files; null if there is none.</param>
    public ConfigurationLocator(RuleBook book, RuleSelection selection, string? named, ProjectPaths paths, ReportNeeds needs, IReadOnlyDictionary<string, string>? open = null)
    {
        _open = open;
        _book = book;
        _selection = selection;
        _needs = needs;
        Paths = paths;
        if (named is not null)
        {
            _named = Read(named, isNamed: true);
        }
    }

    public ProjectPaths Paths { get; }

    /// <summary>The file of <c>--config</c>, or null.</summary>
    public string? Named => _named?.File;

    /// <summary>Every file that was read, by its full path.</summary>
    public IReadOnlySet<string> FilesRead => _read;

    /// <summary>A result for each file with mistakes in it.</summary>
    public FileResult[] Results => [.. _results];

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
        if (_open?.ContainsKey(file) == true || File.Exists(file))
        {
            found = Read(file, isNamed: false);
        }
        else if (Path.GetDirectoryName(folder) is { } above && !ProjectPaths.IsRepository(folder))
        {
            found = Find(above);
        }
        else
        {
            found = _default ??= new ConfigurationFile(null, SettingsByFile.Default, CreateEngine);
        }

        _byFolder.Add(folder, found);
        return found;
    }

    /// <summary>Whether a folder below another has a configuration of its own.</summary>
    public bool StartsAt(string folder) => _named is null && File.Exists(Path.Combine(folder, FileName));

    /// <summary>Reads a file. One that is found and not named may not be a link to a file of somebody else's, whose words its mistakes would show.</summary>
    private ConfigurationFile Read(string file, bool isNamed)
    {
        var files = new ConfigurationFiles(Paths, _open, path => _read.Add(path));
        ConfigurationSource source;
        try
        {
            if (!isNamed && Paths.FindLinkOutOfRoot(file) is { } link)
            {
                throw new UsageException($"{Paths.GetDisplayPath(link)} is a symbolic link that leads out of {Paths.Root}; it is not followed");
            }

            source = files.Read(file) ?? throw new UsageException($"{Paths.GetDisplayPath(file)} is not a text file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Paths.GetDisplayPath(file)} cannot be read: {FileErrors.Describe(exception)}");
        }

        ConfigurationResult read = ConfigurationReader.Read(source, _book.GetConfigurable(), files);
        if (read.Findings.Count > 0)
        {
            foreach (ConfigurationSource own in read.Sources)
            {
                AddResult(own, [.. read.Findings.Where(finding => string.Equals(finding.Path, own.Path, StringComparison.Ordinal))]);
            }
        }

        if (read.Settings.House is { } house)
        {
            _book.Add(house);
        }

        return new ConfigurationFile(file, read.ByFile, CreateEngine);
    }

    /// <summary>Two configurations may extend one file: its mistakes are reported once.</summary>
    private void AddResult(ConfigurationSource source, Finding[] findings)
    {
        if (findings.Length == 0 || _results.Exists(known => string.Equals(known.Path, source.Path, StringComparison.Ordinal)))
        {
            return;
        }

        LineIndex lines = LineIndex.Build(source.Text);
        _results.Add(new FileResult
        {
            Path = source.Path,
            DisplayPath = Paths.GetDisplayPath(source.Key),
            Findings = findings,
            Excerpts = _needs.CutExcerpts(source.Text, lines, findings),
            Columns = _needs.CountColumns(source.Text, lines, findings),
            Text = _needs.Keep(source.Text, findings),
        });
    }

    private LintEngine CreateEngine(LintSettings settings) => new(_book.Rules, _selection.Apply(settings, _book));
}
