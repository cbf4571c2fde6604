namespace ContentLint.Rules.Tests.Figures;

/// <summary>Figures that come back with their digits and another scale or unit.</summary>
public sealed class TwinFigureTests : RuleTest<ContentLint.Rules.Figures.QuantityConflict>
{
    private const string Headline = "Board meets\n\n";

    [Theory]
    [InlineData("The scheme was to cost £47 million. The board met on Monday.\n\nNobody knows how a [|£47 billion|] project could fail.")]
    [InlineData("The gap was put at €140 million in May.\n\nThe minister spoke of a [|€140 billion|] gap.")]
    [InlineData("The museum was promised a $62 million gift.\n\nIt was strange, she said, to build on a [|$6.2 million|] donation.")]
    [InlineData("The kiln had 1,250 degrees Celsius.\n\nTo reach [|1,250 degrees Fahrenheit|] the potters had to build a chimney.")]
    [InlineData("The track is 37 kilometres long. It was built by hand.\n\nOn the [|37 miles|] there are four inns.")]
    public void Finds_the_same_digits_with_another_scale_or_unit(string marked) => Verify(Severity.Warning, Headline + marked);

    [Theory]
    [InlineData("The scheme was to cost £47 million. Nobody knows how a £47 million project could fail.")]
    [InlineData("The firm has £4 million in hand. The industry is worth £4 billion.")] // one digit says nothing
    [InlineData("The firm earned $1.4 million. The industry is worth $1.4 billion.")] // the digits most sums begin with
    [InlineData("The scheme was to cost £47 million. Others cost £47 billion. Each £47 billion was well spent.")] // said twice: meant
    [InlineData("The scheme cost £47 million and others £47 billion.")] // told side by side
    [InlineData("The firm earned £47 million. The industry is worth $47 billion.")] // two currencies
    [InlineData("The firm owes $62 million. It pays $6.2 million a year.")] // a tenth is a figure of its own
    [InlineData("The track is 37 kilometres long. The road is 23 miles long.")] // a conversion that is right
    public void Leaves_other_figures_alone(string text) => VerifySilent(Headline + text);

    [Theory]
    [InlineData("The 250 acres include two cottages.\n\nAt [|618 hectares|] it was the largest orchard on sale.")] // multiplied, not divided
    [InlineData("The scales read 26lb.\n\nA marrow of [|57 kilograms|] should feed everyone.")]
    [InlineData("The store is kept at minus 15 degrees Celsius.\n\nAt [|59 degrees Fahrenheit|] the engines stop.")] // the sign is lost
    public void Finds_a_conversion_the_wrong_way_round(string marked) => Verify(Severity.Warning, Headline + marked);

    [Theory]
    [InlineData("The 250 acres include two cottages.\n\nAt 101 hectares it was the largest orchard on sale.")]
    [InlineData("The scales read 26lb.\n\nA marrow of 12 kilograms should feed everyone.")]
    [InlineData("The store is kept at minus 15 degrees Celsius.\n\nAt 5 degrees Fahrenheit the engines stop.")]
    public void Leaves_a_conversion_alone(string text) => VerifySilent(Headline + text);
}
