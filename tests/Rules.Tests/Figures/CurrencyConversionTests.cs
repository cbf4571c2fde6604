namespace ContentLint.Rules.Tests.Figures;

/// <summary>Sums of money that an article converts at two rates.</summary>
public sealed class CurrencyConversionTests : RuleTest<ContentLint.Rules.Figures.UnitConversion>
{
    [Theory]
    [InlineData("Nine crowns (40p) will be added to a seat.\n\nThe 90 million crowns ([|£4bn|]) will be shared out.")]
    [InlineData("The fund took 8.4 billion euros ([|$1.03 billion|]) in May, it said ($1 = 0.81 euros).")]
    [InlineData("It paid 200 crowns ($9) a ton.\n\nThe plant cost 40 million crowns ([|$180 million|]).")]
    [InlineData("The club paid [|12 million crowns, or $270 million|], on Monday ($1 = 22.5 crowns).")]
    [InlineData("The rate is $22.5 = 1 crown. The club paid [|45 million crowns ($2 million)|] and will pay 90 million crowns ($4 million).")] // once
    [InlineData("A loaf costs 30 rupees (36 cents).\n\nHe earns 9,000 rupees ([|$1,080|]) a month.")]
    public void Two_conversions_of_an_article_have_one_rate(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Nine crowns (40p) will be added to a seat.\n\nThe 90 million crowns (£4m) will be shared out.")]
    [InlineData("Nine crowns (40p) will be added to a seat.\n\nThe 90 million crowns (£4.4m) will be shared out.")] // another day's rate
    [InlineData("The fund took 8.4 billion euros ($10.4 billion) in May, it said ($1 = 0.81 euros).")]
    [InlineData("A loaf costs 30 rupees (36 cents).\n\nHe earns 9,000 dinars ($11) a month.")] // another currency
    public void Conversions_at_one_rate_are_left_alone(string text) => VerifySilent(text);
}
