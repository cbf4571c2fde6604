using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ContentLint.Cli.Baselines;
using ContentLint.Cli.Corpus;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Findings;

namespace ContentLint.Cli.LanguageServer;

/// <summary>
/// Lints all articles of the folders that are open and compares them, a file at a time, between the messages of the editor: who types does
/// not wait for it. Asked again when nothing has changed it answers when something has.
/// </summary>
internal sealed class WorkspaceCheck(Workspace workspace, ServerMessages messages)
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(100);

    private readonly Queue<Request> _waiting = new();
    private readonly HashSet<string> _published = new(StringComparer.Ordinal);
    private Request? _current;
    private IEnumerator<bool>? _work;
    private int _renewals; // when it began
    private int _answeredFor = -1;
    private bool _hasReported;
    private int _lastToken;

    /// <summary>Whether there is something to do at once.</summary>
    public bool HasWork => _work is not null || (_waiting.TryPeek(out Request? next) && IsDue(next));

    /// <summary>Takes a request for the diagnostics of all files.</summary>
    public void Ask(JsonElement id, JsonElement parameters)
    {
        var previous = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonElement known in parameters.GetProperty("previousResultIds").EnumerateArray())
        {
            previous[JsonParameters.TextOf(known, "uri")] = JsonParameters.TextOf(known, "value");
        }

        _waiting.Enqueue(new Request(id.Clone(), previous, JsonParameters.Find(parameters, "workDoneToken")?.Clone(),
            JsonParameters.Find(parameters, "partialResultToken")?.Clone()));
    }

    /// <summary>Does the same for an editor that does not ask for diagnostics: they are pushed to it.</summary>
    public void Start()
    {
        JsonElement? token = null;
        if (workspace.Client.ShowsProgress)
        {
            string name = "contentlint-check-" + (++_lastToken).ToString(CultureInfo.InvariantCulture);
            using var written = JsonDocument.Parse($"\"{name}\"");
            token = written.RootElement.Clone();
            messages.Ask("window/workDoneProgress/create", json => json.WriteString("token", name));
        }

        _waiting.Enqueue(new Request(null, [], token, null));
    }

    /// <summary>Gives up a request.</summary>
    /// <returns>Whether there is such a one.</returns>
    public bool Cancel(JsonElement id)
    {
        string raw = id.GetRawText();
        if (_current?.Id is { } current && string.Equals(current.GetRawText(), raw, StringComparison.Ordinal))
        {
            _work?.Dispose();
            _work = null;
            EndProgress(_current, "cancelled");
            messages.Fail(current, ErrorCode.RequestCancelled, "the request was cancelled");
            _current = null;
            return true;
        }

        for (int i = _waiting.Count; i > 0; i--)
        {
            Request request = _waiting.Dequeue();
            if (request.Id is { } waiting && string.Equals(waiting.GetRawText(), raw, StringComparison.Ordinal))
            {
                messages.Fail(waiting, ErrorCode.RequestCancelled, "the request was cancelled");
                return true;
            }

            _waiting.Enqueue(request);
        }

        return false;
    }

    /// <summary>Does a little.</summary>
    public void Step()
    {
        if (_work is null)
        {
            if (!HasWork)
            {
                return;
            }

            _current = _waiting.Dequeue();
            BeginProgress(_current);
            Begin(_current);
        }
        else if (_renewals != workspace.Renewals)
        {
            // What is done was done under configurations, and with plug-ins, that are gone.
            _work.Dispose();
            Begin(_current!);
        }

        try
        {
            if (_work.MoveNext())
            {
                return;
            }
        }
        catch (Exception exception) when (exception is UsageException or IOException or UnauthorizedAccessException)
        {
            // Facts are kept in temporary files, for which there may be no room.
            messages.Log(1, exception.Message);
            EndProgress(_current!, "failed");
            if (_current!.Id is { } id)
            {
                messages.Fail(id, ErrorCode.RequestFailed, exception.Message);
            }
        }

        _work.Dispose();
        _work = null;
        _current = null;
    }

    [MemberNotNull(nameof(_work))]
    private void Begin(Request request)
    {
        _renewals = workspace.Renewals;
        _work = Run(request).GetEnumerator();
    }

    /// <summary>What was answered already is answered again when it may be otherwise.</summary>
    private bool IsDue(Request request) =>
        request.Id is null || _answeredFor != workspace.Generation || (request.Previous.Count == 0 && _hasReported);

    private IEnumerable<bool> Run(Request request)
    {
        int generation = workspace.Generation;
        yield return true;
        var reports = new List<Report>();
        var found = new SortedDictionary<string, List<Finding>>(StringComparer.Ordinal); // by full path
        var linted = new Dictionary<string, HelpAddress?>(StringComparer.Ordinal); // by full path
        long told = Stopwatch.GetTimestamp();
        foreach (string folder in workspace.Folders.ToArray())
        {
            DocumentLinter linter = workspace.LinterOf(folder);
            var discovery = new FileDiscovery(linter.Locator, forceExclude: false);
            discovery.Add(folder);
            LintFile[] files = discovery.GetFiles();
            foreach (LintFile file in files)
            {
                linted[file.FullPath!] = file.Configuration.Settings.Help;
            }

            yield return true;
            BaselineBook baselines = linter.OpenBaselines(files);
            var needs = new ReportNeeds(null, ByteColumns: false);
            using CorpusCheck? corpus = files.Length > 1 && Array.Exists(files, static file => file.Configuration.Engine.ComparesArticles)
                ? new CorpusCheck(linter.Book.Rules, files, baselines, needs)
                : null;
            var articles = new ArticleLinter(static () => Stream.Null, index: null, needs, baselines, fixer: null, corpus is not null,
                linter.Memory);
            for (int i = 0; i < files.Length; i++)
            {
                FileResult result = baselines.Settle(files[i], articles.Lint(files[i]));
                corpus?.Add(result);
                Add(found, files[i], result);
                if (Stopwatch.GetElapsedTime(told) > ProgressInterval)
                {
                    told = Stopwatch.GetTimestamp();
                    Tell(request, files[i].DisplayPath, i + 1, files.Length);
                }

                yield return true;
            }

            if (corpus is not null)
            {
                Compare(corpus, files, found);
                yield return true;
            }
        }

        foreach (string path in found.Keys.Union(workspace.Documents.Select(static document => document.Path).OfType<string>()
            .Where(linted.ContainsKey), StringComparer.Ordinal))
        {
            reports.Add(CreateReport(path, found.GetValueOrDefault(path, []), linted.GetValueOrDefault(path)));
        }

        _answeredFor = generation;
        _hasReported = reports.Count > 0;
        Answer(request, reports);
        EndProgress(request,
            string.Create(CultureInfo.InvariantCulture,
                $"{found.Values.Sum(static list => list.Count)} findings in {found.Count} articles"));
    }

    /// <summary>What the comparison of all articles finds belongs to those that are open, too.</summary>
    private void Compare(CorpusCheck corpus, LintFile[] files, SortedDictionary<string, List<Finding>> found)
    {
        var compared = new Dictionary<string, IReadOnlyList<Finding>>(StringComparer.Ordinal);
        foreach ((LintFile file, FileResult result) in corpus.Compare())
        {
            Add(found, file, result);
            compared[file.FullPath!] = [.. result.Findings.Where(static finding => finding.Suppression is null)];
        }

        foreach (LintFile file in files)
        {
            workspace.SetCompared(file.FullPath!, compared.GetValueOrDefault(file.FullPath!, []));
        }
    }

    private static void Add(SortedDictionary<string, List<Finding>> found, LintFile file, FileResult result)
    {
        foreach (Finding finding in result.Findings)
        {
            if (finding.Suppression is null)
            {
                if (!found.TryGetValue(file.FullPath!, out List<Finding>? list))
                {
                    list = [];
                    found.Add(file.FullPath!, list);
                }

                list.Add(finding);
            }
        }
    }

    /// <summary>An open document has its own diagnostics, of its text as it stands.</summary>
    private Report CreateReport(string path, List<Finding> findings, HelpAddress? help)
    {
        OpenDocument? document = workspace.FindByPath(path) is { } open ? workspace.Find(open.Uri) : null;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            if (document is null)
            {
                workspace.WriteDiagnostics(json, path, findings, help);
            }
            else
            {
                workspace.WriteDiagnostics(json, document);
            }
        }

        byte[] items = buffer.ToArray();
        return new Report(document?.Uri
            ?? JsonParameters.UriOf(path), document is not null, document?.Version, Convert.ToHexString(SHA256.HashData(items), 0, 8),
            items);
    }

    private void Answer(Request request, List<Report> reports)
    {
        if (request.Id is not { } id)
        {
            Publish(reports);
            return;
        }

        // What had findings and is not among the reports any more has none.
        var gone = request.Previous.Keys.Except(reports.Select(static report => report.Uri), StringComparer.Ordinal).ToList();
        void WriteItems(Utf8JsonWriter json)
        {
            json.WriteStartArray("items");
            reports.ForEach(report => WriteReport(json, request, report));
            gone.ForEach(uri => WriteReport(json, request, new Report(uri, IsOpen: false, null, "none", "[]"u8.ToArray())));
            json.WriteEndArray();
        }

        if (request.PartialToken is { } token)
        {
            messages.Notify("$/progress", json =>
            {
                json.WritePropertyName("token");
                token.WriteTo(json);
                json.WriteStartObject("value");
                WriteItems(json);
                json.WriteEndObject();
            });
        }

        messages.Reply(id, json =>
        {
            json.WriteStartObject();
            if (request.PartialToken is null)
            {
                WriteItems(json);
            }
            else
            {
                json.WriteStartArray("items");
                json.WriteEndArray();
            }

            json.WriteEndObject();
        });
    }

    private static void WriteReport(Utf8JsonWriter json, Request request, Report report)
    {
        bool isSame = string.Equals(request.Previous.GetValueOrDefault(report.Uri), report.Result, StringComparison.Ordinal);
        json.WriteStartObject();
        json.WriteString("uri", report.Uri);
        if (report.Version is { } version)
        {
            json.WriteNumber("version", version);
        }
        else
        {
            json.WriteNull("version");
        }

        json.WriteString("kind", isSame ? "unchanged" : "full");
        json.WriteString("resultId", report.Result);
        if (!isSame)
        {
            json.WritePropertyName("items");
            json.WriteRawValue(report.Items, skipInputValidation: true);
        }

        json.WriteEndObject();
    }

    private void Publish(List<Report> reports)
    {
        foreach (string gone in _published.Except(reports.Select(static report => report.Uri), StringComparer.Ordinal).ToArray())
        {
            _published.Remove(gone);
            Publish(gone, "[]"u8.ToArray());
        }

        foreach (Report report in reports)
        {
            if (!report.IsOpen)
            {
                _published.Add(report.Uri);
                Publish(report.Uri, report.Items);
            }
        }
    }

    private void Publish(string uri, byte[] items) => messages.Notify("textDocument/publishDiagnostics", json =>
    {
        json.WriteString("uri", uri);
        json.WritePropertyName("diagnostics");
        json.WriteRawValue(items, skipInputValidation: true);
    });

    private void BeginProgress(Request request) => Progress(request, static json =>
    {
        json.WriteString("kind", "begin");
        json.WriteString("title", "ContentLint: articles");
        json.WriteBoolean("cancellable", false);
        json.WriteNumber("percentage", 0);
    });

    private void Tell(Request request, string path, int done, int all) => Progress(request, json =>
    {
        json.WriteString("kind", "report");
        json.WriteString("message", string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {all:N0}: {path}"));
        json.WriteNumber("percentage", (int)(100L * done / all));
    });

    private void EndProgress(Request request, string message) => Progress(request, json =>
    {
        json.WriteString("kind", "end");
        json.WriteString("message", message);
    });

    private void Progress(Request request, Action<Utf8JsonWriter> write)
    {
        if (request.WorkToken is not { } token)
        {
            return;
        }

        messages.Notify("$/progress", json =>
        {
            json.WritePropertyName("token");
            token.WriteTo(json);
            json.WriteStartObject("value");
            write(json);
            json.WriteEndObject();
        });
    }

    /// <summary>What was asked.</summary>
    /// <param name="Id">The request; null where the diagnostics are pushed.</param>
    /// <param name="Previous">The results that the editor has, by URI.</param>
    /// <param name="WorkToken">Where it wants to see how far the work has come; null for nowhere.</param>
    /// <param name="PartialToken">Where it wants the results; null for in the answer.</param>
    private sealed record Request(JsonElement? Id, Dictionary<string, string> Previous, JsonElement? WorkToken, JsonElement? PartialToken);

    /// <summary>The diagnostics of one file.</summary>
    /// <param name="Uri">The file, as the editor spells it.</param>
    /// <param name="IsOpen">Whether it is open.</param>
    /// <param name="Version">Which text of an open one it is about.</param>
    /// <param name="Result">The same for the same diagnostics.</param>
    /// <param name="Items">The diagnostics.</param>
    private sealed record Report(string Uri, bool IsOpen, int? Version, string Result, byte[] Items);
}
