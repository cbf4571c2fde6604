using System.Text.Json;

namespace ContentLint.Cli.LanguageServer;

/// <summary>What the editor at the other end can do.</summary>
internal sealed record ClientCapabilities
{
    /// <summary>Whether it asks for diagnostics itself; to one that does nothing is pushed.</summary>
    public bool AsksForDiagnostics { get; init; }

    /// <summary>Whether it can be told to ask for all diagnostics again.</summary>
    public bool CanAskAgain { get; init; }

    /// <summary>Whether it can be asked to watch files.</summary>
    public bool CanWatchFiles { get; init; }

    /// <summary>Whether it shows how far work has come that it did not ask for.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Whether it can create files in an edit.</summary>
    public bool CanCreateFiles { get; init; }

    /// <summary>Whether it takes edits that it did not ask for.</summary>
    public bool TakesEdits { get; init; }

    /// <summary>Whether it shows symbols inside of symbols.</summary>
    public bool NestsSymbols { get; init; }

    /// <summary>Whether it leads to the page of a diagnostic's rule.</summary>
    public bool LinksRules { get; init; }

    /// <summary>Whether it asks what would be renamed before it asks for the new name.</summary>
    public bool PreparesRenaming { get; init; }

    public PositionEncoding Encoding { get; init; }

    /// <summary>
    /// Reads the parameters of <c>initialize</c>. What is missing or is something else than the protocol has is not there.
    /// </summary>
    public static ClientCapabilities Read(JsonElement parameters) => new()
    {
        AsksForDiagnostics = Find(parameters, "textDocument", "diagnostic") is { ValueKind: JsonValueKind.Object },
        CanAskAgain = Has(parameters, "workspace", "diagnostics", "refreshSupport"),
        CanWatchFiles = Has(parameters, "workspace", "didChangeWatchedFiles", "dynamicRegistration"),
        ShowsProgress = Has(parameters, "window", "workDoneProgress"),
        CanCreateFiles = Contains(Find(parameters, "workspace", "workspaceEdit", "resourceOperations"), "create"),
        TakesEdits = Has(parameters, "workspace", "applyEdit"),
        NestsSymbols = Has(parameters, "textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"),
        LinksRules = Has(parameters, "textDocument", "publishDiagnostics", "codeDescriptionSupport")
            || Has(parameters, "textDocument", "diagnostic", "codeDescriptionSupport"),
        PreparesRenaming = Has(parameters, "textDocument", "rename", "prepareSupport"),
        Encoding = ReadEncoding(Find(parameters, "general", "positionEncodings")),
    };

    /// <summary>The first that is known here of those that the editor names, which are in the order it likes them.</summary>
    private static PositionEncoding ReadEncoding(JsonElement? encodings)
    {
        if (encodings is { ValueKind: JsonValueKind.Array } list)
        {
            foreach (JsonElement encoding in list.EnumerateArray())
            {
                switch (encoding.ValueKind == JsonValueKind.String ? encoding.GetString() : null)
                {
                    case "utf-8":
                        return PositionEncoding.Utf8;
                    case "utf-16":
                        return PositionEncoding.Utf16;
                    case "utf-32":
                        return PositionEncoding.Utf32;
                }
            }
        }

        return PositionEncoding.Utf16;
    }

    private static bool Has(JsonElement parameters, params ReadOnlySpan<string> names) =>
        Find(parameters, names) is { ValueKind: JsonValueKind.True };

    private static bool Contains(JsonElement? list, string text) =>
        list is { ValueKind: JsonValueKind.Array } items
        && items.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.ValueEquals(text));

    private static JsonElement? Find(JsonElement parameters, params ReadOnlySpan<string> names)
    {
        if (parameters.ValueKind != JsonValueKind.Object || !parameters.TryGetProperty("capabilities", out JsonElement at))
        {
            return null;
        }

        foreach (string name in names)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at;
    }
}
