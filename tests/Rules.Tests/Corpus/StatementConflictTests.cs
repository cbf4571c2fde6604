using ContentLint.Findings;
using ContentLint.Rules.Corpus;

namespace ContentLint.Rules.Tests.Corpus;

/// <summary>What two articles say of one thing beside its name: dates, ages, roles, ranks, pleas and figures.</summary>
public sealed class StatementConflictTests : CorpusRuleTest<CrossArticleConflict>
{
    private const string May = "---\ndate: 2024-05-03\n---\n\n";
    private const string LateMay = "---\ndate: 2024-05-28\n---\n\n";
    private const string NextYear = "---\ndate: 2025-05-03\n---\n\n";

    [Theory]
    [InlineData("The Varn Mill was founded in [|1987|] and is full.", "The Varn Mill, which was founded in [|1978|], is empty.")]
    [InlineData("The Tolne Bridge opened on [|3 May 1931|].", "It rained when the Tolne Bridge opened on [|4 May 1931|].")]
    [InlineData("The Varn School of Music was established in [|1920|].",
        "The Varn School of Music, established in [|1902|], has room for more.")]
    [InlineData("The Varn Sugar factory closed in [|2009|].", "Nobody came when the Varn Sugar factory closed in [|2008|].")]
    [InlineData("The Orrin Lake dam was completed in [|1964|].", "The Orrin Lake dam was completed in [|1946|].")]
    [InlineData("Asta Rehm, the poet of Tolne, was praised. Asta Rehm was born in [|1931|], a daughter of the Tolne baker Krol.",
        "Asta Rehm was born in [|1913|] when the baker Krol came to Tolne.")]
    [InlineData("Joop Ruys died on [|3 March 2019|] in a hospital in Varn.", "When Joop Ruys died on [|5 March 2019|], Varn mourned.")]
    public void Dates_of_what_happens_once(string first, string second) => Verify(first, second);

    [Theory]
    [InlineData("The Varn Mill was founded in 1987.", "The Varn Mill was founded in 1987 by two brothers.")]
    [InlineData("The Varn Mill was founded in 1987.", "The Tolne Mill was founded in 1978.")]
    [InlineData("The Varn Mill was founded in 1987.", "The Varn Mill was rebuilt in 1998.")]
    [InlineData("The Varn Mill was founded in 1987.", "The Varn Mill was not founded in 1978.")]
    [InlineData("The Varn Mill opened in 1987.", "The Varn Mill opened in 1995 as a theatre.")]
    [InlineData("The Varn Festival opened on 3 May 2019.", "The Varn Festival opened on 4 May 2020.")]
    [InlineData("The Tolne Book Fair opened in 2019.", "The Tolne Book Fair opened in 2020.")]
    [InlineData("The owner of the Varn Mill was born in 1950.", "The Varn Mill was built in 1905.")]
    [InlineData("The church of the Varn Valley was built in 1650.", "The Varn Valley was built in 1950.")]
    [InlineData("The Tolne Bridge opened in May 1931.", "The Tolne Bridge opened on 3 May 1931.")]
    [InlineData("The Tolne Bridge opened in 1931.", "The Tolne Bridge opened on 3 May 1931.")]
    [InlineData("The mill was founded in 1987.", "The mill was founded in 1978.")]
    [InlineData("“The Varn Mill was founded in 1987,” said Asta Rehm.", "The Varn Mill was founded in 1978.")]
    [InlineData("John Harris was born in 1931 in Varn.", "John Harris was born in 1972 in Tolne.")]
    [InlineData("The Varn Mill closed in 2009 and 2010.", "The Varn Mill closed in 2011 for the winter.")]
    [InlineData("The Tolne Store opened in 2009.", "The Tolne Store opened in 2011.")]
    public void Other_things_other_events_and_less_exact_dates(string first, string second) => VerifySilent(first, second);

