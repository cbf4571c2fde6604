using System.Text;
using ContentLint.Rules.Residue;
using ContentLint.Text;

namespace ContentLint.Rules.Tests.Residue;

public sealed class MarkupOrEncodingDebrisTests : RuleTest<MarkupOrEncodingDebris>
{
    [Theory]
    [InlineData("The harbour reopened. [|[gallery ids=\"4,9\"]|]")]
    [InlineData("[|[caption id=\"a\"]|]Boats at dusk[|[/caption]|]")]
    [InlineData("The harbour [|<strong>|]reopened[|</strong>|] on Friday.")]
    [InlineData("Fish [|&amp;|] chips cost nine pounds.")]
    [InlineData("The fianc[|&#233;|]e left.")]
    [InlineData("The harbour [|<!-- cut? -->|] reopened.")]
    [InlineData("It[|â€™|]s over.")]
    [InlineData("The caf[|Ã©|] shut.")]
    [InlineData("It cost [|Â£|]5.")]
    [InlineData("The quay\uFEFF was [|\uFFFD|] shut.")]
    public void Finds_machinery(string text) => Verify(Severity.Error, text);

    [Theory]
    [InlineData("“They [the company] will appeal,” he said, “and it is there [sic] right.”")]
    [InlineData("The word is spelled Ângela in Lisbon and NÃO on the wall.")]
    [InlineData("Fish & chips, R&D and AT&T.")]
    [InlineData("Profits rose by 5 < 10 and > 3, he wrote.")]
    [InlineData("A crème brûlée at the café for £5, or €6.")]
    [InlineData("The set {1, 2, 3} has three members.")]
    public void Leaves_text_alone(string text) => VerifySilent(text);

    [Fact]
    public void Leaves_code_in_markdown_alone() =>
        VerifySilent("Write `{{ name }}` and `&amp;` where the name goes.\n\n```\n{{ name }} <p>\n```\n", "article.md");

    [Theory]
    [InlineData("{{#unless short}}\nThe quay was shut on Friday.\n{{/unless}}\n")]
    [InlineData("The quay {{#if late}}was{{else}}is{{/if}} shut.\n")]
    [InlineData("{% note %}\nThe quay was shut on Friday.\n{% endnote %}\n")]
    [InlineData("{%- if late -%}\nThe quay was shut.\n{%- endif -%}\n")]
    [InlineData("{{#each boats}}\n* {{name}}\n{{/each}}\n\nThey sail on Friday.\n")]
    public void A_block_that_is_closed_by_its_name_is_the_sites_syntax(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("The quay was shut on Friday. {{/unless}}\n\nIt opens today.\n")] // half of a pair
    [InlineData("The quay was shut {% endif %} on Friday.\n")]
    [InlineData("{{#each boats}} sail, and {{/with}} the quay was shut.\n")] // two halves of two pairs
    public void Half_of_a_block_was_left_over(string text) =>
        Assert.Contains(Find(text, "article.md"), finding => finding.Severity == Severity.Error);

    [Theory]
    [InlineData("_includes/licence.txt", Severity.Note)]
    [InlineData("theme/layouts/partials/licence.txt", Severity.Note)]
    [InlineData("site/_layouts/post.txt", Severity.Note)]
    [InlineData("includes/licence.txt", Severity.Error)] // any folder of texts
    public void Pieces_of_pages_have_the_tags_of_pages(string path, Severity severity) =>
        Verify(severity, "The harbour [|<strong>|]reopened[|</strong>|] on Friday.", path);

    [Fact]
    public void Says_what_it_was() => VerifyMessage("It[|â€™|]s over.", "“â€™” is “’” read in the wrong encoding");

