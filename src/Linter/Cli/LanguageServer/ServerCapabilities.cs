using System.Text.Json;

namespace ContentLint.Cli.LanguageServer;

/// <summary>What the server says that it can do.</summary>
internal static class ServerCapabilities
{
    public static void Write(Utf8JsonWriter json, ClientCapabilities client, string version)
    {
        json.WriteStartObject();
        json.WriteStartObject("capabilities");
        json.WriteString("positionEncoding",
            client.Encoding switch { PositionEncoding.Utf8 => "utf-8", PositionEncoding.Utf32 => "utf-32", _ => "utf-16" });
        json.WriteStartObject("textDocumentSync");
        json.WriteBoolean("openClose", true);
        json.WriteNumber("change", 2); // the changed range alone
        json.WriteBoolean("save", true);
        json.WriteEndObject();
        json.WriteBoolean("hoverProvider", true);
        json.WriteBoolean("definitionProvider", true);
        json.WriteBoolean("referencesProvider", true);
        json.WriteBoolean("documentSymbolProvider", true);
        if (client.PreparesRenaming)
        {
            json.WriteStartObject("renameProvider");
            json.WriteBoolean("prepareProvider", true);
            json.WriteEndObject();
        }
        else
        {
            json.WriteBoolean("renameProvider", true);
        }

        json.WriteStartObject("completionProvider");
        WriteTexts(json, "triggerCharacters", ["\"", ":"]);
        json.WriteEndObject();
        json.WriteStartObject("codeActionProvider");
        WriteTexts(json, "codeActionKinds", ["quickfix", CodeActions.FixAll]);
        json.WriteEndObject();
        json.WriteStartObject("executeCommandProvider");
        WriteTexts(json, "commands", [ServerCommands.Accept, ServerCommands.CheckAll]);
        json.WriteEndObject();
        if (client.AsksForDiagnostics)
        {
            json.WriteStartObject("diagnosticProvider");
            json.WriteString("identifier", "contentlint");
            json.WriteBoolean("interFileDependencies", false);
            json.WriteBoolean("workspaceDiagnostics", true);
            json.WriteBoolean("workDoneProgress", true);
            json.WriteEndObject();
        }

        json.WriteStartObject("workspace");
        json.WriteStartObject("workspaceFolders");
        json.WriteBoolean("supported", true);
        json.WriteBoolean("changeNotifications", true);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("serverInfo");
        json.WriteString("name", "contentlint");
        json.WriteString("version", version);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>
    /// Asks the editor to tell when a file has changed: an article may contradict another, and configurations and baselines are JSON.
    /// </summary>
    public static void WatchFiles(ServerMessages messages) => messages.Ask("client/registerCapability", static json =>
    {
        json.WriteStartArray("registrations");
        json.WriteStartObject();
        json.WriteString("id", "contentlint-files");
        json.WriteString("method", "workspace/didChangeWatchedFiles");
        json.WriteStartObject("registerOptions");
        json.WriteStartArray("watchers");
        foreach (string pattern in (string[])["**/*.json", "**/*.{md,mdx,markdown,html,htm,txt}"])
        {
            json.WriteStartObject();
            json.WriteString("globPattern", pattern);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void WriteTexts(Utf8JsonWriter json, string name, ReadOnlySpan<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
