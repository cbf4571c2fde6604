using ContentLint.Cli.Run;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>
/// The sample articles with all rules. Each has its approved report beside it (<c>UPDATE=1</c> rewrites it); the reports of the
/// whole folder are snapshots. A change in any of them is a change of the product and is read before it is approved.
/// </summary>
public sealed class SampleArticleTests
{
    private static readonly string Seeds = Path.Combine(Repository.Root, "seeds");

    public static TheoryData<string> Articles =>
        [.. Directory.EnumerateFiles(Seeds)
            .Where(file => file.EndsWith(".txt", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void An_article_has_its_approved_report(string article) =>
        Repository.VerifyGenerated($"seeds/{article}.report", Check($"seeds/{article}", "--severity", "note").Output);

    [Fact]
    public void There_is_no_report_without_an_article()
    {
        IEnumerable<string> reports = Directory.EnumerateFiles(Seeds, "*.report").Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);
        Assert.Equal(((IEnumerable<object[]>)Articles).Select(row => (string)row[0]), reports, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("choir-tour.txt")]
    [InlineData("town-paper.txt")]
    public void The_clean_articles_are_clean(string article)
    {
        CommandResult result = Check($"seeds/{article}");
        Assert.Equal(ExitCode.Clean, result.ExitCode);
        Assert.Equal(string.Empty, result.Output);
    }

    [Theory]
    [InlineData("CL101")]
    [InlineData("CL201")]
    [InlineData("CL301")]
    [InlineData("CL401")]
    [InlineData("CL402")]
    [InlineData("CL501")]
    [InlineData("CL502")]
    public void Every_one_of_these_rules_is_shown_at_work(string rule) =>
        Assert.Contains($" {rule} ", Check("seeds").Output, StringComparison.Ordinal);

    [Fact]
    public void A_rule_of_notes_is_shown_at_work_when_notes_are_asked_for()
    {
        Assert.Contains(" CL105 ", Check("seeds", "--severity", "note").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" CL105 ", Check("seeds").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("console")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void The_folder_has_its_approved_reports(string format) =>
        Snapshot.Verify(Check("seeds", "--format", format).Output, format);

    [Fact]
    public void The_reports_are_the_same_with_one_thread_and_with_two()
    {
        foreach (string format in new[] { "console", "json", "sarif" })
        {
            Assert.Equal(
                Check("seeds", "--format", format, "--jobs", "1").Output,
                Check("seeds", "--format", format, "--jobs", "2").Output,
                StringComparer.Ordinal);
        }
    }

    private static CommandResult Check(params string[] args)
    {
        Dictionary<string, string> variables = [];
        string[] check = ["check", .. args];
        ShippedCommand.VerifySame(null, Repository.Root, string.Empty, variables, check);
        return ShippedCommand.RunHere(Repository.Root, string.Empty, variables, check);
    }
}
