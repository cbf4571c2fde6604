namespace ContentLint.Cli.Tests;

/// <summary>What a run of the command came to.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);
