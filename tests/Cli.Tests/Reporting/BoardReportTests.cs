using System.Text.Json;
using System.Xml.Linq;

namespace ContentLint.Cli.Tests.Reporting;

/// <summary>The formats of code review: GitLab, Checkstyle, Markdown.</summary>
public sealed class BoardReportTests : CommandTest
{
    [Fact]
    public void Code_quality_has_what_gitlab_asks_for_and_each_fingerprint_once()
    {
        Write("a.txt", "This is bad and odd.");
        Write("b.txt", "This is bad and odd.");
        using JsonDocument report = JsonDocument.Parse(Run(".", "--format", "gitlab").Output);
        JsonElement[] issues = [.. report.RootElement.EnumerateArray()];
        Assert.Equal(4, issues.Length);
        Assert.Equal(4, issues.Select(issue => issue.GetProperty("fingerprint").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(issues,
            issue => Assert.Contains(issue.GetProperty("severity").GetString(), new[] { "info", "minor", "major", "critical", "blocker" }));
        Assert.Equal(("a.txt", 1, "CL191 bad-word"),
            (issues[0].GetProperty("location").GetProperty("path").GetString(),
                issues[0].GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32(),
                issues[0].GetProperty("check_name").GetString()));
        Write("a.txt", "Fine.");
        Assert.Equal("[]\n", Run("a.txt", "--format", "gitlab").Output);
    }

    [Fact]
    public void Checkstyle_has_a_file_an_article_and_trouble_too()
    {
        Write("a & b.txt", "This is bad\u0001 and odd.");
        var report = XDocument.Parse(Run(".", "missing.txt", "--format", "checkstyle").Output);
        XElement[] files = [.. report.Root!.Elements("file")];
        Assert.Equal(["a & b.txt", "missing.txt"], files.Select(static file => file.Attribute("name")!.Value));
        Assert.Equal(["error", "warning"], files[0].Elements("error").Select(static error => error.Attribute("severity")!.Value));
        Assert.Equal(("1", "9", "contentlint.CL191"),
            (files[0].Element("error")!.Attribute("line")!.Value, files[0].Element("error")!.Attribute("column")!.Value,
                files[0].Element("error")!.Attribute("source")!.Value));
    }

    [Fact]
    public void Markdown_is_a_table_in_which_no_text_of_an_article_is_markup()
    {
        Write("a|b_*@c.txt", "This is bad.");
        string report = Run(".", "missing.txt", "--format", "markdown").Output;
        Assert.StartsWith(
            "### ContentLint\n\n1 error in 1 article.\n\n* missing.txt&#58; there is no such file or folder\n\n**a&#124;b&#95;&#42;&#64;c.txt**\n\n| place | | finding | rule |\n|---|---|---|---|\n| 1:9 | error | ", report, StringComparison.Ordinal);
        Assert.Contains(" | CL191 bad-word |\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_fits_a_comment()
    {
        Write("a.txt", string.Concat(Enumerable.Repeat("This is bad.\n\n", 2000)));
        CommandResult result = Run(".", "--format", "markdown");
        Assert.True(result.Output.Length < 65_536);
        Assert.Contains(" more findings are not in this table.\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("contentlint: the markdown report leaves out ", result.Error, StringComparison.Ordinal);
    }
}
