using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ContentLint.Cli.Commands;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Reporting;

/// <summary>All formats show the same findings.</summary>
public sealed class ReportFormatTests : CommandTest
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Multiline;
    private static readonly Regex Annotation = new("^::[a-z]+ file=(?<path>[^,]*),line=(?<line>[0-9]+),.*title=(?<rule>CL[0-9]+)", Options);
    private static readonly Regex ConciseLine = new("^(?<path>[^:\n]+):(?<line>[0-9]+):[0-9]+: [a-z]+ (?<rule>CL[0-9]+): ", Options);
    private static readonly Regex HtmlPlace =
        new("<section [^>]*data-path=\"(?<path>[^\"]*)\"|<article [^>]*data-rule=\"(?<rule>CL[0-9]+)\"[^>]*><a class=\"place\" href=\"#place-[0-9]+\">(?<line>[0-9]+):", Options);
    private static readonly Regex ConsoleLine = new("^ +(?<line>[0-9]+):[0-9]+ +[a-z]+ +(?<rule>CL[0-9]+) ", Options);

    public static TheoryData<string> Formats => [.. ReportFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_findings_in_every_format(string format)
    {
        WriteArticles();
        CommandResult result = Run(".", "missing.txt", "--format", format, "--severity", "note");
        Assert.Equal(2, result.ExitCode);
        Snapshot.Verify(result.Output, format);
    }

    /// <summary>A mark that turns the direction of a line, one that clears the screen, and a break, in a name and in a text.</summary>
    [SkippableOnWindowsTheory]
    [MemberData(nameof(Formats))]
    public void Nothing_that_a_terminal_would_obey_is_in_any_format(string format)
    {
        Write("a\u202E\u009B\u001B[31m\u000C\u2066.txt", "This is bad\u001B[31m and \u202Eturned\u202C\u200E.");
        string report = Run(".", "--format", format, "--severity", "note").Output;
        Assert.Contains("bad", report, StringComparison.Ordinal);
        Assert.DoesNotContain(report, character => character is (< ' ' and not '\n') or (>= '\u007F' and < '\u00A0') or '\u200E'
            or (>= '\u202A' and <= '\u202E') or '\u2066');
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Rules_places_and_order_are_those_of_json(string format)
    {
        WriteArticles();
        string expected = ReadPlaces("json", Run(".", "--format", "json").Output);
        Assert.Equal(7, expected.Split('\n').Length);
        Assert.Equal(expected, ReadPlaces(format, Run(".", "--format", format, "--severity", "note").Output));
    }

    [Fact]
    public void All_formats_come_from_one_run()
    {
        WriteArticles();
        string[] arguments = [".", .. ReportFormats.Names.SelectMany(name => new[] { "--format", $"{name}=out/{name}" }), "--severity",
            "note"];
        CommandResult result = Run(arguments);
        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        foreach (string name in ReportFormats.Names)
        {
            Assert.Equal(Run(".", "--format", name, "--severity", "note").Output, Read("out/" + name));
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void What_is_found_between_articles_is_counted_in_both(string format)
    {
        Write("a.md", "The mill will be sold, said Andrew Stennel, the chairman of the Varn council.\n");
        Write("b.md", "Andrew Stennell, the chairman of the Varn council, said that nobody had asked him.\n");
        string output = ShippedCommand.RunHere(Root, string.Empty, Variables, ["check", ".", "--format", format, "--severity", "note"]).Output;
        JsonElement[] objects = format is "jsonl"
            ? [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonElement.Parse(line))]
            : [.. JsonElement.Parse(output).GetProperty("findings").EnumerateArray(),
                .. JsonElement.Parse(output).GetProperty("files").EnumerateArray()];
        JsonElement[] findings = [.. objects.Where(static item => item.TryGetProperty("rule", out _))];
        JsonElement[] files = [.. objects.Where(static item =>
            item.TryGetProperty("findings", out _) && item.TryGetProperty("path", out _))];
        Assert.Contains(findings, static finding => finding.GetProperty("rule").ValueEquals("CL312"));
        Assert.Equal(["a.md", "b.md"], files.Select(static file => file.GetProperty("path").GetString()!), StringComparer.Ordinal);
        Assert.All(files, file => Assert.Equal(file.GetProperty("findings").GetInt32(), findings.Count(finding =>
            finding.GetProperty("path").ValueEquals(file.GetProperty("path").GetString()))));
    }

    [Fact]
    public void What_people_read_leaves_the_notes_out()
    {
        Write("a.txt", "This is small.");
        foreach (string name in ReportFormats.Names)
        {
            bool shown = Run("a.txt", "--format", name).Output.Contains("stands here", StringComparison.Ordinal);
            Assert.Equal(name is "sarif" or "json" or "jsonl" or "rdjson" or "gitlab" or "checkstyle", shown);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_more_than_the_gravest_are_shown(string format)
    {
        Write("a.txt", "This is odd.\n\nThis is bad.\n");
        Write("b.txt", "This is odd.\n\nThis is bad.\n");
        CommandResult result = Run(".", "--format", format, "--max-findings", "3");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("a.txt 1 CL291\na.txt 3 CL191\nb.txt 3 CL191", ReadPlaces(format, result.Output));
        Assert.Contains($"contentlint: the {format} report shows the gravest 3 of 4 findings (--max-findings)\n", result.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("max-findings", Run(".", "--format", format, "--max-findings", "4").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sarif", "Findings left out because of --max-findings: 1.")]
    [InlineData("json", "\"leftOut\": 1")]
    [InlineData("jsonl", "\"leftOut\":1")]
    [InlineData("github", "; left out because of --max-findings: 1")]
    [InlineData("junit", "Findings left out: 1")]
    public void A_file_says_itself_what_it_lacks(string format, string text)
    {
        Write("a.txt", "This is bad, bad.");
        Assert.Contains(text, Run(".", "--format", format, "--max-findings", "1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics_are_a_table_by_rule()
    {
        WriteArticles();
        Snapshot.Verify(Run(".", "--statistics", "--format", "concise=report").Error);
        Write("other/a.txt", "Fine.");
        Write("other/rules.json", "{}");
        Assert.Equal("No findings in 1 article (12 ms)\n", Run("other", "--statistics").Error);
    }

    [Fact]
    public void Github_gets_ten_annotations_of_a_severity_and_the_rest_as_lines()
    {
        Write("a.txt", string.Concat(Enumerable.Repeat("This is bad and odd.\n\n", 12)));
        CommandResult result = Run("a.txt", "--format", "github");
        string[] lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal(4, lines.Count(line => line.StartsWith("a.txt:2", StringComparison.Ordinal)));
        Assert.Equal(
            "ContentLint: 4 of 24 findings are lines of this log without an annotation (GitHub takes 10 of each severity from a step)",
            lines[^1]);
        Assert.Equal(0, Run("a.txt", "--format", "github", "--fail-on", "never").ExitCode);
    }

    [Fact]
    public void No_text_of_an_article_is_a_workflow_command()
    {
        Write("::set-env name=x::.txt", string.Concat(Enumerable.Repeat("This is bad.\n\n", 11)));
        Write("rules.json", "{ \"##[error]\\n::stop-commands::x\": 1, \"a%0Ab,c:d\": 2 }");
        CommandResult result = Run(".", "--format", "github");
        Assert.DoesNotContain("##[", result.Error, StringComparison.Ordinal);
        string[] lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.All(lines,
            line => Assert.False(line.StartsWith("::", StringComparison.Ordinal)
                && !line.StartsWith("::error file=", StringComparison.Ordinal), line));
        Assert.All(lines.Where(line => !line.StartsWith("::", StringComparison.Ordinal)),
            line => Assert.DoesNotContain("##[", line, StringComparison.Ordinal));
        Assert.Contains("::error file=%3A%3Aset-env name=x%3A%3A.txt,line=1,endLine=1,col=9,endColumn=12,title=CL191 bad-word::", lines[2],
            StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith(": :set-env", StringComparison.Ordinal));
        Write("clean.txt", "Fine.");
        Assert.Contains("::There is no section “a%250Ab,c:d”", Run("clean.txt", "--format", "github").Output, StringComparison.Ordinal);
    }

    [SkippableOnWindowsTheory]
    [InlineData(" ")]
    [InlineData("\u3000")]
    [InlineData("\u00A0")]
    public void No_line_is_an_order_to_a_build_service(string space)
    {
        Write($"{space}::stop-commands::tok.txt",
            string.Concat(Enumerable.Repeat("This is bad. ##[error]no ##vso[task]no ::error::no\n\n", 14)));
        foreach (string format in new[] { "github", "console", "concise" })
        {
            foreach (string line in Run(".", "--format", format).Output.Split('\n'))
            {
                Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal)
                    && !line.StartsWith("::error file=", StringComparison.Ordinal), line);
                Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
                Assert.DoesNotContain("##vso[", line, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Reviewdog_counts_columns_in_bytes()
    {
        Write("a.txt", "\uFEFFEin \U00010400 é bad\r\n東京 bad, bad\n");
        Write("rules.json", "{ \"é\": 1, \"x\": 2 }");
        using JsonDocument document = JsonDocument.Parse(Run(".", "--format", "rdjson").Output);
        int[][] columns = [.. document.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Select(diagnostic => diagnostic.GetProperty("location").GetProperty("range"))
            .Select(range =>
                new[] { range.GetProperty("start").GetProperty("line").GetInt32(),
                    range.GetProperty("start").GetProperty("column").GetInt32(),
                    range.GetProperty("end").GetProperty("column").GetInt32() })];
        Assert.Equal([[1, 4, 6], [1, 13, 14], [1, 13, 16], [2, 8, 11], [2, 13, 16]], columns);
    }

    [Fact]
    public void Junit_holds_no_character_that_xml_forbids()
    {
        Write("a\u0001b.txt", "This is bad.");
        var report = XDocument.Parse(Run(".", "--format", "junit").Output);
        Assert.Equal("a\uFFFDb.txt", report.Root!.Element("testsuite")!.Attribute("name")!.Value);
    }

    private void WriteArticles()
    {
        Write("articles/a & b.txt", "A twin\r\nand a twin, bad and small.\r\n\r\nCafe\u0301 \U0001F600 is <odd>, 100% odd.\r\n");
        Write("articles/clean.md", "# Fine\n\nAll fine.\n");
        Write("articles/long.txt", "word " + string.Join(' ', Enumerable.Repeat("word", 60)) + " bad.\n");
        Write("binary.txt", [1, 0, 2]);
        Write("rules.json", "{\n  \"ruls\": {}\n}\n");
    }

    /// <summary>Path, line and rule of each finding, in the order of the report.</summary>
    private static string ReadPlaces(string format, string report) => string.Join('\n', format switch
    {
        "json" => JsonDocument.Parse(report).RootElement.GetProperty("findings").EnumerateArray().Select(ReadPlace),
        "jsonl" => report.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("kind").GetString() is "finding").Select(ReadPlace),
        "sarif" => JsonDocument.Parse(report).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(ReadSarifPlace),
        "rdjson" => JsonDocument.Parse(report).RootElement.GetProperty("diagnostics").EnumerateArray().Select(ReadReviewDogPlace),
        "junit" => XDocument.Parse(report).Descendants("failure").Select(failure => failure.Parent!).Select(test =>
            $"{test.Attribute("file")!.Value} {test.Attribute("line")!.Value} {test.Attribute("name")!.Value.Split(' ')[0]}"),
        "github" => Annotation.Matches(report).Select(ReadMatch),
        "html" => ReadHtmlPlaces(report),
        "concise" => ConciseLine.Matches(report).Select(ReadMatch),
        "gitlab" => JsonDocument.Parse(report).RootElement.EnumerateArray().Select(static issue =>
            $"{issue.GetProperty("location").GetProperty("path").GetString()} {issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32()} {issue.GetProperty("check_name").GetString()![..5]}"),
        "checkstyle" => XDocument.Parse(report).Descendants("error")
            .Where(static error => error.Attribute("source")!.Value is not "contentlint.input").Select(static error =>
            $"{error.Parent!.Attribute("name")!.Value} {error.Attribute("line")!.Value} {error.Attribute("source")!.Value["contentlint.".Length..]}"),
        "markdown" => ReadMarkdownPlaces(report),
        _ => ReadConsolePlaces(report),
    });

    private static IEnumerable<string> ReadMarkdownPlaces(string report)
    {
        string path = string.Empty;
        foreach (string line in report.Split('\n'))
        {
            path = line.StartsWith("**", StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(line.Trim('*')) : path;
            string[] cells = line.Split(" | ");
            if (cells.Length == 4 && cells[0] is ['|', ' ', >= '0' and <= '9', ..])
            {
                yield return $"{path} {cells[0][2..].Split(':')[0]} {cells[3][..5]}";
            }
        }
    }

    private static string ReadMatch(Match match) =>
        $"{match.Groups["path"].Value} {match.Groups["line"].Value} {match.Groups["rule"].Value}";

    private static string ReadPlace(JsonElement finding) =>
        $"{finding.GetProperty("path").GetString()} {finding.GetProperty("start").GetProperty("line").GetInt32()} {finding.GetProperty("rule").GetString()}";

    private static string ReadSarifPlace(JsonElement result)
    {
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        string path = Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        return $"{path} {place.GetProperty("region").GetProperty("startLine").GetInt32()} {result.GetProperty("ruleId").GetString()}";
    }

    private static string ReadReviewDogPlace(JsonElement diagnostic)
    {
        JsonElement location = diagnostic.GetProperty("location");
        int line = location.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32();
        return $"{location.GetProperty("path").GetString()} {line} {diagnostic.GetProperty("code").GetProperty("value").GetString()}";
    }

    private static IEnumerable<string> ReadHtmlPlaces(string report)
    {
        string path = string.Empty;
        foreach (Match match in HtmlPlace.Matches(report))
        {
            if (match.Groups["path"].Success)
            {
                path = System.Net.WebUtility.HtmlDecode(match.Groups["path"].Value);
            }
            else
            {
                yield return $"{path} {match.Groups["line"].Value} {match.Groups["rule"].Value}";
            }
        }
    }

    private static IEnumerable<string> ReadConsolePlaces(string report)
    {
        string path = string.Empty;
        foreach (string line in report.Split('\n'))
        {
            if (line.Length > 0 && line[0] != ' ')
            {
                path = line;
            }
            else if (ConsoleLine.Match(line) is { Success: true } match)
            {
                yield return $"{path} {match.Groups["line"].Value} {match.Groups["rule"].Value}";
            }
        }
    }
}
