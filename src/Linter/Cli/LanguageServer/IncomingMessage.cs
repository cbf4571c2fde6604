using System.Text.Json;

namespace ContentLint.Cli.LanguageServer;

/// <summary>A message from the editor, as far as it is one.</summary>
internal sealed class IncomingMessage : IDisposable
{
    private readonly JsonDocument? _document;

    /// <summary>Reads a message. It may nest, but not without end.</summary>
    public IncomingMessage(byte[] bytes)
    {
        try
        {
            _document = JsonDocument.Parse(bytes);
        }
        catch (JsonException)
        {
            return;
        }

        Root = _document.RootElement;
        if (Root.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        Id = Root.TryGetProperty("id", out JsonElement id) ? id : null;
        Method = Root.TryGetProperty("method", out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        Parameters = Root.TryGetProperty("params", out JsonElement parameters) ? parameters : default;
        IsAnswer = Method is null && (Root.TryGetProperty("result", out _) || Root.TryGetProperty("error", out _));
    }

    /// <summary>Whether it was too large to be read.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>Whether it is JSON at all.</summary>
    public bool IsJson => _document is not null;

    public JsonElement Root { get; }

    /// <summary>The number of a request; null for a notification.</summary>
    public JsonElement? Id { get; }

    /// <summary>What is asked or told; null where nothing is.</summary>
    public string? Method { get; }

    public JsonElement Parameters { get; }

    /// <summary>Whether it answers what the server asked.</summary>
    public bool IsAnswer { get; }

    /// <inheritdoc/>
    public void Dispose() => _document?.Dispose();
}
