using System.Text;
using ContentLint.Cli.Baselines;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Running;

namespace ContentLint.Cli.Tests.Linting;

/// <summary>Whatever a file holds, the run goes on, and says what it did.</summary>
public sealed class UnusualFileTests : CommandTest
{
    [Fact]
    public void Invalid_bytes_are_announced_with_their_offset_and_linted()
    {
        Write("a.txt", [.. "Caf"u8, 0xE9, .. " is bad. "u8, 0xFF]);
        CommandResult result = Run("a.txt");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.txt: 2 places are not valid UTF-8, the first at byte offset 3", result.Error, StringComparison.Ordinal);
        Assert.Contains("1:9 ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf_16_and_byte_order_marks_are_read()
    {
        Write("a.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("é bad")]);
        Write("b.txt", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("é bad")]);
        Write("c.txt", [.. Encoding.UTF8.GetPreamble(), .. "é bad"u8]);
        string output = Run(".").Output;
        Assert.Equal(3, output.Split("1:3 ").Length - 1);
    }

    [Fact]
    public void Binary_files_are_skipped_and_counted()
    {
        Write("a.txt", [0x89, 0x50, 0, 0, 1]);
        Write("b.txt", "Fine.");
        CommandResult result = Run(".");
        Assert.Equal((0, "contentlint: a.txt: not a text file; skipped\nNo findings in 1 article, 1 not text (12 ms)\n"),
            (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_and_the_others_are_linted()
    {
        Write("a.txt", "This is bad.");
        string locked = Write("b.txt", "This is bad.");
        Write("c.txt", "This is bad.");
        if (OperatingSystem.IsWindows() || Environment.UserName is "root")
        {
            // Nothing is closed to root; a file that goes away between finding and reading stands in for it.
            File.Delete(locked);
        }
        else
        {
            File.SetUnixFileMode(locked, UnixFileMode.None);
        }

        CommandResult result = Run("a.txt", "b.txt", "c.txt");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("b.txt", result.Error, StringComparison.Ordinal);
        Assert.Contains("a.txt", result.Output, StringComparison.Ordinal);
        Assert.Contains("c.txt", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_vanishes_between_finding_and_reading_is_reported()
    {
        var baselines = new BaselineBook(new ProjectPaths(Root, Root), named: null, BaselineUse.Read);
        var linter = new ArticleLinter(() => Stream.Null, index: null, new ReportNeeds(null, ByteColumns: false), baselines, fixer: null,
            comparesArticles: false);
        var configuration = new ConfigurationFile(null, SettingsByFile.Default, static settings => new LintEngine([], settings));
        FileResult result = linter.Lint(new LintFile(Path.Combine(Root, "gone.txt"), "gone.txt", "gone.txt", configuration));
        FileProblem problem = Assert.Single(result.Problems);
        Assert.True(problem.IsTrouble);
        Assert.Equal("it cannot be read: it does not exist any more", problem.Message);
    }

    [Fact]
    public void A_failing_rule_is_a_finding_and_stops_nothing()
    {
        Write("a.txt", "This is bad dynamite.");
        Write("b.txt", "This is bad.");
        CommandResult result = Run(".");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("CL002  Rule CL591 explosive failed", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, result.Output.Split("CL191").Length - 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Hostile_texts_are_linted_to_their_ends(int jobs)
    {
        Write("line.txt", string.Concat(Enumerable.Repeat("Many words and no end in sight, ", 650_000)));
        Write("quotes.txt", string.Concat(Enumerable.Repeat("“He said ", 10_000)) + "\n\n" + new string('"', 10_000));
        Write("brackets.md", new string('[', 50_000) + "\n\n" + new string('>', 50_000) + "\n\n" + new string('*', 5_000));
        Write("nul.txt", new string('a', 9_000) + "\0\0\0 bad");
        Write("marks.txt", string.Concat(Enumerable.Repeat("e\u0301\u0302", 100_000)) + " bad");
        Write("lines.txt", new string('\n', 1_000_000) + "bad");
        Write("surrogates.txt", [.. Enumerable.Repeat((byte)0xED, 100_000)]);
        CommandResult result = Run(".", "--jobs", jobs.ToString(System.Globalization.CultureInfo.InvariantCulture), "--format",
            "sarif=out.sarif", "--format", "console");
        Assert.NotEqual(2, result.ExitCode);
        Assert.Contains("1000001:1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lines_of_many_findings_in_one_line_do_not_each_hold_all_of_it()
    {
        const int Few = 250;
        const int Times = 8;
        (int console, int sarif) = MeasureReports(Few, "250 errors in 1 article (12 ms)\n");
        (int consoleOfMany, int sarifOfMany) = MeasureReports(Few * Times, "2,000 errors in 1 article (12 ms)\n");
        Assert.InRange(consoleOfMany, console * (Times - 1), console * (Times + 1));
        Assert.InRange(sarifOfMany, sarif * (Times - 1), sarif * (Times + 1)); // it shows all that is kept of a line
    }

    private (int Console, int Sarif) MeasureReports(int findings, string summary)
    {
        Write("a.txt", string.Concat(Enumerable.Repeat("This is bad and goes on. ", findings)));
        CommandResult result = Run("a.txt", "--format", "sarif=out.sarif", "--format", "console");
        Assert.Equal(summary, result.Error);
        return (result.Output.Length, Read("out.sarif").Length);
    }

    [Fact]
    public void A_large_file_is_read_only_if_its_size_is_allowed()
    {
        Write("large.txt", new string('\n', 1 << 20) + "Nobody said so.\n");
        Write("small.txt", "Nobody said so.\n");
        CommandResult folder = Run(".", "--max-size", "1");
        Assert.Equal((0, "contentlint: large.txt: it is larger than 1 MB; skipped\nNo findings in 1 article, 1 too large (12 ms)\n"),
            (folder.ExitCode, folder.Error));
        CommandResult named = Run("large.txt", "--max-size", "1");
        Assert.Equal((2, true),
            (named.ExitCode,
                named.Error.StartsWith("contentlint: large.txt: it is larger than 1 MB; --max-size allows more\n",
                    StringComparison.Ordinal)));
        Assert.Equal((0, "No findings in 1 article (12 ms)\n"),
            (Run("large.txt", "--max-size", "2").ExitCode, Run("large.txt", "--max-size", "2").Error));
        Assert.Equal(2, Run("large.txt", "--max-size", "0").ExitCode);
    }
}
