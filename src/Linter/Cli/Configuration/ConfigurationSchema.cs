using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.House;
using ContentLint.Rules;

namespace ContentLint.Cli.Configuration;

/// <summary>The JSON schema of <c>rules.json</c>, made from what the reader accepts: editors complete and check with it.</summary>
internal static class ConfigurationSchema
{
    public static string Create(RuleBook book)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", "Configuration of ContentLint");
            // Visual Studio Code reads these two.
            json.WriteBoolean("allowComments", true);
            json.WriteBoolean("allowTrailingCommas", true);
            WriteObject(json, ConfigurationKeys.Root);
            json.WriteStartObject("definitions");
            WriteSeverity(json);
            WriteOverride(json);
            WriteHouse(json);
            WriteRules(json, book);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteObject(Utf8JsonWriter json, IReadOnlyList<ConfigurationKey> keys)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (ConfigurationKey key in keys)
        {
            json.WriteStartObject(key.Name);
            WriteValue(json, key);
            json.WriteString("description", key.Help);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, ConfigurationKey key)
    {
        switch (key.Value)
        {
            case ConfigurationValue.Flag:
                json.WriteString("type", "boolean");
                break;
            case ConfigurationValue.Texts:
                WriteTexts(json);
                break;
            case ConfigurationValue.TextOrTexts:
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                WriteEnum(json, ConfigurationKeys.Profiles);
                json.WriteEndObject();
                json.WriteStartObject();
                json.WriteString("type", "string");
                json.WriteEndObject();
                json.WriteStartObject();
                WriteTexts(json);
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case ConfigurationValue.Rules:
                WriteReference(json, "rules");
                break;
            case ConfigurationValue.Overrides:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteReference(json, "override");
                json.WriteEndObject();
                break;
            case ConfigurationValue.House:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteAnyOf(json, static json => json.WriteString("type", "string"), static json => WriteReference(json, "house"));
                json.WriteEndObject();
                break;
            case ConfigurationValue.HouseReplacements when key.Name is "first":
                WriteAnyOf(json, static json => WriteEnum(json, ["acronyms"]), WriteReplacements);
                break;
            case ConfigurationValue.HouseReplacements:
                WriteReplacements(json);
                break;
            case ConfigurationValue.HouseGroups:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteAnyOf(json, static json => json.WriteString("type", "string"), WriteTexts);
                json.WriteEndObject();
                break;
            case ConfigurationValue.HouseLimit:
                WriteReference(json, "limit");
                break;
            default:
                WriteWord(json, key.Value);
                break;
        }
    }

    /// <summary>One of certain words, or any text.</summary>
    private static void WriteWord(Utf8JsonWriter json, ConfigurationValue value)
    {
        IReadOnlyList<string>? words = value switch
        {
            ConfigurationValue.HouseSeverity => HouseKeys.Severities,
            ConfigurationValue.HouseCapitals => HouseKeys.Capitals,
            ConfigurationValue.HouseCase => HouseKeys.Cases,
            ConfigurationValue.HouseUnit => HouseKeys.Units,
            ConfigurationValue.HouseFix => HouseKeys.Fixes,
            _ => null,
        };
        if (words is null)
        {
            json.WriteString("type", "string");
        }
        else
        {
            WriteEnum(json, words);
        }
    }

    /// <summary>A phrase, and what is better.</summary>
    private static void WriteReplacements(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("additionalProperties");
        WriteAnyOf(json, static json => json.WriteString("type", "string"), WriteTexts);
        json.WriteEndObject();
    }

