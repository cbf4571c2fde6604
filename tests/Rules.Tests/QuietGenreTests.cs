using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Rules.Tests;

/// <summary>Rules are quiet in the kinds of article that their pages name, and in no other.</summary>
public sealed class QuietGenreTests
{
    private const string Changes =
        "# Pier 2.4\n\n## Notable changes\n\n* [`3f2c9a1`] **tide**: the gauge reads the level of the water twice an hour (Mara Hess)\n\n## Commits\n\n* [`3f2c9a1`] **tide**: the gauge reads the level of the water twice an hour (Mara Hess)\n* [`88ad012`] **pier**: the lamp goes out at six in the morning (Tom Kell)\n";
    private const string Speech =
        "**Mara Hess:** So how did you start? Because that is what people ask me.\n\n**Tom Kell:** I bought a boat. Like, what else?\n\n**Mara Hess:** \\[laughs\\]\n\n**Tom Kell:** Right. So --\n\n**Mara Hess:** Yeah.\n";

    [Theory]
    [InlineData(Changes)]
    [InlineData(Speech)]
    public void Nothing_is_found_where_it_belongs_to_the_kind(string text) => Assert.Empty(Lint(text, LintSettings.Default));

    [Theory]
    [InlineData("The ferry to the island will stop in May, the board decided on Monday.\n\nIt rained.\n\nThe ferry to the island will stop in May, the board decided on Monday.\n", "CL501")]
    [InlineData(Speech, "CL504")]
    public void As_a_report_it_is_found(string text, string rule) =>
        Assert.Contains(Lint(text, LintSettings.Default with { Genre = Genre.News }),
            finding => finding.Rule.Id.Equals(rule, StringComparison.Ordinal));

    [Fact]
    public void A_file_can_say_its_kind()
    {
        const string Text = "The tide is high and the gate is shut. Because that is so.\n\nThe ferry stops. Because it has to.\n";
        Assert.Contains(Lint(Text, LintSettings.Default), finding => finding.Rule.Id.Equals("CL504", StringComparison.Ordinal));
        Assert.DoesNotContain(Lint("---\ngenre: transcript\n---\n\n" + Text, LintSettings.Default),
            finding => finding.Rule.Id.Equals("CL504", StringComparison.Ordinal));
    }

    private const string Claim = "Experts say that the gauge is wrong and that nobody will mend it.\n";

    /// <summary>What a desk asks of a report is a hint on a page and nothing in instructions.</summary>
    [Theory]
    [InlineData("# Pier\n\nMara Hess said that the ferry would sail on Friday.\n\nIt rained all day.\n\nThe road was wet.\n\nThe quay was full.\n\n", "\nThe vote was seven to two.\n", Severity.Warning)]
    [InlineData("# Our pier\n\nWe are happy to open our pier to you. We built it for our boats, and we hope that you like it.\n\n", "",
        Severity.Note)]
    [InlineData("# Pier\n\nYou read the level with `read()`. If you need it twice, use `read(2)`. Your file is `tide.txt`.\n\n", "",
        Severity.None)]
    [InlineData("# Berths\n\nThe holder shall pay the dues and shall be liable for the boat. The board shall give no warranty, notwithstanding the foregoing clause.\n\n", "", Severity.None)]
    public void A_claim_is_as_grave_as_the_kind_of_text(string top, string end, Severity severity)
    {
        IReadOnlyList<Finding> found = [.. Lint(top + Claim + end, LintSettings.Default)
            .Where(finding => finding.Rule.Id.Equals("CL101", StringComparison.Ordinal))];
        Assert.Equal(severity, found.Count == 0 ? Severity.None : Assert.Single(found).Severity);
    }

    /// <summary>A severity that a desk sets holds in every kind of text.</summary>
    [Fact]
    public void A_severity_that_is_set_holds_on_a_page()
    {
        LintSettings settings =
            LintSettings.Default with
            {
                Rules =
                new Dictionary<string, RuleSettings>(StringComparer.Ordinal)
                {
                    ["CL101"] =
                    RuleSettings.Default with { Severity = Severity.Error }
                }
            };
        Finding found =
            Assert.Single(
                Lint("# Our pier\n\nWe are happy to open our pier to you. We built it for our boats, and we hope that you like it.\n\n"
                    + Claim, settings), finding => finding.Rule.Id.Equals("CL101", StringComparison.Ordinal));
        Assert.Equal(Severity.Error, found.Severity);
    }

    [Fact]
    public void In_a_file_that_is_no_article_nothing_is_found() =>
        Assert.Empty(Lint("-----BEGIN KEY-----\nXX lorem ipsum\nTK TK\n[insert name]\n-----END KEY-----\n", LintSettings.Default));

    private static IReadOnlyList<Finding> Lint(string text, LintSettings settings) =>
        new LintEngine(RuleCatalog.All, settings).Lint(Article.Read(ArticleText.FromString(text), "a.md", ArticleFormat.Markdown));
}
