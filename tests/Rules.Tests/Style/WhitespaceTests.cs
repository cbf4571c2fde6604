using ContentLint.Rules.Style;

namespace ContentLint.Rules.Tests.Style;

public sealed class WhitespaceTests : RuleTest<Whitespace>
{
    [Theory]
    [InlineData("The harbour reopened.[|  |]Ships came in.")]
    [InlineData("The harbour reopened.[|\u00A0 |]Ships came in.")]
    [InlineData("One.\n\n[|\u00A0|]The harbour reopened.")]
    [InlineData("One.\n\n[|   |]The harbour reopened.")]
    [InlineData("The harbour reopened.[| |]\n\nShips came in. ")]
    [InlineData("The harbour reopened.[| \u00A0|]\n\nShips came in. ")]
    [InlineData("[|\n|]The harbour reopened.")]
    [InlineData("[|\r\n\r\n|]The harbour reopened.")]
    [InlineData("The harbour[|\u00A0|]reopened and ships\u00A0came in.")]
    [InlineData("The harb[|\u200B|]our reopened.")]
    public void White_space_out_of_place(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("  • The harbour reopened.\n  • Ships came in.")] // an indented list
    [InlineData("The pipe is 6\u00A0km long and belongs to Mr\u00A0Kell.")]
    [InlineData("The harbour\u00A0reopened. \nShips came in.")] // one alone nobody sees
    [InlineData("Tide   06.10   18.35\nMoon   21.00   05.12")] // columns
    [InlineData("The harbour reopened.\nShips came in.\n")]
    [InlineData("The 🧑\u200D🌾 came in.")] // a joined emoji
    public void Lists_units_columns_and_joiners_pass(string text) => VerifySilent(text);

    /// <summary>Spaces and characters without width inside code are the program's.</summary>
    [Fact]
    public void Code_in_a_line_keeps_its_spaces() => VerifySilent("The harbour\u00A0runs `ship\u00A0come\u00A0past` and `har\u200Bbour`.",
        "article.md");

    /// <summary>What may be a column is not mended unless somebody asks for it.</summary>
    [Theory]
    [InlineData("# Tides\n\nName  Hour  Note\nMole 06.10 low\n", FixSafety.Offered)]
    [InlineData("# Tides\n\nName of pier  Hour of tide\n------------ ------------\n", FixSafety.Offered)]
    [InlineData("# Tides\n\nPier  low\nMole  high\n", FixSafety.Offered)]
    [InlineData("# Tides\n\nThe harbour  reopened on Monday.\nShips came in.\n", FixSafety.Safe)]
    [InlineData("# Tides\n\nThe harbour reopened.  Ships came in.  The mole is dry.\n", FixSafety.Safe)]
    public void Columns_stay(string text, FixSafety safety) =>
        Assert.All(Find(text, "article.md"), finding => Assert.Equal(safety, finding.Fix!.Safety));

    [Fact]
    public void Two_spaces_break_a_line_in_markdown() => VerifySilent("# Tides\n\nThe harbour reopened.  \nShips came in.\n", "article.md");

    [Fact]
    public void A_habit_is_one_finding_with_a_count()
    {
        Verify("One.[| |]\nTwo. \nThree. \n");
        Assert.Equal("3 lines end in white space, first here", Assert.Single(Find("One. \nTwo. \nThree. \n")).Message);
        Verify("Tides.\n\n[|  |]One.\n\n  Two.\n\n  Three.\n\n  Four.");
    }

    [Fact]
    public void Line_ends_of_all_kinds() => Verify("One.[| |]\r\nTwo. \rThree.\n");
}