    /// <summary>A baseline has an entry for each of them.</summary>
    [Fact]
    public void Two_things_of_which_the_same_is_said_are_two_findings() => Assert.Equal(4, Find(
        "The Varn Mill was founded in 1987. The Tolne Mill was founded in 1987.",
        "The Varn Mill was founded in 1978. The Tolne Mill was founded in 1978.").Count);

    [Fact]
    public void What_flows_between_three_places_is_one_finding() => Assert.Equal(2, Find(
        "Trade between France, Italy and Spain was worth $289 million in 2024.",
        "Trade between France, Italy and Spain was worth $340 million in 2024.").Count);

    [Fact]
    public void An_article_that_knows_of_both_dates_means_two_things() => VerifySilent(
        "The Varn Mill opened in 1987.", "The Varn Mill opened in 1995.",
        "The Varn Mill opened in 1987. It burnt down, and nobody came when the Varn Mill opened in 1995.");

    [Theory]
    [InlineData(May + "Ida Krohn, [|38|], a baker from Varn, was held.\n", LateMay + "Police in Varn held Ida Krohn, [|42|], on Monday.\n")]
    [InlineData(May + "Ida Krohn, [|38|], a baker from Varn, was held.\n", NextYear + "Ida Krohn, [|36|], was freed in Varn.\n")]
    public void Ages_of_one_person(string first, string second) => Verify(first, second);

    [Theory]
    [InlineData(May + "Ida Krohn, 38, a baker from Varn, was held.\n", NextYear + "Ida Krohn, 39, was freed in Varn.\n")]
    [InlineData(May + "Ida Krohn, 38, a baker from Varn, was held.\n", LateMay + "Ida Krohn, 39, was freed in Varn.\n")]
    [InlineData(May + "Ida Krohn, 38, a baker from Varn, was held.\n", LateMay + "Ida Krohn, 61, a surgeon, won in Tolne.\n")]
    [InlineData(May + "Ida Krohn, 38, a baker from Varn, was held.\n",
        LateMay + "Ida Krohn, 30, a baker from Varn, won a prize in 2016.\n")]
    [InlineData(May + "Ida Krohn, 38, a baker from Varn, was held.\n",
        LateMay + "Ida Krohn, 7, a granddaughter of the baker from Varn, won.\n")]
    [InlineData("Ida Krohn, 38, a baker from Varn, was held.", "Ida Krohn, 43, a baker from Varn, was freed.")]
    public void A_birthday_another_person_and_a_time_that_nobody_knows(string first, string second) => VerifySilent(first, second);

    [Theory]
    [InlineData(May + "Asta Rehm, [|deputy mayor|] of Varn, said no.\n", LateMay + "Asta Rehm, the [|mayor|] of Varn, said yes.\n",
        Severity.Warning)]
    [InlineData("Asta Rehm, the [|vice president|] of the Varn Guild, said no.", "Asta Rehm, [|president|] of the Varn Guild, said yes.",
        Severity.Note)]
    [InlineData("Joop Ruys, the [|finance minister|] of Tolne, left.", "Joop Ruys, the [|foreign minister|] of Tolne, came.",
        Severity.Note)]
    public void Ranks_of_one_office(string first, string second, Severity severity)
    {
        Verify(first, second);
        Assert.All(Find(first, second), finding => Assert.Equal(severity, finding.Severity));
    }

