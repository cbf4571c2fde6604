using System.Diagnostics;
using System.Text.Json.Nodes;
using ContentLint.Cli.LanguageServer;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>Editors that err, hurry, or die.</summary>
public sealed class ServerHostilityTests : ServerTest
{
    [Fact]
    public void Edits_out_of_range_end_at_the_text_and_bad_ones_change_nothing()
    {
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        JsonObject[] answers = Serve(
            out _,
            Initialize(),
            Open(uri, "One."),
            Change(uri, 2, (9, 9, 99, 99, " This is odd.")),
            Change(uri, 3, (0, 0, 0, 0, "bad "), (0, -1, 0, 0, "x")),
            Change(uri, 4, (0, 5, 0, 2, "")),
            Ask(5, "textDocument/hover", uri, 99, 99));
        Assert.Equal("0:13", Place(Assert.Single(Last(answers, uri))!["range"]!["start"]!));
        Assert.Contains(answers, static message => (string?)message["method"] is "window/logMessage"
            && ((string)message["params"]!["message"]!).Contains("didChange", StringComparison.Ordinal));
        Assert.Null(Result(answers, 5));
    }

    [Fact]
    public void A_flood_is_answered_and_only_the_last_text_is_linted()
    {
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        var messages = new List<string> { Initialize(), Open(uri, "") };
        for (int i = 0; i < 3000; i++)
        {
            messages.Add(Change(uri, i + 2, (0, 0, 0, 0, "odd ")));
            messages.Add(Request(i + 10, "no/such/thing"));
        }

        messages.Add(Hover(9, uri, 0, 1));
        JsonObject[] answers = Serve(out _, [.. messages]);
        Assert.Equal(3000, answers.Count(static message => (int?)message["error"]?["code"] == -32601));
        Assert.Equal(3000, Last(answers, uri).Count);
        Assert.True(answers.Count(message => IsAbout(message, uri)) < 1000, "stale texts are not linted");
    }

    [Fact]
    public void What_is_cancelled_before_its_turn_is_not_done()
    {
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        var messages = new List<string> { Initialize(), Open(uri, string.Concat(Enumerable.Repeat("This is odd and bad. ", 4000))),
            Hover(2, uri, 0, 3) };
        for (int i = 0; i < 50; i++)
        {
            messages.Add(Hover(100 + i, uri, 0, 3));
            messages.Add(Notification("$/cancelRequest", new JsonObject { ["id"] = 100 + i }));
        }

        JsonObject[] answers = Serve(out _, [.. messages]);
        Assert.Equal(50, answers.Count(static message => message["id"] is JsonValue id && id.TryGetValue(out int own) && own >= 100));
        Assert.Contains(answers, static message => (int?)message["error"]?["code"] == -32800);
    }

    [Fact]
    public void A_message_that_is_too_large_is_passed_over_and_answered()
    {
        using var input = new MemoryStream();
        foreach (string message in (string[])[Initialize(), new string(' ', (64 << 20) + 1), Request(2, "shutdown"), Notification("exit")])
        {
            input.Write(Frame(message));
        }

        input.Position = 0;
        using var output = new MemoryStream();
        Assert.True(new Server(new ProtocolStream(input, output), NewBook, Root, "1").Run(out _));
        JsonObject[] answers = ReadAll(output.ToArray());
        Assert.Equal(-32600, (int)answers[1]["error"]!["code"]!);
        Assert.Equal(2, (int)answers[2]["id"]!);
    }

    [Theory]
    [InlineData("textDocument/completion")]
    [InlineData("textDocument/definition")]
    [InlineData("textDocument/references")]
    [InlineData("textDocument/documentSymbol")]
    [InlineData("textDocument/diagnostic")]
    [InlineData("workspace/diagnostic")]
    [InlineData("workspace/executeCommand")]
    public void Requests_without_what_they_need_are_answered_so(string method)
    {
        foreach (string parameters in (string[])["null", "{}", "[]", "{\"textDocument\":{\"uri\":[]},\"position\":{\"line\":\"x\"}}",
            "{\"command\":\"contentlint.accept\",\"arguments\":[]}"])
        {
            JsonObject[] answers = Serve(out _, Initialize(), $"{{\"id\":7,\"method\":\"{method}\",\"params\":{parameters}}}",
                Request(8, "shutdown"));
            Assert.NotNull(AnswerTo(answers, 7)["error"]);
            Assert.Equal(8, (int)answers[^1]["id"]!);
        }
    }

    [Fact]
    public void An_answer_to_nothing_is_passed_over()
    {
        JsonObject[] answers = Serve(out _, Initialize(), "{\"id\":\"contentlint-9\",\"result\":null}", "{\"id\":\"x\",\"result\":7}",
            "{\"id\":[],\"error\":{}}", Request(8, "shutdown"));
        Assert.Equal(2, answers.Length);
    }

    [Fact]
    public void The_death_of_the_editor_ends_the_server()
    {
        using var gone = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "cmd" : "true", OperatingSystem.IsWindows()
            ? "/c exit"
            : string.Empty))!;
        gone.WaitForExit();
        int id = gone.Id;
        var silent = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        using var input = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.In, silent.ClientSafePipeHandle);
        silent.Write(Frame(Request(1, "initialize", new JsonObject { ["processId"] = id, ["capabilities"] = new JsonObject() })));
        Assert.False(new Server(new ProtocolStream(input, Stream.Null), NewBook, Root, "1").Run(out string? problem));
        silent.Dispose(); // what is read from is not disposed while somebody reads
        Assert.Contains("process has ended", problem, StringComparison.Ordinal);
    }
}
