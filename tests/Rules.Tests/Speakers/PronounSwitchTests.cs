using ContentLint.Rules.Speakers;

namespace ContentLint.Rules.Tests.Speakers;

public sealed class PronounSwitchTests : RuleTest<PronounSwitch>
{
    private const string Lead = "Kim Rehmann, a tiler, lost her van in the flood. The insurers paid in June.\n\n";

    [Theory]
    [InlineData("Rehmann bought another one and painted [|his|] name on it.")]
    [InlineData("Rehmann, who is 41, bought another one with [|his|] savings.")]
    [InlineData("In June Rehmann drove to Perrow, where [|he|] found another one.")]
    [InlineData("Rehmann grew up by the harbour, where nobody had a van, and [|his|] first one was green.")]
    public void One_is_he_and_she(string marked) => Verify(Severity.Warning, Lead + marked);

    [Fact]
    public void What_is_said_may_be_said_of_another() => Verify(Severity.Note, Lead + "Rehmann replied that [|he|] would buy another one.");

    [Theory]
    [InlineData("Rehmann bought another one and painted her name on it.")]
    [InlineData("Rehmann met Tom Oster there, and his van was no drier.")]
    [InlineData("Rehmann said that he was late.\n\nThe man had a van as well.")]
    [InlineData("“Kim has his van,” Rehmann said.")]
    [InlineData("Tom Oster helped. Rehmann painted his name on it.")]
    [InlineData("Rehmann waited for the tiler, and he came at ten. He was wet.")]
    public void Another_may_be_meant(string text) => VerifySilent(Lead + text);
}
