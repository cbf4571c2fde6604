using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContentLint.Cli.Importing;

/// <summary>Writes house rules as a file that a <c>rules.json</c> can name.</summary>
internal static class HouseFileWriter
{
    public static string Write(IEnumerable<ImportedRule> rules)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("house");
            foreach (ImportedRule rule in rules)
            {
                Write(json, rule);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ImportedRule rule)
    {
        json.WriteStartObject();
        json.WriteString("name", rule.Name);
        WriteText(json, "message", rule.Message);
        WriteText(json, "description", rule.Description);
        json.WriteString("severity", rule.Severity);
        WriteTexts(json, "scope", rule.Scope);
        if (rule.IsExact)
        {
            json.WriteString("case", "exact");
        }

        switch (rule.Kind)
        {
            case "replace":
                WriteReplacements(json, rule);
                break;
            case "consistent":
                json.WriteStartArray(rule.Kind);
                rule.Groups.ForEach(group => WriteList(json, group));
                json.WriteEndArray();
                break;
            case "limit":
                WriteLimit(json, rule);
                break;
            case { } kind when rule.Value is not null:
                json.WriteString(kind, rule.Value);
                break;
            case { } kind:
                WriteTexts(json, kind, rule.Phrases);
                break;
        }

        WriteTexts(json, "when", rule.When);
        WriteTexts(json, "except", rule.Except);
        json.WriteEndObject();
    }

    private static void WriteReplacements(Utf8JsonWriter json, ImportedRule rule)
    {
        json.WriteStartObject("replace");
        foreach ((string phrase, string[] better) in rule.Replacements)
        {
            if (better.Length == 1)
            {
                json.WriteString(phrase, better[0]);
            }
            else
            {
                WriteTexts(json, phrase, better);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteLimit(Utf8JsonWriter json, ImportedRule rule)
    {
        json.WriteStartObject("limit");
        if (rule.Most is { } most)
        {
            json.WriteNumber("most", most);
        }

        if (rule.Least is { } least)
        {
            json.WriteNumber("least", least);
        }

        if (rule.Measure is { } measure)
        {
            json.WriteString("of", measure);
        }
        else
        {
            WriteTexts(json, "of", rule.Phrases);
        }

        json.WriteString("in", rule.Unit);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string key, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(key, text);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string key, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            json.WritePropertyName(key);
            WriteList(json, texts);
        }
    }

    private static void WriteList(Utf8JsonWriter json, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
