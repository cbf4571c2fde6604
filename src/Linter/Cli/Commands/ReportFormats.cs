using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary>What is known about the kinds of reports.</summary>
internal static class ReportFormats
{
    /// <summary>What they are called on the command line.</summary>
    public static readonly string[] Names = ["console", "concise", "sarif", "json", "jsonl", "github", "junit", "rdjson", "gitlab",
        "checkstyle", "markdown", "html"];

    /// <summary>
    /// The least severity a kind shows unless it is told otherwise: what is read by people, or fails a build whatever the severity,
    /// leaves the notes out.
    /// </summary>
    public static Severity GetLeast(ReportFormat format) =>
        format is ReportFormat.Sarif or ReportFormat.Json or ReportFormat.JsonLines or ReportFormat.ReviewDog or ReportFormat.GitLab
            or ReportFormat.Checkstyle
        ? Severity.Note
        : Severity.Warning;
}
