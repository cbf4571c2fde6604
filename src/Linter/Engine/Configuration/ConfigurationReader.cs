using System.Globalization;
using System.Text;
using System.Text.Json;
using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Configuration;

/// <summary>
/// Reads <c>rules.json</c>. A mistake never stops it and is never passed over: each becomes a finding at its own place, with
/// the right name next to the wrong one, and the rest of the file counts.
/// </summary>
public static class ConfigurationReader
{
    private static readonly string[] SectionNames = ["$schema", "root", "include", "exclude", "baseline", "rules", "names"];
    private static readonly string[] SeverityNames = ["error", "warning", "note", "off"];
    private static readonly string[] RuleKeys = ["severity", "options"];

    /// <summary>Reads the text of a <c>rules.json</c>.</summary>
    /// <param name="text">The text, as it is on disk.</param>
    /// <param name="path">The name findings carry.</param>
    /// <param name="rules">The rules there are.</param>
    public static ConfigurationResult Read(string text, string path, IReadOnlyList<RuleDescriptor> rules)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var mistakes = new MistakeList(text, bytes, path);
        LintSettings settings = LintSettings.Default;
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            settings = ReadRoot(ref reader, mistakes, rules);
        }
        catch (JsonException exception)
        {
            mistakes.Add(exception);
        }
        catch (InvalidOperationException)
        {
            // The only way the reader throws this: a string with half a surrogate pair, written as an escape.
            mistakes.Add(mistakes.At(ref reader), "This text has half of a surrogate pair in an escape");
        }

        return new ConfigurationResult(settings, mistakes.Findings);
    }

    private static LintSettings ReadRoot(ref Utf8JsonReader reader, MistakeList mistakes, IReadOnlyList<RuleDescriptor> rules)
    {
        LintSettings settings = LintSettings.Default;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            mistakes.Add(mistakes.At(ref reader), $"The file must hold an object in braces, not {Describe(reader.TokenType)}");
            return settings;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                TextSpan place = mistakes.At(ref reader);
                string key = reader.GetString()!;
                reader.Read();
                if (!seen.Add(key))
                {
                    mistakes.Add(place, $"“{key}” is already set above; this one is not used");
                    reader.Skip();
                    continue;
                }

                settings = ReadSection(ref reader, key, place, settings, mistakes, rules);
            }

            // Anything after the closing brace makes the reader throw.
            reader.Read();
        }
        catch (JsonException exception)
        {
            // What was read up to the broken place stays in force.
            mistakes.Add(exception);
        }

        return settings;
    }

    private static LintSettings ReadSection(ref Utf8JsonReader reader, string key, TextSpan place, LintSettings settings, MistakeList mistakes, IReadOnlyList<RuleDescriptor> rules)
    {
        switch (key)
        {
            case "$schema":
                if (reader.TokenType != JsonTokenType.String)
                {
                    AddWrongType(ref reader, mistakes, key, "a text");
                }

                return settings;
            case "root":
                if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
                {
                    return settings with { IsRoot = reader.TokenType == JsonTokenType.True };
                }

                AddWrongType(ref reader, mistakes, key, "true or false");
                return settings;
            case "include":
                return ReadTexts(ref reader, mistakes, key) is { } include ? settings with { Include = include } : settings;
            case "exclude":
                return ReadTexts(ref reader, mistakes, key) is { } exclude ? settings with { Exclude = exclude } : settings;
            case "baseline":
                if (reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } baseline)
                {
                    return settings with { Baseline = baseline };
                }

                AddWrongType(ref reader, mistakes, key, "the name of a file");
                return settings;
            case "names":
                return ReadTexts(ref reader, mistakes, key) is { } names ? settings with { KnownNames = new KnownNames(names) } : settings;
            case "rules":
                return settings with { Rules = ReadRules(ref reader, mistakes, rules) };
            default:
                mistakes.Add(place, $"There is no section “{key}”", Suggest(key, SectionNames));
                reader.Skip();
                return settings;
        }
    }

    /// <summary>A list of texts, or null if it is something else.</summary>
    private static List<string>? ReadTexts(ref Utf8JsonReader reader, MistakeList mistakes, string key)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            AddWrongType(ref reader, mistakes, key, "a list of texts in brackets");
            return null;
        }

        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                AddWrongType(ref reader, mistakes, key, "a list of texts in brackets");
                continue;
            }

            string text = reader.GetString()!;
            if (string.IsNullOrWhiteSpace(text))
            {
                mistakes.Add(mistakes.At(ref reader), $"An empty text in “{key}” means nothing");
                continue;
            }

            texts.Add(text);
        }

        return texts;
    }

    private static Dictionary<string, RuleSettings> ReadRules(ref Utf8JsonReader reader, MistakeList mistakes, IReadOnlyList<RuleDescriptor> rules)
    {
        var settings = new Dictionary<string, RuleSettings>(StringComparer.Ordinal);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            AddWrongType(ref reader, mistakes, "rules", "an object in braces");
            return settings;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            TextSpan place = mistakes.At(ref reader);
            string key = reader.GetString()!;
            reader.Read();
            RuleDescriptor? rule = Find(rules, key);
            if (rule is null)
            {
                mistakes.Add(place, $"There is no rule “{key}”", Suggest(key, NamesOf(rules)));
                reader.Skip();
                continue;
            }

            RuleSettings read = ReadRule(ref reader, mistakes, rule);
            if (settings.ContainsKey(rule.Id))
            {
                mistakes.Add(place, $"Rule {rule.Id} {rule.Name} is already set above; this one is not used");
                continue;
            }

            settings.Add(rule.Id, read);
        }

        return settings;
    }

    private static RuleSettings ReadRule(ref Utf8JsonReader reader, MistakeList mistakes, RuleDescriptor rule)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return RuleSettings.Default with { Severity = ReadSeverity(ref reader, mistakes) };
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            AddWrongType(ref reader, mistakes, rule.Id, "a severity or an object in braces");
            return RuleSettings.Default;
        }

        RuleSettings settings = RuleSettings.Default;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            TextSpan place = mistakes.At(ref reader);
            string key = reader.GetString()!;
            reader.Read();
            if (!seen.Add(key))
            {
                mistakes.Add(place, $"“{key}” is already set above; this one is not used");
                reader.Skip();
            }
            else if (string.Equals(key, "severity", StringComparison.Ordinal))
            {
                if (reader.TokenType == JsonTokenType.String)
                {
                    settings = settings with { Severity = ReadSeverity(ref reader, mistakes) };
                }
                else
                {
                    AddWrongType(ref reader, mistakes, key, "one of error, warning, note, off");
                }
            }
            else if (string.Equals(key, "options", StringComparison.Ordinal))
            {
                settings = settings with { Options = ReadOptions(ref reader, mistakes, rule) };
            }
            else
            {
                mistakes.Add(place, $"A rule has no “{key}”", Suggest(key, RuleKeys));
                reader.Skip();
            }
        }

        return settings;
    }

    private static Severity? ReadSeverity(ref Utf8JsonReader reader, MistakeList mistakes)
    {
        string value = reader.GetString()!;
        Severity? severity = SeverityName.Parse(value);
        if (severity is null)
        {
            mistakes.Add(mistakes.At(ref reader), $"“{value}” is no severity; there are error, warning, note and off", Suggest(value, SeverityNames));
        }

        return severity;
    }

    private static Dictionary<string, int> ReadOptions(ref Utf8JsonReader reader, MistakeList mistakes, RuleDescriptor rule)
    {
        var options = new Dictionary<string, int>(StringComparer.Ordinal);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            AddWrongType(ref reader, mistakes, "options", "an object in braces");
            return options;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            TextSpan place = mistakes.At(ref reader);
            string key = reader.GetString()!;
            reader.Read();
            RuleOption? option = null;
            foreach (RuleOption candidate in rule.Options)
            {
                option = string.Equals(candidate.Name, key, StringComparison.Ordinal) ? candidate : option;
            }

            if (option is null)
            {
                string hint = rule.Options.Count == 0
                    ? $"{rule.Id} has no options"
                    : Suggest(key, rule.Options.Select(candidate => candidate.Name));
                mistakes.Add(place, $"Rule {rule.Id} {rule.Name} has no option “{key}”", hint);
                reader.Skip();
            }
            else if (reader.TokenType != JsonTokenType.Number)
            {
                AddWrongType(ref reader, mistakes, key, "a whole number");
            }
            else if (!reader.TryGetInt32(out int value) || value < option.Minimum || value > option.Maximum)
            {
                mistakes.Add(mistakes.At(ref reader), string.Format(CultureInfo.InvariantCulture, "“{0}” must be a whole number from {1} to {2}", key, option.Minimum, option.Maximum));
            }
            else if (options.ContainsKey(key))
            {
                mistakes.Add(place, $"“{key}” is already set above; this one is not used");
            }
            else
            {
                options.Add(key, value);
            }
        }

        return options;
    }

    private static RuleDescriptor? Find(IReadOnlyList<RuleDescriptor> rules, string idOrName)
    {
        foreach (RuleDescriptor rule in rules)
        {
            if (string.Equals(rule.Id, idOrName, StringComparison.OrdinalIgnoreCase) || string.Equals(rule.Name, idOrName, StringComparison.OrdinalIgnoreCase))
            {
                return rule;
            }
        }

        return null;
    }

    private static IEnumerable<string> NamesOf(IReadOnlyList<RuleDescriptor> rules)
    {
        foreach (RuleDescriptor rule in rules)
        {
            yield return rule.Name;
            yield return rule.Id;
        }
    }

    private static string Suggest(string given, IEnumerable<string> names)
    {
        string? nearest = NearestName.Find(given, names);
        return nearest is null ? "There are: " + string.Join(", ", names) : $"Did you mean “{nearest}”?";
    }

    private static void AddWrongType(ref Utf8JsonReader reader, MistakeList mistakes, string key, string wanted)
    {
        mistakes.Add(mistakes.At(ref reader), $"“{key}” must be {wanted}, not {Describe(reader.TokenType)}");
        reader.Skip();
    }

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };

    /// <summary>The mistakes so far; turns places in the UTF-8 bytes into places in the text.</summary>
    private sealed class MistakeList(string text, byte[] bytes, string path)
    {
        private readonly List<Finding> _findings = [];
        private readonly Dictionary<ulong, int> _occurrences = [];
        private LineIndex? _lines;

        public IReadOnlyList<Finding> Findings => _findings;

        /// <summary>The place of the token the reader stands on, without the quotation marks of a text.</summary>
        public TextSpan At(ref Utf8JsonReader reader)
        {
            int start = (int)reader.TokenStartIndex;
            int end = (int)reader.BytesConsumed;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                // The reader has already taken the colon and the space before it.
                end = start + 2 + reader.ValueSpan.Length;
            }

            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String && end - start > 2)
            {
                start++;
                end--;
            }

            int offset = Encoding.UTF8.GetCharCount(bytes, 0, start);
            return new TextSpan(offset, Encoding.UTF8.GetCharCount(bytes, start, end - start));
        }

        public void Add(JsonException exception)
        {
            int at = 0;
            for (long line = exception.LineNumber ?? 0; line > 0; line--)
            {
                at = Array.IndexOf(bytes, (byte)'\n', at) + 1;
            }

            at = Math.Min(bytes.Length, at + (int)(exception.BytePositionInLine ?? 0));
            int offset = Encoding.UTF8.GetCharCount(bytes, 0, at);
            string message = exception.Message;
            int suffix = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            message = (suffix < 0 ? message : message.Substring(0, suffix)).TrimEnd('.');
            Add(new TextSpan(offset, offset < text.Length ? 1 : 0), $"This is not valid JSON: {message}");
        }

        public void Add(TextSpan place, string message, string? hint = null)
        {
            _lines ??= LineIndex.Build(text.AsSpan());
            ulong hash = Fingerprint.Hash(EngineRules.Configuration.Id, message);
            _occurrences.TryGetValue(hash, out int occurrence);
            _occurrences[hash] = occurrence + 1;
            _findings.Add(new Finding(
                EngineRules.Configuration,
                Severity.Error,
                path,
                place,
                _lines.GetPositions(place),
                message,
                hint,
                [],
                Fingerprint.Format(hash, occurrence)));
        }
    }
}
