using ContentLint.Cli.Configuration;
using ContentLint.Cli.Files;
using ContentLint.Cli.Run;
using ContentLint.Findings;

namespace ContentLint.Cli.Baselines;

/// <summary>Accepts one finding into a baseline, which is made if there is none and entered in the configuration.</summary>
internal static class FindingAcceptance
{
    /// <summary>Accepts it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="words">The words it is about.</param>
    /// <param name="reason">Why it is right as it is; it takes the place of an old reason.</param>
    /// <param name="path">The baseline.</param>
    /// <param name="configuration">The configuration of the article.</param>
    /// <param name="paths">How paths are shown.</param>
    /// <returns>What was done, a sentence a line.</returns>
    /// <exception cref="UsageException">The baseline or the configuration cannot be written.</exception>
    public static IReadOnlyList<string> Accept(Finding finding, ReadOnlySpan<char> words, string reason, string path,
        ConfigurationFile configuration, ProjectPaths paths)
    {
        var baseline = BaselineFile.Read(path, paths, mayBeMissing: true);
        var entry = BaselineEntry.Of(finding, words, reason);
        baseline.Change(now => new Baseline([entry, .. now.Entries]));
        string accepted = $"accepted {entry.Rule} “{entry.Words}” in {baseline.DisplayPath}";
        return BaselineEntering.Enter(baseline.FullPath, configuration, paths) is { } entered ? [accepted, entered] : [accepted];
    }
}
