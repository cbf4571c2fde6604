namespace ContentLint.Rules.Tests.Figures;

/// <summary>Claims about the only move of a percentage.</summary>
public sealed class PointsMoveTests : RuleTest<ContentLint.Rules.Figures.PercentVsPoints>
{
    private const string Headline = "Bank meets\n\n";

    [Theory]
    [InlineData("The rate was taken down from 4.75 to 4.25 percent on Monday.\n\nThe cut of [|a quarter of a percent|] was small.")]
    [InlineData("The rate was taken down from 4.75 to 4.25 percent on Monday.\n\nThe cut of [|two percentage points|] was small.")]
    [InlineData("The tax will be lowered from 12 percent to 7 percent.\n\nWhether a cut of [|5 percent|] can save the shops is open.")]
    public void Finds_a_claim_that_the_move_does_not_make(string marked) => Verify(Severity.Warning, Headline + marked);

    [Theory]
    [InlineData("The rate was taken down from 4.75 to 4.25 percent on Monday.\n\nThe cut of half a percentage point was small.")]
    [InlineData("The tax will be lowered from 12 percent to 7 percent.\n\nWhether a cut of 5 percentage points can save the shops is open.")]
    [InlineData("The tax will be lowered from 12 percent to 7 percent.\n\nWhether a cut of 42 percent can save the shops is open.")]
    [InlineData("The rate was taken down from 4.75 to 4.25 percent.\n\nA rise of a quarter of a percentage point was asked for.")] // the other way
    [InlineData("The rate went from 4.75 to 4.25 percent, here from 5 to 3 percent.\n\nThe cut of one percentage point was small.")] // two moves
    public void Leaves_other_claims_alone(string text) => VerifySilent(Headline + text);
}
