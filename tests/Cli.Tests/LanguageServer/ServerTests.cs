using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ContentLint.Cli.Commands;
using ContentLint.Cli.LanguageServer;
using ContentLint.Cli.Run;
using ContentLint.Rules;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>The language server as an editor meets it: messages in, messages out.</summary>
public sealed class ServerTests : ServerTest
{
    [Fact]
    public void A_session_begins_and_ends_well()
    {
        JsonObject[] answers = Serve(out string? problem, Initialize(), Notification("initialized", new JsonObject()),
            Request(2, "shutdown"), Notification("exit"));
        Assert.Null(problem);
        Assert.Equal("contentlint", (string?)answers[0]["result"]!["serverInfo"]!["name"]);
        Assert.Equal("utf-16", (string?)answers[0]["result"]!["capabilities"]!["positionEncoding"]);
        Assert.Equal(2, (int)answers[1]["id"]!);
    }

    [Fact]
    public void What_stands_in_the_editor_is_linted_and_not_what_is_in_the_file()
    {
        Write("a.txt", "All is fine.");
        JsonArray found = Diagnose("a.txt", "This is bad and odd and small.");
        Assert.Equal(["CL191 1", "CL291 2", "CL391 3"], found.Select(static item => $"{(string?)item!["code"]} {(int)item["severity"]!}"));
        Assert.Equal("“bad” stands here\n→ Write something else than bad", (string?)found[0]!["message"]);
        Assert.Equal("{\"start\":{\"line\":0,\"character\":8},\"end\":{\"line\":0,\"character\":11}}", found[0]!["range"]!.ToJsonString());
    }

    [Fact]
    public void A_changed_range_is_changed_and_nothing_else()
    {
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        JsonObject[] answers = Serve(
            out _,
            Initialize(),
            Open(uri, "The first line.\r\nIt is bad \U0001F600 here.\r\n"),
            Change(uri, 2, (1, 6, 1, 9, "fine")),
            Change(uri, 3, (1, 14, 1, 18, "odd"), (0, 0, 0, 0, "teh ")));
        JsonArray last = Last(answers, uri);
        Assert.Equal(["CL291 1:14", "CL691 0:0"],
            last.Select(static item =>
                $"{(string?)item!["code"]} {(int)item["range"]!["start"]!["line"]!}:{(int)item["range"]!["start"]!["character"]!}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Other_places_of_a_finding_are_named()
    {
        Write("a.txt", "");
        JsonArray found = Diagnose("a.txt", "A twin is here.\n\nA twin is there.");
        JsonNode related = found[0]!["relatedInformation"]![0]!;
        Assert.Equal(UriOf("a.txt"), (string?)related["location"]!["uri"]);
        Assert.Equal(0, (int)related["location"]!["range"]!["start"]!["line"]!);
        Assert.Equal("the first “twin”", (string?)related["message"]);
    }

    [Fact]
    public void Fixes_are_offered_where_the_cursor_is_and_all_safe_ones_at_once()
    {
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        JsonObject[] answers = Serve(
            out _,
            Initialize(),
            Open(uri, "It is teh end.\nIt is really teh end."),
            Actions(5, uri, 0, 7, null),
            Actions(6, uri, 1, 7, "quickfix"),
            Actions(7, uri, 0, 0, "source.fixAll"));
        Assert.Equal(["quickfix", "quickfix", "source.fixAll.contentlint"], Kinds(answers, 5));
        JsonNode[] first = [.. Result(answers, 5)!.AsArray().OfType<JsonNode>()];
        Assert.Equal("Fix all 2 of CL691 misspelt-word", (string?)first[1]["title"]);
        Assert.True((bool?)first[0]["isPreferred"]);
        JsonNode[] quick = [.. Result(answers, 6)!.AsArray().OfType<JsonNode>()];
        Assert.Equal(["quickfix"], quick.Select(static action => (string?)action["kind"]));
        Assert.Null(quick[0]["isPreferred"]);
        JsonNode all = Assert.Single(Result(answers, 7)!.AsArray())!;
        Assert.Equal(1, (int)all["edit"]!["documentChanges"]![0]!["textDocument"]!["version"]!);
        Assert.Equal("It is the end.\nIt is really the end.",
            Apply(all["edit"]!,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["a.txt"] = "It is teh end.\nIt is really teh end." })["a.txt"]);
    }

    [Fact]
    public void The_page_of_a_rule_is_shown_over_its_words()
    {
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        JsonObject[] answers = Serve(out _, Initialize(), Open(uri, "This is bad."), Hover(3, uri, 0, 9), Hover(4, uri, 0, 1));
        Assert.Contains("bad-word", (string?)Result(answers, 3)!["contents"]!["value"], StringComparison.Ordinal);
        Assert.Null(Result(answers, 4));
    }

    [Fact]
    public void Excluded_accepted_and_suppressed_findings_are_as_check_has_them()
    {
        Write("rules.json", "{ \"root\": true, \"exclude\": [\"drafts/**\"], \"rules\": { \"CL291\": \"off\" } }");
        Write("drafts/a.txt", "");
        Write("b.md", "");
        Assert.Empty(Diagnose("drafts/a.txt", "This is bad."));
        Assert.Empty(Diagnose("b.md", "<!-- contentlint-disable-next CL191: a reason -->\n\nThis is bad and odd."));
    }

    [Fact]
    public void A_changed_configuration_counts_at_once_and_its_mistakes_are_shown_in_it()
    {
        Write("rules.json", "{ \"root\": true, \"ruls\": {} }");
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        string configuration = UriOf("rules.json");
        using var editor = new Editor(this);
        editor.Send(Initialize());
        editor.Send(Open(uri, "This is odd."));
        Assert.Equal("CL291", (string?)editor.WaitFor(uri)[0]!["code"]);
        Assert.Equal("CL001", (string?)editor.WaitFor(configuration)[0]!["code"]);
        Write("rules.json", "{ \"root\": true, \"rules\": { \"CL291\": \"off\" } }");
        editor.Send(Notification("textDocument/didSave", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = configuration } }));
        Assert.Empty(editor.WaitFor(uri));
        Assert.Empty(editor.WaitFor(configuration));
    }

