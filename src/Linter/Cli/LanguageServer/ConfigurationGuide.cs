using System.Text.Json;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Run;
using ContentLint.House;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>What can stand in a <c>rules.json</c> and what it means, from the schema that the command has.</summary>
internal sealed class ConfigurationGuide
{
    private const int PropertyKind = 10;
    private const int ValueKind = 12;

    private readonly RuleBook _book;
    private readonly JsonElement _schema;

    public ConfigurationGuide(RuleBook book)
    {
        _book = book;
        using var schema = JsonDocument.Parse(ConfigurationSchema.Create(book));
        _schema = schema.RootElement.Clone();
    }

    /// <summary>Writes what can stand at a place.</summary>
    public void Complete(Utf8JsonWriter json, OpenDocument document, int offset)
    {
        json.WriteStartArray();
        var place = JsonPlace.Find(document.Text, offset);
        if (!place.IsOutside)
        {
            List<JsonElement> nodes = Follow(place.Path);
            if (place.IsKey)
            {
                WriteKeys(json, document, place, nodes);
            }
            else
            {
                WriteValues(json, document, place, nodes);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>What stands at a place, in Markdown; null if there is nothing to say.</summary>
    public string? Describe(OpenDocument document, int offset, out TextSpan span)
    {
        var place = JsonPlace.Find(document.Text, offset);
        span = place.Token;
        if (place.IsOutside || place.Token.IsEmpty)
        {
            return null;
        }

        bool isRule = place.Path is [.., "rules"] && place.IsKey;
        if (isRule && _book.Find(place.Words) is { } rule)
        {
            return _book.GetPage(rule);
        }

        IReadOnlyList<string?> path = place.IsKey ? [.. place.Path, place.Words] : place.Path;
        foreach (JsonElement node in Follow(path, expand: false).Concat(Follow(path)))
        {
            if (TextOf(node, "description") is { } description)
            {
                string range = node.TryGetProperty("minimum", out JsonElement least)
                    && node.TryGetProperty("maximum", out JsonElement most) && node.TryGetProperty("default", out JsonElement preset)
                    ? $"\n\nA whole number from {least} to {most}; {preset} unless it is set." : string.Empty;
                string values = node.TryGetProperty("enum", out JsonElement allowed)
                    ? "\n\n" + string.Join(", ", allowed.EnumerateArray().Select(static value => $"`{value}`"))
                    : string.Empty;
                return description + range + values;
            }
        }

        return null;
    }

    private void WriteKeys(Utf8JsonWriter json, OpenDocument document, JsonPlace place, List<JsonElement> nodes)
    {
        var written = new HashSet<string>(place.Siblings, StringComparer.Ordinal);
        foreach (JsonElement node in nodes)
        {
            if (!node.TryGetProperty("properties", out JsonElement properties))
            {
                continue;
            }

            foreach (JsonProperty property in properties.EnumerateObject())
            {
                if (written.Add(property.Name))
                {
                    List<JsonElement> values = Expand(property.Value);
                    string? help = TextOf(property.Value, "description")
                        ?? values.Select(static value => TextOf(value, "description")).FirstOrDefault(static text => text is not null)
                        ?? DescribeRule(property.Name);
                    WriteItem(json, document, place, PropertyKind, property.Name, place.HasColon
                        ? Quote(property.Name)
                        : $"{Quote(property.Name)}: ", help);
                }
            }
        }
    }

    private static void WriteValues(Utf8JsonWriter json, OpenDocument document, JsonPlace place, List<JsonElement> nodes)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        void Write(string label, string text, string? help)
        {
            if (written.Add(text))
            {
                WriteItem(json, document, place, ValueKind, label, text, help);
            }
        }

        foreach (JsonElement node in nodes)
        {
            string? help = TextOf(node, "description");
            if (node.TryGetProperty("enum", out JsonElement values))
            {
                foreach (JsonElement value in values.EnumerateArray())
                {
                    Write(value.GetString()!, Quote(value.GetString()!), help);
                }

                continue;
            }

            switch (TextOf(node, "type"))
            {
                case "boolean":
                    Write("true", "true", help);
                    Write("false", "false", help);
                    break;
                case "array":
                    Write("[]", "[]", help);
                    break;
                case "object":
                    Write("{}", "{}", help);
                    break;
                case "integer" when node.TryGetProperty("default", out JsonElement preset):
                    Write(preset.GetRawText(), preset.GetRawText(), help);
                    break;
            }
        }
    }

    private static void WriteItem(Utf8JsonWriter json, OpenDocument document, JsonPlace place, int kind, string label, string text,
        string? help)
    {
        json.WriteStartObject();
        json.WriteString("label", label);
        json.WriteNumber("kind", kind);
        json.WriteString("filterText", place.Token.IsEmpty ? label : text);
        if (help is not null)
        {
            json.WriteString("documentation", help);
        }

        json.WriteStartObject("textEdit");
        ServerJson.WriteRange(json, "range", document.Content.PlaceOf(place.Token));
        json.WriteString("newText", text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private string? DescribeRule(string name) => _book.Find(name) is { } rule ? $"{rule.Title}. {rule.Description}" : null;

    /// <summary>What the schema says of a place, all its forms.</summary>
    /// <param name="path">The keys that lead to it.</param>
    /// <param name="expand">Whether the last step is followed to what it refers to.</param>
    private List<JsonElement> Follow(IReadOnlyList<string?> path, bool expand = true)
    {
        List<JsonElement> nodes = Expand(_schema);
        for (int i = 0; i < path.Count; i++)
        {
            var next = new List<JsonElement>();
            foreach (JsonElement node in nodes)
            {
                if (Step(node, path[i]) is { } found)
                {
                    next.AddRange(expand || i + 1 < path.Count ? Expand(found) : [found]);
                }
            }

            nodes = next;
        }

        return nodes;
    }

    private static JsonElement? Step(JsonElement node, string? key)
    {
        if (key is null)
        {
            return node.TryGetProperty("items", out JsonElement items) ? items : null;
        }

        if (node.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(key, out JsonElement property))
        {
            return property;
        }

        if (node.TryGetProperty("patternProperties", out JsonElement patterns) && HouseRule.IsNamed(key))
        {
            return patterns.EnumerateObject().First().Value;
        }

        return node.TryGetProperty("additionalProperties", out JsonElement others) && others.ValueKind == JsonValueKind.Object
            ? others
            : null;
    }

    /// <summary>A part of the schema and what it refers to, without references and alternatives.</summary>
    private List<JsonElement> Expand(JsonElement node)
    {
        const string definitions = "#/definitions/";
        if (TextOf(node, "$ref") is { } reference)
        {
            return Expand(_schema.GetProperty("definitions").GetProperty(reference[definitions.Length..]));
        }

        var nodes = new List<JsonElement> { node };
        if (node.TryGetProperty("anyOf", out JsonElement forms))
        {
            foreach (JsonElement form in forms.EnumerateArray())
            {
                nodes.AddRange(Expand(form));
            }
        }

        return nodes;
    }

    private static string Quote(string text) => $"\"{text}\"";

    private static string? TextOf(JsonElement node, string name) =>
        node.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
