using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules.Structure;

namespace ContentLint.Rules.Tests.Structure;

public sealed class RepeatedTextTests : RuleTest<RepeatedText>
{
    private const string First = "The ferry to the island will stop running in May, the council decided on Monday.";

    [Fact]
    public void A_sentence_pasted_twice() =>
        Verify(Severity.Warning, $"{First} Nobody on the island was asked.\n\nThe mayor left early. [|{First}|]");

    /// <summary>Entries of a list run together: the same may be true of two of them.</summary>
    [Theory]
    [InlineData("-- The north pier is shut. {0} -- The south pier is shut. [|{0}|]")]
    [InlineData("March 3, 2010: The north pier is shut. {0} April 4, 2010: The south pier is shut. [|{0}|]")]
    [InlineData("{0} Rain fell. Sept 6 - The south pier is shut. [|{0}|]")]
    [InlineData("{0} Rain fell. [|Key points: {0}|]")]
    public void In_two_entries_it_is_a_note(string marked) => Verify(Severity.Note,
        marked.Replace("{0}", "The ferry to the island will stop running in May, the council decided.", StringComparison.Ordinal));

    [Theory]
    [InlineData("The north pier is shut. {0} The south pier - it is old - is shut. Rain fell again that day, and nobody came. [|{0}|]")]
    [InlineData("“The north pier is shut.” Ida Lund, clerk: “It is late. {0}” Tom Kell, mayor: “It is shut. [|{0}”|]")]
    public void In_one_text_it_is_a_warning(string marked) => Verify(Severity.Warning,
        marked.Replace("{0}", "The ferry to the island will stop running in May, the council decided.", StringComparison.Ordinal));

    [Fact]
    public void Files_of_other_numbers_are_others() => VerifySilent(
        "It is the case of Mill Bank against the harbour board, No. 11-ap-02880. It is the case of Mill Bank against the harbour board, No. 11-ap-02881.");

    [Fact]
    public void Case_marks_and_spaces_do_not_matter() =>
        Verify($"{First} Nobody was asked.\n\n[|The ferry to the island will stop running, in May, the  council decided – on Monday!|]");

    [Fact]
    public void A_deck_that_comes_back_as_the_start_of_a_longer_sentence() =>
        Verify(
            Severity.Warning,
            "Island cut off\n\nThe ferry to the island will stop running in the first week of May\n\nNobody was asked, the islanders say, and the mayor has left for the coast with his family.\n\n[|The ferry to the island will stop running in the first week of May, and the school will close with it, the council has decided.|]");

    [Fact]
    public void Half_of_a_sentence_is_a_note() =>
        Verify(
            Severity.Note,
            "The ferry to the island will stop running in the first week of May, the council said. [|The ferry to the island will stop running in the first week of June, a clerk said.|]");

    [Theory]
    [InlineData("The mayor declined to comment on it. Rain fell. The mayor declined to comment on it.")] // shorter than eight words
    [InlineData("The ferry to the island will stop running in May, the council decided on Monday. The bus to the valley will stop running in June, the county decided on Friday.")]
    [InlineData("The boy cannot be named for legal reasons and lives with his aunt. Rain fell. The boy cannot be named for legal reasons and lives with his aunt.")]
    public void Refrains_parallels_and_legal_formulas_pass(string text) => VerifySilent(text);

    [Fact]
    public void A_headline_may_return_in_the_text() =>
        VerifySilent("The ferry to the island will stop running in May\n\nThe ferry to the island will stop running in May.");

    [Fact]
    public void The_shortest_length_is_an_option()
    {
        LintSettings settings = LintSettings.Default with
        {
            Rules = new Dictionary<string, RuleSettings>(StringComparer.Ordinal)
            {
                ["CL501"] = new RuleSettings(null, new Dictionary<string, int>(StringComparer.Ordinal) { ["minimum-words"] = 4 }),
            },
        };
        Verify("The mayor declined comment. Rain fell. [|The mayor declined comment.|]", settings: settings);
    }

