namespace ContentLint.Rules.Tests.Figures;

public sealed class ReversedUnderstatementTests : RuleTest<ContentLint.Rules.Figures.ReversedUnderstatement>
{
    [Theory]
    [InlineData("The value of the map [|cannot be underestimated|].")]
    [InlineData("Her part [|can not be understated|].")]
    [InlineData("It is [|impossible to underestimate|] her part.")]
    [InlineData("It would be [|hard to understate|] the damage.")]
    public void Warns_of_the_opposite(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The value of the map should not be underestimated.")]
    [InlineData("The value of the map cannot be overestimated.")]
    [InlineData("She cannot but be underestimated.")]
    [InlineData("It is hard not to underestimate the damage.")]
    public void Leaves_alone(string text) => VerifySilent(text);
}
