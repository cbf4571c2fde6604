using System.Text.Json;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Reporting.Json;

/// <summary>The parts that the JSON reports share. Each method writes the members of an object that is already open.</summary>
internal static class FindingJson
{
    public const int SchemaVersion = 1;

    public static JsonWriterOptions GetOptions(bool indented) =>
        new() { Indented = indented, NewLine = "\n", Encoder = ReportEncoder.Instance };

    public static void WriteFinding(Utf8JsonWriter json, Finding finding, HelpAddress? help)
    {
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", SeverityName.Format(finding.Severity));
        json.WriteString("path", finding.Path);
        WritePlace(json, finding.Span, finding.Lines);
        json.WriteString("message", finding.Message);
        if (finding.Hint is { } hint)
        {
            json.WriteString("hint", hint);
        }

        if (help is not null)
        {
            json.WriteString("helpUri", help.Get(finding.Rule));
        }

        WriteRelated(json, finding);
        if (finding.Evidence is { } evidence)
        {
            WriteEvidence(json, evidence);
        }

        json.WriteString("fingerprint", finding.Fingerprint);
        if (finding.Group is { } group)
        {
            json.WriteString("group", group);
        }

        if (finding.Fix is { } fix)
        {
            WriteFix(json, fix);
        }

        if (finding.Suppression is { } suppression)
        {
            json.WriteStartObject("suppression");
            json.WriteString("kind", suppression.Kind == SuppressionKind.InSource ? "inSource" : "external");
            json.WriteString("justification", suppression.Justification);
            json.WriteEndObject();
        }
    }

    public static void WriteFile(Utf8JsonWriter json, string path, int findings)
    {
        json.WriteString("path", path);
        json.WriteNumber("findings", findings);
    }

    public static void WriteProblem(Utf8JsonWriter json, FileProblem problem)
    {
        json.WriteString("kind", problem.Kind switch
        {
            FileProblemKind.NotFound => "notFound",
            FileProblemKind.Unreadable => "unreadable",
            FileProblemKind.InvalidBytes => "invalidBytes",
            FileProblemKind.Unwritable => "unwritable",
            FileProblemKind.NotFixed => "notFixed",
            FileProblemKind.Binary => "binary",
            FileProblemKind.Unsupported => "unsupported",
            FileProblemKind.TooLarge => "tooLarge",
            FileProblemKind.NotArticle => "notArticle",
            _ => "notEnglish",
        });
        json.WriteString("path", problem.Path);
        json.WriteString("message", problem.Message);
    }

    public static void WriteSummary(Utf8JsonWriter json, RunSummary summary, int leftOut)
    {
        json.WriteNumber("files", summary.Files);
        json.WriteNumber("excluded", summary.Excluded);
        json.WriteNumber("errors", summary.Errors);
        json.WriteNumber("warnings", summary.Warnings);
        json.WriteNumber("notes", summary.Notes);
        json.WriteNumber("suppressed", summary.Suppressed);
        json.WriteNumber("fixed", summary.Fixed);
        json.WriteNumber("leftOut", leftOut);
    }

    private static void WriteRelated(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("related");
        foreach (RelatedFinding related in finding.Related)
        {
            json.WriteStartObject();
            if (related.Path is { } path)
            {
                json.WriteString("path", path);
            }

            WritePlace(json, related.Span, related.Lines);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteNumber("score", evidence.Score);
        if (evidence.Reasons.Count > 0)
        {
            json.WriteStartArray("reasons");
            foreach (string reason in evidence.Reasons)
            {
                json.WriteStringValue(reason);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteFix(Utf8JsonWriter json, Fix fix)
    {
        json.WriteStartObject("fix");
        json.WriteString("description", fix.Description);
        json.WriteString("safety", FixSafetyName.Format(fix.Safety));
        json.WriteStartArray("edits");
        foreach (Edit edit in fix.Edits)
        {
            json.WriteStartObject();
            WritePlace(json, edit.Span, edit.Lines);
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, TextSpan span, LinePositionSpan lines)
    {
        json.WriteStartObject("span");
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
        WritePosition(json, "start", lines.Start);
        WritePosition(json, "end", lines.End);
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line + 1);
        json.WriteNumber("column", position.Character + 1);
        json.WriteEndObject();
    }
}