    [Fact]
    public void Words_do_not_matter()
    {
        string[] things = ["ferry", "bus", "school", "clinic", "mill", "market", "library"];
        string[] times = ["in May", "next week", "on Friday", "this winter"];
        var random = new Random(5);
        for (int i = 0; i < 100; i++)
        {
            string sentence =
                $"The old {things[random.Next(things.Length)]} near the {things[random.Next(things.Length)]} will close {times[random.Next(times.Length)]}, somebody decided.";
            Verify($"{sentence} Rain fell.\n\nNobody came. [|{sentence}|]");
        }
    }

    [Fact]
    public void Offers_to_delete_a_paragraph_that_is_a_copy() => VerifyOffered(
        "The ferry will stop running in May, the council decided on Monday. “Nobody on the island was asked about it,” said Tom Kell, a fisherman.\n\nThe bus stays.\n\nThe ferry will stop running in May, the council decided on Monday. “Nobody on the island was asked about it,” said Tom Kell, a fisherman.\n",
        "The ferry will stop running in May, the council decided on Monday. “Nobody on the island was asked about it,” said Tom Kell, a fisherman.\n\nThe bus stays.\n");

    [Fact]
    public void Leaves_a_sentence_inside_a_paragraph_to_the_editor()
    {
        string text =
            "The ferry will stop running in May, the council decided on Monday.\n\nThe bus stays. The ferry will stop running in May, the council decided on Monday.\n";
        VerifyFix(FixSafety.Offered, text, text);
    }

    private const string Rain = "It rained on the island for nine days, and nobody left the houses by the quay.";

    /// <summary>What comes twice by the form of the article.</summary>
    [Theory]
    [InlineData("---\ntitle: Ferry\ndescription: \"The ferry to the island will stop running in May, the council decided on Monday.\"\n---\n\nIt rained.\n\nThe ferry to the island will stop running in May, the council decided on Monday.")]
    [InlineData("# Ferry\n\n- The ferry to the island will stop running in May, the council decided.\n- The bus stays.\n\nThe ferry to the island will stop running in May, the council decided.")]
    [InlineData("# Ferry\n\n**What do you think is the worst thing about the old ferry?**\n\nThe rust.\n\n**What do you think is the worst thing about the old ferry?**\n\nThe noise.")]
    [InlineData("# Ferry\n\nIn this session the board heard from the following speakers:\n\n- Ida Lund\n\nIn this session the board heard from the following speakers:\n\n- Tom Kell\n")]
    [InlineData("# Ferry\n\n> The ferry to the island will stop running in May, and nobody was asked.\n\nThe ferry to the island will stop running in May, and nobody was asked.")]
    [InlineData("# Ferry\n\nThe option is read from the file of the board (default: `true`) when it runs.\n\nThe option is read from the file of the board (default: `utf8`) when it runs.")]
    [InlineData("# Ferry\n\nThe 16 line of boats is open to two slips and to one slip of the crew.\n\nThe 18 line of boats is open to three slips and to one slip of the crew.")]
    public void What_comes_twice_by_its_form_passes(string text) => VerifySilent(text, "article.md");

    /// <summary>Below a picture stands what it shows; in a factbox each entry is read for itself.</summary>
    [Theory]
    [InlineData("![](a.jpg)The ferry of Varn carries more people than any other boat on the sound.Quay/Photo\n\nThe ferry of Varn carries more people than any other boat on the sound.\n\nIt is old.")]
    [InlineData("![a](a.jpg)\n\nOrla Krol, Old Mast (1959), red cedar and paint, 152 cm high, in a private collection in Tolne.\n\n![b](b.jpg)\n\nOrla Krol, Old Mast (detail), red cedar and paint, 152 cm high, in a private collection in Tolne.")]
    public void Captions_of_pictures_pass(string text) => VerifySilent(text, "article.md");

    [Fact]
    public void What_was_pasted_near_pictures_is_found() => Verify(Severity.Warning,
        "![a](a.jpg)\n\nThe ferry of Varn carries more people than any other boat on the sound.\n\nIt is old.\n\n[|The ferry of Varn carries more people than any other boat on the sound.|]",
        "article.md");

