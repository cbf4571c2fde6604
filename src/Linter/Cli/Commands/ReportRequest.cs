namespace ContentLint.Cli.Commands;

/// <summary>One report that was asked for.</summary>
/// <param name="Format">What kind.</param>
/// <param name="File">The file it goes to; null for standard output.</param>
internal sealed record ReportRequest(ReportFormat Format, string? File);
