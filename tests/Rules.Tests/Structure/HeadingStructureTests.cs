using ContentLint.Rules.Structure;

namespace ContentLint.Rules.Tests.Structure;

public sealed class HeadingStructureTests : RuleTest<HeadingStructure>
{
    private const string Body = "The fund lost half its money in May, and the board met twice to talk about it before the summer.";

    [Fact]
    public void A_file_without_a_headline() =>
        Verify(Severity.Note,
            $"[|The|] council met on Monday in the old town hall and voted to close the bridge, the ferry and the school in the first week of May.\n\n{Body}");

    [Theory]
    [InlineData("The fund has lost half its money\n\n")]
    [InlineData("The fund has lost half its money.\n\n")] // a house that stops its headlines
    [InlineData("By Mara Hess\n\nThe fund has lost half its money\n\n")]
    public void A_headline_is_one_with_or_without_its_stop(string headline) => VerifySilent(headline + Body + "\n\n" + Body);

    [Fact]
    public void A_title_in_the_front_matter_is_a_headline() =>
        VerifySilent($"---\ntitle: The fund\n---\n\n{Body} {Body}\n\n{Body}", "article.md");

    [Theory]
    [InlineData("# The fund\n\nIt is poor.\n\n[|## The board|]\n\n## The members\n\nThey are poor too.\n")]
    [InlineData("# The fund\n\nIt is poor.\n\n[|## The members|]\n")]
    public void A_heading_with_nothing_under_it(string marked) => Verify(Severity.Warning, marked, "article.md");

    [Fact]
    public void A_heading_above_a_smaller_one_passes() =>
        VerifySilent("# The fund\n\n## The board\n\n### Its members\n\nThey are poor.\n", "article.md");

    [Fact]
    public void The_last_line_is_what_remains_of_a_section() =>
        Verify(Severity.Warning, $"The fund is poor\n\n{Body}\n\n{Body}\n\n[|Related developments|]");

    [Theory]
    [InlineData("Mara Hess")] // a signature
    [InlineData("Reuters")]
    [InlineData("The hearing goes on.")]
    public void Signatures_and_sentences_may_stand_last(string end) => VerifySilent($"The fund is poor\n\n{Body}\n\n{Body}\n\n{end}");

    [Fact]
    public void A_level_is_skipped() =>
        Verify(Severity.Note, "# The fund\n\nIt is poor.\n\n[|### The board|]\n\nIt is poor too.\n", "article.md");

    [Theory]
    [InlineData("[|Why did the fund approach Hale|]")]
    [InlineData("[|How will the board pay|]")]
    [InlineData("[|What did the board know|]")]
    public void A_question_without_its_mark(string heading) => Verify(Severity.Note, $"{heading}\n\n{Body}");

    [Theory]
    [InlineData("Why the plan is late")]
    [InlineData("Why did the fund fail?")]
    [InlineData("What is left of the fund")]
    [InlineData("Who will pay the bill")]
    [InlineData("How the board will pay")]
    [InlineData("When the fund failed")]
    [InlineData("Why is the fund late: a short history")]
    public void Indirect_questions_pass(string heading) => VerifySilent($"{heading}\n\n{Body}");

    [Fact]
    public void One_heading_differs_in_case() =>
        Verify(
            Severity.Note,
            $"# The fund\n\n{Body}\n\n## The Quiet Members\n\n{Body}\n\n## Their Last Meeting\n\n{Body}\n\n[|## The very old guard remains|]\n\n{Body}\n",
            "article.md");

    [Fact]
    public void Headings_of_one_case_pass() =>
        VerifySilent(
            $"# The fund\n\n{Body}\n\n## The quiet members\n\n{Body}\n\n## Their last meeting\n\n{Body}\n\n## The old guard of Tessaly\n\n{Body}\n", "article.md");