    private static void WriteHouse(Utf8JsonWriter json)
    {
        json.WriteStartObject("house");
        WriteObject(json, HouseKeys.Rule);
        json.WriteStartArray("required");
        json.WriteStringValue("name");
        json.WriteEndArray();
        json.WriteStartArray("oneOf");
        foreach (string kind in HouseKeys.Kinds)
        {
            json.WriteStartObject();
            json.WriteStartArray("required");
            json.WriteStringValue(kind);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("limit");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (string number in (string[])["most", "least"])
        {
            json.WriteStartObject(number);
            json.WriteString("type", "integer");
            json.WriteNumber("minimum", number is "most" ? 0 : 1);
            json.WriteEndObject();
        }

        json.WriteStartObject("of");
        WriteAnyOf(json, static json => WriteEnum(json, HouseKeys.Measures), WriteTexts);
        json.WriteEndObject();
        json.WriteStartObject("in");
        WriteEnum(json, [.. HouseKeys.Units, .. HouseKeys.Scopes]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAnyOf(Utf8JsonWriter json, Action<Utf8JsonWriter> first, Action<Utf8JsonWriter> second)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        first(json);
        json.WriteEndObject();
        json.WriteStartObject();
        second(json);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSeverity(Utf8JsonWriter json)
    {
        json.WriteStartObject("severity");
        WriteEnum(json, ConfigurationKeys.Severities);
        json.WriteEndObject();
    }

    private static void WriteOverride(Utf8JsonWriter json)
    {
        json.WriteStartObject("override");
        WriteObject(json, ConfigurationKeys.Override);
        json.WriteStartArray("required");
        json.WriteStringValue("files");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Each rule under its name and under its id.</summary>
    private static void WriteRules(Utf8JsonWriter json, RuleBook book)
    {
        RuleDescriptor[] rules = book.GetConfigurable();
        json.WriteStartObject("rules");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("patternProperties");
        json.WriteStartObject("^([Hh]-|house-)");
        WriteAnyOf(json, static json => WriteReference(json, "severity"), static json =>
        {
            json.WriteString("type", "object");
            json.WriteBoolean("additionalProperties", false);
            json.WriteStartObject("properties");
            json.WriteStartObject("severity");
            WriteReference(json, "severity");
            json.WriteEndObject();
            json.WriteEndObject();
        });
        json.WriteEndObject();
        json.WriteStartObject("^([Pp]-|plugin-)");
        WriteAnyOf(json, static json => WriteReference(json, "severity"), static json => json.WriteString("type", "object"));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        foreach (RuleFamily family in rules.Select(static rule => rule.Family).Where(static family => family < RuleFamily.House).Distinct())
        {
            json.WriteStartObject(RuleFamilyName.Format(family));
            WriteReference(json, "severity");
            json.WriteEndObject();
        }

        foreach (RuleDescriptor rule in rules)
        {
            json.WriteStartObject(rule.Name);
            WriteReference(json, rule.Id);
            json.WriteEndObject();
            json.WriteStartObject(rule.Id);
            WriteReference(json, rule.Id);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        foreach (RuleDescriptor rule in rules)
        {
            json.WriteStartObject(rule.Id);
            json.WriteString("description", $"{rule.Title}. {rule.Description}");
            json.WriteStartArray("anyOf");
            json.WriteStartObject();
            WriteReference(json, "severity");
            json.WriteEndObject();
            json.WriteStartObject();
            WriteRule(json, rule);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static void WriteRule(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (ConfigurationKey key in ConfigurationKeys.Rule)
        {
            if (key.Value == ConfigurationValue.Severity)
            {
                json.WriteStartObject(key.Name);
                WriteReference(json, "severity");
                json.WriteEndObject();
            }
            else
            {
                json.WriteStartObject(key.Name);
                WriteOptions(json, rule);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (RuleOption option in rule.Options)
        {
            json.WriteStartObject(option.Name);
            json.WriteString("type", "integer");
            json.WriteNumber("minimum", option.Minimum);
            json.WriteNumber("maximum", option.Maximum);
            json.WriteNumber("default", option.Default);
            json.WriteString("description", option.Help);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteNumber("minLength", 1);
        json.WriteEndObject();
    }

    private static void WriteEnum(Utf8JsonWriter json, IReadOnlyList<string> values)
    {
        json.WriteStartArray("enum");
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteReference(Utf8JsonWriter json, string definition) => json.WriteString("$ref", "#/definitions/" + definition);
}
