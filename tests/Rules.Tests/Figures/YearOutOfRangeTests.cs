namespace ContentLint.Rules.Tests.Figures;

public sealed class YearOutOfRangeTests : RuleTest<ContentLint.Rules.Figures.YearOutOfRange>
{
    [Theory]
    [InlineData("The club joined the league in [|1078|].")]
    [InlineData("The bank was founded in [|3019|] by two brothers.")]
    [InlineData("LEEDS, 3 May 2024 - She was born in [|2091|].")]
    public void Warns_of_a_year_that_cannot_be(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The abbey was founded in 1078.")]
    [InlineData("The film is set in 2204.")]
    [InlineData("The ship will be sold in 2191.")]
    [InlineData("LEEDS, 3 May 2014 - The list was last published in 2017.")] // a page that is kept up
    public void Leaves_alone(string text) => VerifySilent(text);
}
