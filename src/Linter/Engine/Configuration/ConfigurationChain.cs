using ContentLint.Findings;
using ContentLint.Plugins;
using ContentLint.Rules;

namespace ContentLint.Configuration;

/// <summary>A configuration and all that it extends, from the weakest to the strongest.</summary>
internal sealed class ConfigurationChain(IReadOnlyList<RuleDescriptor> rules, IConfigurationFiles? files)
{
    /// <summary>Nobody means to build a longer one.</summary>
    private const int MostLayers = 100;

    private readonly List<ConfigurationLayer> _layers = [];
    private readonly List<ConfigurationSource> _sources = [];
    private readonly List<MistakeList> _mistakes = [];
    private readonly List<(ConfigurationLayer Layer, MistakeList Mistakes)> _read = [];
    private readonly List<string> _open = [];
    private bool _isFull; // said once

    /// <summary>Reads a file, and before it what it extends.</summary>
    public void Add(ConfigurationSource source) => Add(source, isHouseFile: false);

    private void Add(ConfigurationSource source, bool isHouseFile)
    {
        (ConfigurationLayer layer, MistakeList mistakes) = ConfigurationReader.ReadLayer(source, rules, isHouseFile);
        if (!_sources.Exists(known => string.Equals(known.Key, source.Key, StringComparison.Ordinal)))
        {
            // What two files extend is read twice, and its mistakes are reported once.
            _sources.Add(source);
            _mistakes.Add(mistakes);
            _read.Add((layer, mistakes));
        }

        _open.Add(source.Key);
        foreach (Placed<string> reference in layer.Extends)
        {
            Extend(source, reference, mistakes);
        }

        foreach (Placed<string> reference in layer.HouseFiles)
        {
            AddFile(source, reference, mistakes, isHouseFile: true);
        }

        if (layer.Baseline is { } baseline && files is not null && files.Locate(baseline.Value, source, out string? problem) is null)
        {
            mistakes.Add(baseline.Place, $"“{baseline.Value}” cannot be the baseline: {problem}");
            layer.Baseline = null;
        }

        _open.RemoveAt(_open.Count - 1);
        _layers.Add(layer);
    }

    public ConfigurationResult Complete()
    {
        var byFile = new SettingsByFile(_layers);
        foreach ((ConfigurationLayer layer, MistakeList mistakes) in _read)
        {
            foreach (Placed<string> named in layer.NamedHouseRules)
            {
                if (byFile.General.House?.Find(named.Value) is null)
                {
                    IEnumerable<string> ids = byFile.General.House?.Rules.Select(static rule => rule.Descriptor.Id) ?? [];
                    mistakes.Add(named.Place, $"There is no house rule “{named.Value}”", ids.Any()
                        ? ConfigurationReader.Suggest(named.Value, ids)
                        : "House rules stand under “house”");
                }
            }
        }

        List<PluginReference> plugins = FindPlugins();
        var findings = new List<Finding>();
        foreach (MistakeList mistakes in _mistakes)
        {
            findings.AddRange(mistakes.Findings);
        }

        return new ConfigurationResult(byFile, findings) { Sources = _sources, Plugins = plugins };
    }

    /// <summary>
    /// The files of rules in C#, and what is wrong with their names. Whether a rule exists is known only where they were run.
    /// </summary>
    private List<PluginReference> FindPlugins()
    {
        var plugins = new List<PluginReference>();
        for (int i = 0; i < _read.Count; i++)
        {
            foreach (Placed<string> plugin in _read[i].Layer.Plugins)
            {
                string? problem = "there are no files here";
                if (!PluginName.IsFile(plugin.Value))
                {
                    _read[i].Mistakes.Add(plugin.Place, $"“{plugin.Value}” is no plug-in", "A plug-in is a .cs file or an assembly (.dll)");
                }
                else if (files?.Locate(plugin.Value, _sources[i], out problem) is not { } fullPath)
                {
                    _read[i].Mistakes.Add(plugin.Place, $"“{plugin.Value}” cannot be a plug-in: {problem}");
                }
                else if (!plugins.Exists(known => string.Equals(known.FullPath, fullPath, StringComparison.Ordinal)))
                {
                    plugins.Add(new PluginReference(fullPath, _sources[i], plugin.Place));
                }
            }
        }

        bool wereRun = rules.Any(static rule => rule.Family == RuleFamily.Plugin);
        foreach ((ConfigurationLayer layer, MistakeList mistakes) in _read)
        {
            foreach (Placed<string> named in wereRun || plugins.Count == 0 ? layer.NamedPlugins : [])
            {
                IEnumerable<string> ids = rules.Where(static rule => rule.Family == RuleFamily.Plugin).Select(static rule => rule.Id);
                mistakes.Add(named.Place, $"There is no rule “{named.Value}”", wereRun
                    ? ConfigurationReader.Suggest(named.Value, ids)
                    : "Rules in C# stand under “plugins”");
            }
        }

        return plugins;
    }

    private void Extend(ConfigurationSource source, Placed<string> reference, MistakeList mistakes)
    {
        if (ConfigurationLayer.CreateProfile(reference.Value, rules) is { } profile)
        {
            if (_layers.Count + _open.Count <= MostLayers)
            {
                _layers.Add(profile);
            }
            else if (!_isFull)
            {
                mistakes.Add(reference.Place, $"“{reference.Value}” cannot be extended: there are {MostLayers} files and profiles already");
                _isFull = true;
            }

            return;
        }

        if (reference.Value.IndexOf('/') < 0 && reference.Value.IndexOf('.') < 0)
        {
            mistakes.Add(reference.Place, $"There is no profile “{reference.Value}”",
                ConfigurationReader.Suggest(reference.Value, ConfigurationKeys.Profiles));
            return;
        }

        AddFile(source, reference, mistakes, isHouseFile: false);
    }

    private void AddFile(ConfigurationSource source, Placed<string> reference, MistakeList mistakes, bool isHouseFile)
    {
        string verb = isHouseFile ? "read" : "extended";
        string? problem = isHouseFile ? "there are no files here" : "there are no files here that it could extend";
        ConfigurationSource? found = files?.Find(reference.Value, source, out problem);
        if (found is null)
        {
            mistakes.Add(reference.Place, $"“{reference.Value}” cannot be {verb}: {problem}");
        }
        else if (_open.Contains(found.Key, StringComparer.Ordinal))
        {
            mistakes.Add(reference.Place,
                $"“{reference.Value}” cannot be {verb}: it {(isHouseFile ? "names" : "extends")} this file itself");
        }
        else if (_layers.Count + _open.Count > MostLayers)
        {
            mistakes.Add(reference.Place, $"“{reference.Value}” cannot be {verb}: there are {MostLayers} files already");
        }
        else
        {
            Add(found, isHouseFile);
        }
    }
}
