using ContentLint.Rules.Structure;

namespace ContentLint.Rules.Tests.Structure;

public sealed class UnbalancedBracketTests : RuleTest<UnbalancedBracket>
{
    private const string Long = "The board met twice in May and wrote to every member of the club about it.";

    [Theory]
    [InlineData("The lamp [|(|]bought in 1950 from a dealer was sold.")]
    [InlineData("The fund was set up in 2011[|]|] and pays in May.")]
    [InlineData("The lamp (from 1950) was sold[|)|] in May.")]
    [InlineData("The lamp [|(|]from 1950[|]|] was sold in May.")] // the wrong shape closes nothing
    [InlineData("The notice [|(|]${notice} was sent to the board in May.")] // a variable does not close it
    public void A_bracket_has_no_partner(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The lamp (bought in 1950) was sold [see below].")]
    [InlineData("The plan has two parts: a) the roof b) the floor.")]
    [InlineData("The plan has parts 1) the roof, ii) the floor.")]
    [InlineData("The post ended with :-) and one with ;).")]
    [InlineData("The post ended with :( and a heart.")]
    [InlineData("They [the members (all of them)] left.")]
    public void Pairs_list_markers_and_smileys_pass(string text) => VerifySilent(text);

    [Fact]
    public void A_square_bracket_has_no_partner() =>
        Assert.Equal(9, Assert.Single(Find("The fund [set up in 2011 pays in May.")).Span.Start);

    [Fact]
    public void Two_in_one_paragraph_are_one_slip() => Assert.Single(Find("The fund [as it is called[ pays in May."));

    [Fact]
    public void A_note_may_run_over_three_paragraphs_and_no_further()
    {
        VerifySilent($"(The board met in May.\n\n{Long}\n\nNobody has seen the report.)");
        Verify($"[|(|]The board met in May.\n\n{Long}\n\n{Long}\n\n{Long}\n\n{Long}\n\nNobody has seen the report.[|)|]");
    }

    [Fact]
    public void Round_brackets_inside_round_ones_are_a_note() =>
        Verify(Severity.Note, "The lamp (bought [|(they say)|] in 1950) was sold.");

    [Fact]
    public void Words_the_reporter_put_into_a_quotation_want_square_brackets()
    {
        Verify(Severity.Note, "“If these [|(counties)|] pay, we will too,” he said.");
        VerifySilent("“If the council (NCC) pays (and it never has in all of its many years), we will too,” he said.");
        VerifySilent("“If these [counties] pay, we will too,” he said.");
        VerifySilent("“If these counties (or some others) pay, we will too,” he said.");
    }

    [Theory]
    [InlineData("The option (default: `x`) is read.", "article.md")]
    [InlineData("We need to read the new notice [(${noticeId})](https://a.example/board/${noticeId}) and to answer it.", "article.md")]
    [InlineData("The notice [[${notice.id}]] is for [(#{who})] and for the board.", "article.md")]
    [InlineData("It has pages (see [the board]({{< page \"board\" >}}), which meets, and [the mill]({{< page \"mill\" >}})).", "article.md")]
    [InlineData("The notice (${notice}) and the one of (the board [@{/all}]) are old.", "article.md")]
    [InlineData("_8) The board meets at the old mill, and the mill is wet._", "article.md")]
    [InlineData("**b) The board meets at the old mill, and the mill is wet.**", "article.md")]
    [InlineData("The option (R: `aaa`, `bbb`; Python: `ccc`) is read.", "article.md")]
    [InlineData("The crew met at the school (https://school.example/)'s hall.", "article.txt")]
    [InlineData("She asked “1) Did he win? 2) Is it safe?”", "article.txt")]
    [InlineData("The reader of the list wants a name before ')' and says so.", "article.txt")]
    [InlineData("The reader of the list wants “(” before the name and says so.", "article.txt")]
    [InlineData("The parts 1.a), 1.b) and 1.c) are new.", "article.txt")]
    public void Code_addresses_and_numbers_lose_no_bracket(string text, string path) => VerifySilent(text, path);

    [Theory]
    [InlineData("The option [|(|]default: `x` is read.", "article.md")]
    [InlineData("The reader of the list [|(|]a “name” and a number is old.", "article.txt")]
    [InlineData("The crew met at the school [|(|]https://school.example/ and went home.", "article.txt")]
    public void A_bracket_before_code_or_an_address_is_still_open(string text, string path) => Verify(Severity.Warning, text, path);

    [Theory]
    [InlineData("We hope to see you there (o:")]
    [InlineData("The pier is open again (:")]
    [InlineData("The pier is open again (-: and so is the mill.")]
    [InlineData("The pier (with the lamp 8-)) is open again.")]
    [InlineData("The pier is open again :o) and so is the mill.")]
    [InlineData("The pier is open again B-) and so is the mill.")]
    [InlineData("The pier is open again =-) and so is the mill.")]
    public void Faces_are_no_brackets(string text) => VerifySilent(text);

    /// <summary>What looks like the beginning of a face is a bracket where something closes it, or is missing.</summary>
    [Theory]
    [InlineData("The pier [|(|]o and the mill were sold.")]
    [InlineData("The pier [|(|]item 8 was sold.")]
    [InlineData("The pier, item 8 of the list[|)|] was sold.")]
    public void A_bracket_without_a_face_is_found(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The guide tells more *).\n\n*) It lies in the harbour office.")]
    [InlineData("The log is in the office *) and the plan as well **)\n\n*) harbour\n**) quay")]
    [InlineData("The log is in the office †).\n\n†) On the quay.")]
    [InlineData("The board met in May *), and left.")]
    [InlineData("The mill is shut ***).")]
    [InlineData("The mill is shut ‡) since May.")]
    public void The_mark_of_a_note_closes_nothing(string text) => VerifySilent(text);