    [Fact]
    public void Entries_with_names_in_capitals_are_entries() => Verify(Severity.Note,
        "ORR BANK The lender is in Varn. In May the board of the harbour fined the two banks over the old rate of the quay. RILL BANK The lender is in Tolne. [|In May the board of the harbour fined the two banks over the old rate of the quay.|]");

    [Fact]
    public void A_crosshead_in_capitals_is_no_entry() => Verify(Severity.Warning,
        "The lender is in Varn. In May the board of the harbour fined the two banks over the old rate of the quay. OLD RATE The lender is in Tolne. [|In May the board of the harbour fined the two banks over the old rate of the quay.|]");

    [Fact]
    public void A_name_in_capitals_inside_a_sentence_begins_no_entry() => Verify(Severity.Warning,
        "The lender RILL is in Varn. In May the board of the harbour fined the two banks over the old rate of the quay. RILL of Tolne left. [|In May the board of the harbour fined the two banks over the old rate of the quay.|]");

    [Fact]
    public void The_same_sentence_under_another_heading_is_a_note() =>
        Verify(Severity.Note,
            $"# Ferry\n\n## May\n\nIt rained. {First}\n\n{Rain}\n\n## June\n\n{Rain.Replace("nine", "ten")} The bus stays. [|{First}|]",
            "article.md");

    [Fact]
    public void A_paragraph_that_was_pasted_under_another_heading_is_found() =>
        Verify(
            Severity.Warning,
            $"# Ferry\n\n## May\n\n{First} {Rain} The bus stays.\n\nTom Kell left.\n\n## June\n\n[|{First}|] {Rain} The bus stays.",
            "article.md");

    /// <summary>A sentence that is set apart is drawn from the text, and dummy text is reported as such.</summary>
    [Theory]
    [InlineData("# Ferry\n\n{{< pull >}}\n\n**The ferry to the island will stop running in May, the council decided on Monday.**\n\nIt rained. The ferry to the island will stop running in May, the council decided on Monday. The bus stays.\n")]
    [InlineData("# Ferry\n\n=PULL=The ferry to the island will stop running in May, the council decided on Monday.=\n\nIt rained. The ferry to the island will stop running in May, the council decided on Monday. The bus stays.\n")]
    [InlineData("# Ferry\n\n> **NOTE:** Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.\n\n> **TIP:** Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.\n")]
    public void What_is_drawn_from_the_text_or_is_none_passes(string text) => VerifySilent(text, "article.md");

    [Fact]
    public void What_a_lead_quotes_in_part_is_quoted_again_as_a_whole()
    {
        const string Whole =
            "“The ferry to the island must not stop running in May, as the flood of last winter has shown to all of us,” she said.";
        Assert.All(Find($"“The ferry to the island must not stop running in May,” Ida Lund said.\n\nThe mayor left early.\n\n{Whole}"),
            finding => Assert.Equal(Severity.Note, finding.Severity));
    }

    private const string Teaser = "<p>The ferry will stop running in May, the council decided on Monday after a long debate.</p>\n";

    /// <summary>A page that was saved shows one of its teasers at a time; in a page without scripts both are seen.</summary>
    [Fact]
    public void Teasers_of_a_saved_page_are_notes()
    {
        string body = $"<h1>News of the port</h1>\n{Teaser}<div class=\"preview\">{Teaser}</div>\n";
        Assert.Equal(Severity.Note,
            Assert.Single(Find($"<!DOCTYPE html><html><head><script>var a=1;</script></head><body>{body}</body></html>",
                "article.html")).Severity);
        Assert.Equal(Severity.Warning, Assert.Single(Find(body, "article.html")).Severity);
    }

    [Fact]
    public void Headlines_of_others_may_be_the_same() => VerifySilent(
        "<p><a href=\"https://one.example/a\">The ferry will stop running in May the council has decided</a></p>\n<p><a href=\"https://two.example/b\">The ferry will stop running in May the council has decided</a></p>\n", "article.html");

