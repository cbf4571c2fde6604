using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Engine.Tests.Findings;

/// <summary>What a rule proposes where <c>[|…|]</c> stands, and what the engine makes of it.</summary>
public sealed class FixGuardTests
{
    [Theory]
    [InlineData("The mayor [|really|] said it.")]
    [InlineData("[|Then|] “it is over,” she said.")]
    [InlineData("The mayor spent 5 days [|there|].")]
    public void A_fix_beside_quotations_and_figures_stays(string text) => Assert.Equal(FixSafety.Safe, Propose(text, "X")!.Safety);

    [Theory]
    [InlineData("“It is [|really|] over,” she said.")]
    [InlineData("[|She said “it|] is over” and left.")]
    [InlineData("They spent [|5|] days there.")]
    [InlineData("They spent 1[|,|]500 pounds there.")]
    [InlineData("They spent two [|million|] pounds there.")]
    [InlineData("They spent [|two|] million pounds there.")]
    [InlineData("It closed in [|2019|] for good.")]
    public void A_fix_inside_a_quotation_or_a_figure_is_refused(string text) => Assert.Null(Propose(text, "X"));

    [Theory]
    [InlineData("“It is [|real|] over,” she said.")]
    [InlineData("They spent 1[| |]500 pounds there.")]
    public void A_rule_that_mends_characters_may(string text) =>
        Assert.Equal(FixSafety.Safe, Propose(text, "X", mendsCharacters: true)!.Safety);

    [Theory]
    [InlineData("The ferry stops. [|“It is over,” she said.|] The bus stays.")]
    [InlineData("The ferry stops. [|It cost 1,500 pounds a day.|] The bus stays.")]
    public void A_deletion_of_a_whole_quotation_or_figure_is_never_safe(string text)
    {
        Assert.Equal(FixSafety.Offered, Propose(text, "")!.Safety);
        Assert.Null(Propose(text, "X"));
    }

    /// <summary>
    /// Trap: a straight mark was escaped in the title, the curly one put in its place was not, and the site could not be built any more.
    /// </summary>
    [Theory]
    [InlineData("+++\ntitle = \"The mayor said \\[|\"|]no\\\" to it\"\n+++\nThe ferry stops.\n", "“",
        "article.txt")] // Markdown reads the two as one
    [InlineData("---\ntitle: \"The mayor [|said|] no\"\n---\nThe ferry stops.\n", "\"said\"")]
    [InlineData("---\ntitle: 'The mayor [|had not|] come'\n---\nThe ferry stops.\n", "hadn't")]
    [InlineData("---\ntitle: The mayor [|said|] no\n---\nThe ferry stops.\n", "said: oh")]
    [InlineData("---\ntitle: The mayor [|said|] no\n---\nThe ferry stops.\n", "said #")]
    public void A_fix_that_may_break_metadata_is_refused(string text, string newText, string path = "article.md") =>
        Assert.Null(Propose(text, newText, mendsCharacters: true, path));

    [Theory]
    [InlineData("+++\ntitle = \"The mayor [|teh|] said \\\"no\\\" to it\"\n+++\nThe ferry stops.\n", "then")]
    [InlineData("---\ntitle: The [|the |]mayor said no\n---\nThe ferry stops.\n", "")]
    [InlineData("---\ntitle: The ferry\n---\nThe mayor said [|“no”|] to it.\n", "\"no\"")]
    public void A_fix_that_leaves_the_marks_of_metadata_alone_is_offered(string text, string newText) =>
        Assert.NotNull(Propose(text, newText, mendsCharacters: true, "article.md"));

    [Fact]
    public void The_deletion_of_residue_is_as_safe_as_its_rule_says() =>
        Assert.Equal(FixSafety.Safe,
            Propose("The harbour reopened on Friday after a week of storms that kept the ferries in.\n[|12 Comments|]\nThe first boat left for the islands at six in the morning.\n", "")!.Safety);

