using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Engine.Tests.Findings;

/// <summary>Comments in articles that accept findings.</summary>
public sealed class SuppressionCommentsTests
{
    private const string Bad = "One bad day.";

    private static readonly Rule[] Rules = [new WordRule("CL191", "bad-word", "bad"), new WordRule("CL291", "odd-word", "odd"),
        new WordRule("CL292", "strange-word", "strange")];

    [Theory]
    [InlineData("<!-- contentlint-disable-next CL191: it is meant -->", "by id")]
    [InlineData("<!-- contentlint-disable-next bad-word: it is meant -->", "by name")]
    [InlineData("<!--contentlint-disable-next cl191:it is meant-->", "without spaces, in small letters")]
    [InlineData("<!-- contentlint-disable-next odd-word, CL191 : it is meant -->", "several rules")]
    [InlineData("<!-- contentlint-disable-next attribution: it is meant -->", "by family")]
    [InlineData("<!-- contentlint-disable CL1xx, CL2: it is meant -->", "by the number of a family")]
    [InlineData("<!--\ncontentlint-disable-next\n  CL191:\n  it is meant\n-->", "over several lines")]
    [InlineData("<!-- contentlint-disable CL191: it is meant -->", "a range without an end")]
    [InlineData("<!-- contentlint-disable-file CL191: it is meant -->", "the whole file")]
    public void A_comment_accepts_a_finding_and_keeps_the_reason(string comment, string form)
    {
        foreach (string path in new[] { "a.md", "a.html" })
        {
            Finding finding = Assert.Single(Lint($"{comment}\n\n{Paragraph(path, Bad)}\n", path), finding => finding.Rule.Id is "CL191");
            Assert.True(finding.Suppression is { Kind: SuppressionKind.InSource, Justification: "it is meant" }, form);
        }
    }

    /// <summary>Components and generators have comments of their own.</summary>
    [Theory]
    [InlineData("{/* contentlint-disable-next CL191: it is meant */}")]
    [InlineData("{{/* contentlint-disable-next CL191: it is meant */}}")]
    [InlineData("{# contentlint-disable-next CL191: it is meant #}")]
    [InlineData("{{!-- contentlint-disable-next CL191: it is meant --}}")]
    [InlineData("{% comment %}contentlint-disable-next CL191: it is meant{% endcomment %}")]
    [InlineData("[//]: # (contentlint-disable-next CL191: it is meant)")]
    public void A_generator_s_comment_accepts_a_finding(string comment)
    {
        Finding finding = Assert.Single(Lint($"---\nlayout: x\n---\n\n{comment}\n\n{Bad}\n\nA good week.\n", "a.md"),
            finding => finding.Rule.Id is "CL191");
        Assert.True(finding.Suppression is { Kind: SuppressionKind.InSource, Justification: "it is meant" });
    }

    [Theory]
    [InlineData("a.md", "<!-- contentlint-disable-next CL191: x -->\nA bad day.\n\nA bad week.\n", "+-")]
    [InlineData("a.md", "A bad day.\n\n<!-- contentlint-disable-next CL191: x -->\n# A bad week\n\nA bad year.\n", "-+-")]
    [InlineData("a.md", "<!-- contentlint-disable-next CL191: x -->\n<!-- contentlint-disable-next CL291: x -->\n\nAn odd and bad day.\n",
        "++")]
    [InlineData("a.md", "- <!-- contentlint-disable-next CL191: x -->\n  A bad day.\n- A bad week.\n", "+-")]
    [InlineData("a.md",
        "A bad day.\n\n<!-- contentlint-disable CL191: x -->\n\nA bad week, odd.\n\n<!-- contentlint-enable CL191 -->\n\nA bad year.\n",
        "-+--")]
    [InlineData("a.md",
        "<!-- contentlint-disable CL191, CL291: x -->\n\nA bad week, odd.\n\n<!-- contentlint-enable CL291 -->\n\nA bad, odd year.\n",
        "+++-")]
    [InlineData("a.md",
        "<!-- contentlint-disable CL191, CL291: x -->\n\nA bad week, odd.\n\n<!-- contentlint-enable -->\n\nA bad, odd year.\n", "++--")]
    [InlineData("a.md", "A bad day.\n\n<!-- contentlint-disable-file CL191: x -->\n\nA bad week.\n", "++")]
    [InlineData("a.html", "<p>A bad day.<p>A <!-- contentlint-disable-next CL191: x -->bad week.<p>A bad year.", "--+")]
    [InlineData("a.html", "<!-- contentlint-disable-next CL191: x --><ul><li>A &amp; bad day.<li>A bad week.</ul>", "+-")]
    [InlineData("a.html", "<p>&amp; bad<!-- contentlint-disable CL191: x --><b> bad</b><!-- contentlint-enable --> bad</p>", "-+-")]
    [InlineData("a.md", "```\n<!-- contentlint-disable-next CL191: x -->\n```\n\nA bad day.\n", "-")]
    [InlineData("a.txt", "<!-- contentlint-disable-next CL191: x -->\n\nA bad day.\n", "-")]
    public void A_comment_holds_as_far_as_it_says(string path, string text, string accepted)
    {
        IEnumerable<Finding> findings = Lint(text, path).Where(finding => finding.Rule.Id is "CL191" or "CL291");
        Assert.Equal(accepted, string.Concat(findings.Select(finding => finding.Suppression is null ? '-' : '+')));
    }

