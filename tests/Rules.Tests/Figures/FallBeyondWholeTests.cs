namespace ContentLint.Rules.Tests.Figures;

public sealed class FallBeyondWholeTests : RuleTest<ContentLint.Rules.Figures.FallBeyondWhole>
{
    [Theory]
    [InlineData("The number of thefts fell [|120%|] last year.")]
    [InlineData("A drop of [|110%|] in visits was reported.")]
    [InlineData("Visits were down by [|130 percent|].")]
    [InlineData("A [|115%|] fall in visits was reported.")]
    public void Warns_of_less_than_nothing(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Earnings fell 120% to a loss of £2m.")]
    [InlineData("The number of thefts fell 20% last year.")]
    [InlineData("Thefts fell to 120% of the figure of 2010.")]
    [InlineData("Thefts rose 120%.")]
    public void Leaves_alone(string text) => VerifySilent(text);
}