    [Fact]
    public void What_a_call_of_the_generator_sets_apart_is_drawn_from_the_text() => Assert.DoesNotContain(
        Find("---\ntitle: The ferry\n---\n\n“The input of the town is and always will be valued more than that of the board. Do not write to me again,” Hess said.\n\n{{<pullquote>}}The input of the town is and always will be valued more than that of the board. Do not write to me again.{{</pullquote>}}\n", "article.md"),
        finding => finding.Severity > Severity.Note);

    private const string Outlook = "Although the board saw the outlook for the harbour as uncertain, the risks were seen as balanced.";

    /// <summary>Each document is quoted under a label with its date, and the next of its kind has the same formulas.</summary>
    [Theory]
    [InlineData("Minutes released on July 10: \"It rained in June. {0} The bus stays.\"\n\nMinutes released on May 22: \"The pier was shut. {0} Nobody came.\"")]
    [InlineData("MAY 4 MEETING: “It rained in June. {0} The bus stays.”\n\nMARCH 3 MEETING: “The pier was shut. {0} Nobody came.”")]
    [InlineData("Statement of 3 May 2024: “It was cold. {0} It rained.” Statement of 4 June 2024: “The pier was shut. {0} Nobody came.”")]
    public void Extracts_of_documents_that_follow_each_other_are_notes(string form) =>
        Assert.Equal(Severity.Note,
            Assert.Single(Find("Ferry back\n\nThe minutes say:\n\n" + form.Replace("{0}", Outlook, StringComparison.Ordinal))).Severity);

    [Theory]
    [InlineData("Minutes released on July 10: \"It rained in June. {0} The bus stays. {0}\"")] // in one and the same
    [InlineData("Ida Lund said: “It was cold. {0} It rained.”\n\nIda Lund said: “The pier was shut. {0} Nobody came.”")] // whoever speaks twice does not repeat himself so
    [InlineData("It rained on July 10. {0}\n\nMinutes released on May 22: \"The pier was shut.\" {0} Nobody came.")]
    public void What_is_repeated_without_a_new_date_is_not(string form) =>
        Assert.Equal(Severity.Warning,
            Assert.Single(Find("Ferry back\n\nThe minutes say:\n\n" + form.Replace("{0}", Outlook, StringComparison.Ordinal))).Severity);

    [Theory]
    [InlineData("Users of the north pier\n======", "Users of the south pier\n======")]
    [InlineData("== Boat users ==", "== Ferry users ==")]
    [InlineData("Steps for guests\n------", "Steps for members\n------")]
    [InlineData("Steps to take (boats)\n====", "Steps to take (lamps)\n====")]
    public void Below_headings_for_two_kinds_of_readers_it_is_a_note(string one, string other) =>
        Assert.All(
            Find($"The pier moves\n\nThe harbour board met on Friday and has a new plan.\n\n{one}\n\n{First} Then wait.\n\n{other}\n\n{First} Then go.\n"),
            finding => Assert.Equal(Severity.Note, finding.Severity));

    [Fact]
    public void Below_headings_of_other_matters_it_is_a_slip() =>
        Assert.Equal(Severity.Warning,
            Assert.Single(
                Find($"The pier moves\n\nThe board met.\n\nThe north\n======\n\n{First} Then wait.\n\nMoney\n======\n\n{First} Then go.\n"))
            .Severity);

    [Theory]
    [InlineData("chown -R lund:lund /var/quay/one /var/quay/two /var/quay/three")]
    [InlineData("quay --north --south --lamp on --tide low --gate open --all")]
    [InlineData("$ cp /var/quay/lamp.txt /var/quay/old/lamp.txt.of.last.week.and.more")]
    public void A_command_is_no_sentence(string command) =>
        VerifySilent($"The board met. Type this:\n\n{command}\n\nIt takes an hour. Then type it again.\n\n{command}\n\nIt is done.");