    /// <summary>Every character of the usual sort, wrongly decoded, is found and its origin told.</summary>
    [Theory]
    [InlineData("’‘“”–—…•é£ñüö°©€")]
    public void Tells_the_origin_of_every_usual_character(string characters)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var windows = Encoding.GetEncoding(1252);
        foreach (char character in characters)
        {
            string broken = windows.GetString(Encoding.UTF8.GetBytes(character.ToString()));
            VerifyMessage($"The sign reads [|{broken}|] in red.",
                $"“{SafeText.OnOneLine(broken)}” is “{character}” read in the wrong encoding");
        }
    }

    [Theory]
    [InlineData("Fish &amp; chips.", "Fish & chips.")]
    [InlineData("The fianc&#233;e left&#x2014;early.", "The fiancée left—early.")]
    [InlineData("It&#146;s over.", "It’s over.")]
    [InlineData("The harbour&nbsp;reopened.", "The harbour reopened.")]
    [InlineData("The harbour &nbsp;reopened.", "The harbour reopened.")]
    [InlineData("It is 5&nbsp;km long.", "It is 5\u00A0km long.")]
    [InlineData("“Fish &amp; chips,” she said.", "“Fish & chips,” she said.")]
    [InlineData("Itâ€™s over.", "It’s over.")]
    [InlineData("â€œItâ€™s over,â€\u009D she said of the cafÃ©.", "“It’s over,” she said of the café.")]
    [InlineData("It cost Â£5.", "It cost £5.")]
    [InlineData("ItÃ¢â‚¬â„¢s over.", "It’s over.")]
    public void Mends_characters_also_in_quotations_and_figures(string text, string expected) => VerifyFix(FixSafety.Safe, text, expected);

    /// <summary>What might be markup again, or was meant as an example of it.</summary>
    [Theory]
    [InlineData("The sign &lt;b&gt; was read.", "The sign was read.")]
    [InlineData("The harbour <strong>reopened</strong> on Friday.", "The harbour reopened on Friday.")]
    [InlineData("The harbour reopened. [gallery ids=\"4,9\"]\nThe first boat left.", "The harbour reopened.\nThe first boat left.")]
    [InlineData("The harbour reopened.\n\n[gallery ids=\"4,9\"]\n\nThe first boat left.", "The harbour reopened.\n\nThe first boat left.")]
    public void Offers_to_delete_markup(string text, string expected) => VerifyOffered(text, expected);

    [Theory]
    [InlineData("Dear {{ first_name }}, the harbour reopened.")]
    [InlineData("The quay \uFFFD was shut.")]
    public void Leaves_what_is_missing_to_the_editor(string text) => VerifyFix(FixSafety.Offered, text, text);

    /// <summary>Clean text, encoded wrongly, found and mended, is the clean text again.</summary>
    [Fact]
    public void Undoes_a_wrong_decoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string clean = "“It’s over,” said Zoë Muñoz – the café’s owner – on Friday…\nIt had cost £5 and 6° were measured outside.\n";
        VerifyFix(FixSafety.Safe, Encoding.GetEncoding(1252).GetString(Encoding.UTF8.GetBytes(clean)), clean);
    }

    /// <summary>What the writer escaped is to be seen; so are signs of mathematics, variables of a system and labels in brackets.</summary>
    [Theory]
    [InlineData("The parser knows \\[\\[Prototype]] and \\[\\[noreturn]] now.", "article.md")]
    [InlineData("Write &lt;section&gt; around the part.", "article.md")]
    [InlineData("Use <code>&#60;h1&#62;</code> for the title and <kbd>{{ x }}</kbd> for the rest.", "article.md")]
    [InlineData("The set $\\{(0, 4)\\}$ is finite, and so is $\\{\\tilde{a}\\}_{e}$.", "article.md")]
    [InlineData("Mark each post as a picture or film ([PIC], [VIDEO], [AUDIO]).", "article.md")]
    [InlineData("The [video] tag was added to the list.", "article.txt")]
    [InlineData("lib: add %TypedArray% to the list", "article.txt")]
    [InlineData("The harbour board replaced \\u2019 with an apostrophe.", "article.txt")]
    [InlineData("<p>We put &lt;div class=\"x\"&gt; tags around each part of the page.</p>", "article.html")]
    [InlineData("<p>The page uses &lt;em&gt;…&lt;/em&gt; here.</p>", "article.html")]
    [InlineData("<p>Who writes [[Ben]] in the margin is heard.</p>", "article.html")]
    [InlineData("---\ntitle: The plan\ndescription: \"The board & the town**&mdash;a plan for the pier that holds\"\n---\n\nThe board met.", "article.md")]
    public void Leaves_what_is_written_to_be_seen_alone(string text, string path) => VerifySilent(text, path);

    [Theory]
    [InlineData("[|[gallery ids=\"4,9\"]|]", "article.md")]
    [InlineData("[|[embed]|]https://example.org/a[/embed]", "article.md")]
    [InlineData("The song [|[soundcloud url=”https://example.org/1″ width=”100%” /]|] was played.", "article.md")]
    [InlineData("The board [|[write to us](mailto:a@example.org?subject=The new%20quay)|] reads all.", "article.md")]
    [InlineData("The quay was named \"It[|\\u2019|]s fine\" in May.", "article.txt")]
    public void Finds_machinery_of_sites(string text, string path) => Verify(Severity.Error, text, path);

    [Theory]
    [InlineData("Dear [|{{ first_name }}|], the harbour reopened.", "article.txt")]
    [InlineData("# Quay\n\nThe quay opens in May. Dear [|{{ first_name }}|], come.\n", "article.md")]
    [InlineData("<p>The harbour [|&lt;em&gt;|]reopened&lt;/em&gt; on Friday.</p>", "article.html")]
    [InlineData("<p>The harbour reopened.[|&lt;br&gt;|]It rained.</p>", "article.html")]
    public void Warns_where_it_may_be_meant(string text, string path) => Verify(Severity.Warning, text, path);

    [Fact]
    public void Says_the_same_shortcodes_once_a_file()
    {
        const string picture = "[caption id=\"a\" width=\"3\"]![Boats](a.jpg) Boats at dusk[/caption]";
        Verify(Severity.Error, $"[|[caption id=\"a\" width=\"3\"]|]{picture.Substring(28)}\n\nThe boats left.\n\n{picture}\n\n{picture}",
            "article.md");
    }

    [Fact]
    public void Says_once_that_a_file_is_of_another_encoding() =>
        Verify(Severity.Error, "The caf[|\uFFFD|] shut. The fianc\uFFFDe left. The d\uFFFDcor stays. The r\uFFFDle is new.");

    [Theory]
    [InlineData("The plan is in [[Feature #1]][[Bug #2]].", "article.md")]
    [InlineData("The reader turns `<a id=\"x\"></a>` into nothing.", "article.txt")]
    [InlineData("<h1>{{ _(\"The quay\") }}</h1><p>The quay opens in May, {{ name }} or not.</p>", "article.html")]
    [InlineData("@def title = \"The plan\"\n@def tags = [\"a\"]\n\n# The plan\n\nThe board met {{ page }} in May.", "article.md")]
    public void Leaves_what_a_site_reads_alone(string text, string path) => VerifySilent(text, path);

    [Fact]
    public void A_variable_that_has_its_paragraph_to_itself_may_be_filled() =>
        Verify(Severity.Note, "# The plan\n\n[|{{posts}}|]\n\nThe board met in May.", "article.md");

    [Theory]
    [InlineData("The folder is [|%USERPROFILE%|] on some systems.")]
    [InlineData("The tools read [|${QUAY_DIR}|] at the start.")]
    public void A_variable_of_the_system_is_a_note(string text) => Verify(Severity.Note, text);

    /// <summary>Subtitles have times, and tags of their own.</summary>
    [Fact]
    public void The_tags_of_subtitles_are_notes() =>
        Assert.All(
            Find("1\n00:00:12,480 --> 00:00:15,120\nThis is the pier.\n\n2\n00:00:15,200 --> 00:00:17,960\n<i>It was.</i>\n\n3\n00:00:18,400 --> 00:00:21,000\nGood night.\n"),
            finding => Assert.Equal(Severity.Note, finding.Severity));

    /// <summary>In a text with code, notation in a sentence is what the text is about.</summary>
    [Theory]
    [InlineData("# Drives\n\nWrite ${d:log.txt} for the log on drive D.\n\n```\nget d\n```\n")]
    [InlineData("# Rules\n\nA literal space, %20 and \\s all failed in `rewrite`.\n")]
    [InlineData("# Links\n\nSome use [# and javascript:void(0);](https://example.org) for it.\n\n    a = 1\n\nThe board met.\n")]
    [InlineData("# Shops\n\nFor instance, `list` needs\n\n[perl table=\"lamps\"]\n\nat its end.\n")]
    [InlineData("# Shops\n\nSet the picture as [image src=\"lamps/x\"] in `shop`.\n")]
    [InlineData("# Bytes\n\nIn UTF-8 the sign came out as â‚¬ in the `log`.\n")]
    public void Where_code_is_notation_is_spoken_of(string text) =>
        VerifyNotes(text, "article.md");

    [Theory]
    [InlineData("# Quay\n\nThe quay opens in May. [gallery ids=\"4,9\"]\n\nUse `open`.\n")]
    [InlineData("# Quay\n\n[caption id=\"attachment_4\" width=\"300\"]![Quay](a.jpg) The quay[/caption]\n\nUse `open`.\n")]
    [InlineData("# Quay\n\nThe cafÃ© at the quay is shut.\n\nUse `open`.\n")]
    public void What_is_left_over_stays_an_error(string text) =>
        Assert.Contains(Find(text, "article.md"), finding => finding.Severity == Severity.Error);

    [Theory]
    [InlineData("# Quay\n\nThe quay opens in May.\n{class=\"lead\"}\n\nIt is old.\n", true)]
    [InlineData("# Quay\n\n{# a note to whoever edits it #}\n\nThe quay opens in May.\n", false)]
    public void Attributes_and_comments_of_generators_are_markup(string text, bool hasMetadata) =>
        VerifySilent(hasMetadata ? "---\ntitle: Quay\n---\n\n" + text : text, "article.md");

    [Fact]
    public void A_page_may_name_another_encoding() =>
        Assert.All(Find("<html><head><meta charset=\"iso-8859-1\"></head><body><p>The caf\uFFFD is shut.</p></body></html>",
            "article.html"), finding => Assert.Equal(Severity.Note, finding.Severity));

    [Fact]
    public void Addresses_are_not_read() => VerifySilent("# Quay\n\n![Quay](images/cafÃ©.png) and more of it.\n", "article.md");

    /// <summary>Lists of attributes belong to the Markdown of many sites, where something stands before them that they shape.</summary>
    [Theory]
    [InlineData("[The fund](fund.md){ class=\"button\" }")]
    [InlineData("[The fund](fund.md){class=\"button\" data-place=\"quay\"} is open.")]
    [InlineData("[:icon-heart:{.red} The fund](fund.md){ class=\"button button--primary\" data-place=\"quay\" }")]
    [InlineData("![The quay](quay.png){ width=\"300\" .left }")]
    [InlineData("## The quay { #quay .wide }")]
    [InlineData("The board met in May. { class=\"lead\" }")]
    [InlineData("The board met in May. {.lead #first}")]
    [InlineData("The `valve`{ class=\"code\" } is shut.")]
    public void Lists_of_attributes_are_syntax(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("The board met [|class=\"lead\"|]> in May.")]
    [InlineData("The board met in May [|&amp;amp;|] left.")]
    public void An_attribute_without_its_braces_is_debris(string text) => Assert.NotEmpty(Find(text, "article.md"));

    /// <summary>A shortcode that a sentence names, a file that is one expression, and attributes over two lines.</summary>
    [Theory]
    [InlineData("# Quay\n\nWe write the picture as [image src=\"quay/lamp.png\"], and the site reads it.")]
    [InlineData("# Quay\n\nFilms are put in with [youtube id=\"abc\"] and nothing else.")]
    [InlineData("---\ntitle: Quay\n---\n\n![](quay.jpg){:\nstyle=\"padding-left:8px;\"}\n\nThe board met.")]
    public void What_is_spoken_of_is_a_note_at_most(string text) =>
        VerifyNotes(text, "article.md");

    [Fact]
    public void A_file_that_is_one_expression_is_a_template() =>
        VerifyNotes("{{redirect /quay}}", "quay.html");

    [Theory]
    [InlineData("# Quay\n\n[|[youtube id=\"abc\"]|]\n\nThe board met.")]
    [InlineData("# Quay\n\nThe board met. [|[image src=\"quay/lamp.png\"]|] It was dark.")]
    public void A_shortcode_that_was_left_is_an_error(string marked) => Verify(Severity.Error, marked, "article.md");

    [Theory]
    [InlineData("The tables stand on the site of the board, here [|%20|]Quay%20Tide%20Deck_Final.pdf The board met in May.")]
    [InlineData("A related chart: here [|%20|]Boats%20052913.pdf (Reporting by Ida Lund)")]
    [InlineData("See [|%20|]Pier%20Plan.pdf and [|%20|]Quay%20Plan.pdf for both.")]
    [InlineData("The log: here [|%20|]Log%20of%20May%20.pdf\n\nThe board met.")]
    public void The_blanks_of_one_broken_address_are_one_slip(string marked) => Verify(marked);

    [Theory]
    [InlineData("Old pierNew pier0%20%40%60%80%Boats58.4%")]
    [InlineData("Pier 50%10%20%30%Boats")]
    [InlineData("Boats0%5%10%15%20%Share of boats")]
    [InlineData("Old pier 23.3%20.3%12.1% of boats")]
    [InlineData("Old pier 36%15%20% of boats")]
    public void Marks_of_an_axis_are_no_escapes(string axis) => VerifySilent(axis);

    [Theory]
    [InlineData("The plan is here: quay[|%20|]plan,%20old.pdf for all.")]
    [InlineData("The plan of May 4[|%20|]%20and%20June is here.")]
    public void An_escape_among_words_shows(string text) => Verify(text);

    [Theory]
    [InlineData("The lamp is old[[3]][4]. It is lit.\n\n[4]: https://quay.example/lamp\n")]
    [InlineData("The lamp is old[[3]](https://quay.example/lamp). It is lit.\n")]
    public void A_link_may_have_its_text_in_brackets(string text) => VerifySilent(text, "article.md");
}
