using System.Text.Json;
using ContentLint.Findings;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>Findings of one document as diagnostics.</summary>
/// <param name="uri">The document.</param>
/// <param name="content">Its text; null where columns count as findings count.</param>
/// <param name="findPage">The address of a rule's page; null if there is none.</param>
/// <param name="resolve">The address of another file, and its text where columns count otherwise; for places in other articles.</param>
internal sealed class DiagnosticWriter(string uri, ProtocolText? content, Func<RuleDescriptor, string?> findPage,
    Func<string, (string Uri, ProtocolText? Content)> resolve)
{
    private readonly Dictionary<string, string?> _pages = new(StringComparer.Ordinal); // by id of the rule

    public void Write(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray();
        foreach (Finding finding in findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        ServerJson.WriteRange(json, "range", Place(content, finding.Span, finding.Lines));
        json.WriteNumber("severity", finding.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 });
        json.WriteString("code", finding.Rule.Id);
        if (!_pages.TryGetValue(finding.Rule.Id, out string? page))
        {
            page = findPage(finding.Rule);
            _pages.Add(finding.Rule.Id, page);
        }

        if (page is not null)
        {
            json.WriteStartObject("codeDescription");
            json.WriteString("href", page);
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
                WriteRelated(json, related);
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

    private void WriteRelated(Utf8JsonWriter json, RelatedFinding related)
    {
        (string where, ProtocolText? text) = related.Path is { } path ? resolve(path) : (uri, content);
        json.WriteStartObject();
        json.WriteStartObject("location");
        json.WriteString("uri", where);
        ServerJson.WriteRange(json, "range", Place(text, related.Span, related.Lines));
        json.WriteEndObject();
        json.WriteString("message", related.Message);
        json.WriteEndObject();
    }

    private static LinePositionSpan Place(ProtocolText? text, TextSpan span, LinePositionSpan lines) => text?.PlaceOf(span) ?? lines;
}
