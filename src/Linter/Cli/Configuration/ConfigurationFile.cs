using ContentLint.Configuration;
using ContentLint.Running;

namespace ContentLint.Cli.Configuration;

/// <summary>A <c>rules.json</c>, or what stands in its place where there is none, for all or some of its files.</summary>
internal sealed class ConfigurationFile
{
    private readonly Func<LintSettings, LintEngine> _createEngine;
    private readonly Dictionary<LintSettings, ConfigurationFile> _byOverrides = new(ReferenceEqualityComparer.Instance);

    /// <param name="file">The file; null for the defaults.</param>
    /// <param name="byFile">What it says, file by file.</param>
    /// <param name="createEngine">Makes the engine with these settings and the command line's.</param>
    public ConfigurationFile(string? file, SettingsByFile byFile, Func<LintSettings, LintEngine> createEngine)
        : this(file, byFile, byFile.General, createEngine)
    {
    }

    private ConfigurationFile(string? file, SettingsByFile byFile, LintSettings settings, Func<LintSettings, LintEngine> createEngine)
    {
        _createEngine = createEngine;
        File = file;
        Folder = Path.GetDirectoryName(file);
        ByFile = byFile;
        Settings = settings;
        Engine = createEngine(settings);
    }

    /// <summary>The file; null for the defaults.</summary>
    public string? File { get; }

    /// <summary>The folder its globs start from; null for the defaults, whose globs start where a walk starts.</summary>
    public string? Folder { get; }

    /// <summary>The settings file by file.</summary>
    public SettingsByFile ByFile { get; }

    /// <summary>What it says of these files.</summary>
    public LintSettings Settings { get; }

    /// <summary>The engine with these settings and the command line's.</summary>
    public LintEngine Engine { get; }

    /// <summary>Which files of a folder are articles.</summary>
    public ArticlePatterns Articles => field ??= new ArticlePatterns(Settings.Include, Settings.Exclude);

    /// <summary>Which articles changed ones are compared with; null for those of the run.</summary>
    public GlobList? Corpus => field ??= Settings.Corpus is { } corpus ? new GlobList(corpus) : null;

    /// <summary>The configuration with the overrides for one file.</summary>
    /// <param name="relativePath">The file, from the folder of the configuration.</param>
    public ConfigurationFile For(string relativePath)
    {
        LintSettings settings = ByFile.For(relativePath.Replace('\\', '/'));
        if (ReferenceEquals(settings, Settings))
        {
            return this;
        }

        if (!_byOverrides.TryGetValue(settings, out ConfigurationFile? own))
        {
            own = new ConfigurationFile(File, ByFile, settings, _createEngine);
            _byOverrides.Add(settings, own);
        }

        return own;
    }
}
