using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class DeskRemarkTests : RuleTest<DeskRemark>
{
    [Theory]
    [InlineData("The place that is found stands [|in these marks|].")]
    public void What_it_finds(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The nearest text that is right.")]
    public void What_passes(string text) => VerifySilent(text);
}
