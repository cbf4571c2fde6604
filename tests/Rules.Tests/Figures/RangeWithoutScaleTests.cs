namespace ContentLint.Rules.Tests.Figures;

public sealed class RangeWithoutScaleTests : RuleTest<ContentLint.Rules.Figures.RangeWithoutScale>
{
    [Theory]
    [InlineData("The roof will cost between [|€4 and €9 million|].")]
    [InlineData("The roof will cost from [|£2 to £3 billion|].")]
    public void Notes_a_lower_end_without_its_scale(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The roof will cost between €4 million and €9 million.")]
    [InlineData("The roof will cost between €9 and €4 million.")] // no range from low to high
    [InlineData("The price rose from €4 to €9 million.")] // a change
    public void Leaves_alone(string text) => VerifySilent(text);
}
