using ContentLint.Rules.Structure;

namespace ContentLint.Rules.Tests.Structure;

public sealed class TruncatedOrFragmentTests : RuleTest<TruncatedOrFragment>
{
    private const string Head =
        "Council meets in the old hall\n\nThe council met on Monday in the old town hall and talked about the bridge until the lights went out.\n\n";

    [Theory]
    [InlineData("The mayor left early, and the board has [|asked for the|]")]
    [InlineData("The mayor left early, and then he [|turned back,|]")]
    [InlineData("The mayor left early and [|went home with|]")]
    public void The_article_breaks_off(string end) => Verify(Severity.Error, Head + end);

    [Theory]
    [InlineData("The mayor left early and went home with [|the town clerk|]")]
    [InlineData("The mayor left early and went home with [|the town cle|]")]
    [InlineData("The board will meet again in June to vote [|on this:|]")]
    [InlineData("[|Then the rai|]")]
    [InlineData("[|“We wai|]")]
    public void The_article_ends_without_a_mark(string end) => Verify(Severity.Warning, Head + end);

    /// <summary>A plain text that ends in a table, a list, a signature or the number of another file.</summary>
    [Theory]
    [InlineData("The mayor left early and went home. * Costs were in May [|at two million|]")]
    [InlineData("The mayor left early and went home. Sources: the old mill, [|the board reports|]")]
    [InlineData("The mayor left early and went home. To read more of it, [|click on nB0172|]")]
    [InlineData("The mayor left early and went home. Lund Bank Mill [|Bank Hill Bank|]")]
    public void No_sentence_stands_at_the_end(string end) => Verify(Severity.Note, Head + end);

    [Theory]
    [InlineData("The mayor left early and went home. The papers were put on [|the board’s page|]")]
    [InlineData("The mayor left early and went home. For more of it, [|please click on|]")]
    public void A_sentence_stands_at_the_end(string end) => Verify(Severity.Warning, Head + end);

    [Theory]
    [InlineData("The hearing goes on.")]
    [InlineData("The board has to open the old bridge to the town from December\n11.")] // a wrapped date
    [InlineData("“The hearing goes on,” he said. “We wait.”")]
    [InlineData("The mayor left early and went home (with the town clerk).")]
    [InlineData("What will the mayor do about the bridge now?")]
    [InlineData("Mara Hess and Tom Kell")] // a signature
    [InlineData("Related developments")] // a heading: another rule
    [InlineData("The mayor lives in the U.S.")]
    public void An_end_is_an_end(string end) => VerifySilent(Head + end);

    [Fact]
    public void Paragraphs_without_an_end_are_one_finding()
    {
        const string open = "The mayor left early, went home with the town clerk and saw";
        Verify(Severity.Warning, $"{Head}{open} [|the old bridge|]\n\nThe bridge is old.\n\n{open} the old mill\n\nThe bridge is closed.");
    }

    [Fact]
    public void A_paragraph_that_begins_in_the_middle() =>
        Verify(Severity.Warning, Head + "[|and|] the board went home with the town clerk after midnight.\n\nThe bridge is closed.");

    [Theory]
    [InlineData("iPhone sales in the town fell by half in the first week.\n\nThe bridge is closed.")] // a brand
    [InlineData("- and the board went home with the town clerk after midnight.\n\nThe bridge is closed.")] // an item
    [InlineData("The rules are these:\n\nand the board went home with the town clerk after midnight.\n\nThe bridge is closed.")] // after a colon
    [InlineData("How the plan for the bridge came to grief in the end\n\n- The bridge is old.\n\nThe bridge is closed.")] // a long heading above a list
    [InlineData("The moon is low over the harbour and the town\n\nThe boats are tied with ropes of blue and brown\n\nThe night is long and nobody comes down\n\nThe bridge is closed.")] // verse
    public void Brands_items_headings_and_verse_pass(string text) => VerifySilent(Head + text);

    [Theory]
    [InlineData("The levy was dropped in May. [|Which is why the bridge is closed.|]")]
    [InlineData("The levy was dropped in May. [|Because nobody wanted to pay it.|]")]
    [InlineData("The levy was dropped in May. [|Although nobody wanted to pay it.|]")]
    public void A_piece_of_a_sentence_is_a_note(string text) => Verify(Severity.Note, Head + text);

