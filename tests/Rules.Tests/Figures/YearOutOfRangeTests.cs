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

    [Theory]
    [InlineData("LEEDS, 3 May 2025 - The deal, which they expect to complete in the spring of [|2015|], is large.")]
    [InlineData("LEEDS, 3 May 2025 - The bridge will open in June [|2015|].")]
    [InlineData("LEEDS, 3 May 2025 - The line is due to be completed by the end of [|2024|].")]
    [InlineData("LEEDS, 3 May 2025 - The shop will close in [|2005|], its owner said.")]
    [InlineData("LEEDS, 3 May 2025 - The plant is expected to be ready in early [|2024|].")]
    [InlineData("LEEDS, 3 May 2025 - The mayor plans to retire in [|2016|].")]
    public void What_is_to_come_has_a_year_to_come(string marked) => Verify(marked);

    [Theory]
    [InlineData("LEEDS, 3 May 2025 - The bridge will open in June 2026.")]
    [InlineData("LEEDS, 3 May 2025 - The line was due to open in 2015.")]
    [InlineData("LEEDS, 3 May 2025 - He will stand trial for a murder in 2015.")]
    [InlineData("LEEDS, 3 May 2025 - The firm had expected to finish in 2015.")]
    [InlineData("The bridge will open in June 2015.")]
    [InlineData("LEEDS, 3 May 2025 - \"It will open in 2015,\" she said then.")]
    public void What_was_to_come_then_is_left_alone(string text) => VerifySilent(text);
}
