using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContentLint.Cli.Configuration;

/// <summary>Changes the text of a <c>rules.json</c> and leaves comments and layout as they are.</summary>
internal static class ConfigurationEdit
{
    /// <summary>Enters the baseline.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The baseline, relative to the file.</param>
    /// <returns>The changed text, or null if a baseline is there already.</returns>
    /// <exception cref="FormatException">The text is no configuration.</exception>
    public static string? AddBaseline(string text, string path)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string entry = $"\"baseline\": {Quote(path)}";
        Utf8JsonReader reader = Open(bytes);
        try
        {
            int open = ReadStart(ref reader);
            int first = -1;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                first = first < 0 ? (int)reader.TokenStartIndex : first;
                if (reader.ValueTextEquals("baseline"))
                {
                    return null;
                }

                reader.Read();
                reader.Skip();
            }

            return first < 0 ? Insert(bytes, open, $"\n  {entry}\n") : Insert(bytes, first, $"{entry},{FindGap(bytes, first)}");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException("it is not valid JSON", exception);
        }
    }

    /// <summary>What parts a key from the one before it: a line break and the indentation of this one, or a space.</summary>
    private static string FindGap(byte[] bytes, int key)
    {
        int line = Array.LastIndexOf(bytes, (byte)'\n', key);
        string indentation = line < 0 ? string.Empty : Encoding.UTF8.GetString(bytes, line + 1, key - line - 1);
        return line < 0 || !string.IsNullOrWhiteSpace(indentation)
            ? " "
            : (line > 0 && bytes[line - 1] == '\r' ? "\r\n" : "\n") + indentation;
    }

    /// <summary>Adds a text to <c>names</c> or <c>terms</c>.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="list">The key of the list.</param>
    /// <param name="added">What is added.</param>
    /// <returns>The changed text, or null if it is there already.</returns>
    /// <exception cref="FormatException">The text is no configuration.</exception>
    public static string? AddText(string text, string list, string added)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string quoted = Quote(added);
        Utf8JsonReader reader = Open(bytes);
        try
        {
            int open = ReadStart(ref reader);
            bool isEmpty = true;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isList = reader.ValueTextEquals(list);
                isEmpty = false;
                reader.Read();
                if (isList && reader.TokenType == JsonTokenType.StartArray)
                {
                    return AddToList(ref reader, bytes, added, quoted);
                }

                if (isList)
                {
                    throw new FormatException($"“{list}” is no list");
                }

                reader.Skip();
            }

            return Insert(bytes, open, $"\n  \"{list}\": [{quoted}]{(isEmpty ? "\n" : ",")}");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException("it is not valid JSON", exception);
        }
    }

    /// <summary>Turns a rule off for a file, in an override of its own or in the last one, if that is for this file alone.</summary>
    /// <param name="text">The text of the configuration.</param>
    /// <param name="file">The file, relative to the configuration.</param>
    /// <param name="rule">The rule.</param>
    /// <exception cref="FormatException">The text is no configuration.</exception>
    public static string TurnOff(string text, string file, string rule)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string off = $"{Quote(rule)}: \"off\"";
        string entry = $"{{ \"files\": [{Quote(file)}], \"rules\": {{ {off} }} }}";
        Utf8JsonReader reader = Open(bytes);
        try
        {
            int open = ReadStart(ref reader);
            bool isEmpty = true;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isList = reader.ValueTextEquals("overrides");
                isEmpty = false;
                reader.Read();
                if (!isList)
                {
                    reader.Skip();
                    continue;
                }

                if (reader.TokenType != JsonTokenType.StartArray)
                {
                    throw new FormatException("“overrides” is no list");
                }

                return AddToOverrides(ref reader, bytes, file, off, entry);
            }

            return Insert(bytes, open, $"\n  \"overrides\": [\n    {entry}\n  ]{(isEmpty ? "\n" : ",")}");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException("it is not valid JSON", exception);
        }
    }

    private static string AddToOverrides(ref Utf8JsonReader reader, byte[] bytes, string file, string off, string entry)
    {
        int last = (int)reader.BytesConsumed;
        int lastStart = -1;
        int rules = -1; // where the rules of the last override begin, if it is for this file alone
        bool hasRules = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            lastStart = (int)reader.TokenStartIndex;
            rules = -1;
            bool isForFile = false;
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    bool isFiles = reader.ValueTextEquals("files");
                    bool isRules = reader.ValueTextEquals("rules");
                    reader.Read();
                    if (isFiles && reader.TokenType == JsonTokenType.StartArray)
                    {
                        isForFile = reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(file)
                            && reader.Read() && reader.TokenType == JsonTokenType.EndArray;
                        while (reader.TokenType != JsonTokenType.EndArray && reader.Read())
                        {
                            reader.Skip();
                        }
                    }
                    else if (isRules && reader.TokenType == JsonTokenType.StartObject)
                    {
                        rules = (int)reader.BytesConsumed;
                        hasRules = reader.Read() && reader.TokenType == JsonTokenType.PropertyName;
                        while (reader.TokenType == JsonTokenType.PropertyName && reader.Read())
                        {
                            reader.Skip();
                            reader.Read();
                        }
                    }
                    else
                    {
                        reader.Skip();
                    }
                }
            }

            reader.Skip();
            rules = isForFile ? rules : -1;
            last = (int)reader.BytesConsumed;
        }

        return rules >= 0 ? Insert(bytes, rules, $" {off}{(hasRules ? "," : " ")}")
            : lastStart < 0 ? Insert(bytes, last, $"\n    {entry}\n  ")
            : Insert(bytes, last, $",{FindGap(bytes, lastStart)}{entry}");
    }

    private static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    private static Utf8JsonReader Open(byte[] bytes) =>
        new(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });

    /// <summary>Reads the brace that opens the file.</summary>
    /// <returns>Where what it holds begins.</returns>
    private static int ReadStart(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.StartObject
            ? (int)reader.BytesConsumed
            : throw new FormatException("it must hold an object in braces");
    }

    private static string? AddToList(ref Utf8JsonReader reader, byte[] bytes, string name, string quoted)
    {
        int last = (int)reader.BytesConsumed;
        int lastStart = -1;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String && string.Equals(reader.GetString(), name, StringComparison.Ordinal))
            {
                return null;
            }

            lastStart = (int)reader.TokenStartIndex;
            reader.Skip();
            last = (int)reader.BytesConsumed;
        }

        if (lastStart < 0)
        {
            return Insert(bytes, last, quoted);
        }

        // The new name stands as the last one does: on a line of its own, with the same indentation, or behind it.
        return Insert(bytes, last, $",{FindGap(bytes, lastStart)}{quoted}");
    }

    private static string Insert(byte[] bytes, int at, string inserted) =>
        Encoding.UTF8.GetString(bytes, 0, at) + inserted + Encoding.UTF8.GetString(bytes, at, bytes.Length - at);
}