    /// <summary>A heading is not empty if something stands under it that is no text, or if it says all there is.</summary>
    [Theory]
    [InlineData("<h2>Films</h2><div class=\"embed\"><iframe src=\"a\"></iframe></div><h2>Lists</h2><p>They are long.</p>")]
    [InlineData("<h2>Sponsors</h2><dl><dd><a href=\"a\"><img src=\"a.png\"></a></dd></dl><h2>Lists</h2><p>They are long.</p>")]
    [InlineData("<h2>Join</h2><form><input name=\"mail\"></form><h2>Lists</h2><p>They are long.</p>")]
    [InlineData("<h2>Code</h2><pre>quay = 1</pre><h2>Lists</h2><p>They are long.</p>")]
    [InlineData("<h2>Chart</h2><div id=\"chart\"></div><h2>Lists</h2><p>They are long.</p>")]
    [InlineData("<h2>News</h2><article id=\"news\" aria-busy=\"true\"><div class=\"skel\"></div></article><h2>Lists</h2><p>They are long.</p>")]
    [InlineData("<h2>Map</h2><harbour-map></harbour-map><h2>Lists</h2><p>They are long.</p>")]
    [InlineData("<h2>Drawing</h2><svg><path d=\"a\"/></svg><h2>Lists</h2><p>They are long.</p>")]
    [InlineData("<table><tr><td><h2>Latest</h2></td><td><h2>Oldest</h2></td></tr><tr><td><p>They are long.</p></td></tr></table>")]
    [InlineData("<a href=\"a\"><div class=\"label\"><h6>Reference</h6></div><div class=\"headline\"><h3>Read the guide</h3></div></a><p>It is long.</p>")]
    [InlineData("<h3><a href=\"a\">The guide</a></h3><h3><a href=\"b\">The list</a></h3><p>They are long.</p>")]
    public void What_is_no_text_stands_under_a_heading(string body) =>
        VerifyNoneEmpty($"<h1>The fund</h1><p>The fund is poor, and so is the board.</p>{body}", "article.html");

    private static void VerifyNoneEmpty(string text, string path) =>
        Assert.DoesNotContain(Find(text, path), finding => finding.Severity == Severity.Warning
            || finding.Message.StartsWith("Nothing", StringComparison.Ordinal));

    private static void VerifyOneEmpty(string text, string path) =>
        Assert.Contains(Find(text, path), finding => finding.Severity == Severity.Warning
            && finding.Message.StartsWith("Nothing stands", StringComparison.Ordinal));

    [Theory]
    [InlineData("<h2>Films</h2><div class=\"wide\"><h2>Lists</h2><p>They are long.</p></div>")]
    [InlineData("<h2>Films</h2><hr><h2>Lists</h2><p>They are long.</p>")]
    [InlineData("<h2>Films</h2></section><section id=\"b\"><h2>Lists</h2><p>They are long.</p></section>")]
    public void Holders_alone_are_nothing(string body) =>
        Assert.Contains(Find($"<h1>The fund</h1><p>The fund is poor, and so is the board.</p>{body}", "article.html"),
            finding => finding.Severity == Severity.Warning);

    [Theory]
    [InlineData("## We hope to see all of you in the old town hall on the first day of May\n")] // a sentence
    [InlineData("#### See you in May, friends!\n")]
    [InlineData("## [The minutes](https://example.org/minutes)\n")]
    [InlineData("### English version\n\n### _([French version](/fr))_\n\nThey are poor.\n")]
    [InlineData("### Plan {{< picture src=\"plan.png\" >}}\n\n### Costs\n\nThey are high.\n")]
    [InlineData("### ![Plan](plan.png)\n\n### Costs\n\nThey are high.\n")]
    [InlineData("## one line of a note\n## and one more\n\nThey are poor.\n")]
    [InlineData("## Achievements\n\n-\n-\n\n## Costs\n\nThey are high.\n")]
    public void A_heading_may_say_all_there_is(string text) =>
        VerifyNoneEmpty($"---\ntitle: The fund\n---\n\n## Fund\n\nThe fund is poor.\n\n{text}", "article.md");

    [Theory]
    [InlineData("####\n\n#### Costs\n\nThey are high.\n")]
    [InlineData("#### {#costs}\n\nThey are high.\n")]
    [InlineData("#### <a name=\"costs\"></a>\n\nThey are high.\n")]
    public void A_heading_without_text(string text) =>
        Assert.Contains(Find($"# The fund\n\nThe fund is poor.\n\n### Board\n\nIt is poor.\n\n{text}", "article.md"),
            finding => string.Equals(finding.Message, "This heading has no text", StringComparison.Ordinal));

    [Fact]
    public void Labels_and_the_parts_of_a_title_are_no_sections()
    {
        VerifySilent("---\ntitle: The fund\n---\n\n## The fund and its board\n\n## Members\n\nThey are poor.\n", "article.md");
        Assert.DoesNotContain(Find("# The fund\n\nThe fund is poor.\n\n#### SPONSORS\n\n### Why the town pays\n\nIt must.\n",
            "article.md"), finding => finding.Severity == Severity.Warning);
    }

