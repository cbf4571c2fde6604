using System.Text.Json.Nodes;
using ContentLint.Cli.Run;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>What the server offers to do about a finding, and what that does.</summary>
public sealed class ServerActionTests : ServerTest
{
    private const string Able = """{ "workspace": { "applyEdit": true, "workspaceEdit": { "resourceOperations": ["create"] } } }""";

    [Fact]
    public void A_term_is_added_where_that_ends_the_finding_and_counts_before_it_is_saved()
    {
        Write("rules.json", "{\n  // the house's own\n  \"root\": true\n}\n");
        Write("a.md", "");
        string uri = UriOf("a.md");
        using var editor = new Editor(this);
        editor.Send(Initialize(Able));
        editor.Send(Open(uri, "This is odd."));
        editor.WaitFor(uri);
        editor.Send(Actions(2, uri, 0, 9, "quickfix"));
        JsonNode action = Find(editor.ResultOf(2)!, "Add “odd” to terms in rules.json");
        string changed = Apply(action["edit"]!,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["rules.json"] = Read("rules.json") })["rules.json"];
        Assert.Equal("{\n  \"terms\": [\"odd\"],\n  // the house's own\n  \"root\": true\n}\n", changed);
        editor.Send(Open(UriOf("rules.json"), changed));
        Assert.Empty(editor.WaitFor(uri));
    }

    [Fact]
    public void A_name_is_added_to_names_and_a_rules_json_made_where_there_is_none()
    {
        Write("a.md", "");
        string uri = UriOf("a.md");
        const string text = "The ferry will not run in winter.\n\n“We have no crew,” Orsolt said on Monday.\n";
        JsonObject[] answers = Serve(out _, static () => new RuleBook(RuleCatalog.All), Initialize(Able), Open(uri, text),
            Actions(2, uri, 2, 20, "quickfix"));
        JsonNode action = Find(Result(answers, 2)!, "Add “Orsolt” to names in rules.json");
        string changed = Apply(action["edit"]!, new Dictionary<string, string>(StringComparer.Ordinal))["rules.json"];
        Assert.Equal("{\n  \"names\": [\"Orsolt\"]\n}\n", changed);
        Write("rules.json", changed);
        Assert.DoesNotContain(Last(Serve(out _, static () => new RuleBook(RuleCatalog.All), Initialize(Able), Open(uri, text)), uri),
            static found => (string?)found!["code"] is "CL201");
    }

    [Fact]
    public void A_rule_is_turned_off_for_a_file_and_for_no_other()
    {
        Write("rules.json", "{ \"root\": true }");
        Write("news/a.md", "");
        string uri = UriOf("news/a.md");
        JsonObject[] answers = Serve(out _, Initialize(Able), Open(uri, "This is bad."), Actions(2, uri, 0, 9, "quickfix"));
        Write("rules.json",
            Apply(Find(Result(answers, 2)!, "Turn CL191 bad-word off in this file")["edit"]!,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["rules.json"] = Read("rules.json") })["rules.json"]);
        Write("news/b.md", "");
        Assert.Empty(Diagnose("news/a.md", "This is bad."));
        Assert.Single(Diagnose("news/b.md", "This is bad."));
    }

    [Theory]
    [InlineData("{\n}", "a.md", "{\n  \"overrides\": [\n    { \"files\": [\"a.md\"], \"rules\": { \"x\": \"off\" } }\n  ]\n\n}")]
    [InlineData("{ \"overrides\": [] }", "a.md", "{ \"overrides\": [\n    { \"files\": [\"a.md\"], \"rules\": { \"x\": \"off\" } }\n  ] }")]
    [InlineData("{ \"overrides\": [{ \"files\": [\"a.md\"], \"rules\": { \"y\": \"off\" } }] }", "a.md",
        "{ \"overrides\": [{ \"files\": [\"a.md\"], \"rules\": { \"x\": \"off\", \"y\": \"off\" } }] }")]
    [InlineData("{ \"overrides\": [{ \"files\": [\"a.md\", \"b.md\"], \"rules\": { \"y\": \"off\" } }] }", "a.md",
        "{ \"overrides\": [{ \"files\": [\"a.md\", \"b.md\"], \"rules\": { \"y\": \"off\" } }, { \"files\": [\"a.md\"], \"rules\": { \"x\": \"off\" } }] }")]
    [InlineData("{ \"overrides\": [{ \"rules\": {}, \"files\": [\"a.md\"] }] }", "a.md",
        "{ \"overrides\": [{ \"rules\": { \"x\": \"off\" }, \"files\": [\"a.md\"] }] }")]
    public void Overrides_keep_what_they_have(string before, string file, string after) =>
        Assert.Equal(after, Cli.Configuration.ConfigurationEdit.TurnOff(before, file, "x"));

    [Theory]
    [InlineData("a.md", "This is bad.\n\nAnd odd.\n", 2, 5,
        "This is bad.\n\n<!-- contentlint-disable-next CL291: it is a quotation -->\nAnd odd.\n")]
    [InlineData("a.html", "<p>This is odd.</p>\n", 0, 12,
        "<p><!-- contentlint-disable-next CL291: it is a quotation -->This is odd.</p>\n")]
    [InlineData("a.md", "## An odd heading\n\nText.\n", 0, 7,
        "<!-- contentlint-disable-next CL291: it is a quotation -->\n## An odd heading\n\nText.\n")]
    public void A_finding_is_accepted_in_a_comment_with_the_reason_that_the_editor_asked_for(string path, string text, int line,
        int character, string expected)
    {
        Write(path, text);
        string uri = UriOf(path);
        using var editor = new Editor(this);
        editor.Send(Initialize(Able));
        editor.Send(Open(uri, text));
        editor.Send(Actions(2, uri, line, character, "quickfix"));
        JsonObject argument = ArgumentOf(Find(editor.ResultOf(2)!, "Accept CL291 here, with the reason in a comment…"));
        argument["reason"] = "it is a quotation";
        editor.Send(Execute(3, argument));
        JsonObject asked = editor.WaitFor(static message => (string?)message["method"] is "workspace/applyEdit");
        Assert.Equal(expected,
            Apply(asked["params"]!["edit"]!, new Dictionary<string, string>(StringComparer.Ordinal) { [path] = text })[path]);
    }

    [Fact]
    public void A_comment_is_not_offered_where_it_would_take_something_apart()
    {
        Write("a.md", "");
        Write("a.txt", "");
        string list = UriOf("a.md");
        string plain = UriOf("a.txt");
        JsonObject[] answers = Serve(out _, Initialize(Able), Open(list, "- This is odd.\n- More.\n"), Open(plain, "This is odd."),
            Actions(2, list, 0, 11, "quickfix"), Actions(3, plain, 0, 9, "quickfix"));
        Assert.DoesNotContain("comment", Result(answers, 2)!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("comment", Result(answers, 3)!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_accepted_into_the_baseline_with_the_reason_that_is_chosen()
    {
        Write("rules.json", "{\n  \"root\": true\n}\n");
        Write("a.txt", "This is odd.");
        string uri = UriOf("a.txt");
        using var editor = new Editor(this);
        editor.Send(Initialize(Able));
        editor.Send(Open(uri, "This is odd."));
        Assert.Single(editor.WaitFor(uri));
        editor.Send(Actions(2, uri, 0, 9, "quickfix"));
        editor.Send(Execute(3, ArgumentOf(Find(editor.ResultOf(2)!, "Accept CL291 here, with the reason in the baseline…"))));
        JsonObject question = editor.WaitFor(static message => (string?)message["method"] is "window/showMessageRequest");
        JsonNode first = question["params"]!["actions"]![0]!;
        editor.Send(new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["id"] = (string?)question["id"],
            ["result"] = first.DeepClone()
        }.ToJsonString());
        Assert.Empty(editor.WaitFor(uri));
        Assert.Contains((string)first["title"]!, Read("known.json"), StringComparison.Ordinal);
        Assert.Contains("\"baseline\": \"known.json\"", Read("rules.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_any_more_is_not_accepted()
    {
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        JsonObject[] answers = Serve(out _, Initialize(Able), Open(uri, "This is fine."),
            Execute(3, new JsonObject { ["uri"] = uri, ["fingerprint"] = "00", ["how"] = "baseline", ["reason"] = "x" }));
        Assert.Equal(-32803, (int)AnswerTo(answers, 3)["error"]!["code"]!);
    }

    private static JsonNode Find(JsonNode actions, string title) =>
        actions.AsArray().Single(action => string.Equals((string?)action!["title"], title, StringComparison.Ordinal))!;

    private static JsonObject ArgumentOf(JsonNode action) => action["command"]!["arguments"]![0]!.DeepClone().AsObject();

    private static string Execute(int id, JsonObject argument) =>
        Request(id, "workspace/executeCommand",
            new JsonObject { ["command"] = "contentlint.accept", ["arguments"] = new JsonArray(argument) });
}
