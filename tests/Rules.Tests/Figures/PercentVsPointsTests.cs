namespace ContentLint.Rules.Tests.Figures;

public sealed class PercentVsPointsTests : RuleTest<ContentLint.Rules.Figures.PercentVsPoints>
{
    [Theory]
    [InlineData("Unemployment stood at 17%, up from 11%, a rise of [|6%|].")]
    [InlineData("Support slid [|5%|] to 40% from 45%.")]
    [InlineData("Support rose by [|20 percentage points|] to 60% from 50%.")]
    public void Finds_points_called_percent_and_the_reverse(string marked) => Verify(marked);

    [Theory]
    [InlineData("Support slid [|5%|] last year to 40% from 45%.", Severity.Warning)]
    [InlineData("Unemployment stood at 17%, up from 11%, a rise of [|6%|].", Severity.Note)] // a noun of its own
    [InlineData("The surcharge goes from 3% to 5% in June. The [|2%|] increase was agreed in March.", Severity.Note)]
    public void Only_glue_between_them_makes_it_a_warning(string marked, Severity severity) => Verify(severity, marked);

    [Theory]
    [InlineData("Support slid 5 percentage points to 40% from 45%.")]
    [InlineData("The share went from 50% to 100%, a rise of 100%.")]
    [InlineData("Support slid 11% to 40% from 45%.")]
    [InlineData("The rate rose 0.2 percentage points, or about 5%, to 4.2% from 4%.")]
    [InlineData("Support slid 5% to 400 from 420.")]
    public void Leaves_alone(string text) => VerifySilent(text);

    [Fact]
    public void The_message_gives_both_readings() => VerifyMessage(
        "Support slid [|5%|] to 40% from 45%.",
        "From 45% to 40% is 5 percentage points, or 11.1% of the first figure; the text says 5%");
}
