using ContentLint.Rules.Attribution;

namespace ContentLint.Rules.Tests.Attribution;

public sealed class CertaintyFormulaTests : RuleTest<CertaintyFormula>
{
    [Theory]
    [InlineData("[|It is a fact that|] the bridge was never inspected.")]
    [InlineData("The feud [|is no longer a secret|].")]
    [InlineData("The mayor is [|undoubtedly|] the richest man in the valley.")]
    [InlineData("[|There is no doubt|] that the fund is empty.")]
    [InlineData("The buyer was [|none other than|] the clerk.")]
    [InlineData("[|It’s a fact that|] the bridge was never inspected.")]
    [InlineData("[|Needless to say|], the fund is empty.")]
    public void A_formula_stands_for_evidence(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Tom Kell, the harbour master, said there was no doubt and there is no doubt about the date.")]
    [InlineData("There is no doubt about the date, Tom Kell said.")]
    [InlineData("“There is no doubt about the date,” said Tom Kell.")]
    [InlineData("The recipe is no longer a secret: the family has published it.")]
    [InlineData("His love of opera is no secret to his friends.")]
    [InlineData("The council held a secret ballot.")]
    [InlineData("Of course the band played on.")] // a weak formula on a harmless line
    [InlineData("Clearly marked paths lead to the lake.")]
    public void A_sourced_quoted_or_weak_formula_passes(string text) => VerifySilent(text);

    [Fact]
    public void A_weak_formula_on_an_accusation_is_a_note() =>
        Verify(Severity.Note, "[|Clearly|], the clerk embezzled the fund.");

    [Fact]
    public void Reviews_and_opinion_may_be_certain()
    {
        VerifySilent("Review: The Tempest at the Mill\n\nThis is undoubtedly the best evening of the year.");
        VerifySilent("---\ngenre: opinion\n---\n\n# A bad year\n\nIt is a fact that the bridge was never inspected.", "article.md");
    }

    [Fact]
    public void Nouns_do_not_matter()
    {
        string[] things = ["bridge", "fund", "vote", "harvest", "contract", "tunnel"];
        string[] formulas = ["It is a fact that", "There is no doubt that", "It goes without saying that", "It is common knowledge that"];
        var random = new Random(11);
        for (int i = 0; i < 100; i++)
        {
            string thing = things[random.Next(things.Length)];
            string formula = formulas[random.Next(formulas.Length)];
            Assert.Single(Find($"{formula} the {thing} was lost."));
            VerifySilent($"“{formula} the {thing} was lost,” said Mara Quill, the editor.");
        }
    }
}
