using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class CreditBylineBioTests : RuleTest<CreditBylineBio>
{
    private const string Story = "The harbour reopened on Friday after a week of storms that kept the ferries in port.\n";

    [Theory]
    [InlineData("[|Photo: Rui Castanho/Meridian Pictures|]")]
    [InlineData("[|Image courtesy of the Maritime Museum|]")]
    [InlineData("[|Getty Images|]")]
    [InlineData("[|Some photos courtesy of the Harbour Trust.|]")]
    [InlineData("[|Posted by Maja Lind May 3, 2021 Posted in Ships, Ports, Storms, Ferries, Cranes, Pilots, Fish, Tides, Trade and Weather|]")]
    [InlineData("[|Credit: ID 771204 © Seastudio | Dreamstime.com|]")]
    [InlineData("[|By Jonah Pell|]")]
    [InlineData("[|(Rui Castanho/Moodboard/Getty)|]")]
    [InlineData("[|Rui Castanho and Maja Lind Meridian Stock / Getty Images (Composite)|]")]
    [InlineData("[|FILE - The mill in Lund on 3 May 2026.|]")]
    [InlineData("In 1978 a main burst under the quay.[|CreditFred R. Coll/The Post|]")]
    [InlineData("[|To contact the reporter on this story: Rui Castanho in Lund|]")]
    [InlineData("[|This article appears in the May 5, 2026 issue of Meridian Magazine.|]")]
    [InlineData("[|harbour | pier | county | town board | money|]")]
    [InlineData("[|Written by Jonah Pell|]")]
    [InlineData("[|Additional reporting by Maja Lind|]")]
    [InlineData("[|Tags: harbour, ferries, storms|]")]
    [InlineData("[|Filed Under: Harbour|]")]
    [InlineData("[|© 2021 Harbour Press. All rights reserved.|]")]
    [InlineData("[|Copyright 2021 Harbour Press|]")]
    [InlineData("[|Published April 9, 2021|]")]
    [InlineData("[|Last updated: 9 April 2021 at 10:42|]")]
    [InlineData("Nets dry on the quay at Aveiro. [|AP/Joana Prado|]")]
    [InlineData("Nets dry on the quay at Aveiro. [|(Photo by Joana Prado)|]")]
    [InlineData("Nets dry on the quay at Aveiro. [|Photo: Joana Prado|]")]
    [InlineData("Nets dry on the quay, as they have for years. [|Picture: Meridian Pictures|]")]
    [InlineData("“The nets are dry.” [|Image: Joana Prado/The Post.|]")]
    [InlineData("Nets on the quay (left). [|Photograph by: Joana Prado|]")]
    [InlineData("[|Reviewed in 2024|]")]
    [InlineData("[|by Jonah Pell | Mar 11, 2023 | Harbours and their Walls, Learn About Sailing Boats and Nets | 0 comments|]")]
    public void Finds_metadata_in_the_text(string line) => Verify(Severity.Warning, Story + Story + line + "\n");

    /// <summary>So papers end a report.</summary>
    [Theory]
    [InlineData("[|— With assistance by Rui Castanho and Maja Lind|]")]
    [InlineData("[|-- The Post's Rui Castanho contributed to this report.|]")]
    public void The_last_line_with_those_who_helped_is_a_note(string line) => Verify(Severity.Note, Story + Story + line + "\n");

    [Theory]
    [InlineData("By noon the square was empty.")]
    [InlineData("By the time the doors opened, the queue reached the quay.")]
    [InlineData("A Reuters/Ipsos poll put the party at 41%.")]
    [InlineData("The survey was by Reuters/Ipsos")]
    [InlineData("Credit: £5 per child")]
    [InlineData("The bigger picture: Europe buys fewer nets")]
    [InlineData("He wanted one thing of the bank. Credit: money he would pay back.")]
    [InlineData("The town changed its image: Fish gave way to music.")]
    [InlineData("The rules were reviewed in 2024.")]
    [InlineData("The plan is the work of the Estuary Protection Agency (EPA)")]
    [InlineData("Some photos show courtesy calls of the fleet.")]
    [InlineData("The disclaimer said that nobody had checked the tables.")]
    [InlineData("Posted by the fleet in the north, they filed in under the arch.")]
    [InlineData("Updated figures show a rise of 4%.")]
    [InlineData("On Sunday, the mayor went to sea.")]
    [InlineData("The photo shows two men on a quay.")]
    [InlineData("Reuters reported the sale in 2019.")]
    [InlineData("She holds the copyright to both songs.")]
    [InlineData("Editor: What did you see that night?")]
    public void Leaves_sentences_alone(string line) => VerifySilent(Story + line + "\n" + Story);

    [Theory]
    [InlineData("Harbour reopens\nBy Jonah Pell\nApril 9, 2021\n" + Story + Story)]
    [InlineData("Harbour reopens\nPublished April 9, 2021\n" + Story + Story)]
    public void Leaves_the_head_of_the_article_alone(string text) => VerifySilent(text);

    /// <summary>A paragraph in which somebody speaks is no deck, so what follows it is not the head.</summary>
    [Fact]
    public void Finds_what_stands_below_the_first_paragraph() =>
        Verify("Harbour reopens\nLUND, 3 May – The harbour reopened on Friday, Maja Lind, the harbour master, said.\n[|Reporting by Ana Brook; Editing by Ivo Lund|]\n" + Story);

    /// <summary>
    /// A credit at its picture, a byline below the heading of its section and a note in the article's own file are in their place.
    /// </summary>
    [Fact]
    public void Leaves_what_is_in_its_place_in_markdown_alone()
    {
        VerifySilent("# Harbour\n\n" + Story + "\n![The quay](quay.jpg)\n\n*Photo: Rui Castanho*\n\n" + Story, "article.md");
        VerifySilent("# Harbour\n\n" + Story + "\n## Tide tables\n\nContributed by Rui Castanho\n\n" + Story, "article.md");
        VerifySilent("# Harbour\n\n" + Story + "\n### Harbour CI/CD Support\n\n" + Story, "article.md");
        VerifySilent("# Harbour\n\n[View map](/map)\n\nSmall boats / Large boats\n\n" + Story, "article.md");
        VerifySilent("# Harbour\n\n" + string.Concat(Enumerable.Repeat(Story + "\nContributed by Rui Castanho\n\n", 4)) + Story,
            "article.md");
        VerifySilent("# Harbour\n\nThis post originally appeared on the blog of the port.\n\n" + Story, "article.md");
    }

    [Fact]
    public void Finds_a_stamp_that_was_torn_from_a_bar() => Verify("Harbour reopens\n[|| Published April 9, 2021|]\n" + Story + Story);

    [Fact]
    public void Finds_the_biography_at_the_end() =>
        Verify(Story + Story
            + "[|Maja Lind is a freelance writer based in Lund who covers ports and shipping for magazines in three countries.|]\n");

    [Fact]
    public void Leaves_a_portrait_inside_the_article_alone() =>
        VerifySilent(Story
            + "Maja Lind is a freelance writer based in Lund who covers ports and shipping for magazines in three countries.\n" + Story
            + Story + Story);

    [Fact]
    public void Notes_a_correction() =>
        Verify(Severity.Note, Story + "[|Correction: An earlier version of this article gave the wrong date.|]\n");

    [Fact]
    public void Skips_keys_at_the_top() =>
        VerifySilent("Title: Harbour reopens\nAuthor: Jonah Pell\nTags: harbour, ferries\n\n" + Story + Story);

    [Fact]
    public void Names_the_evidence() =>
        VerifyMessage(Story + "[|Photo: Rui Castanho|]\n", "“Photo: Rui Castanho” is a picture credit, not part of the text");

    /// <summary>The patterns do not hang on who is named.</summary>
    [Fact]
    public void Holds_for_any_names()
    {
        var random = new Random(11);
        string[] given = ["Maja", "Rui", "Ishbel", "Tomas", "Odile", "Kwame"];
        string[] family = ["Lind", "Castanho", "Pell", "Okoro", "Varga", "O’Dowd"];
        for (int i = 0; i < 50; i++)
        {
            string name = $"{given[random.Next(given.Length)]} {family[random.Next(family.Length)]}";
            Verify(Story + $"[|Photo: {name}|]\n" + Story);
            Verify(Story + $"[|By {name}|]\n");
            Verify(Story + $"The quay at dusk. [|{name}/Reuters|]\n" + Story);
            VerifySilent(Story + $"By noon {name} had left the quay.\n" + Story);
        }
    }

    [Fact]
    public void Deletes_a_line_that_is_spelled_out_in_the_inventory() =>
        VerifyFix(FixSafety.Safe,
            "The harbour reopened on Friday after a week of storms.\n\nEnlarge this image\n\nThe first boat left at six in the morning.\n",
            "The harbour reopened on Friday after a week of storms.\n\nThe first boat left at six in the morning.\n");

    /// <summary>Whatever is named in it may be of the article.</summary>
    [Theory]
    [InlineData("Photo: Rui Castanho/Meridian Pictures")]
    [InlineData("Rui Castanho / Meridian Pictures")]
    [InlineData("About the author")]
    public void Offers_the_rest(string line) =>
        VerifyOffered("The harbour reopened on Friday after a week of storms.\n\n" + line
            + "\n\nThe first boat left at six in the morning.\n",
            "The harbour reopened on Friday after a week of storms.\n\nThe first boat left at six in the morning.\n");

    /// <summary>It says something about the article that is to be kept elsewhere.</summary>
    [Fact]
    public void Leaves_a_note_of_the_editor_to_the_editor() =>
        Assert.Null(
            Assert.Single(
                Find("The harbour reopened on Friday after a week of storms.\n\nCorrection: An earlier version of this article gave the wrong date.\n")).Fix);

    [Theory]
    [InlineData("The market that would not move\n\nThe traders of Lowick were promised a new hall, then a better one. They are still there.\n\nBy Tamsin Okell\n\nThe rain comes through the roof at the same eleven places every week, and the traders know all of them by heart.\n\nThe council meets on Friday to hear what a mended roof would cost the town.\n")]
    public void A_byline_below_a_deck_that_reports_is_in_its_place(string text) => VerifySilent(text);

    [Theory]
    [InlineData("# Ferry strike goes on\n\nThe strike entered its third week on Wednesday, and the boats stayed in the harbour.\n\n[|Tags: ferries, strike, council|]\n")]
    [InlineData("# Ferry strike goes on\n\nThe strike entered its third week on Wednesday, and the boats stayed in the harbour.\n\n[|Filed under: ferries, council|]\n")]
    public void A_label_with_its_tags_is_a_sign_by_itself(string marked) => Verify(marked, "article.md");

    [Theory]
    [InlineData("# Ferry strike goes on\n\nThe strike entered its third week on Wednesday, and the boats stayed in the harbour.\n\nTags: [ferries](/tags/ferries), [council](/tags/council)\n")]
    [InlineData("# How to label a parcel\n\nThe office takes parcels until noon on Wednesday, and letters for another hour.\n\n## Tags\n\nTags of three colours tell the carriers where a parcel is to go.\n")]
    public void Linked_tags_and_a_text_about_tags_are_the_articles(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("The quay opens.\n\n[|_Ida Lund of the Harbour Post contributed to this report._|]")]
    [InlineData("The quay opens.\n\n[|<i>Last updated: 2:10 p.m., May 25</i>|]\n\nThe town waits for it, and the board met twice in May to talk about the lamps.")]
    public void What_is_set_apart_in_markdown_is_a_note(string text) =>
        VerifyNotes(text, "article.md");

    [Theory]
    [InlineData("# The theme\n\nThe theme is small.\n\n## License\n\nCopyright © 2019 Ida Lund\n", "article.md")]
    [InlineData("The data have these fields.\n\n> NAME | PLACE | LICENSE | SIZE\n\nThe board keeps them.", "article.md")]
    [InlineData("<p>The quay opens in May.</p><div class=\"pure-caption\">Artwork by Ida Lund</div>", "article.html")]
    public void What_has_its_place_passes(string text, string path) => VerifySilent(text, path);

    /// <summary>Records, pages of people, licences and what is written on purpose into a file that marks its parts.</summary>
    [Theory]
    [InlineData("Story 1: The lamp\n  Author: Ann Poe\n  Date: May 3\n\nStory 2: The gate\n  Author: Bo Lind\n  Date: May 4\n\nStory 3: The quay\n  Author: Ida Lund\n  Date: May 5\n", "list.txt")]
    [InlineData("---\ntitle: Ida Lund\n---\n\nIda Lund is a pilot in Selby. You can follow her on Twitter @idalund.\n",
        "content/author/ida-lund.md")]
    [InlineData("---\ntitle: Ida Lund\n---\n\nIda Lund is a freelance writer based in Lund who covers ports and shipping for magazines in three countries.\n", "_authors/ida-lund.md")]
    [InlineData("Copyright 2021 Harbour Press\n\n" + Story + Story, "fonts/LICENSE.txt")]
    [InlineData("Copyright 2021 Harbour Press\n\n" + Story + Story, "NOTICE")]
    [InlineData("# Tides\n\n" + Story + "\n* high water\n* low water\n\nSource: [Harbour board][1]\n\n" + Story
        + "\n[1]: https://example.org\n", "article.md")]
    public void What_is_a_record_or_has_a_page_passes(string text, string path) => VerifySilent(text, path);

    [Theory]
    [InlineData("# Tides\n\n<img src=\"a.png\">\n\n" + Story
        + "\n<small>Photo: <a href=\"https://example.org/a\">The quay</a> by Ida Lund</small>\n")]
    [InlineData("# Tides\n\n" + Story + Story
        + "\nMaja Lind is a freelance writer based in Lund who covers ports and shipping for magazines in three countries.\n")]
    [InlineData("# Tides\n\n" + Story + Story + "\nThe Post's Rui Castanho contributed to this report.\n")]
    [InlineData("# Tides\n\n{{< figure src=\"a.png\" >}}\n\n" + Story + Story + "\nPhoto: Rui Castanho/Meridian Pictures\n")]
    [InlineData("# Tides\n\n" + Story + Story + "\n© 2021 Harbour Press. All rights reserved.\n")]
    [InlineData("# Tides\n\n" + Story + Story + "\nPublished April 9, 2021\n")]
    public void What_was_written_into_markdown_is_a_note_at_most(string text) =>
        VerifyNotes(text, "article.md");

    [Theory]
    [InlineData("# Tides\n\n" + Story + Story + "\n[|Photo: Rui Castanho/Meridian Pictures|]\n")]
    [InlineData("# Tides\n\n" + Story + Story + "\n[|Getty Images|]\n")]
    public void A_credit_without_its_picture_is_left_over(string text) => Verify(Severity.Warning, text, "article.md");

    /// <summary>Pasted lines are deleted one by one; whoever marks the parts of a file hears once of its captions.</summary>
    [Fact]
    public void Captions_of_one_form_are_one_finding_where_they_were_written()
    {
        string text = string.Concat(Enumerable.Repeat(Story + "\nImage: Rui Castanho.\n\n", 5));
        Assert.Equal(5, Find(text).Count);
        Assert.Single(Find("# Tides\n\n" + text, "article.md"));
    }

    [Fact]
    public void Whoever_tells_on_what_a_film_is_based_is_no_author() =>
        VerifySilent(Story + "The Lamp is based upon the novel by the journalist Ida Lund.\n" + Story);

    /// <summary>Who an author is who stands in the head of the article is told at its end.</summary>
    [Fact]
    public void Finds_what_is_told_of_the_author_at_the_end()
    {
        const string Article =
            "The harbour reopened on Friday after a week of storms that kept the ferries in port.\nThe board met on Monday in the old hall, and voted for a second pier that is to be built of oak.\n";
        string text = "Board votes for a second pier\nBy Ida Lund\n" + string.Concat(Enumerable.Repeat(Article, 4));
        Assert.Equal(2, Find(text + "Ida Lund\nIda Lund is the head of research at the tide office, and lives on a boat.\n").Count);
        Assert.Empty(Find(text + "Marek Stone is the head of research at the tide office, and lives on a boat.\n"));
        Assert.Empty(Find(text.Replace("By Ida Lund", "Ida Lund to lead it", StringComparison.Ordinal)
            + "Ida Lund is the head of research at the tide office, and lives on a boat.\n"));
    }

    /// <summary>So an agency signs its reports; inside the text it is a line that was left over.</summary>
    [Theory]
    [InlineData("(Reporting by Ida Lund. Editing by Marek Stone)")]
    [InlineData("(Reporting by Ida Lund; Editing by Marek Stone)")]
    [InlineData("(Additional reporting by Ida Lund and Orla Krol;\nEditing by Marek Stone)")]
    [InlineData("(Writing by Ida Lund,\nEditing by Marek Stone)")]
    [InlineData("(Editing by Marek Stone)")]
    [InlineData("(Compiled by Ida Lund; Editing by Marek Stone)")]
    public void The_sign_off_at_the_end_is_in_its_place(string line)
    {
        VerifySilent(Story + line + "\n");
        Assert.NotEmpty(Find(Story + Story + line + "\n" + Story + Story));
    }

    [Theory]
    [InlineData("Mill sold to rival group\n\nBy Ida Lund\nMon Aug 2, 2010 1:01pm EDT\n")]
    [InlineData("Mill sold to rival group\n\nBy Ida Lund and Orla Krol\nTue Oct 9, 2007 1:11pm EDT\n")]
    [InlineData("Board votes for a second pier\n\nBy Ida Lund\n")]
    [InlineData("Board votes for a second pier\n\nBy Ida Lund\n3 May 2021\n")]
    [InlineData("Ferry back in May\n\nA pier of oak\n\nBy Ida Lund\n")]
    [InlineData("Ferry back in May\n\nBY IDA LUND\nMay 3, 2021\n")]
    public void A_headline_and_its_byline_are_a_head_without_text(string text) => VerifySilent(text);

    /// <summary>What a text may say of itself as well, or has at its head, is a note.</summary>
    [Theory]
    [InlineData("[|Disclaimer: Check the tide tables before you sail, and ask the harbour master whether the bar can be crossed with your boat.|]")]
    [InlineData("[|QP/Boats|]")]
    [InlineData("BY THE NUMBERS")]
    [InlineData("Category: core\nCredits: Ida Lund\nAffects: all")]
    public void What_may_be_meant_is_a_note_at_most(string line) =>
        VerifyNotes(Story + MarkedText.Strip(line) + "\n" + Story);

    [Fact]
    public void A_business_among_names_is_no_credit()
    {
        Verify(Severity.Note, Story + "They gave to the pier:\n\nOrla Krol\n[|Ida Lund Photography|]\nMarek Stone\nJo Vane\n");
        Assert.NotEmpty(Find(Story + "Photo: Ida Lund\n" + Story));
    }

    [Theory]
    [InlineData("Photo: Rui Castanho/Meridian Pictures")]
    [InlineData("Photo by Rui Castanho")]
    [InlineData("Image courtesy of the harbour board")]
    [InlineData("Picture: Ida Lund")]
    public void In_the_source_of_a_site_a_credit_is_a_note(string line)
    {
        string body = $"The harbour reopened on Friday after a week of storms.\n\n{line}\n\nThe board met on Monday in the old hall.\n";
        Assert.Contains(Find(body, "article.md"), finding => finding.Severity == Severity.Warning);
        VerifyNotes("---\ntitle: The harbour\n---\n\n" + body, "article.md");
    }

    [Theory]
    [InlineData("The board met.\n\nBEGIN:QUAY\nCATEGORIES:Birthday\nCREATED:20040311T215051Z\nEND:QUAY")]
    [InlineData("# Copyright (c) 2003 by Ida Lund\n# All rights reserved.\nlamp on\n")]
    public void Records_and_remarks_of_programs_pass(string text) => VerifySilent(text);

    [Fact]
    public void A_sign_off_may_have_two_brackets() =>
        VerifySilent("The harbour reopened on Friday after a week.\n\nThe board met on Monday.  (Reporting by Ida Lund)  "
            + "(Additional reporting by Tom Kell in Lund. editing\nby Mara Hess)\n");

    [Fact]
    public void The_agencies_of_the_dateline_sign_at_the_end()
    {
        const string body = " - The harbour reopened on Friday after a week. "
            + "The board met on Monday and took it back to the sea. Selby/Quay Wire";
        VerifySilent("The harbour is back\n\nSELBY (Quay Wire)" + body);
    }

    [Fact]
    public void A_title_that_is_a_link_of_a_page_is_no_credit()
    {
        const string item = "<p>The harbour reopened on Friday after a week.</p><p><a href=\"a.html\">Essential Rope/Net Making</a></p>";
        Assert.DoesNotContain(Find(item, "article.html"), finding => finding.Severity > Severity.Note);
    }
}
