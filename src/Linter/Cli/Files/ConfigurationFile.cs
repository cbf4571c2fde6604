using ContentLint.Configuration;
using ContentLint.Running;

namespace ContentLint.Cli.Files;

/// <summary>A <c>rules.json</c>, or what stands in its place where there is none.</summary>
/// <param name="Folder">The folder its globs start from; null for the defaults, whose globs start where a walk starts.</param>
/// <param name="Settings">What it says.</param>
/// <param name="Engine">The engine with these settings and the command line's.</param>
internal sealed record ConfigurationFile(string? Folder, LintSettings Settings, LintEngine Engine);
