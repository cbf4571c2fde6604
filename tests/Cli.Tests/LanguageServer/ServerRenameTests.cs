using System.Text.Json.Nodes;
using ContentLint.Cli.LanguageServer;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>A person is renamed where he is named, and nowhere else. A stroke shows where the cursor is.</summary>
public sealed class ServerRenameTests : ServerTest
{
    private const string Able = """{ "textDocument": { "rename": { "prepareSupport": true } } }""";

    [Theory]
    [InlineData( // a surname, in full names too
        "Mayor Lena Ostrow said the toll rose.\n\n“We cannot pay,” Os|trow said.\n", "Ostrov",
        "Mayor Lena Ostrov said the toll rose.\n\n“We cannot pay,” Ostrov said.\n")]
    [InlineData( // within the full name
        "Mayor Lena |Ostrow said the toll rose.\n\n“We cannot pay,” Ostrow said.\n", "Ostrov",
        "Mayor Lena Ostrov said the toll rose.\n\n“We cannot pay,” Ostrov said.\n")]
    [InlineData( // the endings of possessives
        "Mayor Lena Ostrow said so.\n\nOstr|ow’s plan and Ostrow's vote are old, Ostrow said.\n", "Ostrovs",
        "Mayor Lena Ostrovs said so.\n\nOstrovs’s plan and Ostrovs's vote are old, Ostrovs said.\n")]
    [InlineData( // a full name: where it is spelt so all of it, elsewhere the surname
        "Mayor L|ena Ostrow said so.\n\nOstrow left. Lena Ostrow came back, and Ostrow’s car stayed.\n", "Lene Ostrov",
        "Mayor Lene Ostrov said so.\n\nOstrov left. Lene Ostrov came back, and Ostrov’s car stayed.\n")]
    [InlineData( // a full name whose surname stays
        "Mayor L|ena Ostrow said so.\n\nOstrow left.\n", "Lene Ostrow",
        "Mayor Lene Ostrow said so.\n\nOstrow left.\n")]
    [InlineData( // another number of words
        "Mayor L|ena Ostrow said so.\n\nOstrow left.\n", "Lena Maria Ostrov",
        "Mayor Lena Maria Ostrov said so.\n\nOstrov left.\n")]
    [InlineData( // over a line break, and in bold
        "Mayor Lena\nOst|row said so.\n\n“No,” said **Ostrow**.\n", "Ostrov",
        "Mayor Lena\nOstrov said so.\n\n“No,” said **Ostrov**.\n")]
    [InlineData( // the word that only looks like the name stays, and so does a body of that name
        "Mayor Lena Stone said so.\n\n“No,” St|one said. Each stone of the bridge is a hewn stone, the Stone Foundation said.\n", "Stine",
        "Mayor Lena Stine said so.\n\n“No,” Stine said. Each stone of the bridge is a hewn stone, the Stone Foundation said.\n")]
    [InlineData( // a longer name stays
        "Mayor Lena Ostrow said so.\n\n“No,” Ost|row said. The Ostrowski mill is closed.\n", "Ostrov",
        "Mayor Lena Ostrov said so.\n\n“No,” Ostrov said. The Ostrowski mill is closed.\n")]
    [InlineData( // a full name tells who is meant; the other person stays, and a surname alone may be either's
        "Mayor Lena Ost|row said so.\n\nHer brother, Marius Ostrow, a baker, said no. “No,” Ostrow said. Lena Ostrow left.\n", "Ostrov",
        "Mayor Lena Ostrov said so.\n\nHer brother, Marius Ostrow, a baker, said no. “No,” Ostrow said. Lena Ostrov left.\n")]
    public void The_spelling_changes_where_the_person_is_named(string marked, string name, string expected)
    {
        Write("a.md", "");
        string uri = UriOf("a.md");
        string text = marked.Replace("|", string.Empty, StringComparison.Ordinal);
        (int line, int character) = PlaceOf(marked);
        JsonObject[] answers = Serve(out _, Initialize(Able), Open(uri, text), Rename(2, uri, line, character, name));
        Assert.Equal(1, (int)Result(answers, 2)!["documentChanges"]![0]!["textDocument"]!["version"]!);
        Assert.Equal(expected, ApplyAll(Result(answers, 2)!, text));
    }

    [Theory]
    [InlineData("Mayor Lena Ostrow said so.\n\n“No,” Os|trow said.\n", "Ostrow", "2:6", "2:12")]
    [InlineData("Mayor Lena Ostrow said so.\n\nOs|trow’s car stayed.\n", "Ostrow", "2:0", "2:6")]
    [InlineData("Mayor Le|na Ostrow said so.\n", "Lena Ostrow", "0:6", "0:17")]
    public void The_part_that_would_change_is_told(string marked, string name, string start, string end)
    {
        JsonNode told = Prepare(marked)!;
        Assert.Equal((name, start, end), ((string)told["placeholder"]!, Place(told["range"]!["start"]!), Place(told["range"]!["end"]!)));
    }

    [Theory]
    [InlineData("The toll r|ose in May.\n")]
    [InlineData("May|or Lena Ostrow said so.\n")] // an office
    [InlineData("The vote in Brus|sels was close, and Brussels said so.\n")]
    [InlineData("Mayor Lena Ostrow said so.\n\nHer brother, Marius Ostrow, a baker, said no. “No,” Os|trow said.\n")] // which of them?
    [InlineData("Mr. Ostrow and Mrs. Ostrow came. “No,” Mr. Os|trow said.\n")]
    public void Nothing_is_renamed_where_no_person_is_sure(string marked)
    {
        Assert.Null(Prepare(marked));
        Assert.Equal(-32803, CodeOf(marked, "Ostrov"));
    }

