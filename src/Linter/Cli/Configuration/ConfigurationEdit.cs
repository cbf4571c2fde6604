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
        string entry = $"\"baseline\": \"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(path)}\"";
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new FormatException("it must hold an object in braces");
            }

            int open = (int)reader.BytesConsumed;
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
        return line < 0 || !string.IsNullOrWhiteSpace(indentation) ? " " : (line > 0 && bytes[line - 1] == '\r' ? "\r\n" : "\n") + indentation;
    }

    /// <summary>Adds a name to <c>names</c>.</summary>
    /// <returns>The changed text, or null if the name is there already.</returns>
    /// <exception cref="FormatException">The text is no configuration.</exception>
    public static string? AddName(string text, string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string quoted = $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(name)}\"";
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new FormatException("it must hold an object in braces");
            }

            int open = (int)reader.BytesConsumed;
            bool isEmpty = true;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isNames = reader.ValueTextEquals("names");
                isEmpty = false;
                reader.Read();
                if (isNames && reader.TokenType == JsonTokenType.StartArray)
                {
                    return AddToList(ref reader, bytes, name, quoted);
                }

                if (isNames)
                {
                    throw new FormatException("“names” is no list");
                }

                reader.Skip();
            }

            return Insert(bytes, open, $"\n  \"names\": [{quoted}]{(isEmpty ? "\n" : ",")}");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException("it is not valid JSON", exception);
        }
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
