namespace ContentLint.Rules.Tests.Figures;

public sealed class ImpossibleOrdinalTests : RuleTest<ContentLint.Rules.Figures.ImpossibleOrdinal>
{
    [Theory]
    [InlineData("It was his [|22th|] goal.")]
    [InlineData("She came [|13rd|] in the race.")]
    [InlineData("The [|11st|] edition is out.")]
    public void Warns_of_a_wrong_ending(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("It was his 22nd goal, her 13th and the club's 111th.")]
    [InlineData("He weighs 12st 4lb.")]
    public void Leaves_alone(string text) => VerifySilent(text);

    [Fact]
    public void The_message_gives_the_ordinal() => VerifyMessage("It was his [|22th|] goal.", "The ordinal of 22 is 22nd");
}
