using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules.Speakers;

namespace ContentLint.Rules.Tests.Speakers;

public sealed class OrphanSurnameSpeakerTests : RuleTest<OrphanSurnameSpeaker>
{
    private const string Lead = "The old lift by the harbour stood still for a week, and nobody in the town knew why. ";

    [Theory]
    [InlineData("[|Castor|] told reporters that it would be mended.")]
    [InlineData("[|Castor|] warned of further delays.")]
    [InlineData("[|Castor|] has repeatedly said that the cable was new.")]
    [InlineData("On Monday [|Castor|] said the cable was new.")]
    [InlineData("“It will be mended,” [|Castor|] said.")]
    [InlineData("“It will be mended,” said [|Castor|].")]
    [InlineData("\"It will be mended,\" added [|Castor|], looking up.")]
    [InlineData("The cable was new, [|Castor|] said on Tuesday.")]
    [InlineData("The vault was never searched, according to [|Illing|].")]
    [InlineData("According to [|Illing|], the vault was never searched.")]
    [InlineData("[|Castor|] found that the cable was worn.")] // gated verb with its "that"
    [InlineData("[|Castor|] called the cable “a disgrace”.")]
    [InlineData("The cable was new, said [|Bishop|], and so was the rope.")] // a title that is a surname as well
    [InlineData("“It will be mended,” said [|Baker|].")] // a trade that is a surname as well
    [InlineData("[|Fielding|] said the cable was new.")] // an ending that many verbs have
    [InlineData("Castor’s office is on the hill. “It will be mended,” [|Castor|] said.")] // an office is a person's too
    [InlineData("Castor, who has called it a disgrace, came by. “It will be mended,” [|Castor|] said.")] // what one says does not tell who one is
    [InlineData("Many were angry at Castor. “It will be mended,” [|Castor|] said.")] // one is angry at people, not at places only
    public void A_bare_name_speaks(string marked) => Verify(Severity.Error, Lead + marked);

    [Theory]
    [InlineData("Ines Castor runs the lift. Castor told reporters that it would be mended.")]
    [InlineData("“It will be mended,” said Castor, a mechanic from the next valley.")]
    [InlineData("“It will be mended,” said Parvana, who runs the kiosk.")]
    [InlineData("“It will be mended,” said Parvana, who owned the kiosk.")] // a verb that may report and does not
    [InlineData("The mechanic Castor said it would be mended.")]
    [InlineData("His wife, Orla, said it would be mended.")]
    [InlineData("A cousin called Bruno came by. Bruno said it would be mended.")]
    [InlineData("Inspector Castor came by. Castor said it would be mended.")]
    [InlineData("The brothers Ravi and Anil Dutt own it. “Ask him,” Anil said.")]
    [InlineData("Zhao Lihua, 41, owns it. Zhao said it would be mended.")]
    [InlineData("Tessaly Mills owns it. Tessaly said it would be mended.")]
    [InlineData("Castor shares fell by a tenth. Castor said it would be mended.")]
    [InlineData("Arthur June owns it. June said it would be mended.")]
    [InlineData("The head of the lift company in Kabul said it would be mended.")]
    [InlineData("Several Gulf states have asked for lifts.")]
    [InlineData("Repairing said lift took a week.")]
    [InlineData("Critics said it was old, and Residents said so too.")]
    [InlineData("“Castor said it would be mended,” wrote Mara Quill, the editor.")]
    [InlineData("Castor found the cable in the shed.")] // a gated verb in its other sense
    [InlineData("Zoë Müller-Castor owns it. Muller said it would be mended.")]
    [InlineData("Bruno “Kit” Castor owns it. Castor said it would be mended.")] // a nickname between the names
    [InlineData("Bruno (Kit) Castor owns it. Castor said it would be mended.")]
    [InlineData("Lords Amsel, Castor and Kerr own it. Castor said it would be mended.")] // one title for a list of names
    [InlineData("Teodor Baker owns it. Baker said it would be mended.")] // a trade as a surname in full
    [InlineData("Castor profits fell by a tenth. Castor said it would be mended.")] // only a company has profits
    [InlineData("It is known as Castor’s headquarters. Castor said it would be mended.")]
    [InlineData("It was mended, according to Liftnews.com.")] // a site, not a person
    [InlineData("Defenders remain confident that it will be mended.")] // a plural has a plural verb
    [InlineData("It was settled in Amsel v. Castor, which confirmed that the lift was old.")] // a case of law
    [InlineData("“It will be mended,” said Ernst and Young’s Mara Quill.")] // a company of two partners
    [InlineData("Castor is back: the lift runs again.")] // back is no verb here
    [InlineData("The Valley Centre for Ropes and Castor said it would be mended.")] // the end of a longer name
    [InlineData("Hourly after noon, some of the guards came by, claiming that it was mended.")] // an adverb
    [InlineData("Sandpapered queries: the lift may be mended.")] // a heading in its line
    [InlineData("\"Ines Castor came by.\n\n\"Castor said it would be mended, but nobody came.\n\nCastor said it was mended.")] // marks that are never closed
    public void An_introduced_name_or_no_name_speaks(string text) => VerifySilent(Lead + text);

