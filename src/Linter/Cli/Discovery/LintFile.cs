using ContentLint.Cli.Configuration;
using ContentLint.Cli.Git;

namespace ContentLint.Cli.Discovery;

/// <summary>A file that is going to be linted.</summary>
/// <param name="FullPath">Where it is; null for standard input.</param>
/// <param name="Path">The path as reports name it.</param>
/// <param name="DisplayPath">The path as the user knows it.</param>
/// <param name="Configuration">What applies to it.</param>
/// <param name="IsNamed">Whether somebody asked for this very file: a hook that names every file did not.</param>
/// <param name="Change">What git says of it; null unless only changes are linted.</param>
internal sealed record LintFile(string? FullPath, string Path, string DisplayPath, ConfigurationFile Configuration, bool IsNamed = false,
    ChangedFile? Change = null);
