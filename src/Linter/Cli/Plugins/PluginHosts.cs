using ContentLint.Cli.Files;
using ContentLint.Cli.Run;
using ContentLint.Configuration;

namespace ContentLint.Cli.Plugins;

/// <summary>Runs plug-ins for those who let it: the command line or a variable of theirs. A configuration alone never does.</summary>
internal sealed class PluginHosts : IDisposable
{
    public const string Variable = "CONTENTLINT_ALLOW_PLUGINS";

    private readonly CommandEnvironment _environment;
    private readonly List<(string[] Files, PluginSet Set)> _sets = [];

    /// <param name="environment">Where the command runs.</param>
    /// <param name="isAllowed">Whether the command line says that plug-ins may run.</param>
    public PluginHosts(CommandEnvironment environment, bool isAllowed = false)
    {
        _environment = environment;
        IsAllowed = isAllowed || environment.GetVariable(Variable) is "1" or "true";
    }

    /// <summary>Whether plug-ins run.</summary>
    public bool IsAllowed { get; }

    /// <summary>All that were loaded.</summary>
    public IEnumerable<PluginSet> Sets => _sets.Select(static known => known.Set);

    /// <summary>The files that were loaded.</summary>
    public IEnumerable<string> Files => _sets.SelectMany(static known => known.Files);

    /// <summary>The rules of plug-ins, and what is wrong with them.</summary>
    /// <exception cref="UsageException">A variable with a limit is none.</exception>
    public PluginSet Load(IReadOnlyList<PluginReference> plugins)
    {
        string[] files = [.. plugins.Select(static plugin => plugin.FullPath)];
        foreach ((string[] known, PluginSet set) in _sets)
        {
            if (known.AsSpan().SequenceEqual(files))
            {
                return set;
            }
        }

        var loaded = PluginSet.Load(files, CacheFolder.Find(_environment, "plugins"), PluginLimits.Read(_environment), _environment);
        _sets.Add((files, loaded));
        return loaded;
    }

    public void Dispose() => _sets.ForEach(static known => known.Set.Dispose());
}
