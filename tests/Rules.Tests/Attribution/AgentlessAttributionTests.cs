using ContentLint.Rules.Attribution;

namespace ContentLint.Rules.Tests.Attribution;

public sealed class AgentlessAttributionTests : RuleTest<AgentlessAttribution>
{
    [Fact]
    public void Fears_that_there_are_belong_to_nobody() => Verify(Severity.Note, "There are [|fears|] that the mill will be sold.");

    [Theory]
    [InlineData("A page is said to be dirty if it was changed.")] // what a word means
    [InlineData("A node is said to be high when all others are low.")]
    [InlineData("It was a concern that the board would raise again.")] // it is somebody's
    public void A_definition_is_no_report(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The drive [|is understood to|] be the first.")] // a thing
    [InlineData("The new key [|is said to|] be safe.")]
    public void What_is_said_of_a_thing_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("Tom Kell [|is said to|] have sold the port.")]
    [InlineData("The mayor [|is said to|] be ill.")]
    [InlineData("The mill [|is rumoured to|] be sold.")] // a rumour is one of anything
    public void What_is_said_of_somebody_is_a_warning(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("It [|is understood that|] the chairman will resign.")]
    [InlineData("It [|has been reported that|] the chairman will resign.")]
    [InlineData("The chairman [|is said to|] be in Vell.")]
    [InlineData("Three rivals [|are rumoured to|] be for sale.")]
    public void An_impersonal_passive_is_a_warning(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The hoard, [|estimated to|] be worth $4m, was moved at night.")]
    [InlineData("The bridge was [|reportedly|] sold twice.")]
    [InlineData("They lost the [|estimated $3m|] in the fire.")]
    [InlineData("The mill [|is widely regarded as|] the finest of its time.")]
    [InlineData("[|The rumour|] that the mill was sold is old.")]
    [InlineData("The mill was shut amid [|fears|] that it would fall.")]
    [InlineData("The vote has prompted [|calls|] for a new count.")]
    [InlineData("The list holds forged deeds and [|alleged members|] of the club.")]
    [InlineData("The league [|has been accused of|] favouring its own players.")]
    [InlineData("The port [|was criticised for|] its fees.")]
    [InlineData("The sign [|is associated with|] violent gangs.")]
    [InlineData("The minister [|is known to|] keep a private army.")]
    [InlineData("Two of the guards have already [|been caught selling|] tickets.")]
    [InlineData("[|Widely regarded as|] the calmest bay on the lake, Tolne is full by June.")]
    [InlineData("Tolne, [|widely seen as|] the calmest bay on the lake, is full by June.")]
    [InlineData("The move has [|raised eyebrows|] in the trade.")]
    [InlineData("The sale [|came as a surprise to many|].")]
    public void A_hedge_an_estimate_and_a_rumour_are_notes(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The coin is known as a groat.")] // a name, no claim
    [InlineData("The minister was said by her office to be resting.")] // the agent is there
    [InlineData("The train is expected to arrive at noon.")] // a timetable
    [InlineData("The tribunal heard on Friday that the bridge was reportedly sold.")] // the venue answers
    [InlineData("It is understood that the chairman will resign. Ines Coll, his deputy, said he would go in May.")] // the source follows
    [InlineData("Tom Kell, the mayor, said the bridge was reportedly sold twice.")] // inside what he said
    [InlineData("“It is understood that he will go,” said Tom Kell, the mayor.")] // inside a quotation
    [InlineData("He was charged with theft. The alleged theft took place in May.")] // proceedings
    [InlineData("Tom Kell’s claim that the bridge was sold is old.")] // the holder is named
    [InlineData("The claim by the ministry that the bridge was sold is old.")]
    [InlineData("Tom Kell rejected the allegation that the bridge was sold.")] // an answer to it
    [InlineData("Tom Kell repeated accusations that the bridge was sold.")] // they are his
    [InlineData("The rumour was old, and the report that found it was lost.")] // a clause about the noun
    [InlineData("It could be seen as a mistake.")] // a possibility
    [InlineData("The bridge was not thought to be safe.")] // a denial reports no belief
    [InlineData("The league was accused of favouring its own players by the clerk.")] // the agent follows
    [InlineData("No club was accused of favouring its own players.")]
    [InlineData("A man was arrested. He is accused of taking two boats.")] // proceedings
    [InlineData("The port has been criticised for years.")] // how long
    [InlineData("The sign is associated with spring.")]
    [InlineData("The coin is known to collectors.")] // to whom
    [InlineData("The figures are reported to the board in June.")]
    [InlineData("The bone was once believed to be a horn.")] // it is over
    [InlineData("The clerk wrote a report of suspected neglect.")] // a kind of report
    [InlineData("The fish were caught in the bay.")]
    [InlineData("The move has raised eyebrows in the trade. “It is odd,” said Tom Kell, the mayor.")] // one of them speaks
    public void What_somebody_answers_for_passes(string text) => VerifySilent(text);

    [Fact]
    public void Nouns_names_and_adjectives_do_not_matter()
    {
        string[] things = ["bridge", "fund", "vote", "harvest", "contract", "tunnel"];
        string[] names = ["Tom Kell", "Ines Coll", "Mara Quill", "Paolo Renn"];
        string[] states = ["late", "lost", "unsafe", "worth $3m"];
        string[] formulas = ["It is understood that the {0} is {1}.", "It is believed that the {0} is {1}.", "The {0} is said to be {1}.",
            "The {0} is reportedly {1}.", "The {0} is widely seen as {1}."];
        var random = new Random(20_103);
        for (int i = 0; i < 150; i++)
        {
            string sentence = string.Format(System.Globalization.CultureInfo.InvariantCulture, formulas[random.Next(formulas.Length)],
                things[random.Next(things.Length)], states[random.Next(states.Length)]);
            Assert.Single(Find(sentence));
            VerifySilent($"{sentence} {names[random.Next(names.Length)]}, who owns it, said it would be sold.");
        }
    }

    /// <summary>What was said then, what is answered, and what stands beside somebody who speaks.</summary>
    [Theory]
    [InlineData("The mayor [|was said to|] be ill.")] // then
    [InlineData("Orr Bank [|had been rumoured to|] be for sale.")]
    [InlineData("The mayor wants a port, the clerk said. He [|is said to|] have called the minister.")]
    [InlineData("He [|is said to|] have called the minister. The port is small, sources said.")]
    [InlineData("It [|was initially reported that|] the chairman would resign, but he stayed.")]
    [InlineData("It [|was first thought that|] the chairman had left.")]
    [InlineData("It [|was originally believed that|] the clerk had fallen.")]
    [InlineData("The mill [|was rumoured to|] be for sale. The road is long. The council said the rumour was untrue.")]
    [InlineData("Orr Bank [|was rumoured to|] be for sale. Both declined to comment on the speculation.")]
    [InlineData("According to the Times, the mayor wants a port. He [|is said to|] have called the minister.")]
    [InlineData("The newspaper reported that the mayor was ill. He [|is said to|] have called the minister.")]
    public void What_is_overtaken_answered_or_of_a_medium_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("It [|is reported that|] the chairman will resign, but he is here.")]
    [InlineData("The mill [|is rumoured to|] be for sale. The road is long. The council said the mill was old.")]
    [InlineData("The mayor wants a port. He [|is said to|] have called the minister.")]
    [InlineData("The Times is a paper. The road is long. He [|is said to|] have called the minister.")]
    public void What_nobody_answers_for_is_a_warning(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Two men were arrested in May. Tom Kell is alleged to have stolen the money.")]
    [InlineData("The prosecutors came a day after Tom Kell, who is alleged to have stolen the money, left.")]
    public void What_is_alleged_in_proceedings_has_its_source(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The nun [|is said to|] have taught herself to paint in the 16th century.")]
    [InlineData("It [|is believed to|] be the oldest mill of the valley.")]
    [InlineData("It [|is believed to|] be the first mill with a lift.")]
    [InlineData("Tom Kell did what bakers [|are rumoured to|] do in May.")]
    [InlineData("It was lore at the mill that he slept there. Tom Kell [|is said to|] have slept there.")]
    public void What_is_handed_on_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("Tom Kell [|is said to|] have sold the port in the west.")]
    [InlineData("Tom Kell [|is alleged to|] have stolen the money.")] // no proceedings
    [InlineData("What is left is old. Tom Kell [|is said to|] have sold the port.")]
    public void A_saying_of_today_is_a_warning(string marked) => Verify(Severity.Warning, marked);

    [Fact]
    public void Who_guesses_again_and_again_reconstructs_what_nobody_tells()
    {
        const string text = "It is thought that the yard was moved. It is believed that the crew is new. It is understood that the hall is full. "
            + "It is thought that the road is long. It is believed that the boat is fast.";
        Assert.All(Find(text), static finding => Assert.Equal(Severity.Note, finding.Severity));
    }

    /// <summary>What ends like a superlative is none without "be the" before it.</summary>
    [Theory]
    [InlineData("The pier burnt down on Monday. The mayor [|is said to|] back the protest.", Severity.Warning)]
    [InlineData("The pier burnt down on Monday. The mayor [|is said to|] be the richest of the town.", Severity.Note)]
    public void A_record_is_the_greatest_of_its_kind(string marked, Severity severity) => Verify(severity, marked);
}
