using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules.Speakers;

namespace ContentLint.Rules.Tests.Speakers;

public sealed class OrphanSurnameSpeakerTests : RuleTest<OrphanSurnameSpeaker>
{
    private const string Lead = "The old lift by the harbour stood still for a week, and nobody in the town knew why. ";

    [Theory]
    [InlineData("[|Castell|] told reporters that it would be mended.")]
    [InlineData("[|Castell|] warned of further delays.")]
    [InlineData("[|Castell|] has repeatedly said that the cable was new.")]
    [InlineData("On Monday [|Castell|] said the cable was new.")]
    [InlineData("“It will be mended,” [|Castell|] said.")]
    [InlineData("“It will be mended,” said [|Castell|].")]
    [InlineData("\"It will be mended,\" added [|Castell|], looking up.")]
    [InlineData("The cable was new, [|Castell|] said on Tuesday.")]
    [InlineData("[|Castell|] called the cable “a disgrace”.")]
    [InlineData("The cable was new, said [|Bishop|], and so was the rope.")] // a title that is a surname as well
    [InlineData("“It will be mended,” said [|Baker|].")] // a trade that is a surname as well
    [InlineData("Castell’s office is on the hill. “It will be mended,” [|Castell|] said.")] // an office is a person's too
    [InlineData("Castell, who has called it a disgrace, came by. “It will be mended,” [|Castell|] said.")] // what one says does not tell who one is
    [InlineData("Many were angry at Castell. “It will be mended,” [|Castell|] said.")] // one is angry at people, not at places only
    [InlineData("“We had to wait,” [|Price|] said.")] // a capital within the sentence makes an ordinary word a name
    [InlineData("“It will be mended,” [|Illing|] said. Grudd has not been seen since.")]
    [InlineData("[|Illing|] said he would not come back.")]
    [InlineData("[|Illing|] said cables of that sort were worn.")] // a clause without an article
    [InlineData("“It will be mended,” [|Illing|] wrote on Facebook.")]
    [InlineData("[|McTeal|] argued against the lift.")]
    [InlineData("“It was a long night,” said a weary [|Illing|].")] // an adjective does not say who
    [InlineData("A tearful [|Illing|] told the court it was a long night.")]
    [InlineData("“It was a long night,” grumbled [|Illing|].")]
    [InlineData("The hearing ended at 5 p.m. [|Illing|] said the lock was old.")]
    [InlineData("The deeds went to Apex Inc. [|Illing|] said the lock was old.")]
    [InlineData("The answer was no. [|Illing|] said yes.")]
    [InlineData("The trial is on 5 Jan. [|Illing|] said the lock was old.")]
    [InlineData("They chose option A. [|Illing|] said the lock was old.")]
    [InlineData("They sold ropes, nets, etc. [|Illing|] said the lock was old.")]
    [InlineData("A spokesman for Illing was there. “The town has a long list,” [|Illing|] said.")] // people have spokesmen, too
    [InlineData("“Who can wait?” [|Illing|] asked the guard of the mill.")] // the tag of a question
    [InlineData("“What a night!” [|Illing|] told the guard.")]
    [InlineData("[|Illing|] said in a statement: “It will be mended.”")] // a place, a colon and the words
    [InlineData("[|Illing|] added on the radio: “It will be mended.”")]
    [InlineData("[|Illing|] told the Selby Post: “It will be mended.”")]
    [InlineData("[|Illing|] wandered home in May and said he had a list for the town.")] // the second verb of a name
    [InlineData("[|Illing|] offered a key and told the guard that it was late.")]
    [InlineData("As a trainee at the Quay Trust, [|Illing|] said he had seen the rope.")] // a clause ends before the name, no list
    [InlineData("After a day at the Quay Trust, [|Illing|] said it was late.")]
    public void A_bare_name_speaks(string marked) => Verify(Lead + marked);

    [Theory]
    [InlineData("[|Castell|] said that the cable was new, and he would mend it.", Severity.Error)]
    [InlineData("“It will be mended,” [|Petrovich|] said.", Severity.Error)]
    [InlineData("[|Castell|] said that the cable was new.", Severity.Warning)]
    [InlineData("[|Castell|] said that the rate was 3 percent. It was 2 percent, and 1 percent, and £4.",
        Severity.Note)] // a firm may say so, too
    [InlineData("[|Petrovich|] said that the cable was new.", Severity.Warning)]
    [InlineData("“It will be mended,” [|Petrovich|] said in a statement.", Severity.Warning)] // as firms do
    [InlineData("“It will be mended,” [|Petrovich|] said in a note to clients.", Severity.Warning)]
    [InlineData("“It will be mended,” [|Illing|] said in a note to clients.", Severity.Note)]
    [InlineData("“I will mend it,” [|Illing|] said.", Severity.Error)] // the first person
    [InlineData("“It will be mended,” [|Illing|] told reporters.", Severity.Error)]
    [InlineData("“It will be mended,” [|Illing|] said. “My list is long.”", Severity.Error)]
    [InlineData("“It will be mended,” [|Illing|] said.\n\n“My list is long,” said a guard.", Severity.Warning)] // another speaks
    [InlineData("“It will be mended,” [|Illing|] said.\n\n“My list is long.”", Severity.Error)]
    [InlineData("“My list is long.”\n\n“It will be mended,” [|Illing|] said.", Severity.Warning)]
    [InlineData("The guard cried: “What a night!”\n\n[|Petrovich|] said that the cable was new.", Severity.Warning)] // no tag
    [InlineData("[|Illing|] said that the cable was new. He knew it.", Severity.Error)] // a pronoun that goes on
    [InlineData("[|Illing|] said that the cable was new.\n\nBut she knew it.", Severity.Error)]
    [InlineData("[|Illing|] told the Selby Post that he knew it.", Severity.Error)]
    [InlineData("[|Illing|] said that the cable was new. It said it had a list.", Severity.Note)]
    [InlineData("“It is new,” said [|Illing|]. “The rope is old,” it said.", Severity.Note)]
    [InlineData("[|Illing|] said that Mara Quill had a list. “It is long,” she said.", Severity.Error)] // who speaks on is who spoke
    [InlineData("[|Illing|] said that Mara Quill had a list. She likes it.", Severity.Warning)]
    [InlineData("[|Illing|] recalled that the cable was new.", Severity.Warning)] // as firms do not
    [InlineData("“It will be mended,” [|Illing|] joked.", Severity.Error)]
    [InlineData("[|Illing|] said that the cable was “a new one”.", Severity.Warning)] // a piece of a sentence
    [InlineData("On Monday, [|Illing|] said, “it was a new one.”", Severity.Warning)]
    [InlineData("“It is new,” said [|Illing|] and Co analyst Mara Quill.", Severity.Note)]
    [InlineData("“It is new,” said [|Illing|], Norland, mayor Mara Quill.", Severity.Note)]
    [InlineData("“It will be mended,” [|Illing|] said.", Severity.Warning)]
    public void An_error_needs_a_sign_of_a_person_besides_speech(string marked, Severity severity) => Verify(severity, Lead + marked);

