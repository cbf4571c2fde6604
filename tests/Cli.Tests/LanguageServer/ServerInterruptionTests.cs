using System.Text.Json.Nodes;
using ContentLint.Cli.Run;
using ContentLint.Reading;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>What is being linted when it is edited is linted no further. No clock decides: a rule holds until the edit has come.</summary>
public sealed class ServerInterruptionTests : ServerTest
{
    private const string Asking = """{ "textDocument": { "diagnostic": {} } }""";

    private readonly HoldingRule _holding = new();
    private readonly CountingRule _counting = new();

    [Fact]
    public void An_edit_ends_the_run_and_only_the_newer_text_is_published()
    {
        string uri = UriOf("a.txt");
        using var editor = new Editor(this, Book);
        editor.Send(Initialize());
        editor.Send(Open(uri, "Please hold here, it is odd."));
        _holding.WaitUntilHeld();
        editor.Send(Change(uri, 2, (0, 0, 0, 11, "Go on")));
        JsonNode shown = editor.WaitFor(message => IsAbout(message, uri))["params"]!;
        Assert.Equal(2, (int)shown["version"]!);
        Assert.Equal(["CL902"], shown["diagnostics"]!.AsArray().Select(static found => (string?)found!["code"]));
        Assert.Equal(1, _counting.Runs);
    }

    [Fact]
    public void An_edit_of_another_document_does_not()
    {
        string uri = UriOf("a.txt");
        using var editor = new Editor(this, Book);
        editor.Send(Initialize());
        editor.Send(Open(uri, "Please hold here, it is odd."));
        _holding.WaitUntilHeld();
        editor.Send(Open(UriOf("b.txt"), "Nothing."));
        editor.Send(Change(UriOf("b.txt"), 2, (0, 0, 0, 0, "odd ")));
        _holding.Release();
        Assert.Equal(1, (int)editor.WaitFor(message => IsAbout(message, uri))["params"]!["version"]!);
        Assert.StartsWith("Please hold", _counting.FirstText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_for_diagnostics_is_ended_by_an_edit_and_is_to_be_asked_again()
    {
        string uri = UriOf("a.txt");
        using var editor = new Editor(this, Book);
        editor.Send(Initialize(Asking));
        editor.Send(Open(uri, "Please hold here, it is odd."));
        editor.Send(Ask(2, "textDocument/diagnostic", uri));
        _holding.WaitUntilHeld();
        editor.Send(Change(uri, 2, (0, 0, 0, 11, "Go on")));
        editor.Send(Ask(3, "textDocument/diagnostic", uri));
        JsonNode error = editor.WaitFor(static message => IsAnswerTo(message, 2))["error"]!;
        Assert.Equal((-32802, true), ((int)error["code"]!, (bool)error["data"]!["retriggerRequest"]!));
        Assert.Single(editor.ResultOf(3)!["items"]!.AsArray());
        Assert.Equal(1, _counting.Runs);
    }

    [Theory]
    [InlineData("textDocument/diagnostic")]
    [InlineData("textDocument/hover")]
    public void A_request_that_is_cancelled_while_it_is_answered_is_ended(string method)
    {
        string uri = UriOf("a.txt");
        using var editor = new Editor(this, Book);
        editor.Send(Initialize(Asking));
        editor.Send(Open(uri, "Please hold here, it is odd."));
        editor.Send(Ask(2, method, uri, 0, 1));
        _holding.WaitUntilHeld();
        editor.Send(Notification("$/cancelRequest", new JsonObject { ["id"] = 2 }));
        Assert.Equal(-32800, (int)editor.WaitFor(static message => IsAnswerTo(message, 2))["error"]!["code"]!);
        Assert.Equal(0, _counting.Runs);
        _holding.Release();
        editor.Send(Ask(3, "textDocument/diagnostic", uri));
        Assert.Single(editor.ResultOf(3)!["items"]!.AsArray()); // what was ended is not taken for linted
    }

    [Fact]
    public void Another_request_is_answered_for_the_text_it_was_asked_of()
    {
        string uri = UriOf("a.txt");
        using var editor = new Editor(this, Book);
        editor.Send(Initialize(Asking));
        editor.Send(Open(uri, "Please hold here, it is odd."));
        editor.Send(Hover(2, uri, 0, 24));
        _holding.WaitUntilHeld();
        editor.Send(Change(uri, 2, (0, 0, 0, 11, "Go on")));
        _holding.Release();
        Assert.Contains("CL902", (string?)editor.ResultOf(2)!["contents"]!["value"], StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        _holding.Release();
        base.Dispose(disposing);
        if (disposing)
        {
            _holding.Dispose();
        }
    }

    private RuleBook Book() => new([_holding, _counting]);

    private static RuleDescriptor Describe(string id, string name) => new(id, name, name, name, Severity.Warning);

    /// <summary>Holds where the text says so, until it is let go or the run is ended.</summary>
    private sealed class HoldingRule() : Rule(Describe("CL901", "holding")), IDisposable
    {
        private readonly SemaphoreSlim _held = new(0);
        private readonly ManualResetEventSlim _released = new();

        public void WaitUntilHeld() => Assert.True(_held.Wait(TimeSpan.FromMinutes(1)));

        public void Release() => _released.Set();

        public override void Check(ArticleReading reading, RuleContext context)
        {
            if (reading.Text.ToString().Contains("hold", StringComparison.Ordinal))
            {
                _held.Release();
                WaitHandle.WaitAny([_released.WaitHandle, reading.Cancellation.WaitHandle], TimeSpan.FromMinutes(1));
            }
        }

        public void Dispose()
        {
            _held.Dispose();
            _released.Dispose();
        }
    }

    /// <summary>Counts its runs, and finds “odd”.</summary>
    private sealed class CountingRule() : Rule(Describe("CL902", "counting"))
    {
        public int Runs { get; private set; }

        public string? FirstText { get; private set; }

        public override void Check(ArticleReading reading, RuleContext context)
        {
            Runs++;
            FirstText ??= reading.Text.ToString();
            foreach (Token token in reading.Tokens)
            {
                if (reading.TextOf(token) is "odd")
                {
                    context.Report(token.Span, "odd");
                }
            }
        }
    }
}
