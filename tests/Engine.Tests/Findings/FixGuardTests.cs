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
    public void A_rule_that_mends_characters_may(string text) => Assert.Equal(FixSafety.Safe, Propose(text, "X", mendsCharacters: true)!.Safety);

    [Theory]
    [InlineData("The ferry stops. [|“It is over,” she said.|] The bus stays.")]
    [InlineData("The ferry stops. [|It cost 1,500 pounds a day.|] The bus stays.")]
    public void A_deletion_of_a_whole_quotation_or_figure_is_never_safe(string text)
    {
        Assert.Equal(FixSafety.Offered, Propose(text, "")!.Safety);
        Assert.Null(Propose(text, "X"));
    }

    [Fact]
    public void The_deletion_of_residue_is_as_safe_as_its_rule_says() =>
        Assert.Equal(FixSafety.Safe, Propose("The harbour reopened on Friday after a week of storms that kept the ferries in.\n[|12 Comments|]\nThe first boat left for the islands at six in the morning.\n", "")!.Safety);

    private static Fix? Propose(string marked, string newText, bool mendsCharacters = false)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        string text = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var engine = new LintEngine([new Proposal(new Edit(TextSpan.FromBounds(start, end), newText), mendsCharacters)], LintSettings.Default);
        return Assert.Single(engine.Lint(Article.Read(ArticleText.FromString(text), "article.txt", ArticleFormat.PlainText))).Fix;
    }

    private sealed class Proposal(Edit edit, bool mendsCharacters) : Rule(new RuleDescriptor("CL199", "proposal", "Proposal", "Proposal.", Severity.Note, RulePrecision.High)
    {
        Fix = FixSafety.Safe,
        MendsCharacters = mendsCharacters,
    })
    {
        public override void Check(ArticleReading reading, RuleContext context) =>
            context.Report(edit.Span, "This is to be changed", fix: new Fix("Change it", FixSafety.Safe, [edit]));
    }
}
