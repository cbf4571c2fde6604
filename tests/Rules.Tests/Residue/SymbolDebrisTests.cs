using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class SymbolDebrisTests : RuleTest<SymbolDebris>
{
    [Theory]
    [InlineData("The plan has two parts.\n[|-|]\nThe harbour is dredged first.")]
    [InlineData("The plan has two parts.\n[|1.|]\nThe harbour is dredged first.")]
    [InlineData("The plan has two parts.\n[|•|]\nThe harbour is dredged first.")]
    [InlineData("The plan has two parts.\n[|{}|]\nThe harbour is dredged first.")]
    [InlineData("The plan has two parts.\n[|\u200D|]\nThe harbour is dredged first.")]
    [InlineData("[|💰|] Costs and risks\nThe harbour board pays for the first year.")]
    [InlineData("[|🛰️|] 6. Global competition\nThe harbour board pays for the first year.")]
    [InlineData("Costs and risks [|💰|]\nThe harbour board pays for the first year.")]
    public void Finds_lone_symbols(string text) => Verify(Severity.Warning, text);

    [Theory]
    [InlineData("– No, she said.")]
    [InlineData("A night at the opera\n★★★★☆\nThe curtain rises on an empty stage.")]
    [InlineData("The story was told.\n\n***\n\nIt was told again.")]
    [InlineData("The story was told.\n\n---\n\nIt was told again.")]
    [InlineData("- The harbour is dredged first.\n- The quay follows.")]
    [InlineData("“🔥🔥🔥 what a night” wrote one of them.")]
    public void Leaves_marks_with_a_purpose_alone(string text) => VerifySilent(text);

    [Fact]
    public void Leaves_markdown_alone() => VerifySilent("# Harbour\n\nThe story was told.\n\n---\n\n* It was told again.\n\nOld\n===\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "article.md");

    [Fact]
    public void Deletes_a_bullet_in_plain_text() =>
        VerifyFix(FixSafety.Safe, "The plan has two parts.\n-\nThe harbour is dredged first.\n", "The plan has two parts.\nThe harbour is dredged first.\n");

    [Fact]
    public void Offers_to_delete_a_number_in_plain_text() =>
        VerifyOffered("The plan has two parts.\n1.\nThe harbour is dredged first.\n", "The plan has two parts.\nThe harbour is dredged first.\n");

    [Theory]
    [InlineData("{}")]
    [InlineData("]")]
    [InlineData("/>")]
    public void Offers_to_delete_what_may_close_something(string mark) =>
        VerifyFix(FixSafety.Safe, $"The plan has two parts.\n{mark}\nThe harbour is dredged first.\n", $"The plan has two parts.\n{mark}\nThe harbour is dredged first.\n");

    [Fact]
    public void Offers_to_join_a_bullet_with_its_line_in_markdown() =>
        VerifyOffered("The plan has two parts.\n\n•\nThe harbour is dredged first.\n", "The plan has two parts.\n\n• The harbour is dredged first.\n", "article.md");

    [Theory]
    [InlineData("💰 Costs and risks\nThe harbour board pays for the first year.\n", "Costs and risks\nThe harbour board pays for the first year.\n")]
    [InlineData("Costs and risks 💰💰\nThe harbour board pays for the first year.\n", "Costs and risks\nThe harbour board pays for the first year.\n")]
    public void Offers_to_delete_the_emoji_of_a_heading(string text, string expected) => VerifyOffered(text, expected);

    [Theory]
    [InlineData("The board met.\n\n}\n\nThe town waits.", "article.md")]
    [InlineData("The board met.\n\n]\n\nThe town waits.", "article.txt")]
    [InlineData("The board met.\n\n\\\\\n\nThe town waits.", "article.md")]
    public void What_closes_something_or_breaks_a_line_passes(string text, string path) => VerifySilent(text, path);
}
