using ContentLint.Findings;

namespace ContentLint.Configuration;

/// <summary>What a <c>rules.json</c> says, and the mistakes in it.</summary>
/// <param name="ByFile">Everything that could be understood; the default for the rest.</param>
/// <param name="Findings">A CL001 for each mistake, in the order of the file.</param>
public sealed record ConfigurationResult(SettingsByFile ByFile, IReadOnlyList<Finding> Findings)
{
    /// <summary>The settings for files that no override is for.</summary>
    public LintSettings Settings => ByFile.General;

    /// <summary>The files with rules in C#, each once, in the order in which they are named.</summary>
    public IReadOnlyList<PluginReference> Plugins { get; init; } = [];

    /// <summary>The files that were read, the one that was asked for first; findings name them by their paths.</summary>
    public IReadOnlyList<ConfigurationSource> Sources { get; init; } = [];
}
