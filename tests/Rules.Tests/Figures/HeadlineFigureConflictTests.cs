namespace ContentLint.Rules.Tests.Figures;

public sealed class HeadlineFigureConflictTests : RuleTest<ContentLint.Rules.Figures.HeadlineFigureConflict>
{
    [Theory]
    [InlineData("[|Nine|] hikers rescued from flooded cave\n\nEleven hikers were rescued from a flooded cave on Sunday, the fire service said.\n")]
    [InlineData("Harbour to get [|£9m|] crane\n\nThe harbour is to get a new crane for £4m, its owners said on Sunday.\n")]
    [InlineData("Bakery to close [|40|] shops\n\nThe bakery will close 14 shops by May, its owners said on Sunday.\n")]
    [InlineData("Bus fares rise [|9%|]\n\nBus fares have risen by 4%, the operator said on Sunday, and will rise again.\n")]
    public void Finds_a_figure_the_text_contradicts(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("Storm cuts off 800 homes in valley\n\nThe storm cut off about 800 homes in the valley, the council said on Sunday.\n")]
    [InlineData("Harbour to get £9m crane\n\nThe harbour is to get a new crane for £8.9m, its owners said on Sunday.\n")] // rounded
    [InlineData("Harbour to get £9m crane\n\nThe harbour is to get a new crane for £4m, its owners said on Sunday.\n\nWith its dock the crane costs £9m.\n")] // further down
    [InlineData("Firm loses £9m in value\n\nThe value of the firm fell to £20m from £29m on Sunday, its owners said.\n")] // a difference
    [InlineData("Firm to spend $9m on value\n\nThe firm is to spend £4m on value, its owners said on Sunday.\n")] // another currency
    [InlineData("Town marks 1912 flood\n\nThe town remembered the flood of 1913 on Sunday, as it does in most years.\n")] // years
    [InlineData("Deficit to shrink in '16\n\nThe deficit has a six-year course, the office said on Sunday, and it will shrink.\n")]
    [InlineData("Bakery to close 40 shops\n\nThe bakery began with 14 ovens in a barn near the river, its owner told a fair.\n")] // other things
    public void Leaves_alone(string text) => VerifySilent(text);

    [Fact]
    public void The_message_gives_both() => VerifyMessage(
        "Harbour to get [|£9m|] crane\n\nThe harbour is to get a new crane for £4m, its owners said on Sunday.\n",
        "The headline says £9m; the text says £4m and nowhere £9m");
}
