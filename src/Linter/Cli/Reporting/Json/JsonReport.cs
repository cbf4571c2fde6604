using System.Text.Encodings.Web;
using System.Text.Json;
using ContentLint.Cli.Files;
using ContentLint.Findings;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Reporting.Json;

/// <summary>
/// One JSON object for programs: <c>schemaVersion</c>, <c>findings</c>, <c>files</c>, <c>problems</c> and <c>summary</c>. Lines
/// and columns count from 1, offsets from 0, both in UTF-16 units. New keys may come; a key that changes its meaning raises
/// the version.
/// </summary>
#pragma warning disable CA1001 // disposing the writer would write half a report when a run is given up; End flushes it
internal sealed class JsonReport : IReport
#pragma warning restore CA1001
{
    private const int SchemaVersion = 1;
    private const int FlushAt = 64 * 1024;

    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly List<(string Path, int Findings)> _files = [];

    public JsonReport(Stream output, Severity least)
    {
        _output = output;
        Least = least;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public Severity Least { get; }

    public string? Remark => null;

    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteNumber("schemaVersion", SchemaVersion);
        _json.WriteStartArray("findings");
    }

    public void Write(FileResult result)
    {
        int shown = 0;
        foreach (Finding finding in result.Findings)
        {
            if (finding.Severity >= Least)
            {
                WriteFinding(finding);
                shown += finding.Suppression is null ? 1 : 0;
            }
        }

        if (result.IsLinted)
        {
            _files.Add((result.Path, shown));
        }

        if (_json.BytesPending > FlushAt)
        {
            _json.Flush();
        }
    }

    public void End(RunSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("files");
        foreach ((string path, int findings) in _files)
        {
            _json.WriteStartObject();
            _json.WriteString("path", path);
            _json.WriteNumber("findings", findings);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        WriteProblems(summary);
        _json.WriteStartObject("summary");
        _json.WriteNumber("files", summary.Files);
        _json.WriteNumber("excluded", summary.Excluded);
        _json.WriteNumber("errors", summary.Errors);
        _json.WriteNumber("warnings", summary.Warnings);
        _json.WriteNumber("notes", summary.Notes);
        _json.WriteNumber("suppressed", summary.Suppressed);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    private void WriteFinding(Finding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("rule", finding.Rule.Id);
        _json.WriteString("name", finding.Rule.Name);
        _json.WriteString("severity", SeverityName.Format(finding.Severity));
        _json.WriteString("path", finding.Path);
        WritePlace(finding.Span, finding.Lines);
        _json.WriteString("message", finding.Message);
        if (finding.Hint is { } hint)
        {
            _json.WriteString("hint", hint);
        }

        _json.WriteStartArray("related");
        foreach (RelatedFinding related in finding.Related)
        {
            _json.WriteStartObject();
            WritePlace(related.Span, related.Lines);
            _json.WriteString("message", related.Message);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteString("fingerprint", finding.Fingerprint);
        if (finding.Suppression is { } suppression)
        {
            _json.WriteStartObject("suppression");
            _json.WriteString("kind", suppression.Kind == SuppressionKind.InSource ? "inSource" : "external");
            _json.WriteString("justification", suppression.Justification);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WritePlace(TextSpan span, LinePositionSpan lines)
    {
        _json.WriteStartObject("span");
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("end", span.End);
        _json.WriteEndObject();
        WritePosition("start", lines.Start);
        WritePosition("end", lines.End);
    }

    private void WritePosition(string name, LinePosition position)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("line", position.Line + 1);
        _json.WriteNumber("column", position.Character + 1);
        _json.WriteEndObject();
    }

    private void WriteProblems(RunSummary summary)
    {
        _json.WriteStartArray("problems");
        foreach (FileProblem problem in summary.Problems)
        {
            _json.WriteStartObject();
            _json.WriteString("kind", problem.Kind switch
            {
                FileProblemKind.NotFound => "notFound",
                FileProblemKind.Unreadable => "unreadable",
                FileProblemKind.InvalidBytes => "invalidBytes",
                FileProblemKind.Binary => "binary",
                _ => "notEnglish",
            });
            _json.WriteString("path", problem.Path);
            _json.WriteString("message", problem.Message);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
