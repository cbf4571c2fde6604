namespace ContentLint.Rules.Tests.Figures;

/// <summary>What each of a number has, against a whole and a number that stand elsewhere.</summary>
public sealed class PerHeadClaimTests : RuleTest<ContentLint.Rules.Figures.PercentArithmetic>
{
    [Theory]
    [InlineData("The valley gets fast lines for £4.2 million.\n\nThey will reach 1,400 premises.\n\nThe mayor said a cost of [|£300|] for each property was low.")]
    [InlineData("Six lorries reached the delta. Each lorry held three tonnes of rice. At the school live 600 families.\n\nEvery household went away with [|300 kilograms|].")]
    [InlineData("The trust will spend $9 million on the scheme.\n\nThere are 3,000 pupils in the district. The plan comes to [|$300|] per pupil, the board said.")]
    [InlineData("A grant of €2.4 million was agreed on Monday.\n\nAbout half of the 800 farms are in the hills. It is worth [|€30,000|] per farm.")]
    [InlineData("The council will hand out £1.5m.\n\nEach household will get [|£25|], and there are 6,000 households.")]
    [InlineData("The firm set aside $84 million for its staff.\n\nIt has 7,000 employees. The bonus of [|$1,200|] for every employee was praised.")]
    [InlineData("The convoy brought 45 tonnes of flour.\n\nAid workers counted 9,000 people in the camp and gave each person [|50 kilograms|].")]
    [InlineData("The bill came to £960,000.\n\nThere are 240 flats in the block. Owners were asked for [|£400|] per flat.")]
    [InlineData("The state put $33 million into the plan.\n\nSome 1,100 homes were rebuilt, at [|$3,000|] a home, the governor said.")]
    [InlineData("The town will pay £540,000 for the panels.\n\nThey go to 120 houses. A councillor said [|£450|] per house was fair.")]
    public void Noughts_prove_that_the_figures_belong_together(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The valley gets fast lines for £4.2 million.\n\nThey will reach 1,400 premises.\n\nThe mayor said a cost of £3,000 for each property was low.")]
    [InlineData("The valley gets fast lines for £4.2 million.\n\nThey will reach 1,400 premises.\n\nThe mayor said a charge of £450 for each property was low.")] // another charge
    [InlineData("Six lorries reached the delta. Each lorry held three tonnes of rice. At the school live 600 families.\n\nEvery household went away with 30 kilograms.")]
    [InlineData("The trust will spend $9 million on the scheme.\n\nThere are 3,000 pupils in the district. It gets $300 per teacher.")] // another unit
    [InlineData("The bank made $3 billion, or $2.50 per share.\n\nIt has 120 branches.")] // shares
    [InlineData("The council will hand out up to £1.5m.\n\nEach household will get £25, and there are 6,000 households.")] // a bound
    [InlineData("The fund is worth £9 million.\n\nIts 300 members pay £30 per month.")] // of a month
    [InlineData("The state put $33 million into the plan, and $3.3 million in May.\n\nSome 1,100 homes were rebuilt, at $3,000 a home.")] // the second sum
    [InlineData("The bill came to about £950,000.\n\nThere are 240 flats in the block. Owners were asked for £4,000 per flat.")]
    [InlineData("The town will pay £540,000 for the panels.\n\nThey go to 120 houses, and each street has 45 lamps.")]
    public void Others_are_left_alone(string text) => VerifySilent(text);

    [Fact]
    public void Farther_apart_it_is_a_note() => Verify(Severity.Note,
        "The bill came to £960,000.\n\nThe roof leaked. It was old. There are 240 flats in the block. Owners were asked for [|£400|] per flat.");

    [Fact]
    public void The_message_has_the_whole_that_others_make_together() => VerifyMessage(
        "Six lorries reached the delta. Each lorry held three tonnes of rice. At the school live 600 families.\n\nEvery household went away with [|300 kilograms|].",
        "18,000 kg among 600 families is about 30 kg each; the text says 300 kilograms");

    [Theory]
    [InlineData("Last year members made 1,250 loans. This year the number had reached 2,000.\n\nThe council was told that lending had grown by [|38 per cent|].")]
    [InlineData("In 2019 the port took 4,000 ships. In 2023 it took 5,200.\n\nTraffic has risen by [|23%|], its owners say.")]
    [InlineData("The park had 800 visitors a day last summer. It now has 500.\n\nNumbers have fallen by [|60%|], said the warden.")]
    public void A_percentage_of_the_wrong_figure_is_one_wherever_it_stands(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Last year members made 1,250 loans. This year they made 2,000.\n\nThe council was told that lending had grown by 60 per cent.")]
    [InlineData("Last year members made 1,250 loans. This year they made 2,000.\n\nThe council was told that lending had grown by 25 per cent.")]
    [InlineData("Last year members made 1,250 loans. This year they made 2,000.\n\nFines had fallen from £1,000 to £620, or by 38 per cent.")]
    [InlineData("In 2019 the port took 4,000 ships. In 2023 it took 5,200.\n\nSales of fuel rose by 23%, to 1,230 tonnes from 1,000.")]
    public void A_percentage_of_others_is_left_alone(string text) => VerifyNotes(text);

    [Theory]
    [InlineData("She won with 1,318 votes. The mayor's man got 1,127, and 2,847 valid votes were cast.\n\nShe was pleased with a majority of almost [|300|].")]
    [InlineData("Rell polled 4,510 votes. Coster had 4,220. The majority was [|390|].")]
    public void A_majority_may_be_rounded(string marked) => Verify(marked);

    [Theory]
    [InlineData("She won with 1,318 votes. The mayor's man got 1,027, and 2,847 valid votes were cast.\n\nShe was pleased with a majority of almost 300.")]
    [InlineData("She won with 1,318 votes. The mayor's man got 1,127.\n\nShe was pleased with a majority of nearly 200.")]
    public void A_rounded_majority_that_fits_is_left_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The union pays 4% on money left with it for a year and adds the interest in May.\n\nHe put £5,000 in. If he leaves it alone he will have [|£400|] in interest next spring.")]
    [InlineData("The bond pays interest of 3% a year.\n\nShe bought one for $20,000. She will get [|$900|] in interest by next summer.")]
    public void Interest_is_held_against_a_rate_told_before(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The union pays 4% on money left with it for a year and adds the interest in May.\n\nHe put £5,000 in. If he leaves it alone he will have £200 in interest next spring.")]
    [InlineData("The union pays 4% on money left with it for a year and adds the interest in May.\n\nHe put £5,000 in. If he leaves it alone he will have £400 in interest after two years.")]
    [InlineData("The union pays interest of 4%, or 8% on money left for ten years.\n\nHe put £5,000 in. He will have £400 in interest next year.")]
    public void Interest_that_fits_or_is_of_years_is_left_alone(string text) => VerifyNotes(text);
}
