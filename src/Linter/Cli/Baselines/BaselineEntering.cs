using ContentLint.Cli.Configuration;
using ContentLint.Cli.Files;

namespace ContentLint.Cli.Baselines;

/// <summary>
/// Enters a baseline that was written in the configuration: what was accepted is accepted in the next run too, in the hook and in CI.
/// </summary>
internal static class BaselineEntering
{
    /// <summary>What a baseline is called where nobody says.</summary>
    public const string FileName = "known.json";

    /// <summary>Enters it, if nothing keeps it out.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="configuration">The configuration of the articles it is about.</param>
    /// <param name="paths">How paths are shown.</param>
    /// <returns>What there is to say about it; null for nothing.</returns>
    public static string? Enter(string baseline, ConfigurationFile configuration, ProjectPaths paths)
    {
        string name = paths.GetDisplayPath(baseline);
        if (configuration is not { File: { } file, Folder: { } folder })
        {
            return $"there is no rules.json to enter {name} in: without one it holds only where --baseline {name} is given (contentlint init writes one)";
        }

        string display = paths.GetDisplayPath(file);
        if (configuration.Settings.Baseline is { } other)
        {
            return string.Equals(Path.GetFullPath(other, folder), baseline, StringComparison.Ordinal) ? null
                : $"{display} names another baseline ({other}); {name} holds only where --baseline {name} is given";
        }

        if (!ProjectPaths.IsWithin(paths.Root, baseline))
        {
            return $"{name} lies outside of {paths.Root} and cannot be entered in {display}; it holds only where --baseline {name} is given";
        }

        string relative = Path.GetRelativePath(folder, baseline).Replace('\\', '/');
        return ConfigurationWriter.Change(file, display, text => ConfigurationEdit.AddBaseline(text, relative))
            ? $"{display} says now: \"baseline\": \"{relative}\""
            : null;
    }
}
