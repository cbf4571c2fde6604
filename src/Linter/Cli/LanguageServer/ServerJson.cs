using System.Text.Json;
using ContentLint.Findings;
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

    public static void WriteLocation(Utf8JsonWriter json, OpenDocument document, TextSpan place)
    {
        json.WriteStartObject();
        json.WriteString("uri", document.Uri);
        WriteRange(json, "range", document.Content.PlaceOf(place));
        json.WriteEndObject();
    }

    public static void WriteMarkdown(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("kind", "markdown");
        json.WriteString("value", text);
        json.WriteEndObject();
    }

    /// <summary>Edits of a document that is open, for its text as it stands.</summary>
    public static void WriteEdits(Utf8JsonWriter json, OpenDocument document, IEnumerable<Edit> edits) =>
        WriteEdits(json, document.Uri, document.Version, document.Content, edits);

    /// <param name="json">Takes the edit of a document.</param>
    /// <param name="uri">The document.</param>
    /// <param name="version">Which text of it is edited; null for a file that is not open.</param>
    /// <param name="content">The text.</param>
    /// <param name="edits">What changes.</param>
    public static void WriteEdits(Utf8JsonWriter json, string uri, int? version, ProtocolText content, IEnumerable<Edit> edits)
    {
        json.WriteStartObject();
        json.WriteStartObject("textDocument");
        json.WriteString("uri", uri);
        if (version is { } number)
        {
            json.WriteNumber("version", number);
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
            WriteRange(json, "range", content.PlaceOf(edit.Span));
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The one change that makes a text of another: what they have in common before and behind it stays.</summary>
    public static Edit Difference(string before, string after)
    {
        int start = before.AsSpan().CommonPrefixLength(after);
        int most = Math.Min(before.Length, after.Length) - start;
        int end = 0;
        while (end < most && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        // No place lies between the halves of a character or of a line break.
        start -= start > 0 && (char.IsHighSurrogate(before[start - 1]) || before[start - 1] == '\r') ? 1 : 0;
        end -= end > 0 && (char.IsLowSurrogate(before[^end]) || before[^end] == '\n') ? 1 : 0;
        return new Edit(TextSpan.FromBounds(start, before.Length - end), after[start..^end]);
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("character", position.Character);
        json.WriteEndObject();
    }
}
