using System.IO.Compression;
using System.Text.Json;
using ContentLint.Cli.Reporting;
using ContentLint.Cli.Reporting.Sarif;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Reporting;

/// <summary>SARIF as GitHub code scanning reads it.</summary>
public sealed class SarifReportTests : CommandTest
{
    [Fact]
    public void A_report_has_all_that_code_scanning_reads()
    {
        Write("articles/näme with space#1.txt", "Cafe\u0301 \U0001F600 is bad.\r\n\r\nA twin\r\nand a twin, which is odd and small.\r\n");
        Write("articles/z.md", "# Title\n\nThis is bad. This is bad.\n");
        Write("articles/binary.txt", [1, 0, 2]);
        Write("articles/latin.txt", [.. "Caf"u8, 0xE9, .. " is odd."u8]);
        CommandResult result = Run("articles", "missing.txt", "--format", "sarif");
        Assert.Equal(2, result.ExitCode);
        Snapshot.Verify(result.Output);
    }

    [Fact]
    public void A_message_links_nothing()
    {
        Write("rules.json", "{ \"a [win](http://evil.example)\": 1 }");
        Write("a.txt", "Fine.");
        string output = Run("a.txt", "--format", "sarif").Output;
        Assert.Contains("a \\\\[win\\\\](http://evil.example)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_could_not_check_anything_was_no_success()
    {
        Assert.Contains("\"executionSuccessful\": false", Run("missing.txt", "--format", "sarif").Output, StringComparison.Ordinal);
        Write("a.txt", "Fine.");
        string output = Run("a.txt", "missing.txt", "--format", "sarif").Output;
        Assert.Contains("\"executionSuccessful\": true", output, StringComparison.Ordinal);
        Assert.Contains("missing.txt: there is no such file or folder", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Regions_count_utf_16_units_and_select_the_words()
    {
        const string Text = "\uFEFFCafe\u0301 \U0001F600 is\tbad.\r\nodd \U0001F600bad\rbad\n\u2028bad";
        Write("a.txt", Text);
        using JsonDocument document = JsonDocument.Parse(Run("a.txt", "--format", "sarif").Output);
        JsonElement run = document.RootElement.GetProperty("runs")[0];
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        JsonElement[] regions = [.. run.GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region"))];
        int[][] places = [.. regions.Select(region =>
            new[] { region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(),
                region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32() })];
        Assert.Equal([[1, 13, 1, 16], [2, 1, 2, 4], [2, 7, 2, 10], [3, 1, 3, 4], [4, 2, 4, 5]], places);
        Assert.All(regions, region =>
            Assert.Contains(Text.Substring(1 + region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32()),
                (string[])["bad", "odd"]));
    }

    [Fact]
    public void Bytes_are_the_same_whatever_the_number_of_threads()
    {
        for (int i = 0; i < 150; i++)
        {
            Write($"articles/{i % 7}/{i}.txt", string.Concat(Enumerable.Repeat($"This is bad and odd number {i}.\n\n", 1 + (i % 5))));
        }

        foreach (string format in (string[])["sarif", "json", "console"])
        {
            string one = Run("articles", "--jobs", "1", "--format", format).Output;
            Assert.NotEmpty(one);
            Assert.Equal(one, Run("articles", "--jobs", "2", "--format", format).Output);
            Assert.Equal(one, Run("articles", "--jobs", "7", "--format", format).Output);
            Assert.Equal(one, Run("articles/6", "articles", "articles/5", "articles/1/1.txt", "--format", format).Output);
        }
    }

    [Fact]
    public void Two_findings_in_one_paragraph_have_hashes_of_their_own()
    {
        Write("a.txt", "This is bad, bad, bad.");
        using JsonDocument document = JsonDocument.Parse(Run("a.txt", "--format", "sarif").Output);
        string?[] hashes = [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString())];
        Assert.Equal(3, hashes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(hashes, hash => Assert.Matches("^[0-9a-f]{16}:1$", hash));
    }

    [Fact]
    public void Alerts_stay_the_same_when_text_moves_or_a_neighbour_is_renamed()
    {
        Write("a.txt", "This neighbour is odd.");
        Write("b.txt", "The first paragraph.\n\nThis is bad.\n\nThe last paragraph.");
        string[] before = Hashes();
        File.Move(Path.Combine(Root, "a.txt"), Path.Combine(Root, "z.txt"));
        Write("b.txt", "An inserted paragraph.\n\nThe last paragraph.\n\nThe first paragraph.\n\nThis is bad.");
        Assert.Equal(before, Hashes());
        Write("b.txt", "The first paragraph.\n\nThis is bad indeed.\n\nThe last paragraph.");
        Assert.NotEqual(before, Hashes());

        string[] Hashes()
        {
            using JsonDocument document = JsonDocument.Parse(Run(".", "--format", "sarif").Output);
            return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!)
                .Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public void Paths_start_at_the_repository_wherever_the_command_runs()
    {
        string folder = Path.GetDirectoryName(Write("site/articles/a.txt", "This is bad."))!;
        Assert.Contains("\"uri\": \"site/articles/a.txt\"", RunIn(folder, string.Empty, "a.txt", "--format", "sarif").Output,
            StringComparison.Ordinal);
        Write("site/rules.json", "{ \"root\": true }");
        Assert.Contains("\"uri\": \"articles/a.txt\"", RunIn(folder, string.Empty, "a.txt", "--format", "sarif").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Several_reports_come_from_one_run()
    {
        Write("a.txt", "This is bad and small.");
        CommandResult result = Run("a.txt", "--format", "console", "--format", "sarif=out/report.sarif", "--format", "json=report.json");
        Assert.Contains("CL191", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CL391", result.Output, StringComparison.Ordinal);
        Assert.Contains("CL391", Read("out/report.sarif"), StringComparison.Ordinal);
        Assert.Contains("CL391", Read("report.json"), StringComparison.Ordinal);
        Assert.Equal(["report.sarif"], Directory.GetFiles(Path.Combine(Root, "out")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_trouble()
    {
        Write("a.txt", "This is bad.");
        Write("file", "in the way");
        Assert.Equal(2, Run("a.txt", "--format", "sarif", "--output", "file/report.sarif").ExitCode);
    }

    [Fact]
    public void A_report_goes_where_a_link_points()
    {
        Write("a.txt", "This is bad.");
        Write("real/report.sarif", "old");
        File.CreateSymbolicLink(Path.Combine(Root, "report.sarif"), "real/report.sarif");
        Run("a.txt", "--format", "sarif", "--output", "report.sarif");
        Assert.Contains("CL191", Read("real/report.sarif"), StringComparison.Ordinal);
        Assert.NotNull(new FileInfo(Path.Combine(Root, "report.sarif")).LinkTarget);
    }

    [Theory]
    [InlineData(5000, 5000, null)]
    [InlineData(6000, 6000,
        "the SARIF report holds 6,000 findings; GitHub shows the gravest 5,000 (--severity warning leaves the notes out)")]
    [InlineData(30_000, 25_000,
        "the SARIF report holds the gravest 25,000 of 30,000 findings, because GitHub takes no more; 5,000 were left out (--severity warning leaves the notes out)")]
    public void Of_more_results_than_code_scanning_takes_the_gravest_stay(int count, int kept, string? remark)
    {
        // The errors come last, and every one of them must be there.
        Write("a.txt", string.Concat(Enumerable.Repeat("small\n\n", count - 2000)));
        Write("b.txt", string.Concat(Enumerable.Repeat("bad and odd\n\n", 1000)));
        CommandResult result = Run(".", "--format", "sarif");
        Assert.Equal(remark is not null, result.Error.Contains("GitHub", StringComparison.Ordinal));
        Assert.Contains(remark ?? string.Empty, result.Error, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(result.Output);
        JsonElement run = document.RootElement.GetProperty("runs")[0];
        string?[] levels = [.. run.GetProperty("results").EnumerateArray().Select(element => element.GetProperty("level").GetString())];
        Assert.Equal(kept, levels.Length);
        Assert.Equal(1000, levels.Count(level => level is "error"));
        Assert.Equal(1000, levels.Count(level => level is "warning"));
        JsonElement invocation = run.GetProperty("invocations")[0];
        Assert.Equal(remark is not null, invocation.TryGetProperty("toolExecutionNotifications", out JsonElement notifications));
        if (remark is not null)
        {
            Assert.Equal("T" + remark[1..] + ".", notifications[0].GetProperty("message").GetProperty("text").GetString());
        }
    }

    [Fact]
    public void A_report_too_large_for_code_scanning_is_cut_until_it_fits()
    {
        var findings = new List<Finding>();
        var random = new Random(7);
        var noise = new byte[1500];
        RuleDescriptor rule = TestRules.Book.Get("small-word");
        for (int i = 0; i < 8000; i++)
        {
            random.NextBytes(noise);
            findings.Add(new Finding(rule, i < 7990
                ? Severity.Note
                : Severity.Error, "a.txt", default, default, Convert.ToHexString(noise), null, [], new string('0', 32)));
        }

        var output = new MemoryStream();
        var report = new SarifReport(output, Severity.Note, TestRules.Book, help: null);
        report.Begin();
        report.Write(new FileResult { Path = "a.txt", DisplayPath = "a.txt", Findings = findings });
        report.End(new RunSummary(), leftOut: 0);

        using var compressed = new MemoryStream();
        using (var zip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(output.ToArray());
        }

        Assert.InRange(compressed.Length, 8_000_000, 10_000_000);
        using JsonDocument document = JsonDocument.Parse(output.ToArray());
        JsonElement[] results = [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        Assert.InRange(results.Length, 4000, 7999);
        Assert.Equal(10, results.Count(result => result.GetProperty("level").GetString() is "error"));
        Assert.Contains($"holds the gravest {results.Length:N0} of 8,000 findings", report.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_has_no_more_places_than_are_kept()
    {
        var place = new RelatedFinding(default, default, "one of many places");
        var finding = new Finding(TestRules.Book.Get("bad-word"), Severity.Error, "a.txt", default, default, "There are many", null,
            [.. Enumerable.Repeat(place, 140)], new string('0', 32));
        var output = new MemoryStream();
        var report = new SarifReport(output, Severity.Note, TestRules.Book, help: null);
        report.Write(new FileResult { Path = "a.txt", DisplayPath = "a.txt", Findings = [finding] });
        report.End(new RunSummary(), leftOut: 0);
        using JsonDocument document = JsonDocument.Parse(output.ToArray());
        JsonElement result = document.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal(100, result.GetProperty("relatedLocations").GetArrayLength());
        Assert.Equal(
            "There are many. See [one of many places](1), [one of many places](2), [one of many places](3), [one of many places](4), [one of many places](5) and 135 more.", result.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Texts_about_rules_are_within_the_limits()
    {
        foreach (RuleDescriptor rule in new RuleBook(RuleCatalog.All).Descriptors)
        {
            Assert.InRange(rule.Name.Length, 1, 255);
            Assert.InRange(rule.Title.Length, 1, 1000);
            Assert.InRange(rule.Description.Length, 1, 1000);
        }
    }
}
