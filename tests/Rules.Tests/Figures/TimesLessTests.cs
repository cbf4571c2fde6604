namespace ContentLint.Rules.Tests.Figures;

public sealed class TimesLessTests : RuleTest<ContentLint.Rules.Figures.TimesLess>
{
    [Theory]
    [InlineData("The new sail weighs [|four times less|] than the old one.")]
    [InlineData("The lamp is [|10 times cheaper|].")]
    public void Notes_what_has_no_one_meaning(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The old sail weighs four times more.")]
    [InlineData("He tried four times, less than she did.")]
    [InlineData("\"It weighs four times less,\" she said.")]
    public void Leaves_alone(string text) => VerifySilent(text);
}
