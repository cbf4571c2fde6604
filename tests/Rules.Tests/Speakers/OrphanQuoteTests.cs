using ContentLint.Findings;
using ContentLint.Rules.Speakers;

namespace ContentLint.Rules.Tests.Speakers;

public sealed class OrphanQuoteTests : RuleTest<OrphanQuote>
{
    private const string Lead =
        "“It was a hard week,” said Bruno Hale, the baker. “It was long,” said Ida Marr, the miller.\n\nThe old lift by the harbour stood still, and nobody in the town knew why.\n\n";

    private const string Far = Lead + "The sea is near, and the road to the hill is long.\n\nA new gate was built above the town.\n\n";

    [Theory]
    [InlineData("The rope was new in May.\n\n[|“We will not move until the rope is new.”|]\n\nTwo buses ran in the evening.")]
    [InlineData("Mara Quill owns the lift.\n\n[|\"We will not move until the rope is new.\"|]")] // who is told of does not speak yet
    [InlineData("The rope was new in May.\n\n[|''We will not move until the rope is new.''|]")] // marks made of apostrophes
    [InlineData("The rope was new in May.\n\n[|“We will not move from here.\n\n|]“It is over.”\n\nTwo buses ran in the evening.")] // one finding for two paragraphs
    [InlineData("The lift that Hale built stands still.\n\n[|“We will not move until the rope is new.”|]\n\nTwo buses ran in the evening.")] // what it is about is the lift
    [InlineData("The town wants a new rope from Hale.\n\n[|“We will not move until the rope is new.”|]\n\nTwo buses ran in the evening.")]
    [InlineData("Hale’s mill is old.\n\n[|“We will not move until the rope is new.”|]\n\nTwo buses ran in the evening.")]
    [InlineData("Tobias Vance built three lifts.\n\n[|“We will not move until the rope is new.”|]\n\nTwo buses ran in the evening.")] // he speaks nowhere near
    public void A_quotation_stands_alone(string marked)
    {
        Finding finding = Assert.Single(Find(Far + marked));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal((Far + marked).IndexOf("[|", StringComparison.Ordinal), finding.Span.Start);
    }

    [Theory]
    [InlineData("“It is old and worn,” said Mara Quill. Quill said that it was late.\n\nTwo buses ran in the evening.\n\n[|“We will not move until the rope is new.”|]", Severity.Note)]
    [InlineData("“It is old and worn,” said Mara Quill. Quill said that it was late.\n\nTwo buses ran in the evening.\n\nThe sea is near.\n\n[|“We will not move until the rope is new.”|]", Severity.Note)]
    [InlineData("“It is old and worn,” said Mara Quill.\n\nTwo buses ran in the evening.\n\n[|“We will not move until the rope is new.”|]", Severity.Warning)] // her only words
    public void Who_speaks_again_and_again_may_go_on(string marked, Severity severity) => Verify(severity, Lead + marked);

