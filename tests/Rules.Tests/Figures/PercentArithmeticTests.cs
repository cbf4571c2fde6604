namespace ContentLint.Rules.Tests.Figures;

public sealed class PercentArithmeticTests : RuleTest<ContentLint.Rules.Figures.PercentArithmetic>
{
    [Theory]
    [InlineData("The fair drew [|910|] visits, up 20% from 700.")]
    [InlineData("Rents went from $18 to [|$36|], tripling the fare.")]
    [InlineData("It said sales rose 11 percent in May, to [|6,873|] vans, from 5,000 vans in May last year.")]
    [InlineData("Fares rose 9 percent to 109 from 100 while traffic rose 50 percent to [|120|] from 100.")]
    public void Finds_a_sum_that_is_off(string marked) => Verify(marked);

    [Theory]
    [InlineData("Holm Bank posted the biggest gain, climbing 1.60 to 67 on 908,000 shares.")] // so many were sold
    [InlineData("Harbour Mines jumped 3.30 to 35.80 on more than 3.4 million shares.")]
    [InlineData("The fair drew 840 visits, up 20% from 700.")]
    [InlineData("The fair drew 2.6 million people, up 3% from 2.53 million.")] // 2.8 prints as 3
    [InlineData("The area grew by 12% from 2011 to 2015.")] // years
    [InlineData("The area grew 12% from 2011, to 500 acres from 250 acres in 1990 in real terms.")] // real terms
    [InlineData("Wages rose 3% a year to £500 from £400.")] // a yearly rate
    [InlineData("Wages rose an average of 3% to £500 from £400.")] // an average
    [InlineData("The party fell 5 points to 35% from 40%.")] // points
    [InlineData("Fees are 20% of the total, up to £50 from £10.")] // a share
    [InlineData("Profit rose 21% to $721 million, or $2.62 a share, from $598 million, or $2.07 a share.")] // a share and the total
    [InlineData("The men, aged 40 and 20, rose 5% early.")] // ages
    [InlineData("Exports rose 10% to $50 million and imports to £90 million from £80 million.")] // two clauses
    [InlineData("Exports rose 10% to 500 cars from 300 lorries.")] // two things
    [InlineData("Revenue rose 10% to $500 from £300.")] // two currencies
    [InlineData("The loss rose 10% to $5 million from a profit of $3 million.")] // across zero
    [InlineData("Visits rose 10% to 500 before they fell from 900.")] // another change
    public void Leaves_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("There were three times more visits: 900, three times more than the 300 of May.")]
    [InlineData("There were 1,200 visits, three times more than the 300 of May.")]
    public void Three_times_more_may_be_three_or_four_times(string text) => VerifySilent(text);

    [Fact]
    public void The_amount_may_stand_in_the_block_before()
    {
        const string text =
            "Cargo through the port is now worth over $1.4 billion, its owners say.\n\nThis {0}% increase from an estimated $240 million in cargo only three years ago fills every quay.";
        VerifySilent(text.Replace("{0}", "500", StringComparison.Ordinal));
        Assert.Single(Find(text.Replace("{0}", "400", StringComparison.Ordinal)));
        Assert.Single(Find(text.Replace("{0}", "700", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_message_states_the_sum()
    {
        VerifyMessage(
            "Cargo grew by 500% to [|$1.9 billion|] from $240 million.",
            "$240 million plus 500% is about $1.44 billion; the text says $1.9 billion");
        Assert.Equal("$1.9 billion is a rise of 692% from $240 million: check all three figures",
            Find("Cargo grew by 500% to $1.9 billion from $240 million.")[0].Hint);
    }

    [Fact]
    public void The_other_figures_are_related_places()
    {
        ContentLint.Findings.Finding finding = Assert.Single(Find("The fair drew 910 visits, up 20% from 700."));
        Assert.Equal(2, finding.Related.Count);
    }

    [Fact]
    public void A_small_error_is_a_warning_and_a_big_one_an_error()
    {
        Verify(Severity.Warning, "The fair drew [|910|] visits, up 20% from 700.");
        Verify(Severity.Warning, "The fair drew [|1,400|] visits, up 20% from 700.");
        Verify(Severity.Error, "Visits rose 20% to [|1,400|] from 700.");
        Verify(Severity.Note, "Losses halved to [|£200m|] from £500m."); // more than halved
        Verify(Severity.Warning, "Losses halved to [|£50m|] from £500m.");
        Verify(Severity.Warning, "The herd doubled to [|620|] from 400."); // less than double
    }

    [Fact]
    public void A_turned_direction_is_left_to_the_rule_on_directions() => VerifySilent("Visits fell 20 percent to 840 from 700.");

    [Theory]
    [InlineData("Exports of grain have reached over €2 billion, the ministry said.\n\nThis [|900%|] increase from the estimated €410 million in trade just six years ago would be a record.")]
    [InlineData("Visits to the mill have soared to more than 60,000, its keepers say.\n\nThis [|900%|] rise from 10,000 in 2019 has worn out the stairs.")]
    public void The_figure_after_the_change_may_stand_in_the_block_before(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("Exports of grain have reached over €2 billion, the ministry said.\n\nThis 400% increase from the estimated €410 million in trade just six years ago would be a record.")] // 410 and four times 410
    [InlineData("Visits to the mill have soared to more than 60,000, its keepers say.\n\nThis 500% rise from 10,000 in 2019 has worn out the stairs.")]
    [InlineData("Grants reached £2 billion.\n\nThe mill is old.\n\nIts roof leaks.\n\nThis 900% increase from £410 million in rents is a record.")] // too far off to be meant
    public void A_rise_of_hundreds_of_percent_adds_to_the_base(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Sales climbed 12 percent to [|$6.9 million|] in May compared with $4.8 million a year before.")]
    [InlineData("Exports fell 18 percent to [|4.13 million tonnes|] in the season compared with 8.06 million in the one before.")]
    [InlineData("Profit fell 15% to [|$90m|], against $66m a year earlier.")]
    [InlineData("The fair drew [|910|] visits, up 20% from 700.")]
    [InlineData("Rents went from $80 to [|$112|], up 20 percent. On Monday the guild met.")]
    public void What_ties_a_change_to_both_figures(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Oak shares, which had risen above $47 last year, were down 1.8 percent at $39.66.")] // a high
    [InlineData("Ash sold 373,479 vans, up 36 percent, while Elm sold 302,444, up 39 percent.")] // two things
    public void What_is_of_something_else_is_none(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The fare has climbed from 637 crowns to [|673 crowns|], about 11 percent higher than the fare in Norland.")]
    [InlineData("Orders were [|$1.52 billion|], up from $1.45 billion in May, but down 15 percent from the level in January.")]
    [InlineData("Oak edged up to [|$32.15|] from a close of $32.12, up 1.7 percent on Wednesday.")]
    public void What_only_stands_beside_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The index more than doubled to 22.9 from 10.8.")]
    [InlineData("Visits more than tripled to 350 from 100.")]
    [InlineData("Rents more than doubled to £57 from £20.")]
    [InlineData("It expects 2009 earnings growth of 10 percent over 2008 earnings.")] // years
    [InlineData("The mill raised its 2009 sales forecast to 2.7 million vans from 2.6 million.")]
    public void A_lower_bound_and_a_year(string text) => VerifySilent(text);

    [Fact]
    public void Beyond_the_next_multiple_a_lower_bound_is_off() =>
        Assert.Single(Find("Visits more than doubled to 360 from 100."));

    [Theory]
    [InlineData("There were 84 stalls in 2019 and there are 126 stalls now, twice as many.")]
    [InlineData("Rents went from $18 to $36, tripling the fare.")]
    public void A_multiple_behind_both_is_a_warning(string text) => Assert.Equal(Severity.Warning, Assert.Single(Find(text)).Severity);

    [Theory]
    [InlineData("Net income was $126 million.\n\nIn the same quarter last year the mill earned $180 million. The [|43%|] decline is the steepest since May.\n")]
    [InlineData("The guild had 640 members two years ago. It now has 480 members.\n\nThe [|35 percent|] fall worries her.\n")]
    [InlineData("The mill made 4,120 tiles in the year before. Now it makes 5,150 tiles.\n\nThe [|38 percent|] jump pleased the guild.\n")]
    public void A_definite_change_takes_up_two_figures(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Net income was $126 million.\n\nIn the same quarter last year the mill earned $180 million. The 30% decline is the steepest since May.\n")]
    [InlineData("The guild had 640 members two years ago. It now has 480 members.\n\nThe 35 percent fall in rents worries her.\n")]
    public void A_change_that_fits_or_is_of_another_passes(string text) => Assert.Empty(Find(text));
}
