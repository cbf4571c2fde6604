using ContentLint.Rules.Attribution;

namespace ContentLint.Rules.Tests.Attribution;

public sealed class UnattributedAssertionTests : RuleTest<UnattributedAssertion>
{
    [Theory]
    [InlineData("[|The merger is driven by fear and could ruin the three smaller towns.|]")]
    [InlineData("[|The company is the only real employer left and knows it.|]")]
    [InlineData("[|Norway wants to rule the strait and dealing with the rebels is its only option.|]")]
    [InlineData("[|The brutal regime could destabilise the whole coast.|]")]
    [InlineData("[|The merger is driven by US fear and could ruin the three smaller towns.|]")] // no “us”
    [InlineData("[|The merger is driven by fear since World War I and could ruin the three smaller towns.|]")] // no “I”
    [InlineData("[|This approach is risky, and the divided board could backfire and weaken the town.|]")]
    public void Several_features_are_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("[|Norway is keen to deal with anyone who shares the strait.|]")]
    [InlineData("[|The trade is only $289 million, far behind the $1.4 billion of the north.|]")]
    public void One_feature_is_a_note_where_nobody_speaks(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("Sen. Ines Coll backs the merger but said it could ruin the three smaller towns and the brutal regime.")] // the source is in the sentence
    [InlineData("Boards must reply within 60 days, and the brutal regime could destabilise the coast.")] // a rule
    [InlineData("Clerks have 20 days to answer the brutal claim, which could ruin the towns.")]
    [InlineData("The merger is thought to be driven by fear and could ruin the towns.")] // thought, and not told
    [InlineData("Much of the cost is driven by rising rents.")] // a cause
    [InlineData("Girls have been barred from the schools since 2022.")] // a plain fact
    [InlineData("As I see it the merger is driven by fear and could ruin the three smaller towns.")] // the writer's own view
    [InlineData("We know that the merger is driven by fear and could ruin the three smaller towns.")]
    [InlineData("The cave is the deepest in the range, the club said.")] // attributed
    [InlineData("Grey-zone tactics are acts short of open war.")] // a definition
    [InlineData("The merger is driven by fear and could ruin the towns, Ines Coll, the mayor, said.")]
    [InlineData("Ines Coll, the mayor, said the merger was late. It is driven by fear and could ruin the towns.")] // carried over
    [InlineData("In March 2021 the brutal storm destroyed the pier and the mill.")] // a dated event
    [InlineData("It is not clear whether the merger is driven by fear and could ruin the towns.")] // honest ignorance
    [InlineData("Could the merger, driven by fear, ruin the three smaller towns?")] // a question
    [InlineData("The goalkeeper is the only hope of a brutal club that could collapse.")] // a match
    [InlineData("The poll puts the trade at 40 percent, far behind the 60 percent of the north.")] // a publisher
    [InlineData("Review: The mill\n\nThe brutal regime of the play could destabilise the whole coast.")] // a review
    [InlineData("I live here. My street is driven by fear, and we know the merger could ruin our three towns.")] // a column
    public void Facts_sources_ignorance_and_genres_pass(string text) => VerifySilent(text);

    [Fact]
    public void A_link_is_a_source() =>
        VerifySilent("The merger is driven by [fear](https://example.org/a) and could ruin the three smaller towns.", "article.md");

    [Fact]
    public void A_source_elsewhere_makes_one_feature_too_little() =>
        VerifySilent("Ines Coll, the mayor, said the pier was shut.\n\nNorway is keen to deal with anyone who shares the strait.");

    [Fact]
    public void One_finding_a_paragraph_and_five_where_nobody_speaks()
    {
        const string claim = "The merger is driven by fear and could ruin the three smaller towns.";
        Assert.Single(Find($"{claim} {claim}"));
        string text = string.Join("\n\n", Enumerable.Range(0, 9).Select(i => $"Part {i} is open. {claim}"));
        IReadOnlyList<Findings.Finding> found = Find(text);
        Assert.Equal(6, found.Count);
        Assert.Single(found, finding => finding.Message.StartsWith("4 more assertions", StringComparison.Ordinal));
    }

    [Fact]
    public void Nouns_and_adjectives_do_not_matter()
    {
        string[] things = ["merger", "pact", "reform", "closure", "tunnel"];
        string[] verbs = ["ruin", "destabilise", "weaken", "destroy", "derail"];
        string[] places = ["three smaller towns", "whole coast", "northern valley", "old market"];
        var random = new Random(20_106);
        for (int i = 0; i < 150; i++)
        {
            string claim =
                $"The {things[random.Next(things.Length)]} is driven by fear and could {verbs[random.Next(verbs.Length)]} the {places[random.Next(places.Length)]}";
            Verify(Severity.Note, $"[|{claim}.|]");
            VerifySilent($"{claim}, Ana Brook, the mayor, said.");
        }
    }

    [Theory]
    [InlineData("The accord is aimed at preventing another disaster that killed 1,100 people.")]
    [InlineData("The law is meant to end the brutal regime of the mill.")]
    [InlineData("The programme aims to end the brutal trade in the three towns.")]
    [InlineData("The new scheme is also designed to end the brutal trade in the three towns.")]
    [InlineData("The treaty seeks to end the brutal trade in the three towns.")]
    [InlineData("The pact was intended to end the brutal trade in the three towns.")]
    public void What_an_accord_is_for_stands_in_it(string text) =>
        Assert.DoesNotContain(Find(text), static finding => finding.Severity > Severity.Note);

    [Fact]
    public void What_a_body_is_after_stands_nowhere() =>
        Verify(Severity.Note, "[|The council is aimed at ending a brutal disaster that could destroy the three towns.|]");
}
