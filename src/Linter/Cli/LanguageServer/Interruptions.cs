using System.Text.Json;

namespace ContentLint.Cli.LanguageServer;

/// <summary>
/// Ends work that has become useless while it is done: the thread that reads says what has come from the editor, the one that works says
/// what it works on.
/// </summary>
#pragma warning disable CA1001 // what is begun is ended, which disposes it
internal sealed class Interruptions
#pragma warning restore CA1001
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _edits = new(StringComparer.Ordinal); // that have come and are not taken yet, by document
    private CancellationTokenSource? _work;
    private string? _document;
    private string? _request;

    /// <summary>Whether what is being done now is of no use any more.</summary>
    public CancellationToken Token { get; private set; }

    /// <summary>A message has come from the editor.</summary>
    public void Come(IncomingMessage message)
    {
        if (message.Method is "$/cancelRequest" && JsonParameters.Find(message.Parameters, "id") is { } id)
        {
            string request = id.GetRawText();
            lock (_gate)
            {
                if (string.Equals(_request, request, StringComparison.Ordinal))
                {
                    _work?.Cancel();
                }
            }
        }
        else if (FindEdited(message) is { } uri)
        {
            lock (_gate)
            {
                _edits[uri] = _edits.GetValueOrDefault(uri) + 1;
                if (string.Equals(_document, uri, StringComparison.Ordinal))
                {
                    _work?.Cancel();
                }
            }
        }
    }

    /// <summary>A message is taken: an edit counts from now on.</summary>
    public void Take(IncomingMessage message)
    {
        if (FindEdited(message) is { } uri)
        {
            lock (_gate)
            {
                if (--_edits[uri] == 0)
                {
                    _edits.Remove(uri);
                }
            }
        }
    }

    /// <summary>Work begins; what is begun within it belongs to it.</summary>
    /// <param name="document">The document that an edit of makes it useless; null if none does.</param>
    /// <param name="request">The request that it answers, as it stands in JSON; null if it answers none.</param>
    public void Begin(string? document, string? request)
    {
        lock (_gate)
        {
            _work = new CancellationTokenSource();
            Token = _work.Token;
            _document = document;
            _request = request;
            if (document is not null && _edits.ContainsKey(document))
            {
                _work.Cancel();
            }
        }
    }

    /// <summary>What was begun has ended.</summary>
    public void End()
    {
        lock (_gate)
        {
            Token = CancellationToken.None;
            _document = null;
            _request = null;
            _work?.Dispose();
            _work = null;
        }
    }

    /// <summary>The document that a message makes another of; null if it is no such message, or not as the protocol has it.</summary>
    private static string? FindEdited(IncomingMessage message) =>
        message.Method is "textDocument/didOpen" or "textDocument/didChange" or "textDocument/didClose"
        && JsonParameters.Find(message.Parameters, "textDocument") is { } document
        && JsonParameters.Find(document, "uri") is { ValueKind: JsonValueKind.String } uri
            ? uri.GetString()
            : null;
}
