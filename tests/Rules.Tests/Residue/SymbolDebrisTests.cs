using ContentLint.Findings;
using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class SymbolDebrisTests : RuleTest<SymbolDebris>
{
    [Fact]
    public void Numbers_above_entries_count_them() => VerifySilent(
        "Harbour songs\n\n3.\n\nThe old ferry was sung of in May.\n\n2.\n\nThe new ferry was sung of in June.\n\n1.\n\nNobody sang of the bridge.");

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
    public void Leaves_markdown_alone() =>
        VerifySilent("# Harbour\n\nThe story was told.\n\n---\n\n* It was told again.\n\nOld\n===\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            "article.md");

    [Fact]
    public void Deletes_a_bullet_in_plain_text() =>
        VerifyFix(FixSafety.Safe, "The plan has two parts.\n-\nThe harbour is dredged first.\n",
            "The plan has two parts.\nThe harbour is dredged first.\n");

    [Fact]
    public void Offers_to_delete_a_number_in_plain_text() =>
        VerifyOffered("The plan has two parts.\n1.\nThe harbour is dredged first.\n",
            "The plan has two parts.\nThe harbour is dredged first.\n");

    [Theory]
    [InlineData("{}")]
    [InlineData("]")]
    [InlineData("/>")]
    public void Offers_to_delete_what_may_close_something(string mark) =>
        VerifyFix(FixSafety.Safe, $"The plan has two parts.\n{mark}\nThe harbour is dredged first.\n",
            $"The plan has two parts.\n{mark}\nThe harbour is dredged first.\n");

    [Fact]
    public void Offers_to_join_a_bullet_with_its_line_in_markdown() =>
        VerifyOffered("The plan has two parts.\n\n•\nThe harbour is dredged first.\n",
            "The plan has two parts.\n\n• The harbour is dredged first.\n", "article.md");

    [Theory]
    [InlineData("💰 Costs and risks\nThe harbour board pays for the first year.\n",
        "Costs and risks\nThe harbour board pays for the first year.\n")]
    [InlineData("Costs and risks 💰💰\nThe harbour board pays for the first year.\n",
        "Costs and risks\nThe harbour board pays for the first year.\n")]
    public void Offers_to_delete_the_emoji_of_a_heading(string text, string expected) => VerifyOffered(text, expected);

    [Theory]
    [InlineData("The board met.\n\n}\n\nThe town waits.", "article.md")]
    [InlineData("The board met.\n\n]\n\nThe town waits.", "article.txt")]
    [InlineData("The board met.\n\n\\\\\n\nThe town waits.", "article.md")]
    public void What_closes_something_or_breaks_a_line_passes(string text, string path) => VerifySilent(text, path);

    /// <summary>Lines that begin with the same mark are a list, and a check mark is no picture.</summary>
    [Theory]
    [InlineData("DONE\n✓ gate.html: new lock\n✓ gate.js: new key\n\nThe gate is open.")]
    [InlineData("Done:\n────\n✓ gate.html: new lock\n\nThe gate is open.")]
    [InlineData("Missing:\n✗ the key of the gate\nThe gate is shut.")]
    [InlineData("In the hold\n📦 twelve boxes of tea\n📦 nine boxes of salt\n📦 a lamp\nThe hold is full.")]
    [InlineData("In the hold\n✅ the tea\n❌ the salt\nThe hold is full.")]
    [InlineData("Read\n☑ the list\n☐ the map\nThe hold is full.")]
    public void Check_marks_and_runs_are_lists(string text) => VerifySilent(text);

    [Fact]
    public void Headings_with_emoji_all_through_are_one_note()
    {
        Finding finding =
            Assert.Single(
                Find("🚀 Start\n═══════════\nThe boat leaves at six in the morning.\n\n📦 Cargo\n\nThe hold is full of tea and salt.\n\n🔧 Repairs\n\nThe lamp was mended in May."));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Equal("Emoji decorate 3 headings of this file, the first here", finding.Message);
    }

    /// <summary>The whole of an element of a page is a value, a switch or a drawing.</summary>
    [Theory]
    [InlineData("<dl><dt>Total</dt><dd id=\"total\">—</dd></dl>")]
    [InlineData("<div class=\"value\" id=\"latest\">—</div>")]
    [InlineData("<div class=\"head\"><h3>Tides</h3><span class=\"toggle\">+</span></div>")]
    [InlineData("<table><tr><td>Lund</td><td>-</td></tr></table>")]
    [InlineData("<p align=\"center\">...............</p>")]
    [InlineData("<p class=\"rule\">*</p>")]
    public void The_whole_of_an_element_passes(string html) =>
        VerifySilent($"<p>The harbour is dredged in May and June.</p>{html}<p>The quay follows in July.</p>", "article.html");

    [Theory]
    [InlineData("<ul><li>•</li><li>The quay follows.</li></ul>")]
    [InlineData("<p>•</p>")]
    public void A_lone_mark_in_a_paragraph_is_left_over(string html) =>
        Assert.Equal(Severity.Warning,
            Assert.Single(Find($"<p>The harbour is dredged in May and June.</p>{html}<p>The quay follows in July.</p>",
                "article.html")).Severity);

    [Theory]
    [InlineData("The story was told.\n\n....\n\nIt was told again.")]
    [InlineData("The story was told.\n\n~~~~~~\n\nIt was told again.", "article.txt")]
    [InlineData("The story was told.\\\n\\\nIt was told again.")] // breaks of lines
    [InlineData("The story was told.\n\n##\n\nIt was told again.")] // a heading: another rule
    [InlineData("The board will open the whole quay to boats from other towns from December \n11.\n",
        "article.txt")] // a line that was wrapped
    [InlineData("Dear all,\n\nThe quay opens in May, and the gate a week later.\n\n--\nIda Lund\nThe quay\n", "article.txt")] // a signature
    public void Ornaments_and_breaks_pass(string text, string path = "article.md") => VerifySilent(text, path);

    [Theory]
    [InlineData("The story was told.\n\n[|--|]\n\nIt was told again.")]
    [InlineData("The story was told.\n\n[|\\|]\n\nIt was told again.")]
    [InlineData("The story was told.\n\n[|~|]\n\n*With thanks to Ida Lund.*")]
    [InlineData("The story was told.\n\n[|\u200D|]\n\nIt was told again.")]
    public void What_parts_two_sections_is_a_note(string text) => Verify(Severity.Note, text, "article.md");

    [Theory]
    [InlineData("The story was told.\n\n[|**|]\n\nIt was told again.")]
    public void What_readers_see_is_a_warning(string text) =>
        Assert.All(Find(text, "article.md"), finding => Assert.Equal(Severity.Warning, finding.Severity));

    [Fact]
    public void Headings_of_an_article_are_found_one_by_one() =>
        Verify(Severity.Warning,
            "[|💰|] Costs\n\nThe harbour board pays for the first year.\n\n[|🌍|] Neighbours\n\nThe towns around pay for the second.\n\n[|🧭|] Overall\n\nThe state pays for the rest.");

    /// <summary>An element of code goes on behind blank lines.</summary>
    [Theory]
    [InlineData("The story was told.\n\n<pre class=\"a\">\nread()\n\n/**\n * Reads.\n */\n</pre>\n\nIt was told again.\n")]
    [InlineData("<p>The story was told.</p> <pre>\nread()\n\n/**\n\n * Reads.\n\n**/\n</pre>\n")]
    public void Code_in_its_element_is_left_alone(string text) => VerifySilent(text, "article.md");

    [Fact]
    public void Behind_the_element_of_code_a_mark_is_found() =>
        Verify(Severity.Warning, "The story was told.\n\n<pre>\nread()\n</pre>\n\n[|**|]\n\nIt was told again.", "article.md");

    [Theory]
    [InlineData("The board met in May.\n\n@idalund you could have told me 😂\n\nIt was late.")]
    [InlineData("The board met in May.\n\nYou could have told me 😂\n\n— Ida Lund (@idalund) May 3, 2014\n\nIt was late.")]
    public void A_post_is_no_heading(string text) => VerifySilent(text);
}
