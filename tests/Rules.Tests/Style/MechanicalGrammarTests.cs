using ContentLint.Rules.Style;

namespace ContentLint.Rules.Tests.Style;

public sealed class MechanicalGrammarTests : RuleTest<MechanicalGrammar>
{
    [Theory]
    [InlineData("The board waited for [|a hour|].")]
    [InlineData("It is [|an European|] club with [|an useful|] roof.")]
    [InlineData("[|A old|] mill burned, and [|an new|] one was built.")]
    [InlineData("They wanted [|a 8|] per cent cut over [|a 11|] year term, not [|an 10|] per cent one.")]
    [InlineData("The mill [|could of been|] saved.")]
    [InlineData("[|In the recent years|] the mill has been empty.")]
    [InlineData("The firm wants to [|expand it's fleet|].")]
    [InlineData("The firm will sell [|it’s own|] fleet.")]
    [InlineData("It takes [|between 5 to 10|] days.")]
    [InlineData("He led the club [|from 2010-2015|].")]
    [InlineData("The shop has [|been running by|] the county since May.")]
    [InlineData("A large [|amount of people|] came.")]
    [InlineData("There were [|less people|] than in May.")]
    [InlineData("Mara Hess, the treasurer of the [|club said|] the roof was sound.")]
    [InlineData("The former treasurer, Mara [|Hess said|] the roof was sound.")]
    public void A_slip_of_the_list(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The board waited an hour for a European, a one-day event, a unit and an honest heir.")]
    [InlineData("It got an A and a B, an MP and an FBI man, an SUV, a UN vote and a 1980 car.")]
    [InlineData("An historic hotel and a historic one stood side by side.")] // both are written
    [InlineData("It could of course be saved.")]
    [InlineData("They want to see if it’s working, to ensure it’s safe and to improve it.")]
    [InlineData("It takes between 5 and 10 days, from 5 to 10, from 2010 to 2015.")]
    [InlineData("The road has been growing by 5 per cent.")]
    [InlineData("It is less than people think, and 10 less people is nothing.")]
    [InlineData("Hess, the treasurer said, was late.")]
    [InlineData("Mara Hess, the treasurer of the club, said the roof was sound.")]
    [InlineData("Mara Hess, the treasurer, and Tom Kell said the roof was sound.")]
    [InlineData("According to the treasurer, Mara Hess said nothing.")]
    [InlineData("The day after the storm hit the treasurer, Mara Hess said nothing.")]
    [InlineData("“I waited a hour,” he said.")]
    [InlineData("Vitamin a is good, and the letter a in it.")]
    [InlineData("It is a unary sign and a unanimous vote.")]
    [InlineData("The list of the board goes on under 2.3.a Open issues and 2.3.b Old ones.")]
    [InlineData("Una dirección de correo pertenece a una organización oficial del gobierno.")]
    [InlineData("Die Boote gehen im Winter nicht an die Mole, sondern bleiben im alten Hafen.")]
    [InlineData("It could really use to be painted, and it did not use to be this wet.")]
    public void Right_forms_pass(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The board waited for a hour.", "The board waited for an hour.")]
    [InlineData("A old mill burned.", "An old mill burned.")]
    [InlineData("In the recent years it stood empty.", "In recent years it stood empty.")]
    [InlineData("They brought alot of sand.", "They brought a lot of sand.")]
    [InlineData("THEY BROUGHT ALOT OF SAND.", "THEY BROUGHT A LOT OF SAND.")]
    [InlineData("They wrote of a Sneak Peak at the mill.", "They wrote of a Sneak Peek at the mill.")]
    [InlineData("Sneak peak at the mill: it is empty.", "Sneak peek at the mill: it is empty.")]
    [InlineData("The mill used it there, and the harbour use to be full.", "The mill used it there, and the harbour used to be full.")]
    public void The_fix_writes_the_right_form(string text, string expected) =>
        Assert.Equal(expected, Fixes.Apply(text, Assert.Single(Find(text))));

    /// <summary>What stands between two words is part of the sentence, even if it is no word.</summary>
    [Theory]
    [InlineData("All names end in `.mil` in the old folder.", "article.md")]
    [InlineData("The boats are kept in [Tolne](https://a.example/) or in\n![in](a.png)\nin the mill.", "article.md")]
    [InlineData("<p>All names end in <code>.mil</code> in the old folder.</p>", "article.html")]
    public void A_phrase_does_not_reach_over_code_and_marks(string text, string path) => VerifySilent(text, path);

    [Theory]
    [InlineData("Look at [a old mill](https://a.example/a_b).", "Look at [an old mill](https://a.example/a_b).", "article.md")]
    [InlineData("Look at *a old* mill and `a old` name.", "Look at *an old* mill and `a old` name.", "article.md")]
    [InlineData("They stand in in the **mill** by the river.", "They stand in the **mill** by the river.", "article.md")]
    [InlineData("<p>Look at <a href=\"a old\">a old mill</a>.</p>", "<p>Look at <a href=\"a old\">an old mill</a>.</p>", "article.html")]
    public void Beside_marks_only_the_word_changes(string text, string expected, string path) => VerifyOffered(text, expected, path);
}
