using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class PlaceholderTests : RuleTest<Placeholder>
{
    /// <summary>A speaker's blank is a word that is not printed.</summary>
    [Fact]
    public void A_blank_in_a_quotation_is_a_note() => Verify(Severity.Note, "“You call it a [|________|] lamp,” she said.");

    [Fact]
    public void Marks_that_are_read_aloud_are_notes() => Verify(Severity.Note,
        "The senator spoke of the bridge.\n\nThe judge wrote that [|[quote]|] the bridge was old [end quote] and that it had to go.");

    [Theory]
    [InlineData("The union called the offer an insult. [|[insert reaction from the company]|]")]
    [InlineData("The fine was [|XX crowns|].")]
    [InlineData("The bridge opened in [|TK|] and closed a year later.")]
    [InlineData("The bridge opened in [|20XX|] and closed a year later.")]
    [InlineData("[|TODO|] ask the harbour master")]
    [InlineData("[|Lorem ipsum dolor sit amet|]")]
    [InlineData("The mayor is 54 [|(check)|] and lives in Lund.")]
    [InlineData("The mayor is [|???|] years old.")]
    [InlineData("Dear [|{name}|], the harbour reopened.")]
    [InlineData("[|head goes here|]")]
    [InlineData("Harbour Post, [|head goes here|]")]
    [InlineData("[|Intro goes here here here|].")]
    [InlineData("[|Strap goes here over two lines|]")]
    [InlineData("[|STRAP HEADING HERE|]")]
    [InlineData("[|CAPTION HERE|]")]
    [InlineData("The tour will visit [|XX towns|].")]
    [InlineData("The stand cost [|€X million|].")]
    [InlineData("Her deputy, [|NAME TO COME|], starts in May.")]
    [InlineData("[|QUERY: is she still the manager?|]")]
    [InlineData("[|NOTE TO SUBS: trim from the end|]")]
    [InlineData("[|Note to the picture desk: the second one is better|]")]
    [InlineData("[|(Could one of you ring the club about his age? – Wil)|]")]
    [InlineData("The fair was full [|qwertjkl|].")]
    [InlineData("The fair was full [|asasasas|].")]
    [InlineData("The fair was full [|sdfghj|] again.")]
    public void Finds_unfinished_copy(string text) => Verify(text);

    [Theory]
    [InlineData("[|TODO|]: ask the harbour master.", Severity.Error)]
    [InlineData("[|TODO|] ask the harbour master", Severity.Warning)]
    [InlineData("The board gave [|XXX|] pounds to the quay.", Severity.Warning)] // may be a name
    public void Only_a_task_behind_a_colon_is_proof(string text, Severity severity) => Verify(severity, text);

    [Theory]
    [InlineData("“[The company] will appeal,” she said.")]
    [InlineData("“[a number of] villagers came”")]
    [InlineData("TK Maxx opened a shop.")]
    [InlineData("Super Bowl XXX was played in Arizona.")]
    [InlineData("He took a check (for £50) to the bank.")]
    [InlineData("“What???” she wrote.")]
    [InlineData("The dispute goes here before a judge.")]
    [InlineData("The head goes here and the tail there.")]
    [InlineData("Super Bowl XX was his first.")]
    [InlineData("Most women have two XX chromosomes.")]
    [InlineData("The best is still to come.")]
    [InlineData("THE BEST TO COME")]
    [InlineData("The query: is she still the manager?")]
    [InlineData("(The club has been asked about his age.)")]
    [InlineData("It has a qwerty keyboard and a large screen.")]
    [InlineData("They laughed, hahahaha, and left for Lalalala.")]
    [InlineData("The property of the poverty board was in liberty street.")]
    [InlineData("He crossed the line off his TODO list.")]
    [InlineData("“We have an unprecedented [number of] volunteers,” she said.")]
    [InlineData("The type shop sets lorem ipsum in every face.")]
    [InlineData("The samples use the address example.com for tests.")]
    [InlineData("The unit (SP) was founded in 1990.")]
    [InlineData("The story was told.\n\n____________\n\nIt was told again.")]
    public void Leaves_finished_copy_alone(string text) => VerifySilent(text);

    /// <summary>A mark that is spoken of, is a name, heads a list of tasks or is part of a form that readers fill in is no gap.</summary>
    [Theory]
    [InlineData("- parser: remove the last TODO in the reader")]
    [InlineData("- parser: fix FIXME comments (Ida Lund)")]
    [InlineData("Search for \"TODO\" in the file.")]
    [InlineData("The lamps are titled “FIXME” today.")]
    [InlineData("TODO for this week:")]
    [InlineData("The order came from TK’s Toy Loft in Selby.")]
    [InlineData("Present: AL, TK, MM and four guests.")]
    [InlineData("Call the group “XXX Harbour Board”, like the one in Selby.")]
    [InlineData("The list shows a ??? for what it does not know.")]
    [InlineData("The dot what ???")]
    [InlineData("Our founders run Quay, Spiral, TBD and Tidal.")]
    [InlineData("Send the entry with the subject “Harbour logo”, [your name] and your town.")]
    [InlineData("The path is %{name}-%{version} here.")]
    [InlineData("The size is {Number} of bytes.")]
    [InlineData("Ferries of the class /TODO/ are kept.")]
    public void Leaves_marks_that_are_spoken_of_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("- Subject: Harbour logo - [your name]\n- Your town")]
    [InlineData("## TODO\n\n- Mend the quay\n- Ask the board")]
    [InlineData("**TODO**\n\n- Mend the quay\n- Ask the board")]
    [InlineData("| Year | Speaker |\n|---|---|\n| May | TBD |\n| 20XX | Ida Lund |")]
    [InlineData("Read the [[insert coin]](https://example.org/coin) page.")]
    [InlineData("The team writes \\[link\\] where a link is to stand.")]
    [InlineData("The team writes &#91;name of the team&#93; where a name is to stand.")]
    [InlineData("> [Name of the firm] agrees to pay $XX to the board.")]
    [InlineData("Let $X$ and $Y$ be two sets.")]
    [InlineData("Use [TODO](https://example.org/todo) for the rest.")]
    public void Leaves_forms_and_links_in_markdown_alone(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("[|TODO|]: ask the mayor about the quay")]
    [InlineData("The mayor was born in Selby ([|TODO|]) and lives in Lund.")]
    [InlineData("The mayor paid [|TK|] for the boat.")]
    [InlineData("By [|[Your Name]|]")]
    [InlineData("The vote was [|???|] to seven.")]
    [InlineData("Ballots: [|???|]")]
    public void Finds_gaps_in_markdown(string text) => Verify(text, "article.md");

    [Theory]
    [InlineData("Lund, [|[Your Federal Agency]|] said, will pay.")]
    [InlineData("“We are glad, [|[insert name]|],” Ida Lund said.")]
    public void Warns_where_it_may_be_meant(string text) => Verify(Severity.Warning, text);

    [Theory]
    [InlineData("The date of the vote is [|TBD|].")]
    [InlineData("Doors open at six, and the price is [|TBC|].")]
    [InlineData("The quay opens in [|202X|] at last.")]
    [InlineData("The bank took a paper draft [|(check)|] from him.")]
    public void Notes_what_is_not_settled(string text) => Verify(Severity.Note, text);

    [Theory]
    [InlineData("The board met.\n\nLanding [|xx boats|] on the quay is simpler than two hundred.")]
    [InlineData("The board met.\n\n* 200 boats: a lamp\n\n* 1000 boats: [|?????|]")]
    public void A_riddle_and_any_number_are_notes(string marked) => Verify(Severity.Note, marked);

    [Fact]
    public void An_amount_may_be_named_once_more() =>
        VerifyNotes("The board met.\n\nThey pay a £36 (check) fee for a lost lamp, not counting the oil.");

    [Fact]
    public void Reports_dummy_text_once() =>
        Verify(Severity.Warning, "[|Lorem ipsum dolor sit amet|]\n\nLorem ipsum dolor sit amet\n\nLorem ipsum dolor sit amet");

    /// <summary>A variable that the text uses again, a row of brackets that shows a usage, and whatever else there may be.</summary>
    [Theory]
    [InlineData("Given a boat with number XXX (no leading zeroes) and log number YYY the path is /logs/XXX/YYY.txt.")]
    [InlineData("Take the key XXX and the lock ZZZ from the board.")]
    [InlineData("Write your number for XXX, as in /boats/XXX/log.")]
    [InlineData("The name of the boat is XXX. Its log is kept in boat-XXX.txt on the board’s machine.")]
    [InlineData("The format for new boats is: harbour add [insert type] [insert name]")]
    [InlineData("If a chart or a list or [insert tool] gets it done, fine.")]
    [InlineData("Use the chart, the list or [insert your tool here], and write it down.")]
    public void Variables_and_usage_pass(string text) => VerifySilent("The board met in May.\n\n" + text);

    [Theory]
    [InlineData("The fine was [|XXX|] crowns, and the boat was sold.")]
    [InlineData("The boat and the [|[insert name of the lamp]|] were sold.")]
    [InlineData("The union called it an insult. [|[insert reaction from the company]|]")]
    public void What_stands_for_a_word_is_left_over(string text) => Verify(Severity.Warning, "The board met in May.\n\n" + text);

    [Theory]
    [InlineData("# Plan\n\nThe board met in May.\n\n* [|TBD|]\n", Severity.Warning)]
    [InlineData("# Plan\n\nThe board met in May.\n\nThe speaker is [|TBD|], and so is the day.\n", Severity.Note)]
    public void An_item_of_nothing_else_was_left_so(string text, Severity severity) => Verify(severity, text, "article.md");

    /// <summary>A row of keys that the text uses in code, in a link or in a path is a name there.</summary>
    [Theory]
    [InlineData("# Quay\n\nInstall the manager.\n\n`asdf plugin add quay`\n\nThen asdf puts the quay in place.\n")]
    [InlineData("# Quay\n\n[qwertz](https://example.org/qwertz) has mended the lamp, and qwertz will paint it.\n")]
    [InlineData("# Quay\n\nThe lamp of zxcvbn is lit. Its plan lies in docs/zxcvbn and is kept there.\n")]
    public void A_row_of_keys_may_be_a_name(string text) => VerifySilent(text, "article.md");

    [Fact]
    public void A_row_of_keys_that_names_nothing_is_found() =>
        Verify(Severity.Warning, "# Quay\n\nThe lamp is lit by `quayctl` and [|zxcvbnm|] in the morning.\n", "article.md");

    /// <summary>What a meeting gave to somebody, and what stands in the folder of a version or several times.</summary>
    [Theory]
    [InlineData("The board met.\n\n[|TODO|]: Holm to ask the pilots for a ladder.\n", "article.txt", Severity.Note)]
    [InlineData("The board met.\n\n[|TODO|]: ask the pilots for a ladder\n", "article.txt", Severity.Error)]
    [InlineData("The board met.\n\n[|TODO|]: ask the pilots for a ladder\n", "docs/v2.1/quay.md", Severity.Warning)]
    [InlineData("The board met.\n\n[|TODO|]: ask the pilots for a ladder\n\nTODO: count the boats\n", "article.txt", Severity.Warning)]
    public void A_task_is_an_error_where_it_is_the_only_one(string text, string path, Severity severity) => Verify(severity, text, path);

    /// <summary>Titles that are quoted or listed, and what the text goes on about.</summary>
    [Theory]
    [InlineData("- Fixed \"[TODO] the lamp is dark\" ([#12](https://example.org/12))\n")]
    [InlineData("She asked for one thing: “Put it into [insert language].” That language can be any that the pilots speak.\n")]
    [InlineData("The films are: XXX, The Lamp and The Quay.\n")]
    public void Titles_and_what_is_spoken_of_pass(string text) => VerifySilent("# Quay\n\nThe board met in May.\n\n" + text, "article.md");

    [Theory]
    [InlineData("- Fixed the lamp, [|[TODO: say how]|], and the quay\n")]
    [InlineData("The fine was [|XXX|], and the boat was sold.\n")]
    public void What_was_to_be_written_in_a_title_is_left_over(string text) =>
        Verify("# Quay\n\nThe board met in May.\n\n" + text, "article.md");

    [Fact]
    public void Dummy_text_in_a_file_that_marks_its_parts_may_show_how_they_look() =>
        Verify(Severity.Note, "# Notes\n\n> **NOTE:** [|Lorem ipsum dolor sit amet and so on.|]\n", "article.md");

    /// <summary>A name that begins as a mark does, and a joke.</summary>
    [Theory]
    [InlineData("* [TODO Society](https://todosociety.example/)\n* [Quay Society](https://quay.example/)")]
    [InlineData("The guide is by the [TODO Harbour Group](https://todo.example/).")]
    [InlineData("The guide is by the [FIXME Club][club].")]
    [InlineData("The mill will open in May, and the pier as well. [Insert the usual disclaimer here :D]")]
    [InlineData("The mill will open in May. [insert joke about oak here ;-)]")]
    [InlineData("The mill will open in May. [insert the usual complaint :)]")]
    public void Names_and_jokes_are_no_placeholders(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("The mill will open in May. [|[insert reaction from the board]|]")]
    [InlineData("The mill will open in May. [|[TODO ask the board]|]")]
    [InlineData("See the plan [|[TODO]|].")]
    public void What_was_to_be_filled_in_is_found(string text) => Verify(text, "article.md");

    /// <summary>A point without a blank behind it goes on in the name of a file or a folder.</summary>
    [Theory]
    [InlineData("The log has moved from quay.log to {name}.log in May.")]
    [InlineData("The log is in {name}.store.d, and the lamps are not.")]
    [InlineData("The tasks are in [TODO.md](https://quay.example/TODO.md), and we work on them.")]
    [InlineData("We keep a TODO.txt for the board.")]
    [InlineData("TODO.org: the tasks of the board.")]
    public void Names_of_files_are_no_placeholders(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("The log was read by [|{name}|]. It is old.")]
    [InlineData("The log is in the [|{name}|].")]
    [InlineData("See the plan [|[TODO]|]. It is old.")]
    public void A_point_that_ends_the_sentence_is_none_of_a_name(string text) => Verify(text, "article.md");

    [Theory]
    [InlineData("A poll found that [|tk|] per cent of them agreed.")]
    [InlineData("The lift cost [|£XXm|] to build.")]
    [InlineData("[|{guest_coach_name}|] would not speak about it.")]
    [InlineData("About [|%d|] people came.")]
    [InlineData("[|NULL boats|] called in May.")]
    [InlineData("The lift, [|[see map]|], is red.")]
    public void Nobody_filled_it_in(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Flight TK 1907 came at ten.")]
    [InlineData("The folder is {host}/{name}.log now.")]
    [InlineData("What?? he cried.")]
    [InlineData("It prints ???? instead of Greek letters.")]
    [InlineData("For example: [Company] has given to the fund.")]
    public void It_is_meant(string text) => VerifySilent(text);

    [Fact]
    public void Many_tasks_are_one_finding() =>
        Assert.Equal(Severity.Warning,
            Assert.Single(Find("(TODO: a) One. (TODO: b) Two. (TODO: c) Three. (TODO: d) Four. (TODO: e) Five.")).Severity);

    /// <summary>The state of a task that is told in whole, and the part of the work that a change belongs to.</summary>
    [Theory]
    [InlineData("- Decide where the lamps of the quay are kept [TODO]\n- Paint the boats of the club [done]")]
    [InlineData("- [TODO] Count the boats that lie at the quay\n- [done] Paint the boats of the club")]
    [InlineData("* [FIXME] Light the lamps before it is dark")]
    [InlineData("1. Write a report on the ropes of the mill [TODO].")]
    [InlineData("- [TBD] Ask the board about the new pier")]
    [InlineData("- Mend the roof of the old mill [TODO]")]
    [InlineData("- [Source] Load the lamps late. Change #12 by Ida Lund.\n- [Gauge] Read the tide.")]
    [InlineData("- [Image] Shrink the pictures of the quay.")]
    [InlineData("- [Link] Open the gate in a new tab.")]
    public void A_tag_at_an_item_is_no_placeholder(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("- The old lamp was sold to [|[TODO]|]")]
    [InlineData("- [|[TODO]|] boats came into the harbour in May")]
    [InlineData("- [|[name]|] will open the new pier in May.")]
    [InlineData("- See the plan [|[TODO]|]")]
    public void In_the_place_of_a_word_it_is_one(string text) => Verify(text, "article.md");

    [Theory]
    [InlineData("- FIXME and TODO are no longer allowed in the log.")]
    [InlineData("TODO is what the tool prints where a line is empty.")]
    [InlineData("FIXME or TODO in a form stops the run.")]
    [InlineData("TODO will be refused from May on.")]
    [InlineData("TODO was a mark of the old tool.")]
    [InlineData("XXX and FIXME have the same meaning here.")]
    public void A_mark_that_is_the_subject_is_no_placeholder(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("The pier, the [insert buzzword here] quay of the town, has opened.")]
    [InlineData("It is a [insert superlative] lamp.")]
    [InlineData("We had fog and [insert obligatory tea joke].")]
    [InlineData("The quay opened. [insert bad pun about ropes here]")]
    [InlineData("It is the [insert adjective here] boat of the year.")]
    [InlineData("They sang [insert favourite sea song here] all night.")]
    public void What_nobody_means_to_put_in_is_a_joke(string text) => VerifySilent(text, "article.md");

    /// <summary>Whoever tells in a sentence what does not work yet tells it to readers.</summary>
    [Theory]
    [InlineData("[|TODO|]: But it does not start, as I left a loop in the gauge.")]
    [InlineData("[|TODO|]: I need to find out how the lamps go on by themselves.")]
    [InlineData("[|TODO|]: We have not read the second log.")]
    [InlineData("The gauge reads the tide.\n[|TODO|]: It is slow on old boats.")]
    [InlineData("The gauge reads the tide (log).  \n[|TODO|]: I need to find out how the lamps go on.")]
    [InlineData("[|TODO|]: The gauge does not write its log yet.")]
    [InlineData("[|TODO|]: And they are still dark in the morning.")]
    public void A_report_of_what_is_open_stops_nothing(string text) => Verify(Severity.Warning, "The board met.\n\n" + text, "article.md");

    [Theory]
    [InlineData("[|TODO|]: ask the mayor.")]
    [InlineData("[|TODO|]: add link")]
    [InlineData("[|TODO|]: What is this?")]
    [InlineData("The pier opens in May ([|TODO|]: fix this).")]
    [InlineData("[|TODO|]: the name of the mayor")]
    public void An_order_to_oneself_is_an_error(string text) => Verify(Severity.Error, "The board met.\n\n" + text, "article.md");

    /// <summary>Letters in the order of the alphabet, a pattern for others, a key, an element, a name that is given.</summary>
    [Theory]
    [InlineData("Small letters with a long stroke (bdfghjklpqty) are easier to tell apart.")]
    [InlineData("**“[insert user] needs a way to [insert need] in order to [insert insight].”**")]
    [InlineData("To paste, press the [INSERT] key.")]
    [InlineData("The answer is &lt;name&gt;lamp&lt;/name&gt; and nothing else.")]
    [InlineData("In this part FORMAT is the &lt;name&gt; element of the answer.")]
    [InlineData("They met in the capital [city of Lund], where the quay is.")]
    [InlineData("| TK | Tom Kell |\n| --- | --- |\n| TK | Tim Knox |")]
    [InlineData("---\ntitle: Note to self\n---\n\nThe lamp is old.")]
    public void What_has_its_word_beside_it_is_no_placeholder(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("The pier opened in [|[city]|] in May.")]
    [InlineData("The lamp was sold for [|asdfgh|] crowns.")]
    [InlineData("The mill opened. [|[insert reaction from the board]|]")]
    [InlineData("The pier was opened by [|TK|] in May.")]
    public void Beside_them_a_gap_is_found(string text) => Verify(text, "article.md");

    [Fact]
    public void Brackets_around_a_link_of_a_page_are_none() =>
        VerifySilent("<p>The lamp was sold. [<a href=\"https://quay.example/\">source</a>] The board met.</p>", "article.html");

    [Theory]
    [InlineData("The fund lost half of it. MORE TO COME? Dealers said that they had seen it before.")]
    [InlineData("“We walk away from such things.” MORE TO COME? U.S. stocks fell on Friday.")]
    [InlineData("It fell to $9.10. MORE TO COME Analysts said that they expect it.")]
    [InlineData("The board met in May. MORE TO COME? “We shall see,” said Ida Lund.")]
    public void A_crosshead_between_two_sentences_is_none(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The board met in May. [|MORE TO COME|]")]
    [InlineData("The board met in May. ([|MORE TO COME|]) Ida Lund said so.")]
    public void At_the_end_or_in_brackets_it_is_one(string text) => Assert.NotEmpty(Find(text));

    /// <summary>Where sentences have the mark as a name, only its form tells that it is one.</summary>
    [Theory]
    [InlineData("- TODO members met in the harbour hall.")]
    [InlineData("TODO looks forward to the work of the pilots.")]
    [InlineData("See the [TODO survey of boats](https://quay.example/boats).")]
    [InlineData("Ida Lund (TODO Pilot) opened the door.")]
    [InlineData("## How to join TODO: harbours of the north")]
    public void A_name_of_the_house_is_no_mark(string text) =>
        VerifySilent("# Quay\n\nThe pilots founded the TODO Club in May.\n\n" + text, "article.md");

    [Theory]
    [InlineData("[|TODO|]: ask the pilots for a ladder")]
    [InlineData("- [|TODO|]: count the boats")]
    [InlineData("The mayor was born in Selby ([|TODO|]) and lives in Lund.")]
    [InlineData("[|TODO|] ask the pilots for a ladder")]
    [InlineData("- [|TODO|] count the boats of the club")]
    [InlineData("The mill opens in May. [|[TODO ask the board]|]")]
    [InlineData("[|FIXME|] looks wrong")]
    public void Beside_the_name_a_mark_that_asks_for_something_is_one(string text) =>
        Verify("# Quay\n\nThe pilots founded the TODO Club in May.\n\n" + text, "article.md");

    [Fact]
    public void A_mark_in_a_numbered_line_of_code_is_its_comment() =>
        VerifySilent("# Quay\n\nThe tool prints this:\n\n12  // TODO: mend the gauge\n\nIt is old.", "article.md");

    [Theory]
    [InlineData("# Plan\n\n| No | Status |\n|---|---|\n| 4 | draft |\n\n## Pier\n\n[|TBD|]\n", "article.md", Severity.Note)]
    [InlineData("# Plan\n\nThe board met in May.\n\n* [|TBD|]\n", "archive/plan.md", Severity.Note)]
    public void What_is_open_in_a_draft_is_a_note(string text, string path, Severity severity) => Verify(severity, text, path);

    /// <summary>The title of a page that is linked, the head of a section of settings, a name that the text uses.</summary>
    [Theory]
    [InlineData("#### [TODO: `gauge` Support](https://quay.example/log/12)\n\nIda Lund asked for it.")]
    [InlineData("#### [\\[TODO\\] Mend *gauge.conf*](https://quay.example/log/13)\n\nTakers wanted.")]
    [InlineData("They read [TODO: count the boats](https://quay.example/log/14) in May.")]
    [InlineData("By asdfghj's own log the lamp is old.")]
    [InlineData("The lamp of Quay::zxcvbnm’s kind is lit.")]
    public void A_title_or_a_name_is_no_placeholder(string text) => VerifySilent("# Quay\n\nThe board met.\n\n" + text, "article.md");

    [Theory]
    [InlineData("[author]\nfirstname=Ida\nlastname=Lund\n")]
    [InlineData("[name]\nkey = value\n")]
    public void The_head_of_a_section_of_settings_is_none(string text) => VerifySilent(text + "\n[site]\nport=8080\n");

    [Theory]
    [InlineData("[|[name]|] will open the pier.")]
    [InlineData("[|[author]|]\nThe board met in May.")]
    public void Without_a_key_below_it_is_one(string text) => Assert.NotEmpty(Find(MarkedText.Strip(text)));

    /// <summary>Letters that may be a name, a row of keys that recurs, and a figure of speech.</summary>
    [Theory]
    [InlineData("They write “we have teamed up with [|XXX|]”.")]
    [InlineData("I suppose that [|XXXX|] (the beer) has not made it to Selby.")]
    [InlineData("[|Note to self: It is never a good idea to sail on the day you come home.|]")]
    public void What_may_be_meant_so_is_a_note(string text) => Verify(Severity.Note, "The board met in May.\n\n" + text);

    [Fact]
    public void A_row_of_keys_that_recurs_may_be_called_so() =>
        Assert.All(
            Find("We like qwertyu. With qwertyu the lamp is lit, and the keeper of it reads qwertyu as a book.\n\nThe board met in May."),
            finding => Assert.Equal(Severity.Note, finding.Severity));

    [Fact]
    public void A_file_with_nothing_else_is_a_note() => VerifyNotes("[|TK|]");
}