    [Theory]
    [InlineData("“It is old and worn,” said Mara Quill.\n\n“We will not move until the rope is new.”")] // the speaker goes on
    [InlineData("Mara Quill said that the rope was old.\n\n“We will not move until the rope is new.”")] // the paragraph before names the speaker
    [InlineData("The notice on the door said:\n\n“We will not move until the rope is new.”")] // a colon announces it
    [InlineData("The harbour sent out a letter.\n\n“We will not move until the rope is new.”")] // a document announces it
    [InlineData("The rope was new in May.\n\n“We will not move until the rope is new,” she said.")] // a pronoun is a speaker
    [InlineData("The rope was new in May.\n\nMara Quill shook her head. “We will not move until the rope is new.”")]
    [InlineData("The rope was new in May.\n\n“We will not move until the rope is new.”\n\n— Mara Quill, by letter")] // a signature follows
    [InlineData("The rope was new in May.\n\n“We will not move until the rope is new, said Mara Quill.\n\nTwo buses ran in the evening.")] // the mark is missing, not the speaker
    [InlineData("The rope was new in May.\n\n“The Old Lift by the Harbour”")] // a title
    [InlineData("The rope was new in May.\n\n- “We will not move until the rope is new.”")] // a list of voices
    [InlineData("“We will not move until the rope is new,” said Mara Quill.\n\nThe rope was new in May.\n\n“We will not move until the rope is new.”")] // a pull quote of what is quoted above
    [InlineData("Hale built three lifts in a year of few orders.\n\n“We will not move until the rope is new.”\n\nTwo buses ran in the evening.")] // he has just spoken, and the text tells of him
    [InlineData("Hale, meanwhile, has walked more than ever.\n\n“We will not move until the rope is new.”\n\nTwo buses ran in the evening.")]
    [InlineData("But Hale spent nine years on the hill.\n\n“We will not move until the rope is new.”\n\nTwo buses ran in the evening.")]
    [InlineData("What did Mara Quill say after the night?\n\n“We will not move until the rope is new.”")] // a question for her words
    [InlineData("Mara Quill voiced her support on Monday.\n\n“We will not move until the rope is new.”")]
    [InlineData("Mara Quill did mention a new rope.\n\n“We will not move until the rope is new.”")]
    [InlineData("The rope was new in May.\n\n“We will not move until the rope is new, the town’s board of bakers said.\n\n“It is old.”")] // the closing mark is missing
    [InlineData("When asked to clarify, Bruno Hale said,\n\n“I do not have to clarify. You know what I mean.”")]
    [InlineData("Bruno Hale is concerned about the cost. He is glad the rule has not come yet.\n\n“Any change at this point would make that less stable.”")]
    [InlineData("In a talk with Harbour Radio, Hale gave a baffling explanation for why he wants the dam off the table.\n\n“I think if you start digging, I am not sure.”")]
    [InlineData("The baker herself gave some advice for the future that could make a difference.\n\n“I’d say get to work and be more understanding of everybody.”")]
    [InlineData("“The gates are old,” Hale said.\n\nSee: How the gates were built\n\n“It is an enormous challenge for us.”\n\nThe vote is on Friday.")]
    [InlineData("Ana Quill, the board secretary, approached her.\n\n“I’m sorry about Gail.”")] // a cry in a scene
    [InlineData("But he’s not counting on a new rope.\n\n“It is very unlikely, in my opinion, that it will come.”")]
    [InlineData("The trick, as she sees it, is to wait.\n\n“I think there is a lot of rope in this town.”")]
    [InlineData("The rope was new in May.\n\n“We will not move until the rope is new.”\n\nHale said. He has seen many ropes.")] // the tag got a paragraph of its own
    [InlineData("“The rope is old,” said Hale.\n\nThe rope was new in May.\n\n“We will not move until it is mended.”\n\n“It is a shame,” Hale said.")] // he speaks before and after
    [InlineData("The rope was new in May.\n\n“Who pays for the new rope?”\n\n“When will the new rope come?”\n\nThe lift was built in 1950.\n\n“Why is there no new rope now?”\n\nThe sea is near.\n\n“Where is the old rope kept?”")] // a collection
    public void A_quotation_leads_to_a_speaker_or_is_none(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("Mara Quill said that the rope was new. What comes next is unknown.")] // the speaker stands farther up
    [InlineData("The rope was new, Mara Quill said. In this case, there was no need of it.")]
    [InlineData("His work on the rope was hard.")] // his words follow
    [InlineData("Her days on the hill were long.")]
    [InlineData("The totals could change by May, per the Courier.")]
    [InlineData("The rope will be new by May, per Votewatch.")]
    [InlineData("An article in the yearbook of the valley starts with a dark tone.")]
    [InlineData("In May, the town made a list of FAQs for the staff.")]
    [InlineData("By noon the survey had brought in thousands of responses.")]
    [InlineData("Then came a short letter.")]
    [InlineData("Mara Quill suggested buying a rope of steel.")]
    [InlineData("The owner of the next lift agreed.")]
    [InlineData("Mara Quill dismissed the claim that the rope was old.")] // a person has to do with a claim
    [InlineData("He laughed at the rumour that the rope was old.")]
    public void The_paragraph_before_tells_whose_words_they_are(string before) =>
        VerifySilent("“It was long,” said Ida Marr. “It was a hard week,” said Bruno Hale.\n\nThe lift stood still.\n\n" + before
            + "\n\n“We will not move until the rope is new.”\n\nThe sea is near.");

