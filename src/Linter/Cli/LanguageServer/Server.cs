using System.Collections.Concurrent;
using System.Text.Json;
using ContentLint.Cli.Plugins;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>
/// A language server: keeps the open documents, lints them when the editor has said all it had to say, and answers what it asks. Linting
/// takes milliseconds, so one thread does it all; another only reads, and what has become stale meanwhile is never linted.
/// </summary>
internal sealed class Server(ProtocolStream messages, Func<RuleBook> createBook, string workingDirectory, string version, Func<PluginHosts>? createPlugins = null)
{
    private const int ParseError = -32700;
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;
    private const int InvalidParams = -32602;
    private const int InternalError = -32603;
    private const int NotInitialized = -32002;

    private readonly Dictionary<string, OpenDocument> _documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mistaken = new(StringComparer.Ordinal);
    private DocumentLinter? _linter;
    private string _folder = workingDirectory;
    private bool _isInitialized;
    private bool _isShutDown;

    /// <summary>Serves until the editor says that it may end, or is gone.</summary>
    /// <param name="problem">Why it ends otherwise than it should; null if it ends well.</param>
    public bool Run(out string? problem)
    {
        using var inbox = new BlockingCollection<byte[]>(1024);
        string? failure = null;
        var reader = new Thread(() =>
        {
            try
            {
                while (messages.Read() is { } message)
                {
                    inbox.Add(message);
                }
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException or InvalidOperationException or ObjectDisposedException)
            {
                failure = exception.Message;
            }

            try
            {
                inbox.CompleteAdding();
            }
            catch (ObjectDisposedException)
            {
                // The server has ended already.
            }
        })
        { IsBackground = true };
        reader.Start();
        foreach (byte[] message in inbox.GetConsumingEnumerable())
        {
            if (Handle(message) is { } isClean)
            {
                problem = isClean ? null : "the editor ended without a shutdown request";
                return isClean;
            }

            if (inbox.Count == 0)
            {
                LintStale();
            }
        }

        problem = failure ?? "the input ended before the editor said exit";
        return false;
    }

