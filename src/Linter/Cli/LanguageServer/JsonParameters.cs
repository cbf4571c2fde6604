using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>
/// The parts that parameters of the protocol are made of. What is not there or is something else ends in an exception of JSON.
/// </summary>
internal static class JsonParameters
{
    public static string DocumentOf(JsonElement parameters) =>
        parameters.GetProperty("textDocument").GetProperty("uri").GetString() ?? throw new FormatException();

    public static LinePosition PositionOf(JsonElement position)
    {
        int line = position.GetProperty("line").GetInt32();
        int character = position.GetProperty("character").GetInt32();
        return line < 0 || character < 0 ? throw new FormatException() : new LinePosition(line, character);
    }

    public static int? VersionOf(JsonElement document) =>
        document.TryGetProperty("version", out JsonElement number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : null;

    public static string TextOf(JsonElement parameters, string name) =>
        parameters.GetProperty(name).GetString() ?? throw new FormatException();

    public static JsonElement? Find(JsonElement parameters, string name) =>
        parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty(name, out JsonElement value)
        && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The file that an address names; null if it names none.</summary>
    public static string? PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out Uri? parsed) && parsed is { IsFile: true, IsUnc: false } ? parsed.LocalPath : null;

    public static string UriOf(string path) => new Uri(path).AbsoluteUri;
}
