using ContentLint.Rules.Figures;

namespace ContentLint.Rules.Tests.Figures;

/// <summary>What must stand, and what may not, between a change and its figures that the finding is more than a note.</summary>
public sealed class TightFormTests : RuleTest<PercentArithmetic>
{
    [Theory]
    [InlineData("Mooring fees rose 14 percent last year, to [|$41|] from $30.")]
    [InlineData("Mooring fees rose 14 percent in the two months ended May to [|$41|] a day from $30 a day in 2019.")]
    [InlineData("A 14 percent jump in mooring fees to [|$41|] from $30 angered the guild.")]
    [InlineData("The harbour had [|140|] boats in May, down 8 percent from 190 a year earlier.")]
    [InlineData("Water use (in litres) rose 14 percent to [|410|] (90 gallons) from 300 in June.")]
    [InlineData("Fees went from $20 in 2019 to [|$30|], she said, an increase of 80%.")]
    [InlineData("Fees went from £400 in the first year to £1,200 in the third. That is [|four times|] as much.")]
    public void Glue_binds(string marked)
    {
        Verify(marked);
        Assert.All(Find(MarkedText.Strip(marked)), finding => Assert.NotEqual(Severity.Note, finding.Severity));
    }

    [Theory]
    [InlineData("Mooring fees rose 14 percent to [|$41|], or 6 cents a foot, pushing all fees to $44, up from $30.")] // of another thing
    [InlineData("The purse rose above 50 for the first time in a year, to [|52.4|] from 49.6.")] // a limit
    [InlineData("The fare has climbed from 637 crowns to [|673 crowns|], about 11 percent higher than in Norland.")] // another base
    [InlineData("The guild cut the odds by 50 basis points in May to [|58 percent|], compared with 90 percent last week.")] // of another thing
    public void Anything_else_does_not(string marked) => Verify(Severity.Note, marked);

    [Fact]
    public void A_number_that_is_no_figure_of_the_kind_is_none() =>
        VerifySilent("The purse, kept in six coins, gained 2 percent to 7 crowns.");
}
