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

    [Theory]
    [InlineData("Apply by <strike>March 31th</strike> April 7th.", "hall.html")]
    [InlineData("<p>Apply by <del>March 22th</del> <ins>March 22nd</ins>.</p>", "hall.html")]
    [InlineData("<p>Apply by <s>the 21th</s> 24th of May.</p>", "hall.html")]
    [InlineData("Apply by ~~March 31th~~ April 7th.", "hall.md")]
    [InlineData("Apply by ~~March 1th~~ ~~April 2th~~ May 4th.", "hall.md")]
    public void What_is_struck_out_is_mended_already(string text, string path) => VerifySilent(text, path);

    [Theory]
    [InlineData("<p>Apply by <strike>April 7th</strike> March [|31th|].</p>", "hall.html")]
    [InlineData("Apply by ~~April 7th~~ March [|31th|].", "hall.md")]
    [InlineData("<p>Apply by <strong>March [|22th|]</strong>.</p>", "hall.html")]
    public void What_stands_beside_it_is_not(string marked, string path) => Verify(marked, path);
}
