using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ContentLint.Cli.Tests.Reporting;

/// <summary>The page for a browser: what stands in it, and what can never run in it.</summary>
public sealed class HtmlReportTests : CommandTest
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Singleline;
    private static readonly Regex Line = new("<p class=\"text\">(?<line>.*?)</p>", RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        TimeSpan.FromSeconds(10));
    private static readonly Regex Tag = new("<[^>]*>", Options);
    private static readonly Regex Mark = new("<mark class=\"(?<kind>[a-z]+)\"[^>]*data-findings=\"(?<ids>[0-9 ]+)\">(?<text>[^<]*)</mark>",
        Options);

    [Fact]
    public void An_article_stands_in_it_line_for_line()
    {
        const string Text = "A twin\r\nand a twin, bad and small.\r\rCafe\u0301 \U0001F600 is <odd>, 100% odd & \"more\".\n";
        Write("a.txt", Text);
        Assert.Equal(["A twin", "and a twin, bad and small.", "", "Cafe\u0301 \U0001F600 is <odd>, 100% odd & \"more\".", ""],
            ReadLines(RunHtml()));
    }

    [Fact]
    public void Changes_are_shown_before_and_after_and_are_text()
    {
        Write("a.txt", "All is fine.\n\nIt is teh <b>end</b>, and really teh last.\n\nNo change here.\n");
        Run(".", "--diff", "--unsafe-fixes", "--format", "html=report.html");
        string page = Read("report.html");
        string row = Assert.Single(Regex.Matches(page, "<tr><td class=\"number\">.*?</tr>",
            RegexOptions.ExplicitCapture | RegexOptions.Singleline, TimeSpan.FromSeconds(10))).Value;
        Assert.StartsWith("<tr><td class=\"number\">3</td><td class=\"text\">It is <del>teh</del> &lt;b&gt;end&lt;/b&gt;, and <del>really",
            row, StringComparison.Ordinal);
        Assert.Contains("It is <ins>the</ins> &lt;b&gt;end&lt;/b&gt;", row, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_a_finding_are_marked_and_its_other_places_too()
    {
        Write("a.txt", "A twin stands. Nothing is between them.\n\nAnother twin is here, and it is bad.\n");
        string[] marks = [.. Mark.Matches(RunHtml()).Select(static match => $"{match.Groups["kind"].Value}: {match.Groups["text"].Value}")];
        Assert.Contains("error: twin", marks);
        Assert.Contains("related: twin", marks);
        Assert.Contains("error: bad", marks);
    }

    [Fact]
    public void Every_link_in_the_page_leads_to_a_place_in_it()
    {
        Write("a.txt", "A twin stands.\n\nAnother twin is here, and it is bad and small.\n");
        string page = RunHtml();
        string[] targets = [.. Regex.Matches(page, "href=\"#(?<id>[^\"]+)\"", Options).Select(static match => match.Groups["id"].Value)];
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.Contains($" id=\"{target}\"", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("</mark></p><script>alert(1)</script> bad")]
    [InlineData("<img src=x onerror=alert(1)> bad")]
    [InlineData("bad \" onmouseover=alert(1) x=\"")]
    [InlineData("&lt;script&gt; bad &#60;script&#62;")]
    [InlineData("]]> <!-- bad --> <style>*{display:none}</style>")]
    public void What_an_article_says_is_never_markup(string text)
    {
        Write("a.txt", "Something stands before it.\n\n" + text + "\n");
        string page = RunHtml();
        Assert.Equal(text, ReadLines(page)[2]);
        Assert.Equal(["script", "style"],
            Regex.Matches(page, "<(?<name>script|style|img|iframe|object)\\b", Options).Select(static match => match.Groups["name"].Value)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_path_is_never_markup()
    {
        Write("a\"><script>x<script>.txt", "This is bad.");
        Assert.Single(Regex.Matches(RunHtml(), "<script\\b", Options));
    }

    [Fact]
    public void Control_characters_and_marks_that_turn_the_text_are_shown_as_pictures()
    {
        Write("a.txt", "This is bad\u001B[31m and \u202Eturned\u202C.");
        string page = RunHtml();
        Assert.DoesNotContain('\u001B', page);
        Assert.DoesNotContain('\u202E', page);
        Assert.Equal("This is bad\u241B[31m and \uFFFDturned\uFFFD.", ReadLines(page)[0]);
    }

    [Fact]
    public void The_policy_lets_its_own_script_and_style_run_and_nothing_else()
    {
        Write("a.txt", "This is bad.");
        string page = RunHtml();
        foreach (string name in new[] { "script", "style" })
        {
            string body = Regex.Match(page, $"<{name}>(?<body>.*)</{name}>", Options).Groups["body"].Value;
            string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
            Assert.Contains($"{name}-src 'sha256-{hash}'", page, StringComparison.Ordinal);
        }

        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_article_is_cut_to_what_is_near_a_finding()
    {
        string[] lines = [.. Enumerable.Range(0, 2000).Select(static i => i == 1000 ? "This is bad." : "Nothing is here.")];
        Write("a.txt", string.Join('\n', lines));
        string page = RunHtml();
        Assert.Equal(41, ReadLines(page).Length);
        Assert.Contains("980 lines without findings", page, StringComparison.Ordinal);
        Assert.Contains("979 lines without findings", page, StringComparison.Ordinal);
    }

    private static string[] ReadLines(string page) =>
        [.. Line.Matches(page).Select(static match => WebUtility.HtmlDecode(Tag.Replace(match.Groups["line"].Value, string.Empty)))];

    private string RunHtml() => Run(".", "--format", "html", "--severity", "note").Output;
}
