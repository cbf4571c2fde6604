using System.Globalization;
using System.Text.Json;
using ContentLint.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>What the server says: answers, errors, notifications, and questions of its own.</summary>
internal sealed class ServerMessages(ProtocolStream stream)
{
    private readonly Dictionary<int, Action<JsonElement>> _asked = [];
    private int _lastAsked;

    public void Reply(JsonElement id, Action<Utf8JsonWriter> writeResult) => stream.Write(json =>
    {
        json.WritePropertyName("id");
        id.WriteTo(json);
        json.WritePropertyName("result");
        writeResult(json);
    });

    public void ReplyNothing(JsonElement id) => Reply(id, static json => json.WriteNullValue());

    /// <param name="id">The request; null for a message of which not even that is known.</param>
    /// <param name="code">One of <see cref="ErrorCode"/>.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="writeData">Writes the members of what else there is to say; null for nothing.</param>
    public void Fail(JsonElement? id, int code, string message, Action<Utf8JsonWriter>? writeData = null) => stream.Write(json =>
    {
        json.WritePropertyName("id");
        if (id is { ValueKind: JsonValueKind.String or JsonValueKind.Number } given)
        {
            given.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStartObject("error");
        json.WriteNumber("code", code);
        json.WriteString("message", message);
        if (writeData is not null)
        {
            json.WriteStartObject("data");
            writeData(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    public void Notify(string method, Action<Utf8JsonWriter> writeParameters) => stream.Write(json =>
    {
        json.WriteString("method", method);
        json.WriteStartObject("params");
        writeParameters(json);
        json.WriteEndObject();
    });

    /// <summary>Asks the editor something.</summary>
    /// <param name="method">What.</param>
    /// <param name="writeParameters">Writes the members of the parameters; null where it has none.</param>
    /// <param name="answered">Takes the result; it is not called where the editor answers with an error.</param>
    public void Ask(string method, Action<Utf8JsonWriter>? writeParameters, Action<JsonElement>? answered = null)
    {
        int id = ++_lastAsked;
        if (answered is not null)
        {
            _asked.Add(id, answered);
        }

        stream.Write(json =>
        {
            json.WriteString("id", "contentlint-" + id.ToString(CultureInfo.InvariantCulture));
            json.WriteString("method", method);
            if (writeParameters is not null)
            {
                json.WriteStartObject("params");
                writeParameters(json);
                json.WriteEndObject();
            }
        });
    }

    /// <summary>Takes the answer to a question.</summary>
    public void TakeAnswer(JsonElement message)
    {
        if (message.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String
            && int.TryParse(id.GetString()!.AsSpan().TrimStart("contentlint-"), NumberStyles.None, CultureInfo.InvariantCulture,
                out int number)
            && _asked.Remove(number, out Action<JsonElement>? answered)
            && message.TryGetProperty("result", out JsonElement result))
        {
            answered(result);
        }
    }

    /// <param name="type">1 for an error, 2 for a warning, 3 for information.</param>
    /// <param name="message">What happened.</param>
    public void Log(int type, string message) => Say("window/logMessage", type, message);

    /// <summary>The same, where somebody waits for it.</summary>
    public void Show(int type, string message) => Say("window/showMessage", type, message);

    private void Say(string method, int type, string message) => Notify(method, json =>
    {
        json.WriteNumber("type", type);
        json.WriteString("message", "contentlint: " + SafeText.OnOneLine(message));
    });
}
