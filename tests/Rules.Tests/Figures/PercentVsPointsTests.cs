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
    [InlineData("The surcharge goes from 3% to 5% in June. The [|2%|] increase was agreed in March.", Severity.Warning)]
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

    [Theory]
    [InlineData("Uptake was 52% by the end of December. At the same point a year earlier it had been 46%.\n\nThe increase of [|6%|] will please ministers. It leaves the board short of its target of 75%.")]
    [InlineData("Turnout was 61 per cent. In 2019 it had been 48 per cent.\n\nThe [|13 per cent|] rise surprised both sides. Postal votes made up 20 per cent.")]
    [InlineData("The tax is now 9%. Last year it was 5%.\n\nShops say the rise of [|4%|] will hurt. In the capital it is 12%.")]
    [InlineData("Support for the plan stood at 38 percent in May. It is 45 percent today.\n\nThis gain of [|7 percent|] was the largest. Nearly 30 percent had no view.")]
    public void Points_called_percent_in_a_later_sentence(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Uptake was 52% by the end of December. At the same point a year earlier it had been 46%.\n\nThe increase of 13% will please ministers. It leaves the board short of its target of 75%.")]
    [InlineData("Uptake was 52% by the end of December. At the same point a year earlier it had been 46%.\n\nThe increase of six points will please ministers. The target is 75%.")]
    [InlineData("Uptake was 52% by the end of December. At the same point a year earlier it had been 46%.\n\nThe 6% rise in rents will hurt. The target is 75%.")] // of rents
    [InlineData("Uptake was 52% in the north and 46% in the south.\n\nThe increase of 6% will please ministers. The target is 75%.")] // two places
    public void Changes_of_others_are_left_alone(string text) => VerifyNotes(text);
}
