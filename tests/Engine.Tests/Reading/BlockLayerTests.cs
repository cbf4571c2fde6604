using ContentLint.Documents;
using ContentLint.Reading;

namespace ContentLint.Engine.Tests.Reading;

public sealed class BlockLayerTests
{
    private const string Long =
        "The ferry to the island will stop running in the first week of May, the council decided on Monday after a long debate.";

    [Fact]
    public void A_plain_article_has_a_headline_a_byline_and_a_body() =>
        Assert.Equal(
            ["Headline: Island cut off", "Byline: By Mara Quill", $"Body: {Long}", "Subhead: What comes next", $"Body: {Long}"],
            Read.Zones($"Island cut off\n\nBy Mara Quill\n\n{Long}\n\nWhat comes next\n\n{Long}\n"),
            StringComparer.Ordinal);

    [Fact]
    public void A_short_line_under_the_headline_is_the_deck() =>
        Assert.Equal("Deck: Nobody was asked.", Read.Zones($"Island cut off\nNobody was asked.\n{Long}\n{Long}").ElementAt(1));

    [Fact]
    public void Lines_that_end_sentences_are_paragraphs_even_without_blank_lines() =>
        Assert.Equal(4, Read.Zones($"Island cut off\n{Long}\n{Long}\n{Long}").Count());

    [Fact]
    public void Hand_wrapped_lines_are_joined_up_to_the_blank_line()
    {
        string wrapped =
            "The ferry to the island will stop running in the first week of\nMay, the council decided on Monday after a long debate that nobody\nhad wanted to hold.\n\nNobody on the island was asked, although its people had written to\nthe council three times since the winter began.\n";
        Assert.Equal(2, Read.Zones(wrapped).Count());
        Assert.Equal(2, Read.Sentences(wrapped).Count());
    }

    [Fact]
    public void List_markers_are_not_part_of_the_item()
    {
        using ArticleReading reading =
            Read.Text($"Island cut off\n\n{Long}\n\n• The ferry stops.\n\n1. The bus stops.\n\n- The school closes.\n");
        Block[] items = [.. reading.Blocks.ToArray().Where(block => block.Zone == Zone.ListItem)];
        Assert.Equal(3, items.Length);
        Assert.All(items, item => Assert.Equal("The", reading.Text.ToString(reading.Tokens[item.FirstToken].Span)));
    }

    [Fact]
    public void Markdown_says_itself_what_its_blocks_are() =>
        Assert.Equal(
            ["FrontMatter: ---", "Headline: x", "FrontMatter: ---", "Headline: # Island cut off", $"Body: {Long}", "Subhead: ## Next",
                "ListItem: The ferry stops.", "TableCell: Route", "TableCell: Days", "TableCell: Bus", "TableCell: 5", "Markup: ```"],
            Read.Zones($"---\ntitle: x\n---\n\n# Island cut off\n\n{Long}\n\n## Next\n\n- The ferry stops.\n\n| Route | Days |\n|---|---|\n| Bus | 5 |\n\n```\ncode\n```\n", ArticleFormat.Markdown),
            StringComparer.Ordinal);

    [Fact]
    public void Addresses_and_code_in_markdown_are_not_prose()
    {
        using ArticleReading reading =
            Read.Text("# A\n\nSee [the *map*](http://example.com/x \"title\") and `code here` &amp; more <b>now</b>.\n",
                ArticleFormat.Markdown);
        string words = string.Join(' ',
            reading.Tokens.ToArray().Where(token => token.Kind == TokenKind.Word).Select(token => reading.Text.ToString(token.Span)));
        Assert.Equal("A See the map and more now", words);
    }

    [Fact]
    public void Markup_that_the_parser_refuses_is_read_as_plain_text()
    {
        using ArticleReading reading = Read.Text(new string('[', 60_000) + " It rained.", ArticleFormat.Markdown);
        Assert.NotNull(reading.Article.MarkupProblem);
        Assert.Equal(ArticleFormat.PlainText, reading.Article.Format);
    }

    [Fact]
    public void Blocks_never_overlap_whatever_the_text()
    {
        var random = new Random(41);
        string[] pieces = ["# Head\n", "- item\n", "> quote\n", "Text here. ", "\n\n", "***", "[a](b)", "<p>", "```\n",
            "| a | b |\n|--|--|\n", "1. x\n", "    code\n", "Leave a comment\n", "[^1]", "\n[^1]: note\n"];
        for (int round = 0; round < 300; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
            int end = 0;
            int token = 0;
            foreach (Block block in reading.Blocks)
            {
                Assert.True(block.Start >= end && block.End > block.Start && block.FirstToken >= token
                    && block.EndToken >= block.FirstToken, text);
                end = block.End;
                token = block.EndToken;
            }
        }
    }

    private const string Ruler = " ----------------------------------------\n";

    /// <summary>Rows of figures between rulers, and their heads, are cells of a table and no text.</summary>
    [Theory]
    [InlineData(Ruler + " TIDE    4.50  5.00   -    -  \n LAMP    2.75  3.10   -    -  \n GATE    6.00  6.00   -    -  \n" + Ruler)]
    [InlineData(" MONTH   MAY06..JUN06..01..02\n" + Ruler
        + " TIDE    4.50  5.00   -    -  \n LAMP    2.75  3.10   -    -  \n GATE    6.00  6.00   -    -  \n" + Ruler)]
    [InlineData(Ruler + " NORTH QUAY/PIER:\n TIDE    4.50  5.00   -    -  \n LAMP    2.75  3.10   -    -  \n" + Ruler
        + " SOUTH\n GATE    6.00  6.00   -    -  \n" + Ruler)]
    [InlineData("==========  =====  =====\nTide         4.50   5.00\nLamp         2.75   3.10\nGate         6.00   n/a\n==========  =====  =====\n")]
    [InlineData(" Berth        Boats   Dues\n" + Ruler
        + " North           12    $40\n South            8    $32\n West             3    $12\n" + Ruler, 1)]
    [InlineData(Ruler + " Tide\t4.50\t5.00\n Lamp\t2.75\t3.10\n Gate\t6.00\t6.20\n" + Ruler)]
    public void Rows_of_figures_between_rulers_are_no_text(string table, int others = 0) =>
        Assert.Equal(2 + others,
            Read.Zones($"Island cut off\n\n{Long}\n\n{table}\n{Long}\n")
            .Count(zone => !zone.StartsWith("TableCell", StringComparison.Ordinal)) - 1);

    [Theory]
    [InlineData("Island cut off\n\n" + Long + "\n\n" + Ruler + "The next sailing is on Friday, and nobody will be on it.\n" + Ruler + "\n"
        + Long + "\n")] // a note between rulers
    [InlineData("Island cut off\n\n" + Long + "\n\nThe gauge read 4  and  5  at noon.\n\n" + Ruler + "\n" + Long
        + "\n")] // a sentence with figures
    [InlineData("Island cut off\n\n" + Long + "\n\nTIDE  4.50  5.00\n\n" + Ruler + "\n" + Long + "\n")] // one row is no table
    public void Text_beside_a_ruler_stays_text(string text) =>
        Assert.DoesNotContain(Read.Zones(text), zone => zone.StartsWith("TableCell", StringComparison.Ordinal));
}
