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

    [Theory]
    [InlineData("Turnout was 52% in May. A year earlier it had been 46%.\n\nThe target is 75%.\n\nThe rise of [|6%|] pleased the guild.\n")]
    [InlineData("Some 9 percent of beds stood empty in June. It had been 4 percent before the fire.\n\nIn Hull 30 percent are empty.\n\nThe [|5 percent|] increase worried her.\n")]
    [InlineData("The rate was 8% two years ago. In the latest count it was 6%.\n\nWages are fixed for 40% of them.\n\nThe [|2%|] drop in the rate is a record.\n")]
    [InlineData("Turnout was 47.8 percent. In the previous vote it was 61.3 percent. Orr took 58 percent.\n\nA fall of [|15.3 points|] shook the guild.\n")]
    [InlineData("The share of firs was 31 percent. Ten years ago it had been 44 percent. Oaks make up 12 percent.\n\nThe decline of [|13 percent|] is due to frost.\n")]
    public void A_definite_change_takes_up_two_percentages(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Turnout was 52% in May. A year earlier it had been 46%.\n\nThe target is 75%.\n\nThe rise of 13% pleased the guild.\n")] // relative
    [InlineData("Turnout was 52% in May. A year earlier it had been 46%.\n\nThe target is 75%.\n\nThe rise of 6% in rents came first.\n")] // of rents
    [InlineData("Orr took 52%. Hale took 46%.\n\nThe target is 75%.\n\nThe rise of 6% pleased the guild.\n")] // of one time
    [InlineData("Turnout was 52% in May. A year earlier it had been 46%.\n\nThe target is 75%.\n\nA rise of 6% in pay was agreed.\n")]
    [InlineData("Turnout was 47.8 percent. In the previous vote it was 61.3 percent. Orr took 58 percent.\n\nA fall of 13.5 points shook the guild.\n")]
    public void Another_change_passes(string text) => VerifySilent(text);
}
