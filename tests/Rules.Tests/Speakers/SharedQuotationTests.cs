using ContentLint.Rules.Speakers;

namespace ContentLint.Rules.Tests.Speakers;

public sealed class SharedQuotationTests : RuleTest<SharedQuotation>
{
    [Theory]
    [InlineData("The place that is found stands [|in these marks|].")]
    public void What_it_finds(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The nearest text that is right.")]
    public void What_passes(string text) => VerifySilent(text);
}
