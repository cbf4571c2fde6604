using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules.Speakers;

namespace ContentLint.Rules.Tests.Speakers;

public sealed class UsedBeforeIntroducedTests : RuleTest<UsedBeforeIntroduced>
{
    private const string Lead = "The old lift by the harbour stood still for a week, and nobody in the town knew why.\n\n";

    [Theory]
    [InlineData("The town laughed. [|Keller|] called it “a joke”.\n\nThe rope was new. Nina Keller, the harbour master, walks now.")]
    [InlineData("“It is a joke,” [|Keller|] said.\n\nThe rope was new. Nina Keller walks up the hill now.")]
    [InlineData("“It is a joke,” said Mr. [|Keller|].\n\nThe rope was new. Bruno Keller walks up the hill now.")] // an honorific makes no introduction
    [InlineData("[|Keller|] said it was a joke.\n\nThe rope was new. Inspector Keller walks up the hill now.")]
    public void A_name_speaks_before_its_full_name(string marked) => Verify(Severity.Warning, Lead + marked);

    [Fact]
    public void In_one_paragraph_it_is_a_note() =>
        Verify(Severity.Note, Lead + "[|Keller|] said it was a joke. The town laughed. Nina Keller walks up the hill now.");

    [Theory]
    [InlineData("“It is a joke,” [|Nina|] said.\n\nNina Keller walks up the hill now.",
        Severity.Note)] // whom the text calls by a first name may be another
    [InlineData("“It is a joke,” [|Zhao|] said.\n\nThe rope was new. Zhao Lihua walks up the hill now.", Severity.Warning)] // a family name may come first
    public void A_first_name_is_a_note(string marked, Severity severity) => Verify(severity, Lead + marked);

    [Theory]
    [InlineData("Nina Keller walks up the hill now.\n\nKeller called it “a joke”.")]
    [InlineData("Keller called it “a joke”. Nina Keller walks up the hill now.")] // the very next sentence
    [InlineData("The referee Keller called it “a joke”.\n\nNina Keller walks up the hill now.")] // a role at the first use
    [InlineData("“Keller said it was a joke,” said Mara Quill.\n\nNina Keller walks up the hill now.")] // inside somebody's words
    [InlineData("Keller Lines called it “a joke”. Keller said so twice.\n\nNina Keller walks up the hill now.")] // a company of that name
    [InlineData("Keller called it “a joke”.")] // never introduced: another rule's business
    [InlineData("Churchill called it “a joke”.\n\nWinston Churchill walked up the hill.")] // whom everybody knows
    [InlineData("Nina Keller slams the ferry for its fares\n\nKeller slams the ferry, saying it cost too much\n\nThe ferry is dear, former Mayor Nina Keller said on Tuesday.")] // a headline told again
    [InlineData("Story highlights “We did all we could,” Keller said\n\nNina Keller walks up the hill now.")] // a box
    [InlineData("The debate ended with Marek Quill asking if Keller was aware of it.\n\nSpeaker Nina Keller cut off the debate.")] // nothing is said yet
    public void An_introduction_in_time_is_silent(string text) => VerifySilent(Lead + text);

    [Fact]
    public void A_headline_is_no_use_before_the_introduction() =>
        VerifySilent("Keller says the lift is a joke\n\nBy Mara Quill\n\n" + Lead
            + "Nina Keller walks up the hill now. Keller said it was a joke.");

    [Fact]
    public void A_name_the_configuration_knows_is_silent()
    {
        LintSettings settings = LintSettings.Default with { KnownNames = new KnownNames(["Nina Keller"]) };
        Assert.Empty(Find(Lead + "Keller called it “a joke”.\n\nNina Keller walks up the hill now.", settings: settings));
    }

    [Fact]
    public void Names_and_nouns_do_not_matter()
    {
        string[] names = ["Brandle", "Ostrow", "Quennell", "Tavish", "Ulmer", "Wexcombe", "O’Marra", "McTeal", "Łuczak", "Pikett"];
        string[] things = ["bridge", "mill", "ferry", "school", "harvest", "tunnel"];
        foreach (string name in names)
        {
            foreach (string thing in things)
            {
                Verify($"The old {thing} was closed for a week.\n\n“The {thing} is lost,” said [|{name}|].\n\nMara {name} lives near the {thing}.");
                VerifySilent(
                    $"The old {thing} was closed for a week.\n\nMara {name} lives near the {thing}.\n\n“The {thing} is lost,” said {name}.");
            }
        }
    }

