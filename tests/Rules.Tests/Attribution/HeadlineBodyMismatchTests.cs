using ContentLint.Rules.Attribution;

namespace ContentLint.Rules.Tests.Attribution;

public sealed class HeadlineBodyMismatchTests : RuleTest<HeadlineBodyMismatch>
{
    private const string Rest = "\n\nThe market lies by the sea and opens every day at seven, and most of the stalls sell fish.";

    [Theory]
    [InlineData("[|Harbour trade doubles after pact|]\n\nTrade in the harbour has doubled after the pact, according to claims by its sponsors.")]
    [InlineData("[|Harbour bridge sold twice in one year|]\n\nThe harbour bridge was reportedly sold twice in one year.")]
    public void A_claim_that_became_a_headline_is_a_note(string marked) => Verify(Severity.Note, marked + Rest);

    [Theory]
    [InlineData("Mayor denies harbour fraud\n\nThe mayor has denied the harbour fraud that critics claim.")] // a verb of saying
    [InlineData("‘Nobody told us’: parents on the school closure\n\nParents claim that nobody told them of the school closure.")] // a quotation and a colon
    [InlineData("Harbour bridge sold twice?\n\nThe harbour bridge was reportedly sold twice.")] // a question
    [InlineData("Harbour bridge may be sold twice\n\nThe harbour bridge was reportedly sold twice.")] // a modal
    [InlineData("Harbour trade doubles after pact\n\nTrade in the harbour has doubled after the pact, Ines Coll, the mayor, said.")] // a named source
    [InlineData("Harbour trade doubles after pact\n\nA lamp was reportedly stolen from the school on Monday.")] // another matter
    public void A_headline_with_a_sign_of_it_passes(string text) => VerifySilent(text + Rest);

    [Fact]
    public void Nouns_do_not_matter()
    {
        string[] places = ["Harbour", "Valley", "Market", "Island"];
        string[] things = ["trade", "bridge", "school", "tunnel"];
        var random = new Random(20_109);
        for (int i = 0; i < 60; i++)
        {
            string place = places[random.Next(places.Length)];
            string thing = things[random.Next(things.Length)];
            Verify($"[|{place} {thing} sold after secret vote|]\n\nThe {thing} in the {place} was reportedly sold after a secret vote.{Rest}");
            VerifySilent(
                $"{place} {thing} sold after secret vote\n\nThe {thing} in the {place} was sold after a secret vote, Ines Coll, the mayor, said.{Rest}");
        }
    }
}
