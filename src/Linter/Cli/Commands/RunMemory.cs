using ContentLint.Cli.Linting;

namespace ContentLint.Cli.Commands;

/// <summary>What a run leaves to the next one.</summary>
internal sealed class RunMemory
{
    /// <summary>What was found in the articles.</summary>
    public LintMemory Articles { get; } = new();

    /// <summary>The articles of the last run, by their full paths. The set is another one after each run: other threads ask it.</summary>
    public IReadOnlySet<string> Files { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The configurations, baselines and plug-ins that it read.</summary>
    public IReadOnlySet<string> Configurations { get; set; } = new HashSet<string>(StringComparer.Ordinal);
}
