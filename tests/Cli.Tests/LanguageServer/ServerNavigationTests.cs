using System.Globalization;
using System.Text.Json.Nodes;
using ContentLint.Cli.LanguageServer;
using ContentLint.Cli.Run;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>What the server knows of an article: names, figures, symbols, and places in all the ways that columns are counted.</summary>
public sealed class ServerNavigationTests : ServerTest
{
    private const string Article = """
        # Toll for the bridge

        Mayor Lena Ostrow said the toll rose to 58 crowns in May.

        ## What comes next

        “We cannot pay it,” Ostrow said. Some 1,200 drivers use it.

        """;

    [Fact]
    public void A_name_is_told_and_leads_to_its_introduction_and_to_all_its_places()
    {
        Write("a.md", "");
        string uri = UriOf("a.md");
        JsonObject[] answers = Serve(
            out _,
            Initialize(),
            Open(uri, Article),
            Hover(2, uri, 6, 22),
            Ask(3, "textDocument/definition", uri, 6, 22),
            Ask(4, "textDocument/references", uri, 6, 22),
            Ask(5, "textDocument/definition", uri, 0, 0));
        string hover = (string)Result(answers, 2)!["contents"]!["value"]!;
        Assert.StartsWith("**Mayor Lena Ostrow** is read as a person, named 2 times, and introduced in line 3 in full:", hover,
            StringComparison.Ordinal);
        Assert.Equal("2:0", Place(Result(answers, 3)!["range"]!["start"]!));
        Assert.Equal(["2:0", "6:20"], Result(answers, 4)!.AsArray().Select(static place => Place(place!["range"]!["start"]!)));
        Assert.Null(Result(answers, 5));
    }

    [Fact]
    public void A_figure_is_told_as_it_was_read()
    {
        Write("a.md", "");
        string uri = UriOf("a.md");
        JsonObject[] answers = Serve(out _, Initialize(), Open(uri, Article), Hover(2, uri, 6, 40), Hover(3, uri, 2, 41));
        Assert.StartsWith("Read as **1,200**: a number, of “drivers”. It fits anything from ",
            (string?)Result(answers, 2)!["contents"]!["value"], StringComparison.Ordinal);
        Assert.StartsWith("Read as **58", (string?)Result(answers, 3)!["contents"]!["value"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_article_says_is_no_markup_in_what_is_shown_over_it()
    {
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        JsonObject[] answers = Serve(out _, Initialize(),
            Open(uri, "Mayor Lena Ostrow <img src=x> said [so](command:x) on Monday.\n\nOstrow left.\n"), Hover(2, uri, 2, 2));
        string hover = (string)Result(answers, 2)!["contents"]!["value"]!;
        Assert.DoesNotContain("<img", hover, StringComparison.Ordinal);
        Assert.DoesNotContain("[so](", hover, StringComparison.Ordinal);
    }

    [Fact]
    public void Symbols_are_headings_with_quotations_by_speaker_and_figures_under_them()
    {
        Write("a.md", "");
        string uri = UriOf("a.md");
        const string nests = """{ "textDocument": { "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } } }""";
        JsonNode headline = Assert.Single(Result(Serve(out _, Initialize(nests), Open(uri, Article),
            Ask(2, "textDocument/documentSymbol", uri)), 2)!.AsArray())!;
        Assert.Equal("Toll for the bridge", (string?)headline["name"]);
        JsonNode[] children = [.. headline["children"]!.AsArray().OfType<JsonNode>()];
        Assert.Equal("What comes next", (string?)children[^1]["name"]);
        Assert.Contains(children, static child => ((string)child["name"]!).StartsWith("58", StringComparison.Ordinal));
        Assert.Equal(["Ostrow: “We cannot pay it,”", "1,200 drivers"],
            children[^1]["children"]!.AsArray().Select(static child => (string?)child!["name"]));
        JsonArray flat = Result(Serve(out _, Initialize(), Open(uri, Article), Ask(2, "textDocument/documentSymbol", uri)), 2)!.AsArray();
        Assert.Equal(uri, (string?)flat[0]!["location"]!["uri"]);
        Assert.Equal("What comes next", (string?)flat[^1]!["containerName"]);
    }

    [Theory]
    [InlineData("[\"utf-8\", \"utf-16\"]", "utf-8", 15, 19)]
    [InlineData("[\"utf-32\"]", "utf-32", 10, 13)]
    [InlineData("[\"utf-16\"]", "utf-16", 11, 14)]
    [InlineData("[\"utf-7\"]", "utf-16", 11, 14)]
    public void Columns_count_what_the_editor_counts(string encodings, string chosen, int start, int end)
    {
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        // One character of four bytes and two units, one of two bytes; the word itself is of three characters.
        JsonObject[] answers = Serve(out _, Initialize("{ \"general\": { \"positionEncodings\": " + encodings + " } }"),
            Open(uri, "\U0001F600 é is a bad"), Change(uri, 2, (0, start - 2, 0, end, "an odd thing")));
        Assert.Equal(chosen, (string?)answers[0]["result"]!["capabilities"]!["positionEncoding"]);
        JsonNode found = Assert.Single(Last(answers, uri))!;
        Assert.Equal(("CL291", start + 1, start + 4),
            ((string?)found["code"], (int)found["range"]!["start"]!["character"]!, (int)found["range"]!["end"]!["character"]!));
    }

    [Theory]
    [InlineData((int)PositionEncoding.Utf8)]
    [InlineData((int)PositionEncoding.Utf32)]
    public void Every_place_has_one_position_and_leads_back(int counted)
    {
        const string text = "a\U0001F600é\r\n\uD800x\n\n“q”\r";
        var content = new ProtocolText(text, (PositionEncoding)counted);
        for (int i = 0; i <= text.Length; i++)
        {
            bool isInside = i > 0 && i < text.Length && (char.IsLowSurrogate(text[i]) || (text[i - 1] == '\r' && text[i] == '\n'));
            bool isBreak = i < text.Length && text[i] is '\n' or '\r';
            if (!isInside && !(isBreak && i > 0 && text[i - 1] == '\r'))
            {
                Assert.Equal(i, content.OffsetOf(content.PlaceOf(new(i, 0)).Start));
            }
        }

        Assert.Equal(text.Length, content.OffsetOf(new(99, 0)));
        Assert.Equal(4, content.OffsetOf(new(0, 99)));
    }

    [Fact]
    public void Findings_of_the_samples_are_the_same_in_utf_8()
    {
        string file = Directory.EnumerateFiles(Path.Combine(Testing.Repository.Root, "seeds"), "*.md").First();
        Write("a.md", File.ReadAllBytes(file));
        string text = Read("a.md");
        string uri = UriOf("a.md");
        string[] Words(string encoding, PositionEncoding counted)
        {
            var content = new ProtocolText(text, counted);
            return [.. Last(Serve(out _, static () => new RuleBook(RuleCatalog.All),
                Initialize("{ \"general\": { \"positionEncodings\": [\"" + encoding + "\"] } }"), Open(uri, text)), uri)
                .Select(found =>
                    string.Create(CultureInfo.InvariantCulture,
                        $"{(string?)found!["code"]} {Offset(content, found["range"]!["start"]!)} {Offset(content, found["range"]!["end"]!)}"))];
        }

        Assert.Equal(Words("utf-16", PositionEncoding.Utf16), Words("utf-8", PositionEncoding.Utf8));
    }

    private static int Offset(ProtocolText content, JsonNode position) =>
        content.OffsetOf(new((int)position["line"]!, (int)position["character"]!));
}