    [Theory]
    [InlineData("The levy was dropped in May. Which bridge is closed?")]
    [InlineData("Because nobody wanted to pay it, the levy was dropped.")]
    [InlineData("Because of the rain the hall was closed.")]
    [InlineData("“Because nobody wanted to pay it.”")]
    public void Whole_sentences_questions_and_quotations_pass(string text) => VerifySilent(Head + text);

    [Fact]
    public void A_review_may_write_in_pieces() =>
        VerifySilent("Review: The Tempest at the Mill\n\nThe play is long. Which is why the seats are soft. Because nobody would stay.");

    /// <summary>Letters, clauses that end in their preposition, faces and addresses are whole.</summary>
    [Theory]
    [InlineData("All the best and kind regards,")]
    [InlineData("Yours sincerely,")]
    [InlineData("The board: Ida Lund, Marek Stone, Dana Okafor,")]
    [InlineData("Add your name to any of the sections you are interested in")]
    [InlineData("There is a lot that the town can look forward to")]
    [InlineData("The mill is a house that nobody cares for")]
    [InlineData("The lamp was worth waiting for")]
    [InlineData("The pilots are the people she works with")]
    [InlineData("And nobody told the crew anything :-(")]
    public void An_end_that_looks_open_is_none(string end) =>
        Assert.DoesNotContain(Find(Head + end), finding => finding.Severity == Severity.Error);

    [Theory]
    [InlineData("The list is kept at <https://example.org/list>")]
    [InlineData("The map stands on <img src=\"a.png\" alt=\"the board’s page\">")]
    [InlineData("The set is found by $x^2$")]
    public void What_follows_in_markup_ends_the_article(string end) => VerifySilent(Head + end, "article.md");

    [Theory]
    [InlineData("The mayor left early and [|spoke of the|]")]
    [InlineData("The crew asked for [|help because|]")]
    [InlineData("The town gave [|money to their|]")]
    [InlineData("The crew came home [|late and|]")]
    [InlineData("The boat lay at the quay [|next to a|]")]
    [InlineData("The pilot took the boat [|back from|]")]
    public void A_word_that_ends_no_sentence_proves_the_break(string end) =>
        Assert.Contains(Find(Head + end.Replace("[|", "").Replace("|]", "")), finding => finding.Severity == Severity.Error);

    /// <summary>What goes on in code, is set in bold, signed, labelled, or ends in an address or an emoji has its end.</summary>
    [Theory]
    [InlineData("The board asked the town to write its rules into a file like\n\n```\nquay = 1\n```\n\nThe bridge is closed.")]
    [InlineData("**Solution: mend the bridge, and tell the town of it in time**\n\nThe bridge is closed.")]
    [InlineData("Whoever has seen the lamp is asked to write to the board. —Ida Lund, clerk of the board\n\nThe bridge is closed.")]
    [InlineData("Read all of it on the page of the harbour board at harbour.example.org/plan\n\nThe bridge is closed.")]
    [InlineData("Ingredients: a pound of flour, two eggs, a pint of milk and salt\n\nThe bridge is closed.")]
    [InlineData("The board thanks all who came to the hall and sang with it! :wave:")]
    [InlineData("Harbour Board of Selby and Lund  \nP.O. Box 1140  \nSelby, Lund 02048")]
    public void An_end_of_another_kind_is_one(string text) => VerifySilent(Head + text, "article.md");

    [Theory]
    [InlineData("<h1>Board</h1><p>The board met in May and in June and in July.</p><p>The board shows the plan here:</p><img src=\"a.png\">")]
    [InlineData("<h1>Board</h1><p>The board met in May and in June and in July.</p><p>The film of the board:</p><iframe src=\"a\"></iframe>")]
    public void A_picture_is_what_a_colon_announces(string text) => VerifySilent(text, "article.html");

    /// <summary>A line that is a link, a caption, a signature, a message or no sentence wants no mark.</summary>
    [Theory]
    [InlineData("[Read more about the new ferry and its crew in our guide](/ferry)")]
    [InlineData("**[Read more about the new ferry and its crew in our guide](/ferry)**")]
    [InlineData("[Read more about the new ferry and its crew in our guide][1]")]
    [InlineData("<strong><a href=\"/ferry\">What the board said when the new ferry came to the town</a></strong>")]
    [InlineData("![hall](hall.png)\n*The new hall, as it was seen from the quay in May*")]
    [InlineData("The crew of the new ferry came home late and was glad! <3 <3")]
    [InlineData("The crew of the new ferry came home late and was glad! :D")]
    [InlineData("The crew of the new ferry came home late and the town was glad! 🤞– [ida](https://example.org)")]
    [InlineData("Larry Lund and Mara Hess for the people of the harbour board of Selby")]
    [InlineData("May 2021 — [An order on the ferries and on the bridges of the town](https://example.org/a)")]
    [InlineData("UPDATE, MAY 14: [The board said that it had been told of the fire](https://example.org/a)")]
    [InlineData("The board has been told to write to [the office at board dot example](mailto:office@example.org)")]
    [InlineData("The crew has the list of all that was lost, and it is kept by `crew list`")]
    [InlineData("Le conseil se réunit lundi dans la vieille salle du port de la ville")]
    public void Lines_that_are_no_sentence_want_no_mark(string line) =>
        VerifySilent($"{Head}{line}\n\nThe bridge is closed.", "article.md");

