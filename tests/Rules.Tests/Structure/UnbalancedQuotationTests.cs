using ContentLint.Rules.Structure;

namespace ContentLint.Rules.Tests.Structure;

public sealed class UnbalancedQuotationTests : RuleTest<UnbalancedQuotation>
{
    [Theory]
    [InlineData("[|“The tide was wrong.|] We waited.\n\nThe crew came ashore at noon.")]
    [InlineData("He called it [|“a fair price and signed.|]")]
    [InlineData("He called it [|\"a fair price and signed.|]")]
    [InlineData("The tide was wrong.[|”|] We waited for the boat.")]
    [InlineData("[|“The tide was wrong, said Tom.|] “We waited for the boat.”")]
    [InlineData("[|“The tide was wrong, Ms. Boyd said.|] “We waited for the boat.”")]
    [InlineData("[|“The tide was wrong, Tom Kell told the board.|] “We waited for the boat.”")]
    [InlineData("[|“He shouted, ‘The tide is wrong,’ he said.|] “We waited for the boat.”")]
    [InlineData("“One,” he said.\n\n[|“Two, he said.|]\n\nHe left at noon.\n\n“Three,” he said.")] // a slip does not poison what follows
    public void A_mark_has_no_partner(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("“The tide was wrong. We waited.\n\n“At noon we came ashore,” Tom said.")]
    [InlineData("\"The tide was wrong. We waited.\n\n\"At noon we came ashore.\n\n\"We slept,\" Tom said.")]
    [InlineData("“We asked. My brother said no word. “Then the boat came, and we left it at that,” Tom said.")] // paragraphs that were joined
    [InlineData("The sailors’ hats hung over a 6\" pipe.")]
    [InlineData("The sailors’ hats and the ’70s boats were sold.")]
    [InlineData("He said: “She called it ‘a shame’ and left.”")]
    [InlineData("‘We waited,’ said Tom, ‘and the sailors’ hats got wet.’")]
    [InlineData("He called it a “fair” price (“very fair”) — “too fair”.")]
    [InlineData("The board is 6\" wide, \"give or take an inch\".")]
    [InlineData("„Wir warten“, said Tom.")]
    public void Marks_that_belong_together_pass(string text) => VerifySilent(text);

    [Fact]
    public void Mixed_marks_are_a_note_and_as_a_habit_one_note()
    {
        Verify(Severity.Note, "He called it [|\"a fair price”|] and signed.");
        Verify(Severity.Note, "[|\"One”|] he said. \"Two” he said. \"Three” he said. \"Four” he said.");
    }

    [Fact]
    public void A_deleted_mark_is_found_whatever_the_words()
    {
        string[] words = ["tide", "price", "vote", "bridge", "harvest", "contract"];
        var random = new Random(3);
        for (int i = 0; i < 100; i++)
        {
            string word = words[random.Next(words.Length)];
            string name = ((char)('A' + random.Next(26))) + "ster";
            VerifySilent($"“The {word} was wrong,” said {name}. “We waited for the {word}.”\n\nThe crew came ashore.");
            Assert.Single(Find($"“The {word} was wrong,” said {name}. “We waited for the {word}.\n\nThe crew came ashore."));
            Assert.Single(Find($"“The {word} was wrong, said {name}. “We waited for the {word}.”\n\nThe crew came ashore."));
        }
    }

    [Theory]
    [InlineData("She said: \"It is over.” He said: “We shall see.”", "She said: “It is over.” He said: “We shall see.”")]
    [InlineData("She said: “It is over.\" He said: \"We shall see.\" They said: \"No.\"",
        "She said: \"It is over.\" He said: \"We shall see.\" They said: \"No.\"")]
    public void Gives_both_ends_the_same_kind_of_mark(string text, string expected) => VerifyFix(FixSafety.Safe, text, expected);

    /// <summary>Guillemets that are arrows, and marks that ornament a quotation which the page sets apart.</summary>
    [Theory]
    [InlineData("» The board runs on a “pay what you can” system.")]
    [InlineData("See how the board votes »")]
    [InlineData("» More of the board\n\n» More of the town")]
    [InlineData("“\n\nThe tide was wrong, and the crew waited for it.\n\n”")]
    [InlineData("“\n\nThe tide was wrong.\n\n”\n\n“\n\nThe crew waited.\n\n”")]
    [InlineData("«The tide was wrong», Tom Kell said.")]
    [InlineData("“Three things are wrong:\n\n- the tide\n- the boat\n- the crew”")]
    public void Arrows_and_ornaments_pass(string text) => VerifySilent(text);

    [Theory]
    [InlineData("» The board runs on fish and gifts of the town and on nothing else in the year. The boat was late.[|”|]")]
    [InlineData("[|“Three things are wrong:|]\n\n- the tide\n- the boat\n- the crew")]
    public void A_mark_without_partner_is_found_beside_them(string marked) => Verify(Severity.Warning, marked);