    [Theory]
    [InlineData("[//]: # (contentlint-disable-next CL191: it is meant)")]
    [InlineData("[//]: # \"contentlint-disable-next CL191: it is meant\"")]
    [InlineData("[comment]: # (contentlint-disable-next CL191: it is meant)")]
    [InlineData("{/* contentlint-disable-next CL191: it is meant */}")]
    [InlineData("{{/* contentlint-disable-next CL191: it is meant */}}")]
    [InlineData("{{- /* contentlint-disable-next CL191: it is meant */ -}}")]
    [InlineData("{% comment %} contentlint-disable-next CL191: it is meant {% endcomment %}")]
    public void The_comments_of_sites_accept_too(string comment)
    {
        Finding finding = Assert.Single(Lint($"---\ntitle: A\n---\n\n{comment}\n\n{Bad}\n", "a.md"));
        Assert.Equal("it is meant", finding.Suppression?.Justification);
    }

    [Theory]
    [InlineData("<!-- contentlint-disable-next CL191 [|- our readers know him|] -->", "our readers know him")]
    [InlineData("<!-- contentlint-disable-next CL191 [|-- our readers, who know him|] -->", "our readers, who know him")]
    [InlineData("<!-- contentlint-disable-next CL191 [|— known|] -->", "known")]
    [InlineData("<!-- contentlint-disable-next CL191 [|our readers know him|] -->", "our readers know him")]
    [InlineData("<!-- contentlint-disable CL191 [|known|] -->", "known")]
    public void A_reason_without_its_colon_counts_and_is_told_once(string comment, string reason)
    {
        int start = comment.IndexOf("[|", StringComparison.Ordinal);
        int length = comment.IndexOf("|]", StringComparison.Ordinal) - start - 2;
        IReadOnlyList<Finding> findings = Lint(comment.Replace("[|", "", StringComparison.Ordinal)
            .Replace("|]", "", StringComparison.Ordinal) + "\n\nA bad day.\n", "a.md");
        Finding told = Assert.Single(findings, finding => finding.Rule.Id is "CL003" or "CL004");
        Assert.Equal((start, length, "The reason stands without a colon before it"), (told.Span.Start, told.Span.Length, told.Message));
        Assert.EndsWith($"CL191: {reason}", told.Hint, StringComparison.Ordinal);
        Assert.Equal(reason, Assert.Single(findings, finding => finding.Rule.Id is "CL191").Suppression?.Justification);
    }