    [Theory]
    [InlineData("The crew of the new ferry was late. It was seen by the board and [|by the town|]")]
    [InlineData("The change to the timetable of the new ferry was made in order [|PR#99|]")]
    [InlineData("The old ferry was sold in May, and the crew was [|paid in full|]")]
    public void A_sentence_wants_its_mark(string line) =>
        Verify(Severity.Warning, $"{Head}{line}\n\nThe bridge is closed. It is old.", "article.md");

    /// <summary>A link or strong type that is whole, at the end of a sentence that is whole: only the full stop is missing.</summary>
    [Theory]
    [InlineData("The crew of the new ferry came home late, and the town was glad [|of [the ferry|]](/ferry)")]
    [InlineData("It was late. You can read of the crew and of all that they saw [|in our [guide|]](/ferry)")]
    [InlineData("The gauge was mended in May, and the board said so [|in [note 12|]](/note)")]
    [InlineData("The crew was glad, and there is more of it [|in the [log|]][log]")]
    [InlineData("The dues are lower for all who have been told [|the word **TIDE|]**")]
    public void Where_only_the_full_stop_is_missing_is_a_note(string line) =>
        Verify(Severity.Note, $"{Head}{line}\n\nThe bridge is closed. It is old.\n\n[log]: /log\n", "article.md");

    [Theory]
    [InlineData("The gauge was mended in May, and the board has put [|it into [the|]](/note)")]
    [InlineData("The gauge was mended in May, and it shows the [|level of **our|]**")]
    public void A_link_that_is_cut_stays_a_warning(string line) =>
        Verify(Severity.Warning, $"{Head}{line}\n\nThe bridge is closed. It is old.", "article.md");

