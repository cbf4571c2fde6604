using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ContentLint.Cli.LanguageServer;
using ContentLint.Cli.Run;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>A test that speaks to the language server as an editor does.</summary>
public abstract class ServerTest : CommandTest
{
    /// <summary>The user's folder for what can be made again; null for none.</summary>
    protected string? Cache { get; set; }

    internal static RuleBook NewBook() => new(TestRules.Book.Rules);

    protected static string Place(JsonNode position) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)position["line"]!}:{(int)position["character"]!}");

    protected JsonArray Diagnose(string path, string text) => Last(Serve(out _, Initialize(), Open(UriOf(path), text)), UriOf(path));

    protected string UriOf(string path) => new Uri(Path.Combine(Root, path)).AbsoluteUri;

    protected JsonObject[] Serve(out string? problem, params string[] messages) => Serve(out problem, NewBook, messages);

    internal JsonObject[] Serve(out string? problem, Func<RuleBook> createBook, params string[] messages)
    {
        using var input = new MemoryStream(messages.SelectMany(Frame).ToArray());
        using var output = new MemoryStream();
        new Server(new ProtocolStream(input, output), createBook, Root, "1", null, Cache).Run(out problem);
        return ReadAll(output.ToArray());
    }

    protected static byte[] Frame(string message)
    {
        byte[] body = Encoding.UTF8.GetBytes(message);
        return [.. Encoding.ASCII
            .GetBytes($"Content-Length: {body.Length}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n"), .. body];
    }

    protected static JsonObject[] ReadAll(byte[] bytes)
    {
        var stream = new ProtocolStream(new MemoryStream(bytes), Stream.Null);
        var messages = new List<JsonObject>();
        while (stream.Read(out _) is { } message)
        {
            messages.Add(JsonNode.Parse(message)!.AsObject());
        }

        return [.. messages];
    }

    protected static bool IsAbout(JsonObject message, string uri) =>
        (string?)message["method"] is "textDocument/publishDiagnostics"
        && string.Equals((string?)message["params"]!["uri"], uri, StringComparison.Ordinal);

    protected static JsonArray Last(JsonObject[] messages, string uri) =>
        messages.Last(message => IsAbout(message, uri))["params"]!["diagnostics"]!.AsArray();

    protected static bool IsAnswerTo(JsonObject message, int id) =>
        message["id"] is JsonValue own && own.TryGetValue(out int number) && number == id;

    protected static JsonObject AnswerTo(JsonObject[] messages, int id) => messages.Single(message => IsAnswerTo(message, id));

    protected static JsonNode? Result(JsonObject[] messages, int id) => AnswerTo(messages, id)["result"];

    protected static IEnumerable<string?> Kinds(JsonObject[] messages, int id) =>
        Result(messages, id)!.AsArray().Select(static action => (string?)action!["kind"]);

    /// <summary>Begins a session.</summary>
    /// <param name="capabilities">What the editor can, as JSON.</param>
    /// <param name="folders">Its folders, below the root; none for the root alone.</param>
    protected string Initialize(string capabilities, params string[] folders) => Request(1, "initialize", new JsonObject
    {
        ["capabilities"] = JsonNode.Parse(capabilities),
        ["workspaceFolders"] = new JsonArray([.. (folders.Length == 0
            ? [string.Empty]
            : folders).Select(folder => new JsonObject { ["uri"] = UriOf(folder), ["name"] = folder })]),
    });

    /// <summary>Asks something about a place in a document.</summary>
    protected static string Ask(int id, string method, string uri, int line, int character) =>
        Request(id, method,
            new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["position"] = Position(line, character) });

    /// <summary>Asks something about a document.</summary>
    protected static string Ask(int id, string method, string uri) =>
        Request(id, method, new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });

    /// <summary>The text after the edits of an action or an edit that the server asks for, by path.</summary>
    protected IDictionary<string, string> Apply(JsonNode edit, IDictionary<string, string> texts)
    {
        foreach (JsonNode? change in edit["documentChanges"]!.AsArray())
        {
            string path = Path.GetRelativePath(Root, new Uri((string)(change!["uri"] ?? change["textDocument"]!["uri"])!).LocalPath);
            if ((string?)change["kind"] is "create")
            {
                texts.TryAdd(path, string.Empty);
                continue;
            }

            JsonNode one = Assert.Single(change["edits"]!.AsArray())!;
            var document = new OpenDocument("file:///a", null, texts[path], 1, PositionEncoding.Utf16);
            document.Replace(PlaceOf(one["range"]!["start"]!), PlaceOf(one["range"]!["end"]!), (string)one["newText"]!);
            texts[path] = document.Text;
        }

        return texts;
    }

    private static LinePosition PlaceOf(JsonNode position) => new((int)position["line"]!, (int)position["character"]!);

    protected string Initialize() =>
        Request(1, "initialize", new JsonObject { ["rootUri"] = new Uri(Root).AbsoluteUri, ["capabilities"] = new JsonObject() });

    protected static string Request(int id, string method, JsonObject? parameters = null) =>
        new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters }.ToJsonString();

    protected static string Notification(string method, JsonObject? parameters = null) =>
        new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters }.ToJsonString();

    protected static string Open(string uri, string text) => Notification("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "plaintext", ["version"] = 1, ["text"] = text },
    });

    protected static string Change(string uri, int version,
        params (int StartLine, int Start, int EndLine, int End, string Text)[] changes) =>
        Notification("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version },
            ["contentChanges"] = new JsonArray([.. changes.Select(static change => new JsonObject
        {
            ["range"] = new JsonObject { ["start"] = Position(change.StartLine, change.Start),
                ["end"] = Position(change.EndLine, change.End) },
            ["text"] = change.Text,
        })]),
        });

    protected static string Actions(int id, string uri, int line, int character, string? only)
    {
        var context = new JsonObject { ["diagnostics"] = new JsonArray() };
        if (only is not null)
        {
            context["only"] = new JsonArray(only);
        }

        return Request(id, "textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["range"] = new JsonObject { ["start"] = Position(line, character), ["end"] = Position(line, character) },
            ["context"] = context,
        });
    }

    protected static string Hover(int id, string uri, int line, int character) => Ask(id, "textDocument/hover", uri, line, character);

    protected static string Close(string uri) =>
        Notification("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });

    /// <summary>Asks for the diagnostics of all files.</summary>
    /// <param name="id">The request.</param>
    /// <param name="known">The results that the editor has.</param>
    protected static string AskAll(int id, params (string? Uri, string? Result)[] known) =>
        Request(id, "workspace/diagnostic", new JsonObject
        {
            ["previousResultIds"] = new JsonArray([.. known.Select(static one =>
            new JsonObject { ["uri"] = one.Uri, ["value"] = one.Result })]),
        });

    /// <summary>Tells that files have changed.</summary>
    protected static string FilesChanged() =>
        Notification("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray() });

    protected static JsonObject Position(int line, int character) => new() { ["line"] = line, ["character"] = character };

    /// <summary>An editor that waits for what the server says before it goes on.</summary>
    protected sealed class Editor : IDisposable
    {
        private readonly System.IO.Pipes.AnonymousPipeServerStream _toServer = new(System.IO.Pipes.PipeDirection.Out);
        private readonly System.IO.Pipes.AnonymousPipeServerStream _fromServer = new(System.IO.Pipes.PipeDirection.In);
        private readonly ProtocolStream _messages;

        internal Editor(ServerTest test, Func<RuleBook>? createBook = null)
        {
            var input = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.In, _toServer.ClientSafePipeHandle);
            var output = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.Out, _fromServer.ClientSafePipeHandle);
            new Thread(() =>
                new Server(new ProtocolStream(input, output), createBook
                    ?? NewBook, test.Root, "1", null, test.Cache).Run(out _))
            { IsBackground = true }.Start();
            _messages = new ProtocolStream(_fromServer, _toServer);
        }

        public void Send(string message)
        {
            _toServer.Write(Frame(message));
            _toServer.Flush();
        }

        /// <summary>The next message that fits.</summary>
        public JsonObject WaitFor(Func<JsonObject, bool> fits)
        {
            while (_messages.Read(out _) is { } message)
            {
                JsonObject said = JsonNode.Parse(message)!.AsObject();
                if (fits(said))
                {
                    return said;
                }
            }

            throw new EndOfStreamException();
        }

        /// <summary>The result of a request.</summary>
        public JsonNode? ResultOf(int id) => WaitFor(message => IsAnswerTo(message, id))["result"];

        /// <summary>The next diagnostics of a document.</summary>
        public JsonArray WaitFor(string uri) => WaitFor(message => IsAbout(message, uri))["params"]!["diagnostics"]!.AsArray();

        public void Dispose()
        {
            _toServer.Dispose();
            _fromServer.Dispose();
        }
    }
}