    [Fact]
    public void A_role_given_only_after_the_name_has_spoken_is_no_introduction() =>
        Verify(Lead + "“Soon,” [|Castor|] said. The lift was built in 1950. Castor, a mechanic, has a key.");

    [Theory]
    [InlineData(Severity.Warning, "Castor Mends The Lift\n\n" + Lead + "“It will be mended,” [|Castor|] said.")]
    [InlineData(Severity.Note, "Ines Castor mends the lift\n\n" + Lead + "“It will be mended,” [|Castor|] said.")]
    [InlineData(Severity.Note, Lead + "“Ask Ines Castor,” he said. “It will be mended,” [|Castor|] said.")]
    public void A_headline_or_somebodys_words_introduce_only_weakly(Severity severity, string marked) => Verify(severity, marked);

    [Fact]
    public void A_street_of_that_name_introduces_nobody() =>
        Verify(Lead + "It stands in Hallam Lane. [|Hallam|] said it would be mended.");

    [Fact]
    public void A_name_that_is_nearly_an_introduced_one_is_another_rules_business() =>
        VerifySilent(Lead + "Joost Verhoeven owns the lift. “It never paid,” said Verhoven.");

    [Fact]
    public void Two_introduced_people_with_like_names_are_two_people() =>
        VerifySilent(Lead + "Owen Marten and Celia Martens own it. Marten said it was old, and Martens said it was new.");

    [Fact]
    public void A_speaker_known_only_with_an_honorific_is_a_warning()
    {
        Verify(Severity.Warning, Lead + "Dr. [|Malek|] said it would be mended.");
        Assert.Contains("only ever called “Dr. Malek”", Assert.Single(Find(Lead + "Dr. Malek said it would be mended.")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_firm_of_that_name_introduces_no_person() =>
        Verify(Severity.Warning, Lead + "The Castor Group owns it. Mr. Castor smiled. “It will be mended,” Mr. [|Castor|] said.");

    [Fact]
    public void One_finding_a_name_with_the_other_places_related()
    {
        Finding finding = Assert.Single(Find(Lead + "“Soon,” said Castor. The town waited. “Soon,” said Castor."));
        Assert.Single(finding.Related);
    }

    [Fact]
    public void A_name_the_configuration_knows_is_silent()
    {
        LintSettings settings = LintSettings.Default with { KnownNames = new KnownNames(["Ines Castor"]) };
        Assert.Empty(Find(Lead + "Castor said it would be mended.", settings: settings));
    }

    [Fact]
    public void Names_nouns_and_verbs_do_not_matter()
    {
        string[] names = ["Brandle", "Ostrow", "Quennell", "Tavish", "Ulmer", "Vance-Hill", "Wexcombe", "O’Marra", "McTeal", "Łuczak", "Pikett", "Drossel"];
        string[] things = ["bridge", "mill", "ferry", "school", "harvest", "tunnel", "orchard", "clinic"];
        string[] verbs = ["said", "warned", "argued", "added", "insisted", "replied", "explained", "wrote"];
        var random = new Random(20240601);
        for (int i = 0; i < 300; i++)
        {
            string name = names[random.Next(names.Length)];
            string thing = things[random.Next(things.Length)];
            string verb = verbs[random.Next(verbs.Length)];
            Verify($"The old {thing} was closed for a week. [|{name}|] {verb} that the {thing} would open again.");
            Verify($"The old {thing} was closed for a week. “The {thing} will open again,” {verb} [|{name}|].");
            VerifySilent($"Mara {name} runs the old {thing}. {name} {verb} that the {thing} would open again.");
        }
    }
}
