namespace ContentLint.Analyzer.Tests;

/// <summary>What a program came to, standard output and error together.</summary>
internal sealed record ToolResult(int ExitCode, string Output);