    [Theory]
    [InlineData("Amberg, executive director of the Quay Trust, came by.\n\n“It will be mended,” [|Amberg|] said.")] // who has an office has a first name
    [InlineData("Osmari, the Selby committee chairman, came by.\n\n“It will be mended,” [|Osmari|] said.")]
    [InlineData("Osmari, a spokesman for the Quay Trust, came by.\n\n[|Osmari|] said that the rope was new.")]
    [InlineData("Osmari, minister of Selby, came by.\n\n“It will be mended,” [|Osmari|] said.")]
    [InlineData("Svensson, 69, came by.\n\n“It will be mended,” [|Svensson|] said.")] // a family name and an age
    [InlineData("Svensson, who runs the kiosk, came by.\n\n“It will be mended,” [|Svensson|] said.")]
    [InlineData("The baker Svensson came by.\n\n“It will be mended,” [|Svensson|] said.")]
    [InlineData("“It will be mended,” said [|Svensson|], now a baker in the old town.")]
    public void Somebody_described_has_no_first_name(string marked) => Verify(Severity.Warning, Lead + marked);

    [Theory]
    [InlineData("Orla, a director of the Quay Trust, came by.\n\n“It will be mended,” Orla said.")] // a first name alone may be on purpose
    [InlineData("Parvana, 69, came by.\n\n“It will be mended,” Parvana said.")] // perhaps all there is
    [InlineData("Osmari, a baker, came by.\n\n“It will be mended,” Osmari said.")]
    [InlineData("Osmari, the pride of the town, came by.\n\n“It will be mended,” Osmari said.")]
    [InlineData("Jonas Osmari, director of the Quay Trust, came by.\n\n“It will be mended,” Osmari said.")]
    [InlineData("Osmari, a director of the Quay Trust, came by.\n\nThe town thanked Osmari.")] // nothing is said
    [InlineData("Osmari, a housing charity, came by.\n\n“It will be mended,” Osmari said.")]
    public void Somebody_described_needs_no_first_name(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("[|Fielding|] said the cable was new.")] // the word is an ordinary one, too, and its capital is that of the sentence
    [InlineData("The vault was never searched, according to [|Illingsen|].")] // no speech, but the form of a family name
    public void A_bare_name_that_may_be_something_else_is_a_note(string marked) => Verify(Severity.Note, Lead + marked);

    [Theory]
    [InlineData("The vault was never searched, according to [|Illing|].")] // or a paper, or a firm
    [InlineData("According to [|Illing|], the vault was never searched.")]
    [InlineData("[|Castell|] found that the cable was worn.")]
    [InlineData("[|Castell|] declined to comment.")]
    [InlineData("[|Illing|] said it would close two of its shops.")] // companies speak of themselves so
    [InlineData("Mara Quill, a spokeswoman for Lumora, was there.\n\n[|Lumora|] said the town had a long list.")]
    public void A_bare_name_that_need_not_be_a_person_is_a_note(string marked) => Verify(Severity.Note, Lead + marked);

    [Theory]
    [InlineData("Interviewees complained of forms that ask for too much.")]
    [InlineData("On the hill, Selbyans have answered: “It was a long night.”")] // several have
    [InlineData("Often Ostrovers are told that it was a long night.")]
    [InlineData("Local branches of Apex Line and Rapidor argued that the letter was old.")] // whose they are
    [InlineData("Three lifts, like Rapidor, Castello, and the Quay Star, did not claim to be the last.")] // in the middle of a list
    [InlineData("Nonetheless, Mara Quill stood her ground, affirming that the work would go on.")]
    [InlineData("The chamber will return on Jan. 25. Leadership did not respond to requests for comment.")]
    [InlineData("Respondents said the work would go on.")]
    [InlineData("Attendees told the paper that the work would go on.")]
    [InlineData("Grandma said the work would go on.")]
    [InlineData("Management said the work would go on.")]
    [InlineData("Simulations demonstrated that the rope would hold.")]
    [InlineData("Dignitaries praised the work, saying it would go on.")]
    [InlineData("Ex-wardens said the work would go on.")] // the part after the hyphen is the noun
    [InlineData("Co-owners said the work would go on.")]
    [InlineData("Shoplifters said “the doors are open”.")]
    [InlineData("LW-23 says “wardens will keep a book”.")] // people have no digits in their names
    [InlineData("A post from @Castell said, \"Nice harbour, but is it deep enough?\"")]
    [InlineData("Ines Quarr and the Quay Trust have seen it. The Quay Trust and Castell said it was old.")] // the end of a list of bodies
    [InlineData("Harbour-Star said the work would go on.")] // words joined to the name of a paper
    public void An_ordinary_word_or_a_body_is_nobody(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("A tearful Venus Castell walked out.\n\n“You can’t prepare for everything,” Castell said.")]
    [InlineData("A tearful April Castell walked out.\n\n“You can’t prepare for everything,” Castell said.")]
    [InlineData("A tearful May Castell walked out.\n\n“You can’t prepare for everything,” Castell said.")]
    [InlineData("A tearful Will Castell walked out.\n\n“You can’t prepare for everything,” Castell said.")]
    [InlineData("A tearful Christian Castell walked out.\n\n“You can’t prepare for everything,” Castell said.")]
    [InlineData("For Will Castell — director of the Quay Trust — the map was a surprise.\n\n“They split us in two,” Castell said.")]
    [InlineData("Her rival, Dane Castell, has seen the map.\n\n“They split us in two,” Castell said.")]
    [InlineData("“They split us in two,” said Tamsin May, a baker. May said the map was a surprise.")]
    [InlineData("Linda Then and her sons run the lift.\n\n“They split us in two,” Linda said.")]
    [InlineData("Bruno “Kit” Mayo, a cook, told the town so. “They split us in two,” Mayo said.")] // a county, too
    public void A_first_name_that_is_another_word_as_well_introduces(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("The housing charity Lumora helps them.")]
    [InlineData("The consultancy Lumora helps them.")]
    [InlineData("The campaign group Lumora helps them.")]
    [InlineData("The think tank Lumora helps them.")]
    [InlineData("The airline Lumora helps them.")]
    [InlineData("The law firm Lumora helps them.")]
    [InlineData("The agency Lumora helps them.")]
    [InlineData("The carmaker Lumora helps them.")]
    [InlineData("The housebuilder Lumora helps them.")]
    [InlineData("Lumora (a charity) helps them.")]
    [InlineData("Lumora – a charity – helps them.")]
    [InlineData("Lumora is a charity.")]
    [InlineData("Lumora employs 60 people.")]
    [InlineData("Mara Quill, the founder of Lumora, was there.")]
    [InlineData("A Lumora reporter was there.")]
    [InlineData("Lumora, a housing charity, helps them.")]
    [InlineData("A company called Lumora helps them.")]
    [InlineData("She read it on the news site Lumora.")]
    [InlineData("The messaging app Lumora helps them.")]
    public void A_body_that_is_introduced_as_one_is_no_stranger(string introduction) =>
        VerifySilent(Lead + introduction + "\n\nLumora said the town had a long list.");