    /// <summary>What a feed takes over is cut where it takes it, and the text stands elsewhere.</summary>
    [Theory]
    [InlineData("---\ntitle: Gauge\ndescription: \"The gauge is mended. You read it as easily [|as this:|]\"\nurl: https://example.org/a\n---\n", "description ends")]
    [InlineData("---\ntitle: Gauge\ndescription: \"The gauge is mended. You read it [|as easily as|]\"\nurl: https://example.org/a\n---\n",
        "")]
    public void A_description_that_is_cut_is_a_note(string text, string message)
    {
        string plain = text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        VerifyNotes(plain, "article.md");
        Assert.True(message.Length == 0
            || Find(plain, "article.md").Any(finding => finding.Message.Contains(message, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("The console shows the following error message:\n\nThe gate was closed by the pilot and could not be opened again\n\nThe bridge is closed.")]
    [InlineData("We are looking for people who can fill the following positions\n\n## Pilot\n\nThe bridge is closed.")]
    [InlineData("As Mara Hess, the clerk of the board, has said,\n\n> “We wait.”\n\nThe bridge is closed.")]
    [InlineData("The plan of the quay can be read by all who want to at\n\nhttps://example.org/quay\n\nThe bridge is closed.")]
    [InlineData("The board has written down what it wants, and it has told the town.[1](https://example.org/note)\n\nThe bridge is closed.")]
    [InlineData("The board has written down what it wants, and it has told the town.”[a](#a)\n\nThe bridge is closed.")]
    [InlineData("a. They do not know the rules of the quay and have never read them.\n\nb. The second is that nobody asked.")]
    [InlineData("The crew has written its rules in a file that is called\n\n{{< include \"rules\" >}}\n\nThe bridge is closed.")]
    public void What_is_announced_or_goes_on_elsewhere_wants_none(string text) =>
        VerifySilent($"---\ntitle: Board\n---\n\n{Head}{text}", "article.md");

    [Theory]
    [InlineData("data.example.org aims to help the people of the town and its pilots.")]
    [InlineData("quayctl was written by the board, and the pilots use it every day.")]
    [InlineData("gate_list was written by the board, and the pilots use it every day.")]
    [InlineData("net-quay is the old tool of the board, and the pilots use it every day.")]
    public void A_name_in_small_letters_begins_a_paragraph(string text) =>
        VerifySilent($"{Head}{text}\n\nThe bridge is closed.", "article.md");

    [Theory]
    [InlineData("[|if|] you find a lamp that is lit, write to the board of the town.")]
    [InlineData("[|a|] lamp that is lit was seen by the pilot, and the board of the town was told.")]
    [InlineData("[|they|] said that they had been told of it by the pilot in May.")]
    [InlineData("[|that|] the board had been told of it by the pilot in May was no news.")]
    public void A_word_of_grammar_begins_none(string text) =>
        Verify(Severity.Warning, $"{Head}{text}\n\nThe bridge is closed.", "article.md");

    [Fact]
    public void A_letter_stands_for_a_lost_smiley() =>
        Verify(Severity.Warning, $"{Head}The crew came home and was glad. [|J|]\n\nThe bridge is closed.", "article.md");

    /// <summary>Where most paragraphs have no mark it is how the file is written.</summary>
    [Fact]
    public void A_habit_is_a_note() =>
        Assert.All(Find(
            "# Board\n\nThe board is old. It met in May and talked about the bridge\n\nThe mayor was late, and the clerk was glad of it\n\n* a\n\nThe crew was paid in May, and the boat was sold\n\n* b\n\nThe bridge is closed.", "article.md"), finding => Assert.Equal(Severity.Note, finding.Severity));

    [Theory]
    [InlineData("---\ntitle: Gauge\n---\n\nTurns a list of the water levels into a chart that is easy to read\n")]
    [InlineData("---\ntitle: Gauge\n---\n\nThis page is kept for the test of the list\n")]
    public void A_page_of_one_line_has_no_end_to_miss(string text) => VerifySilent(text, "article.md");

    /// <summary>A mail address in words, and the title of a page behind a colon.</summary>
    [Theory]
    [InlineData("Write to the board of the harbour and to its pilots at the address office at board dot org")]
    [InlineData("Write to the board of the harbour and to its pilots: office _at_ board _dot_ example _dot_ org")]
    [InlineData("The board has written down what it wants of the town. For more see the plan: [The new quay](https://example.org/quay)")]
    public void Addresses_in_words_and_announced_titles_have_no_mark(string end) =>
        VerifySilent($"---\ntitle: Board\n---\n\n{Head}{end}\n\nThe bridge is closed.", "article.md");

    [Theory]
    [InlineData("The crew met the mayor at the old mill and marked a place on the chart [|with dot seven|]")]
    [InlineData("The board has written down what it wants of the town, and has made [|it a plan|]")]
    public void What_only_looks_so_has_no_end(string end) =>
        Verify(Severity.Warning, $"---\ntitle: Board\n---\n\n{Head}{end}\n\nThe bridge is closed.", "article.md");

    [Theory]
    [InlineData("Ciao, Ida")]
    [InlineData("Cheers, Ida Lund")]
    [InlineData("Bye for now, Marek")]
    [InlineData("Many thanks, Orla Krol")]
    [InlineData("With best wishes, Ida")]
    [InlineData("Yours, Ida Lund")]
    public void A_letter_ends_in_a_name(string end) =>
        VerifySilent(
            "Ferry back in May\n\nThe council met on Monday in the old town hall.\n\nThe pier was mended in the winter by two men of the town, and is open again. " + end + "\n");

    [Theory]
    [InlineData("Source: Harbour Station")]
    [InlineData("Data: the tide office")]
    [InlineData("Sources: Tide Office and Quay")]
    public void A_paragraph_may_end_in_its_source(string end) =>
        VerifySilent(
            "Ferry back in May\n\nThe council met on Monday in the old town hall.\n\nBoats that came in the winter are listed here. Mill 14 Pier 13 Quay 9 and the old lamp boat 4 " + end + "\n");

    [Fact]
    public void A_paragraph_that_breaks_off_is_found_beside_them() =>
        Verify("Ferry back in May\n\nThe council met on Monday in the old town hall.\n\nThe pier was mended in the winter by two men. It is now open for all boats [|of the town|]\n");

    [Theory]
    [InlineData("standfirst")]
    [InlineData("article__standfirst wide")]
    [InlineData("page-standfirst")]
    [InlineData("dek")]
    [InlineData("deck")]
    [InlineData("article-dek")]
    public void A_standfirst_by_its_class_needs_no_stop(string name) => VerifySilent(
        $"<article><h1>Ferry back in May</h1><div class=\"{name}\">The pier was mended in the winter by two men, and the ferry is on the map<br></div><p>The council met on Monday in the old town hall.</p><p>The ferry is back.</p></article>", "article.html");

    [Fact]
    public void A_signature_of_a_program_ends_the_file() => VerifySilent(
        "# Keys\n\nThe council met on Monday in the old town hall. It signs its letters from now on.\n\n-----BEGIN PGP SIGNATURE-----\niQIzBAEBCAAdFiEE\n=HKxi\n-----END PGP SIGNATURE-----\n", "article.md");

    [Fact]
    public void A_line_leads_over_to_one_of_code() => VerifySilent(
        "# Keys\n\nThe council met on Monday in the old town hall.\n\nThe keys are stored under a name that follows this form\n\n`[boat].[quay]`\n\nThe board reads them in May.\n", "article.md");

    /// <summary>Lines broken by hand are joined, also where two blanks make some of them longer.</summary>
    [Fact]
    public void Folded_paragraphs_are_read_as_such() => VerifySilent(
        "Ferry back in May after a long winter\n\n"
        + "The harbour board said on Monday that the ferry would be back in\n"
        + "May, and that the pier had been mended by two men of the town in\n"
        + "the winter.  The ferry has to leave early in the morning because of the old mill, said the head of the board in\n"
        + "conjunction with the tide office, which keeps the log of the port.\n"
        + "  A LONG WAY  The way is long, and nobody has said who is to pay for it in the end.  The board wants to meet again in May, when the\n"
        + "ice is gone and the boats are back.  Whoever wants to be heard there has to write to the clerk of the board before the\n"
        + "first of the month.  (Reporting by Ida Lund and Orla Krol;\n"
        + "Editing by Marek Stone)\n");

    /// <summary>A heading in bold behind a paragraph, who wrote it in italics, an answer, a label on the last line.</summary>
    [Theory]
    [InlineData("The board has met twice in May, and again in June.<br/><br/><strong>A better future for all</strong>")]
    [InlineData("The board has met twice in May, and again in June. <i>—Ida Lund, the News Office at Selby Point for the Quay Post</i>")]
    [InlineData("The board has met twice in May, and again in June. **What is to be done next**")]
    [InlineData("The board has met twice in May, and again in June. *Ida Lund writes for the Quay Post*")]
    [InlineData("The board has met twice in May and was asked what it likes. My answer: the pier")]
    [InlineData("The board has met twice in May, and again in June.\nIt closes: Thursday, 7 November 2024; 16:00 Selby Time")]
    public void Lines_at_the_end_of_a_paragraph_stand_for_themselves(string paragraph) =>
        VerifySilent(
            $"# Ferry back in May\n\nThe council met on Monday in the old town hall.\n\n{paragraph}\n\nThe board reads the plan in May.\n",
            "article.md");

    [Theory]
    [InlineData("The board has met twice in May. It wants the **pier** to be open for [|all the boats|]")]
    [InlineData("The board has met twice in May. The clerk said: we have to wait for [|all the boats|]")]
    [InlineData("The board has met twice in May. The reason is simple: [|I’m a sailor|]")]
    public void A_sentence_without_its_mark_is_found(string paragraph) =>
        Verify($"# Ferry back in May\n\nThe council met on Monday in the old town hall.\n\n{paragraph}\n\nThe board reads the plan in May.\n", "article.md");

    [Fact]
    public void The_page_of_a_site_may_put_something_below()
    {
        const string Body =
            "The council met on Monday in the old town hall.\n\nIf you want to be told of it, write your name on the list below:\n";
        Assert.Equal(Severity.Note, Assert.Single(Find("---\ntitle: The ferry\n---\n\n" + Body, "article.md")).Severity);
        Assert.Equal(Severity.Warning, Assert.Single(Find("# The ferry\n\n" + Body, "article.md")).Severity);
    }

    /// <summary>A button has a label, by its call or by its class.</summary>
    [Theory]
    [InlineData("{{< button href=\"/guide\" >}}\nRead more of what the board does for the pier\n{{< /button >}}")]
    [InlineData("{{% cta link=\"https://quay.example/guide\" %}}\nRead more of what the board does for the pier\n{{% /cta %}}")]
    [InlineData("{{< btn relref=\"guide\" >}}\nRead how it is done\n{{< /btn >}}")]
    [InlineData("You can see more of it in [the log that the board keeps](https://quay.example/log)\n{: .button }")]
    [InlineData("You can see more of it in [the log that the board keeps](https://quay.example/log)\n{: .btn .btn--large}")]
    public void The_label_of_a_button_has_no_mark(string button) =>
        VerifySilent(
            $"---\ntitle: Ferry back in May\n---\n\nThe council met on Monday in the old town hall.\n\n{button}\n\nThe board reads the plan in May.\n", "article.md");

    [Theory]
    [InlineData("{{< notice type=\"info\" >}}\nThe board has met twice in May and sold [|all the boats|]\n{{< /notice >}}")]
    [InlineData("{{< button href=\"/guide\" >}}\nIt has met twice in May. It wants the pier to be open for [|all the boats|]\n{{< /button >}}")]
    [InlineData("The board has met twice in May and sold [|all the boats|]\n{: .lead }")]
    public void What_is_no_button_has_one(string paragraph) =>
        Verify($"---\ntitle: Ferry back in May\n---\n\nThe council met on Monday in the old town hall.\n\n{paragraph}\n\nThe board reads the plan in May.\n", "article.md");

    [Theory]
    [InlineData("20 Model X 37,346 39,204 20 -4.7 ------------------------------")]
    [InlineData("20 Model X 37,346 39,204 20 ==========")]
    [InlineData("MARKET REACTION: STOCKS: Futures dip on the day BONDS: Prices are up a little DOLLAR: The dollar slips against the yen")]
    public void The_end_of_a_table_or_of_labels_is_no_cut(string end) => VerifySilent(Head + end);

    private const string MarkedHead =
        "# Quay\n\nThe council met on Monday in the old town hall and talked about the bridge until the lights went out.\n\n";

    private const string MarkedTail = "\n\nThe bridge is closed until May, and nobody knows why.\n";

    /// <summary>A name under a quotation, a numbered caption, a face, a setting.</summary>
    [Theory]
    [InlineData("“The bridge is what the town needs, and it will get it.”  \n—Mara Hess, vice president, Harbour Works")]
    [InlineData("The bridge is what the town needs, and it will get it soon.  \n– Tom Kell, clerk of the council of the town")]
    [InlineData("Figure 3. Each boat reads the log of one quay and writes it down")]
    [InlineData("Fig. 2: How the boats of the club come into the harbour at night")]
    [InlineData("Table 1. What the boats of the club have cost since they were bought")]
    [InlineData("They might begin to mend the bridge of the town in the summer ^^;;")]
    [InlineData("The bridge was mended twice, and then it was gone again o_O")]
    [InlineData("The gauge has to be started with the value of the old one, LAMP=false")]
    [InlineData("The board of the quay on the net  \nWhere the boats are  \nJoin the forum of all who have been in the club")]
    [InlineData("How the harbour is doing now  \nWho has been at the quay  \nWhat the board is going to do with the old boats")]
    [InlineData("That plan for the bridge has turned into what we want: *Building what the town needs*")]
    [InlineData("Then there was a part of the log that was the same as\n\n$$ a = b $$")]
    [InlineData("We are sorry for all who are late this afternoon — Lund Harbour (@Lund_Harbour) December 22, 2014")]
    public void What_ends_a_paragraph_by_its_form(string text) => VerifySilent(MarkedHead + text + MarkedTail, "article.md");

    [Theory]
    [InlineData("Figure 3 shows what the boats of the club have read at [|the old quay|]")]
    [InlineData("“The bridge is what the town needs.” Mara Hess said that it will be [|a long summer|]")]
    [InlineData("They might begin to mend the bridge of [|the old town|]")]
    [InlineData("“The bridge is what the town needs,”  \nsaid Mara Hess, who is the vice president of [|the Harbour Works|]")]
    [InlineData("The Lund Harbour  \n“The bridge is what the town needs, and the boats of the club can go under it at last,” said Mara Hess, who is vice president of [|the Harbour Works|]")]
    [InlineData("The bridge is closed until May.  \nThey might begin to mend it in the summer of [|the next year|]")]
    public void Without_it_the_mark_is_missing(string text) => Verify(Severity.Warning, MarkedHead + text + MarkedTail, "article.md");

    /// <summary>The half of a slip that has been reported already.</summary>
    [Fact]
    public void A_cut_is_one_finding()
    {
        Verify(Severity.Warning,
            MarkedHead + "The bridge was built by the old [|masters and the|]\n\npilots of the town went over it in their boats."
            + MarkedTail, "article.md");
        VerifySilent(Head + "The bridge was built by the old masters of the town (reporting by Mara Hess; editing by Tom Kell");
    }

    [Fact]
    public void What_the_layout_shows_below_needs_nothing_behind_its_colon()
    {
        const string text = "The board met in May. Hear more of the bridge from the mayor [|in person:|]\n";
        Verify(Severity.Note, "---\ntitle: Quay\nreadMore: https://quay.example/bridge/\n---\n\n" + text, "article.md");
        Verify(Severity.Warning, "---\ntitle: Quay\nimage: https://quay.example/bridge.png\n---\n\n" + text, "article.md");
    }

    [Theory]
    [InlineData("The index went down to 8. EARLIER DATA FROM MAY 2: Home sales rise 4 pct in April")]
    [InlineData("The index went down to 8. SEE ALSO: Home sales are up in April")]
    [InlineData("The index went down to 8. RELATED STORY: Boats are sold and ropes are dear")]
    public void The_title_of_another_story_has_no_mark(string text) => VerifySilent(Head + text);

    [Fact]
    public void A_wrapped_note_in_a_text_of_long_lines() =>
        VerifySilent(Head
            + "(Mara Hess is a writer. Any thoughts in the column \nare solely hers, and you can write to her at \nhess(at)quay.example.)");

    [Fact]
    public void A_printed_chat_has_no_marks()
    {
        const string chat =
            "# Talk of the week\n\nWhat the pilots said.\n\n**ida.lund [Aug 3 9:27 AM]**\n\nwhat is the kind of the rope that we have here now\n\n"
            + "**moth [9:32 AM]**\n\nit is the old one and nobody has seen it for years\n\n**ida.lund [9:35 AM]**\n\nahh got it\n\n"
            + "**moth**\n\nwhich is why we ask what is in the box\n\n**kell**\n\nand i have read the log of the boat\n";
        VerifySilent(chat, "article.md");
    }

    [Theory]
    [InlineData("Read more on the bridge and what has become of it [in the log: _What the [|quay has seen|]_](https://quay.example/)")]
    [InlineData("You can find the log on the net, and what has become of it, in <a href=\"https://quay.example/\">[|the old hall|]</a>")]
    public void Only_the_stop_behind_a_link_is_missing(string text) => Verify(Severity.Note, MarkedHead + text + MarkedTail, "article.md");

    [Theory]
    [InlineData("It is shut in two cases:\n  1.you know the word of the keeper of the bridge\n  1.one of the keepers of it has no word")]
    [InlineData("It goes so when you want to open it:\n1.you turn the key of the gate to the left\n2.you wait until the lamp is green")]
    [InlineData("5. # gate --open the north side and then wait until all is green")]
    [InlineData("3. $ gate close all of the sides which you have opened before")]
    public void Items_and_commands_behind_a_number_have_no_mark(string text) => VerifySilent(Head + text + MarkedTail);

    [Theory]
    [InlineData("Have fun!\n<br>\nThe bridge team\n")]
    [InlineData("We are sorry that it took so long.\n<br><br>\nYour ferry crew\n")]
    [InlineData("We hope that you enjoy the new bridge.<br/>\nThe development team\n")]
    [InlineData("Have fun!\n<br />\nThe editors\n")]
    public void Who_has_written_a_page_stands_behind_a_break(string text) => VerifySilent(MarkedHead + text, "article.html");

    [Theory]
    [InlineData(":::tip\nYou can read more of the bridge in the log of the old board\n:::")]
    [InlineData(":::info\nThe bridge will be shut to all boats that are longer in May 8\n:::")]
    [InlineData("{{% alert title=\"Note\" %}}\nThe flow is the same for a boat that comes as for one from a quay\n{{% /alert %}}")]
    [InlineData("{{< note >}}\nThe bridge is open on all days on which the board has met in town\n{{< /note >}}")]
    public void A_box_of_one_sentence_needs_no_stop(string text) =>
        VerifyNotes(MarkedHead + text + MarkedTail, "article.md");

    [Theory]
    [InlineData(":::tip\nThe old bridge is open. You can read more of it in the log of [|the old board|]\n:::")]
    [InlineData("You can read more of the bridge in the log of [|the old board|]")]
    public void Of_more_sentences_each_ends(string text) => Verify(Severity.Warning, MarkedHead + text + MarkedTail, "article.md");

    [Fact]
    public void The_template_lists_what_is_in_a_section() =>
        Assert.All(
            Find("---\ntitle: Piers\n---\n\nThe board has three piers.\n\nSelect a pier to get started:\n", "piers/_index.md"),
            finding => Assert.Equal(Severity.Note, finding.Severity));

    [Fact]
    public void A_line_that_was_wrapped_is_not_the_end() =>
        VerifySilent(
            Head + "The lamp is built by a joint venture of the town of Selby, which owns the quay and the north side of it, and \nMarl's harbour board. The keeper lives there.\n (Reporting by Ida Lund)\n");

    [Fact]
    public void A_definition_without_an_address_is_said_to_be_one() => Assert.Equal("The link definition “[minutes]:” has no address",
        Assert.Single(Find($"{Head}The board has [minutes] of it.\n\n[minutes]:\n", "article.md")).Message);

    /// <summary>Tags between dollar signs are those of a template, where the file has a pair of them or a call.</summary>
    [Theory]
    [InlineData("<p>The council met on Monday in the old town hall.</p>\n$for(boats)$\n<p>$title$</p>\n$endfor$\n")]
    [InlineData("<p>The council met on Monday in the old town hall.</p>\n$if(boat)$\n<p>$boat$</p>\n$else$\n<p>$lamp$</p>\n$endif$\n")]
    [InlineData("$partial(\"templates/nav.html\")$\n<p>The council met on Monday in the old town hall.</p>\n<div>\n$body$\n</div>\n")]
    public void The_tags_of_a_template_are_no_last_words(string page) => VerifySilent(page, "article.html");

    [Fact]
    public void Without_a_pair_they_are_text() =>
        Assert.Contains(Find("<p>The council met on Monday in the old town hall. The mayor asked for</p>\n<p>costs of the $and the</p>\n",
            "article.html"), finding => finding.Severity == Severity.Error);

    /// <summary>A close above the name of who signs, a credit behind the last sentence, and a note behind the final mark.</summary>
    [Theory]
    [InlineData("Until the bridge is open I remain your humble and obedient servant,\n\n------\n\n[Ida Lund](mailto:ida@quay.example)")]
    [InlineData("Until the bridge is open we are all of us most humbly at your command,\n\nTom Kell")]
    [InlineData("The bridge is shut. -- Additional reporting by Ida Lund and Tom Kell in Selby")]
    [InlineData("The bridge is shut for the winter. Photographs and text by Ida Lund")]
    [InlineData("The board said that the bridge would be ‘shut for all of the winter.’[footnote1](https://quay.example/bridge#note-1)")]
    [InlineData("The board said that the bridge would be shut for all of the winter.[note 3](https://quay.example/bridge#note-3)")]
    public void Letters_and_credits_end_without_a_stop(string text)
    {
        VerifySilent(MarkedHead + text, "article.md");
        VerifySilent(MarkedHead + text + MarkedTail, "article.md");
    }

    [Theory]
    [InlineData("The council has asked for the key of the bridge and the lamp of [|the pier,|]")]
    [InlineData("The bridge is shut. The money was given by Ida Lund and has been spent in [|the old town|]")]
    [InlineData("The council met in May, and the plan of the board for the bridge [|was [read out](https://quay.example/|])")]
    public void A_sentence_beside_them_is_cut(string text) =>
        Assert.NotEmpty(Find(MarkedHead + text.Replace("[|", "").Replace("|]", "") + MarkedTail, "article.md"));

    [Theory]
    [InlineData("The mayor said that the bridge would be shut “for all of the winter.”1\n\n")]
    [InlineData("The mayor said that the bridge was free at last, free at last!3\n\n")]
    [InlineData("The old bridge is shut and now nobody knows why it was opened Replay 02:54\n\n")]
    [InlineData("The gate of the old bridge was opened by our crews today https://quay.example/a1— The Bridge (@oldbridge) May 13, 2014\n\n")]
    [InlineData("“The old bridge will be opened again, and all of us will walk over it in May.” — Quay state Sen.-elect Ida Lund\n\n")]
    [InlineData("Ida Lund of the council and Tom Kell of the harbour board 4 min read\n\n")]
    public void Note_numbers_and_signatures_of_posts_end_a_paragraph(string text) => VerifySilent(Head + text + Head + "It is late.");

    [Fact]
    public void A_link_in_the_next_paragraph_ends_the_sentence() => VerifySilent(
        MarkedHead + "Another plan of the board for the old bridge is\n\n[https://quay.example/plan/][14].\n\nIt is late." + MarkedTail, "article.md");
}
