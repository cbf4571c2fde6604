using System.Globalization;
using System.Text;
using ContentLint.Testing;

namespace ContentLint.Analyzer.Tests;

/// <summary>A build reports what the command reports.</summary>
public sealed class EqualFindingsTests : PackageTest
{
    [Fact]
    public void On_the_sample_articles()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "seeds"))
            .Where(file => !file.EndsWith(".report", StringComparison.Ordinal)))
        {
            Site.Write("articles/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }

        // Beside the analyzers of the SDK, which the other builds are spared to save their time.
        SiteBuild build = Site.Build("-p:EnableNETAnalyzers=true");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains($"{Path.Combine(Site.Root, "articles", "rail-corridor.txt")}(19,61): warning CL201: “Kozlov” speaks here",
            build.Output, StringComparison.Ordinal);
        SiteFinding.AssertEqual(Site.Check("articles"), build.Findings);
    }

    [Fact]
    public void On_a_thousand_articles()
    {
        // Every article is another selection of the paragraphs of the sample articles, one in two under a rules.json of its own.
        string[] paragraphs = [.. Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt")
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.md"))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))];
        uint state = 20_240_229;
        for (int i = 0; i < 1000; i++)
        {
            string separator = i % 3 == 0 ? "\r\n\r\n" : "\n\n";
            var article = new StringBuilder();
            while (article.Length < 5000)
            {
                state = unchecked((state * 1_664_525) + 1_013_904_223);
                article.Append(paragraphs[(state >> 8) % paragraphs.Length]).Append(separator);
            }

            string folder = i % 2 == 0 ? "articles" : "articles/house";
            Site.Write(string.Create(CultureInfo.InvariantCulture, $"{folder}/{i:D4}.{(i % 5 == 0 ? "md" : "txt")}"), article.ToString());
        }

        Site.Write("articles/house/drafts/draft.txt", "Kozlov said the drafts are nobody's business.\n");
        Site.Write(
            "articles/house/rules.json",
            """
            {
              "exclude": ["drafts/"],
              "names": ["Grigor Kozlov"],
              "rules": { "vague-source": "off", "CL105": "error", "CL402": { "severity": "note" }, "repeated-text": { "options": { "minimum-words": 12 } } }
            }
            """);

        SiteBuild build = Site.Build();
        List<SiteFinding> expected = Site.Check("articles");
        Assert.True(expected.Count > 1000, $"only {expected.Count} findings");
        Assert.Contains(expected, finding => finding.Severity is "note");
        SiteFinding.AssertEqual(expected, build.Findings);
        Assert.DoesNotContain(build.Findings, finding => finding.Path.Contains("draft", StringComparison.Ordinal));
    }

    [Fact]
    public void On_files_of_every_kind()
    {
        const string article =
            "The café’s owner waited — 𝄞 — for news.\n\nWalters warned that prices would rise.\n\nRead more: How to bake bread\n";
        Site.Write("articles/utf8-mark.txt", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(article)]);
        Site.Write("articles/utf16-little.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(article)]);
        Site.Write("articles/utf16-big.txt", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(article)]);
        Site.Write("articles/latin1.txt", Encoding.Latin1.GetBytes(article.Replace("—", "-", StringComparison.Ordinal)));
        Site.Write("articles/invalid.txt",
            [.. Encoding.UTF8.GetBytes(article), 0xC3, 0x28, 0x81, 0xFF, .. Encoding.UTF8.GetBytes(" Walters said no.\n")]);
        Site.Write("articles/mark-and-invalid.txt",
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(article), 0xFF, 0xE2, 0x82,
                .. Encoding.UTF8.GetBytes(" Walters said no.\n")]);
        Site.Write("articles/binary.txt", [.. Encoding.UTF8.GetBytes("Walters said no.\n"), 0, 1, 2, 3]);
        Site.Write("articles/late-nul.txt",
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("A line of an article.\n", 500)) + "\0Walters said no.\n"));
        Site.Write("articles/carriage-returns.txt", article.Replace('\n', '\r'));
        Site.Write("articles/line-separators.txt", "One\u2028two\u0085three\f four\n\nWalters warned that prices would rise.\n");
        Site.Write("articles/empty.txt", "");
        Site.Write("articles/with space, and ümlaut; #1.txt", article);
        Site.Write("articles/french.txt",
            string.Concat(
                Enumerable.Repeat("Le maire de la ville a dit que les habitants ne sont pas contents des travaux dans leur rue. ", 5))
                + "\n\nRead more: How to bake bread\n");
        Site.Write("articles/page.html",
            "<html><body><p>The caf&eacute;&rsquo;s owner waited.</p>\n<p>Walters <b>warned</b> that prices would rise.</p>\n<p>Read more: How to bake bread</p></body></html>\n");
        Site.Write("articles/deep.md", "Walters said no.\n\n" + new string('>', 20_000) + " a\n\n" + new string('[', 20_000) + "\n");
        Site.Write("articles/large.txt", WriteLargeArticle() + "Walters warned that prices would rise.\n");
        Site.Write("articles/.drafts/hidden.txt", article);
        Site.Write("articles/picture.png", [0x89, 0x50, 0x4E, 0x47]);

        SiteBuild build = Site.Build();
        List<SiteFinding> expected = Site.Check("articles");
        // The one inherent difference: the compiler does not tell invalid bytes from a replacement character in the file.
        SiteFinding.AssertEqual(
            [.. expected.Select(finding =>
                finding with { Message = finding.Message.Replace("A byte that is no character stands here",
                    "A character was lost here when the text was converted", StringComparison.Ordinal) })],
            build.Findings);
        foreach (string name in new[] { "utf8-mark", "utf16-little", "utf16-big", "latin1", "invalid", "mark-and-invalid", "late-nul",
            "carriage-returns", "line-separators", "with space", "page", "deep", "large" })
        {
            Assert.Contains(expected, finding => finding.Path.StartsWith("articles/" + name, StringComparison.Ordinal)
                && finding.Rule is "CL201");
        }

        Assert.DoesNotContain(expected, finding => finding.Path.Contains("binary", StringComparison.Ordinal)
            || finding.Path.Contains("french", StringComparison.Ordinal));
    }

    [Fact]
    public void With_overrides_extended_files_a_baseline_and_comments_that_suppress()
    {
        Site.WriteProject(
            before: "<ItemGroup><AdditionalFiles Include=\"house.json\" /><AdditionalFiles Include=\"accepted.json\" /></ItemGroup>");
        Site.Write("house.json", "{ \"names\": [\"Ann Walters\"], \"rules\": { \"CL401\": \"warning\" } }");
        Site.Write("rules.json",
            "{ \"extends\": [\"house.json\"], \"baseline\": \"accepted.json\", \"overrides\": [{ \"files\": [\"articles/soft/**\"], \"rules\": { \"CL201\": \"note\" } }] }");
        Site.Write("articles/accepted.txt", "Marlowe warned that prices would rise.\n");
        Site.Write("accepted.json", "{ \"version\": 1, \"findings\": [] }");
        Assert.Empty(Site.Check("articles", "--update-baseline"));
        Site.Write("articles/a.txt", "Walters said no.\n\nHargest warned that prices would rise.\n\nRead more: How to bake bread\n");
        Site.Write("articles/soft/b.txt", "Hargest warned that prices would rise.\n");
        Site.Write("articles/c.md", "<!-- contentlint-disable-next CL201: she is known here -->\nHargest warned that prices would rise.\n");
        SiteBuild build = Site.Build();
        List<SiteFinding> expected = Site.Check("articles");
        Assert.Equal(
            ["articles/a.txt CL201 warning", "articles/a.txt CL401 warning", "articles/soft/b.txt CL201 note"],
            expected.Select(finding => $"{finding.Path} {finding.Rule} {finding.Severity}"));
        SiteFinding.AssertEqual(expected, build.Findings);
    }

    /// <summary>
    /// House rules share an id in a build, and stand with their own in the message; the sources of the project are articles like any other.
    /// </summary>
    [Fact]
    public void On_house_rules_and_on_the_prose_of_code()
    {
        Site.WriteProject(
            before: "<PropertyGroup><ContentLintArticles>articles/**;src/**</ContentLintArticles></PropertyGroup><ItemGroup><AdditionalFiles Include=\"local.rules.json\" /></ItemGroup>");
        Site.Write("local.rules.json", File.ReadAllBytes(Path.Combine(Repository.Root, "docs/examples/local-newspaper.rules.json")));
        Site.Write("rules.json",
            "{ \"include\": [\"**/*.txt\", \"**/*.md\", \"**/*.html\", \"**/*.cs\", \"**/*.resx\"], \"house\": [\"local.rules.json\"] }");
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "seeds"))
            .Where(file => !file.EndsWith(".report", StringComparison.Ordinal)))
        {
            Site.Write("articles/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }

        Site.Write("src/Bridge.cs",
            "/// <summary>\n/// The bridge of\n/// of steel &amp; stone.\n/// </summary>\npublic class Bridge\n{\n    // lang=article\n    public const string Text = \"It is \\\"late\\\" for the the mayor.\";\n\n    public const string Code = \"the the\";\n}\n");
        Site.Write("src/Texts.resx", "<root>\n  <data name=\"a\"><value>The bridge cost {0} of of them.</value></data>\n</root>\n");
        SiteBuild build = Site.Build();
        List<SiteFinding> expected = [.. Site.Check(".")
            .Select(static finding => finding.Rule[0] == 'H'
                ? finding with { Rule = "CL900", Message = $"{finding.Rule}: {finding.Message}" }
                : finding)];
        SiteFinding.Sort(expected);
        SiteFinding.AssertEqual(expected, build.Findings);
        Assert.Contains(expected, static finding => finding.Rule is "CL900");
        Assert.Equal(
            ["src/Bridge.cs 2:16 CL602", "src/Bridge.cs 8:52 CL602", "src/Texts.resx 2:45 CL602"],
            expected.Where(static finding => finding.Rule is "CL602" && finding.Path.StartsWith("src/", StringComparison.Ordinal))
            .Select(static finding =>
                string.Create(CultureInfo.InvariantCulture, $"{finding.Path} {finding.Line}:{finding.Column} {finding.Rule}")));
    }

    [Fact]
    public void On_a_configuration_with_mistakes()
    {
        Site.Write("articles/a.txt", "Walters warned that prices would rise.\n");
        Site.Write("rules.json",
            "{\n  // é\n  \"rulez\": {},\n  \"rules\": { \"orphan-speaker\": \"eror\", \"CL201\": \"eror\", \"CL501\": { \"options\": { \"minimum-words\": -1 } } }\n}\n");
        SiteBuild build = Site.Build();
        Assert.Equal(1, build.ExitCode);
        Assert.Contains($"{Path.Combine(Site.Root, "rules.json")}(3,4): error CL001: There is no section “rulez”", build.Output,
            StringComparison.Ordinal);
        Assert.Equal(4, build.Findings.Count(finding => finding.Rule is "CL001"));
        SiteFinding.AssertEqual(Site.Check("articles"), build.Findings);
    }

    /// <summary>20 MB in which nothing is said twice.</summary>
    private static string WriteLargeArticle()
    {
        var article = new StringBuilder();
        uint state = 7;
        for (int sentence = 0; article.Length < 20_000_000; sentence++)
        {
            foreach (string word in new[] { "The ", " of the ", " was in the ", " with a ", " and it had the " })
            {
                article.Append(word);
                for (int i = 0; i < 7; i++)
                {
                    state = unchecked((state * 1_664_525) + 1_013_904_223);
                    article.Append((char)('a' + ((state >> 16) % 26)));
                }
            }

            article.Append(sentence % 4 == 3 ? ".\n\n" : ". ");
        }

        return article.ToString();
    }
}