    [Theory]
    [InlineData("A driver, identified only as Emre, was there.")]
    [InlineData("A driver identified himself as Emre.")]
    [InlineData("A driver, Emre (not his real name), was there.")]
    [InlineData("A driver, Emre – not his real name – was there.")]
    [InlineData("A driver let only his forename, Emre, be used.")]
    [InlineData("A driver gave his name only as Emre.")]
    [InlineData("A driver named Emre was there.")]
    [InlineData("A driver, Emre, whose surname is being withheld, was there.")]
    [InlineData("A driver, who offered just a forename, Emre, as he feared the sack, was there.")]
    [InlineData("A handwritten letter moved six-year-old Emre, from Selby Point.")]
    [InlineData("Emre, Dana Quill’s close friend, joked about it.")]
    [InlineData("“Emre” — the pseudonym of a driver in the north — was there.")]
    [InlineData("Thomas W. Emre III presented the case.")]
    [InlineData("The audience heard a passage from the Rev. Tobias Arthur Emre, Jr. at the close.")]
    public void A_name_for_which_the_text_accounts_is_no_stranger(string introduction) =>
        VerifySilent(Lead + introduction + "\n\n“The tents were wet,” Emre said.");

    [Theory]
    [InlineData("“It broke,” said Ph. Castell, a baker. Castell said it was late.")] // a first name cut short
    [InlineData("“It broke,” said Th. Castell, a baker. Castell said it was late.")]
    [InlineData("A weary baker Castell said it was late.")]
    [InlineData("Mara Castell and Ida Illing run it. Castell and Illing said it was late.")]
    [InlineData("The U.S. Army said it was late.")]
    [InlineData("The U.S. Steelworks said it was late.")]
    [InlineData("They met Apex Inc. in May, and Apex Inc. said the lock was old.")]
    [InlineData("Thomas W. King III presented the case.\n\n“We build for those who come after us,” King wrote.")] // a suffix
    [InlineData("The audience heard a passage from the Rev. Tobias Arthur King, Jr. at the close.\n\n“We build for those who come after us,” King wrote in 1961.")]
    [InlineData("State House Majority Leader Tobias Bolton (D., Selby) said the slim margin calls for care.\n\n“We are going to be slow,” Bolton told the Selby Post.")]
    [InlineData("\n\nSen. Ida Castell of Selby Point\n\nCastell holds the second seat.\n\n“We are going to be slow,” Castell said.")] // the heading of a profile
    [InlineData("“It is a risk,” said Sophie in ’t Hout, a member of the house.")]
    [InlineData("C.S. Castell said “the next best thing is a rope”.")] // initials
    [InlineData("The bank of J.P. Castell has it. “The next best thing is a rope,” Castell said.")]
    public void A_name_that_holds_together_is_introduced(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("One reader calls herself Wrenna. “It is good,” Wrenna wrote.")] // somebody names herself
    [InlineData("He met Ilka “the Bridge ” Castell there. “It is good,” Castell said.")] // a space inside the mark is a slip
    [InlineData("The coach peter Castell said he was glad. “It is good,” Castell said.")] // a small letter, too
    [InlineData("Secretary of the Commonwealth Ol Baker came by. “It is good,” Baker said.")] // a first name that is in no list before a surname that is
    [InlineData("They are Tobias Castell (Wrenna, vocals) and Ida Hale (Zeno). “It is good,” Wrenna and Zeno said.")]
    [InlineData("Princes Ostrin and Velmar came by. “It is good,” Velmar said.")] // one title for two
    [InlineData("Two wheeled robots, Tibbo and Tobbo, came by. “It is good,” Tobbo said.")]
    [InlineData("Three late guests, Illing, Velmar and Tobbo, came by. “It is good,” Velmar said.")]
    [InlineData("They met the mayor FranÃ§ois Velmar in May. “It is good,” Velmar said.")] // letters in the wrong encoding
    [InlineData("They met the mayor FranA\u0303§ois Velmar in May. “It is good,” Velmar said.")]
    [InlineData("They met RenÃ© Velmar in May. “It is good,” Velmar said.")]
    [InlineData("They met the singer JÃ¼rgen Velmar in May. “It is good,” Velmar said.")]
    [InlineData("They met the chairwoman ZoÃ« Velmar in May. “It is good,” Velmar said.")]
    [InlineData("They met (the chairman Ada) Velmar in May. “It is good,” Velmar said.")] // the bracket closes too early
    [InlineData("They met (Central Bank Chairman\nAda) Velmar in May. “It is good,” Velmar said.")]
    public void An_introduction_that_is_shared_or_has_a_slip_introduces(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("The town called itself lucky. “It is good,” [|Wrenna|] wrote.")]
    [InlineData("They met a coach. Mark my word, [|Castell|] said.")]
    [InlineData("They are bakers (and singers). “It is good,” [|Wrenna|] said.")]
    [InlineData("Princes came by, and “it is good,” [|Velmar|] said.")]
    [InlineData("Two wheeled robots, late as ever, came by. “It is good,” [|Tobbo|] said.")]
    [InlineData("After two hard years, [|Tobbo|] said that it was good.")] // a time and a clause, no list
    [InlineData("They met in the cafÃ© Velmar likes. “It is good,” [|Velmar|] said.")] // no capital
    [InlineData("They met in the cafÃ©. [|Velmar|] said that it was good.")]
    [InlineData("They met the chairman (of the lift). [|Velmar|] said that it was good.")]
    [InlineData("They met on the hill (in Selby) and “it is good,” [|Velmar|] said.")]
    public void What_looks_like_such_an_introduction_is_none(string marked) => Verify(Lead + marked);

    [Theory]
    [InlineData("Software firms Rapidor and Velmar have seen it. “It is good,” Velmar said.")]
    [InlineData("The Northern Rowing Federation (Norfa) has seen it. “It is good,” Norfa said.")]
    [InlineData("The drugmaker Velmar has seen it. “It is good,” Velmar said.")]
    [InlineData("The drugmaker Velmar, whose brands are old, has seen it. “It is good,” Velmar said.")] // brands are a company's
    [InlineData("She came with Amsel, Velmar and Kerr, LLP, on Monday. “It is good,” Velmar said.")]
    [InlineData("Subsidiaries of Velmar have seen it. “It is good,” Velmar said.")]
    [InlineData("Brands such as Brenno, Tillan and Kerning warned that bars would shrink.")]
    [InlineData("Chocolate brands, such as Rapidor, Velmar and Kern, have seen it. “It is good,” Kern said.")]
    [InlineData("The retailers including Rapidor and Velmar have seen it. “It is good,” Velmar said.")]
    [InlineData("Small airlines like Velmar have seen it. “It is good,” Velmar said.")]
    [InlineData("The think-tank Velmar has seen it. “It is good,” Velmar said.")] // a compound
    [InlineData("The micro-brewery Velmar has seen it. “It is good,” Velmar said.")]
    [InlineData("The rope was cut, Velmar news agency reported. “It is good,” Velmar said.")]
    [InlineData("A Velmar news site had it first. “It is good,” Velmar said.")]
    [InlineData("Velmar and Kern analyst Jo Reed said the week had been poor.")] // a firm of two
    [InlineData("Hargan and Prewitt economist Mara Quill told clients that it was late.")]
    public void A_body_in_a_list_or_in_brackets_is_no_stranger(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("One of the firms Velmar and Rapidor worked with has gone. “It is good,” [|Velmar|] said.")] // the names begin a clause
    [InlineData("A filmmaker and peacemaker came by. “It is good,” [|Velmar|] said.")]
    [InlineData("Critics such as Hargan have seen it. “It is good,” [|Hargan|] said.")] // people
    [InlineData("The firm likes rope. After firms, including the oldest, came by, “it is good,” [|Velmar|] said.")]
    [InlineData("A Velmar news conference was late. “It is good,” [|Velmar|] said.")]
    [InlineData("[|Velmar|] and mayor Jo Reed said the week had been poor.")] // two people
    [InlineData("[|Velmar|] and Labour leader Jo Reed said the week had been poor.")]
    [InlineData("[|Velmar|] and London mayor Jo Reed said the week had been poor.")]
    public void What_looks_like_such_a_body_is_none(string marked) => Verify(Lead + marked);