    /// <summary>Handles one message.</summary>
    /// <returns>Whether the server ends well, if it ends; null if it goes on.</returns>
    private bool? Handle(byte[] message)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(message);
        }
        catch (JsonException)
        {
            Fail(null, ParseError, "the message is no JSON");
            return null;
        }

        using (document)
        {
            JsonElement root = document.RootElement;
            JsonElement? id = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("id", out JsonElement given) ? given : null;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("method", out JsonElement name) || name.ValueKind != JsonValueKind.String)
            {
                if (root.ValueKind != JsonValueKind.Object || (!root.TryGetProperty("result", out _) && !root.TryGetProperty("error", out _)))
                {
                    Fail(id, InvalidRequest, "the message has no method");
                }

                return null;
            }

            string method = name.GetString()!;
            if (method is "exit")
            {
                return _isShutDown;
            }

            JsonElement parameters = root.TryGetProperty("params", out JsonElement value) ? value : default;
            try
            {
                if (id is { } request)
                {
                    Answer(request, method, parameters);
                }
                else if (_isInitialized && !_isShutDown)
                {
                    Take(method, parameters);
                }
            }
            catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or UriFormatException)
            {
                if (id is not null)
                {
                    Fail(id, InvalidParams, $"the parameters of {method} are not as the protocol has them");
                }
                else
                {
                    Log(2, $"the parameters of {method} are not as the protocol has them");
                }
            }
            catch (UsageException exception)
            {
                Log(1, exception.Hint is null ? exception.Message : $"{exception.Message}; {exception.Hint}");
                if (id is not null)
                {
                    Fail(id, InternalError, exception.Message);
                }
            }
        }

        return null;
    }

    private void Answer(JsonElement id, string method, JsonElement parameters)
    {
        if (!_isInitialized && method is not "initialize")
        {
            Fail(id, NotInitialized, "the first request is initialize");
            return;
        }

        if (_isShutDown || (_isInitialized && method is "initialize"))
        {
            Fail(id, InvalidRequest, _isShutDown ? "the server has been shut down" : "the server is initialized already");
            return;
        }

        switch (method)
        {
            case "initialize":
                Initialize(id, parameters);
                break;
            case "shutdown":
                _isShutDown = true;
                Reply(id, static json => json.WriteNullValue());
                break;
            case "textDocument/codeAction":
                OfferActions(id, parameters);
                break;
            case "textDocument/hover":
                ShowRule(id, parameters);
                break;
            default:
                Fail(id, MethodNotFound, $"there is no {method} here");
                break;
        }
    }

    private void Initialize(JsonElement id, JsonElement parameters)
    {
        _isInitialized = true;
        if (FindFolder(parameters) is { } folder && Directory.Exists(folder))
        {
            _folder = folder;
        }

        Reply(id, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("capabilities");
            json.WriteString("positionEncoding", "utf-16");
            json.WriteStartObject("textDocumentSync");
            json.WriteBoolean("openClose", true);
            json.WriteNumber("change", 2); // the changed range alone
            json.WriteBoolean("save", true);
            json.WriteEndObject();
            json.WriteBoolean("hoverProvider", true);
            json.WriteStartObject("codeActionProvider");
            json.WriteStartArray("codeActionKinds");
            json.WriteStringValue("quickfix");
            json.WriteStringValue("source.fixAll.contentlint");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("serverInfo");
            json.WriteString("name", "contentlint");
            json.WriteString("version", version);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static string? FindFolder(JsonElement parameters)
    {
        if (parameters.TryGetProperty("workspaceFolders", out JsonElement folders) && folders.ValueKind == JsonValueKind.Array && folders.GetArrayLength() > 0)
        {
            return PathOf(folders[0].GetProperty("uri").GetString()!);
        }

        return parameters.TryGetProperty("rootUri", out JsonElement root) && root.ValueKind == JsonValueKind.String ? PathOf(root.GetString()!) : null;
    }

    private void Take(string method, JsonElement parameters)
    {
        switch (method)
        {
            case "textDocument/didOpen":
                JsonElement opened = parameters.GetProperty("textDocument");
                string uri = opened.GetProperty("uri").GetString()!;
                _documents[uri] = new OpenDocument(uri, PathOf(uri), opened.GetProperty("text").GetString()!, VersionOf(opened));
                break;
            case "textDocument/didChange":
                Change(parameters);
                break;
            case "textDocument/didClose":
                string closed = parameters.GetProperty("textDocument").GetProperty("uri").GetString()!;
                if (_documents.Remove(closed))
                {
                    Publish(closed, null, []);
                }

                break;
            case "textDocument/didSave" or "workspace/didChangeWatchedFiles" or "workspace/didChangeConfiguration":
                if (_linter?.IsOutdated() == true)
                {
                    Renew();
                }

                break;
            default:
                // A notification that is not known is passed over, as the protocol says.
                break;
        }
    }

    private void Change(JsonElement parameters)
    {
        JsonElement changed = parameters.GetProperty("textDocument");
        if (!_documents.TryGetValue(changed.GetProperty("uri").GetString()!, out OpenDocument? document))
        {
            Log(2, "a document was changed that is not open");
            return;
        }

        foreach (JsonElement change in parameters.GetProperty("contentChanges").EnumerateArray())
        {
            string text = change.GetProperty("text").GetString()!;
            if (change.TryGetProperty("range", out JsonElement range))
            {
                document.Replace(PositionOf(range.GetProperty("start")), PositionOf(range.GetProperty("end")), text);
            }
            else
            {
                document.Replace(null, default, text);
            }
        }

        document.SetVersion(VersionOf(changed));
    }

    /// <summary>Reads configurations and baselines anew, and lints all documents again.</summary>
    private void Renew()
    {
        _linter?.Dispose();
        _linter = null;
        foreach (OpenDocument document in _documents.Values)
        {
            document.IsStale = true;
        }
    }

    private void LintStale()
    {
        foreach (OpenDocument document in _documents.Values)
        {
            if (document.IsStale)
            {
                Lint(document);
            }
        }
    }

    private void Lint(OpenDocument document)
    {
        document.IsStale = false;
        try
        {
            _linter ??= new DocumentLinter(createBook(), _folder, createPlugins?.Invoke());
            document.Findings = _linter.Lint(document, out string? problem);
            if (problem is not null)
            {
                Log(3, problem);
            }
        }
        catch (UsageException exception)
        {
            document.Findings = [];
            Log(1, exception.Hint is null ? exception.Message : $"{exception.Message}; {exception.Hint}");
        }

        Publish(document.Uri, document.Version, document.Findings, document.Help);
        PublishMistakes();
    }

    /// <summary>What is wrong in a <c>rules.json</c> is shown in it, open or not.</summary>
    private void PublishMistakes()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (FileResult result in _linter?.Mistakes ?? [])
        {
            string uri = new Uri(Path.GetFullPath(result.DisplayPath, _folder)).AbsoluteUri;
            if (found.Add(uri) && _mistaken.Add(uri))
            {
                Publish(uri, null, result.Findings);
            }
        }

        foreach (string mended in _mistaken.Except(found, StringComparer.Ordinal).ToArray())
        {
            _mistaken.Remove(mended);
            Publish(mended, null, []);
        }
    }

    private void Publish(string uri, int? documentVersion, IReadOnlyList<Finding> findings, HelpAddress? help = null) => Notify("textDocument/publishDiagnostics", json =>
    {
        json.WriteString("uri", uri);
        if (documentVersion is { } number)
        {
            json.WriteNumber("version", number);
        }

        json.WriteStartArray("diagnostics");
        foreach (Finding finding in findings)
        {
            ServerJson.WriteDiagnostic(json, uri, finding, help);
        }

        json.WriteEndArray();
    });

    private void OfferActions(JsonElement id, JsonElement parameters)
    {
        OpenDocument? document = DocumentOf(parameters);
        JsonElement range = parameters.GetProperty("range");
        LinePosition start = PositionOf(range.GetProperty("start"));
        LinePosition end = PositionOf(range.GetProperty("end"));
        string[]? only = parameters.TryGetProperty("context", out JsonElement context) && context.TryGetProperty("only", out JsonElement kinds)
            ? [.. kinds.EnumerateArray().Select(static kind => kind.GetString()!)]
            : null;
        Reply(id, json =>
        {
            json.WriteStartArray();
            if (document is not null && Wants(only, "quickfix"))
            {
                foreach (Finding finding in document.Findings.Where(finding => finding.Fix is not null && finding.Lines.Start <= end && finding.Lines.End >= start))
                {
                    ServerJson.WriteAction(json, document, finding.Fix!.Description, "quickfix", finding.Fix.Edits, finding);
                }
            }

            if (document is not null && Wants(only, "source.fixAll.contentlint") && FixApplier.Apply(document.Text, document.Findings, FixSafety.Safe) is { Applied: > 0 } all)
            {
                int last = document.Lines.Count - 1;
                var whole = new LinePositionSpan(new LinePosition(0, 0), new LinePosition(last, document.Text.Length - document.Lines.GetStart(last)));
                var edit = new Edit(new TextSpan(0, document.Text.Length), all.Text) { Lines = whole };
                ServerJson.WriteAction(json, document, "Fix all that is safe to fix", "source.fixAll.contentlint", [edit], null);
            }

            json.WriteEndArray();
        });
    }

    /// <summary>Whether actions of a kind, or of one it is a part of, are asked for.</summary>
    private static bool Wants(string[]? only, string kind) =>
        only is null || Array.Exists(only, asked => kind.StartsWith(asked, StringComparison.Ordinal) && (kind.Length == asked.Length || kind[asked.Length] == '.'));

    private void ShowRule(JsonElement id, JsonElement parameters)
    {
        LinePosition place = PositionOf(parameters.GetProperty("position"));
        Finding? found = DocumentOf(parameters)?.Findings.Where(finding => finding.Lines.Start <= place && finding.Lines.End >= place).MinBy(static finding => finding.Span.Length);
        Reply(id, json =>
        {
            if (found is null || _linter is null)
            {
                json.WriteNullValue();
                return;
            }

            json.WriteStartObject();
            json.WriteStartObject("contents");
            json.WriteString("kind", "markdown");
            json.WriteString("value", _linter.Book.GetPage(found.Rule));
            json.WriteEndObject();
            ServerJson.WriteRange(json, "range", found.Lines);
            json.WriteEndObject();
        });
    }

    /// <summary>The document a request is about, linted as it stands now; null if it is not open.</summary>
    private OpenDocument? DocumentOf(JsonElement parameters)
    {
        if (!_documents.TryGetValue(parameters.GetProperty("textDocument").GetProperty("uri").GetString()!, out OpenDocument? document))
        {
            return null;
        }

        if (document.IsStale)
        {
            Lint(document);
        }

        return document;
    }

    private static int? VersionOf(JsonElement document) =>
        document.TryGetProperty("version", out JsonElement number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : null;

    private static LinePosition PositionOf(JsonElement position)
    {
        int line = position.GetProperty("line").GetInt32();
        int character = position.GetProperty("character").GetInt32();
        return line < 0 || character < 0 ? throw new FormatException() : new LinePosition(line, character);
    }

    private static string? PathOf(string uri) => Uri.TryCreate(uri, UriKind.Absolute, out Uri? parsed) && parsed is { IsFile: true, IsUnc: false } ? parsed.LocalPath : null;

    private void Reply(JsonElement id, Action<Utf8JsonWriter> writeResult) => messages.Write(json =>
    {
        json.WritePropertyName("id");
        id.WriteTo(json);
        json.WritePropertyName("result");
        writeResult(json);
    });

    private void Fail(JsonElement? id, int code, string message) => messages.Write(json =>
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
        json.WriteEndObject();
    });

    private void Notify(string method, Action<Utf8JsonWriter> writeParameters) => messages.Write(json =>
    {
        json.WriteString("method", method);
        json.WriteStartObject("params");
        writeParameters(json);
        json.WriteEndObject();
    });

    /// <param name="type">1 for an error, 2 for a warning, 3 for information.</param>
    /// <param name="message">What happened.</param>
    private void Log(int type, string message) => Notify("window/logMessage", json =>
    {
        json.WriteNumber("type", type);
        json.WriteString("message", "contentlint: " + SafeText.OnOneLine(message));
    });
}