    [Theory]
    [InlineData("The rope costs nine crowns per day.")]
    [InlineData("The lift stood still, and the town had to walk.")]
    [InlineData("As they came back from the hill, Bruno Hale closed the gate.")] // those of a clause beside it
    [InlineData("They cost nine crowns each.")]
    [InlineData("Their wheels are of wood.")]
    [InlineData("The evening was there to put to rest the rumour that the rope was old.")] // nobody holds the claim
    [InlineData("Despite the rain the feast was a short one, and the town put aside the claim that the rope was old.")]
    [InlineData("It may come from the past, with the claims that she had hidden the rope.")]
    public void The_paragraph_before_tells_nothing(string before) =>
        Verify("“It was long,” said Ida Marr. “It was a hard week,” said Bruno Hale.\n\nThe lift stood still.\n\n" + before
            + "\n\n[|“We will not move until the rope is new.”|]\n\nThe sea is near.");

    [Theory]
    [InlineData("His hat cost nine crowns.", true)] // whose it is stands too far up
    [InlineData("Her mill burns wood.", true)]
    [InlineData("They rest in May.", true)]
    [InlineData("He is not sure of it.", false)]
    public void Who_is_meant_has_spoken_shortly_before(string before, bool found)
    {
        string text = "“It was long,” said Ida Marr. “It was a hard week,” said Bruno Hale.\n\nThe lift stood still.\n\nIt was built in May.\n\nThe sea is near.\n\n"
            + before + "\n\n“We will not move until the rope is new.”\n\nThe hill is high.";
        Assert.Equal(found, Find(text).Count == 1);
    }

    [Theory]
    [InlineData("Two bakers said that the rope was old.\n\nThey are not sure of it.")]
    [InlineData("The neighbours told of their walks.\n\nTheir feet were sore.")]
    public void Several_speak_on(string before) =>
        VerifySilent("“It was long,” said Ida Marr. “It was a hard week,” said Bruno Hale.\n\nThe lift stood still.\n\nIt was built in May.\n\n" + before
            + "\n\n“We will not move until the rope is new.”\n\nThe hill is high.");

    [Theory]
    [InlineData("The lift stood still.\n\nIt was built in May.\n\nThe sea is near.\n\nThe hill is high.")]
    public void Who_spoke_far_above_and_speaks_again_has_not_said_all_between(string between) =>
        Verify("“The rope is old,” said Bruno Hale.\n\n" + between
            + "\n\n[|“We will not move until it is mended.”|]\n\n“It is a shame,” Hale said.");

    [Fact]
    public void A_motto_above_the_text_needs_no_speaker() =>
        VerifySilent("The lift\n\n“We will not move until the rope is new.”\n\n" + Lead);

    [Fact]
    public void Where_no_quotation_has_a_speaker_they_are_examples() =>
        VerifySilent(
            "The rope is of steel.\n\nMost of those who wait have thoughts of this kind.\n\n“We will not move until the rope is new.”");

    [Fact]
    public void An_interview_has_its_speakers_elsewhere() =>
        VerifySilent("Interview: the lift\n\n" + Lead + "The rope was new in May.\n\n“We will not move until the rope is new.”");

    [Fact]
    public void Names_and_nouns_do_not_matter()
    {
        string[] names = ["Brandle", "Quennell", "Tavish", "O’Marra", "Łuczak", "van der Pikett"];
        string[] things = ["bridge", "mill", "ferry", "harvest", "tunnel"];
        foreach (string name in names)
        {
            foreach (string thing in things)
            {
                Verify($"“It was long,” said Ida Marr. “It was a hard week,” said Bruno Hale.\n\nThe old {thing} was closed for a week.\n\nNobody in the valley had a {thing} of that kind.\n\n[|“The {thing} is lost to all of us.”|]");
                VerifySilent(
                    $"The old {thing} was closed for a week.\n\nThere is no {thing} in the valley, said Mara {name}.\n\n“The {thing} is lost to all of us.”");
            }
        }
    }

    [Theory]
    [InlineData("Was she a fan of it before she came to the valley?")]
    [InlineData("And what had he made of the ferry, which nobody had mended for a year and which had stood at the gate of the yard since the spring?")]
    public void What_the_reporter_asks_is_answered(string question) => VerifySilent(
        $"“It was long,” said Ida Marr. “It was a hard week,” said Bruno Hale.\n\nThe old mill was closed for a week.\n\n{question}\n\n“The mill is lost to all of us now.”");

    [Fact]
    public void A_question_of_the_writers_own_is_no_such_one() => Verify(
        "“It was long,” said Ida Marr. “It was a hard week,” said Bruno Hale.\n\nThe old mill was closed for a week.\n\nNobody in the valley knew it.\n\nWhat had they done with the mill?\n\n[|“The mill is lost to all of us now.”|]");