    [Fact]
    public void Many_empty_headings_are_a_list()
    {
        string text = "# The fund\n\nThe fund is poor.\n\n" + string.Concat(Enumerable.Range(1, 6).Select(i => $"### Rule {i}\n\n"));
        Assert.Equal(Severity.Note,
            Assert.Single(Find(text, "article.md"), finding => finding.Message.StartsWith("Nothing", StringComparison.Ordinal)).Severity);
    }

    [Fact]
    public void The_generator_fills_the_page_of_a_folder() =>
        VerifySilent("# The fund\n\nThe fund is poor.\n\n## News\n", "news/_index.md");

    /// <summary>Metadata set as headings, and headings that stand in a second script, too.</summary>
    [Theory]
    [InlineData("#### Contributed by [Ida Lund](https://example.org/ida)\n\n#### Publication date: May 3, 2024\n\nThey are poor.\n")]
    [InlineData("#### Contributed by the Harbour Board\n\n#### Costs\n\nThey are high.\n")]
    [InlineData("#### Publication date: 2024-05-03\n\n## Costs\n\nThey are high.\n")]
    [InlineData("## Abstract\n\n## 摘要\n\nThey are poor.\n")]
    [InlineData("## Actors\n\n## 多角色（Actors）\n\nThey are poor.\n")]
    [InlineData("## Гавань и порт\n\n## The harbour and the port\n\nThey are poor.\n")]
    [InlineData("### Thanks!\n")]
    public void Metadata_and_translations_set_as_headings_pass(string text) =>
        VerifyNoneEmpty($"# The fund\n\nThe fund is poor.\n\n### Board\n\nIt is poor.\n\n{text}", "article.md");

    [Theory]
    [InlineData("## Costs by item\n\n## Gains\n\nThey are high.\n")]
    [InlineData("## Part 2: what it costs\n\n## Gains\n\nThey are high.\n")]
    [InlineData("## Abstract\n\n## Summary\n\nThey are poor.\n")]
    public void Headings_of_the_same_form_may_be_empty(string text) =>
        Assert.Contains(Find($"# The fund\n\nThe fund is poor.\n\n## Board\n\nIt is poor.\n\n{text}", "article.md"),
            finding => finding.Severity == Severity.Warning && finding.Message.StartsWith("Nothing", StringComparison.Ordinal));

    /// <summary>
    /// Slides, comments of a program, headings that show how headings look, and those that lead over to the next or stand above a larger
    /// one.
    /// </summary>
    [Theory]
    [InlineData("---\n\n## Costs\n\nThey are high.\n\n---\n\n## Gains\n\nThey are low.\n\n---\n\n## Thanks\n")]
    [InlineData("---\n\n## Costs\n\nThey are high.\n\n---\n\n## Gains\n\nThey are low.\n\n---\n\n<!-- .slide: class=\"end\" -->\n\n## Questions\n")]
    [InlineData("## Heading 2\n\n### Heading 3\n\n#### Heading 4\n\n#### Heading 4\n\nThey are small.\n\n##### Heading 5\n")]
    [InlineData("open_gate(north);\n\n# the south gate\n\n# stays shut\n\nclose_gate(south);\n")]
    [InlineData("### Three kinds of boat:\n\n### Ferry\n\nIt is old.\n")]
    public void Headings_that_stand_by_themselves_pass(string text) =>
        VerifyNoneEmpty($"# The fund\n\nThe fund is poor.\n\n{text}", "article.md");

    [Fact]
    public void A_heading_above_a_larger_one_passes() =>
        VerifyNoneEmpty("### Note\n\nThe fund is poor.\n\n### Minutes\n\n# The fund\n\nIt is poor.\n", "article.md");

    [Theory]
    [InlineData("---\n\n## Costs\n\nThey are high.\n\n## Gains\n")] // one line parts no slides
    [InlineData("## Rule 1\n\n## Rule 2\n\nIt is short.\n")]
    [InlineData("The gate is open.\n\n## The south gate\n\n## The north gate\n\nIt is shut.\n")]
    public void Headings_of_sections_do_not(string text) =>
        Assert.Contains(Find($"# The fund\n\nThe fund is poor.\n\n{text}", "article.md"), finding => finding.Severity == Severity.Warning
            && finding.Message.StartsWith("Nothing", StringComparison.Ordinal));

