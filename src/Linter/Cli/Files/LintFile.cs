namespace ContentLint.Cli.Files;

/// <summary>A file that is going to be linted.</summary>
/// <param name="FullPath">Where it is; null for standard input.</param>
/// <param name="Path">The path as reports name it.</param>
/// <param name="DisplayPath">The path as the user knows it.</param>
/// <param name="Configuration">What applies to it.</param>
internal sealed record LintFile(string? FullPath, string Path, string DisplayPath, ConfigurationFile Configuration);
