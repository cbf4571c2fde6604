using ContentLint.Rules.Style;

namespace ContentLint.Rules.Tests.Style;

public sealed class InconsistentVariantTests : RuleTest<InconsistentVariant>
{
    [Theory]
    [InlineData("The organisation met in May. The [|organization|] will vote, and the organisation will pay.")]
    [InlineData("The club organised a fair and will [|organize|] two more. It has organised fairs since May.")] // forms of one word
    [InlineData("The grey mill and the [|gray|] barn stand by the grey lake.")]
    [InlineData("It rose by 4 percent in May, by 5 percent in June and by 6 [|per cent|] in July.")]
    [InlineData("They met on 4 March and on 9 April, and will meet on [|May 7|].")]
    [InlineData("The road runs through [|central|] Asia. The towns of Central Asia are old, and trade in Central Asia is slow.")]
    [InlineData("The note was paid in [|U.S|] currency.")]
    [InlineData("The US fleet sailed, US ships followed, and [|U.S.|] sailors waited.")]
    public void One_thing_has_two_forms(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The organisation met the World Health Organization in May.")] // a name
    [InlineData("The organisation met in May. “The organization will vote,” said Mara Hess, the clerk.")] // a quotation
    [InlineData("The programme ran on a computer program.")]
    [InlineData("They met on 4 March and talked about July 4.")] // a holiday
    [InlineData("The US fleet sailed. It met the U.S. Open.")]
    [InlineData("The road runs through central Asia to the Central Asian Bank.")]
    [InlineData("The fleet stayed in the U.S. It sailed in May.")]
    public void Names_quotations_and_other_senses_pass(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The Harbour Safety Board [|(HSB)|] met. It will meet again in June.")]
    [InlineData("The [|HSB|] met in May. The Harbour Safety Board (HSB) will meet again, and the HSB will vote.")]
    public void An_acronym_is_defined_for_nothing_or_too_late(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The Harbour Safety Board (HSB) met. The HSB will meet again.")]
    [InlineData("The Harbour Safety Board (HSB) met. Two HSBs were founded later.")]
    [InlineData("The ferry sank (AP) in May. The mayor (D) left.")]
    [InlineData("HSB in trouble\n\nThe Harbour Safety Board (HSB) met in May to hear what the divers had found. The HSB will meet again.")] // a headline is short on purpose
    [InlineData("Trade with the EU rose. The European Union (EU) was pleased, and the EU paid.")] // known to all
    [InlineData("The High-Speed Ferry Line (HSFL) opened. The High Speed Ferry Line (HSFL) is old, and the HSFL pays.")]
    [InlineData("A Harbour Safety Board (HSB) met. Harbour Safety Boards (HSB) are old, and each HSB pays.")]
    public void An_acronym_in_use_passes(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The Harbour Safety Board (HSB) met. The [|Home Savings Bank (HSB)|] paid, and the HSB voted.")]
    [InlineData("The Harbour Safety Board (HSB) met. The [|Harbour Safe Board (HSB)|] paid, and the HSB voted.")]
    [InlineData("The Harbour Safety Board (HSB) met, and the HSB voted. The old [|HSB-N (HSB)|] paid.")]
    public void An_acronym_has_two_names(string marked) => Verify(Severity.Warning, marked);

    [Fact]
    public void A_currency_is_no_people()
    {
        Verify(Severity.Warning, "The [|Afghani|] government met in May.");
        VerifySilent("The Afghani currency fell. They paid 40 Afghani in May. Mr Afghani left.");
    }

    [Fact]
    public void The_rarer_form_becomes_the_other()
    {
        const string text = "The organisation met. The organization will vote, and the organisation will pay.";
        Assert.Equal("The organisation met. The organisation will vote, and the organisation will pay.",
            Fixes.Apply(text, Assert.Single(Find(text))));
    }

    [Theory]
    [InlineData("It lies in [|Western|] Europe. It is far from western Europe, and from all of western Europe.")]
    [InlineData("The Bank of [|South|] Sudan is in south Sudan, and so is the mill in south Sudan.")]
    public void A_capital_is_not_taken_away(string marked)
    {
        Verify(marked);
        Assert.Null(Assert.Single(Find(marked)).Fix);
    }

    [Fact]
    public void A_capital_is_set() => VerifyOffered("It is far from Western Europe, from Western Europe and from western Europe.",
        "It is far from Western Europe, from Western Europe and from Western Europe.");

    /// <summary>What a program calls it is no spelling of the writer.</summary>
    [Theory]
    [InlineData("The colour is old, and the colour is new. Set *color_list_size* or color.red, and the colour is set.")]
    [InlineData("The colour is old, and the colour is new. Write to desk@color.example for it.")]
    public void A_part_of_a_name_in_code_is_no_spelling(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("The color is old, the _colour_ is new, and the color is dry.", "The color is old, the _color_ is new, and the color is dry.")]
    [InlineData("The color is old, [the colour](a/colour.md) is new, and the color is dry.",
        "The color is old, [the color](a/colour.md) is new, and the color is dry.")]
    public void A_spelling_beside_marks_becomes_the_other(string text, string expected) => VerifyOffered(text, expected, "article.md");

    [Theory]
    [InlineData("The Harbour Safety Board (HSB) met in May.", "The Harbour Safety Board met in May.", "article.md")]
    [InlineData("The **harbour** Safety Board (HSB) met in May.", "The **harbour** Safety Board met in May.", "article.md")]
    [InlineData("<p>The <b>Harbour Safety Board</b> (HSB) met.</p>", "<p>The <b>Harbour Safety Board</b> met.</p>", "article.html")]
    public void An_acronym_that_is_not_used_is_deleted(string text, string expected, string path) => VerifyOffered(text, expected, path);

    /// <summary>With it a mark would go, or the end of a link; or it is in the name of what a link leads to, or in the word explained.</summary>
    [Theory]
    [InlineData("The [Harbour Safety Board](https://a.example/) (HSB) met in May.", "article.md")]
    [InlineData("The Harbour Safety Board ([HSB](https://a.example/)) met in May.", "article.md")]
    [InlineData("The [Harbour Safety Board (HSB)](https://a.example/) met in May.", "article.md")]
    [InlineData("The [Harbour Safety Board (HSB) of Varn](https://a.example/) met in May.", "article.md")]
    [InlineData("The *Harbour Safety Board* (HSB) met in May.", "article.md")]
    [InlineData("The Harbour Safety Board (*HSB*) met in May.", "article.md")]
    [InlineData("**Harbour Safety Board (HSB)** \\- It met in May.", "article.md")]
    [InlineData("<p><b>Harbour Safety Board (HSB)</b> - It met in May.</p>", "article.html")]
    public void An_acronym_beside_marks_is_left_to_the_editor(string text, string path) => VerifyOffered(text, text, path);

    /// <summary>The kind of a thing behind its name, the title of a work with its address, and part of a name in a link.</summary>
    [Theory]
    [InlineData("The Harbour Gate Monitor (HGM) is old. The HGM reads the tide. We use QUAYO (HGM) at the mill.")]
    [InlineData("The Tide Log Form (TLF) is read here. The TLF is old.\n\n3. Tide Log Format (TLF), Version 2, 1995, https://quay.example/tlf")]
    public void Another_use_of_the_bracket_is_no_second_name(string text) =>
        Assert.DoesNotContain(Find(text, "article.md"), finding => finding.Severity == Severity.Warning);

    [Theory]
    [InlineData("The harbour tide engineer (HTE) met us. The HTE is old. [|Harbour tide engineering (HTE)|] is new.")]
    [InlineData("The Lund Pilot Fellows (LPF) met us. The LPF are old. The [|Lund Pilot Fellowship (LPF)|] is new.")]
    public void An_inflected_name_is_a_note(string marked) =>
        VerifyNotes(marked);

    /// <summary>A name inside a longer one, whose small words its letters count, is another name.</summary>
    [Theory]
    [InlineData("They meet at Yet Another Harbour Show (YAHS) and at The Harbour Show (THS). The YAHS is old, and the THS is new.")]
    [InlineData("They meet at Not the Harbour Fair (NTHF) and at the Harbour Fair (HF). The NTHF is old, and the HF is new.")]
    public void A_name_in_a_longer_name_has_its_own_letters(string text) => VerifySilent(text);

    [Fact]
    public void One_name_with_two_abbreviations_is_found() =>
        Assert.Contains(
            Find("The Bank of the Old Harbour (BOH) met. The BOH is old. The Bank of the Old Harbour (BOTOH) paid, and the BOTOH voted."),
            finding => finding.Severity == Severity.Warning);
}