    [Theory]
    [InlineData("[|Castell|] announced that the rope was new.")] // firms make things known
    [InlineData("[|Illingsen|] has announced a list of ropes.")]
    [InlineData("Petrovich’s new band, Wren, has won. “It is good,” [|Petrovich|] said.")] // what is a person's tells who it is
    [InlineData("Petrovich’s new rope, wet as ever, was cut. “It is good,” [|Petrovich|] said.", Severity.Error)]
    [InlineData("“It is good,” said Dr. [|Hilary|].")] // called so
    [InlineData("“It is good,” said Dr. [|Fountain|].")]
    [InlineData("“It is good,” said Mr. [|Fountain|].", Severity.Warning)] // a surname
    [InlineData("[|Castell|] announced that the rope was new. He knew it.", Severity.Warning)]
    [InlineData("Velmar and Valley Trust asked six towns. [|Velmar|] said that six towns had ropes.")] // beside a body
    public void What_bodies_do_and_names_on_purpose_are_notes(string marked, Severity severity = Severity.Note) =>
        Verify(severity, Lead + marked);

    [Fact]
    public void Of_a_piece_of_pages_other_pages_say_the_rest() =>
        Assert.Equal(Severity.Note, Assert.Single(Find(Lead + "“It is good,” Petrovich said.", "_includes/talks/a.md")).Severity);

