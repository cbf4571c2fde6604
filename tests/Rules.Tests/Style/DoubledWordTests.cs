using ContentLint.Rules.Style;

namespace ContentLint.Rules.Tests.Style;

public sealed class DoubledWordTests : RuleTest<DoubledWord>
{
    [Theory]
    [InlineData("They met at [|the the|] station.")]
    [InlineData("The vote was held [|in in|] May.")]
    [InlineData("On the last evening of the year they waited for [|the\nthe|] ferry that would take them to the other shore of the lake.")]
    [InlineData("[|The the|] ferry was late.")]
    [InlineData("[|A a|] ferry was late.")]
    [InlineData("It was [|a a|] ferry of the old kind.")]
    [InlineData("The ferry was [|late late|] again.")]
    [InlineData("The council felt [|that that|] the ferry was needed.")]
    [InlineData("It is a sign [|that that|] they know the harbour.")]
    public void A_word_stands_twice(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("He had had enough, and all that that meant was very very clear.")]
    [InlineData("The pilot thinks that that ferry, the old one, and that that is late.")] // the second points at something
    [InlineData("They sailed to Walla Walla and back.")]
    [InlineData("He said no, no, no.")]
    [InlineData("The ferry was late. Late ferries are no news.")]
    [InlineData("They came in in May.")] // a verb with its particle
    [InlineData("The rise in May may be due to rain.")] // a month
    [InlineData("It went up up up into the sky.")]
    [InlineData("After the repair of pier A a single ferry is left.")] // a label
    [InlineData("For type A a new form is used.")]
    [InlineData("The note said TTFN, ta ta for now.")]
    [InlineData("The motto, “run”, run by the club, was old.")]
    public void Words_that_are_meant_pass(string text) => VerifySilent(text);

