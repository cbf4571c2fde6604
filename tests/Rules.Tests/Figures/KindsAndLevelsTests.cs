namespace ContentLint.Rules.Tests.Figures;

/// <summary>Sums of several kinds, lists of works, and scores on the way to a result.</summary>
public sealed class KindsAndLevelsTests : RuleTest<ContentLint.Rules.Figures.PartsTotalMismatch>
{
    [Theory]
    [InlineData("Officers took [|66|] animals from a house.\n\nThe shelter listed 23 dogs, 31 cats and nine rabbits.")]
    [InlineData("The yard sold [|84|] vehicles.\n\nThere were 31 lorries, 28 vans and 15 coaches in the sale.")]
    [InlineData("The museum has lost [|127|] objects.\n\nThe thieves took 48 coins, 46 rings and 23 brooches.")]
    public void Kinds_that_miss_their_number_by_one_digit(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Officers took 63 animals from a house.\n\nThe shelter listed 23 dogs, 31 cats and nine rabbits.")]
    [InlineData("Officers took 66 animals from a house.\n\nThe shelter listed 23 dogs, 31 cats and nine rabbits, among others.")]
    [InlineData("Officers took 66 animals from a house.\n\nThey included 23 dogs, 31 cats and nine rabbits.")]
    [InlineData("Officers took 66 animals from a house.\n\nThe shelter listed 23 dogs, 31 cats and nine rabbits. Three goats went to a farm.")]
    [InlineData("Officers took 76 animals from a house and 66 animals from a barn.\n\nThe shelter listed 23 dogs, 31 cats and nine rabbits.")]
    [InlineData("Officers took about 66 animals from a house.\n\nThe shelter listed 23 dogs, 31 cats and nine rabbits.")]
    public void Kinds_that_may_not_be_all_are_left_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Spectators gave [|£853|] altogether.\n\nThe hospice gets £312. The ambulance receives £268, and the school will have £255.")]
    [InlineData("The fair made a total of [|£697|].\n\nThe stalls took £312. The raffle brought £208, and the tea room £147.")]
    public void A_sum_called_the_total_whose_digit_slipped(string marked) => Verify(marked);

    [Theory]
    [InlineData("Spectators gave £835 altogether.\n\nThe hospice gets £312. The ambulance receives £268, and the school will have £255.")]
    [InlineData("Spectators gave £890 altogether.\n\nThe hospice gets £312. The ambulance receives £268, and the school will have £255.")]
    public void A_sum_that_differs_in_more_digits_may_have_other_parts(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The judges read 131 books. [|Six|] remain: The Quarry by Dan Rell, Low Season by Vesna Coster, Ox by Lou Sant, A Map of the Hall by Zora Prior, and Go North by Bea Teale.")]
    [InlineData("[|Four|] plays made the list: Salt by Dan Rell; Low Water by Vesna Coster; and Ox by Lou Sant.")]
    [InlineData("There are [|three|] on the shortlist: Salt by Dan Rell, Low Water by Vesna Coster, Ox by Lou Sant and Rain by Bea Teale.")]
    public void Works_and_their_makers_are_counted(string marked) => Verify(marked);

    [Theory]
    [InlineData("The judges read 131 books. Five remain: The Quarry by Dan Rell, Low Season by Vesna Coster, Ox by Lou Sant, A Map of the Hall by Zora Prior, and Go North by Bea Teale.")]
    [InlineData("Six remain, including: The Quarry by Dan Rell, Low Season by Vesna Coster, Ox by Lou Sant.")]
    [InlineData("Four plays made the list: Salt and Low Water by Dan Rell, Ox by Lou Sant, Rain by Bea Teale.")] // one with two
    [InlineData("Three plays made the list: Salt, Smoke and Tar by Dan Rell, Ox by Lou Sant and Rain by Bea Teale.")] // a comma in a title
    public void Lists_of_works_that_may_be_right_are_left_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Ada Quill beat the holder by three games to one on Sunday.\n\nShe came back, and soon it was [|two games all|].")]
    [InlineData("Rell won by four frames to two.\n\nAt [|three frames all|] the lights went out.")]
    [InlineData("Coster beat Sant three sets to one.\n\nSant held her serve in the [|deciding set|].")]
    [InlineData("Rell took the final by five legs to three. It had stood at [|4 legs all|].")]
    public void A_score_on_the_way_that_the_result_rules_out(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Ada Quill beat the holder by three games to two on Sunday.\n\nShe came back, and soon it was two games all.")]
    [InlineData("Ada Quill beat the holder by three games to one on Sunday.\n\nSoon it was one game all.")]
    [InlineData("Ada Quill beat the holder by three games to one on Sunday.\n\nLast year they had been at two games all.")]
    [InlineData("Coster beat Sant three sets to one.\n\nIt was four games all in the second set.")] // games of a set
    public void A_score_on_the_way_that_fits_is_left_alone(string text) => VerifySilent(text);
}