    [Fact]
    public void One_named_beside_somebody_else_is_not_called_by_that_name()
    {
        Finding finding = Assert.Single(Find(Lead
            + "Hargan said it was late.\n\nThe mill was shut.\n\nHargan and Ida Velmar run the mill."));
        Assert.Equal("“Hargan” speaks here, but is introduced only later, beside “Ida Velmar”", finding.Message);
    }

    [Fact]
    public void A_standfirst_is_read_with_the_headline() =>
        Assert.Empty(
            Find("---\ntitle: The lift is late\ndescription: Keller said that the lift is late.\n---\n\nThe town had to wait for a week.\n\nNina Keller, the harbour master, walks up the hill now.\n", "a.md"));

    [Fact]
    public void Why_a_name_is_short_may_be_said_later() =>
        VerifySilent(
            "The lift stood still for a week. “It is good,” Cindy said.\n\nFew in the valley laughed. The Post is using only Cindy’s first name because of the shame that comes with it.");

    [Theory]
    [InlineData("“It is a joke,” [|Keller|] said.\n\nNina Keller walks up the hill now.")]
    [InlineData("The yard in May. According to [|Keller|], it was full.\n\n[Nina Keller](https://x.example/k) had counted the boats.")]
    public void The_very_next_sentence_has_the_full_name(string marked) => Verify(Severity.Note, Lead + marked);

    [Fact]
    public void Of_several_of_one_name_none_is_said_to_be_the_speaker() => VerifyMessage(
        Lead + "“It is a joke,” [|Moon|] said.\n\nThe rope was new. Moon Ji-ho runs the lift. Moon Su-bin paid for it.",
        "“Moon” speaks here, but those of that name are introduced only later");

    [Theory]
    [InlineData("“It is a joke,” Keller said.\n\nJUST WATCHED Keller: It is a joke Replay MUST WATCH Keller: It is a joke 02:54.")]
    [InlineData("“It is a joke,” Keller said.\n\nNOW SHOWING Keller on the hill.")]
    public void A_label_in_capitals_introduces_nobody(string text) => VerifySilent(Lead + text);

    [Fact]
    public void A_name_in_capitals_does() => Verify(Severity.Warning,
        Lead + "“It is a joke,” [|Keller|] said.\n\nThe rope was new. NINA KELLER walks up the hill now.");

    [Theory]
    [InlineData("Nina [Ida] Keller came by, and so did [Ida] Keller. “It is a joke,” Keller said.\n\nThe rope was new. Ida Keller walks now.")]
    [InlineData("“It is a joke,” Keller said.\n\nThe rope was new. Norden-born Keller walks now.")] // an origin is no first name
    public void A_bracket_before_and_an_origin_behind_are_no_later_introduction(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("The town counted on An Keller of Valley Bank. “It is a joke,” Keller said.\n\nThe rope was new. Nina Keller walks now.")] // a small word that is a first name
    [InlineData("“It is clear to (the harbour master Nina) Keller,” said Bruno Hale.\n\n“It is a joke,” Keller said.\n\nThe rope was new. Nina Keller walks now.")] // put in with the role
    public void A_first_name_stands_before_it_in_an_odd_form(string text) => VerifySilent(Lead + text);

    [Fact]
    public void A_headline_introduces_who_goes_by_a_first_name() => VerifySilent(
        "# Nina Keller Walks Up the Hill\n\n" + Lead + "“It is a joke,” Nina said.\n\nThe rope was new. Nina Boyd walks up the hill, too.",
        "article.md");

    [Fact]
    public void A_headline_with_another_first_name_does_not() => Assert.Single(Find(
        "# Ida Keller Walks Up the Hill\n\n" + Lead + "“It is a joke,” Nina said.\n\nThe rope was new. Nina Boyd walks up the hill, too.",
        "article.md"));

    [Fact]
    public void What_is_done_with_somebody_is_no_first_name() =>
        VerifySilent(Lead + "“It is a joke,” Keller said.\n\nThe rope was new. Befriending Keller was not enough for the town.");
}
