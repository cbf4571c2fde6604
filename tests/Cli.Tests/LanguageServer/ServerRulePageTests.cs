using System.Text.Json.Nodes;
using ContentLint.Cli.Run;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>Where diagnostics lead: to the page of their rule.</summary>
public sealed class ServerRulePageTests : ServerTest
{
    private const string Able = """{ "textDocument": { "publishDiagnostics": { "codeDescriptionSupport": true } } }""";

    private static string? LinkOf(JsonNode? finding) => (string?)finding!["codeDescription"]?["href"];

    [Fact]
    public void A_diagnostic_leads_to_a_page_that_is_there()
    {
        Cache = Path.Combine(Outside, "cache of a user");
        Write("a.txt", "");
        string link = LinkOf(Assert.Single(Last(Serve(out _, static () => new RuleBook(RuleCatalog.All), Initialize(Able),
            Open(UriOf("a.txt"), "The the vote was close.\n")), UriOf("a.txt"))))!;
        string file = new Uri(link).LocalPath;
        Assert.Equal(Path.Combine(Cache, "rules", "1", "CL602.md"), file);
        Assert.StartsWith("# CL602 ", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(["CL602.md"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(file)!).Select(Path.GetFileName));
    }

    [Fact]
    public void A_page_that_is_right_stays_and_one_that_is_not_is_written_anew()
    {
        Cache = Path.Combine(Outside, "cache");
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        string file = Path.Combine(Cache, "rules", "1", "CL191.md");
        using var editor = new Editor(this);
        editor.Send(Initialize(Able));
        editor.Send(Open(uri, "This is bad."));
        Assert.NotNull(LinkOf(Assert.Single(editor.WaitFor(uri))));
        string page = File.ReadAllText(file);
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        editor.Send(Change(uri, 2, (0, 0, 0, 0, "So ")));
        editor.WaitFor(uri);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file));
        File.Delete(file); // a cache may be emptied
        editor.Send(Change(uri, 3, (0, 0, 0, 0, "So ")));
        Assert.NotNull(LinkOf(Assert.Single(editor.WaitFor(uri))));
        Assert.Equal(page, File.ReadAllText(file));
        File.WriteAllText(file, "half a pa");
        Assert.NotNull(LinkOf(Assert.Single(Last(Serve(out _, Initialize(Able), Open(uri, "This is bad.")), uri))));
        Assert.Equal(page, File.ReadAllText(file));
    }

    [Fact]
    public void Rules_of_one_name_in_two_projects_have_two_pages()
    {
        Cache = Path.Combine(Outside, "cache");
        const string able = """{ "textDocument": { "publishDiagnostics": { "codeDescriptionSupport": true } } }""";
        string[] pages = [.. ((string[])["one", "two"]).Select(folder =>
        {
            Write(folder + "/rules.json",
                $"{{ \"root\": true, \"house\": [{{ \"name\": \"own\", \"find\": \"crowns\", \"message\": \"no crowns in {folder}\" }}] }}");
            string uri = UriOf(folder + "/a.txt");
            JsonNode found = Assert.Single(Last(Serve(out _, Initialize(able, folder), Open(uri, "It costs crowns.")), uri))!;
            return File.ReadAllText(new Uri(LinkOf(found)!).LocalPath);
        })];
        Assert.Contains("no crowns in one", pages[0], StringComparison.Ordinal);
        Assert.Contains("no crowns in two", pages[1], StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(Cache, "rules", "1")).Length);
    }

    [Fact]
    public void The_address_of_the_publication_comes_first()
    {
        Cache = Path.Combine(Outside, "cache");
        Write("rules.json", "{ \"root\": true, \"helpBaseUri\": \"https://desk.example/rules/\" }");
        Write("a.txt", "");
        Assert.Equal("https://desk.example/rules/CL191",
            LinkOf(Assert.Single(Last(Serve(out _, Initialize(Able), Open(UriOf("a.txt"), "This is bad.")), UriOf("a.txt")))));
        Assert.False(Directory.Exists(Cache));
    }

    [Fact]
    public void Where_no_page_can_be_written_or_nobody_asks_there_is_no_link()
    {
        Write("a.txt", "");
        string uri = UriOf("a.txt");
        string opened = Open(uri, "This is bad.");
        Assert.Null(LinkOf(Assert.Single(Last(Serve(out _, Initialize(Able), opened), uri))));
        Cache = Write("a-file", "where a folder should be");
        Assert.Null(LinkOf(Assert.Single(Last(Serve(out _, Initialize(Able), opened), uri))));
        Cache = Path.Combine(Outside, "cache");
        Assert.Null(LinkOf(Assert.Single(Last(Serve(out _, Initialize(), opened), uri))));
        Assert.False(Directory.Exists(Cache));
    }

    [Fact]
    public void A_page_that_is_opened_is_no_article()
    {
        Cache = Path.Combine(Outside, "cache");
        string uri = new Uri(Path.Combine(Cache, "rules", "1", "CL191.md")).AbsoluteUri;
        Assert.Empty(Last(Serve(out _, Initialize(Able), Open(uri, "This is bad.")), uri));
    }

    [Fact]
    public void Mistakes_in_a_configuration_and_articles_that_are_not_open_have_pages()
    {
        Cache = Path.Combine(Outside, "cache");
        Write("rules.json", "{ \"root\": true, \"ruls\": {} }");
        Write("a.txt", "");
        Write("b.txt", "This is odd.");
        JsonObject[] answers = Serve(out _, Initialize(Able), Open(UriOf("a.txt"), "This is bad."));
        Assert.EndsWith("/CL001.md", LinkOf(Assert.Single(Last(answers, UriOf("rules.json")))), StringComparison.Ordinal);
        using var editor = new Editor(this);
        editor.Send(Initialize("""{ "textDocument": { "diagnostic": { "codeDescriptionSupport": true } } }"""));
        editor.Send(AskAll(2));
        JsonNode report = editor.ResultOf(2)!["items"]!.AsArray()
            .Single(item => string.Equals((string?)item!["uri"], UriOf("b.txt"), StringComparison.Ordinal))!;
        Assert.EndsWith("/CL291.md", LinkOf(report["items"]![0]), StringComparison.Ordinal);
    }
}