    [Fact]
    public void A_closed_document_has_no_findings_any_more()
    {
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        JsonObject[] answers = Serve(out _, Initialize(), Open(uri, "This is bad."), Close(uri));
        Assert.Empty(Last(answers, uri));
    }

    [Theory]
    [InlineData("{", -32700)]
    [InlineData("[1]", -32600)]
    [InlineData("{\"id\":9}", -32600)]
    [InlineData("{\"id\":9,\"method\":\"textDocument/hover\"}", -32602)]
    [InlineData("{\"id\":9,\"method\":\"textDocument/hover\",\"params\":{\"textDocument\":{\"uri\":1}}}", -32602)]
    [InlineData("{\"id\":9,\"method\":\"textDocument/codeAction\",\"params\":{\"textDocument\":{\"uri\":\"file:///x\"},\"range\":{\"start\":{\"line\":-1,\"character\":0}}}}", -32602)]
    [InlineData("{\"id\":9,\"method\":\"no/such\"}", -32601)]
    [InlineData("{\"id\":9,\"method\":\"initialize\",\"params\":{}}", -32600)]
    public void A_bad_message_gets_the_error_of_the_protocol_and_the_server_goes_on(string message, int code)
    {
        JsonObject[] answers = Serve(out string? problem, Initialize(), message, Request(10, "shutdown"), Notification("exit"));
        Assert.Null(problem);
        Assert.Equal(code, (int)answers[1]["error"]!["code"]!);
        Assert.Equal(10, (int)answers[^1]["id"]!);
    }