    /// <summary>Readers write below it, and the site puts it there.</summary>
    [Theory]
    [InlineData("Discussion")]
    [InlineData("Comments")]
    [InlineData("Reader comments")]
    [InlineData("Your feedback")]
    [InlineData("Replies")]
    [InlineData("Reactions")]
    public void A_thread_is_put_under_the_last_heading(string heading)
    {
        string body = $"The fund lost half its money in May.\n\n## Plan\n\nThe board met twice.\n\n## {heading}\n";
        Assert.DoesNotContain(Find("---\ntitle: The fund\ndiscourse: true\n---\n\n" + body, "article.md"),
            finding => finding.Message.StartsWith("Nothing stands", StringComparison.Ordinal));
        Assert.Contains(Find("---\ntitle: The fund\n---\n\n" + body.Replace(heading, "Aims of the fund", StringComparison.Ordinal),
            "article.md"), finding => finding.Message.StartsWith("Nothing stands", StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_of_links_is_a_heading_by_its_element_only() => Assert.DoesNotContain(
        Find("<h1>The fund</h1><p>The fund lost half its money in May.</p><ul><li><h5><a href=\"/a\">Board meets again</a><span>Quay Post</span></h5></li><li><h5><a href=\"/b\">Mill is sold</a><span>Tide Mail</span></h5></li></ul><h5>Lamps</h5><p>The board met twice.</p>", "article.html"),
        finding => finding.Message.StartsWith("Nothing stands", StringComparison.Ordinal));

    /// <summary>A step that sends its reader to other steps is all there is to do.</summary>
    [Theory]
    [InlineData("4. Repeat step 2 for the lamps of the mill", "5. Shut the gate")]
    [InlineData("4. Repeat steps 2 and 3 for the lamps of the mill", "5. Shut the gate")]
    [InlineData("4. Go back to step 1 if a lamp is dark", "5. Shut the gate")]
    public void A_step_that_names_others_needs_nothing_below(string heading, string next)
    {
        string form = $"# The lamps\n\nThey are old.\n\n### 3. Light them\n\nUse oil.\n\n### {{0}}\n\n### {next}\n\nUse the key.\n";
        VerifyNoneEmpty(form.Replace("{0}", heading, StringComparison.Ordinal), "article.md");
        Assert.Contains(Find(form.Replace("{0}", "4. Results of the second year", StringComparison.Ordinal), "article.md"),
            finding => finding.Message.StartsWith("Nothing stands", StringComparison.Ordinal));
        Assert.Contains(Find(form.Replace("{0}", "Step 2 of the plan", StringComparison.Ordinal), "article.md"),
            finding => finding.Message.StartsWith("Nothing stands", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# The fund\n\nIt is poor.\n\n[|## 0 bugs mended|]\n")]
    [InlineData("# The fund\n\nIt is poor.\n\n[|## No known bugs|]\n")]
    public void A_heading_that_says_that_nothing_is_there_is_a_note(string marked) => Verify(Severity.Note, marked, "article.md");

    [Theory]
    [InlineData("# The fund\n\nIt is poor.\n\n[|## 10 bugs mended|]\n")]
    [InlineData("# The fund\n\nIt is poor.\n\n[|## Known bugs|]\n")]
    public void A_heading_that_promises_something_is_a_warning(string marked) => Verify(Severity.Warning, marked, "article.md");

    [Fact]
    public void A_part_of_pages_with_headings_alone_is_a_banner() =>
        VerifySilent("<h1>The fund</h1>\n<h2>Money for all</h2>\n", "_includes/banner.html");

    [Theory]
    [InlineData("spec/fixtures/page.md")]
    [InlineData("src/testdata/page.md")]
    [InlineData("lib/__fixtures__/page.md")]
    public void What_tests_read_is_written_for_them(string path) =>
        Assert.DoesNotContain(Find("# Quay\n\nThe board met.\n\n## Lamps\n\n## Ropes\n\nThey are old.\n", path),
            finding => finding.Severity == Severity.Warning);

    [Fact]
    public void A_fixture_of_games_is_an_article() =>
        Assert.Contains(Find("# Quay\n\nThe board met.\n\n## Lamps\n\n## Ropes\n\nThey are old.\n", "sport/fixtures/may.md"),
            finding => finding.Severity == Severity.Warning);

    [Fact]
    public void A_call_with_an_emoji_says_all() =>
        VerifyNoneEmpty("# Quay\n\nThe board met.\n\n## Enjoy the new lamps! 🎉\n\n## Ropes\n\nThey are old.\n", "article.md");

    [Fact]
    public void A_row_of_signs_heads_nothing() =>
        VerifyNoneEmpty("<h2>Lamps</h2><p>They are old.</p><h3>∼ ∼ ∼</h3><h3>Ropes</h3><p>They are long.</p>", "article.html");

    [Fact]
    public void The_signature_of_a_generator_needs_nothing_below_it()
    {
        const string page = "# quay open\n\nThe tool opens the quay for the boats of the day.\n\n";
        VerifyNoneEmpty(page + "###### Auto generated by quaydoc on 3-May-2024\n", "quay.md");
        VerifyOneEmpty(page + "## What it opens\n", "quay.md");
        VerifyOneEmpty(page + "### Boats driven by sails\n", "quay.md");
    }

    [Fact]
    public void A_heading_stands_beside_its_translation()
    {
        const string text = "# Quay\n\nThe board met in May and voted for the pier.\n\n董事会五月开会并投票支持码头。\n\n";
        VerifyNoneEmpty(text + "### Lund and Holm\n\n### Lund 与 Holm\n\nThey spoke.\n", "quay.md");
        VerifyNoneEmpty(text + "### Lund Pier\n\n### Lund Pier\n\nThey spoke.\n", "quay.md");
        VerifyOneEmpty(text + "### 码头与船\n\n### 码头与船\n\nThey spoke.\n", "quay.md");
    }

    [Fact]
    public void An_index_is_all_headings()
    {
        VerifyNoneEmpty("## Boat\n## Lamp\n## Pier\n## Quay\n## Rope\n", "names.md");
        VerifyOneEmpty("# Boat\n\nIt lies at the pier.\n\n## Lamp\n\nIt is lit.\n\n## Rope\n", "names.md");
    }

    private const string Met = "# Quay\n\nThe board met in May and voted for the pier.\n\n";

    /// <summary>A file that has lost its levels: the heading may be that of the group behind it.</summary>
    [Fact]
    public void Without_levels_it_is_a_note() => Verify(Severity.Note,
        "The board met in May and voted.\n\n### Boats\n\nThey lie there.\n\n[|### Ropes|]\n\n### Rope 5: the long one\n\nIt is old.\n", "quay.md");

    /// <summary>An item that leads elsewhere, a joke over two lines.</summary>
    [Theory]
    [InlineData(Met + "## Help us\n\nThere are ways:\n\n### - [Give a boat](mailto:ida@quay.example)\n\n### - [Give a rope](/ropes)\n\n## Links\n\nSee there.\n")]
    [InlineData(Met + "## Boats\n\nThey lie there.\n\n## Err...\n\n## That's it\n\nIt is over.\n")]
    public void What_only_looks_empty(string text) => VerifyNoneEmpty(text, "quay.md");

    [Theory]
    [InlineData("The board met in May and voted.\n\n## Boats\n\nThey lie there.\n\n## Ropes\n\n## Rope 5: the long one\n\nIt is old.\n")]
    [InlineData("The board met.\n\n## Boats\n\n### Big\n\nThey lie there.\n\n### Ropes\n\n### Lamps\n\nThey are lit.\n")]
    public void With_its_levels_a_heading_is_empty(string text) => VerifyOneEmpty(text, "quay.md");

    [Fact]
    public void An_address_in_angle_brackets_is_the_text_of_a_heading()
    {
        Assert.Empty(Find(Met + "## <span id=\"a\"></span><ida@quay.example>\n\nShe answers there.\n", "quay.md"));
        Assert.NotEmpty(Find(Met + "## <span id=\"a\"></span>\n\nShe answers there.\n", "quay.md"));
    }

    [Fact]
    public void A_credit_at_the_end_heads_nothing() =>
        VerifyNoneEmpty($"The fund lost half its money\n\n{Body}\n\n{Body}\n\n{Body}\n\nAdditional reporting by agencies", "quay.txt");

    [Theory]
    [InlineData("# The fund\n\nIt is poor.\n\n[|## The first rule|]\n\n## 1. Ask the members\n\nThey know.\n", Severity.Note)] // the level is wrong, nothing is missing
    [InlineData("# The fund\n\nIt is poor.\n\n[|## 1. Ask the members|]\n\n## 2. Write it down\n\nIt is long.\n", Severity.Warning)]
    public void What_heads_a_count_lacks_no_text(string marked, Severity severity) => Verify(severity, marked, "article.md");
}
