using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContentLint.Cli.Configuration;

/// <summary>Adds a name to <c>names</c> in the text of a <c>rules.json</c> and leaves comments and layout as they are.</summary>
internal static class AcceptedNames
{
    /// <summary>The changed text, or null if the name is there already.</summary>
    /// <exception cref="FormatException">The text is no configuration.</exception>
    public static string? Add(string text, string name)
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
        int line = Array.LastIndexOf(bytes, (byte)'\n', lastStart);
        string indentation = line < 0 ? string.Empty : Encoding.UTF8.GetString(bytes, line + 1, lastStart - line - 1);
        bool ownLine = line >= 0 && string.IsNullOrWhiteSpace(indentation);
        string lineBreak = line > 0 && bytes[line - 1] == '\r' ? "\r\n" : "\n";
        return Insert(bytes, last, ownLine ? $",{lineBreak}{indentation}{quoted}" : $", {quoted}");
    }

    private static string Insert(byte[] bytes, int at, string inserted) =>
        Encoding.UTF8.GetString(bytes, 0, at) + inserted + Encoding.UTF8.GetString(bytes, at, bytes.Length - at);
}
