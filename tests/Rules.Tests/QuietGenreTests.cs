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
    private const string Changes = "# Pier 2.4\n\n## Notable changes\n\n* [`3f2c9a1`] **tide**: the gauge reads the level of the water twice an hour (Mara Hess)\n\n## Commits\n\n* [`3f2c9a1`] **tide**: the gauge reads the level of the water twice an hour (Mara Hess)\n* [`88ad012`] **pier**: the lamp goes out at six in the morning (Tom Kell)\n";
    private const string Speech = "**Mara Hess:** So how did you start? Because that is what people ask me.\n\n**Tom Kell:** I bought a boat. Like, what else?\n\n**Mara Hess:** \\[laughs\\]\n\n**Tom Kell:** Right. So --\n\n**Mara Hess:** Yeah.\n";

    [Theory]
    [InlineData(Changes)]
    [InlineData(Speech)]
    public void Nothing_is_found_where_it_belongs_to_the_kind(string text) => Assert.Empty(Lint(text, LintSettings.Default));

    [Theory]
    [InlineData("The ferry to the island will stop in May, the board decided on Monday.\n\nIt rained.\n\nThe ferry to the island will stop in May, the board decided on Monday.\n", "CL501")]
    [InlineData(Speech, "CL504")]
    public void As_a_report_it_is_found(string text, string rule) =>
        Assert.Contains(Lint(text, LintSettings.Default with { Genre = Genre.News }), finding => finding.Rule.Id.Equals(rule, StringComparison.Ordinal));

    [Fact]
    public void A_file_can_say_its_kind()
    {
        const string Text = "The tide is high and the gate is shut. Because that is so.\n\nThe ferry stops. Because it has to.\n";
        Assert.Contains(Lint(Text, LintSettings.Default), finding => finding.Rule.Id.Equals("CL504", StringComparison.Ordinal));
        Assert.DoesNotContain(Lint("---\ngenre: transcript\n---\n\n" + Text, LintSettings.Default), finding => finding.Rule.Id.Equals("CL504", StringComparison.Ordinal));
    }

    private static IReadOnlyList<Finding> Lint(string text, LintSettings settings) =>
        new LintEngine(RuleCatalog.All, settings).Lint(Article.Read(ArticleText.FromString(text), "a.md", ArticleFormat.Markdown));
}
