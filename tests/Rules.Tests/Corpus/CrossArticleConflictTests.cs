using ContentLint.Findings;
using ContentLint.Rules.Corpus;

namespace ContentLint.Rules.Tests.Corpus;

public sealed class CrossArticleConflictTests : CorpusRuleTest<CrossArticleConflict>
{
    [Theory]
    [InlineData("The mill will be sold, said [|Andrew Stennel|], the chairman of the Varn council.",
        "[|Andrew Stennell|], the chairman of the Varn council, said that nobody had asked him.")]
    [InlineData("The spokesperson of the Brenn guild, [|Zabirah Moskal|], denied it.",
        "“We are glad,” a spokesman for the Brenn guild, [|Zabihrah Moskal|], said.")]
    [InlineData("Mayor [|Peter Lindqvist|] opened the bridge at Tolne.",
        "The bridge was paid for by Tolne, Mayor [|Peter Lindqist|] said.")]
    [InlineData("[|Karimulla Ansar|], the head of a school in Varn, said no.",
        "[|Karimula Ansar|], the head of the school in Varn, said it was full.")]
    [InlineData("Senator [|Eugene Delpasqual|] of Varn voted for it.", "“I was against it,” said Senator [|Eugene Delpasquall|], of Varn.")]
    [InlineData("The lawyer [|Zabirah Dobrovsky|] defended the Yarro company.",
        "The owner of the Yarro company and his lawyer, [|Zabriah Dobrovsky|], left.")]
    public void A_name_one_letter_off_is_found_on_both_sides(string first, string second) => Verify(first, second);

    /// <summary>Of two forms, each in one article, only one is a name.</summary>
    [Theory]
    [InlineData("[|Vector Ibarra|], the head of the Varn school, said no.", "Victor Ibarra, the head of the Varn school, said yes.")]
    [InlineData("[|Veroncia Brandal|], the head of the Varn school, said no.", "Veronica Brandal, the head of the Varn school, said yes.")]
    [InlineData("[|Stansilav Moskal|], the head of the Varn school, said no.", "Stanislav Moskal, the head of the Varn school, said yes.")]
    [InlineData("Thomas Breth, a lawyer for the Varn council, said no.", "[|Thomas Breath|], a lawyer for the Varn council, said yes.")]
    [InlineData("Edward Stennel, a lawyer for the Varn council, said no.", "[|Edwrad Stennel|], a lawyer for the Varn council, said yes.")]
    [InlineData("The lawyer Mikhail Dobrovsky defended the Yarro company.",
        "The owner of the Yarro company and his lawyer, [|Mihkail Dobrovsky|], left.")]
    public void The_form_that_is_no_name_is_the_one_found(string first, string second) => Verify(first, second);

    [Fact]
    public void The_rarer_form_is_found_everywhere_and_the_other_nowhere() => Assert.Equal(
        ["3.txt Andrew Stennel", "4.txt Andrew Stennel"],
        Find(
            "Andrew Stennell, the chairman of the Varn council, said no.",
            "Andrew Stennell, the chairman of the Varn council, said yes.",
            "Andrew Stennell, the chairman of the Varn council, left.",
            "Andrew Stennel, the chairman of the Varn council, said nothing.",
            "Andrew Stennel, the chairman of the Varn council, came back.")
            .Select(finding => $"{finding.Path} {finding.Message.Split('“', '”')[1]}"),
        StringComparer.Ordinal);

    /// <summary>What a news agency sends out, and what papers make of it.</summary>
    private const string Report =
        "Andrew Stennell, the chairman of the Varn council, said on Monday that the mill by the river would be sold. Two buyers had looked at it in the spring, and neither came back. The roof leaks, the wheel has not turned since the flood, and the road that leads to it is closed whenever it rains.";

    private const string Update =
        "In the evening some forty people stood before the town hall with candles. They want the mill to be a museum, and say that the money for it has been promised by a foundation in Tolne. No vote was held, and the next meeting is in June.";

    private const string OwnReport =
        "Andrew Stennell, the chairman of the Varn council, opened the new wing of the library with a pair of golden scissors that his daughter had lent him. Children sang, a dog got loose among the shelves, and it took an hour to find it behind the atlases.";

    private const string OtherReport =
        "Nobody had asked for a swimming pool, Andrew Stennell, the chairman of the Varn council, told those who had come to the hall with towels round their necks. He would see what could be done before the summer, he said, and then he left by the back door.";

    private const string Slip =
        "The bakers of Tolne get flour from abroad this year, and pay twice for it. Andrew Stennel, the chairman of the Varn council, blamed the weather, the price of diesel and the harvest, which was the worst that anybody here can remember.";

