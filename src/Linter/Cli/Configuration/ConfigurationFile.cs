using ContentLint.Configuration;
using ContentLint.Running;

namespace ContentLint.Cli.Configuration;

/// <summary>A <c>rules.json</c>, or what stands in its place where there is none, for all or some of its files.</summary>
/// <param name="Folder">The folder its globs start from; null for the defaults, whose globs start where a walk starts.</param>
/// <param name="Settings">What it says.</param>
/// <param name="Engine">The engine with these settings and the command line's.</param>
internal sealed record ConfigurationFile(string? Folder, LintSettings Settings, LintEngine Engine)
{
    private Dictionary<LintSettings, ConfigurationFile>? _byOverrides;

    /// <summary>The file; null for the defaults.</summary>
    public string? File { get; init; }

    /// <summary>The settings file by file; null for the defaults.</summary>
    public SettingsByFile? ByFile { get; init; }

    /// <summary>Makes an engine for other settings of the same configuration; null for the defaults.</summary>
    public Func<LintSettings, LintEngine>? CreateEngine { get; init; }

    /// <summary>The configuration with the overrides for one file.</summary>
    /// <param name="relativePath">The file, from the folder of the configuration.</param>
    public ConfigurationFile For(string relativePath)
    {
        LintSettings settings = ByFile is null ? Settings : ByFile.For(relativePath.Replace('\\', '/'));
        if (ReferenceEquals(settings, Settings))
        {
            return this;
        }

        _byOverrides ??= new Dictionary<LintSettings, ConfigurationFile>(ReferenceEqualityComparer.Instance);
        if (!_byOverrides.TryGetValue(settings, out ConfigurationFile? own))
        {
            own = new ConfigurationFile(Folder, settings, CreateEngine!(settings));
            _byOverrides.Add(settings, own);
        }

        return own;
    }
}
