namespace ContentLint.Configuration;

/// <summary>What a configuration says about some of its files.</summary>
internal sealed class ConfigurationOverride(IEnumerable<string> files, ConfigurationScope scope)
{
    private readonly GlobList _files = new(files);

    public ConfigurationScope Scope { get; } = scope;

    /// <summary>Whether it is about a file.</summary>
    /// <param name="path">The file, relative to the configuration's folder, with forward slashes.</param>
    public bool IsFor(string path) => _files.IsMatch(path);
}