    [Fact]
    public void A_name_in_the_headline_and_the_text_is_nowhere_in_full()
    {
        Finding finding = Assert.Single(Find("Castell Mends The Lift\n\n" + Lead
            + "Many like Castell. “It will be mended,” Castell said."));
        Assert.Contains("named in full nowhere", finding.Message, StringComparison.Ordinal);
        Assert.Contains("only in the headline",
            Assert.Single(Find("Castell Mends The Lift\n\n" + Lead + "“It will be mended,” Castell said.")).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[|Illing|] and [|Castell|] said it was a long night.")]
    [InlineData("Both [|Illing|] and [|Castell|] said it was a long night.")]
    [InlineData("[|Illing|], [|Ulmer|] and [|Castell|] said it was a long night.")]
    public void Each_name_of_a_list_speaks(string marked) => Verify(Lead + marked);

    [Theory]
    [InlineData("In April [|Castell|] said the map was a surprise.")] // a month
    [InlineData("On Monday [|Castell|] said the map was a surprise.")]
    [InlineData("Yesterday [|Castell|] said the map was a surprise.")]
    public void A_time_before_a_name_is_no_first_name(string marked) => Verify(Lead + marked);

    [Theory]
    [InlineData("Ines Castell runs the lift. Castell told reporters that it would be mended.")]
    [InlineData("“It will be mended,” said Castell, a mechanic from the next valley.")]
    [InlineData("The folk star Parvana said it would be mended.")]
    [InlineData("The local hero Castell said it would be mended.")]
    [InlineData("“It will be mended,” said Parvana, who runs the kiosk.")]
    [InlineData("“It will be mended,” said Parvana, who owned the kiosk.")] // a verb that may report and does not
    [InlineData("The mechanic Castell said it would be mended.")]
    [InlineData("His wife, Orla, said it would be mended.")]
    [InlineData("A cousin called Bruno came by. Bruno said it would be mended.")]
    [InlineData("Inspector Castell came by. Castell said it would be mended.")]
    [InlineData("The brothers Ravi and Anil Dutt own it. “Ask him,” Anil said.")]
    [InlineData("Zhao Lihua, 41, owns it. Zhao said it would be mended.")]
    [InlineData("Tessaly Mills owns it. Tessaly said it would be mended.")]
    [InlineData("Castell shares fell by a tenth. Castell said it would be mended.")]
    [InlineData("Arthur June owns it. June said it would be mended.")]
    [InlineData("The head of the lift company in Kabul said it would be mended.")]
    [InlineData("Several Gulf states have asked for lifts.")]
    [InlineData("Repairing said lift took a week.")]
    [InlineData("Critics said it was old, and Residents said so too.")]
    [InlineData("“Castell said it would be mended,” wrote Mara Quill, the editor.")]
    [InlineData("Castell found the cable in the shed.")] // a gated verb in its other sense
    [InlineData("Zoë Müller-Castell owns it. Muller said it would be mended.")]
    [InlineData("Bruno “Kit” Castell owns it. Castell said it would be mended.")] // a nickname between the names
    [InlineData("Bruno (Kit) Castell owns it. Castell said it would be mended.")]
    [InlineData("Lords Amsel, Castell and Kerr own it. Castell said it would be mended.")] // one title for a list of names
    [InlineData("Teodor Baker owns it. Baker said it would be mended.")] // a trade as a surname in full
    [InlineData("Castell profits fell by a tenth. Castell said it would be mended.")] // only a company has profits
    [InlineData("It is known as Castell’s headquarters. Castell said it would be mended.")]
    [InlineData("It was mended, according to Liftnews.com.")] // a site, not a person
    [InlineData("Defenders remain confident that it will be mended.")] // a plural has a plural verb
    [InlineData("It was settled in Amsel v. Castell, which confirmed that the lift was old.")] // a case of law
    [InlineData("“It will be mended,” said Ernst and Young’s Mara Quill.")] // a company of two partners
    [InlineData("Castell is back: the lift runs again.")] // back is no verb here
    [InlineData("The Valley Centre for Ropes and Castell said it would be mended.")] // the end of a longer name
    [InlineData("Hourly after noon, some of the guards came by, claiming that it was mended.")] // an adverb
    [InlineData("Sandpapered queries: the lift may be mended.")] // a heading in its line
    [InlineData("\"Ines Castell came by.\n\n\"Castell said it would be mended, but nobody came.\n\nCastell said it was mended.")] // marks that are never closed
    public void An_introduced_name_or_no_name_speaks(string text) => VerifySilent(Lead + text);

    [Fact]
    public void A_role_given_only_after_the_name_has_spoken_is_no_introduction() =>
        Verify(Lead + "“Soon,” [|Castell|] said. The lift was built in 1950. Castell, a mechanic, has a key.");

    [Theory]
    [InlineData("Sen. Bo “the Bridge Man” Castell came by.")] // small words in a nickname
    [InlineData("Bo “Man of the Year” Castell came by.")]
    [InlineData("They met Bo “Iron Hand” Castell.")]
    [InlineData("Mars Castell, program director at the shelter, came by.")] // a role without an article
    [InlineData("Sunny Castell, assistant professor of law, came by.")]
    [InlineData("In came Castell, deputy harbour engineer for the county.")]
    [InlineData("Secretary of the Commonwealth Tobias Castell came by.")] // an office that ends with its body
    [InlineData("Speaker of the House Ida B. Castell came by.")]
    [InlineData("He met the President of the Senate Karl Castell.")]
    [InlineData("Castell, a 60-year-old voter, came by.")] // a dash in a word ends no apposition
    [InlineData("Castell, the 41-year-old who runs the lift, came by.")]
    public void An_introduction_in_another_form_introduces(string text) => VerifySilent(Lead + text + "\n\n“It was late,” Castell said.");

    [Fact]
    public void A_nickname_is_read_over_a_line_break() =>
        Assert.Empty(Find(Lead + "He met Ilka “Kit”\nCastell there.\n\n“It was late,” Castell said. “It was,” Kit said.", "a.md"));

    [Theory]
    [InlineData("The Post is using only Cindra’s first name because of the shame that comes with it.\n\n“It is good,” Cindra said.")]
    [InlineData("“It is good,” Cindra said.\n\nThe Post is using only her first name because of the shame that comes with it.")]
    [InlineData("Cindra, who asked not to use her last name, came by.\n\n“It is good,” Cindra said.")]
    [InlineData("Cindra asked that her surname be withheld.\n\n“It is good,” Cindra said.")]
    [InlineData("“It is good,” said Cindra, whose full name is not given here.")]
    [InlineData("The guard gave the court just his first name, Cindra.\n\n“It is good,” Cindra said.")]
    [InlineData("“It is good,” Cindra said. She declined to give her family name.")]
    public void A_name_kept_short_on_purpose_is_no_stranger(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("“It is good,” [|Castell|] said. The first name on the list was long.")] // another name
    [InlineData("“It is good,” [|Castell|] said. She only asked for the name of the lift.")]
    public void Another_name_that_is_left_out_accounts_for_nothing(string marked) => Verify(Lead + marked);

    [Theory]
    [InlineData("The contract with one of the firms, Castell, Brier & Kale, states that the firm will go.\n\nCastell said that the firm will go.")]
    [InlineData("Amsel, Castell, Brier & Kale will go.\n\nCastell said that the firm will go.")]
    [InlineData("Castell, Inc. has more.\n\nCastell said that the firm will go.")]
    [InlineData("Castell, LLC has more.\n\nCastell said that the firm will go.")]
    [InlineData("The plan (Castell, 2005), has said that the firm will go.")] // a work that is cited
    [InlineData("It is in the book (Castell, 1999) says that the firm will go.")]
    [InlineData("Castell writes the content into files, and the files are in a list.")] // a thing is written
    [InlineData("By default Castell adds a list of files.")]
    [InlineData("“Did you know it?” Officials were not sure.")]
    public void Firms_works_and_tools_are_no_strangers(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("“Did you know it?” [|Waver|] said.")] // the tag of a question has a capital for no other reason
    [InlineData("“Never!” [|Walker|] said.")]
    [InlineData("It was the [|Illing|] case. Illing said that he knew it.")] // a case is called by a person's name
    [InlineData("It was the [|Illing|] trial. Illing said that he knew it.")]
    [InlineData("It was the [|Illing|] family. Illing said that he knew it.")]
    [InlineData("Mr. [|de Vrees|] noted that the lift was late.")] // a small particle after a title
    [InlineData("Mrs. [|van der Vrees|] said that the lift was late.")]
    public void A_stranger_in_another_form_is_found(string marked) =>
        Assert.Contains(MarkedText.Strip(Lead + marked).AsSpan(Assert.Single(Find(Lead + marked)).Span.Start).ToString()
            .Split(' ', '.')[0], marked, StringComparison.Ordinal);

    [Theory]
    [InlineData("[|Emre|] said that the tents were wet.")]
    [InlineData("“The tents were wet,” said [|Cindy|].")]
    [InlineData("[|Recovra|] said it’s late.")]
    public void A_first_name_alone_is_a_warning(string marked) => Verify(Severity.Warning, Lead + marked);

    [Theory]
    [InlineData("The rope was wet, [|Petrovich|], who runs the kiosk, said.")]
    [InlineData("“The rope was wet,” said [|Petrovich|], who runs the kiosk.")]
    [InlineData("“The rope was wet,” said [|Andersson|], a mechanic from the next valley.")]
    [InlineData("“The rope was wet,” [|Martinez|], 41, said.")]
    [InlineData("“The rope was wet,” said [|Johnson|], assistant manager for the lift.")]
    public void A_family_name_with_a_description_alone_is_a_warning(string marked) => Verify(Severity.Warning, Lead + marked);

    [Fact]
    public void A_text_that_introduces_nobody_is_a_story()
    {
        string story = Lead + "“It was late,” Illing said. “It was,” Holmgren said. “It is,” Krall said. “So it is,” Ulmer said.";
        Assert.All(Find(story), finding => Assert.Equal(Severity.Note, finding.Severity));
        Assert.Equal(4, Find(story).Count);
    }

    [Fact]
    public void Who_is_not_introduced_in_a_transcript_was_not_when_it_was_said() =>
        Assert.Empty(
            Find("**Mara Quill:** Welcome to the show. It is late.\n\n**Ida Hale:** Thank you. Castell said that it was late.\n\n**Mara Quill:** It is.\n\n**Ida Hale:** Is it?\n\n**Mara Quill:** Yes.\n\n**Ida Hale:** No.\n", "a.md"));

    [Theory]
    [InlineData(Severity.Note, "Castell Mends The Lift\n\n" + Lead + "“It will be mended,” [|Castell|] said.")]
    [InlineData(Severity.Warning, "Petrovich Mends The Lift\n\n" + Lead + "“I will mend it,” [|Petrovich|] said.")]
    [InlineData(Severity.Note, "Ines Castell mends the lift\n\n" + Lead + "“It will be mended,” [|Castell|] said.")]
    [InlineData(Severity.Note, Lead + "“Ask Ines Castell,” he said. “It will be mended,” [|Castell|] said.")]
    [InlineData(Severity.Note, "Ropemont buys the lift\n\nThe lift stood still. [|Ropemont|] said the cable was new.")] // perhaps a company
    [InlineData(Severity.Note, "Ropemont buys the lift\n\nThe lift stood still. “It is late,” said [|Ropemont|].")]
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
        Assert.Contains("only ever called “Dr. Malek”", Assert.Single(Find(Lead + "Dr. Malek said it would be mended.")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_firm_of_that_name_introduces_no_person() =>
        Verify(Severity.Warning, Lead + "The Castell Group owns it. Mr. Castell smiled. “It will be mended,” Mr. [|Castell|] said.");

    [Fact]
    public void One_finding_a_name_with_the_other_places_related()
    {
        Finding finding = Assert.Single(Find(Lead + "“Soon,” said Castell. The town waited. “Soon,” said Castell."));
        Assert.Single(finding.Related);
    }

    [Fact]
    public void A_name_the_configuration_knows_is_silent()
    {
        LintSettings settings = LintSettings.Default with { KnownNames = new KnownNames(["Ines Castell"]) };
        Assert.Empty(Find(Lead + "Castell said it would be mended.", settings: settings));
    }

    [Fact]
    public void Names_nouns_and_verbs_do_not_matter()
    {
        string[] names = ["Brandle", "Ostrow", "Quennell", "Tavish", "Ulmer", "Vance-Hill", "Wexcombe", "O’Marra", "McTeal", "Łuczak",
            "Pikett", "Drossel"];
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

    /// <summary>
    /// Firms and bodies that were named before, people with a particle, a name beside an account, and headlines in a list.
    /// </summary>
    [Theory]
    [InlineData("The Guild of Rowers and Weirkeepers of Norland (Growen) met. “The rope was worn,” Growen said.")]
    [InlineData("It was the Council for Ropes and Lifts (Corlif). Corlif said that the rope was worn.")]
    [InlineData("The Society of Weirs in the North (Sowin) was there. “The rope was worn,” Sowin said.")]
    [InlineData("It belongs to Hollex ( HLX.N ). “The rope was worn,” Hollex said.")]
    [InlineData("It belongs to Dreck (LSE: DRK). Dreck told reporters that the rope was worn.")]
    [InlineData("It belongs to Orvan (7714.T), of Tolne. “The rope was worn,” Orvan said.")]
    [InlineData("The firm Rackham-Soames built it. “The rope was worn,” Rackham said.")]
    [InlineData("Rackham-Soames employs nine people. Rackham said the rope was worn.")]
    [InlineData("Norland’s Nadir al-Hasem came down. “The rope was worn,” Hasem said.")]
    [InlineData("Fritz el-Tabari came down. Tabari said the rope was worn.")]
    [InlineData("Sabine d’Ormel came down. “The rope was worn,” D’Ormel said.")]
    [InlineData("It was late in the year of J.P. Halvors said that the rope was worn.")]
    [InlineData("Yusra bin-Tarik came down. Tarik said the rope was worn.")]
    [InlineData("Mila (*rookery*) came down. Mila said the rope was worn.")]
    [InlineData("Ansel (swann7) came down. “The rope was worn,” Ansel said.")]
    [InlineData("Tobin (@tobs) came down. “The rope was worn,” said Tobin.")]
    [InlineData("Orvik (quillHand) came down. Orvik said the rope was worn.")]
    [InlineData("See also:\n\n- [Feldberg says he will not come back](https://example.org/a)\n- [Council sells the lift](https://example.org/b)")]
    public void One_whom_the_text_has_introduced_in_its_way(string text) => VerifySilent(Lead + text, "article.md");

    /// <summary>The same forms, and nobody is introduced by them.</summary>
    [Theory]
    [InlineData("The council (the owner) met. “The rope was worn,” [|Growen|] said.")]
    [InlineData("It belongs to Hollex ( HLX.N ). “The rope was worn,” [|Castell|] said.")]
    [InlineData("The pro-Tolne side lost. “The rope was worn,” [|Tolner|] said.")]
    [InlineData("“The rope was worn,” [|Brandis|] (pictured) said.")]
    [InlineData("“The rope was worn,” [|Brandis|] (*left*) said.")]
    [InlineData("See also:\n\n- The [lift](https://example.org/a) is old. “The rope was worn,” [|Feldberg|] said.")]
    public void One_whom_no_such_form_introduces(string marked) => Verify(Lead + marked, "article.md");

    [Theory]
    [InlineData("As [|Wetherall|] put it, the lift is a room that goes nowhere.")]
    [InlineData("It was late, as [|Wetherall|] put it, and the guard left for the mill.")]
    [InlineData("In [|Wetherall|]’s words, the lift is a room that goes nowhere.")]
    [InlineData("[|Wetherall|]’s widow said that it had been his idea.")]
    [InlineData("What worries [|Wetherall|] most is the rope.")]
    [InlineData("It fell to [|Wetherall|] to explain why.")]
    [InlineData("The plan has one flaw, as [|Wetherall|] points out: nobody lives there.")]
    [InlineData("Asked about the rope, [|Wetherall|] shook his head.")]
    [InlineData("“Never,” came the reply from [|Wetherall|].")]
    public void Somebody_speaks_without_a_verb_of_his_own(string marked) =>
        Verify(Severity.Warning, "The lift stood still for a week, and nobody in the town knew why. " + marked);

    [Theory]
    [InlineData("Not so, argues [|Wetherall|]: the rope is new; it cost £4 and not £3, 2 percent and not 5 percent.")]
    [InlineData("[|Wetherall|]’s lawyer said that the charge was old.")] // companies have lawyers
    [InlineData("Counsel for [|Wetherall|] told the board that the lift was safe.")]
    public void Who_argues_or_has_a_lawyer_need_not_be_a_person(string marked) => Verify(Severity.Note, Lead + marked);

    [Fact]
    public void An_office_in_a_sentence_describes()
    {
        Finding finding = Assert.Single(Find(Lead
            + "Petrovich of the Farm Alliance is prime minister. “It will be mended,” Petrovich said."));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("described", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bill Hargan Petrovich came by. “It will be mended,” Petrovich said.")]
    [InlineData("J.P. Petrovich came by. “It will be mended,” Petrovich said.")]
    [InlineData("It was the Hargan Petrovich Bank. “It will be mended,” Petrovich said.")]
    [InlineData("The council's finance chief, June Petrovich, came by in the rain. “It will be mended,” Petrovich said.")]
    public void A_name_that_stands_beside_another_capital_is_introduced(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("Ada Wetherall built the lift. As Wetherall put it, it is a room that goes nowhere.")]
    [InlineData("As Shakespeare put it, all the world is a lift.")]
    [InlineData("As Wetherall had to leave, the lift stood still.")]
    [InlineData("Wetherall’s lifts stand in nine towns.")]
    [InlineData("As Wetherall said this, the lift fell. Ada Wetherall laughed.")]
    [InlineData("Wetherall, representing 4,000 porters, called a strike.")]
    [InlineData("Wetherall and Pym’s Ann Roe said that it was late. Roe laughed.")]
    [InlineData("“It was late,” said Kenta Ii, who runs the lift. Ii laughed.")]
    [InlineData("Duke Energy Corp runs the lift. Duke said that its rope was new.")]
    public void Nobody_unknown_speaks(string text) =>
        VerifySilent("The lift stood still for a week, and nobody in the town knew why. " + text);

    /// <summary>A small word as a first name, a family name before a short title, a firm with a rank in its name.</summary>
    [Theory]
    [InlineData("Quay Bourse, run by former VRN Chief Executive Per Ekdahl, was sold. “It will be mended,” Ekdahl said.")]
    [InlineData("The mill was bought by Per Ekdahl in May. “It will be mended,” Ekdahl said.")]
    [InlineData("Tang Gen, a vice chairman at the Planning Commission, was quoted. “It will be mended,” Tang said.")]
    [InlineData("Ito Gen, who owns the mill, was there. “It will be mended,” Ito said.")]
    [InlineData("Tolne Private Harbour Management added a team. It will be mended, according to Tolne.")]
    [InlineData("The largest mortgage lender, Castell, was shut. “It will be mended,” Castell said.")]
    [InlineData("Three companies own it: Quarr, Castell, Boyce and Mott. On Thursday Castell said it would be mended.")]
    [InlineData("Friends of Castell owner Ida Lund came. On Thursday Castell said it would be mended.")]
    [InlineData("A law by Gov. Wm. Castell was lost. “It will be mended,” Castell said.")]
    [InlineData("Castell General Insurance opened in May. Castell said it would be mended.")]
    public void What_introduces_a_name_by_its_form(string text) => VerifySilent(Lead + text);

    [Fact]
    public void A_first_name_in_a_short_form() =>
        Verify(Severity.Note, Lead + "A law by Sen. Art. Castell (D., Vell) was lost. “It will be mended,” [|Castell|] said.");

    [Theory]
    [InlineData("The rope belongs to the lender, and Castell came. “It will be mended,” [|Castell|] said.")]
    [InlineData("Three men own it: Quarr, Castell, Boyce and Mott. “It will be mended,” [|Castell|] said.")]
    [InlineData("The owner came. Castell is his friend. “It will be mended,” [|Castell|] said.")]
    [InlineData("It was shut by a senator. Art. Castell is here. “It will be mended,” [|Castell|] said.")]
    [InlineData("Chief Executive officers met. “It will be mended,” [|Ekdahl|] said.")]
    [InlineData("Three crowns per ekdahl were paid. “It will be mended,” [|Ekdahl|] said.")]
    [InlineData("The mill was shut. Per [|Ekdahl|] it will be mended. “It will be mended,” Ekdahl said.")]
    public void What_is_no_first_name(string marked) => Assert.NotEmpty(Find(Lead + MarkedText.Strip(marked)));

    [Theory]
    [InlineData("The bank's governor Mar Illing told the guard. “It will be mended,” Illing said, and he left.")]
    [InlineData("Sang Petrovich, managing partner for lifts at Quay, wrote of it. “It will be mended,” Petrovich wrote.")]
    [InlineData("Sang Petrovich, managing partner specialising in lifts at Quay, wrote of it. “It will be mended,” Petrovich wrote.")]
    [InlineData("Drew it was not: Rose Petrovich, a lawyer, came. “It will be mended,” Petrovich said.")]
    [InlineData("It was up to minister Grant Petrovich. “It will be mended,” Petrovich said.")]
    [InlineData("Sold Petrovich, chairman of the mill, was there. “It will be mended,” Petrovich said.")]
    public void A_role_introduces_whatever_the_first_word_is(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("In May Petrovich, the baker, came by. “It will be mended,” [|Petrovich|] said.")]
    [InlineData("But Petrovich, a baker, came by. “It will be mended,” [|Petrovich|] said.")]
    [InlineData("On Monday Petrovich, a baker, left. “It will be mended,” [|Petrovich|] said.")]
    [InlineData("It was told the minister Tuesday Petrovich had left. “It will be mended,” [|Petrovich|] said.")]
    public void A_date_or_verb_before_the_surname_is_no_first_name(string marked) => Assert.NotEmpty(Find(Lead + MarkedText.Strip(marked)));

    [Theory]
    [InlineData("The lift is old, Norland's biggest farmers group, Rodano, said. “It will be mended,” Rodano said.")]
    [InlineData("The lift is old, the daily Rodanini said. “It will be mended,” Rodanini said.")]
    [InlineData("The lift is old, the market regulator Petrovich said. “It will be mended,” Petrovich said.")]
    [InlineData("The country's largest drivers' association, Petrovich, met. “It will be mended,” Petrovich said.")]
    [InlineData("Research firm Friedson, Petrovich, Hale on Monday said it was old. Hale said that the cable was new.")]
    public void An_apposition_introduces_a_body(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("At the bank, Petrovich, in a coat, came by. “It will be mended,” [|Petrovich|] said.")]
    [InlineData("After leaving the firm, Petrovich, 40, came by. “It will be mended,” [|Petrovich|] said.")]
    public void A_body_before_a_person_is_none_of_his(string marked) => Assert.NotEmpty(Find(Lead + MarkedText.Strip(marked)));

    [Theory]
    [InlineData("“It will be mended,” said Petrovich, declining to give her full name.")]
    [InlineData("“It will be mended,” said Petrovich, who gave only his surname.")]
    [InlineData("“It will be mended,” said Petrovich, a grocer, refusing to give his first name.")]
    [InlineData("“It will be mended,” said Petrovich, who declines to tell her full name.")]
    public void Who_withholds_the_name_is_told_so(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("Richard Hohn, a lawyer at Quay, came. Hohr said the cable was new, and he left.")]
    [InlineData("Anna Bark, a baker, came. “It will be mended,” Berk said.")]
    [InlineData("Ida Kockerlund came. Kocherlund said it was old. Kocherlund said it was worn. “It will be mended,” Kocherlund said.")]
    [InlineData("Ole Grist, a porter, came. “It will be mended,” Grost said.")]
    public void One_letter_off_an_introduced_name_is_left_to_spelling(string text) => VerifySilent(Lead + text);

    [Fact]
    public void A_house_notes_and_predicts() =>
        Verify(Severity.Note, Lead + "[|Bornstein|] noted that lifts should be cheaper in May.");

    [Fact]
    public void A_first_name_that_is_a_word_is_no_stranger_to_warn_of() =>
        Verify(Severity.Note, Lead
            + "Years after he was told to leave the mill, Per Petrovich is back at the old quay. “It will be mended,” [|Petrovich|] said.");

    [Theory]
    [InlineData("Ann Roe of QRS.Castell said these rules were “late”, and she left.")]
    [InlineData("The houses Orr and Boyd, Petrovich backed the plan. “It will be mended,” Boyd, Petrovich wrote in a report.")]
    [InlineData("“It will be mended,” Boyd, Petrovich said.")]
    [InlineData("The talks could end, said Petrovich, which first reported them. It will be mended, Petrovich said.")]
    [InlineData("Parts of the mill such as Boyd and Castell, would stay in it for years, said the source.")]
    [InlineData("In May Castell spoke at the school of the harbour about the cable.")]
    public void What_is_no_person_or_says_nothing_does_not_speak(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("Ann Roe left in the rain.Petrovich said the cable was new, and he left.")]
    [InlineData("On Monday, Petrovich wrote that he would mend it.")]
    [InlineData("“It will be mended,” Petrovich said. In Boyd, Petrovich wrote that he would mend it.")]
    [InlineData("It will be mended, said Petrovich, who first reported it.")]
    [InlineData("Parts of the mill will stay, [|Petrovich|] said, and he left.")]
    [InlineData("“It will be mended,” Petrovich said at the school.")]
    public void A_person_beside_it_still_does(string text) =>
        Assert.Contains(Find(Lead + MarkedText.Strip(text)), static finding => finding.Severity > Severity.Note);

    [Theory]
    [InlineData("The historian Orrin T. “Tap” Castell came by. “It will be mended,” Castell said.")]
    [InlineData("Orrin (Tap) Castell came by. “It will be mended,” Castell said.")]
    [InlineData("Somebody calling herself Castell came by. “It will be mended,” Castell said.")]
    [InlineData("The user “Castell” came by. “It will be mended,” Castell said.")]
    [InlineData("Their younger son, Castellan, came by. “It will be mended,” Castell told us.")] // a short form
    [InlineData("Castell was born in 1769. “It will be mended,” Castell told reporters.")] // long ago
    [InlineData("Users of the lift were not glad. “It will be mended,” Castellix tweeted.")] // an account
    public void Who_is_introduced_in_another_form_is_at_most_a_note(string text) =>
        Assert.All(Find(Lead + text), static finding => Assert.Equal(Severity.Note, finding.Severity));

    [Fact]
    public void The_front_matter_has_the_full_name() => Assert.All(
        Find("---\nname: Castell Vandermay\n---\n\n" + Lead + "“It will be mended,” Castell told reporters.\n", "castell.md"),
        static finding => Assert.Equal(Severity.Note, finding.Severity));

    [Theory]
    [InlineData("---\nteaser: Castell Closes Mill\n---\n\n")]
    [InlineData("---\nname: Vandermay\n---\n\n")]
    public void A_title_that_goes_on_in_words_has_no_full_name(string head) =>
        Assert.Contains(Find(head + Lead + "“It will be mended,” Castell told reporters.\n", "castell.md"),
            static finding => finding.Severity >= Severity.Warning);

    [Theory]
    [InlineData("His book “Tap” Castell wrote alone. “It will be mended,” [|Castell|] told reporters.")]
    [InlineData("The lift cost up to 1769 crowns. “It will be mended,” [|Castell|] told reporters.")]
    [InlineData("Castell was born in 1969. “It will be mended,” [|Castell|] told reporters.")]
    [InlineData("The town has a Castellan. “It will be mended,” [|Castell|] told reporters.")]
    public void What_only_looks_like_an_introduction_is_none(string text)
    {
        string plain = Lead + text.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal);
        Assert.Contains(Find(plain), static finding => finding.Severity >= Severity.Warning);
    }

    [Fact]
    public void In_somebodys_own_account_a_first_name_is_a_note() =>
        Assert.All(Find("I went to the lift. I took my rope, and I met the clerk. I said that I was late. “It will be mended,” Gary said. I went home."),
            static finding => Assert.Equal(Severity.Note, finding.Severity));

    [Fact]
    public void Who_posts_where_no_users_are_told_of_may_be_anybody() => Assert.Contains(Find(Lead + "“It will be mended,” Castellix tweeted."),
        static finding => finding.Severity >= Severity.Warning);

    /// <summary>A house that speaks in its note to clients speaks as a person does everywhere else in the article.</summary>
    [Fact]
    public void A_house_of_research_is_no_warning() => VerifyNotes(
        "Shares fell in Selby.\n\n“It is a blow, but no big one,” said Kestrel in a research note.\n\n“The pier costs more than that,” Kestrel said.");

    /// <summary>The short form of a month is a first name where no number and no preposition stands beside it.</summary>
    [Fact]
    public void Jun_and_Jan_are_first_names() => VerifySilent(
        "Those who cannot pay now will pay later, Jun Orlawa told reporters in Selby. “We will pay,” Orlawa said.");

    [Theory]
    [InlineData("The lift cost much. “It is late,” said O’ Castell. O’Castell had a list.")] // a space within the name
    [InlineData("“It is late,” said D' Castell in a statement.")]
    public void Half_of_a_torn_name_is_none(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("[|Castell|] denied any part in the matter.")] // so do states
    [InlineData("([|Castell|] had declared that the lift was its own), and the town left it so. With a friend he wrote a book.")]
    [InlineData("The lift was late, according to [|Castell|], says he who mends it.")] // somebody else is meant
    [InlineData("In “The Long Rope,” [|Castell|] argued for a new lift.")] // a title, no speech
    [InlineData("Mr Castell of Lift Watch came by. Mr [|Castell|] said that the cable was new.")] // his body introduces him
    [InlineData("The seller goes by CastellMends. [|Castell|] said that he had a list.")] // an account
    public void What_is_no_person_or_is_known_so_is_a_note(string marked) => VerifyNotes(Lead + marked);

    [Theory]
    [InlineData("Castell said that the cable was new.")]
    [InlineData("Castell told the council that the cable was new.")]
    [InlineData("“The long rope is late,” Castell argued.")]
    [InlineData("In May, “The rope is late,” Castell said.")]
    [InlineData("Mr Castell, of late a guest, said that the cable was new.")]
    [InlineData("The seller is called Mendwell. Castell said that he had a list.")]
    public void A_person_who_speaks_is_still_a_warning(string text) =>
        Assert.Contains(Find(Lead + text), static finding => finding.Severity >= Severity.Warning);

    [Theory]
    [InlineData("Castell noted that the cable of Boyd was new. That was a long time ago. “It is late,” he said.", true)]
    [InlineData("Castell said on Monday the cable was new.", true)] // the day stands before what was said
    [InlineData("Castell noted that the cable was new. Ida Boyd came by with Per Roe. “It is late,” he said.", false)] // Roe is he
    public void He_who_speaks_on_is_who_spoke(string text, bool isWarning) =>
        Assert.Equal(isWarning, Find(Lead + text).Any(static finding => finding.Severity >= Severity.Warning));

    [Theory]
    [InlineData("The quay belongs to the Castell Group. Castell and his dog came by. “I have a list,” Castell said.", true)] // a firm of the name
    [InlineData("The quay belongs to Castell Wei. Castell and his dog came by. “I have a list,” Castell said.", false)] // the family name comes first
    public void A_firm_of_the_name_introduces_nobody(string text, bool isWarning) =>
        Assert.Equal(isWarning, Find(Lead + text).Any(static finding => finding.Severity >= Severity.Warning));

    [Theory]
    [InlineData("A guest, identified only as “Castell,” came by. Castell says his bill was long. “I paid it,” he said.")]
    [InlineData("A guest, known only as Castell, came by. Castell says his bill was long. “I paid it,” he said.")]
    [InlineData("A man surnamed Castell came by. “I paid it,” Castell said later.")]
    [InlineData("The guest, whose name is Castell, came by. “I paid it,” Castell said.")]
    [InlineData("The boys waited for their mate Jorro. “I paid it,” Jorro told them.")]
    [InlineData("He works for the Vell Institute of Ropes, or Castell, who said that the cable was new.")]
    public void A_name_that_is_all_there_is_is_told(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("A guest, dressed only as a cook, came by. “I paid it,” Castell told reporters.")]
    [InlineData("The mates waited for the tide. “I paid it,” Castell told reporters.")]
    [InlineData("The guest, whose name is long, came by. “I paid it,” Castell told reporters.")]
    public void Another_of_whom_only_one_name_is_told_introduces_nobody(string text) =>
        Assert.Contains(Find(Lead + text), static finding => finding.Severity == Severity.Error);

    [Theory]
    [InlineData("The letter has an anti-Ida Castell tone. “I paid it,” Castell told reporters.")]
    [InlineData("Judge Ida (corrects from Ina) Castell came by. “I paid it,” Castell told reporters.")]
    [InlineData("The cook Ida 'rope' Castell came by. “I paid it,” Castell told reporters.")]
    [InlineData("It thanked [Ida] Castell. “I paid it,” Castell told reporters.")]
    public void What_stands_within_a_name_does_not_part_it(string text) => VerifyNotes(Lead + text);

    [Theory]
    [InlineData("The letter has an anti-rope tone. “I paid it,” Castell told reporters.")]
    [InlineData("Ida Marr came (as did two others). “I paid it,” Castell told reporters.")]
    [InlineData("It thanked [the] Castell of old. “I paid it,” Castell told reporters.")]
    public void A_bracket_elsewhere_joins_no_name(string text) =>
        Assert.Contains(Find(Lead + text), static finding => finding.Severity == Severity.Error);

    [Fact]
    public void A_name_that_was_told_without_its_hyphen_is_a_note() =>
        Verify(Severity.Note, Lead + "The harbour was led by Ida Castell Hess. “It is late,” [|Castell-Hess|] said.");
}
