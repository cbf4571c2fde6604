namespace ContentLint.Rules.Tests.Figures;

/// <summary>Measures and sums of money whose conversion stands elsewhere.</summary>
public sealed class ConversionClaimTests : RuleTest<ContentLint.Rules.Figures.UnitConversion>
{
    [Theory]
    [InlineData("The 250 acres include a packing shed.\n\nAt [|618 hectares|], she said, it was the biggest orchard to be sold for years.")]
    [InlineData("The farm has 120 hectares of barley.\n\nIts [|48.6 acres|] will be sold in one lot.")]
    [InlineData("The tank takes 500 litres of wine.\n\nIts [|1,893 gallons|] are changed once a year.")]
    [InlineData("The path is open: a 42-kilometre path with two bridges.\n\nThe route's [|31 miles|] make it the longest in the county.")]
    [InlineData("A 26-mile walk begins at the pier.\n\nThe trail's [|52 kilometres|] are marked in red.")]
    [InlineData("The 300-acre park was bought in May.\n\nThe estate's [|155 hectares|] will be fenced.")]
    [InlineData("A 90-kilometre railway is to be laid.\n\nThe line's [|75 miles|] will have one tunnel.")]
    [InlineData("The 160-hectare reserve is home to deer.\n\nThe site's [|300 acres|] were farmed until May.")]
    public void A_measure_that_is_converted_elsewhere(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The 250 acres include a packing shed.\n\nAt 101 hectares, she said, it was the biggest orchard to be sold for years.")]
    [InlineData("The path is open: a 42-kilometre path with two bridges.\n\nThe route's 26 miles make it the longest in the county.")]
    [InlineData("The path is open: a 42-kilometre path with two bridges.\n\nIt is 31 miles from the capital.")] // a distance
    [InlineData("The path is open: a 42-kilometre path with two bridges.\n\nThe old road, a 31-mile road, is shut.\n\nThe route's 24 miles inland are shut too.")] // two ways
    [InlineData("The 250 acres include a packing shed.\n\nThe fire burned 618 hectares on the hill.")] // not what was spoken of
    [InlineData("The 250 acres (101 hectares) include a packing shed.\n\nAt 618 hectares, her own farm is larger.")] // converted beside it
    [InlineData("A 26-mile walk begins at the pier.\n\nThe trail's 20 kilometres of boardwalk are new.")] // a part
    [InlineData("She walked five kilometres. The eight miles home were dull.")] // small numbers
    public void Another_measure_is_left_alone(string text) => VerifySilent(text);

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
