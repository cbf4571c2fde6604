using System.Diagnostics;
using System.Text.Json;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Files;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Plugins;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>The documents and folders that the editor has open, and what is found in them.</summary>
/// <param name="messages">Says it.</param>
/// <param name="createBook">The rules; each folder has its own house rules.</param>
/// <param name="workingDirectory">The folder of what lies in no other.</param>
/// <param name="createPlugins">What runs plug-ins; null where none are run.</param>
/// <param name="interruptions">Ends what has become useless.</param>
/// <param name="pages">The pages of the rules as files.</param>
internal sealed class Workspace(ServerMessages messages, Func<RuleBook> createBook, string workingDirectory,
    Func<PluginHosts>? createPlugins, Interruptions interruptions, RulePages pages) : IDisposable
{
    /// <summary>Linting that takes longer waits until nothing was typed for as long as it takes, up to the second of these.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<string, OpenDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentLinter> _linters = new(StringComparer.Ordinal); // by folder
    private readonly Dictionary<string, string> _configurations = new(StringComparer.Ordinal); // open ones that are whole, by path
    private readonly Dictionary<string, IReadOnlyList<Finding>> _mistakes =
        new(StringComparer.Ordinal); // shown in files that are not open, by URI
    private readonly Dictionary<string, Compared> _compared = new(StringComparer.Ordinal); // by path
    private long _changed;

    /// <summary>What the editor can do.</summary>
    public ClientCapabilities Client { get; set; } = new();

    /// <summary>The folders that are open.</summary>
    public List<string> Folders { get; } = [];

    public IEnumerable<OpenDocument> Documents => _documents.Values;

    /// <summary>Counts what may change the findings of files that are not open.</summary>
    public int Generation { get; private set; }

    /// <summary>Counts how often configurations were read anew: what is being linted by earlier ones is of no use.</summary>
    public int Renewals { get; private set; }

    /// <summary>How long until a document is to be linted; zero for at once, null for never.</summary>
    public TimeSpan? DueIn
    {
        get
        {
            TimeSpan? due = null;
            foreach (OpenDocument document in _documents.Values)
            {
                if (document.IsStale && !Client.AsksForDiagnostics)
                {
                    TimeSpan wait = document.Cost < Quick ? TimeSpan.Zero : document.Cost < LongestWait ? document.Cost : LongestWait;
                    wait -= Stopwatch.GetElapsedTime(_changed);
                    wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
                    due = due is { } other && other < wait ? other : wait;
                }
            }

            return due;
        }
    }

    /// <summary>Whether articles to compare with are being made ready.</summary>
    public bool IsReading => _linters.Values.Any(static linter => linter.Others.IsBusy);

    /// <summary>Lints open documents again where the articles that they are compared with have become ready.</summary>
    public void TakeCompared()
    {
        bool any = false;
        foreach (DocumentLinter linter in _linters.Values)
        {
            any |= linter.Others.Take();
        }

        if (any)
        {
            LintAgain();
        }
    }

    public void Open(JsonElement parameters)
    {
        JsonElement opened = parameters.GetProperty("textDocument");
        string uri = JsonParameters.TextOf(opened, "uri");
        string language = JsonParameters.Find(opened, "languageId") is { ValueKind: JsonValueKind.String } named
            ? named.GetString()!
            : string.Empty;
        var document = new OpenDocument(uri, JsonParameters.PathOf(uri), JsonParameters.TextOf(opened, "text"),
            JsonParameters.VersionOf(opened), Client.Encoding, language);
        _documents[uri] = document;
        TakeConfiguration(document);
        if (document.Path is { } path && _mistakes.Remove(JsonParameters.UriOf(path)) && Client.AsksForDiagnostics)
        {
            // From now on the editor asks for them.
            Publish(JsonParameters.UriOf(path), null, null, []);
        }
    }

    public void Change(JsonElement parameters)
    {
        JsonElement changed = parameters.GetProperty("textDocument");
        if (!_documents.TryGetValue(JsonParameters.TextOf(changed, "uri"), out OpenDocument? document))
        {
            messages.Log(2, "a document was changed that is not open");
            return;
        }

        // All of it is read before any of it counts: a change that is half done would leave two texts.
        var changes = new List<(LinePosition? Start, LinePosition End, string Text)>();
        foreach (JsonElement change in parameters.GetProperty("contentChanges").EnumerateArray())
        {
            string text = JsonParameters.TextOf(change, "text");
            changes.Add(JsonParameters.Find(change, "range") is { } range
                ? (JsonParameters.PositionOf(range.GetProperty("start")), JsonParameters.PositionOf(range.GetProperty("end")), text)
                : (null, default, text));
        }

        changes.ForEach(change => document.Replace(change.Start, change.End, change.Text));
        document.Version = JsonParameters.VersionOf(changed);
        _changed = Stopwatch.GetTimestamp();
        TakeConfiguration(document);
    }

    public void Close(JsonElement parameters)
    {
        if (!_documents.Remove(JsonParameters.DocumentOf(parameters), out OpenDocument? document))
        {
            return;
        }

        Generation++;
        if (document.Path is { } path && _configurations.Remove(path, out string? text) && !IsOnDisk(path, text))
        {
            Renew();
        }

        if (!Client.AsksForDiagnostics)
        {
            Publish(document.Uri, null, null, []);
        }
    }

    /// <summary>Something outside of the editor may have changed, or was saved.</summary>
    public void CheckFiles()
    {
        Generation++;
        foreach (DocumentLinter linter in _linters.Values)
        {
            linter.Others.Renew();
        }

        if (_linters.Values.Any(static linter => linter.IsOutdated()))
        {
            Renew();
        }
    }

    public void ChangeFolders(JsonElement parameters)
    {
        JsonElement change = parameters.GetProperty("event");
        foreach (JsonElement removed in change.GetProperty("removed").EnumerateArray())
        {
            Folders.Remove(JsonParameters.PathOf(JsonParameters.TextOf(removed, "uri")) ?? string.Empty);
        }

        foreach (JsonElement added in change.GetProperty("added").EnumerateArray())
        {
            AddFolder(JsonParameters.PathOf(JsonParameters.TextOf(added, "uri")));
        }

        Renew();
    }

    public void AddFolder(string? folder)
    {
        if (folder is not null && Directory.Exists(folder) && Path.TrimEndingDirectorySeparator(folder) is var own
            && !Folders.Contains(own))
        {
            Folders.Add(own);
        }
    }

    /// <summary>Lints what has changed, whose time has come.</summary>
    public void LintStale()
    {
        if (DueIn != TimeSpan.Zero)
        {
            return;
        }

        foreach (OpenDocument document in _documents.Values.Where(static document => document.IsStale).ToArray())
        {
            interruptions.Begin(document.Uri, null);
            try
            {
                Lint(document);
            }
            catch (OperationCanceledException) when (interruptions.Token.IsCancellationRequested)
            {
                return; // the edit that made it stale is taken first
            }
            finally
            {
                interruptions.End();
            }
        }
    }

    /// <summary>A document, linted as it stands now; null if it is not open.</summary>
    public OpenDocument? Find(string uri)
    {
        if (_documents.TryGetValue(uri, out OpenDocument? document) && document.IsStale)
        {
            Lint(document);
        }

        return document;
    }

    /// <summary>The document, linted, and the place in it that a request names; null if the document is not open.</summary>
    public (OpenDocument Document, int Offset)? Locate(JsonElement parameters)
    {
        LinePosition position = JsonParameters.PositionOf(parameters.GetProperty("position"));
        return Find(JsonParameters.DocumentOf(parameters)) is { } document
            ? (document, document.Content.OffsetOf(position))
            : null;
    }

    public OpenDocument? FindByPath(string path) =>
        _documents.Values.FirstOrDefault(document => string.Equals(document.Path, path, StringComparison.Ordinal));

    /// <summary>What lints a document: that of the innermost folder it lies in, or of its own.</summary>
    public DocumentLinter LinterOf(OpenDocument document) => LinterOfFile(document.Path);

    /// <summary>What lints a file; null for a text without one.</summary>
    private DocumentLinter LinterOfFile(string? file)
    {
        string? folder = file is { } path
            ? Folders.Append(workingDirectory).Where(own => ProjectPaths.IsWithin(own, path)).MaxBy(static own => own.Length)
                ?? Path.GetDirectoryName(path)
            : Folders.FirstOrDefault();
        return LinterOf(folder ?? workingDirectory);
    }

    public DocumentLinter LinterOf(string folder)
    {
        if (!_linters.TryGetValue(folder, out DocumentLinter? linter))
        {
            linter = new DocumentLinter(createBook(), folder, _configurations, createPlugins?.Invoke());
            _linters.Add(folder, linter);
        }

        return linter;
    }

    /// <summary>Whether a document is a configuration and no article.</summary>
    public bool IsConfiguration(OpenDocument document) =>
        document.Path is { } path
        && (string.Equals(Path.GetFileName(path), ConfigurationLocator.FileName, StringComparison.Ordinal)
            || _linters.Values.Any(linter => linter.IsConfiguration(path)));

    /// <summary>The text of a file, as it stands in the editor where it is open; null if it cannot be read.</summary>
    public string? ReadText(string path)
    {
        if (FindByPath(path) is { } document)
        {
            return document.Text;
        }

        try
        {
            using FileBytes bytes = FileBytes.Read(path);
            using ArticleText? text = TextDecoder.Decode(bytes.Buffer, bytes.Count);
            return text?.ToString();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A file that is not open, linted as it is on disk; null if there is none. An editor may ask before it opens it.</summary>
    public OpenDocument? ReadFile(string uri)
    {
        if (JsonParameters.PathOf(uri) is not { } path || ReadText(path) is not { } text)
        {
            return null;
        }

        var document = new OpenDocument(uri, path, text, null, Client.Encoding);
        Lint(document, isOpen: false);
        return document;
    }

    /// <summary>Takes what a comparison of all articles found in one.</summary>
    public void SetCompared(string path, IReadOnlyList<Finding> findings)
    {
        bool changes = findings.Count > 0 || _compared.ContainsKey(path);
        _compared.Remove(path);
        if (findings.Count > 0)
        {
            _compared.Add(path, new Compared(findings, FileStamp.Of(path)));
        }

        if (changes && FindByPath(path) is { } document)
        {
            document.IsStale = true;
        }
    }

    /// <summary>Writes the diagnostics of a document as it was linted last.</summary>
    public void WriteDiagnostics(Utf8JsonWriter json, OpenDocument document) => WriteDiagnostics(json, document, document.Findings);

    /// <summary>Writes some of them.</summary>
    public void WriteDiagnostics(Utf8JsonWriter json, OpenDocument document, IReadOnlyList<Finding> findings) =>
        CreateWriter(document.Uri, document.Content, document, document.Help).Write(json, findings);

    /// <summary>Writes the diagnostics of a file that is not open.</summary>
    public void WriteDiagnostics(Utf8JsonWriter json, string path, IReadOnlyList<Finding> findings, HelpAddress? help)
    {
        ProtocolText? content = Client.Encoding == PositionEncoding.Utf16 || ReadText(path) is not { } text
            ? null
            : new ProtocolText(text, Client.Encoding);
        CreateWriter(JsonParameters.UriOf(path), content, null, help).Write(json, findings);
    }

    /// <summary>The layers of a document as it stands; null where it is no article.</summary>
    public ArticleReading? Read(OpenDocument document) =>
        IsConfiguration(document) ? null : LinterOf(document).Read(document, interruptions.Token);

    /// <summary>Reads configurations and baselines anew, and lints all documents again.</summary>
    public void Renew()
    {
        Generation++;
        Renewals++;
        DropLinters();
        LintAgain();
    }

    /// <summary>Whether a configuration is saved as it stands.</summary>
    public static bool IsOnDisk(string path, string text)
    {
        try
        {
            return string.Equals(FileBytes.ReadText(path, FileBytes.MostOfConfiguration), text, StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => DropLinters();

    private void LintAgain()
    {
        foreach (OpenDocument document in _documents.Values)
        {
            document.IsStale = true;
        }

        if (Client.AsksForDiagnostics && Client.CanAskAgain)
        {
            messages.Ask("workspace/diagnostic/refresh", null);
        }
    }

    private void DropLinters()
    {
        foreach (DocumentLinter linter in _linters.Values)
        {
            linter.Dispose();
        }

        _linters.Clear();
    }

    /// <summary>A configuration counts as it stands in the editor; while it is no JSON, as it stood before.</summary>
    private void TakeConfiguration(OpenDocument document)
    {
        if (document.Path is not { } path || !IsConfiguration(document) || !DocumentLinter.IsWhole(document.Text))
        {
            return;
        }

        bool isNew = _configurations.TryGetValue(path, out string? before)
            ? !string.Equals(before, document.Text, StringComparison.Ordinal)
            : !IsOnDisk(path, document.Text);
        _configurations[path] = document.Text;
        if (isNew)
        {
            Renew();
        }
    }

    private void Lint(OpenDocument document, bool isOpen = true)
    {
        long start = Stopwatch.GetTimestamp();
        document.IsStale = false;
        try
        {
            DocumentLinter linter = LinterOf(document);
            if (pages.Holds(document.Path))
            {
                document.Findings = []; // it tells of mistakes by making them
            }
            else if (IsConfiguration(document))
            {
                document.Findings = linter.CheckConfiguration(document.Path!, document.Text);
            }
            else
            {
                IReadOnlyList<Finding> findings = linter.Lint(document, interruptions.Token, out string? problem);
                // What a check of all found in the article as it is saved; else what others say that are in git's index.
                IReadOnlyList<Finding> compared = (document.Path is { } path
                    ? _compared.GetValueOrDefault(path)?.Find(path, document.Text)
                    : null) ?? document.Compared;
                document.Findings = compared.Count > 0
                    ? [.. findings.Concat(compared).OrderBy(static finding => finding.Span.Start)]
                    : findings;
                if (problem is not null)
                {
                    messages.Log(3, problem);
                }
            }
        }
        catch (OperationCanceledException)
        {
            document.IsStale = true;
            TimeSpan spent = Stopwatch.GetElapsedTime(start);
            document.Cost = spent > document.Cost ? spent : document.Cost;
            throw;
        }
        catch (UsageException exception)
        {
            document.Findings = [];
            messages.Log(1, exception.Hint is null ? exception.Message : $"{exception.Message}; {exception.Hint}");
        }

        document.Cost = Stopwatch.GetElapsedTime(start);
        document.Result++;
        if (isOpen && !Client.AsksForDiagnostics)
        {
            Publish(document.Uri, document.Version, document, document.Findings);
        }

        PublishMistakes();
    }

    /// <summary>What is wrong in a configuration that is not open is shown in it all the same.</summary>
    private void PublishMistakes()
    {
        var found = new Dictionary<string, FileResult>(StringComparer.Ordinal);
        foreach (DocumentLinter linter in _linters.Values)
        {
            foreach (FileResult result in linter.Mistakes)
            {
                string path = Path.GetFullPath(result.Path, linter.Paths.Root);
                if (FindByPath(path) is null)
                {
                    found.TryAdd(JsonParameters.UriOf(path), result);
                }
            }
        }

        foreach ((string uri, FileResult result) in found)
        {
            if (!ReferenceEquals(_mistakes.GetValueOrDefault(uri), result.Findings))
            {
                _mistakes[uri] = result.Findings;
                Publish(uri, null, null, result.Findings);
            }
        }

        foreach (string mended in _mistakes.Keys.Except(found.Keys, StringComparer.Ordinal).ToArray())
        {
            _mistakes.Remove(mended);
            if (JsonParameters.PathOf(mended) is { } path && FindByPath(path) is null)
            {
                Publish(mended, null, null, []);
            }
        }
    }

    private void Publish(string uri, int? version, OpenDocument? document, IReadOnlyList<Finding> findings) =>
        messages.Notify("textDocument/publishDiagnostics", json =>
    {
        json.WriteString("uri", uri);
        if (version is { } number)
        {
            json.WriteNumber("version", number);
        }

        json.WritePropertyName("diagnostics");
        CreateWriter(uri, document?.Content, document, document?.Help).Write(json, findings);
    });

    private DiagnosticWriter CreateWriter(string uri, ProtocolText? content, OpenDocument? document, HelpAddress? help)
    {
        string? file = document is null ? JsonParameters.PathOf(uri) : document.Path;
        return new DiagnosticWriter(uri, content, rule => FindPage(rule, file, help), related =>
        {
            string path = Path.GetFullPath(related, document is null
                ? Folders.FirstOrDefault() ?? workingDirectory
                : LinterOf(document).Paths.Root);
            return (JsonParameters.UriOf(path), Client.Encoding == PositionEncoding.Utf16 || ReadText(path) is not { } text
                ? null
                : new ProtocolText(text, Client.Encoding));
        });
    }

    /// <summary>Where the page of a rule is; null if nowhere, or if nobody asks.</summary>
    private string? FindPage(RuleDescriptor rule, string? file, HelpAddress? help) =>
        help is not null ? help.Get(rule)
        : Client.LinksRules ? pages.Find(rule, LinterOfFile(file).Book)
        : null;

    /// <summary>What a comparison found in an article as it was saved.</summary>
    private sealed class Compared(IReadOnlyList<Finding> findings, FileStamp stamp)
    {
        private string? _text;

        /// <summary>The findings, where the text is the one they were found in; else null.</summary>
        public IReadOnlyList<Finding>? Find(string path, string text)
        {
            if (_text is null && FileStamp.Of(path) == stamp && IsOnDisk(path, text))
            {
                _text = text;
            }

            return string.Equals(_text, text, StringComparison.Ordinal) ? findings : null;
        }
    }
}
