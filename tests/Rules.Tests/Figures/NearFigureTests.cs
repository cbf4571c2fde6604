namespace ContentLint.Rules.Tests.Figures;

/// <summary>Products, quotients and margins whose figures stand in several sentences.</summary>
public sealed class NearFigureTests : RuleTest<ContentLint.Rules.Figures.PercentArithmetic>
{
    private const string Headline = "Fair opens\n\n";

    [Theory]
    [InlineData("Members had 1,300 bottles on the stall and sold them all, at £3.50 each. They took [|£4,150|] in this way.")]
    [InlineData("The firm will be paid £744,000 a year. It has to serve 31,000 households.\n\nThe sum worked out at [|£2.40|] for each household.")]
    [InlineData("The valley has 62,000 inhabitants. It had 40 doctors in May.\n\nThat makes one doctor for every [|1,950|] people.")]
    [InlineData("The lorries brought 18 tonnes of rice for 600 families. Every family went away with [|300 kilograms|] of rice.")]
    public void Finds_what_misses_by_a_digit_or_the_noughts(string marked) => Verify(Severity.Warning, Headline + marked);

    [Theory]
    [InlineData("Members had 1,300 bottles on the stall and sold them all, at £3.50 each. They took £4,550 in this way.")]
    [InlineData("The firm will be paid £744,000 a year. It has to serve 31,000 households.\n\nThe sum worked out at £24 for each household.")]
    [InlineData("The valley has 62,000 inhabitants. It had 40 doctors in May.\n\nThat makes one doctor for every 1,550 people.")]
    [InlineData("Members had 1,300 bottles on the stall, at £3.50 each. They spent £2,980 on the tent.")] // no slip leads from one to the other
    [InlineData("The fund of $5 billion helps 9.4 million people. The rent is $1,500 a month.")] // so much a month is no share
    [InlineData("It earned $35.8 million, or $1.03 a share. It has 25 million shares.")] // shares of other times
    public void Leaves_other_figures_alone(string text) => VerifySilent(Headline + text);

    [Theory]
    [InlineData("By 27 votes to 20, the council followed the plan.\n\nThe hall has 46 stalls.\n\nAfter a majority of [|nine|] she was glad.")]
    [InlineData("There were 1,318 votes for the deal and 1,104 against it. A lead of just over [|400|] was enough, he said.")]
    public void Finds_a_margin_that_the_only_vote_does_not_make(string marked) => Verify(Severity.Warning, Headline + marked);

    [Theory]
    [InlineData("By 27 votes to 20, the council followed the plan.\n\nAfter a majority of seven she was glad.")]
    [InlineData("There were 1,318 votes for the deal and 1,104 against it. A lead of just over 200 was enough, he said.")]
    [InlineData("By 27 votes to 20, the council followed the plan.\n\nThe party's overall majority of nine was not at risk.")] // of seats
    [InlineData("By 27 votes to 20, it passed. By 30 votes to 17, the rest passed.\n\nThe majority of nine was a surprise.")] // two votes
    public void Leaves_a_margin_alone(string text) => VerifySilent(Headline + text);
}
