using ContentLint.Rules.Attribution;

namespace ContentLint.Rules.Tests.Attribution;

public sealed class LoadedCueVerbTests : RuleTest<LoadedCueVerb>
{
    [Theory]
    [InlineData("Tom Hess, the mayor, [|boasted|] that the bridge was safe.")]
    [InlineData("The ministry [|admitted|] that it had held talks.")]
    [InlineData("“It is late,” Tom Hess, the mayor, [|conceded|].")]
    [InlineData("Tom Hess [|refuted|] the charge of the council.")]
    [InlineData("Tom Hess [|ranted|]: “It is late.” It was cold.")]
    public void A_judging_verb_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("She admitted manslaughter at the trial on Monday.")] // a plea
    [InlineData("The report revealed a crack in the wall.")] // a document
    [InlineData("He claimed asylum, and the fire claimed two lives.")] // other senses
    [InlineData("The club boasts three courts.")] // has
    [InlineData("The hall admitted visitors.")] // let in
    [InlineData("Tom Hess never admitted that the bridge was late.")] // a denial
    [InlineData("Ana Brook said “he admitted that it was late”.")] // inside a quotation
    [InlineData("Tom Hess said that the bridge was safe.")]
    public void Pleas_other_senses_and_neutral_verbs_pass(string text) => VerifySilent(text);

    [Fact]
    public void One_finding_a_paragraph_and_three_a_file()
    {
        Assert.Single(Find("Tom Hess boasted that it was safe. Ana Brook boasted that it was late."));
        Assert.Equal(3, Find(string.Join("\n\n", Enumerable.Repeat("Tom Hess boasted that it was safe.", 6))).Count);
    }

    [Fact]
    public void Names_and_nouns_do_not_matter()
    {
        string[] sources = ["Tom Hess", "The ministry", "The mayor", "Noor Haddad"];
        string[] verbs = ["boasted", "admitted", "conceded", "bragged", "confessed"];
        string[] things = ["bridge", "tunnel", "harvest", "vote"];
        var random = new Random(20_108);
        for (int i = 0; i < 100; i++)
        {
            string source = sources[random.Next(sources.Length)];
            string thing = things[random.Next(things.Length)];
            Verify($"{source} [|{verbs[random.Next(verbs.Length)]}|] that the {thing} was late.");
            VerifySilent($"{source} said that the {thing} was late.");
        }
    }
}