    [Theory]
    [InlineData(May + "Asta Rehm, deputy mayor of Varn, said no.\n", NextYear + "Asta Rehm, the mayor of Varn, said yes.\n")]
    [InlineData("Asta Rehm, the former deputy mayor of Varn, said no.", "Asta Rehm, the mayor of Varn, said yes.")]
    [InlineData("Asta Rehm, then deputy mayor of Varn, said no.", "Asta Rehm, the mayor of Varn, said yes.")]
    [InlineData("Asta Rehm, the deputy mayor of Varn, said no in 2019.", "Asta Rehm, the mayor of Varn, said yes.")]
    [InlineData("Asta Rehm, the deputy mayor of Varn, said no.", "Asta Rehm, the mayor of Tolne, said yes.")]
    [InlineData("Asta Rehm, the director of Varn Films, said no.", "Asta Rehm, the founder of Varn Films, said yes.")]
    [InlineData("Asta Rehm, the managing director of Varn Films, said no.", "Asta Rehm, the executive director of Varn Films, said yes.")]
    [InlineData("Joop Ruys, a minister of Tolne, left.", "Joop Ruys, the foreign minister of Tolne, came.")]
    [InlineData("Joop Ruys, a professor of law at Varn University, left.", "Joop Ruys, the professor at Varn University, came.")]
    [InlineData("Joop Ruys, the chairman of the Varn Guild, left.", "Joop Krol, the deputy chairman of the Varn Guild, came.")]
    public void Roles_that_change_or_are_held_at_once(string first, string second) => VerifySilent(first, second);

    [Theory]
    [InlineData("Varn Port is the [|second-largest|] port in Norland.", "Varn Port is the [|third-largest|] port in Norland.",
        Severity.Note)]
    [InlineData(May + "Orrin Lake is the [|deepest|] lake in the region.\n",
        LateMay + "Orrin Lake is the [|second deepest|] lake in the region.\n", Severity.Warning)]
    [InlineData("Tolne Tower, the [|tallest|] building in Norland, is shut.", "Tolne Tower is the [|second-tallest|] building in Norland.",
        Severity.Note)]
    public void Ranks_of_one_thing(string first, string second, Severity severity)
    {
        Verify(first, second);
        Assert.All(Find(first, second), finding => Assert.Equal(severity, finding.Severity));
    }

    [Theory]
    [InlineData(May + "Varn Port is the second-largest port in Norland.\n", NextYear + "Varn Port is the largest port in Norland.\n")]
    [InlineData("Varn Port is the second-largest port in Norland.", "Varn Port is the largest port in the county.")]
    [InlineData("Varn Port is the second-largest port in Norland.", "Varn Port is the largest employer in Norland.")]
    [InlineData("Varn Port is the largest port in Norland.", "Varn Port is the busiest port in Norland.")]
    [InlineData("Varn Port was once the largest port in Norland.", "Varn Port is the third-largest port in Norland.")]
    [InlineData("Varn Port is the largest port in Norland.", "Tolne Port is the second-largest port in Norland.")]
    [InlineData("Varn Port is among the largest ports in Norland.", "Varn Port is the second-largest port in Norland.")]
    public void Other_ranks(string first, string second) => VerifySilent(first, second);

    [Theory]
    [InlineData(May + "Ida Krohn [|admitted|] fraud.\n", LateMay + "Ida Krohn [|denied|] fraud.\n", Severity.Warning)]
    [InlineData(May + "Ida Krohn [|denied|] fraud.\n", May + "Ida Krohn [|admitted|] fraud.\n", Severity.Warning)]
    [InlineData("Ida Krohn was [|cleared|] of fraud.", "Ida Krohn was [|convicted|] of fraud.", Severity.Note)]
    public void Pleas_and_outcomes(string first, string second, Severity severity)
    {
        Verify(first, second);
        Assert.All(Find(first, second), finding => Assert.Equal(severity, finding.Severity));
    }

    [Theory]
    [InlineData(May + "Ida Krohn denied fraud.\n", LateMay + "Ida Krohn admitted fraud.\n")]
    [InlineData(May + "Ida Krohn was convicted of fraud.\n", NextYear + "Ida Krohn was cleared of fraud.\n")]
    [InlineData("Ida Krohn admitted fraud.", "Ida Krohn denied theft.")]
    [InlineData("Ida Krohn admitted fraud.", "Lars Krohn denied fraud.")]
    [InlineData("Ida Krohn admitted fraud.", "Ida Krohn first denied fraud.")]
    [InlineData("Ida Krohn admitted fraud.", "Ida Krohn and Lars Krohn came. Krohn denied fraud.")]
    public void Pleas_that_change_and_other_people(string first, string second) => VerifySilent(first, second);

