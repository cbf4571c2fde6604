using System.Text;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Running;
using ContentLint.Testing;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Tests.Html;

/// <summary>
/// Whole pages and parts of pages, linted by all rules; what is to be found is marked in the files, entities and tags included.
/// </summary>
public sealed class HtmlArticleTests
{
    private static readonly LintEngine Engine = new(RuleCatalog.All, LintSettings.Default);

    public static TheoryData<string> Articles =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests/Rules.Tests/Html/Articles")).Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void What_is_marked_is_found_and_nothing_else(string file)
    {
        string marked = ReadArticle(file);
        Assert.Equal(marked, Mark(MarkedText.Strip(marked), file));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Line_breaks_of_two_characters_change_no_finding(string file)
    {
        string marked = ReadArticle(file).ReplaceLineEndings("\r\n");
        Assert.Equal(marked, Mark(MarkedText.Strip(marked), file));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Lines_and_columns_are_those_of_the_file(string file)
    {
        string text = MarkedText.Strip(ReadArticle(file));
        string[] lines = text.Split('\n');
        Assert.All(Lint(text, file), finding =>
        {
            LinePosition start = finding.Lines.Start;
            Assert.Equal(text[finding.Span.Start], lines[start.Line][start.Character]);
            Assert.Equal(finding.Span.Start, lines.Take(start.Line).Sum(line => line.Length + 1) + start.Character);
        });
    }

    [Fact]
    public void A_byte_order_mark_moves_nothing()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF,
            .. Encoding.UTF8.GetBytes("<p>It rained for weeks on the hills. Walters warned that the dam was full.</p>")];
        Finding finding = Assert.Single(Engine.Lint(Article.Read(TextDecoder.Decode(bytes, bytes.Length)!, "a.html", ArticleFormat.Html)));
        Assert.Equal((0, 37), (finding.Lines.Start.Line, finding.Lines.Start.Character));
    }

    [Fact]
    public void A_column_counts_the_units_of_the_file_behind_entities_and_emoji()
    {
        const string Text = "<p>😀 &amp; &#128512; it rained for weeks on the hills. Walters warned that the dam was full.</p>";
        Finding finding = Assert.Single(Lint(Text, "a.html"));
        Assert.Equal(Text.IndexOf("Walters", StringComparison.Ordinal), finding.Lines.Start.Character);
        Assert.Equal("Walters", Text.Substring(finding.Span.Start, finding.Span.Length));
    }

    [Fact]
    public void A_message_quotes_what_people_read()
    {
        Finding finding = Assert.Single(Lint("<p>It rained for weeks on the hills. O&rsquo;<i>Br</i>ien warned that the dam was full.</p>",
            "a.html"));
        Assert.Contains("“O’Brien”", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_nested_too_deep_is_read_as_plain_text()
    {
        string text = string.Concat(Enumerable.Repeat("<div>", 50_000)) + "It rained." + string.Concat(Enumerable.Repeat("</div>", 50_000));
        IReadOnlyList<Finding> findings = Lint(text, "a.html");
        Assert.Contains(findings, finding => finding.Rule.Id is "CL006" && finding.Span.Start == 0);
    }

    [Theory]
    [InlineData("<a href='x' ", 100_000)]
    [InlineData("<p title=\"x ", 100_000)]
    [InlineData("<!-- ", 50_000)]
    [InlineData("&amp", 50_000)]
    [InlineData("<p>It rained.", 20_000)]
    [InlineData("<li>It rained.", 20_000)]
    [InlineData("<td>It rained.", 20_000)]
    [InlineData("</div>It rained.", 20_000)]
    [InlineData("<br>", 50_000)]
    [InlineData("<", 100_000)]
    [InlineData("<b>x</i>", 20_000)]
    [InlineData("<dt>x<dd>", 20_000)]
    [InlineData("<option>x", 20_000)]
    [InlineData("<a \"<b>", 20_000)]
    [InlineData("<table><tr><td>", 5_000)]
    [InlineData("<ul><li>", 5_000)]
    [InlineData("<!-- contentlint-disable-next CL201: x --><p>It rained.</p>", 5_000)]
    [InlineData("<!-- contentlint-disable-file CL401: x -->", 5_000)]
    public void Hostile_markup_is_read_to_the_end(string piece, int count)
    {
        string text = string.Concat(Enumerable.Repeat(piece, count));
        using Article article = Article.Read(ArticleText.FromString(text), "a.html", ArticleFormat.Html);
        Assert.Equal(article.MarkupProblem is null ? ArticleFormat.Html : ArticleFormat.PlainText, article.Format);
        Assert.All(Engine.Lint(Article.Read(ArticleText.FromString(text), "a.html", ArticleFormat.Html)),
            finding => Assert.InRange(finding.Span.End, 0, text.Length));
    }

    [Fact]
    public void A_text_file_reads_no_markup()
    {
        // The parsers are loaded when their first file is read; a text file with markup in it is full of debris.
        Assert.Contains(Lint("It rained for weeks.<br> The dam was full.\n", "a.txt"), finding => finding.Rule.Id is "CL405");
    }

    private static string ReadArticle(string file) =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests/Rules.Tests/Html/Articles", file));

    private static string Mark(string text, string file) => MarkedText.Mark(text, Lint(text, file).Select(finding => finding.Span));

    private static IReadOnlyList<Finding> Lint(string text, string file) =>
        Engine.Lint(Article.Read(ArticleText.FromString(text), file, Article.GetFormat(file)));
}
