using System.Globalization;
using System.Text.Json;
using ContentLint.Reading;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>Answers to what the editor asks of one document.</summary>
internal sealed class ArticleAnswers(Workspace workspace)
{
    /// <summary>
    /// Over a name who it is, over a figure what it was read as, over a finding the page of its rule; in a configuration what a key means.
    /// </summary>
    public void WriteHover(Utf8JsonWriter json, JsonElement parameters)
    {
        if (workspace.Locate(parameters) is not var (document, offset))
        {
            json.WriteNullValue();
            return;
        }

        string? text;
        TextSpan place;
        if (workspace.IsConfiguration(document))
        {
            text = workspace.LinterOf(document).Guide.Describe(document, offset, out place);
        }
        else
        {
            text = Describe(document, offset, out place);
        }

        if (text is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        ServerJson.WriteMarkdown(json, "contents", text);
        ServerJson.WriteRange(json, "range", document.Content.PlaceOf(place));
        json.WriteEndObject();
    }

    public void WriteCompletion(Utf8JsonWriter json, JsonElement parameters)
    {
        if (workspace.Locate(parameters) is var (document, offset) && workspace.IsConfiguration(document))
        {
            workspace.LinterOf(document).Guide.Complete(json, document, offset);
            return;
        }

        json.WriteStartArray();
        json.WriteEndArray();
    }

    /// <summary>From a name to where its person is introduced.</summary>
    public void WriteDefinition(Utf8JsonWriter json, JsonElement parameters)
    {
        if (workspace.Locate(parameters) is var (document, offset) && workspace.Read(document) is { } opened)
        {
            using ArticleReading reading = opened;
            if (PersonFinder.FindMention(reading, offset) is >= 0 and var mention
                && PersonFinder.FindIntroduction(reading, mention) is >= 0 and var introduction)
            {
                ServerJson.WriteLocation(json, document, reading.Article.ToSource(reading.Mentions[introduction].Span));
                return;
            }
        }

        json.WriteNullValue();
    }

    /// <summary>Everywhere a name stands.</summary>
    public void WriteReferences(Utf8JsonWriter json, JsonElement parameters)
    {
        bool withDeclaration = JsonParameters.Find(parameters, "context") is not { } context
            || JsonParameters.Find(context, "includeDeclaration") is not { ValueKind: JsonValueKind.False };
        json.WriteStartArray();
        if (workspace.Locate(parameters) is var (document, offset) && workspace.Read(document) is { } opened)
        {
            using ArticleReading reading = opened;
            if (PersonFinder.FindMention(reading, offset) is >= 0 and var mention)
            {
                int introduction = PersonFinder.FindIntroduction(reading, mention);
                foreach (int other in PersonFinder.FindAll(reading, mention))
                {
                    if (withDeclaration || other != introduction)
                    {
                        ServerJson.WriteLocation(json, document, reading.Article.ToSource(reading.Mentions[other].Span));
                    }
                }
            }
        }

        json.WriteEndArray();
    }

    public void WriteSymbols(Utf8JsonWriter json, JsonElement parameters)
    {
        OpenDocument? document = workspace.Find(JsonParameters.DocumentOf(parameters));
        using ArticleReading? reading = document is null ? null : workspace.Read(document);
        if (document is null)
        {
            json.WriteNullValue();
            return;
        }

        DocumentOutline.Write(json, document, reading, workspace.Client.NestsSymbols);
    }

    public void WriteDiagnostics(Utf8JsonWriter json, JsonElement parameters)
    {
        string uri = JsonParameters.DocumentOf(parameters);
        OpenDocument? document = workspace.Find(uri) ?? workspace.ReadFile(uri);
        string result = (document?.Result ?? 0).ToString(CultureInfo.InvariantCulture);
        bool isSame = document is not null
            && JsonParameters.Find(parameters, "previousResultId") is { ValueKind: JsonValueKind.String } previous
            && previous.ValueEquals(result);
        json.WriteStartObject();
        json.WriteString("kind", isSame ? "unchanged" : "full");
        json.WriteString("resultId", result);
        if (!isSame)
        {
            json.WritePropertyName("items");
            if (document is null)
            {
                json.WriteStartArray();
                json.WriteEndArray();
            }
            else
            {
                workspace.WriteDiagnostics(json, document);
            }
        }

        json.WriteEndObject();
    }

    private string? Describe(OpenDocument document, int offset, out TextSpan place)
    {
        var parts = new List<string>();
        place = default;
        using (ArticleReading? reading = workspace.Read(document))
        {
            if (reading is not null && PersonFinder.FindMention(reading, offset) is >= 0 and var mention
                && PersonFinder.Describe(reading, mention) is { } who)
            {
                parts.Add(who);
                place = reading.Article.ToSource(reading.Mentions[mention].Span);
            }
            else if (reading is not null && FigureText.Find(reading, offset) is >= 0 and var figure)
            {
                parts.Add(FigureText.Describe(reading, figure));
                place = reading.Article.ToSource(reading.Quantities[figure].SpanIn(reading.Tokens));
            }
        }

        if (document.Findings.Where(finding => finding.Span.Start <= offset && finding.Span.End >= offset)
            .MinBy(static finding => finding.Span.Length) is { } found)
        {
            parts.Add(workspace.LinterOf(document).Book.GetPage(found.Rule));
            place = parts.Count > 1 ? place : found.Span;
        }

        return parts.Count == 0 ? null : string.Join("\n\n---\n\n", parts);
    }
}