    [Theory]
    [InlineData("“I waited at [|the the|] station,” he said.")]
    [InlineData("What it [|is is|] plain.")]
    public void In_a_quotation_it_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Fact]
    public void Only_words_of_grammar_are_deleted_without_being_looked_at()
    {
        Assert.Equal(FixSafety.Safe, Assert.Single(Find("They met at the the station.")).Fix!.Safety);
        Assert.Equal(FixSafety.Offered, Assert.Single(Find("The ferry was late late again.")).Fix!.Safety);
        Assert.Equal(FixSafety.Offered, Assert.Single(Find("The yard is valued at at least a million.")).Fix!.Safety);
        Assert.Equal(FixSafety.Offered, Assert.Single(Find("The talk that she has has made the pilots angry.")).Fix!.Safety);
        Assert.Equal(FixSafety.Offered, Assert.Single(Find("It is not not legal.")).Fix!.Safety);
        // one of the two is another word mistyped: to, as, and
        Assert.Equal(FixSafety.Offered, Assert.Single(Find("The pier is dry due the the drought.")).Fix!.Safety);
        Assert.Equal(FixSafety.Offered, Assert.Single(Find("She used an an anchor.")).Fix!.Safety);
        Assert.Equal(FixSafety.Offered, Assert.Single(Find("They brought a rope an an anchor.")).Fix!.Safety);
        Assert.Equal(FixSafety.Safe, Assert.Single(Find("She is the the pilot.")).Fix!.Safety);
        Assert.Equal(FixSafety.Safe, Assert.Single(Find("The the pilot left.")).Fix!.Safety);
        Assert.Equal(FixSafety.Safe, Assert.Single(Find("The end of of the pier is dry.")).Fix!.Safety);
        Assert.Null(Assert.Single(Find("“I waited at the the station,” he said.")).Fix);
    }

    /// <summary>
    /// The end of a longer name, a name before a compound, calls and greetings, and words that have a line to themselves.
    /// </summary>
    [Theory]
    [InlineData("Remove key_and_sequence_for for the lamps.")]
    [InlineData("The file Makefile.lamps lamps are kept in is old.")]
    [InlineData("The set harbour/lamps lamps are kept in is old.")]
    [InlineData("The call Lamp::Gate::lock lock is old.")]
    [InlineData("The Lund Harbour Data data package was read by the board.")]
    [InlineData("They sold rope, tar, oil etc etc and were glad.")]
    [InlineData("Hello hello, said the pilot.")]
    [InlineData("lamp\nend\nend\nThe crew slept.")]
    [InlineData("lamp\nfi\nfi ;;\nThe crew slept.")]
    public void Ends_of_names_and_calls_pass(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The Lund Harbour [|Fellows fellows|] in May were three.")]
    [InlineData("They [|are are|] responsible for the lamps.")]
    [InlineData("The crew spoke [|of of|]\nthe board.")]
    public void The_same_form_elsewhere_is_a_slip(string marked) => Verify(Severity.Warning, marked);

    [Fact]
    public void After_a_clause_it_may_be_meant() => Verify(Severity.Note, "What paths there [|are are|] long.");

    [Fact]
    public void A_page_without_a_sentence_has_no_slips()
    {
        Assert.Equal(Severity.Note,
            Assert.Single(Find("<div><p>xxxx <a href=\"/a\">aaa</a> xxxx</p><span> span span </span></div>", "article.html")).Severity);
        Assert.Equal(Severity.Warning, Assert.Single(Find("<p>The board met met in May.</p>", "article.html")).Severity);
    }

    [Theory]
    [InlineData("# The lamp 2.0\n\n- LAMP-12: it waits at [|the the|] station\n- LAMP-13: the mill is shut\n")]
    [InlineData("# The lamp 2.0\n\n- #12 it waits at [|the the|] station\n- #13 the mill is shut\n")]
    [InlineData("# The lamp 2.0\n\n* [#12 - it waits at [|the the|] station](https://example.org/12)\n* The mill is shut\n")]
    public void In_a_title_of_a_tracker_it_is_a_note(string marked) => Verify(Severity.Note, marked, "article.md");

    [Theory]
    [InlineData("# The lamp 2.0\n\n- It waits at [|the the|] station, see #12\n- The mill is shut\n")]
    [InlineData("# The lamp 2.0\n\nLAMP-12 waits at [|the the|] station.\n")]
    public void In_an_item_of_ones_own_it_is_a_warning(string marked) => Verify(Severity.Warning, marked, "article.md");

    /// <summary>Sayings, and an address whose first word stands before it.</summary>
    [Theory]
    [InlineData("It is used (surprise surprise) on the quay.")]
    [InlineData("The boat, lucky lucky, came home.")]
    [InlineData("sure sure, thank you!")]
    [InlineData("Right right, we said.")]
    [InlineData("It may be dark, hint hint.")]
    [InlineData("For pilots pilots@quay.example is the address.")]
    [InlineData("It was all bla bla to them.")]
    [InlineData("Special lamps, heh heh. They are old.")]
    [InlineData("The boat takes log log n hours.")]
    [InlineData("वह कभी कभी आता है।")]
    public void Sayings_pass(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("It is used ([|the the|] lamp) on the quay.")]
    [InlineData("The boat, [|of of|] course, came home.")]
    [InlineData("[|Analyst analyst|] Ida Lund said so.")]
    public void Words_of_grammar_and_others_in_a_sentence_do_not(string marked) => Verify(Severity.Warning, marked, "article.md");

    /// <summary>What is to be done may be called as what it is done with; an adjective may be heightened.</summary>
    [Theory]
    [InlineData("- [|Patch patch|] not to call the gate")]
    [InlineData("## [|Find find|] on old boats")]
    [InlineData("Back in the [|wild wild|] days of the quay they sang.")]
    [InlineData("It was a [|dark dark|] night.")]
    [InlineData("They sang of their [|lonely lonely|] hearts.")]
    public void What_may_be_meant_is_a_note(string marked) => Verify(Severity.Note, "# Quay\n\nThe board met.\n\n" + marked, "article.md");

    [Theory]
    [InlineData("Update: The board has met [|in in|] May.")]
    [InlineData("Correction: An earlier version of this story misspelled [|the the|] name of Ida Lund.")]
    [InlineData("UPDATE, May 3: They met at [|the the|] quay.")]
    public void A_note_on_the_article_is_read_as_well(string marked) =>
        Verify(Severity.Warning, "The board met on Monday in the hall.\n\n" + marked);

    [Theory]
    [InlineData("The first gets three points, the 2nd ranked one two and the 3rd ranked one one point.")]
    [InlineData("They gave the red one one lamp.")]
    [InlineData("The second one one boat takes is the north gate.")]
    [InlineData("We gave each small one one rope.")]
    public void A_pronoun_may_stand_before_a_number(string text) => VerifySilent(text);

    [Theory]
    [InlineData("They sold [|one one|] boat.")]
    [InlineData("There was only [|one one|] left.")]
    public void Alone_it_stands_twice(string text) => Verify(text);

    /// <summary>Signs that are read aloud, and the heads of columns.</summary>
    [Theory]
    [InlineData("Who made up the greater greater equals?")]
    [InlineData("They wrote it in C plus plus at the time.")]
    [InlineData("Put a slash slash before the line.")]
    [InlineData("There multiplication is AND and addition is XOR.")] // an operator
    [InlineData("The letters were m y n a a t z.")] // a row of letters
    [InlineData("Days: Date Percent Point Closing loss loss value - - - - - - - May 3, 2001 7.13 684.81")]
    public void Signs_and_heads_of_tables_stand_twice(string text) => VerifySilent(text);

    [Theory]
    [InlineData("They found [|greater greater|] losses than before.")]
    [InlineData("The board had a [|loss loss|] of value in May - and the town as well.")]
    public void Beside_them_a_word_is_doubled(string text) => Verify(Severity.Warning, text);
}
