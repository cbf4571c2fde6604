using System.Globalization;
using System.Text.Json;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Git;

/// <summary>
/// Changed articles are compared with all others, whose facts are in an index that changes nothing; with the product's own rules.
/// </summary>
public sealed class ChangedCorpusTests : GitTest
{
    private const string Index = ".contentlint/index";
    private const int Articles = 48;

    private CommandResult Check(params string[] args) =>
        ShippedCommand.RunHere(Root, string.Empty, Variables, ["check", "--severity", "note", "--format", "jsonl", .. args]);

    private string[] FindPaths(params string[] args) =>
        [.. FindLines(Check(["--select", "CL312", .. args])).Select(static finding => finding.GetProperty("path").GetString()!)];

    private static IEnumerable<JsonElement> FindLines(CommandResult result)
    {
        Assert.True(result.ExitCode is 0 or 1, result.Error);
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)
            .Where(static line => line.GetProperty("kind").GetString() is "finding");
    }

    private void WritePair(string first = "a.md", string second = "b.md")
    {
        Write(first, "It rained in Varn on all days of the week.\n");
        Write(second, "He is not alone – Andrew Stennell, the chairman of the Varn council, said yes.\n");
        CommitAll();
        Write(first, "Andrew Stennel, the chairman of the Varn council, said no.\n");
        Git("add", "--all");
    }

    [GitFact]
    public void Only_the_side_that_changed_is_reported_and_it_names_the_other()
    {
        WritePair();
        foreach (string[] args in (string[][])[["--staged"], ["--changed-since", "HEAD"]])
        {
            JsonElement finding = Assert.Single(FindLines(Check(["--select", "CL312", .. args])));
            Assert.Equal("a.md", finding.GetProperty("path").GetString());
            JsonElement related = finding.GetProperty("related")[0];
            Assert.Equal("b.md", related.GetProperty("path").GetString());
            Assert.Contains("Andrew Stennell", related.GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        // As few articles as these are linted anew: nothing is left behind.
        Assert.False(Directory.Exists(Path.Combine(Root, ".contentlint")));
    }

    /// <summary>As the hook of pre-commit names them.</summary>
    [GitFact]
    public void Named_files_are_compared_with_the_corpus_of_the_configuration()
    {
        WritePair();
        Assert.Empty(FindPaths("a.md"));
        Write("rules.json", "{ \"corpus\": [\"**/*.md\"] }");
        Assert.Equal(["a.md"], FindPaths("a.md"));
        Assert.Equal(["a.md", "b.md"], FindPaths("a.md", "b.md"));
        Assert.Equal(["a.md", "b.md"], FindPaths("."));
        Write("rules.json", "{ \"corpus\": [\"**/*.md\", \"!b.md\"] }");
        Assert.Empty(FindPaths("a.md"));
        Write("rules.json", "{ \"corpus\": [] }");
        Assert.Empty(FindPaths("a.md"));
    }

    [GitFact]
    public void The_others_are_those_of_gits_index()
    {
        WritePair();
        Write("b.md", "It rained in Varn on all days of the week.\n");
        Assert.Equal(["a.md"], FindPaths("--staged"));
        // Against the work tree it is a change like any other.
        Assert.Empty(FindPaths("--changed-since", "HEAD"));
        File.Delete(Path.Combine(Root, "b.md"));
        Assert.Equal(["a.md"], FindPaths("--staged"));
        Assert.Empty(FindPaths("--changed-since", "HEAD"));
        Git("rm", "--quiet", "--cached", "b.md");
        Assert.Empty(FindPaths("--staged"));
    }

    [GitFact]
    public void A_line_break_in_a_path_is_a_character_like_any_other()
    {
        if (!OperatingSystem.IsWindows())
        {
            WritePair(second: "of\nmay/b\tc.md");
            Assert.Equal("of\nmay/b\tc.md",
                Assert.Single(FindLines(Check("--select", "CL312", "--staged"))).GetProperty("related")[0].GetProperty("path").GetString());
        }
    }

    [GitFact]
    public void The_paths_of_the_run_or_the_corpus_name_the_others()
    {
        WritePair("news/a.md", "archive/2024/b.md");
        Assert.Equal(["news/a.md"], FindPaths("--staged"));
        Assert.Equal(["news/a.md"], FindPaths("--staged", "news", "archive"));
        Assert.Empty(FindPaths("--staged", "news"));
        Assert.Empty(FindPaths("--staged", "news/a.md"));
        foreach ((string corpus, bool isNamed) in ((string, bool)[])[("\"archive\"", true), ("\"archive/**/*.md\"", true),
            ("\"archive\", \"!archive/2024\"", false), ("\"news\"", false), ("", false)])
        {
            Write("rules.json", $"{{ \"corpus\": [{corpus}] }}");
            Assert.Equal(isNamed ? ["news/a.md"] : [], FindPaths("--staged"));
            Assert.Equal(isNamed ? ["news/a.md"] : [], FindPaths("--staged", "news/a.md"));
        }

        // What is no article is none for others either.
        Write("rules.json", "{ \"corpus\": [\"archive\"], \"exclude\": [\"archive/2024\"] }");
        Assert.Empty(FindPaths("--staged"));
    }

    [GitFact]
    public void What_is_accepted_on_the_other_side_is_accepted()
    {
        WritePair();
        Write("b.md",
            "<!-- contentlint-disable-next CL312: two people -->\nAndrew Stennell, the chairman of the Varn council, said yes.\n");
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "accepted");
        Write("a.md", "Andrew Stennel, the chairman of the Varn council, said no again.\n");
        Git("add", "--all");
        JsonElement finding = Assert.Single(FindLines(Check("--select", "CL312", "--staged")));
        Assert.Contains("\"justification\":\"two people\"", finding.GetRawText(), StringComparison.Ordinal);

        Write("b.md", "Andrew Stennell, the chairman of the Varn council, said yes.\n");
        Git("add", "--all");
        Assert.Equal(0, Check("--select", "CL312", "--baseline", "known.json", "--update-baseline").ExitCode);
        using var baseline = JsonDocument.Parse(Read("known.json"));
        JsonElement other = Assert.Single(baseline.RootElement.GetProperty("findings").EnumerateArray(),
            static entry => entry.GetProperty("path").GetString() is "b.md");
        Write("known.json", $"{{ \"version\": 1, \"findings\": [{other.GetRawText()}] }}");
        Git("commit", "--quiet", "--message", "b");
        Write("a.md", "Andrew Stennel, the chairman of the Varn council, said no for good.\n");
        Git("add", "a.md");
        Assert.Contains("\"justification\"",
            Assert.Single(FindLines(Check("--select", "CL312", "--staged", "--baseline", "known.json"))).GetRawText(),
            StringComparison.Ordinal);
        Write("rules.json", "{ \"baseline\": \"known.json\" }");
        Assert.Contains("\"justification\"", Assert.Single(FindLines(Check("--select", "CL312", "--staged"))).GetRawText(),
            StringComparison.Ordinal);
    }

    [GitFact]
    public void With_changed_lines_only_conflicts_of_those_are_reported()
    {
        Write("a.md", "Andrew Stennel, the chairman of the Varn council, said no.\n\nIt rained.\n");
        Write("b.md", "Andrew Stennell, the chairman of the Varn council, said yes.\n");
        CommitAll();
        Write("a.md", "Andrew Stennel, the chairman of the Varn council, said no.\n\nIt snowed.\n");
        Git("add", "--all");
        Assert.Equal(["a.md"], FindPaths("--staged"));
        Assert.Empty(FindPaths("--staged", "--changed-lines"));
    }

    [GitFact]
    public void Present_absent_stale_damaged_old_or_foreign_the_report_is_the_same()
    {
        WriteCorpus();
        string expected = CheckAnew();
        Assert.Contains("\"rule\":\"CL", expected, StringComparison.Ordinal);
        byte[] index = File.ReadAllBytes(Path.Combine(Root, Index));
        Assert.Equal(expected, Check("--staged").Output);
        Assert.Equal(index, File.ReadAllBytes(Path.Combine(Root, Index)));

        // Damaged here and there, cut off, something else.
        var random = new Random(17);
        for (int i = 0; i < 40; i++)
        {
            byte[] damaged = (byte[])index.Clone();
            if (i % 5 == 4)
            {
                Array.Resize(ref damaged, random.Next(index.Length));
            }

            for (int flip = 0; flip < 20; flip++)
            {
                damaged[random.Next(damaged.Length)] ^= 0x40;
            }

            Write(Index, damaged);
            Assert.Equal(expected, Check("--staged").Output);
        }

        // One that is damaged is written anew.
        Assert.Equal(index, File.ReadAllBytes(Path.Combine(Root, Index)));
        foreach (byte[] other in (byte[][])[[], "{}"u8.ToArray(), new byte[100_000]])
        {
            Write(Index, other);
            Assert.Equal(expected, Check("--staged").Output);
        }

        // Of other settings and of other articles.
        Write("rules.json", "{ \"terms\": [\"Hofkud\"] }");
        Check("--staged");
        byte[] foreign = File.ReadAllBytes(Path.Combine(Root, Index));
        Assert.NotEqual(index, foreign);
        File.Delete(Path.Combine(Root, "rules.json"));
        Assert.Equal(expected, Check("--staged").Output);
        Write(Index, foreign);
        Assert.Equal(expected, Check("--staged").Output);

        // A folder in its place, and a file in the place of its folder.
        File.Delete(Path.Combine(Root, Index));
        Directory.CreateDirectory(Path.Combine(Root, Index));
        Assert.Equal(expected, Check("--staged").Output);
        Directory.Delete(Path.Combine(Root, ".contentlint"), recursive: true);
        Write(".contentlint", "mine");
        Assert.Equal(expected, Check("--staged").Output);
        Assert.Equal("mine", Read(".contentlint"));
    }

    [GitFact]
    public void A_stale_index_gives_the_report_of_none_whatever_changed_since()
    {
        WriteCorpus();
        CheckAnew();
        var random = new Random(23);
        foreach (int changes in (int[])[1, 3, 30])
        {
            byte[] before = File.ReadAllBytes(Path.Combine(Root, Index));
            Git("stash", "--quiet");
            for (int i = 0; i < changes; i++)
            {
                int number = random.Next(2, Articles);
                Write(NameOf(number), CorpusMaker.Make(seed: 5, random.Next(Articles), conflicts: true));
            }

            File.Delete(Path.Combine(Root, NameOf(random.Next(2, Articles))));
            Write($"new{changes}.md", CorpusMaker.Make(seed: 5, 1, conflicts: true));
            CommitAll("more");
            Git("stash", "pop", "--quiet");
            Git("add", "--all");
            string stale = Check("--staged").Output;
            // A few are linted each time; of many the index is written anew.
            Assert.Equal(changes < 16, before.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Root, Index))));
            Assert.Equal(CheckAnew(), stale);
        }
    }

    [GitFact]
    public void The_findings_of_an_article_are_those_of_a_check_of_all()
    {
        WriteCorpus();
        string[] all = [.. FindLines(Check(".")).Where(static finding => finding.GetProperty("path").GetString() is "0000.md")
            .Select(static finding => finding.GetRawText())];
        Assert.Equal(all, FindLines(Check("--staged")).Select(static finding => finding.GetRawText()));
        Assert.Equal(all, FindLines(Check("--changed-since", "HEAD")).Select(static finding => finding.GetRawText()));
        Assert.Contains(all, static finding => finding.Contains("\"group\"", StringComparison.Ordinal));
    }

    [GitFact]
    public void What_is_in_the_index_is_not_read_again()
    {
        WriteCorpus();
        string expected = CheckAnew();
        string own = Git("rev-parse", ":0000.md").Trim();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Root, ".git", "objects"), "*", SearchOption.AllDirectories))
        {
            string id = Path.GetFileName(Path.GetDirectoryName(file)) + Path.GetFileName(file);
            if (!string.Equals(id, own, StringComparison.Ordinal) && Git("cat-file", "-t", id).Trim() is "blob")
            {
                File.SetAttributes(file, FileAttributes.Normal);
                File.Delete(file);
            }
        }

        Assert.Equal(expected, Check("--staged").Output);
        File.Delete(Path.Combine(Root, Index));
        Assert.NotEqual(expected, Check("--staged").Output);
    }

    [GitFact]
    public void One_index_serves_runs_that_leave_out_rules_or_lead_to_other_paths()
    {
        WriteCorpus();
        CheckAnew();
        byte[] index = File.ReadAllBytes(Path.Combine(Root, Index));
        Check("--staged", "--ignore", "CL506,CL201");
        Check("--staged", "0000.md", "0001.md");
        Check("--changed-since", "HEAD");
        Assert.Equal(index, File.ReadAllBytes(Path.Combine(Root, Index)));
    }

    [GitFact]
    public void It_is_no_file_of_the_repository()
    {
        WriteCorpus();
        CheckAnew();
        Assert.Equal([".gitignore", "index"],
            Directory.EnumerateFileSystemEntries(Path.Combine(Root, ".contentlint")).Select(static entry => Path.GetFileName(entry))
            .Order(StringComparer.Ordinal));
        Assert.DoesNotContain("contentlint", Git("status", "--porcelain"), StringComparison.Ordinal);

        // What came with the repository is not believed, nor changed.
        Git("add", "--force", Index);
        byte[] tracked = File.ReadAllBytes(Path.Combine(Root, Index));
        tracked[^60] ^= 1;
        Write(Index, tracked);
        Check("--staged");
        Assert.Equal(tracked, File.ReadAllBytes(Path.Combine(Root, Index)));
    }

    [GitFact]
    public void Nothing_is_written_through_a_link()
    {
        WriteCorpus();
        string expected = CheckAnew();
        Directory.Delete(Path.Combine(Root, ".contentlint"), recursive: true);
        string outside = Path.Combine(Outside, "elsewhere");
        Directory.CreateDirectory(outside);
        Directory.CreateSymbolicLink(Path.Combine(Root, ".contentlint"), outside);
        Assert.Equal(expected, Check("--staged").Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
        Directory.Delete(Path.Combine(Root, ".contentlint"));
        Directory.CreateDirectory(Path.Combine(Root, ".contentlint"));
        string target = Path.Combine(outside, "index");
        File.WriteAllText(target, "mine");
        File.CreateSymbolicLink(Path.Combine(Root, Index), target);
        Assert.Equal(expected, Check("--staged").Output);
        Assert.Equal("mine", File.ReadAllText(target));
        Assert.NotNull(new FileInfo(Path.Combine(Root, Index)).LinkTarget);
    }

    [GitFact]
    public void Several_processes_at_once_come_to_the_same()
    {
        WriteCorpus();
        string expected = CheckAnew();
        Directory.Delete(Path.Combine(Root, ".contentlint"), recursive: true);
        (int exitCode, string output, string error) = Shell(string.Create(CultureInfo.InvariantCulture,
            $"for i in 1 2 3 4; do {Command} check --staged --severity note --format jsonl --quiet > ../out.$i & done; wait; cmp ../out.1 ../out.2 && cmp ../out.1 ../out.3 && cmp ../out.1 ../out.4 && cat ../out.1"));
        Assert.True(exitCode == 0, error);
        Assert.Equal(expected, output);
        Assert.Equal([".gitignore", "index"],
            Directory.EnumerateFileSystemEntries(Path.Combine(Root, ".contentlint")).Select(static entry => Path.GetFileName(entry))
            .Order(StringComparer.Ordinal));
        Assert.Equal(expected, Check("--staged").Output);
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:D4}.md");

    /// <summary>Articles of which some disagree; that with the number zero is about to be committed.</summary>
    private void WriteCorpus()
    {
        for (int i = 0; i < Articles; i++)
        {
            Write(NameOf(i), CorpusMaker.Make(seed: 5, i, conflicts: i % 8 < 2));
        }

        string own = Read(NameOf(0));
        Write(NameOf(0), "# Later\n\nIt rained in Varn.\n");
        CommitAll();
        Write(NameOf(0), own);
        Git("add", "--all");
    }

    /// <summary>The report where there is no index.</summary>
    private string CheckAnew()
    {
        if (Directory.Exists(Path.Combine(Root, ".contentlint")))
        {
            Directory.Delete(Path.Combine(Root, ".contentlint"), recursive: true);
        }

        CommandResult result = Check("--staged");
        Assert.True(result.ExitCode is 0 or 1, result.Error);
        Assert.True(File.Exists(Path.Combine(Root, Index)));
        return result.Output;
    }
}
