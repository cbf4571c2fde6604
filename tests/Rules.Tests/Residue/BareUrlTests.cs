using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class BareUrlTests : RuleTest<BareUrl>
{
    private const string Story = "The harbour reopened on Friday after a week of storms that kept the ferries in port.\n";

    [Theory]
    [InlineData("[|https://www.example.net/news/2021/harbour-reopens|]")]
    [InlineData("[|Source: www.example.net/a?b=c|]")]
    [InlineData("[|news@harbour.example|]")]
    [InlineData("[|@harbournews|]")]
    [InlineData("[|harbournews.com|]")]
    [InlineData("[|tides.harbournews.co.uk|]")]
    public void Finds_addresses_that_stand_alone(string line) => Verify(Severity.Note, Story + line + "\n");

    /// <summary>Other lines of a page tell that it came with them.</summary>
    [Fact]
    public void An_address_among_lines_of_a_page_is_a_warning() =>
        Verify(Severity.Warning, Story + "Share this article\n" + Story + "Be the first to comment\n" + Story + "[|harbournews.com|]\n");

    /// <summary>What a platform wrote into its embed, and a sentence whose last word is its address.</summary>
    [Theory]
    [InlineData("# Quay\n\n> Ida Lund wrote at https://quay.example/p/12[|?utm_source=embed|] in May.\n")]
    [InlineData("# Quay\n\nThe board takes all papers at\n\n[|[https://quay.example/papers](https://quay.example/papers)|]\n\nIt is open.\n")]
    public void What_is_meant_so_is_a_note(string text) => Verify(Severity.Note, text, "article.md");

    [Fact]
    public void Code_ends_a_sentence() =>
        Assert.DoesNotContain(
            Find("# Quay\n\nIda Lund checked it in; you can find it at `quay/lamp.c`\n\n"
                + "[quay.example](https://quay.example/log/12)\n\nIt is open.\n",
                "article.md"),
            finding => finding.Message.Contains("breaks off", StringComparison.Ordinal));

    [Fact]
    public void Finds_tracking_parameters() =>
        Verify(Severity.Warning, Story + "The plan is at https://harbour.example/plan[|?utm_source=mail&utm_id=4|] for all to read.\n");

    [Fact]
    public void Notes_a_raw_address_in_plain_text() => Verify(Severity.Note, Story + "The plan is at [|https://harbour.example/plan|].\n");

    [Theory]
    [InlineData("The plan is [here](https://harbour.example/plan) for all to read.\n\n[1]: https://harbour.example/plan\n")]
    [InlineData("The plan is at <https://harbour.example/plan> for all to read.\n")]
    public void Leaves_markdown_links_alone(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("The guide follows the style desk of harbour.example in most things.")]
    [InlineData("Harbournews.com")]
    [InlineData("The story ran on harbournews.com.")]
    [InlineData("Mail took a week to arrive @ the harbour, the old sign said.")]
    public void Leaves_text_alone(string line) => VerifySilent(Story + line + "\n");

    [Fact]
    public void Offers_to_delete_an_address_that_is_the_whole_line() =>
        VerifyOffered("The harbour reopened on Friday.\n\nhttps://www.example.net/news/harbour\n", "The harbour reopened on Friday.\n");

    /// <summary>In a list, in a paragraph and below a line that announces it an address is what the text is about.</summary>
    [Theory]
    [InlineData("Contributors to the table:\n\n- @tomkell\n- @mara-h\n\nThe archive has moved.\n")]
    [InlineData("The code lives here.\n\n- https://code.example/tide-pack\n- https://code.example/tide-glue\n")]
    [InlineData("You can download the tables here:\n\nhttps://harbour.example/tide.zip\n\nThe archive has moved.\n")]
    [InlineData("Questions go to the clerk of the town at\n[clerk@harbour.example](mailto:clerk@harbour.example).\nShe answers within a day.\n")]
    public void Leaves_addresses_that_are_meant_alone(string text) => VerifySilent(Story + "\n" + text, "article.md");

    [Fact]
    public void Finds_an_address_between_paragraphs_of_markdown() =>
        Verify(Severity.Note, Story + "\n[|https://www.example.net/news/harbour|]\n\nThe archive has moved.\n", "article.md");

    [Theory]
    [InlineData("The board met.\n\n[|[https://harbour.example.org/plan](https://harbour.example.org/plan)|]\n\nThe town waits.")]
    [InlineData("## Demo site\n\n[|<https://harbour.example.org/demo>|]\n\nThe town waits.")]
    public void A_link_in_markdown_is_a_note(string text) =>
        VerifyNotes(text, "article.md");

    [Fact]
    public void A_sentence_that_is_cut_before_its_address_is_found() =>
        VerifyMessage(
            "The harbour\n\nThe lamp was lit by Tom Kell for the board. Write to him at\n\n[|tom@harbour.example.org|]\n\nThe town waits.",
            "The sentence before “tom@harbour.example.org” breaks off before the address");

    [Fact]
    public void A_list_of_addresses_has_nothing_else() =>
        Assert.All(Find("https://quay.example/a\nhttps://quay.example/b\nhttps://quay.example/c\n"),
            finding => Assert.Equal(Severity.Note, finding.Severity));

    [Fact]
    public void A_mail_address_is_there_for_readers()
    {
        const string page = "Share\n\nThe board met in May.\n\n{0}\n\nRead more\n\nAdvertisement\n\nFollow us on Twitter\n";
        Assert.All(Find(page.Replace("{0}", "ida@quay.example", StringComparison.Ordinal)),
            finding => Assert.Equal(Severity.Note, finding.Severity));
        Assert.Contains(Find(page.Replace("{0}", "https://quay.example/2021/pier", StringComparison.Ordinal)),
            finding => finding.Severity == Severity.Warning);
    }
}
