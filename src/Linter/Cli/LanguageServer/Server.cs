using System.Collections.Concurrent;
using System.Text.Json;
using ContentLint.Cli.Plugins;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.LanguageServer;

/// <summary>
/// A language server: keeps the open documents, lints them when the editor has said all it had to say, and answers what it asks. Linting
/// takes milliseconds, so one thread does it all; another only reads, so that what is cancelled or has become stale meanwhile is not done.
/// </summary>
#pragma warning disable CA1001 // what it owns is disposed where it ends to serve
internal sealed class Server
#pragma warning restore CA1001
{
    private const int MostWaiting = 1024;

    /// <summary>How often it is asked whether articles to compare with are ready.</summary>
    private static readonly TimeSpan ReadingInterval = TimeSpan.FromMilliseconds(50);

    private readonly ProtocolStream _stream;
    private readonly string _version;
    private readonly ServerMessages _messages;
    private readonly Workspace _workspace;
    private readonly Interruptions _interruptions = new();
    private readonly WorkspaceCheck _check;
    private readonly CodeActions _actions;
    private readonly ServerCommands _commands;
    private readonly ArticleAnswers _answers;
    private readonly PersonRenaming _renaming;
    private readonly ConcurrentDictionary<string, bool> _cancelled = new(StringComparer.Ordinal); // requests that need no answer, by id
    private volatile string? _failure;
    private bool _isInitialized;
    private bool _isShutDown;

    /// <param name="stream">The editor.</param>
    /// <param name="createBook">The rules; each folder has its own house rules.</param>
    /// <param name="workingDirectory">The folder of what lies in no other.</param>
    /// <param name="version">That of the product.</param>
    /// <param name="createPlugins">What runs plug-ins; null where none are run.</param>
    /// <param name="cache">The user's folder for what can be made again; null if there is none.</param>
    public Server(ProtocolStream stream, Func<RuleBook> createBook, string workingDirectory, string version,
        Func<PluginHosts>? createPlugins = null, string? cache = null)
    {
        _stream = stream;
        _version = version;
        _messages = new ServerMessages(stream);
        _workspace = new Workspace(_messages, createBook, workingDirectory, createPlugins, _interruptions, new RulePages(cache, version));
        _check = new WorkspaceCheck(_workspace, _messages);
        _actions = new CodeActions(_workspace);
        _commands = new ServerCommands(_workspace, _messages);
        _answers = new ArticleAnswers(_workspace);
        _renaming = new PersonRenaming(_workspace, _messages);
    }

    /// <summary>Serves until the editor says that it may end, or is gone.</summary>
    /// <param name="problem">Why it ends otherwise than it should; null if it ends well.</param>
    public bool Run(out string? problem)
    {
        using var inbox = new BlockingCollection<IncomingMessage>(MostWaiting);
        new Thread(() => Read(inbox)) { IsBackground = true }.Start();
        try
        {
            return Serve(inbox, out problem);
        }
        catch (IOException)
        {
            problem = "the editor takes no answers any more";
            return false;
        }
        finally
        {
            _workspace.Dispose();
        }
    }

    private bool Serve(BlockingCollection<IncomingMessage> inbox, out string? problem)
    {
        while (true)
        {
            TimeSpan wait = _check.HasWork
                ? TimeSpan.Zero
                : _workspace.DueIn ?? (_workspace.IsReading ? ReadingInterval : Timeout.InfiniteTimeSpan);
            if (inbox.TryTake(out IncomingMessage? message, wait))
            {
                using (message)
                {
                    _interruptions.Take(message);
                    if (Handle(message, inbox) is { } isClean)
                    {
                        problem = isClean ? null : "the editor ended without a shutdown request";
                        return isClean;
                    }
                }

                // What is typed meanwhile makes linting useless.
                if (inbox.Count > 0)
                {
                    continue;
                }
            }
            else if (inbox.IsCompleted)
            {
                problem = _failure ?? "the input ended before the editor said exit";
                return false;
            }

            _workspace.TakeCompared();
            _workspace.LintStale();
            if (inbox.Count == 0)
            {
                _check.Step();
            }
        }
    }

    private void Read(BlockingCollection<IncomingMessage> inbox)
    {
        try
        {
            while (_stream.Read(out bool isTooLarge) is { } bytes)
            {
                var message = new IncomingMessage(isTooLarge ? [] : bytes) { IsTooLarge = isTooLarge };
                if (message.Method is "$/cancelRequest" && JsonParameters.Find(message.Parameters, "id") is { } id)
                {
                    _cancelled[id.GetRawText()] = true;
                }

                _interruptions.Come(message);
                inbox.Add(message);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or InvalidOperationException
            or ObjectDisposedException)
        {
            _failure ??= exception.Message;
        }

        End(inbox);
    }

    private static void End(BlockingCollection<IncomingMessage> inbox)
    {
        try
        {
            inbox.CompleteAdding();
        }
        catch (ObjectDisposedException)
        {
            // The server has ended already.
        }
    }

    /// <summary>Handles one message.</summary>
    /// <returns>Whether the server ends well, if it ends; null if it goes on.</returns>
    private bool? Handle(IncomingMessage message, BlockingCollection<IncomingMessage> inbox)
    {
        if (!message.IsJson)
        {
            _messages.Fail(null, message.IsTooLarge ? ErrorCode.InvalidRequest : ErrorCode.ParseError, message.IsTooLarge
                ? "the message is too large and was passed over"
                : "the message is no JSON that can be read");
            return null;
        }

        if (message.Method is not { } method)
        {
            if (message.IsAnswer)
            {
                Try(message, "the answer", () => _messages.TakeAnswer(message.Root));
            }
            else
            {
                _messages.Fail(message.Id, ErrorCode.InvalidRequest, "the message has no method");
            }

            return null;
        }

        if (method is "exit")
        {
            return _isShutDown;
        }

        Try(message, method, () =>
        {
            if (message.Id is { } id)
            {
                Answer(id, method, message.Parameters, inbox);
            }
            else if (_isInitialized && !_isShutDown)
            {
                Take(method, message.Parameters);
            }
        });
        return null;
    }

    /// <summary>Does what a message asks for; one that is not as it should be is answered so.</summary>
    private void Try(IncomingMessage message, string method, Action handle)
    {
        try
        {
            handle();
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException
            or UriFormatException or IndexOutOfRangeException or ArgumentException)
        {
            string trouble = $"the parameters of {method} are not as the protocol has them";
            if (message.Id is not null && !message.IsAnswer)
            {
                _messages.Fail(message.Id, ErrorCode.InvalidParams, trouble);
            }
            else
            {
                _messages.Log(2, trouble);
            }
        }
        catch (UsageException exception)
        {
            _messages.Log(1, exception.Hint is null ? exception.Message : $"{exception.Message}; {exception.Hint}");
            if (message.Id is not null && !message.IsAnswer)
            {
                _messages.Fail(message.Id, ErrorCode.RequestFailed, exception.Message);
            }
        }
    }

    private void Answer(JsonElement id, string method, JsonElement parameters, BlockingCollection<IncomingMessage> inbox)
    {
        if (!_isInitialized && method is not "initialize")
        {
            _messages.Fail(id, ErrorCode.NotInitialized, "the first request is initialize");
            return;
        }

        if (_isShutDown || (_isInitialized && method is "initialize"))
        {
            _messages.Fail(id, ErrorCode.InvalidRequest, _isShutDown
                ? "the server has been shut down"
                : "the server is initialized already");
            return;
        }

        // An edit ends what is answered again after it; of all else the editor says itself that it needs no answer.
        bool isAskedAgain = method is "textDocument/diagnostic";
        _interruptions.Begin(isAskedAgain ? JsonParameters.DocumentOf(parameters) : null, id.GetRawText());
        try
        {
            if (_cancelled.ContainsKey(id.GetRawText()))
            {
                _messages.Fail(id, ErrorCode.RequestCancelled, "the request was cancelled");
                return;
            }

            AnswerBegun(id, method, parameters, inbox);
        }
        catch (OperationCanceledException) when (_interruptions.Token.IsCancellationRequested)
        {
            if (_cancelled.ContainsKey(id.GetRawText()))
            {
                _messages.Fail(id, ErrorCode.RequestCancelled, "the request was cancelled");
            }
            else
            {
                _messages.Fail(id, ErrorCode.ServerCancelled, "the document has changed meanwhile",
                    static json => json.WriteBoolean("retriggerRequest", true));
            }
        }
        finally
        {
            _interruptions.End();
        }
    }

    private void AnswerBegun(JsonElement id, string method, JsonElement parameters, BlockingCollection<IncomingMessage> inbox)
    {
        Action<Utf8JsonWriter>? answer = method switch
        {
            "textDocument/codeAction" => json => _actions.Write(json, parameters),
            "textDocument/hover" => json => _answers.WriteHover(json, parameters),
            "textDocument/completion" => json => _answers.WriteCompletion(json, parameters),
            "textDocument/definition" => json => _answers.WriteDefinition(json, parameters),
            "textDocument/references" => json => _answers.WriteReferences(json, parameters),
            "textDocument/documentSymbol" => json => _answers.WriteSymbols(json, parameters),
            "textDocument/prepareRename" => json => _renaming.WritePlace(json, parameters),
            "textDocument/diagnostic" => json => _answers.WriteDiagnostics(json, parameters),
            _ => null,
        };
        if (answer is not null)
        {
            _messages.Reply(id, answer);
            return;
        }

        switch (method)
        {
            case "initialize":
                Initialize(id, parameters, inbox);
                break;
            case "shutdown":
                _isShutDown = true;
                _messages.ReplyNothing(id);
                break;
            case "textDocument/rename":
                _renaming.Answer(id, parameters);
                break;
            case "workspace/diagnostic":
                _check.Ask(id, parameters);
                break;
            case "workspace/executeCommand":
                Execute(id, parameters);
                break;
            default:
                _messages.Fail(id, ErrorCode.MethodNotFound, $"there is no {method} here");
                break;
        }
    }

    private void Execute(JsonElement id, JsonElement parameters)
    {
        string command = JsonParameters.TextOf(parameters, "command");
        switch (command)
        {
            case ServerCommands.Accept:
                _commands.RunAccept(id, parameters.GetProperty("arguments"));
                break;
            case ServerCommands.CheckAll:
                _check.Start();
                _messages.ReplyNothing(id);
                break;
            default:
                _messages.Fail(id, ErrorCode.InvalidParams, $"there is no command {command} here");
                break;
        }
    }

    private void Initialize(JsonElement id, JsonElement parameters, BlockingCollection<IncomingMessage> inbox)
    {
        var client = ClientCapabilities.Read(parameters);
        _workspace.Client = client;
        if (JsonParameters.Find(parameters, "workspaceFolders") is { ValueKind: JsonValueKind.Array } folders)
        {
            foreach (JsonElement folder in folders.EnumerateArray())
            {
                _workspace.AddFolder(JsonParameters.PathOf(JsonParameters.TextOf(folder, "uri")));
            }
        }
        else if (JsonParameters.Find(parameters, "rootUri") is { ValueKind: JsonValueKind.String } root)
        {
            _workspace.AddFolder(JsonParameters.PathOf(root.GetString()!));
        }

        _isInitialized = true;
        if (JsonParameters.Find(parameters, "processId") is { ValueKind: JsonValueKind.Number } process
            && process.TryGetInt32(out int number))
        {
            EditorProcess.Watch(number, () =>
            {
                _failure ??= "the editor’s process has ended";
                End(inbox);
            });
        }

        _messages.Reply(id, json => ServerCapabilities.Write(json, client, _version));
    }

    private void Take(string method, JsonElement parameters)
    {
        switch (method)
        {
            case "initialized":
                if (_workspace.Client.CanWatchFiles)
                {
                    ServerCapabilities.WatchFiles(_messages);
                }

                break;
            case "$/cancelRequest":
                JsonElement id = parameters.GetProperty("id");
                _cancelled.TryRemove(id.GetRawText(), out _);
                _check.Cancel(id);
                break;
            case "textDocument/didOpen":
                _workspace.Open(parameters);
                break;
            case "textDocument/didChange":
                _workspace.Change(parameters);
                break;
            case "textDocument/didClose":
                _workspace.Close(parameters);
                break;
            case "textDocument/didSave" or "workspace/didChangeWatchedFiles" or "workspace/didChangeConfiguration":
                _workspace.CheckFiles();
                break;
            case "workspace/didChangeWorkspaceFolders":
                _workspace.ChangeFolders(parameters);
                break;
            default:
                // A notification that is not known is passed over, as the protocol says.
                break;
        }
    }
}
