namespace ContentLint.Analyzer.Tests;

/// <summary>What a build came to.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Compiled">Whether the compiler ran; an unchanged project is not compiled again.</param>
/// <param name="Findings">The findings in the compiler's log, notes too, by place.</param>
internal sealed record SiteBuild(int ExitCode, string Output, bool Compiled, List<SiteFinding> Findings);
