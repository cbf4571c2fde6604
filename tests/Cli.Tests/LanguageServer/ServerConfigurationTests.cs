using System.Text.Json.Nodes;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>A <c>rules.json</c> in the editor.</summary>
public sealed class ServerConfigurationTests : ServerTest
{
    [Fact]
    public void Mistakes_are_shown_as_one_types()
    {
        Write("rules.json", "{}");
        JsonArray found = Diagnose("rules.json", "{ \"ruls\": {} }");
        Assert.Equal("CL001", (string?)Assert.Single(found)!["code"]);
        Assert.Equal("0:3", Place(found[0]!["range"]!["start"]!));
        Assert.Empty(Diagnose("rules.json", "{ \"rules\": {} }"));
    }

    [Fact]
    public void It_counts_as_it_stands_there_and_half_a_line_changes_nothing()
    {
        Write("rules.json", "{ \"root\": true }");
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        string configuration = UriOf("rules.json");
        using var editor = new Editor(this);
        editor.Send(Initialize());
        editor.Send(Open(uri, "This is odd."));
        Assert.Single(editor.WaitFor(uri));
        editor.Send(Open(configuration, "{ \"root\": true }"));
        editor.WaitFor(configuration);
        editor.Send(Change(configuration, 2, (0, 14, 0, 14, ", \"rules\": { \"CL291\": \"off\" }")));
        Assert.Empty(editor.WaitFor(uri));
        editor.Send(Change(configuration, 3, (0, 0, 0, 99, "{ \"root\": ")));
        JsonObject half = editor.WaitFor(message => IsAbout(message, configuration) && (int?)message["params"]!["version"] == 3);
        Assert.Single(half["params"]!["diagnostics"]!.AsArray());
        editor.Send(Change(uri, 2, (0, 0, 0, 0, " ")));
        Assert.Empty(editor.WaitFor(uri));
        editor.Send(Close(configuration));
        Assert.Single(editor.WaitFor(uri));
    }

    [Fact]
    public void Keys_values_and_rules_are_completed()
    {
        Write("rules.json", "{}");
        Assert.Contains("\"overrides\": ", Complete("{ ^ }"));
        Assert.DoesNotContain("\"root\": ", Complete("{ \"root\": true, ^ }"));
        Assert.Contains("\"CL291\": ", Complete("{ \"rules\": { \"^\" } }"));
        Assert.Contains("\"odd-word\"", Complete("{ \"rules\": { \"^\": \"off\" } }"));
        Assert.Contains("\"speakers\": ", Complete("{ \"rules\": { ^ } }"));
        Assert.Equal(["\"error\"", "\"warning\"", "\"note\"", "\"off\"", "\"default\"", "{}"], Complete("{ \"rules\": { \"CL291\": ^ } }"));
        Assert.Equal(["\"severity\": ", "\"options\": "], Complete("{ \"rules\": { \"CL291\": { ^ } } }"));
        Assert.Equal(["true", "false"], Complete("{ \"root\": ^ }"));
        Assert.Equal(["\"error\"", "\"warning\"", "\"note\"", "\"off\"", "\"default\"", "{}"],
            Complete("{ \"rules\": { \"H-mine\": ^ } }"));
        Assert.Contains("\"files\": ", Complete("{ \"overrides\": [ { ^ } ] }"));
        Assert.Contains("\"replace\": ", Complete("{ \"house\": [ { ^ } ] }"));
        Assert.Empty(Complete("{ \"root\": true ^ }"));
    }

    [Fact]
    public void Options_are_completed_with_their_limits_told()
    {
        Write("rules.json", "{}");
        string rule = TestRules.Book.Descriptors.First(static rule => rule.Options.Count > 0).Id;
        Assert.Equal(["\"most\": "], Complete("{ \"rules\": { \"" + rule + "\": { \"options\": { ^ } } } }"));
        Assert.Equal(["1"], Complete("{ \"rules\": { \"" + rule + "\": { \"options\": { \"most\": ^ } } } }"));
        Assert.Contains("from 0 to 10; 1 unless it is set",
            Hovered("{ \"rules\": { \"" + rule + "\": { \"options\": { \"mo^st\": 1 } } } }"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_and_rules_are_explained()
    {
        Write("rules.json", "{}");
        Assert.Contains("need no introduction", Hovered("{ \"na^mes\": [] }"), StringComparison.Ordinal);
        Assert.Contains("odd-word", Hovered("{ \"rules\": { \"CL2^91\": \"off\" } }"), StringComparison.Ordinal);
        Assert.Null(Hovered("{ \"nam^s\": [] }"));
        Assert.Null(Hovered("{ ^ }"));
    }

    [Fact]
    public void Articles_are_not_completed()
    {
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        Assert.Empty(Result(Serve(out _, Initialize(), Open(uri, "{ }"), Ask(2, "textDocument/completion", uri, 0, 2)), 2)!.AsArray());
    }

    private string[] Complete(string marked) =>
        [.. Result(Asked(marked, "textDocument/completion"), 2)!.AsArray().Select(static item => (string)item!["textEdit"]!["newText"]!)];

    private string? Hovered(string marked) => (string?)Result(Asked(marked, "textDocument/hover"), 2)?["contents"]!["value"];

    private JsonObject[] Asked(string marked, string method)
    {
        int offset = marked.IndexOf('^', StringComparison.Ordinal);
        string uri = UriOf("rules.json");
        return Serve(out _, Initialize(), Open(uri, marked.Remove(offset, 1)), Ask(2, method, uri, 0, offset));
    }
}