    [Theory]
    [InlineData("“The gates are old,” said Mara Quill.\n\n**See also: [How the gates of the old harbour were built, and who paid for the wood of them in the year](https://x.example/a)**\n\n“They have cost us more than all the boats.”")]
    [InlineData("“The gates are old,” said Mara Quill.\n\n![The gates](gates.jpg)\n\n“They have cost us more than all the boats.”")]
    [InlineData("“The gates are old,” said Mara Quill.\n\n## How a gate lost its keeper\n\n[READ MORE](https://x.example/b)\n\n“They have cost us more than all the boats.”")]
    [InlineData("Mara Quill, the harbour master:'The gates are old.'\n\n'They have cost us more than all the boats.'")]
    public void What_stands_between_does_not_take_the_word_from_the_speaker(string text) =>
        Assert.Empty(Find(Lead + text + "\n\nThe sea is near.", "article.md"));

    [Fact]
    public void A_promise_of_more_after_a_paragraph_without_a_voice_is_no_speaker() => Verify(Severity.Warning,
        Far + "The gates are of wood.\n\n**See also: [How the gates were built](https://x.example/a)**\n\n[|“They have cost us more than all the boats.”|]\n\nThe sea is near.",
        "article.md");

    [Theory]
    [InlineData("“They have cost us more than all the boats.\n\n“And they are not yet paid,” Mara Quill said.")]
    [InlineData("\"They have cost us more than all the boats.\n\n“And they are not yet paid,\" said Mara Quill.")] // marks of two kinds
    [InlineData("“They have cost us more than all the boats.”\n\nThat was what Mara Quill said when she saw the bill.")]
    [InlineData("“They have cost us more than all the boats.”\n\nMara Quill, Master of the Harbour at Valley Lines")] // a signature
    [InlineData("“They have cost us more than all the boats.”\n\nSo said Mara Quill when she saw the bill.")]
    [InlineData("“No more gates! No more gates! No more gates!”\n\nThe crowd went home.")] // a chant
    public void The_paragraph_after_tells_whose_words_they_were(string text) =>
        VerifySilent(Lead + "The gates are of wood.\n\n" + text);

    [Theory]
    [InlineData("“They have cost us more than all the boats.”\n\nThat is a lot for a town without a bank.")]
    [InlineData("“They have cost us more than all the boats.”\n\nMara Quill, the harbour master, is on her way.")] // she signs nothing
    [InlineData("“They have cost us more than all the boats.”\n\nThe bill came to the desk of Mara Quill.")]
    public void A_paragraph_after_that_tells_nothing_leaves_it_open(string text)
    {
        Finding finding = Assert.Single(Find(Far + "The gates are of wood.\n\n" + text));
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("“It was long,” said Ida Marr.\n\n“It was a hard week,” said Bruno Hale, the baker.\n\nThe gates are of wood.\n\n[|“They have cost us more than all the boats.”|]\n\nTwo of them do not close.\n\nHale said that he had seen it.")]
    public void The_same_speaker_on_both_sides_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("“It was long,” said Ida Marr, the baker. She said that it was late.\n\n“It was a hard week,” Marr said.\n\nThe gates are of wood.\n\n[|“They have cost us more than all the boats.”|]\n\nTwo of them do not close.")]
    public void Where_one_person_alone_speaks_it_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The gates are of wood.\n\n“They have cost us more than all the boats, said Mara Quill, the harbour master.\n\n“And they are not yet paid,” she said.")] // a mark is missing
    public void A_tag_without_its_mark_is_no_finding(string text) =>
        Assert.Empty(Find(Lead + text + "\n\nThe sea is near."));

    [Theory]
    [InlineData("Mara Quill keeps the gates. While the town is asleep, she looks at the wood.\n\n[|“They have cost us more than all the boats.”|]")]
    [InlineData("The gates are of wood. While the town is asleep, they look at the wood.\n\n[|“They have cost us more than all the boats.”|]")]
    [InlineData("The gates are of wood.\n\n[|“They have cost us more than all the boats, said to be new.”|]")]
    public void Who_only_acts_and_something_said_is_no_speaker(string marked) => Verify(Severity.Warning, Far + marked + "\n\nThe sea is near.");
}
