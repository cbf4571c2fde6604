using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class StrayAltTextTests : RuleTest<StrayAltText>
{
    private const string Before = "The council voted on Tuesday to build a second bridge across the river, after nine years of debate.\n\n";
    private const string After = "\n\nWork begins in spring, and the first cars are to cross in three years if the winter is mild.\n";

    [Theory]
    [InlineData("[|mayor opens new bridge|]")]
    [InlineData("[|river bridge council|]")]
    [InlineData("[|IMG_2044.jpg|]")]
    [InlineData("[|bridge-river-council-2021-opening|]")]
    [InlineData("[|Alt text: The mayor on the old bridge|]")]
    [InlineData("[|1200x800|]")]
    public void Finds_what_described_a_picture(string line) => Verify(Severity.Warning, Before + line + After);

    [Theory]
    [InlineData("A new bridge")]
    [InlineData("New Bridge for River Town")]
    [InlineData("and it was not the last.")]
    [InlineData("but nobody was there to see it")]
    [InlineData("“mayor opens new bridge”")]
    [InlineData("- new bridge over the river")]
    [InlineData("state-of-the-art")]
    public void Leaves_subheads_and_sentences_alone(string line) => VerifySilent(Before + line + After);

    [Fact]
    public void Leaves_verse_alone() =>
        VerifySilent(Before + "over the water the long light\nlies like a hand on the river\nnobody crosses the old bridge\n" + After);

    [Fact]
    public void Leaves_a_headline_in_lower_case_alone() => VerifySilent("mayor opens new bridge\n\n" + Before + After);

    /// <summary>Any words will do.</summary>
    [Fact]
    public void Holds_for_any_words()
    {
        var random = new Random(3);
        string[] nouns = ["harbour", "crane", "ferry", "council", "library", "market", "winter", "storm"];
        for (int i = 0; i < 40; i++)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(2, 7)).Select(_ => nouns[random.Next(nouns.Length)]));
            Verify(Before + $"[|{text}|]" + After);
            VerifySilent(Before + char.ToUpperInvariant(text[0]) + text[1..] + After);
        }
    }

    [Fact]
    public void Offers_to_delete_it() => VerifyOffered(
        "The council voted on Tuesday to build a second bridge across the river, after nine years of debate.\n\nmayor opens new bridge\n\nWork begins in spring, and the first cars are to cross in three years if the winter is mild.\n",
        "The council voted on Tuesday to build a second bridge across the river, after nine years of debate.\n\nWork begins in spring, and the first cars are to cross in three years if the winter is mild.\n");

    [Fact]
    public void Leaves_names_in_a_list_alone() =>
        VerifySilent(
            "The harbour board met on Monday in the old hall, and the clerk wrote it down for all the members.\n\n- **tide_hooks**\n- p512\n- mod_tide\n", "article.md");

    /// <summary>All in bold it is a heading, and above a list it heads the list.</summary>
    [Theory]
    [InlineData("**mayor opens new bridge**")]
    [InlineData("**kernel_args**")]
    [InlineData("<b>loading old boats</b>")]
    [InlineData("<strong>cars and carts</strong>")]
    [InlineData("__mayor opens new bridge__")]
    [InlineData("points of interest\n\n* the pier\n* the mill")]
    public void A_label_is_no_description(string line) => VerifySilent(Before + line + After, "article.md");

    [Fact]
    public void In_the_source_of_a_site_it_is_a_note()
    {
        Assert.Equal(Severity.Warning, Assert.Single(Find(Before + "mayor opens new bridge" + After, "article.md")).Severity);
        Assert.Equal(Severity.Note,
            Assert.Single(Find("---\ntitle: The bridge\n---\n\n" + Before + "mayor opens new bridge" + After, "article.md")).Severity);
    }

    /// <summary>The names of those who speak stand above their words, again and again.</summary>
    [Fact]
    public void A_line_that_comes_again_is_a_label()
    {
        VerifySilent(Before + "orla krol" + After + "\nasta rehm\n\n" + Before + "orla krol" + After);
        Verify(Before + "[|mayor opens bridge|]" + After + "\n[|river bridge council|]\n\n" + Before.TrimEnd());
    }
}
