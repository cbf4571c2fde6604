using System.Text.Json.Nodes;
using ContentLint.Cli.Run;
using ContentLint.Cli.Tests.Git;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>Open articles are compared with the others of a repository as they stand; with the product's own rules.</summary>
public sealed class ServerComparisonTests : ServerTest
{
    private static bool IsConflict(JsonNode? finding) => (string?)finding!["code"] is "CL312";

    [GitFact]
    public void What_an_open_article_says_otherwise_than_another_is_shown_as_it_is_typed() => Type(others: 1);

    [GitFact]
    public void Of_many_articles_it_is_shown_without_linting_them_again() => Type(others: 30);

    private void Type(int others)
    {
        Directory.Delete(Path.Combine(Root, ".git"));
        Write("a.md", "It rained in Varn on all days of the week.\n");
        for (int i = 0; i < others; i++)
        {
            Write($"b{i}.md", $"He is not alone – Andrew Stennell, the chairman of the Varn council, said yes to {i}.\n");
        }

        (int exitCode, _, string error) = Shell("git init --quiet && git add --all");
        Assert.True(exitCode == 0, error);
        string uri = UriOf("a.md");
        using (var editor = new Editor(this, static () => new RuleBook(RuleCatalog.All)))
        {
            editor.Send(Initialize());
            editor.Send(Open(uri, "Andrew Stennel, the chairman of the Varn council, said no.\n"));
            JsonObject shown = editor.WaitFor(message => IsAbout(message, uri)
                && message["params"]!["diagnostics"]!.AsArray().Any(IsConflict));
            JsonNode finding = shown["params"]!["diagnostics"]!.AsArray().Single(IsConflict)!;
            Assert.Equal(UriOf("b0.md"), (string?)finding["relatedInformation"]![0]!["location"]!["uri"]);
            editor.Send(Change(uri, 2, (0, 0, 0, 14, "Andrew Stennell")));
            Assert.DoesNotContain(editor.WaitFor(uri), IsConflict);
            editor.Send(Change(uri, 3, (0, 0, 0, 15, "Andrew Stennel")));
            Assert.Contains(editor.WaitFor(uri), IsConflict);
        }

        // A few are linted again, of many there is an index.
        Assert.Equal(others > 16, File.Exists(Path.Combine(Root, ".contentlint", "index")));
    }
}
