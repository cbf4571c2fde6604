using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class DeskRemarkTests : RuleTest<DeskRemark>
{
    private const string Lead =
        "Kiln is lit again\n\nThe old kiln in Perrow was lit in May after a rest of nine years, its owner said. It holds 400 pots.\n\n";

    private const string Rest = "\n\nThe pots will be sold in June, the owner said, and the kiln will rest until the autumn.";

    [Theory]
    [InlineData("[|Can somebody check this para with the museum?|] LT")]
    [InlineData("[|Subs: please cut from the end if short.|]")]
    [InlineData("[|Trim this par if space is tight.|]")]
    [InlineData("[|(desk: please verify the year)|]")]
    [InlineData("[|[Pic desk - can we get a better photo here?]|]")]
    [InlineData("[|Could we add a second source before this runs?|]")]
    [InlineData("[|Night desk: lose the last graf if it does not fit.|]")]
    [InlineData("[|OK to run this caption?|] RM")]
    [InlineData("[|(Anna - please check the spelling of the owner's name)|]")]
    [InlineData("[|Mike, does this need a quote from the museum?|]")]
    [InlineData("[|Jo pls ring the owner back about the figures, he was vague on the phone|]")]
    [InlineData("[|(Tom: the lawyer has not cleared the bit on lead, pls hold that until he rings)|]")]
    [InlineData("[|Sue to add a pic of the kiln here|]")]
    [InlineData("[|(not confirmed yet, waiting for the press office)|]")]
    [InlineData("[|[awaiting a reply from the museum]|]")]
    public void A_desk_speaks_to_a_desk(string marked) => Verify(Severity.Warning, Lead + marked + Rest);

    [Theory]
    [InlineData("[|I have shortened the opening and kept both quotes, as you asked.|]")]
    [InlineData("[|This version avoids jargon and is a little shorter than the one you sent.|]")]
    [InlineData("[|If you would like a livelier headline, I can write three versions.|]")]
    [InlineData("[|Would you like me to shorten the ending as well?|]")]
    public void A_writer_speaks_of_the_draft(string marked) => Verify(Severity.Warning, Lead + marked + Rest);

    [Theory]
    [InlineData("[|I left the wording of the second quotation unchanged.|]")]
    [InlineData("[|I would suggest moving this paragraph further up.|]")]
    public void What_a_writer_may_say_to_readers_as_well_is_a_note(string marked) => Verify(Severity.Note, Lead + marked + Rest);

    [Fact]
    public void Inside_a_paragraph_of_the_article_it_is_a_note() =>
        Verify(Severity.Note, Lead.TrimEnd() + " [|Could we add a second source before this runs?|] It will rest in June." + Rest);

    [Theory]
    [InlineData("[|For interviews with the potters, contact the press office.|]")]
    [InlineData("[|High-resolution images of the kiln are available on request.|]")]
    [InlineData("[|Media enquiries: Ida Hale, 01632 960111.|]")]
    [InlineData("[|To arrange interviews, please call the communications team.|]")]
    [InlineData("[|B-roll is available, and headshots can be downloaded.|]")]
    [InlineData("[|For photographs, email the media team.|]")]
    public void A_press_office_speaks_to_journalists(string marked) => Verify(Severity.Note, Lead.TrimEnd() + " " + marked + Rest);

    [Theory]
    [InlineData("“Can somebody check this para?” the curator asked.")]
    [InlineData("The editor had cut the last paragraph, and she would not say why.")]
    [InlineData("For tickets, call the museum on weekdays.")]
    [InlineData("Can anybody light a kiln?")]
    [InlineData("[Editor's note: This sentence was added to explain the figures.]")]
    [InlineData("[Ed note: Would a photo of my pot be a headline?]")]
    [InlineData("Move over, copper pots.")]
    [InlineData("fix an issue where some graphics had no pots, and")]
    [InlineData("Check out her longer lists of figures below.")]
    [InlineData("A fear of kilns (that's fear of copy to you and me) keeps the photo from being shown.")]
    [InlineData("Anna, the owner, will check the pots in June.")] // nobody is called
    [InlineData("Perrow, which needs a map, has none.")]
    [InlineData("Perrow to cut museum staff")]
    [InlineData("(Above: potters waiting for the kiln to cool)")]
    [InlineData("(The museum is still awaiting a reply from the owner.)")]
    [InlineData("Please add the pots to the table, the owner told them.")]
    [InlineData("The story was checked by lawyers before it was published.")]
    [InlineData("The lawyers, who said they represent 400 potters, moved to join the claims.")]
    [InlineData("CREDIT CRUNCH Potters have been on edge since the bank closed.")]
    [InlineData("(This story corrects the year in the third paragraph.)")]
    [InlineData("He denied in interviews that the kiln was old.")]
    [InlineData("Credit cards are not taken at the kiln.")]
    [InlineData("On Sunday, Jan Kowalik of the party ((pl))Polish language: Prawo i Sprawa kept the draft of its kiln law unchanged.")]
    [InlineData("The band played versions of their hits Losing My Kiln, I've Been High and Leaving Perrow in May.")]
    [InlineData("The company, which added a kiln in May, posted figures above an I/B/E/S consensus of 17.7 pence a share and kept its outlook.")]
    [InlineData("Check your tickets before you travel to the kiln.")]
    [InlineData("Subs not used: Hale, Boyd.")]
    [InlineData("TODO: Update this paragraph as needed.")]
    [InlineData("Lawyers, who left the court in May, kept the draft.")]
    [InlineData("Can we trust the figures?")]
    [InlineData("Two of the subs used in May were from Perrow.")]
    public void The_article_speaks(string text) => VerifySilent(Lead + text + Rest);

    [Fact]
    public void A_text_that_speaks_to_its_readers_may_demand() =>
        VerifySilent(
            "How to write a letter\n\nI write many. You can write one, too. Check the spelling of names. Add a line about your pot. Keep your sentences short. Use your own words. Cut the last paragraph if you like.");

    [Fact]
    public void One_remark_in_two_sentences_is_one() =>
        Assert.Single(Find(Lead + "Is this par right? Please check it with the desk. Subs: cut if short." + Rest));

    [Theory]
    [InlineData("CHANGE IN RATE PATH?")]
    [InlineData("SHIFT IN TAX PLAN?")]
    [InlineData("CUT IN KILN FEES?")]
    [InlineData("CHECK ON THE POTS?")]
    public void A_crosshead_between_two_sentences_is_none(string heading) =>
        VerifySilent(Lead.TrimEnd() + " The kiln was lit in May. " + heading + " Dealers expect that the price will rise." + Rest);

    [Fact]
    public void In_capitals_a_remark_is_one_still() =>
        Assert.NotEmpty(
            Find(Lead.TrimEnd() + " The kiln was lit in May. CAN SOMEBODY CHECK THIS PARA? Dealers expect that the price will rise."
                + Rest));

    [Fact]
    public void What_somebody_argues_is_no_remark() =>
        VerifySilent(Lead.TrimEnd() + " Holm has written on kilns. Cut the copy fees, he argues, and the figures will check out again."
            + Rest);

    [Theory]
    [InlineData("The owner, Mara Quill, [|[desk pls check age]|] keeps the kiln.")]
    [InlineData("It has 40 rooms [|[subs: confirm number]|] and a yard.")]
    public void A_note_to_the_desk_stands_within_a_sentence(string marked) =>
        Verify(Severity.Warning, "The kiln was lit in May, and the town came.\n\n" + marked);

    [Theory]
    [InlineData("“The desk [of the harbour master] is old,” said Mara Quill.")]
    [InlineData("“They must check [the ropes] at once,” said Mara Quill.")]
    [InlineData("It was read out [check against delivery] by Mara Quill.")]
    [InlineData("It was the [sic] old kiln.")]
    public void What_an_editor_put_in_asks_for_nothing(string text) =>
        VerifySilent("The kiln was lit in May, and the town came.\n\n" + text);
}