    [Theory]
    [InlineData("<!-- contentlint-disable-next [|CL291|]: x -->", "There is no finding of CL291 odd-word here to suppress", null)]
    [InlineData("<!-- contentlint-disable-next CL191, [|speakers|]: x -->", "There is no finding of the family speakers here to suppress",
        null)]
    [InlineData("<!-- contentlint-disable-next CL191, [|speaker|]: x -->", "There is no rule “speaker”", "Did you mean “speakers”?")]
    [InlineData("<!-- contentlint-disable-next CL191, [|odd-word|]: x -->", "There is no finding of CL291 odd-word here to suppress", null)]
    [InlineData("<!-- contentlint-disable-next CL191, [|bad-wrod|]: x -->", "There is no rule “bad-wrod”", "Did you mean “bad-word”?")]
    [InlineData("<!-- contentlint-disable-next CL191, [|no|]: x -->", "There is no rule “no”", null)]
    [InlineData("[|<!-- contentlint-disable-next: x -->|]", "The comment names no rule",
        "Write it as contentlint-disable-next RULE: reason")]
    [InlineData("<!-- contentlint-[|disable-nxt|] CL191: x -->", "There is no comment “contentlint-disable-nxt”",
        "Did you mean “contentlint-disable-next”?")]
    public void A_comment_without_use_is_a_finding(string marked, string message, string? hint)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        string comment = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        Finding finding = Assert.Single(Lint($"{comment}\n\n{Bad}\n", "a.md"),
            finding => ReferenceEquals(finding.Rule, EngineRules.UselessSuppression));
        Assert.Equal(message, finding.Message);
        Assert.Equal(start, finding.Span.Start);
        Assert.Equal(marked.IndexOf("|]", StringComparison.Ordinal) - 2, finding.Span.End);
        Assert.True(hint is null || string.Equals(hint, finding.Hint, StringComparison.Ordinal), finding.Hint);
    }

    [Theory]
    [InlineData("<!-- contentlint-disable-next CL191 -->")]
    [InlineData("<!-- contentlint-disable CL191: -->")]
    public void A_comment_without_a_reason_is_a_finding_and_holds(string comment)
    {
        IReadOnlyList<Finding> findings = Lint($"{comment}\n\n{Bad}\n", "a.md");
        Assert.Equal("CL004 CL191", string.Join(' ', findings.Select(finding => finding.Rule.Id)));
        Assert.Equal(new Suppression(SuppressionKind.InSource, ""), findings[1].Suppression);
    }

    [Fact]
    public void A_comment_for_a_rule_that_did_not_run_is_not_without_use()
    {
        var off = new RuleSettings(Severity.None, new Dictionary<string, int>(StringComparer.Ordinal));
        var settings = new LintSettings { Rules = new Dictionary<string, RuleSettings>(StringComparer.Ordinal) { ["CL191"] = off } };
        Assert.Empty(Lint($"<!-- contentlint-disable-next CL191: x -->\n\n{Bad}\n", "a.md", settings));
    }

    [Fact]
    public void Both_findings_can_be_turned_off()
    {
        var off = new RuleSettings(Severity.None, new Dictionary<string, int>(StringComparer.Ordinal));
        var settings = new LintSettings
        {
            Rules = new Dictionary<string, RuleSettings>(StringComparer.Ordinal)
            {
                ["CL003"] = off,
                ["CL004"] = off
            }
        };
        Assert.Empty(Lint("<!-- contentlint-disable-next CL191 -->\n\nA good day.\n", "a.md", settings));
    }

    [Fact]
    public void A_comment_reaches_the_findings_of_the_engine()
    {
        string deep = string.Concat(Enumerable.Repeat("<b>", 400));
        Assert.Single(Lint($"<!-- contentlint-disable-file CL006: x -->{deep}", "a.html"), finding => finding.Suppression is null
            && finding.Rule.Id is "CL006");
        Assert.DoesNotContain(Lint("<!-- contentlint-disable-next CL191: x -->\n\nA bad day.\n", "a.md"),
            finding => finding.Suppression is null);
    }

    private static string Paragraph(string path, string text) => path.EndsWith(".md", StringComparison.Ordinal) ? text : $"<p>{text}</p>";

    private static IReadOnlyList<Finding> Lint(string text, string path, LintSettings? settings = null) =>
        new LintEngine(Rules, settings
            ?? LintSettings.Default).Lint(Article.Read(ArticleText.FromString(text), path, Article.GetFormat(path)));

    private sealed class WordRule(string id, string name, string word) : Rule(new RuleDescriptor(id, name, name, name, Severity.Error))
    {
        public override void Check(ArticleReading reading, RuleContext context)
        {
            foreach (Token token in reading.Tokens)
            {
                if (reading.TextOf(token).SequenceEqual(word))
                {
                    context.Report(token.Span, "“" + word + "”");
                }
            }
        }
    }
}