    [Fact]
    public void A_passage_that_was_pasted_is_one_slip()
    {
        const string more =
            "Nobody on the island was asked before the vote, and many are angry. The mayor will meet them in the school on Friday.";
        Finding finding = Assert.Single(Find($"Ferry ends\n\n{First} {more}\n\nThe mayor left early.\n\n{First} {more}"));
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void The_text_of_a_link_may_come_again()
    {
        const string caption = "> [A picture was shared by Ida Lund of the old harbour club](https://quay.example/{0}/?by=lund)\n\n";
        VerifySilent("# Quay\n\nThe board met.\n\n" + caption.Replace("{0}", "one", StringComparison.Ordinal)
            + caption.Replace("{0}", "two", StringComparison.Ordinal), "article.md");
    }

    [Theory]
    [InlineData(" Following are excerpts from her speech:", Severity.Note)]
    [InlineData(" The full text of her remarks is below.", Severity.Note)]
    [InlineData(" The board listened to her for an hour.", Severity.Warning)]
    public void What_a_lead_quotes_comes_again_in_the_speech(string between, Severity severity)
    {
        const string said = "There is no sign at all that the boats of the north will leave the harbour";
        Finding finding =
            Assert.Single(
                Find($"Holm on boats\n\n\"{said},\" Holm said on Monday.{between} \"The pier is old. {said}. We will mend it.\""));
        Assert.Equal(severity, finding.Severity);
    }

    [Fact]
    public void A_quotation_drawn_from_the_text_is_a_note()
    {
        const string said = "You give them an offer that they can hold in their hands on the way to the boat.";
        const string page = "# Quay\n\nThe board met in May.\n\n";
        Finding drawn = Assert.Single(Find(
            $"{page}“{said}”\n\nShe likes it, Ida Lund says. “{said} It is hard to do so in a letter,” she says.\n", "article.md"));
        Assert.Equal(Severity.Note, drawn.Severity);
        Finding pasted = Assert.Single(Find($"{page}“{said}” Ida Lund says.\n\n“{said}” Ida Lund says.\n", "article.md"));
        Assert.Equal(Severity.Warning, pasted.Severity);
    }

    [Fact]
    public void Notes_differ_in_their_page() =>
        VerifySilent("The board met. See Harbour Board, \"The Housing Market of the Old Quay,\" p. 6 (see note 1). It is old. "
            + "See Harbour Board, \"The Housing Market of the Old Quay,\" p. 1 (see note 1). It is new.");

    [Theory]
    [InlineData("A view of the pier. Ida Lund for The Old Harbour Evening Post\n\nThe pier is shut.\n\nThe mayor of it. Ida Lund for The Old Harbour Evening Post")]
    public void A_credit_comes_with_each_picture(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Send us your words, forty or fewer of them, to post@quay.example.\n\nThe pier is shut.\n\n[|Send us your words, forty or fewer of them, to post@quay.example.|]")]
    [InlineData("Pier: {0}\n\nThe pier is shut.\n\n[|{0}|]")]
    [InlineData("The old pier\n\nIt was late. Nobody came. Ida Lund wrote: “{0}” It was dark.\n\nThe pier is shut.\n\n[|{0}|]\n\n— Ida Lund (@idalund) May 3, 2017\n\nIt is late.")]
    public void Notices_captions_and_posts_are_notes(string marked) =>
        Verify(Severity.Note, marked.Replace("{0}", First, StringComparison.Ordinal));

    private const string Told = "The board met in May. {0}\n\n";

    [Theory]
    [InlineData("Dear Mrs Kell:\n\nWe met in May. [|{0}|] Yours, Ida Lund.")]
    [InlineData("Dear Members of the Harbour Board,\n\n[|{0}|]")]
    public void A_letter_that_is_quoted_and_then_printed_is_a_note(string marked) =>
        Verify(Severity.Note, (Told + marked).Replace("{0}", First, StringComparison.Ordinal));

    [Theory]
    [InlineData("Dear as it is, the pier has to go, and nobody on the council of the quay wants it to stay.\n\n[|{0}|]")]
    [InlineData("It is late.\n\n[|{0}|]")]
    public void Without_a_letter_it_is_not(string marked) =>
        Verify(Severity.Warning, (Told + marked).Replace("{0}", First, StringComparison.Ordinal));
}
