using ContentLint.Rules.Figures;

namespace ContentLint.Rules.Tests.Figures;

public sealed class ComparisonOfEqualsTests : RuleTest<ComparisonOfEquals>
{
    [Theory]
    [InlineData("The wait was 90 minutes, compared with [|1.5 hours|] on Monday.")]
    [InlineData("The wall is 3 metres high, against [|300 centimetres|] for the old one.")]
    [InlineData("The sack weighs 2 tonnes, down from [|2,000 kilograms|].")]
    [InlineData("A ticket is 150p, up from [|£1.50|] in May.")]
    public void What_it_finds(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The toll rose to €900 from [|€900|] in May.", Severity.Warning)]
    [InlineData("The toll climbed for every boat of the guild to €900 from [|€900|].", Severity.Note)] // of something else, perhaps
    public void A_change_of_nothing(string marked, Severity severity) => Verify(severity, marked);

    [Theory]
    [InlineData("The wait was 90 minutes, compared with two hours on Monday.")]
    [InlineData("The wait was 90 minutes, the same as the 1.5 hours of Monday.")]
    [InlineData("The wall is 3 metres, or 300 centimetres, high.")]
    [InlineData("Sales were £2m, compared with £2m last year.")]
    [InlineData("\"It took 90 minutes, against 1.5 hours on Monday,\" said the guard.")]
    public void What_passes(string text) => VerifySilent(text);
}