    private static string[] Places(params string[] articles) =>
        [.. Find(articles).Select(finding => $"{finding.Path} {finding.Message.Split('“', '”')[1]}")];

    [Fact]
    public void Three_copies_of_one_article_against_another_are_one_against_one()
    {
        Assert.Equal(["0.txt Andrew Stennell", "1.txt Andrew Stennell", "2.txt Andrew Stennell", "3.txt Andrew Stennel"],
            Places(Report, Report, Report, Slip).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal("“Andrew Stennel” stands in this article alone, “Andrew Stennell” in 3 copies of one article, 0.txt among them",
            Find(Report, Report, Report, Slip).Single(finding => finding.Path is "3.txt").Message);
    }

    public static TheoryData<string, string> Rewrites => new()
    {
        // The same with another beginning, with words changed, and with more at the end.
        { "Varn, Monday. " + Report, Report.Replace("leaks", "lets in the rain", StringComparison.Ordinal) },
        { Report + "\n\n" + Update, Update + "\n\n" + Report.Replace("on Monday ", string.Empty, StringComparison.Ordinal) },
        { Report + "\n\n" + Update + "\n\n" + OwnReport.Replace("Andrew Stennell", "He", StringComparison.Ordinal), Report },
    };

    [Theory]
    [MemberData(nameof(Rewrites))]
    public void Updates_and_rewrites_are_copies(string second, string third) => Assert.Contains("0.txt Andrew Stennell",
        Places(Report, second, third, Slip), StringComparer.Ordinal);

    [Fact]
    public void Articles_of_their_own_are_witnesses_each() =>
        Assert.Equal(["3.txt Andrew Stennel"], Places(Report, OwnReport, OtherReport, Slip), StringComparer.Ordinal);

    [Fact]
    public void A_sentence_that_was_taken_over_makes_no_copy() => Assert.Equal(["2.txt Andrew Stennel"],
        Places(Report + "\n\n" + Update, OtherReport + " The next meeting is in June, and no vote was held.", Slip),
        StringComparer.Ordinal);

    [Fact]
    public void Copies_and_another_article_are_two()
    {
        IReadOnlyList<Finding> findings = Find(Report, Report, OwnReport, Slip);
        Assert.Equal("“Andrew Stennel” stands in this article alone, “Andrew Stennell” in 3 articles, 2 not counting copies, 0.txt among them",
            Assert.Single(findings).Message);
    }

    [Fact]
    public void A_slip_that_was_copied_is_one_still() => Assert.Equal(
        ["0.txt Andrew Stennel", "1.txt Andrew Stennel", "2.txt Andrew Stennel"],
        Places(Slip, Slip, "Varn. " + Slip, OwnReport, OtherReport), StringComparer.Ordinal);

    [Fact]
    public void A_form_of_a_common_name_that_few_articles_have_is_found() => Assert.Equal(
        ["2.txt Gwen Davies"],
        Find(
            "Gwen Davis, the chief executive, said no.",
            "Gwen Davis, the chief executive, said yes.",
            "Gwen Davies, the chief executive, left.")
            .Select(finding => $"{finding.Path} {finding.Message.Split('“', '”')[1]}"),
        StringComparer.Ordinal);

    [Fact]
    public void The_message_says_how_many_articles_have_each_and_which_is_older()
    {
        IReadOnlyList<Finding> findings = Find(
            "---\ndate: 2024-05-03\n---\n\nAndrew Stennell, the chairman of the Varn council, said no.\n",
            "---\ndate: 2024-05-04\n---\n\nAndrew Stennell, the chairman of the Varn council, said yes.\n",
            "---\ndate: 2024-06-01\n---\n\nAndrew Stennel, the chairman of the Varn council, said nothing.\n");
        Assert.Equal(
            ["“Andrew Stennel” stands in this article alone, “Andrew Stennell” in 2 articles, 0.txt among them, which is older"],
            findings.Select(finding => finding.Message),
            StringComparer.Ordinal);
        Assert.Equal(["0.txt", "1.txt"], findings[0].Related.Select(place => place.Path), StringComparer.Ordinal);
        Assert.Equal("“Andrew Stennell, the chairman of the Varn council, said no.”", findings[0].Related[0].Message);
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
        Assert.NotNull(findings[0].Group);
    }

    [Fact]
    public void Two_people_who_stand_in_one_article_are_two() => VerifySilent(
        "Andrew Stennel, the chairman of the Varn council, said no.",
        "Andrew Stennell, the chairman of the Varn council, said yes.",
        "Andrew Stennel and Andrew Stennell, both of the Varn council, met.");

    /// <summary>Names that are alike and are two people's, and what changes with time.</summary>
    [Theory]
    // Brothers, sisters, fathers and sons.
    [InlineData("Leif Brandal, a farmer from Varn, sold the mill.", "Leo Brandal, a farmer from Varn, bought a boat.")]
    [InlineData("Julia Marten, a teacher in Varn, said no.", "Julie Marten, a teacher in Varn, said yes.")]
    [InlineData("Maria Rossi, the owner of the Varn mill, said no.", "Mario Rossi, the owner of the Varn mill, said yes.")]
    [InlineData("Martin Krol, a driver for Varn Ferries, was hurt.", "Martina Krol, a driver for Varn Ferries, was not.")]
    [InlineData("Daniel Brenn, a lawyer in Tolne, said no.", "Daniela Brenn, a lawyer in Tolne, said yes.")]
    [InlineData("Simon Teale, a player for Varn, scored.", "Simone Teale, a player for Varn, scored too.")]
    [InlineData("Carlos Vega, a baker from Tolne, was there.", "Carlo Vega, a baker from Tolne, was not.")]
    [InlineData("Andrea Holm, a singer from Varn, won.", "Andreas Holm, a singer from Varn, lost.")]
    [InlineData("Joanna Prior, a judge in Varn, said no.", "Joanne Prior, a judge in Varn, said yes.")]
    [InlineData("Marco Sant, a pilot from Varn, flew.", "Mario Sant, a pilot from Varn, walked.")]
    [InlineData("Erika Rell, the sister of the mayor, sang.", "Erica Rell, the mayor, listened.")]
    [InlineData("Zarina Moskal, the first wife of the mayor of Varn, said no.",
        "Zarinka Moskal, the daughter of the mayor of Varn, said yes.")]
    [InlineData("Tom Brandal, the owner of the Varn mill, said no.", "Tim Brandal, the owner of the Varn mill, said yes.")]
    [InlineData("Dan Rell, a farmer from Varn, said no.", "Don Rell, a farmer from Varn, said yes.")]
    [InlineData("Jan Krol, a farmer from Varn, said no.", "Jon Krol, a farmer from Varn, said yes.")]
    [InlineData("Frances Teale, a nurse in Varn, said no.", "Francis Teale, a porter in Tolne, said yes.")]
    [InlineData("Gordon Pike Jr, the owner of Pike Mills, said no.", "Gordon Pyke Sr, the founder of Pike Mills, said yes.")]
    [InlineData("Louis Marten, a clerk in Varn, said no.", "Louise Marten, a clerk in Varn, said yes.")]
    [InlineData("Paula Hargest, the mayor of Varn, said no.", "Paul Hargest, the mayor of Varn, said yes.")]
    [InlineData("Robert Hargest, the mayor of Varn, said no.", "Roberta Hargest, the mayor of Varn, said yes.")]
    [InlineData("Christina Sand, a doctor in Varn, said no.", "Veronica Sand, a doctor in Varn, said yes.")]
    [InlineData("Annette Sand, a doctor in Varn, said no.", "Annetta Sand, a doctor in Varn, said yes.")]
    [InlineData("Philip Moor and his brother Phillip Moor own the Varn mill.", "Phillip Moor, an owner of the Varn mill, said no.")]
    // Common surnames, and surnames that are made from each other.
    [InlineData("David Clark, the manager of Varn Rovers, said no.", "David Clarke, the manager of Varn Rovers, said yes.")]
    [InlineData("Peter Brown, a farmer from Varn, said no.", "Peter Browne, a farmer from Varn, said yes.")]
    [InlineData("Owen Parks, the chairman of the Varn council, said no.", "Owen Park, the chairman of the Varn council, said yes.")]
    [InlineData("Owen Marten, the chairman of the Varn council, said no.", "Owen Martens, the chairman of the Varn council, said yes.")]
    [InlineData("Nils Anderson, a skipper from Varn, said no.", "Nils Andersen, a skipper from Varn, said yes.")]
    [InlineData("Nils Petersen, a skipper from Varn, said no.", "Nils Peterson, a skipper from Varn, said yes.")]
    [InlineData("Alexei Dobrov, a pianist from Varn, played.", "Alexei Dobrova, a pianist from Varn, played.")]
    [InlineData("Jerzy Malinski, a member of the Varn choir, sang.", "Jerzy Malinska, a member of the Varn choir, sang.")]
    [InlineData("James Thompson, the manager of Varn Rovers, said no.", "James Thomson, the manager of Varn Rovers, said yes.")]
    [InlineData("Gwen Davis, the chief executive, said no.", "Gwen Davies, the chief executive, said yes.")]
    [InlineData("Gwen Davis, the head of the mill, said no.", "Gwen Davies, the head of the choir, said yes.")]
    [InlineData("Owen Phillips, the chairman, said no.", "Owen Philips, the chairman, said yes.")]
    [InlineData("Alan Reid, a spokesman, said no.", "Alan Reed, a spokesman, said yes.")]
    [InlineData("Peter Moore, the manager, said no.", "Peter Moor, the manager, said yes.")]
    [InlineData("Helen Nichols, the director, said no.", "Helen Nicholls, the director, said yes.")]
    [InlineData("John Harris, a farmer from Varn, said no.", "John Harrias, a surgeon from Tolne, said yes.")]
    [InlineData("Michael Fallow, an envoy to Tolne, left.", "Michael Callow, a member of the Varn council, stayed.")]
    [InlineData("Michael Farrow, an envoy, left.", "Michael Farlow, a trader, stayed.")]
    [InlineData("Susan Norton, a teacher, left.", "Susan Morton, a teacher, stayed.")]
    [InlineData("Susan Walker, a teacher in Varn, left.", "Susan Walter, a teacher in Varn, stayed.")]
    [InlineData("Helen Mason, a judge in Varn, left.", "Helen Nason, a judge in Varn, stayed.")]
    [InlineData("Owen Parke, a farmer, left.", "Celia Parks, a farmer, stayed.")]
    [InlineData("Kim Lee, a trader in Varn, left.", "Kim Lew, a trader in Varn, stayed.")]
    [InlineData("Anna Webb, a trader in Varn, left.", "Anna Webs, a trader in Varn, stayed.")]
    [InlineData("Peter Lindqvist, a baker, left.", "Peter Lindqist, an admiral, stayed.")]
    // One name in two alphabets.
    [InlineData("Jürgen Schröter, the head of the Varn school, said no.", "Jürgen Schroeter, the head of the Varn school, said yes.")]
    [InlineData("Anton Müllner, the head of the Varn school, said no.", "Anton Muellner, the head of the Varn school, said yes.")]
    [InlineData("Karin Löfgren, the head of the Varn school, said no.", "Karin Lofgren, the head of the Varn school, said yes.")]
    [InlineData("José Ibarra, the head of the Varn school, said no.", "Jose Ibarra, the head of the Varn school, said yes.")]
    [InlineData("Günther Halb, the head of the Varn school, said no.", "Guenther Halb, the head of the Varn school, said yes.")]
    [InlineData("Siân O’Dell, the head of the Varn school, said no.", "Sian O'Dell, the head of the Varn school, said yes.")]
    // No people at all.
    [InlineData("The Varn Ferry Service is run by the council.", "The Varn Ferry Services are run by the council.")]
    [InlineData("It is under the General Public License of the guild.", "It is under the General Public Licence of the guild.")]
    [InlineData("The Boston Harvest Race was won by Varn.", "Boston Harvest Races are won by Varn.")]
    [InlineData("ANDREW STENNEL, the chairman of the Varn council.", "Andrew Stennell, the chairman of the Varn council, said no.")]
    // Roles that changed, and figures that moved with time.
    [InlineData("Asta Rehm, the deputy mayor of Varn, said no in 2019.", "Asta Rehm, the mayor of Varn, said yes in 2024.")]
    [InlineData("Asta Rehm, then the head of the school, said no.", "Asta Rehm, the mayor of Varn, said yes.")]
    [InlineData("Asta Rehm, the former mayor of Varn, said no.", "Asta Rehm, the mayor of Varn, said yes.")]
    [InlineData("Asta Rehm, a member of the Varn council, said no.", "Asta Rehm, a nurse and mother of two, said yes.")]
    [InlineData("Trade with Varn was worth $170 million in 2022.", "Trade with Varn was worth $1 billion in 2024.")]
    [InlineData("The mill employs 270 people.", "The mill employed 310 people in 1990.")]
    [InlineData("The bridge cost £4m, not £6m as was planned.", "The bridge was to cost £6m.")]
    [InlineData("The fair drew 4,000 visitors last year.", "The fair drew 5,200 visitors this year.")]
    [InlineData("In the flood of January 2020 the mill was lost.", "In the flood of January 2021 the bridge was lost.")]
    [InlineData("Ida Krohn denied fraud on Monday.", "Ida Krohn admitted theft on Tuesday.")]
    [InlineData("Ida Krohn, 38, was held in 2019.", "Ida Krohn, 43, was freed in 2024.")]
    [InlineData("The pier is the longest in the county.", "The pier is the third-longest in the region.")]
    public void Two_people_and_two_times_are_no_conflict(string first, string second) => VerifySilent(first, second);

    private static string Signed(string editor, int day) =>
        $"---\ndate: 2024-05-{day:D2}\n---\n\nThe mill in Varn was shut for a week in May, and nobody came.\n\nIt was late. (Reporting by Ida Quell in Varn; editing by {editor})\n";

    [Fact]
    public void Two_editors_of_one_desk_are_two_people() => VerifySilent(
        Signed("Peter Lindqvist", 1), Signed("Peter Lindqist", 2), Signed("Peter Lindqvist", 3), Signed("Peter Lindqist", 4),
        Signed("Peter Lindqvist", 5), Signed("Peter Lindqist", 6));

    [Fact]
    public void Two_editors_are_two_people_in_other_years_too() => VerifySilent(
        Signed("Peter Lindqvist", 1), Signed("Peter Lindqvist", 2), Signed("Peter Lindqvist", 3), Signed("Peter Lindqist", 4),
        Signed("Peter Lindqist", 5));

    /// <summary>Where more articles have the other form, only the rarer one is shown.</summary>
    [Fact]
    public void The_form_that_more_articles_have_is_left_alone() => Assert.Equal(
        ["1.txt"],
        Find("Asta Rehmer, the mayor of Varn, said no.", "Asta Rehmar, the mayor of Varn, said no.",
            "Asta Rehmer, the mayor of Varn, said yes.").Select(finding => finding.Path),
        StringComparer.Ordinal);

    [Fact]
    public void A_rare_form_in_a_sign_off_is_a_slip_and_the_usual_one_is_left_alone() => Assert.Equal(
        ["3.txt Peter Lindqist"],
        Find(Signed("Peter Lindqvist", 1), Signed("Peter Lindqvist", 2), Signed("Peter Lindqvist", 4), Signed("Peter Lindqist", 3))
        .Select(finding => $"{finding.Path} {finding.Message.Split('“', '”')[1]}"),
        StringComparer.Ordinal);

    [Fact]
    public void A_letter_three_times_is_the_slip() => Verify(
        "Andrew Stennell, the chairman of the Varn council, said no.",
        "[|Andrew Stennelll|], the chairman of the Varn council, said yes.");

    [Theory]
    [InlineData(2, Severity.Note)]
    [InlineData(1, Severity.Warning)] // in one article alone it is a slip
    public void The_ending_of_a_Slavic_name_is_of_the_house(int others, Severity severity)
    {
        string[] articles = [.. Enumerable.Range(0, 2 + others).Select(n =>
            $"Andrew Talensk{(n < 2 ? "y" : "iy")}, the chairman of the Varn council, said no. The mill of {n + 3} wheels is shut in {"Tolne,Vik,Harl,Selm".Split(',')[n]}.")];
        IReadOnlyList<Finding> found = Find(articles);
        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.Equal(severity, finding.Severity));
    }

