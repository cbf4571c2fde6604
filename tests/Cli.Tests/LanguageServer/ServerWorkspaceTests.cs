using System.Text.Json.Nodes;
using ContentLint.Cli.LanguageServer;
using ContentLint.Cli.Run;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>Diagnostics that the editor asks for, of one document and of all files.</summary>
public sealed class ServerWorkspaceTests : ServerTest
{
    private const string Asking =
        """{ "textDocument": { "diagnostic": {} }, "workspace": { "diagnostics": { "refreshSupport": true } } }""";

    [Fact]
    public void To_an_editor_that_asks_nothing_is_pushed()
    {
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        using var editor = new Editor(this);
        editor.Send(Initialize(Asking));
        Assert.True((bool?)editor.ResultOf(1)!["capabilities"]!["diagnosticProvider"]!["workspaceDiagnostics"]);
        editor.Send(Open(uri, "This is odd."));
        editor.Send(Ask(2, "textDocument/diagnostic", uri));
        JsonObject first = editor.WaitFor(static _ => true);
        Assert.Equal(2, (int)first["id"]!);
        Assert.Equal("CL291", (string?)Assert.Single(first["result"]!["items"]!.AsArray())!["code"]);
        editor.Send(Request(3, "textDocument/diagnostic",
            new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = uri },
                ["previousResultId"] = (string?)first["result"]!["resultId"]
            }));
        Assert.Equal("unchanged", (string?)editor.ResultOf(3)!["kind"]);
        editor.Send(Change(uri, 2, (0, 8, 0, 11, "bad")));
        editor.Send(Ask(4, "textDocument/diagnostic", uri));
        Assert.Equal("CL191", (string?)Assert.Single(editor.ResultOf(4)!["items"]!.AsArray())!["code"]);
    }

    [Fact]
    public void A_changed_configuration_makes_the_editor_ask_again()
    {
        Write("rules.json", "{ \"root\": true }");
        Write("a.txt", "");
        using var editor = new Editor(this);
        editor.Send(Initialize(Asking));
        editor.Send(Open(UriOf("rules.json"), "{ \"root\": true, \"terms\": [\"odd\"] }"));
        editor.WaitFor(static message => (string?)message["method"] is "workspace/diagnostic/refresh");
        editor.Send(Open(UriOf("a.txt"), "This is odd."));
        editor.Send(Ask(4, "textDocument/diagnostic", UriOf("a.txt")));
        Assert.Empty(editor.ResultOf(4)!["items"]!.AsArray());
    }

    [Fact]
    public void All_files_are_linted_with_progress_and_what_has_not_changed_is_said_to()
    {
        Write("rules.json", "{ \"root\": true }");
        Write("a.txt", "This is odd.");
        Write("deep/b.md", "This is bad.");
        Write("c.txt", "All is well.");
        using var editor = new Editor(this);
        editor.Send(Initialize(Asking));
        editor.Send(Request(2, "workspace/diagnostic",
            new JsonObject { ["previousResultIds"] = new JsonArray(), ["workDoneToken"] = "w", ["partialResultToken"] = 7 }));
        JsonObject begin = editor.WaitFor(static message => (string?)message["method"] is "$/progress");
        Assert.Equal("begin", (string?)begin["params"]!["value"]!["kind"]);
        JsonObject partial = editor.WaitFor(static message => message["params"]?["token"] is JsonValue token
            && token.TryGetValue(out int own) && own == 7);
        JsonArray items = partial["params"]!["value"]!["items"]!.AsArray();
        Assert.Equal([UriOf("a.txt"), UriOf("deep/b.md")],
            items.Select(static item => (string?)item!["uri"]).Order(StringComparer.Ordinal));
        Assert.Empty(editor.ResultOf(2)!["items"]!.AsArray());
        editor.WaitFor(static message => (string?)message["params"]?["value"]?["kind"] is "end");

        // Asked again it answers when something has changed, and says what alone has.
        Write("a.txt", "This is small.");
        editor.Send(AskAll(3, [.. items.Select(static item => ((string?)item!["uri"], (string?)item["resultId"]))]));
        editor.Send(Ask(4, "textDocument/diagnostic", UriOf("c.txt")));
        Assert.Equal(4, (int)editor.WaitFor(static message => message["id"] is not null)["id"]!);
        editor.Send(FilesChanged());
        JsonArray again = editor.ResultOf(3)!["items"]!.AsArray();
        Assert.Equal([("full", "a.txt"), ("unchanged", "b.md")],
            again.Select(static item => ((string)item!["kind"]!, Path.GetFileName(new Uri((string)item["uri"]!).LocalPath)))
            .OrderBy(static item => item.Item2, StringComparer.Ordinal));
        File.Delete(Path.Combine(Root, "a.txt"));
        editor.Send(AskAll(5, (UriOf("a.txt"), "x")));
        editor.Send(FilesChanged());
        JsonNode gone = editor.ResultOf(5)!["items"]!.AsArray()
            .Single(item => string.Equals((string?)item!["uri"], UriOf("a.txt"), StringComparison.Ordinal))!;
        Assert.Empty(gone["items"]!.AsArray());
    }

    [Fact]
    public void What_waits_can_be_cancelled()
    {
        Write("a.txt", "This is odd.");
        using var editor = new Editor(this);
        editor.Send(Initialize(Asking));
        editor.Send(AskAll(2));
        JsonNode item = editor.ResultOf(2)!["items"]![0]!;
        editor.Send(AskAll(3, ((string?)item["uri"], (string?)item["resultId"])));
        editor.Send(Notification("$/cancelRequest", new JsonObject { ["id"] = 3 }));
        Assert.Equal(-32800, (int)editor.WaitFor(static message => message["id"] is not null)["error"]!["code"]!);
    }

    [Fact]
    public void Articles_are_compared_and_what_is_found_is_shown_in_the_open_one()
    {
        Write("rules.json", "{ \"root\": true }");
        const string first = "Mayor Edda Lindqvist opened the bridge at Tolne.\n";
        const string second = "The bridge was paid for by Tolne, Mayor Edda Lindqist said.\n";
        Write("a.txt", first);
        Write("b.txt", second);
        static RuleBook Book() => new(RuleCatalog.All);
        using var editor = new Editor(this, Book);
        editor.Send(Initialize(Asking));
        editor.Send(Open(UriOf("b.txt"), second));
        editor.Send(AskAll(2));
        editor.ResultOf(2);
        editor.Send(Ask(3, "textDocument/diagnostic", UriOf("b.txt")));
        JsonNode found = editor.ResultOf(3)!["items"]!.AsArray().Single(static item => item!["relatedInformation"] is not null)!;
        Assert.Equal(UriOf("a.txt"), (string?)found["relatedInformation"]![0]!["location"]!["uri"]);
    }

    [Fact]
    public void An_editor_that_does_not_ask_can_have_all_files_checked()
    {
        Write("a.txt", "This is odd.");
        Write("b.txt", "This is bad.");
        string check = Request(2, "workspace/executeCommand", new JsonObject { ["command"] = "contentlint.checkAll" });
        using var editor = new Editor(this);
        editor.Send(Initialize("""{ "window": { "workDoneProgress": true } }"""));
        editor.Send(check);
        editor.WaitFor(static message => (string?)message["method"] is "window/workDoneProgress/create");
        Assert.Single(editor.WaitFor(UriOf("a.txt")));
        Assert.Single(editor.WaitFor(UriOf("b.txt")));
        editor.WaitFor(static message => (string?)message["params"]?["value"]?["kind"] is "end");
        Write("a.txt", "This is fine.");
        editor.Send(check);
        Assert.Empty(editor.WaitFor(UriOf("a.txt")));
    }

    [Fact]
    public void What_is_being_checked_when_the_configuration_changes_is_checked_anew()
    {
        Write("rules.json", "{ \"root\": true }");
        Write("a.txt", "This is odd.");
        Write("b.txt", "This is odd and bad.");
        using var output = new MemoryStream();
        var messages = new ServerMessages(new ProtocolStream(Stream.Null, output));
        using var workspace = new Workspace(messages, NewBook, Root, createPlugins: null, new Interruptions(), new RulePages(null, "1"));
        workspace.AddFolder(Root);
        var check = new WorkspaceCheck(workspace, messages);
        check.Start();
        for (int i = 0; i < 3; i++)
        {
            check.Step(); // to where the first article has been linted
        }

        Write("rules.json", "{ \"root\": true, \"rules\": { \"CL291\": \"off\" } }");
        workspace.CheckFiles();
        while (check.HasWork)
        {
            check.Step();
        }

        JsonObject[] said = ReadAll(output.ToArray());
        Assert.DoesNotContain(said, message => IsAbout(message, UriOf("a.txt")));
        Assert.Equal("CL191", (string?)Assert.Single(Last(said, UriOf("b.txt")))!["code"]);
    }

    [Fact]
    public void Each_folder_has_its_own_configuration()
    {
        Write("one/rules.json", "{ \"root\": true, \"house\": [{ \"name\": \"own\", \"find\": \"crowns\", \"message\": \"no crowns\" }] }");
        Write("two/rules.json", "{ \"root\": true, \"rules\": { \"CL291\": \"off\" } }");
        Write("one/a.txt", "");
        Write("two/a.txt", "");
        const string text = "This is odd and costs crowns.";
        JsonObject[] answers = Serve(out _, Initialize("{}", "one", "two"), Open(UriOf("one/a.txt"), text), Open(UriOf("two/a.txt"), text));
        Assert.Equal(["CL291", "H-own"],
            Last(answers, UriOf("one/a.txt")).Select(static found => (string?)found!["code"]).Order(StringComparer.Ordinal));
        Assert.Empty(Last(answers, UriOf("two/a.txt")));
        using var editor = new Editor(this);
        editor.Send(Initialize(Asking, "one"));
        Write("two/a.txt", text);
        Write("two/b.txt", "This is bad.");
        editor.Send(Notification("workspace/didChangeWorkspaceFolders", new JsonObject
        {
            ["event"] = new JsonObject
            {
                ["added"] = new JsonArray(new JsonObject { ["uri"] = UriOf("two"), ["name"] = "two" }),
                ["removed"] = new JsonArray(new JsonObject { ["uri"] = UriOf("one"), ["name"] = "one" })
            },
        }));
        editor.Send(AskAll(2));
        Assert.Equal(UriOf("two/b.txt"), (string?)Assert.Single(editor.ResultOf(2)!["items"]!.AsArray())!["uri"]);
    }

    [Fact]
    public void A_file_that_is_not_saved_yet_and_a_text_without_a_file_are_linted()
    {
        Assert.Single(Diagnose("new.md", "This is odd."));
        const string untitled = "untitled:Untitled-1";
        Assert.Single(Last(Serve(out _, Initialize(), Open(untitled, "This is odd.")), untitled));
    }
}
