namespace ContentLint.Cli.Commands;

/// <summary>The kinds of reports.</summary>
internal enum ReportFormat
{
    Console,
    Sarif,
    Json,
}
