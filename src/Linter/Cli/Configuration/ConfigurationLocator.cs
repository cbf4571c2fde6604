using ContentLint.Cli.Files;
using ContentLint.Cli.Plugins;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

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
    private readonly PluginHosts? _plugins;
    private readonly Dictionary<string, ConfigurationFile> _byFolder = new(StringComparer.Ordinal);
    private readonly List<FileResult> _results = [];
    private readonly ConfigurationFile? _named;
    private readonly IReadOnlyDictionary<string, string>? _open;
    private readonly Dictionary<string, string?> _read = new(StringComparer.Ordinal); // the texts, by path
    private ConfigurationFile? _default;

    /// <param name="book">The rules.</param>
    /// <param name="selection">What the command line turns on and off.</param>
    /// <param name="named">The file of <c>--config</c>, which applies to everything; null to look for files.</param>
    /// <param name="paths">How paths are shown.</param>
    /// <param name="needs">What reports show of a text.</param>
    /// <param name="plugins">Runs plug-ins; null to leave them out of account.</param>
    /// <param name="open">What stands in an editor in the place of files; null if there is none.</param>
    public ConfigurationLocator(RuleBook book, RuleSelection selection, string? named, ProjectPaths paths, ReportNeeds needs,
        PluginHosts? plugins, IReadOnlyDictionary<string, string>? open = null)
    {
        _open = open;
        _plugins = plugins;
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

    /// <summary>Every file that was read, by its full path, and what it says; null where it could not be read.</summary>
    public IReadOnlyDictionary<string, string?> TextsRead => _read;

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
            found = _default ??= new ConfigurationFile(null, SettingsByFile.Default, settings => CreateEngine(settings, []));
        }

        _byFolder.Add(folder, found);
        return found;
    }

    /// <summary>Whether a folder below another has a configuration of its own.</summary>
    public bool StartsAt(string folder) => _named is null && File.Exists(Path.Combine(folder, FileName));

    /// <summary>
    /// Reads a file. One that is found and not named may not be a link to a file of somebody else's, whose words its mistakes would show.
    /// </summary>
    private ConfigurationFile Read(string file, bool isNamed)
    {
        var files = new ConfigurationFiles(Paths, _open, (path, text) => _read[path] = text);
        ConfigurationSource source;
        try
        {
            if (!isNamed && Paths.FindLinkOutOfRoot(file) is { } link)
            {
                throw new UsageException(
                    $"{Paths.GetDisplayPath(link)} is a symbolic link that leads out of {Paths.Root}; it is not followed");
            }

            source = files.Read(file) ?? throw new UsageException($"{Paths.GetDisplayPath(file)} is not a text file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Paths.GetDisplayPath(file)} cannot be read: {FileErrors.Describe(exception)}");
        }

        RuleDescriptor[] known = Array.FindAll(_book.GetConfigurable(), static rule => rule.Family != RuleFamily.Plugin);
        ConfigurationResult read = ConfigurationReader.Read(source, known, files);
        IReadOnlyList<Rule> plugins = [];
        List<(ConfigurationSource Source, Finding Finding)> mistakes = [];
        if (read.Plugins.Count > 0 && _plugins is not null)
        {
            plugins = LoadPlugins(_plugins, read.Plugins, files, mistakes);
            // Once more, with the rules that it may name.
            read = plugins.Count > 0
                ? ConfigurationReader.Read(source, [.. known, .. plugins.Select(static rule => rule.Descriptor)], files)
                : read;
        }

        IEnumerable<ConfigurationSource> sources = read.Sources.Concat(mistakes.Select(static mistake => mistake.Source))
            .DistinctBy(static own => own.Path, StringComparer.Ordinal);
        foreach (ConfigurationSource own in sources)
        {
            AddResult(own,
                [.. read.Findings.Concat(mistakes.Select(static mistake => mistake.Finding))
                    .Where(finding => string.Equals(finding.Path, own.Path, StringComparison.Ordinal))]);
        }

        if (read.Settings.House is { } house)
        {
            _book.Add(house);
        }

        return new ConfigurationFile(file, read.ByFile, settings => CreateEngine(settings, plugins));
    }

    private IReadOnlyList<Rule> LoadPlugins(PluginHosts hosts, IReadOnlyList<PluginReference> plugins, ConfigurationFiles files,
        List<(ConfigurationSource Source, Finding Finding)> mistakes)
    {
        PluginReference first = plugins[0];
        if (!hosts.IsAllowed)
        {
            Add(first.Source, first.Place, "Plug-ins were not run: they are programs, and nobody said that they may run here",
                $"Read them, then write --allow-plugins, or {PluginHosts.Variable}=1 in the environment");
            return [];
        }

        var present = new List<PluginReference>();
        foreach (PluginReference plugin in plugins)
        {
            if (File.Exists(plugin.FullPath))
            {
                present.Add(plugin);
            }
            else
            {
                Add(plugin.Source, plugin.Place, "There is no such file", null);
            }
        }

        if (present.Count == 0)
        {
            return [];
        }

        PluginSet set = hosts.Load(present);
        foreach (PluginMistake mistake in set.Mistakes)
        {
            PluginReference plugin = present[Math.Clamp(mistake.File, 0, present.Count - 1)];
            if (mistake.Start >= 0 && files.Read(plugin.FullPath) is { } source && mistake.Start <= source.Text.Length - mistake.Length)
            {
                Add(source, new TextSpan(mistake.Start, mistake.Length), mistake.Message, mistake.Hint);
            }
            else
            {
                Add(plugin.Source, plugin.Place, mistake.Message, mistake.Hint);
            }
        }

        _book.AddPlugins(set.Rules.Select(rule => (rule.Descriptor, set.GetPage(rule))));
        return set.Rules;

        void Add(ConfigurationSource source, TextSpan place, string message, string? hint) =>
            mistakes.Add((source, ConfigurationMistake.Create(source, place, message, hint)));
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

    private LintEngine CreateEngine(LintSettings settings, IReadOnlyList<Rule> plugins) =>
        new(plugins.Count == 0 ? _book.Rules : [.. _book.Rules, .. plugins], _selection.Apply(settings, _book));
}