    [Theory]
    [InlineData("", -32602)]
    [InlineData("  ", -32602)]
    [InlineData("Ost\nrov", -32602)]
    [InlineData("Ost\rrov", -32602)]
    [InlineData("Ost\u2028rov", -32602)]
    public void A_name_that_is_none_is_refused(string name, int code) =>
        Assert.Equal(code, CodeOf("Mayor Lena Ostrow said so.\n\n“No,” Os|trow said.\n", name));

    [Fact]
    public void What_stays_because_it_may_be_another_person_is_told()
    {
        const string marked = "Mayor Lena Ost|row said so.\n\nHer brother, Marius Ostrow, a baker, said no. “No,” Ostrow said.\n";
        Assert.Contains(Ask(marked, "Ostrov"), static message => (string?)message["method"] is "window/showMessage"
            && ((string)message["params"]!["message"]!).Contains("“Ostrow” alone", StringComparison.Ordinal));
    }

    [Fact]
    public void References_leave_out_another_person_of_the_surname()
    {
        Write("a.md", "");
        string uri = UriOf("a.md");
        JsonObject[] answers = Serve(out _, Initialize(),
            Open(uri, "Mayor Lena Ostrow said so.\n\nHer brother, Marius Ostrow, a baker, said no.\n\nLena Ostrow left.\n"),
            Ask(2, "textDocument/references", uri, 4, 2));
        Assert.Equal(["0:0", "4:0"], Result(answers, 2)!.AsArray().Select(static place => Place(place!["range"]!["start"]!)));
    }

    [Fact]
    public void In_html_the_name_is_written_as_text_and_what_stands_for_a_letter_goes_with_it()
    {
        Write("a.html", "");
        string uri = UriOf("a.html");
        const string text = "<p>Mayor Lena O&#39;Strow said so.</p>\n<p>“No,” O&#39;Strow said.</p>\n";
        JsonObject[] answers = Serve(out _, Initialize(), Open(uri, text), Rename(2, uri, 1, 12, "Ost & Row"));
        Assert.Equal("<p>Mayor Lena Ost &amp; Row said so.</p>\n<p>“No,” Ost &amp; Row said.</p>\n", ApplyAll(Result(answers, 2)!, text));
    }

    [Fact]
    public void A_name_with_markup_inside_is_left_to_the_writer() =>
        Assert.Equal(-32803, CodeOf("Mayor Lena Ost**row** said so.\n\n“No,” Os|trow said.\n", "Ostrov"));

    [Fact]
    public void Columns_count_what_the_editor_counts_and_an_editor_that_cannot_prepare_is_told_so()
    {
        Write("a.md", "");
        string uri = UriOf("a.md");
        const string text = "“É,” said Mayor Lena Ostrow. “Éé,” Ostrow said.\n";
        JsonObject[] answers = Serve(out _, Initialize("""{ "general": { "positionEncodings": ["utf-8"] } }"""), Open(uri, text),
            Rename(2, uri, 0, System.Text.Encoding.UTF8.GetByteCount("“É,” said Mayor Lena Os"), "Ostrov"));
        Assert.True((bool)answers[0]["result"]!["capabilities"]!["renameProvider"]!);
        Assert.Equal("0:" + System.Text.Encoding.UTF8.GetByteCount("“É,” said Mayor Lena "),
            Place(Result(answers, 2)!["documentChanges"]![0]!["edits"]![0]!["range"]!["start"]!));
        Assert.True((bool)Serve(out _, Initialize(Able))[0]["result"]!["capabilities"]!["renameProvider"]!["prepareProvider"]!);
    }

    private static string Rename(int id, string uri, int line, int character, string name) =>
        Request(id, "textDocument/rename", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["position"] = Position(line, character),
            ["newName"] = name,
        });

    private static (int Line, int Character) PlaceOf(string marked)
    {
        string[] before = marked[..marked.IndexOf('|', StringComparison.Ordinal)].Split('\n');
        return (before.Length - 1, before[^1].Length);
    }

    private JsonObject[] Ask(string marked, string? name)
    {
        Write("a.md", "");
        string uri = UriOf("a.md");
        (int line, int character) = PlaceOf(marked);
        return Serve(out _, Initialize(Able), Open(uri, marked.Replace("|", string.Empty, StringComparison.Ordinal)),
            name is null ? Ask(2, "textDocument/prepareRename", uri, line, character) : Rename(2, uri, line, character, name));
    }

    private JsonNode? Prepare(string marked) => Result(Ask(marked, null), 2);

    private int CodeOf(string marked, string name) => (int)AnswerTo(Ask(marked, name), 2)["error"]!["code"]!;

    /// <summary>The text after the edits, which count on it as it was.</summary>
    private static string ApplyAll(JsonNode edit, string text)
    {
        var document = new OpenDocument("file:///a", null, text, 1, PositionEncoding.Utf16);
        foreach (JsonNode? one in edit["documentChanges"]![0]!["edits"]!.AsArray().Reverse())
        {
            document.Replace(new((int)one!["range"]!["start"]!["line"]!, (int)one["range"]!["start"]!["character"]!),
                new((int)one["range"]!["end"]!["line"]!, (int)one["range"]!["end"]!["character"]!), (string)one["newText"]!);
        }

        return document.Text;
    }
}