    /// <summary>Marks of code are no marks of quotations, also where nobody marked the code.</summary>
    [Theory]
    [InlineData("The text begins with \"\"\" and goes on until the next line.")]
    [InlineData("\"\"\"\n\nReads the gauge of the harbour.\n\n\"\"\"")]
    [InlineData("An empty '' tag on one panel kept the whole of it from showing.")]
    [InlineData("{ gate: \"open\", lamp: \"on }\n\nThe crew waited.")]
    [InlineData("lamps = [\"red, \"green\"]; gate = {\"a\" => 1}\n\nThe crew waited.")]
    [InlineData("Set the name to [\"] in the list of the board.")]
    public void Marks_of_code_pass(string text) => VerifySilent(text);

    [Theory]
    [InlineData("[|“Dear sea, it was wrong.|] We waited.\n\nFor years nobody came, and the crew sang.\n\nNow the boat is here, and we see you.”\n\nThe crew came ashore.")]
    [InlineData("[|\"It was a chance meeting in the night.|]\n\nSmart. And a clever writer.\"\n\nThe crew came ashore.")]
    [InlineData("He wrote: [|“The tide was wrong.|]\n\n- It was late.\n- It was high.\n\nWe waited for the boat.”\n\nThe crew came ashore.")]
    public void A_quotation_over_paragraphs_is_one_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("[|“Dear sea, it was wrong.|] We waited.\n\n“For years nobody came,” the crew sang.\n\nThen [|the boat came.”|]\n")]
    [InlineData("He called it [|“a fair price and signed.|]\n\nThe “old” price was lower.")]
    public void A_quotation_between_is_another(string text) =>
        Assert.Contains(Find(text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)),
            finding => finding.Severity == Severity.Warning);

    [Fact]
    public void A_pair_of_closing_marks_is_one_slip() =>
        VerifyMessage("The setting is Ensure=[|”Present”|] in the file of the board.", "Both of these marks are closing marks");

    [Fact]
    public void A_quotation_inside_another_is_one_slip() =>
        Assert.Single(
            Find("He said: “This year, the “Summer School” of the harbour board and of the town began in May with songs of the crew, and the lamps that were lit then on both sides of the quay, as they have been lit in every year since the bridge was built and the ferry was sold to the town of Lund, can be seen from anywhere in the bay.”"));

    [Fact]
    public void Lists_of_changes_cite_what_was_cut() =>
        Assert.All(Find(
            "# Harbour 2.1.0\n\n## Fixed\n\n- lamp: add `test` and improve errors\" (#31755)\n- gate: lock it (#31756)\n\n## Added\n\n- quay: new (#31757)\n", "article.md"), finding => Assert.Equal(Severity.Note, finding.Severity));

    /// <summary>The finding stands at the mark that has no partner, and names the word it follows.</summary>
    [Fact]
    public void The_lone_mark_is_the_place() =>
        VerifyMessage("The board met in May. It said we will wait[|”|] and left.",
            "The mark behind “wait” closes a quotation that was not opened in its paragraph");

    /// <summary>A dash in the wrong encoding ends in what looks like a mark.</summary>
    [Theory]
    [InlineData("The use of the pier â€“ a systemâ€“wide rule â€“ ends in May.")]
    [InlineData("The use of the pierâ€”all of itâ€”ends in May.")]
    [InlineData("The pier â€“ and the mill.")]
    [InlineData("In Mayâ€“June the pier is shut.")]
    [InlineData("The board met â€” in May.")]
    [InlineData("It is open 9â€“12 on all days.")]
    public void What_is_left_of_a_dash_is_no_mark(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Whoever has to type \"open valve \". The pump starts.")]
    [InlineData("He called it \"a fair price \", and signed.")]
    [InlineData("The sign (\"no boats \") is old.")]
    [InlineData("He said \"wait \"; they waited.")]
    [InlineData("Did he say \"wait \"?")]
    [InlineData("The key is \"tide \": it opens the gate.")]
    public void A_blank_before_the_closing_mark_leaves_it_closing(string text) => VerifySilent(text);

    [Fact]
    public void A_mark_before_a_name_with_a_point_opens() => Verify(Severity.Warning, "The pump needs [|\".NET, he said.|]");

    /// <summary>Two blanks stand for the end of a paragraph where lines were broken by hand and paragraphs lost.</summary>
    [Fact]
    public void Paragraphs_that_were_folded_into_lines_open_their_quotation_again() => VerifySilent(
        "Ferry back in May after a long winter\n\n"
        + "The harbour board said on Monday that the ferry would be back in\n"
        + "May, and that the pier had been mended by two men of the town in\n"
        + "the winter.  “The pier was good to us in all the years that we\n"
        + "have had it, and nobody was hurt there,” said Ida Lund, the head of\n"
        + "the board.  “It is probably old, but that\n"
        + "they are getting paid for it is a fair thing to ask for.  “The port was good to\n"
        + "us in all these years, and we will be good to the port as well.”  The two men of the town had no\n"
        + "part in the plan, and did not want to have any.  The board meets on the second Monday of each month\n"
        + "in the old hall.  Nobody has to say what he wants to be there, and the door is open at all times.\n");

    /// <summary>Of two opening marks one is too many, and the closing one is right.</summary>
    [Theory]
    [InlineData("He came in late. [|“”|]The gate is shut and it will stay so,” he said.")]
    [InlineData("He came in late. [|\"\"|]The gate is shut and it will stay so,\" he said.")]
    [InlineData("He came in late. [|““|]The gate is shut and it will stay so,” he said.")]
    public void A_doubled_opening_mark_is_shown_where_it_stands(string marked) => Verify(Severity.Warning, marked);

    /// <summary>A mark at the start of a line behind a link opens.</summary>
    [Theory]
    [InlineData("* [pier#450](https://example.org/450)\n  \"lazy\" gauges and lamps\n\n  They are read twice.\n")]
    [InlineData("* [pier 12](https://example.org/12)\n  \"shut\" gates\n")]
    [InlineData("It is told in [note 12](https://example.org/12)\n\"shut\" gates are not.\n")]
    public void A_mark_behind_a_link_and_a_new_line_opens(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("“They said, [|‘You can go now,”|] the skipper said.")]
    [InlineData("“He looked at me and said: [|‘Is it yours?”|] she said.")]
    [InlineData("\"They told me [|'go home and stay there,\"|] the skipper said.")]
    [InlineData("The sign is old. “It reads, [|‘Keep off the grass,”|] she said.")]
    public void The_quotation_within_is_open(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("“They said, ‘You can go now,’ and I went,” the skipper said.")]
    [InlineData("“They told ’em to go in the ’90s,” the skipper said.")]
    [InlineData("“Get 'em out and tell 'em why,” the skipper said.")]
    [InlineData("“It is the sailors’ home, and I said ‘so,” the skipper said of the dogs’ bed.")]
    public void The_quotation_within_is_closed(string text) => VerifySilent(text);

    [Fact]
    public void A_closing_mark_in_the_wrong_shape_is_one_slip() =>
        Assert.Single(Find("They want a “light lamp (and a rope) “ to help the pilots of the quay."));

    [Fact]
    public void Two_open_quotations_are_two() =>
        Assert.Equal(2, Find("They want a “light lamp and a rope, says “the pilot of the quay.").Count);

    [Theory]
    [InlineData("We put an exclamation mark (\"!\") before the name of the boat.")]
    [InlineData("The sign \"-\" parts the names, and (\"#\") ends them.")]
    [InlineData("Write \"*\" for any boat.")]
    [InlineData("Search by address: page:\"https://quay.example/lamp\" or by name.")]
    [InlineData("Search for boat:\"Lund\" and quay:\"North\" in the log.")]
    [InlineData("It takes kind:\"lamp\" only.")]
    public void Signs_that_are_named_and_values_have_their_marks(string text) => VerifySilent(text, "article.md");

    [Fact]
    public void Two_closing_marks_behind_a_stroke_are_one_slip() =>
        Verify(Severity.Warning, "They want “light lamps”/[|”heavy ropes”|] on the quay.");

    [Theory]
    [InlineData("Set names+=\" north south \" in the file.")]
    [InlineData("Set lamps=\" one two \" in the file.")]
    [InlineData("Write omit_piers+=\" my list of piers to omit \"")]
    [InlineData("It holds KEEPERS=\" lund kell \" and no more.")]
    public void What_is_assigned_has_blanks_in_its_marks(string text) => VerifySilent(text);

    [Fact]
    public void Behind_a_word_they_open_a_quotation() => Assert.NotEmpty(Find("He said \" north and went home. Nobody saw him."));

    [Theory]
    [InlineData("The gate is run at the end of each unit (file/block/eval\"\").")]
    [InlineData("It returns \"\" for a boat that is not there.")]
    [InlineData("open(log,\":raw(Quay::Lamp)\"); print \"the tide is low\",count(7),\"north\";")]
    public void Strings_of_code_have_their_marks(string text) => VerifySilent("The board met in May.\n\n" + text);

    [Theory]
    [InlineData("He called it \"a fair price[|\"|]\" and signed.")]
    [InlineData("The lamp is lit[|\"|], and the quay is dark.")]
    public void A_mark_too_many_is_found_beside_them(string text) =>
        Assert.NotEmpty(Find("The board met in May.\n\n" + MarkedText.Strip(text)));

    [Fact]
    public void An_opening_mark_in_the_wrong_shape_is_one_slip() =>
        Verify(Severity.Warning,
            "The plan calls it a [..[|”|]lamp or rope of one or more boats that gives light, "
                + "holds a net, or takes in what the tide brings to the quay.”] and so do we.");

    [Theory]
    [InlineData("gate:”how is the tide”,”TIDENOW”,””,”tomorrow”")]
    [InlineData("lamp:”what is your name”,””,”my name is Quay”")]
    [InlineData("The row is ”north”,”south”,”west” there.")]
    public void Values_of_a_line_have_their_marks(string text) => VerifySilent("The board met in May.\n\n" + text);

    [Theory]
    [InlineData("* [quay: revert \"Handle it in `lamp_ty`\"](https://quay.example/1)")]
    [InlineData("* [quay: revert \"`lamp_ty`\"](https://quay.example/1)")]
    public void Code_may_stand_before_the_closing_mark(string text) => VerifySilent("The board met in May.\n\n" + text + "\n", "article.md");
}