    [Fact]
    public void An_umlaut_in_other_letters_is_one_name() => Verify(
        "Andrew Schonfelder, the chairman of the Varn council, said no.",
        "Andrew Schoenfelder, the chairman of the Varn council, said yes.");

    [Theory]
    [InlineData("Nadia Gelling, the owner of the Varn mill, said no. The mill is in Tolne.", "The Varn mill is shut. (Reporting by Nadia Galling in Tolne)")]
    [InlineData("Zabir Tulani, the head of the Brenn guard, left.", "The head of the Brenn guard, Zabir Tolani, left.")]
    [InlineData("Zabir Nerami, the head of the Brenn guard, left.", "The head of the Brenn guard, Zabir Nirami, left.")]
    public void Who_writes_and_who_is_written_about_and_a_vowel_of_another_language_are_at_most_a_note(string first, string second) =>
        Assert.All(Find(first, second), static finding => Assert.Equal(Severity.Note, finding.Severity));

    [Theory]
    [InlineData("Zabirah Moskal, the head of the Brenn guard, left.", "The head of the Brenn guard, Zabihrah Moskal, left.")] // a letter more
    [InlineData("Victor Ibarra, the head of the Varn school, said no.", "Vector Ibarra, the head of the Varn school, said yes.")] // a word
    public void What_is_no_vowel_for_another_or_a_word_is_a_warning(string first, string second) =>
        Assert.All(Find(first, second), static finding => Assert.Equal(Severity.Warning, finding.Severity));
}
