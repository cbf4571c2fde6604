namespace ContentLint.Rules.Tests.Figures;

public sealed class AverageAsMedianTests : RuleTest<ContentLint.Rules.Figures.AverageAsMedian>
{
    [Theory]
    [InlineData("The mean rent is €910, so [|half|] of the tenants pay more than that.")]
    [InlineData("The average age is 42, which means that [|half|] of the members are older.")]
    public void Warns_of_a_wrong_conclusion(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The median rent is €910, so half of the tenants pay more than that.")]
    [InlineData("The average rent is €910, and half of the tenants pay by card.")]
    public void Leaves_alone(string text) => VerifySilent(text);
}
