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
    [InlineData("[|What is certain is|] that the thief had a key.")]
    [InlineData("[|One thing is clear|]: the club will not move.")]
    [InlineData("[|Everyone knows|] the mill is haunted.")]
    [InlineData("But [|the truth is that|] the fund is empty.")]
    [InlineData("The mill, [|without question|], is the finest in the valley.")]
    [InlineData("[|It’s a fact that|] the bridge was never inspected.")]
    [InlineData("[|Needless to say|], the fund is empty.")]
    public void A_formula_stands_for_evidence(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("Tom Kell, the harbour master, said there was no doubt and there is no doubt about the date.")]
    [InlineData("There is no doubt about the date, Tom Kell said.")]
    [InlineData("“There is no doubt about the date,” said Tom Kell.")]
    [InlineData("The recipe is no longer a secret: the family has published it.")]
    [InlineData("His love of opera is no secret to his friends.")]
    [InlineData("The council held a secret ballot.")]
    [InlineData("Of course the band played on.")] // a weak formula on a harmless line
    [InlineData("Clearly marked paths lead to the lake.")]
    [InlineData("The signs are there so everyone knows where the lake is.")] // another construction
    [InlineData("Make sure everyone knows the way.")]
    [InlineData("It is the mill that everyone knows.")]
    [InlineData("He thinks the truth is what he says it is.")]
    [InlineData("If the truth is out there, the mill has it.")]
    [InlineData("The state, without thought and without question, kept sending men.")]
    [InlineData("They took the order without question.")]
    [InlineData("The last to leave was none other than Ida Lund.")] // it names who
    [InlineData("The club must clearly state what the corrupt clerk took.")] // how it is done
    [InlineData("It is clear from the papers that the corrupt clerk left.")]
    [InlineData("There is no doubt in my mind that the fund is empty.")] // the writer’s own
    [InlineData("Is there no doubt that undeniably the fund is empty?")] // a question
    public void A_sourced_quoted_or_weak_formula_passes(string text) => VerifySilent(text);

    [Fact]
    public void A_weak_formula_on_an_accusation_is_a_note()
    {
        Verify(Severity.Note, "[|Clearly|], the clerk embezzled the fund.");
        Verify(Severity.Note, "[|It’s clear|] there are two who want the fund.");
    }

    [Fact]
    public void In_a_column_a_formula_is_a_note() =>
        Verify(Severity.Note, "I went to see it. We talked. My friends laughed.\n\n[|There is no doubt|] that the fund is empty.");

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