    [Theory]
    [InlineData("The Varn bridge cost [|£4m|].", "The Varn bridge cost [|£6m|].", Severity.Warning)]
    [InlineData("The Tolne Tower is [|184 metres|] tall.", "The Tolne Tower is [|148 metres|] tall.", Severity.Warning)]
    [InlineData("Varn Foods was sold for [|$3 million|].", "Varn Foods was bought for [|$5 million|].", Severity.Warning)]
    [InlineData(May + "Varn Foods employs [|270|] people.\n", LateMay + "Varn Foods employs [|720|] people.\n", Severity.Warning)]
    [InlineData("Varn Foods employs [|270|] people.", "Varn Foods employs [|720|] people.", Severity.Note)]
    [InlineData("Trade between Norway and Denmark was worth [|$289 million|].", "Norway’s trade with Denmark rose to over [|$1 billion|].",
        Severity.Note)]
    public void Figures_of_one_thing(string first, string second, Severity severity)
    {
        Verify(first, second);
        Assert.All(Find(first, second), finding => Assert.Equal(severity, finding.Severity));
    }

    [Theory]
    [InlineData("The Varn bridge cost £4m.", "The Varn bridge cost £4.1m.")]
    [InlineData("The Varn bridge cost about £4m.", "The Varn bridge cost £4.3m.")]
    [InlineData("The Varn bridge cost £4m.", "The Varn bridge would cost £6m.")]
    [InlineData("The Varn bridge cost £4m.", "The repair of the Varn bridge cost £6m.")]
    [InlineData("The Varn bridge cost £4m.", "The Tolne bridge cost £6m.")]
    [InlineData("The Varn bridge cost £4m.", "The Varn bridge cost $6m.")]
    [InlineData("The Varn bridge cost £4m.", "The bridge cost £6m.")]
    [InlineData("The Varn bridge cost more than £4m.", "The Varn bridge cost £4.5m.")]
    [InlineData(May + "Varn Foods employs 270 people.\n", NextYear + "Varn Foods employs 310 people.\n")]
    [InlineData("Varn Foods employs 270 people.", "Varn Foods employs 31 drivers.")]
    [InlineData("Varn Foods employs 270 people.", "Varn Foods employs nearly 300 people.")]
    [InlineData("Trade between Norway and Denmark was worth $170 million in 2022.",
        "Trade between Norway and Denmark was worth $1 billion in 2024.")]
    [InlineData("Trade between Norway and Denmark was worth $170 million.", "Trade between Norway and Sweden was worth $1 billion.")]
    [InlineData("Trade between Norway and Denmark was worth $170 million.", "Trade between Norway and Denmark could be worth $1 billion.")]
    [InlineData("The Tolne Tower is 184 metres tall.", "The Tolne Tower is 30 metres wide.")]
    [InlineData("The Tolne Tower is 184 metres tall.", "The Tolne Tower is 604 feet tall.")]
    public void Estimates_roundings_other_times_and_other_things(string first, string second) => VerifySilent(first, second);

    [Fact]
    public void The_message_shows_the_statement_and_asks_for_dates_where_there_are_none()
    {
        IReadOnlyList<Finding> findings = Find("Varn Foods employs 270 people.", "Varn Foods employs 720 people.");
        Assert.Equal("“Varn Foods employs 270 people” stands in this article alone, “Varn Foods employs 720 people” in 1.txt",
            findings[0].Message);
        Assert.StartsWith("Date both", findings[0].Hint, StringComparison.Ordinal);
        Assert.Equal(findings[0].Group, findings[1].Group);
    }
}