    [Theory]
    [InlineData("The mayor [|really|] said it.", "so")]
    [InlineData("The mayor said it.[|  |]\n\nThe ferry stops.\n", "")]
    [InlineData("The mayor said it,  and\nthe  clerk[|  |]wrote it.", " ")]
    [InlineData("The harbour reopened on Friday after a week of storms that kept the ferries in.\n\n[|12 Comments|]\n\nThe first boat left for the islands at six in the morning.\n", "")]
    [InlineData("[|\n|]The mayor said it.", "")]
    public void A_fix_of_plain_prose_in_markdown_stays(string text, string newText) =>
        Assert.Equal(FixSafety.Safe, Propose(text, newText, mendsCharacters: true, "article.md")!.Safety);

    [Theory]
    [InlineData("# The mayor [|really|] said it", "so")]
    [InlineData("The mayor [|really|] said it\n---\n", "so")]
    [InlineData("- The mayor [|really|] said it", "so")]
    [InlineData("> The mayor [|really|] said it", "so")]
    [InlineData("a | b\n--|--\nThe mayor [|really|] said it | c", "so")]
    [InlineData("The mayor [|really|] said it.", "*so*")]
    [InlineData("[|The|] mayor said it.", "-")]
    [InlineData("The mayor[|\n|]said it.", " ")]
    [InlineData("The mayor said it,[|  |]\nand went.", "")]
    [InlineData("The [mayor [|really|]](https://harbour.example) said it.", "so")]
    [InlineData("The mayor **[|really|]** said it.", "")]
    [InlineData("[|The mayor said it.|]\n", "")]
    [InlineData("The harbour reopened on Friday after a week of storms that kept the ferries in.\n\n[|Related Posts:|]\n\n- The first boat left for the islands at six in the morning.\n", "")]
    [InlineData("The harbour reopened on Friday after a week of storms that kept the ferries in.\n\n[|Table of contents|]\n\nThe first boat left for the islands at six in the morning.\n", "")]
    [InlineData("The ferry stops.\n\n[|## The mayor\n\n|]The bus stays.\n", "")]
    [InlineData("---\ntitle: [|really|] late\n---\n\nThe ferry stops.\n", "so")]
    [InlineData("[|\n|]---\ntitle: late\n---\n\nThe ferry stops.\n", "")]
    [InlineData("The harbour reopened on Friday after a week of storms that kept the ferries in.\n\n- [|12 Comments|]\n- The first boat left for the islands at six in the morning.\n", "")]
    public void A_fix_of_structure_in_markdown_is_only_offered(string text, string newText) =>
        Assert.Equal(FixSafety.Offered, Propose(text, newText, mendsCharacters: true, "article.md")!.Safety);

    [Theory]
    [InlineData("<p>The mayor [|really|] said it.</p>", FixSafety.Safe)]
    [InlineData("<h1>The mayor [|really|] said it</h1>", FixSafety.Offered)]
    [InlineData("<ul><li>The mayor [|really|] said it</li></ul>", FixSafety.Offered)]
    public void In_html_a_fix_of_a_paragraph_is_safe(string text, FixSafety safety) =>
        Assert.Equal(safety, Propose(text, "so", mendsCharacters: false, "article.html")!.Safety);

    private static Fix? Propose(string marked, string newText, bool mendsCharacters = false, string path = "article.txt")
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        string text = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var article = Article.Read(ArticleText.FromString(text), path, Article.GetFormat(path));
        if (article.Format == ArticleFormat.Html)
        {
            // A rule sees the text without its tags.
            start = article.Text.ToString().IndexOf(text[start..end], StringComparison.Ordinal);
            end = start + marked.IndexOf("|]", StringComparison.Ordinal) - marked.IndexOf("[|", StringComparison.Ordinal) - 2;
        }

        var engine = new LintEngine([new Proposal(new Edit(TextSpan.FromBounds(start, end), newText), mendsCharacters)],
            LintSettings.Default);
        return Assert.Single(engine.Lint(article)).Fix;
    }

    private sealed class Proposal(Edit edit, bool mendsCharacters)
        : Rule(new RuleDescriptor("CL199", "proposal", "Proposal", "Proposal.", Severity.Note)
        {
            Fix = FixSafety.Safe,
            MendsCharacters = mendsCharacters,
        })
    {
        public override void Check(ArticleReading reading, RuleContext context) =>
            context.Report(edit.Span, "This is to be changed", fix: new Fix("Change it", FixSafety.Safe, [edit]));
    }
}
