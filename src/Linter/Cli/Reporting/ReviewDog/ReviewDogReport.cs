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
internal sealed class ReviewDogReport(Stream output, Severity least, HelpAddress? help) : JsonReportBase(output, least)
{
    public override void Begin()
    {
        Json.WriteStartObject();
        Json.WriteStartObject("source");
        Json.WriteString("name", "ContentLint");
        Json.WriteEndObject();
        Json.WriteStartArray("diagnostics");
    }

    public override void Write(FileResult result)
    {
        for (int i = 0; i < result.Findings.Count; i++)
        {
            if (Shows(result.Findings[i]))
            {
                WriteDiagnostic(result.Findings[i], result.GetColumns(i));
            }
        }

        FlushWhenLong();
    }

    public override void End(RunSummary summary, int leftOut)
    {
        Json.WriteEndArray();
        Json.WriteEndObject();
        Complete();
    }

    private void WriteDiagnostic(Finding finding, ByteColumns? columns)
    {
        Json.WriteStartObject();
        string message = finding.Message;
        foreach (RelatedFinding related in finding.Related)
        {
            message += string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"\nSee {(related.Path is null ? string.Empty : related.Path + " ")}line {related.Lines.Start.Line + 1}: {related.Message}");
        }

        Json.WriteString("message", finding.Hint is null ? message : $"{message}\nHint: {finding.Hint}");
        Json.WriteStartObject("location");
        Json.WriteString("path", finding.Path);
        WriteRange(
            finding.Lines.Start.Line + 1,
            columns?.Start ?? finding.Lines.Start.Character + 1,
            finding.Lines.End.Line + 1,
            columns?.End ?? finding.Lines.End.Character + 1);
        Json.WriteEndObject();
        Json.WriteString("severity", finding.Severity switch
        {
            Severity.Error => "ERROR",
            Severity.Warning => "WARNING",
            _ => "INFO",
        });
        Json.WriteStartObject("code");
        Json.WriteString("value", finding.Rule.Id);
        if (help is not null)
        {
            Json.WriteString("url", help.Get(finding.Rule));
        }

        Json.WriteEndObject();
        if (finding.Fix is { Edits: [{ } edit] } && columns is { Edits: [{ } place] })
        {
            Json.WriteStartArray("suggestions");
            Json.WriteStartObject();
            WriteRange(place.StartLine, place.Start, place.EndLine, place.End);
            Json.WriteString("text", edit.NewText);
            Json.WriteEndObject();
            Json.WriteEndArray();
        }

        Json.WriteEndObject();
    }

    private void WriteRange(int startLine, int start, int endLine, int end)
    {
        Json.WriteStartObject("range");
        WritePosition("start", startLine, start);
        WritePosition("end", endLine, end);
        Json.WriteEndObject();
    }

    private void WritePosition(string name, int line, int column)
    {
        Json.WriteStartObject(name);
        Json.WriteNumber("line", line);
        Json.WriteNumber("column", column);
        Json.WriteEndObject();
    }
}
