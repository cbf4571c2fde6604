using System.Text.Json;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Tests.Corpus;

/// <summary>Articles are compared when several are checked; with the product's own rules.</summary>
public sealed class CorpusCheckTests : CommandTest
{
    private const string Selection = "--select=CL312";

    private void WritePair()
    {
        Write("a.md", "Andrew Stennel, the chairman of the Varn council, said no.\n");
        Write("b.md", "He is not alone – Andrew Stennell, the chairman of the Varn council, said yes.\n");
    }

    private CommandResult Check(params string[] args) =>
        ShippedCommand.RunHere(Root, string.Empty, Variables, ["check", .. args, Selection]);

    [Fact]
    public void Both_sides_are_found_and_each_names_the_other()
    {
        WritePair();
        CommandResult result = Check(".", "--format", "jsonl");
        Assert.Equal(ExitCode.Clean, result.ExitCode);
        JsonElement[] findings = [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.GetProperty("kind").GetString() is "finding")];
        Assert.Equal(["a.md", "b.md"], findings.Select(finding => finding.GetProperty("path").GetString()));
        Assert.Equal("b.md", findings[0].GetProperty("related")[0].GetProperty("path").GetString());
        Assert.Equal("“He is not alone – Andrew Stennell, the chairman of the Varn council, said yes.”",
            findings[0].GetProperty("related")[0].GetProperty("message").GetString());
        Assert.Equal(19, findings[1].GetProperty("start").GetProperty("column").GetInt32());
        Assert.Equal(findings[0].GetProperty("group").GetString(), findings[1].GetProperty("group").GetString());
        Assert.Contains("\"start\":{\"line\":1,\"column\":21}",
            Check(".", "--format", "rdjson").Output.Replace(" ", string.Empty, StringComparison.Ordinal)
            .Replace("\n", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_console_shows_the_words_and_the_other_place()
    {
        WritePair();
        string output = Check(".").Output;
        Assert.Contains("  1:1    warning  CL312  “Andrew Stennel” stands in this article alone", output, StringComparison.Ordinal);
        Assert.Contains("      | Andrew Stennel, the chairman", output, StringComparison.Ordinal);
        Assert.Contains("      see b.md:1:19", output, StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse(Check(".", "--format", "sarif").Output);
        JsonElement related = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("relatedLocations")[0];
        Assert.Equal("b.md", related.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void One_article_alone_has_no_conflict()
    {
        WritePair();
        Assert.Equal(string.Empty, Check("a.md").Output);
        Write("rules.json", "{ \"corpus\": [\"*.md\"] }"); // in no repository there is none
        Assert.Equal(string.Empty, Check("a.md").Output);
        Assert.Equal(string.Empty,
            ShippedCommand.RunHere(Root, string.Empty, Variables, ["check", ".", "--ignore", "CL312", "--severity", "warning"]).Output);
    }

    [Fact]
    public void A_comment_on_one_side_accepts_both()
    {
        WritePair();
        Write("a.md", "<!-- contentlint-disable-next CL312: two people -->\nAndrew Stennel, the chairman of the Varn council, said no.\n");
        CommandResult result = Check(".", "--format", "jsonl");
        Assert.Equal(2, result.Output.Split("\"justification\":\"two people\"").Length - 1);
        // Alone, the article has nothing to suppress; that is no mistake of the comment.
        Assert.DoesNotContain("CL003", Check("a.md", "--format", "concise", "--severity", "note").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_entry_on_one_side_accepts_both()
    {
        WritePair();
        Assert.Equal(string.Empty, Check(".", "--baseline", "known.json", "--update-baseline").Output);
        Assert.Equal(string.Empty, Check(".", "--baseline", "known.json").Output);
        using (var baseline = JsonDocument.Parse(Read("known.json")))
        {
            JsonElement[] entries = [.. baseline.RootElement.GetProperty("findings").EnumerateArray()];
            Assert.Equal(["a.md", "b.md"], entries.Select(entry => entry.GetProperty("path").GetString()));
            Write("known.json", $"{{ \"version\": 1, \"findings\": [{entries[1].GetRawText()}] }}");
        }

        Assert.Equal(string.Empty, Check(".", "--baseline", "known.json").Output);
        // Where the other article is not looked at nobody knows whether the conflict is gone.
        Assert.Equal(string.Empty, Check("b.md", "--baseline", "known.json").Output);
        Write("a.md", "Andrew Stennell, the chairman of the Varn council, said no.\n");
        Assert.Equal(string.Empty, Check(".", "--baseline", "known.json").Output);
    }

    [Fact]
    public void A_paragraph_with_several_copies_is_accepted_once_and_nothing_is_left_or_gone()
    {
        const string Ferry =
            "The ferry was built at Varn in 1987 and has carried cars and people across the sound on every day since then, but for two weeks in the winter of 2010, when the ice was too thick for her bow.";
        for (int i = 0; i < 14; i++)
        {
            // Two copies, and near ones of which some share another key than the rest.
            Write($"{i:D2}.txt", Ferry.Replace("1987", $"{1900 + (i / 2 * 2)}", StringComparison.Ordinal)
                .Replace("winter of", i % 4 == 3 ? "winter of" : "March of", StringComparison.Ordinal) + "\n");
        }

        string[] blocks = ["check", ".", "--select", "CL506", "--severity", "note", "--baseline", "known.json"];
        CommandResult Run(params string[] more) => ShippedCommand.RunHere(Root, string.Empty, Variables, [.. blocks, .. more]);
        Write("known.json", "{ \"version\": 1, \"findings\": [] }\n");
        Assert.Equal(14, Run("--format", "concise").Output.Split("CL506").Length - 1);
        Run("--update-baseline");
        string accepted = Read("known.json");
        Assert.Equal(14, accepted.Split("\"CL506\"").Length - 1);
        Assert.Equal(string.Empty, Run().Output);
        Assert.Equal(ExitCode.Clean, ShippedCommand.RunHere(Root, string.Empty, Variables,
            ["baseline", "prune", ".", "--baseline", "known.json"]).ExitCode);
        Assert.Equal(accepted, Read("known.json"));

        // Without its entry the others still accept it, and none of them is gone.
        string[] lines = accepted.Split('\n');
        Write("known.json", string.Join('\n', lines.Where(line => !line.Contains("00.txt", StringComparison.Ordinal))));
        Assert.Equal(string.Empty, Run().Output);
    }

    [Fact]
    public void A_severity_of_the_configuration_counts_where_it_is_set()
    {
        WritePair();
        Write("rules.json", "{ \"overrides\": [{ \"files\": [\"b.md\"], \"rules\": { \"cross-article-conflict\": \"error\" } }] }");
        CommandResult result = Check(".", "--format", "concise");
        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.Contains("b.md:1:19: error", result.Output, StringComparison.Ordinal);
        Assert.Contains("a.md:1:1: warning", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        for (int i = 0; i < 40; i++)
        {
            Write($"{i:D2}.txt", $"Andrew Stennel{(i % 7 == 3 ? string.Empty : "l")}, the chairman of the Varn council, said no to {i}.\n");
        }

        string one = Check(".", "--format", "json", "--jobs", "1").Output;
        Assert.Contains("“Andrew Stennell” in 34 articles", one, StringComparison.Ordinal);
        Assert.Equal(one, Check(".", "--format", "json", "--jobs", "4").Output);
    }
}
