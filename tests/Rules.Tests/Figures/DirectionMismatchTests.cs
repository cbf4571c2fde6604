namespace ContentLint.Rules.Tests.Figures;

public sealed class DirectionMismatchTests : RuleTest<ContentLint.Rules.Figures.DirectionMismatch>
{
    [Theory]
    [InlineData("Rents [|fell|] to $940 from $910.")]
    [InlineData("Rents [|rose|] from $940 to $910.")]
    [InlineData("The fair drew 700 visits, [|up|] from 910.")]
    [InlineData("Sales [|rose|] 20 percent to 800 from 1,000.")]
    [InlineData("Membership [|increased|] by 20% in May to 800 members from 1,000.")]
    [InlineData("Convictions were 1,900, [|down|] from 1,400 the year before.")]
    [InlineData("The vote share [|increased|] from 24% to 19%.")]
    [InlineData("The wait for surgery [|fell|] to 14 weeks from nine weeks.")]
    public void Finds_figures_that_move_the_other_way(string marked) => Verify(marked);

    [Theory]
    [InlineData("Rents rose to $940 from $910.")]
    [InlineData("Losses narrowed to $3 million from $5 million.")]
    [InlineData("The club sank from 3rd to 9th.")] // ordinals
    [InlineData("The club climbed from 9 to 3 in the table.")] // a ranking
    [InlineData("Prices fell from 5 to 10 percent.")] // a span of falls
    [InlineData("Output rose from 2011 to 1999 levels.")] // years
    [InlineData("Sales rose to about 1,000 from 1,050.")] // may be the same
    [InlineData("Sales rose 5 percent to 800 from 1,000.")] // the sum is wrong as well
    [InlineData("Rents rose to $940 from £990.")] // two currencies
    [InlineData("The result rose to $3 million from a loss of $5 million.")] // across zero
    public void Leaves_alone(string text) => VerifySilent(text);

    [Fact]
    public void The_message_gives_word_and_figures() =>
        VerifyMessage("Rents [|fell|] to $940 from $910.", "“fell” says down, but from $910 to $940 is up");

    [Theory]
    [InlineData("The room holds between [|30 and 20|] guests.")]
    [InlineData("It expects a profit of between [|£15m and £12m|].")]
    [InlineData("He faces between [|eight and five years|] in prison.")]
    public void Notes_a_range_from_high_to_low(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The room holds between 20 and 30 guests.")]
    [InlineData("It was between minus 5 and minus 12 degrees.")] // below zero
    [InlineData("The difference between 30 and 20 guests is small.")] // no range
    [InlineData("It cost between 900 and 1.2 million crowns.")] // the scale stands once
    [InlineData("Sales fell between 30 and 20 percent of the time.")] // a fall
    [InlineData("He lived there between 1990 and 1985 houses were built.")] // years
    public void Leaves_ranges_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Costs improved to 14.6 percent of sales from 15.5 percent.")]
    [InlineData("The wait improved from 5 minutes to 15 seconds.")]
    [InlineData("Expenses worsened to 81 crowns from 79 crowns, and to 12 from 15 in May.")]
    [InlineData("The guild expected growth of 0.1 percent and 0.7 percent, down from 0.3 percent and 0.8 percent respectively.")]
    [InlineData("It sees $3.09 a share, including 12 cents of charges, up from $3.03 a share.")]
    public void Better_and_worse_have_no_direction_and_pairs_their_order(string text) => VerifySilent(text);

    [Fact]
    public void A_pace_is_not_the_figure() =>
        Verify(Severity.Note, "Output [|grew|] at its slowest pace in a decade, to 5.1 percent, from 5.5 percent in the forecast.");

    /// <summary>A noun in the object of a verb that says what the figures do.</summary>
    [Theory]
    [InlineData("The bill cuts the tax rate on capital gains to 10 percent from 20 percent.")]
    [InlineData("The plan raises the duty on late drops to 20 crowns from 10 crowns.")]
    [InlineData("It reduced the charge for price rises to 10 crowns from 12 crowns.")]
    public void A_noun_in_an_object_is_no_direction(string text) => VerifySilent(text);

    [Fact]
    public void Behind_a_comma_the_word_has_its_own_figures() =>
        Verify("After a cut in duties, rents [|fell|] to $940 from $910.");

    [Theory]
    [InlineData("The water level has dropped from 20 metres to 50 metres below ground level.")]
    [InlineData("She slipped from 3 seconds to 5 seconds behind the leader.")]
    [InlineData("The plan will increase the lowest wage of workers at all of the new harbour contracts to $10.10 an hour, from $7.25.")]
    public void What_is_measured_downwards_falls_as_it_grows(string text) => VerifySilent(text);
}
