using System.Text.Json;
using ContentLint.Cli.Reporting.Json;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.GitLab;

/// <summary>The Code Quality report of GitLab: one list. A fingerprint stands once in it; two files with the same text have theirs by their path.</summary>
#pragma warning disable CA1001 // disposing the writer would write half a report when a run is given up; End flushes it
internal sealed class GitLabReport : IReport
#pragma warning restore CA1001
{
    private const int FlushAt = 64 * 1024;

    private readonly Stream _output;
    private readonly HelpAddress? _help;
    private readonly Utf8JsonWriter _json;

    public GitLabReport(Stream output, Severity least, HelpAddress? help)
    {
        _output = output;
        Least = least;
        _help = help;
        _json = new Utf8JsonWriter(output, FindingJson.GetOptions(indented: true));
    }

    public Severity Least { get; }

    public bool Shows(Finding finding) => finding.Severity >= Least && finding.Suppression is null;

    public string? Remark => null;

    public void Begin() => _json.WriteStartArray();

    public void Write(FileResult result)
    {
        foreach (Finding finding in result.Findings)
        {
            if (Shows(finding))
            {
                Write(finding);
            }
        }

        if (_json.BytesPending > FlushAt)
        {
            _json.Flush();
        }
    }

    public void End(RunSummary summary, int leftOut)
    {
        _json.WriteEndArray();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    private void Write(Finding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "issue");
        _json.WriteString("check_name", $"{finding.Rule.Id} {finding.Rule.Name}");
        // The description is all that a merge request shows.
        _json.WriteString("description", finding.Hint is { } hint ? $"{finding.Message}. {hint}" : finding.Message);
        if (_help is not null)
        {
            _json.WriteStartObject("content");
            _json.WriteString("body", _help.Get(finding.Rule));
            _json.WriteEndObject();
        }

        _json.WriteStartArray("categories");
        _json.WriteStringValue("Style");
        _json.WriteEndArray();
        _json.WriteString("severity", finding.Severity switch { Severity.Error => "major", Severity.Warning => "minor", _ => "info" });
        _json.WriteString("fingerprint", Fingerprint(finding));
        _json.WriteStartObject("location");
        _json.WriteString("path", finding.Path);
        _json.WriteStartObject("lines");
        _json.WriteNumber("begin", finding.Lines.Start.Line + 1);
        _json.WriteNumber("end", finding.Lines.End.Line + 1);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private static string Fingerprint(Finding finding) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(finding.Path + '\n' + finding.Fingerprint)))[..32];
}
