using System.Text.Json;
using ContentLint.Cli.Reporting.Json;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.ReviewDog;

/// <summary>
/// The JSON that reviewdog reads as <c>rdjson</c>. Its columns are bytes of UTF-8. Its suggestions are single replacements: a fix
/// of several edits is not one.
/// </summary>
#pragma warning disable CA1001 // disposing the writer would write half a report when a run is given up; End flushes it
internal sealed class ReviewDogReport : IReport
#pragma warning restore CA1001
{
    private const int FlushAt = 64 * 1024;

    private readonly Stream _output;
    private readonly HelpAddress? _help;
    private readonly Utf8JsonWriter _json;

    public ReviewDogReport(Stream output, Severity least, HelpAddress? help)
    {
        _output = output;
        Least = least;
        _help = help;
        _json = new Utf8JsonWriter(output, FindingJson.GetOptions(indented: true));
    }

    public Severity Least { get; }

    public bool Shows(Finding finding) => finding.Severity >= Least && finding.Suppression is null;

    public string? Remark => null;

    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteStartObject("source");
        _json.WriteString("name", "ContentLint");
        _json.WriteEndObject();
        _json.WriteStartArray("diagnostics");
    }

    public void Write(FileResult result)
    {
        for (int i = 0; i < result.Findings.Count; i++)
        {
            if (Shows(result.Findings[i]))
            {
                WriteDiagnostic(result.Findings[i], result.GetColumns(i));
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
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    private void WriteDiagnostic(Finding finding, ByteColumns? columns)
    {
        _json.WriteStartObject();
        string message = finding.Message;
        foreach (RelatedFinding related in finding.Related)
        {
            message += string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\nSee {(related.Path is null ? string.Empty : related.Path + " ")}line {related.Lines.Start.Line + 1}: {related.Message}");
        }

        _json.WriteString("message", finding.Hint is null ? message : $"{message}\nHint: {finding.Hint}");
        _json.WriteStartObject("location");
        _json.WriteString("path", finding.Path);
        WriteRange(
            finding.Lines.Start.Line + 1,
            columns?.Start ?? finding.Lines.Start.Character + 1,
            finding.Lines.End.Line + 1,
            columns?.End ?? finding.Lines.End.Character + 1);
        _json.WriteEndObject();
        _json.WriteString("severity", finding.Severity switch
        {
            Severity.Error => "ERROR",
            Severity.Warning => "WARNING",
            _ => "INFO",
        });
        _json.WriteStartObject("code");
        _json.WriteString("value", finding.Rule.Id);
        if (_help is not null)
        {
            _json.WriteString("url", _help.Get(finding.Rule));
        }

        _json.WriteEndObject();
        if (finding.Fix is { Edits: [{ } edit] } && columns is { Edits: [{ } place] })
        {
            _json.WriteStartArray("suggestions");
            _json.WriteStartObject();
            WriteRange(place.StartLine, place.Start, place.EndLine, place.End);
            _json.WriteString("text", edit.NewText);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteRange(int startLine, int start, int endLine, int end)
    {
        _json.WriteStartObject("range");
        WritePosition("start", startLine, start);
        WritePosition("end", endLine, end);
        _json.WriteEndObject();
    }

    private void WritePosition(string name, int line, int column)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("line", line);
        _json.WriteNumber("column", column);
        _json.WriteEndObject();
    }
}
