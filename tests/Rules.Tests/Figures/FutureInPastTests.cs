namespace ContentLint.Rules.Tests.Figures;

/// <summary>What is to come and is dated to a past year.</summary>
public sealed class FutureInPastTests : RuleTest<ContentLint.Rules.Figures.YearOutOfRange>
{
    private const string Dated = "Firms merge\n\nTOLNE, 18 November 2025 – Two firms said they would merge.\n\n";

    [Theory]
    [InlineData("The firms expect to complete the merger in the spring of [|2015|].")]
    [InlineData("The library will open in [|May 2024|].")]
    public void Finds_a_past_year(string marked) => Verify(Severity.Warning, Dated + marked);

    [Theory]
    [InlineData("The firms expect to complete the merger in the spring of 2026.")]
    [InlineData("The firms expected in 2015 to merge.")] // told of the past
    [InlineData("The library, which was closed in 2015, will open again.")]
    [InlineData("Asked whether sales will be in line with those of 2012, he said yes.")] // a comparison
    [InlineData("The firm is scheduled to report results for the final quarter of 2024.")] // of a past quarter
    [InlineData("Problems stem mainly from the purchase due to be paid in full by Will Aster in 2005.")] // a name
    public void Leaves_alone(string text) => VerifySilent(Dated + text);
}
