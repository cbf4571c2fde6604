using System.Text.Json;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>What the protocol's objects look like.</summary>
internal static class ServerJson
{
    public static void WriteRange(Utf8JsonWriter json, string name, LinePositionSpan lines)
    {
        json.WriteStartObject(name);
        WritePosition(json, "start", lines.Start);
        WritePosition(json, "end", lines.End);
        json.WriteEndObject();
    }

    public static void WriteDiagnostic(Utf8JsonWriter json, string uri, Finding finding, HelpAddress? help)
    {
        json.WriteStartObject();
        WriteRange(json, "range", finding.Lines);
        json.WriteNumber("severity", finding.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 });
        json.WriteString("code", finding.Rule.Id);
        if (help is not null)
        {
            json.WriteStartObject("codeDescription");
            json.WriteString("href", help.Get(finding.Rule));
            json.WriteEndObject();
        }

        json.WriteString("source", "contentlint");
        json.WriteString("message", finding.Hint is null ? finding.Message : $"{finding.Message}\n→ {finding.Hint}");
        if (finding.Rule.Family == RuleFamily.Residue)
        {
            // 1 is “unnecessary”: editors fade it.
            json.WriteStartArray("tags");
            json.WriteNumberValue(1);
            json.WriteEndArray();
        }

        if (finding.Related.Count > 0)
        {
            json.WriteStartArray("relatedInformation");
            foreach (RelatedFinding related in finding.Related)
            {
                json.WriteStartObject();
                json.WriteStartObject("location");
                json.WriteString("uri", uri);
                WriteRange(json, "range", related.Lines);
                json.WriteEndObject();
                json.WriteString("message", related.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("data");
        json.WriteString("fingerprint", finding.Fingerprint);
        if (finding.Evidence is { } evidence)
        {
            json.WriteNumber("score", evidence.Score);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteAction(Utf8JsonWriter json, OpenDocument document, string title, string kind, IEnumerable<Edit> edits, Finding? finding)
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteString("kind", kind);
        if (finding is not null)
        {
            json.WriteStartArray("diagnostics");
            WriteDiagnostic(json, document.Uri, finding, document.Help);
            json.WriteEndArray();
            if (finding.Fix is { Safety: FixSafety.Safe })
            {
                json.WriteBoolean("isPreferred", true);
            }
        }

        json.WriteStartObject("edit");
        json.WriteStartArray("documentChanges");
        json.WriteStartObject();
        json.WriteStartObject("textDocument");
        json.WriteString("uri", document.Uri);
        if (document.Version is { } version)
        {
            json.WriteNumber("version", version);
        }
        else
        {
            json.WriteNull("version");
        }

        json.WriteEndObject();
        json.WriteStartArray("edits");
        foreach (Edit edit in edits)
        {
            json.WriteStartObject();
            WriteRange(json, "range", edit.Lines);
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("character", position.Character);
        json.WriteEndObject();
    }
}