    [Theory]
    [InlineData("{\"method\":\"textDocument/didOpen\",\"params\":{}}")]
    [InlineData("{\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"file:///none\"},\"contentChanges\":[]}}")]
    [InlineData("{\"method\":\"textDocument/didChange\",\"params\":7}")]
    [InlineData("{\"method\":\"$/setTrace\",\"params\":{}}")]
    public void A_bad_notification_does_not_end_the_server(string message)
    {
        JsonObject[] answers = Serve(out string? problem, Initialize(), message, Request(10, "shutdown"), Notification("exit"));
        Assert.Null(problem);
        Assert.Equal(10, (int)answers[^1]["id"]!);
    }

    [Fact]
    public void Nothing_is_answered_before_initialize_nor_after_shutdown()
    {
        JsonObject[] answers = Serve(out _, Request(1, "shutdown"), Initialize(), Request(2, "shutdown"), Request(3, "textDocument/hover"),
            Notification("exit"));
        Assert.Equal(-32002, (int)answers[0]["error"]!["code"]!);
        Assert.Equal(-32600, (int)answers[^1]["error"]!["code"]!);
    }

    [Theory]
    [InlineData("", "before the editor said exit")]
    [InlineData("hello\n", "no message of the Language Server Protocol")]
    [InlineData("Content-Length: x\r\n\r\n", "no number")]
    [InlineData("Content-Type: a\r\n\r\n", "no Content-Length")]
    [InlineData("Content-Length: 999999999\r\n\r\n", "ends inside a message")]
    [InlineData("Content-Length: 99999999999\r\n\r\n", "no number")]
    [InlineData("Content-Length: 10\r\n\r\n{}", "ends inside a message")]
    [InlineData("Content-Length: 1", "ends in the headers")]
    public void Broken_framing_and_the_end_of_the_input_end_the_server_with_a_message(string input, string expected)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var server = new Server(new ProtocolStream(bytes, Stream.Null), NewBook, Root, "1");
        Assert.False(server.Run(out string? problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Exit_without_shutdown_is_told()
    {
        Serve(out string? problem, Initialize(), Notification("exit"));
        Assert.Contains("without a shutdown", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_samples_have_the_findings_of_check()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds"))
            .Where(static file => Path.GetExtension(file) is ".md" or ".txt" or ".html"))
        {
            Write(Path.GetFileName(file), File.ReadAllBytes(file));
        }

        JsonNode report = JsonNode.Parse(Check())!;
        string[] expected = [.. report["findings"]!.AsArray().Select(static finding => string.Create(
            CultureInfo.InvariantCulture,
            $"{(string?)finding!["path"]} {(int)finding["start"]!["line"]! - 1}:{(int)finding["start"]!["column"]! - 1} {(int)finding["end"]!["line"]! - 1}:{(int)finding["end"]!["column"]! - 1} {(string?)finding["rule"]} {(string?)finding["severity"]} {(string?)finding["message"]}")).Order(StringComparer.Ordinal)];
        var found = new List<string>();
        foreach (string path in Directory.EnumerateFiles(Root).Select(static file => Path.GetFileName(file)!))
        {
            string uri = UriOf(path);
            foreach (JsonNode? item in Last(Serve(out _, () => new RuleBook(RuleCatalog.All), Initialize(), Open(uri, Read(path))), uri))
            {
                string severity = (int)item!["severity"]! switch { 1 => "error", 2 => "warning", _ => "note" };
                found.Add($"{path} {Place(item["range"]!["start"]!)} {Place(item["range"]!["end"]!)} {(string?)item["code"]} {severity} {((string)item["message"]!).Split("\n→ ")[0]}");
            }
        }

        Assert.True(expected.Length > 30);
        Assert.Equal(expected, found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ten_thousand_edits_keep_the_text_that_the_editor_has()
    {
        var random = new Random(7);
        string[] pieces = ["a", "é", "\U0001F600", "\n", "\r\n", "\r", "word ", "", "“", "x\ny"];
        string text = "One line.\nAnother one.\r\n";
        var document = new OpenDocument("file:///a.txt", null, text, 1, PositionEncoding.Utf16);
        for (int i = 0; i < 10_000; i++)
        {
            int from = random.Next(text.Length + 1);
            int to = random.Next(from, Math.Min(text.Length, from + 12) + 1);
            string piece = string.Concat(Enumerable.Range(0, random.Next(3)).Select(_ => pieces[random.Next(pieces.Length)]));
            // Between the halves of a line break an editor has no place.
            from -= IsInBreak(text, from) ? 1 : 0;
            to += IsInBreak(text, to) ? 1 : 0;
            document.Replace(document.Lines.GetPosition(from), document.Lines.GetPosition(to), piece);
            text = string.Concat(text.AsSpan(0, from), piece, text.AsSpan(to));
            Assert.Equal(text, document.Text);
            if (text.Length > 400)
            {
                text = "Again.\n";
                document.Replace(null, default, text);
            }
        }
    }

    /// <summary>What <c>check</c> finds in the working directory with the rules of the product.</summary>
    private string Check()
    {
        var output = new MemoryStream();
        using var environment = new CommandEnvironment
        {
            OpenInput = () => Stream.Null,
            OpenOutput = () => output,
            Error = TextWriter.Null,
            WorkingDirectory = Root,
            GetVariable = static _ => null,
            IsOutputTerminal = false,
            IsErrorTerminal = false,
            GetWidth = static () => 100,
        };
        ContentLintCommand.Run([".", "--format", "json"], environment, new RuleBook(RuleCatalog.All));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static bool IsInBreak(string text, int at) => at > 0 && at < text.Length && text[at - 1] == '\r' && text[at] == '\n';
}
