using ContentLint.Findings;
using ContentLint.Rules.Corpus;

namespace ContentLint.Rules.Tests.Corpus;

public sealed class VariantAcrossArticlesTests : CorpusRuleTest<VariantAcrossArticles>
{
    /// <summary>A house of so many articles with one sentence each, and what comes after them.</summary>
    private static string[] House(int count, string sentence, params string[] others) =>
        [.. Enumerable.Repeat(sentence, count), .. others];

    [Theory]
    [InlineData("The mill will organise a fair.", "They had [|organized|] it before. Nobody will organize it again.")]
    [InlineData("The colour of the ferry is new.", "The [|color|] of the mill is old.")]
    [InlineData("The center of Tolne is full.", "The [|centres|] are empty.")]
    public void The_rare_spelling_is_found_once_in_an_article(string usual, string rare) =>
        Verify(House(10, usual, rare, "It rained."));

    [Fact]
    public void The_message_counts_the_articles()
    {
        Finding finding = Assert.Single(Find(House(10, "The mill will organise a fair.", "They had organized it before.")));
        Assert.Equal("“organized” is the spelling of this article alone, “organised” that of 10 articles, 0.txt among them",
            finding.Message);
        Assert.Equal("Write “organised”", finding.Hint);
        Assert.Equal(Severity.Note, finding.Severity);
    }

    [Fact]
    public void A_spelling_is_accepted_in_its_article_alone()
    {
        IReadOnlyList<Finding> findings = Find(House(20, "The mill will organise a fair.",
            "They had organized it before.", "Nobody will organize it."));
        Assert.Equal(2, findings.Count);
        Assert.NotEqual(findings[0].Group, findings[1].Group, StringComparer.Ordinal);
        Assert.Equal(findings[0].Fingerprint, findings[1].Fingerprint);
    }

    /// <summary>Nine articles are no house, and two of twelve no exception.</summary>
    [Fact]
    public void Without_a_clear_form_nothing_is_found()
    {
        VerifySilent(House(9, "The mill will organise a fair.", "They had organized it before."));
        VerifySilent(House(10, "The mill will organise a fair.", "They had organized it before.", "Nobody will organize it."));
    }

    /// <summary>One foreign word among those of the house is a slip; without any of the house they are an author's own.</summary>
    [Fact]
    public void Who_spells_as_another_nation_throughout_is_a_guest()
    {
        const string Mill = "The mill will organise a fair.";
        VerifySilent(House(10, Mill, "They had organized it before, and the color of the ferry is new."));
        Verify(House(10, Mill, "They had [|organized|] it before, and the colour of the ferry is new."));
        Verify(House(10, "The adviser of the mill is new.", "The [|advisor|] of the ferry has organized a fair, and the color is new."));
    }

    [Theory]
    [InlineData("The mill will organise a fair.", "“They had organized it before,” said Asta Rehm.")]
    [InlineData("The mill will organise a fair.", "The World Mill Organization met in Varn.")]
    [InlineData("They sold the labour of a year.", "The Varn Labor Party will meet in May.")]
    [InlineData("The mill will organise a fair.", "It rained:\n\n- organize a fair on the mill and on the ferry\n- sell it")]
    [InlineData("The colour of the ferry is new.", "It is kept as back.color on the ferry.")]
    [InlineData("The programme of the fair is out.", "The computer program was sold.")]
    [InlineData("The mill will organise a fair.", "They had organized it before, and will organise it again.")]
    [InlineData("The mill will organise a fair.", "The colour and the color of the ferry are new.")]
    public void Names_quotations_code_and_what_one_article_has_twice_are_left_alone(string usual, string other) =>
        VerifySilent(House(12, usual, other));

    private const string Usual = "The Varn Ferry Authority (VFA) will meet in May.";

    [Theory]
    [InlineData(Usual, "The [|Varn Fery Authority|] (VFA) has met.")]
    [InlineData("The Varn Engineering Trust (VET) met.", "It was sold to the [|Varn Engineer Trust|] (VET).")]
    [InlineData("The Department of Mills (DM) will meet in May.", "The [|Department for Mills|] (DM) has met.")]
    [InlineData("The Council for the Sale of Mills (CSM) met.", "The [|Council for Sale of Mills|] (CSM) met.")]
    public void A_rare_name_that_is_near_the_usual_one_is_found(string usual, string rare) => Verify(House(4, usual, rare));

    [Theory]
    [InlineData("The Varn Fishery Agency (VFA) has met.")]
    [InlineData("The Varn Football Authority (VFA) has met.")]
    [InlineData("The Varna Film Award (VFA) was given to Orla Krol.")]
    [InlineData("“The Varn Fery Authority (VFA) has met,” said Asta Rehm.")]
    [InlineData("The Varn Fery Authority (VFA) and the Varn Ferry Authority (VFA) are one.")]
    [InlineData("The Varn ferry authority (VFA) has met.")]
    public void Another_body_a_quotation_and_an_article_with_both_are_left_alone(string other) => VerifySilent(House(8, Usual, other));

    [Fact]
    public void Where_neither_name_is_rare_nothing_is_found() =>
        VerifySilent(House(3, Usual, "The Varn Fery Authority (VFA) has met."));
}