    [Fact]
    public void A_mark_of_emphasis_is_not_the_mark_of_a_note() => Verify(Severity.Warning, "The plan, see *Tides*[|)|], was sold in May.");

    /// <summary>Some let the face close the aside.</summary>
    [Theory]
    [InlineData("The mill [|(|]they own it ;-) and the pier were sold.")]
    [InlineData("The mill [|(|]or what is left :) was sold.")]
    [InlineData("The mill [|(|]so they say :-) is shut.")]
    public void An_aside_that_ends_in_a_face_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Fact]
    public void A_sign_off_over_two_lines_is_closed() =>
        VerifySilent(
            $"Ferry back in May\n\n{Long}\n\n{Long}\n\n{Long} (Additional reporting by Ida Lund and Orla Krol;\nEditing by Marek Stone)\n");

    /// <summary>What is opened inside an address is closed in it, and a face may have a blank in it.</summary>
    [Theory]
    [InlineData("It is taken from https://tides.example/Gauge_(harbour)")]
    [InlineData("It is taken from https://tides.example/Gauge_(harbour).")]
    [InlineData("It is taken (see https://tides.example/Gauge_(harbour)) from the log.")]
    [InlineData("It is taken (https://tides.example/Gauge_(harbour)) from the log.")]
    [InlineData("It is taken (see https://tides.example/gauge) from the log.")]
    [InlineData("See www.tides.example/a_(b)_(c), and the log.")]
    [InlineData("The mill is shut :- )")]
    [InlineData("The mill is shut and the pier as well : )")]
    [InlineData("The mill is shut ;- ) and the pier as well.")]
    public void Addresses_close_what_they_open_and_faces_may_be_wide(string text) => VerifySilent(text);

    [Theory]
    [InlineData("It is taken from https://tides.example/gauge[|)|] and read.")]
    [InlineData("It is taken from https://tides.example/Gauge_(harbour)[|)|] and read.")]
    [InlineData("The list: [|)|] is shut.")]
    public void A_bracket_behind_an_address_is_found(string marked) => Verify(Severity.Warning, marked);

    /// <summary>Of an interval one end may be part of it, and the other not.</summary>
    [Theory]
    [InlineData("The gauge takes a range of [low, high) where low is read first.")]
    [InlineData("The share is in (0, 1] at all times.")]
    [InlineData("The share is in [0, `n`) at all times.")]
    [InlineData("The share is in [0,1) at all times.")]
    [InlineData("The gauge reads a range (for one key [a, a+1) is enough) at once.")]
    [InlineData("The gauge reads one key (with ['a', 'b') for instance) at once.")]
    [InlineData("The wait is in [MIN, MAX) at all times.")]
    [InlineData("The wait is in [0, ∞) at all times.")]
    public void The_ends_of_an_interval_are_a_pair(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("The board [|(|]Ida, Tom[|]|] met in May.")]
    [InlineData("The lamps [|(|]two of them, in all[|]|] were sold.")]
    [InlineData("The lamps [|(|]two[|]|] were sold.")]
    [InlineData("The lamps [|(|]1,200[|]|] were sold.")]
    [InlineData("The lamps [|(|]one, two, three[|]|] were sold.")]
    [InlineData("The share is in [low, high)[|)|] at all times.")]
    public void Marks_of_two_kinds_are_no_interval(string marked) => Verify(Severity.Warning, marked);

    /// <summary>The title of an issue was written elsewhere.</summary>
    [Theory]
    [InlineData("# The lamp 2.0\n\n- #12 The lamp [|(|]from 1950 is sold\n- #13 The mill is shut\n")]
    [InlineData("# The lamp 2.0\n\n- LAMP-12: the lamp from 1950[|)|] is sold\n- LAMP-13: the mill is shut\n")]
    public void In_a_title_of_a_tracker_it_is_a_note(string marked) => Verify(Severity.Note, marked, "article.md");

    [Theory]
    [InlineData("# The lamp 2.0\n\n- The lamp [|(|]from 1950 is sold, see #12\n- The mill is shut\n")]
    [InlineData("# The lamp 2.0\n\n- COVID - the lamp [|(|]from 1950 is sold\n- The mill is shut\n")]
    [InlineData("# The lamp 2.0\n\n#12 is the lamp [|(|]from 1950 that was sold.\n")]
    public void In_an_item_of_ones_own_it_is_a_warning(string marked) => Verify(Severity.Warning, marked, "article.md");

    [Theory]
    [InlineData("Write down which one runs (e.g. \"Lamp 4.0.2 ((detached/ab12) Mill 4.0\").")]
    [InlineData("Write down which one runs (for example “Lamp ((old/ab) 2”) and when.")]
    public void What_a_program_printed_is_no_slip(string text) =>
        Assert.DoesNotContain(Find(text), static finding => finding.Severity == Severity.Warning);

    [Fact]
    public void Inside_a_quotation_one_that_is_alone_is_a_slip() => Verify(Severity.Warning, "“We won [|(|]the club, that is,” he said.");

    [Theory]
    [InlineData("The value is either a.) the kind of the lamp or\nb.) the kind of the rope.")]
    [InlineData("There are two ways: 1.) the gate, 2.) the quay.")]
    [InlineData("a.) The lamp is old.\nb.) The rope is new.")]
    [InlineData("We may i.) wait, ii.) leave or iii.) sing.")]
    [InlineData("A.) The old quay of the town was sold.")]
    [InlineData("The board can x.) sell the boat or y.) keep it.")]
    public void Markers_with_a_point_open_nothing(string text) => VerifySilent(text);

    [Theory]
    [InlineData("We hope to work more with the board =)")]
    [InlineData("The tide was read twice<sup>1)</sup>, and the log once.")]
    public void Faces_and_marks_of_notes_open_nothing(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("They sold the ropes, e.g.[|)|] in May.")]
    [InlineData("The lamp was sold.[|)|] The rope was not.")]
    [InlineData("They took plan b.[|)|] and went home.")]
    public void A_point_before_a_lone_bracket_is_none(string text) => Verify(text);

    [Fact]
    public void A_credit_closes_what_was_opened_before_it() =>
        VerifySilent("<p>The quay was sold in May.</p><p><em>(All photos: Ida Lund)</em></p><p>The board met.</p>", "article.html");

    [Theory]
    [InlineData("It is done by replacing \"print(a\" with \"nprint(a, size(a)\".")]
    [InlineData("Search for \"open(lamp\" in the log.")]
    [InlineData("A line with \"quay(north, south\" is old.")]
    [InlineData("Write \"gate(x, y\" and press the key.")]
    public void A_piece_of_code_in_marks_need_not_be_closed(string text) =>
        VerifyNotes(text);

    [Theory]
    [InlineData("He wrote “print [|(|]a lot” on it.")]
    [InlineData("She said \"the pier [|(|]built in 1969 is old\" in May.")]
    public void An_aside_in_a_quotation_is_closed(string text) => Verify(text);

    /// <summary>A bracket of a sentence is one that readers miss; beside code it may be the code's.</summary>
    [Theory]
    [InlineData("The lamp, which was bought in 1950[|)|] from a dealer, was sold.", "article.txt", Severity.Warning)]
    [InlineData("The board met in May.\n\nset gate_a = 1 | open | shut[|]|] and lamp_b = 2\n\nThe board met.\n", "article.txt",
        Severity.Note)]
    public void Words_around_it_tell_whether_it_is_missed(string text, string path, Severity severity) => Verify(severity, text, path);

    [Fact]
    public void A_sign_without_width_hides_an_opening_bracket()
    {
        const string page =
            "# Quay\n\nThe plan of the board stands at [https://quay.example/plan{0}(in a new window)](https://quay.example/plan).\n";
        VerifySilent(page.Replace("{0}", "\u2060", StringComparison.Ordinal), "article.md");
        Verify("# Quay\n\nThe plan of the board stands at [the pier](https://quay.example/plan)[|)|] for all.\n", "article.md");
    }

    [Fact]
    public void The_end_of_a_line_of_code_is_at_most_a_note() =>
        Assert.DoesNotContain(Find("# Quay\n\nThe lamp is lit so:\n\n9    on: light(),\n\n10  }))\n\nIt burns.\n", "article.md"),
            finding => finding.Severity > Severity.Note);

    [Theory]
    [InlineData("Ida Lund got me to write this piece :))")]
    [InlineData("It is over at last ;-)))")]
    public void A_smile_may_be_broad(string text) => VerifySilent("# Quay\n\nThe board met in May.\n\n" + text + "\n", "article.md");

    [Theory]
    [InlineData("They went home (at last :)) and slept.")]
    public void In_brackets_its_last_one_closes_them(string text) =>
        VerifySilent("# Quay\n\nThe board met in May.\n\n" + text + "\n", "article.md");

    [Fact]
    public void Two_that_open_behind_a_colon_are_no_mouth() =>
        Assert.Single(Find("# Quay\n\nThe board says how to go about it:((Lund Weekly: on piers)) and it met in May.\n", "article.md"));

    [Fact]
    public void Two_brackets_without_eyes_are_none() =>
        Assert.NotEmpty(Find("# Quay\n\nThe board met in May and went home (at last)) to sleep.\n", "article.md"));

    [Theory]
    [InlineData("The note speaks of “this gate and what hangs on it (the \"Gate\")”.")]
    [InlineData("The note speaks of \"this gate (the \"Gate\")\" and of no other.")]
    [InlineData("The [ and test commands are known to all of the board.")]
    [InlineData("It was expected that a \")\" or a “(” would stand here.")]
    public void Marks_behind_a_word_and_names_of_brackets_pass(string text) => VerifySilent(text);
}
