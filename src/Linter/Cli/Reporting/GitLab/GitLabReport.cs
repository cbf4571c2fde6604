using ContentLint.Cli.Reporting.Json;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.GitLab;

/// <summary>
/// The Code Quality report of GitLab: one list. A fingerprint stands once in it; two files with the same text have theirs by their path.
/// </summary>
internal sealed class GitLabReport(Stream output, Severity least, HelpAddress? help) : JsonReportBase(output, least)
{
    public override void Begin() => Json.WriteStartArray();

    public override void Write(FileResult result)
    {
        foreach (Finding finding in result.Findings)
        {
            if (Shows(finding))
            {
                Write(finding);
            }
        }

        FlushWhenLong();
    }

    public override void End(RunSummary summary, int leftOut)
    {
        Json.WriteEndArray();
        Complete();
    }

    private void Write(Finding finding)
    {
        Json.WriteStartObject();
        Json.WriteString("type", "issue");
        Json.WriteString("check_name", $"{finding.Rule.Id} {finding.Rule.Name}");
        // The description is all that a merge request shows.
        Json.WriteString("description", finding.Hint is { } hint ? $"{finding.Message}. {hint}" : finding.Message);
        if (help is not null)
        {
            Json.WriteStartObject("content");
            Json.WriteString("body", help.Get(finding.Rule));
            Json.WriteEndObject();
        }

        Json.WriteStartArray("categories");
        Json.WriteStringValue("Style");
        Json.WriteEndArray();
        Json.WriteString("severity", finding.Severity switch { Severity.Error => "major", Severity.Warning => "minor", _ => "info" });
        Json.WriteString("fingerprint", Fingerprint(finding));
        Json.WriteStartObject("location");
        Json.WriteString("path", finding.Path);
        Json.WriteStartObject("lines");
        Json.WriteNumber("begin", finding.Lines.Start.Line + 1);
        Json.WriteNumber("end", finding.Lines.End.Line + 1);
        Json.WriteEndObject();
        Json.WriteEndObject();
        Json.WriteEndObject();
    }

    private static string Fingerprint(Finding finding) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(finding.Path + '\n'
            + finding.Fingerprint)))[..32];
}
