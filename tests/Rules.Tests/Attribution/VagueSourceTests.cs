using ContentLint.Rules.Attribution;

namespace ContentLint.Rules.Tests.Attribution;

public sealed class VagueSourceTests : RuleTest<VagueSource>
{
    [Theory]
    [InlineData("According to [|a defence expert|], the port is already mined.")]
    [InlineData("The port will be mined, according to [|some leading Western security experts|].")]
    [InlineData("[|Experts|] also caution that the port is mined.")]
    [InlineData("[|Most critics|] say the fair will be finished.")]
    [InlineData("The fair will be finished, [|critics|] say.")]
    [InlineData("[|Many analysts|] believe the fair will be finished.")]
    [InlineData("[|Intelligence agencies|] are sure that the port is mined.")]
    [InlineData("[|Critics|] argue that the fair is finished.")]
    [InlineData("Tom Kell was criticised by [|experts|] for the delay.")]
    [InlineData("The plan has drawn fire from [|experts|] who say it will fail.")] // they are those who say
    [InlineData("[|Critics|] call the fair a disgrace to the town.")] // what they call it
    [InlineData("[|Environmentalists|] say the port will be lost.")]
    public void A_bare_group_behind_a_contested_claim_is_a_warning(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("[|Analysts|] said the fair was closed on Monday.")]
    [InlineData("[|Many analysts|] believe the fair is finished.")] // a view
    [InlineData("[|Rating agencies|] warn that the port will fail.")] // everybody knows which
    [InlineData("Even as [|advocates in the coal trade|] called for calm, the port was mined.")]
    [InlineData("The road is closed, and [|experts on and off the island|] believe it is lost.")]
    [InlineData("[|Economists|] see the next report of the old bank as key in weighing the fair.")] // how they look at it
    [InlineData("[|Forty economists|] said the fair will fail.")] // they were asked
    [InlineData("[|Supporters|] argue that the fair gives the town a better choice.")] // a side
    [InlineData("[|Lawmakers|] added that the fair would cost $3 million.")]
    [InlineData("[|Government scientists|] said the fair will fail.")] // in office
    [InlineData("[|Data|] suggested the fair would fail.")] // figures that came out
    [InlineData("[|Executives|] said on a call that the fair cost $3 million.")] // it is told where
    [InlineData("Sales rose, according to [|reports|] on Friday that the fair was full.")]
    [InlineData("“It is finished,” [|critics|] say.")]
    [InlineData("Tom Kell saw what [|officials|] called a fire.")]
    [InlineData("[|People with knowledge of the talks|] said the port was mined.")]
    [InlineData("[|People|] who know the port said it was mined.")]
    [InlineData("[|A number of experts|] say the port is mined.")]
    [InlineData("Tom Kell ran the port in Vell. [|Aides|] said it would be mined.")] // the reader can place them
    public void Plain_reporting_and_a_group_beside_a_name_are_notes(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("Sales were low, with [|analysts|] saying the fair would be closed.")] // a phrase beside the clause
    [InlineData("The clerk was told by [|insiders|] that the fair would be closed.")]
    public void Groups_claim_in_other_frames(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Sales were low, with [|some officials|] warning that the fair was late.")]
    [InlineData("The fair was late, [|people briefed on the talks|] said.")] // participles of the group
    [InlineData("[|Sources interviewed for the book|] said the fair was late.")]
    [InlineData("But according to [|reports emerging in the press|], the fair was late.")]
    [InlineData("The fair was late, [|lawmakers|] who were briefed on the plan said on Monday.")] // the group that a clause is about
    [InlineData("The fair was late, [|aides|] who had been there told the press.")]
    [InlineData("But [|supporters|] hope her words just might make the fair a good one.")]
    public void Groups_speak_in_other_frames(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The town celebrated, with experts and with clerks at the fair.")] // nothing is said
    [InlineData("She came with a friend, saying the fair was late.")]
    [InlineData("The press was briefed by officials on the state of the fair.")] // they tell what is not given
    [InlineData("Ana Brook briefed officials on the fair.")]
    [InlineData("Ana Brook, who met the experts, said the fair was late.")] // she says so
    [InlineData("The baker who feeds the officials said the fair was late.")]
    [InlineData("Supporters hope to meet her at the fair.")] // what they hope to do
    [InlineData("Critics see the fair and go home as soon as they can.")] // what they do
    public void No_group_makes_a_claim(string text) => VerifySilent(text);

    [Theory]
    [InlineData("[|Some Republicans|] warn that the fair will be finished.")] // only how many
    [InlineData("[|Those familiar with the talks|] say the fair will be finished.")]
    [InlineData("[|Some|] may argue that the fair is finished.")] // what they may say
    [InlineData("[|Researchers of the 19th century|] believed that the canals would dry out.")] // history
    [InlineData("[|Many locals|] are concerned that the fair will be finished.")] // a feeling
    [InlineData("The fair is old. I go there each week. You should come with me, my friends. [|Critics|] argue that it is finished.")] // a column
    [InlineData("“It is good,” Ana Brook, a baker, said.\n\nThe stalls are old and the road is narrow.\n\n[|Critics|] argue that the fair is finished.")] // somebody speaks near
    public void A_mild_claim_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("“It is good,” Ana Brook, a baker, said.\n\nThe stalls are old.\n\nThe road is narrow.\n\nThe quay is long.\n\n[|Critics|] argue that the fair is finished.")] // far from anybody
    [InlineData("“It is good,” Ana Brook, a baker, said.\n\nAccording to [|a planning expert|], the fair will be finished.")] // one expert sums nobody up
    [InlineData("“It is good,” Ana Brook, a baker, said.\n\n[|Critics|] accuse the clerk of theft.")] // an accusation
    [InlineData("“It is good,” Ana Brook, a baker, said.\n\n[|Experts|] say the fair will need 20 years to recover.")] // a figure
    [InlineData("“It is good,” Foreign Minister Ana Brook said.\n\n[|Residents|] say the fair will never recover.")] // she is none of them
    public void A_grave_claim_stays_a_warning(string marked) => Verify(Severity.Warning, marked);

    [Fact]
    public void A_link_in_the_sentence_leads_to_the_source() =>
        Verify(Severity.Note, "[|Recent studies|] suggest that the lead will be gone ([Brook, 2019](https://example.org/lead)).",
            "article.md");

    [Fact]
    public void The_lines_under_a_headline_sum_up() =>
        Verify(Severity.Note,
            "---\ntitle: Fair in doubt\ndescription: [|Critics|] argue that the fair is finished.\n---\n\nThe fair opens on Monday.\n",
            "article.md");

    [Theory]
    [InlineData("Republicans say the fair will be finished.")] // a party speaks
    [InlineData("Those who left were late.")] // they do not speak
    [InlineData("Ana Brook and some Republicans warned that the fair will be finished.")] // one of them is named
    [InlineData("Many researchers write code for their own work.")] // what they do
    [InlineData("Researchers learned why guests liked the port.")] // what they find out
    [InlineData("A data call will be made by the port.")] // two nouns
    [InlineData("The board met a research question that would not go away.")]
    [InlineData("Port officials, as well as her own lawyer, Ana Brook, have said the fair will be finished.")] // one of them is named
    [InlineData("The two agencies met. Both agencies say the fair will be finished.")] // the text has named them
    public void What_a_group_does_is_no_claim(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Some disagreed. Ana Brook, who runs the kiosk, said it was theft.")]
    [InlineData("Chemists at the Vell Institute tested 40 jars. The chemists say the lead came from the glaze.")]
    [InlineData("Researchers at the Vell Institute say the lead came from the glaze.")]
    [InlineData("The researchers at the Vell Institute tested it. Later the researchers said the lead came from the glaze.")]
    [InlineData("“Experts say a lot of things,” said Tom Kell, the harbour master.")]
    [InlineData("Two officials, who asked not to be named because they feared for their jobs, said the port was mined.")]
    [InlineData("Tom Kell, the harbour master, said critics had seen nothing.")]
    [InlineData("Experts were hired for the port.")]
    [InlineData("According to the harbour board, the port is mined.")]
    [InlineData("According to Tom Kell, a defence expert, the port is mined.")]
    [InlineData("The tools help people find files.")] // an object
    [InlineData("The shop was full as investors hoped for gains.")] // a time
    [InlineData("Clinics hope voters see them as useful.")] // a wish of somebody else
    [InlineData("The aides want people who oppose the port to leave.")] // a clause that tells who
    [InlineData("Officials declined to comment.")] // silence
    [InlineData("The rules control what users can see.")] // an ability
    [InlineData("Some papers that Hess questioned are in the port.")] // the name is the subject of its clause
    [InlineData("Tom Hess and others said the port would be mined.")] // one of them is named
    [InlineData("Many experts, including the Vell Institute, have said the port will be mined.")]
    [InlineData("Lobbyists must declare that they are paid.")] // a duty
    [InlineData("Police officials said the port would be mined.")] // a body answers
    [InlineData("On the other bank live thinkers who consider the port an art.")] // a clause that tells who
    [InlineData("The Office for Ports (OP) statistics show that it is mined.")] // a body publishes them
    [InlineData("Many officials expect to leave the port.")] // their own affair
    public void A_named_explained_or_silent_source_passes(string text) => VerifySilent(text);

    [Theory]
    [InlineData("[|Critics|] say the fair will be finished.\n\n“It is over,” said Ana Brook, who sells bread there.")]
    [InlineData("But [|some researchers|] say that clinics should change more.\n\nJo Marr, director of care at the Vell Institute, said the board had been slow.")]
    [InlineData("Many engineers and [|experts|] argue that the pier will fail. “It leans,” said Ana Brook, a lecturer in Vell.")]
    public void A_member_of_the_group_who_speaks_by_name_next_leaves_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("[|Critics|] say the fair will be finished.\n\nBut Ana Brook, who runs the fair, said it would go on.")]
    [InlineData("[|Critics|] say the fair will be finished.\n\nAna Brook, who runs the fair, denied it.")]
    [InlineData("[|Residents|] argue that the pier will fail.\n\nMayor Tom Kell said the pier would hold.")]
    [InlineData("[|Critics|] say the fair will be finished.\n\nThe Vell Fair said it would go on. “We will,” said its director, Ana Brook.")]
    [InlineData("[|Critics|] say the fair will be finished.\n\nThe fair opened in 1931.\n\n“It is over,” said Ana Brook, who sells bread there.")]
    [InlineData("According to [|sources|], the pier was open.")]
    public void The_other_side_does_not_answer_for_a_group(string marked) => Verify(marked);

    [Theory]
    [InlineData("[|Eyewitnesses|] reported that the steward became loud.")]
    [InlineData("[|Witnesses|] said the pier was open.")]
    [InlineData("[|Passengers|] said he was hit.")]
    [InlineData("[|School administrators|] reported that nobody had come.")]
    public void Witnesses_and_those_in_charge_are_notes(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("Do people think the pier is a better place?")] // a question
    [InlineData("The vote turns on whether voters will blame the council for the pier.")] // what may be
    [InlineData("It is a pier that many people expect to be better.")] // a clause about the pier
    [InlineData("It shows how people think about better piers.")]
    [InlineData("Perhaps the most widely cited case is that of the pier.")]
    [InlineData("Tom Kell looked in the eyes of veterans.")]
    [InlineData("Lawyers for the club have argued in court that the rule will fall.")] // a party
    [InlineData("The judge rejected defence lawyers’ claims that the rule will fall.")]
    [InlineData("We asked 30 people on the pier. Many people said it would be better.")] // the writer’s own
    [InlineData("We know that some experts say the pier will be better.")] // the writer speaks
    [InlineData("Insurance documents show that the pier will be closed.")] // it is said which
    [InlineData("Both surveys show that the pier will be closed.")]
    [InlineData("Lawmakers accused each other of closing the pier.")]
    [InlineData("About 60 percent of voters say the pier will be better.")] // a poll
    [InlineData("Two experts told the Vell Post that the pier was sound. However, they said it would lean.\n\nJo Marr, a professor at the Vell Institute, said it would not.")]
    public void What_no_group_claims_passes(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Some [critics](https://example.org/a) say the pier will fail.")]
    [InlineData("Critics [say the pier](https://example.org/a) will fail.")]
    public void A_link_is_a_source(string text) => VerifySilent(text, "article.md");

    [Fact]
    public void A_described_group_is_a_note_and_with_an_accusation_a_warning()
    {
        Verify(Severity.Note, "[|Two analysts|] said the price would hold.");
        Verify(Severity.Warning, "[|Two analysts|] said the chairman had taken bribes and embezzled the fund.");
    }

    [Fact]
    public void One_finding_for_a_source_in_a_block() =>
        Verify("[|Critics|] say the fair is finished. Critics say it was never good.");

    [Fact]
    public void Nouns_and_adjectives_do_not_matter()
    {
        string[] groups = ["experts", "analysts", "critics", "observers", "insiders", "economists", "historians", "campaigners"];
        string[] adjectives = ["some", "many", "several leading", "most", "top", "senior foreign"];
        string[] claims = ["the dam will fail", "prices are too high", "the vote was lost", "the wall is weak"];
        var random = new Random(7);
        for (int i = 0; i < 200; i++)
        {
            string group = $"{adjectives[random.Next(adjectives.Length)]} {groups[random.Next(groups.Length)]}";
            string claim = claims[random.Next(claims.Length)];
            Verify($"It is late, and according to [|{group}|], {claim}.");
            Verify($"It is late, but [|{group}|] say {claim}.");
            VerifySilent($"“It is late, but {group} say {claim},” said Mara Quill, the editor.");
        }
    }

    /// <summary>A named medium answers for its sources, and an account that says whom it rests on for its insiders.</summary>
    [Theory]
    [InlineData("The port will be mined, the newspaper said. Citing unnamed sources, the newspaper said that the fair would fail.")]
    [InlineData("The magazine, citing sources, said that the port will be mined.")]
    [InlineData("The port is finished, insiders say. This account is based on conversations with nine people who spoke on condition of anonymity because the talks are secret.")]
    [InlineData("The port is finished, insiders say. The story rests on interviews with officials who asked for anonymity.")]
    public void Somebody_answers_for_them(string text) => VerifySilent(text);

    /// <summary>What a market expects, and what a named one of them says of the same.</summary>
    [Theory]
    [InlineData("[|Economists|] had forecast that growth would fall to 2 percent.")]
    [InlineData("[|Economists|] expect that growth will fall to 2 percent.")]
    [InlineData("The fall was expected by [|analysts|]. It was below analysts’ expectations of $5 million.")]
    [InlineData("The loan, [|analysts|] said, is the biggest error of the firm. The firm needs cash, said Ada Mott, an analyst at Rill, who called the loan a surprise.")]
    [InlineData("[|Analysts|] argue that the borrowing is late. It was cold that day, and it rained.\n\nThe mill stood still.\n\nThe yard was shut.\n\nThe gate was shut.\n\nMore was borrowed than Rill Capital analyst Ada Mott had told them.")]
    public void A_mean_or_a_named_member_elsewhere_is_a_note(string marked) => Verify(Severity.Note, marked);

    /// <summary>Somebody of the trade has a name in the article, or the body whose people they are.</summary>
    [Theory]
    [InlineData("[|Analysts|] argue that the fair is finished.", "The weather was good, said Rill Capital analyst Ada Mott.")]
    [InlineData("[|Economists|] argue that the fair is finished.", "“It is late,” said Ada Mott, a senior strategist at Rill.")]
    [InlineData("[|Industry watchers|] argue that the fair is finished.", "Ada Mott, an analyst at Rill, praised the quay.")]
    [InlineData("[|Legal experts|] argue that the fair is finished.", "“It is late,” said Ada Mott, a lawyer in Vell.")]
    [InlineData("[|Scientists|] argue that the lake is lost.", "“It is late,” said Ada Mott, a professor of law in Vell.")]
    [InlineData("[|Many analysts|] say the loan would cost 20 million pounds.",
        "The fund will go, Rill Capital portfolio manager Ada Mott said.")]
    [InlineData("[|Critics|] argue that the fair is finished. Those against it include Ada Mott and the Bar of Vell.", "The quay is long.")]
    public void A_named_one_of_the_trade_makes_a_note(string marked, string later) =>
        Verify(Severity.Note,
            marked + "\n\nThe mill stood still.\n\nThe yard was shut.\n\nThe gate was shut.\n\nThe road is narrow.\n\n" + later);

    [Theory]
    [InlineData("[|Critics|] argue that the fair is finished, citing the newspaper.", "The quay is long.")]
    [InlineData("[|Analysts|] argue that the fair is finished.", "The weather was good, said the mayor, Ada Mott.")]
    [InlineData("[|Analysts|] argue that the fair is finished.", "The hall was full, said store manager Ada Mott.")]
    [InlineData("[|Scientists|] argue that the lake is lost.", "“It is late,” said Ada Mott, a lawyer in Vell.")]
    [InlineData("[|Economists|] argue that the fair is finished.", "An analyst left.")]
    [InlineData("[|Critics|] argue that the fair is finished. Among the stalls the grass is high.", "The quay is long.")]
    public void One_of_another_trade_does_not_answer(string marked, string later) =>
        Verify(Severity.Warning,
            marked + "\n\nThe mill stood still.\n\nThe yard was shut.\n\nThe gate was shut.\n\nThe road is narrow.\n\n" + later);

    /// <summary>A named poll, what was not seen, and what is done with one’s own money.</summary>
    [Theory]
    [InlineData("Economists polled by Rill Capital had forecast that sales would fall to 420,000.")]
    [InlineData("Analysts had argued that sales would fall, according to a Rill poll.")]
    [InlineData("Traders surveyed by the Courier believe that sales would fall.")]
    [InlineData("In a Rill survey, economists predicted that sales would fall.")]
    [InlineData("One reason analysts apparently did not suspect the theft was that the clerk was kind.")]
    [InlineData("Scientists had not foreseen that the lake would dry out.")]
    [InlineData("However, investors believe that the loan will be cheaper and are pricing in a fall.")]
    [InlineData("Traders believe that the loan will be cheaper, and bets on a fall are many.")]
    public void What_can_be_looked_up_or_is_done_is_no_vague_source(string text) => VerifySilent(text);

    [Theory]
    [InlineData("[|Economists|] argue that the poll will be lost.")]
    [InlineData("[|Analysts|] believe that Rill Capital would lose.")]
    [InlineData("[|Analysts|] do not believe that the clerk would leave.")]
    [InlineData("[|Scientists|] suspect that the lake would dry out.")]
    [InlineData("[|Historians|] had argued that the quay would fall.")]
    [InlineData("[|Economists|] believe that the loan will be cheaper.")]
    public void A_claim_without_any_of_it_is_one(string marked) => Verify(Severity.Warning, marked);

    /// <summary>What the screen, the file or the statute book shows, and who is in office.</summary>
    [Theory]
    [InlineData("[|Traders|] said the yield could rise by 20 points.")]
    [InlineData("The suit was filed in court in May. [|Lawyers|] have alleged that the bank would cheat.")]
    [InlineData("[|Legal experts|] say that under banking laws the clerk could be charged.")]
    [InlineData("The fair is closed, according to [|judicial sources|].")]
    [InlineData("The fair is closed, according to [|security sources|].")]
    [InlineData("The fair is closed, according to [|sources at the bank|].")]
    public void What_stands_elsewhere_too_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("[|Lawyers|] have alleged that the bank would cheat.")]
    [InlineData("[|Legal experts|] say that the clerk could be charged.")]
    [InlineData("The fair is closed, according to [|industry sources|].")]
    [InlineData("The fair is closed, according to [|sources|].")]
    public void What_stands_nowhere_else_is_a_warning(string marked) => Verify(Severity.Warning, marked);

    [Fact]
    public void The_first_of_a_series_is_the_warning()
    {
        const string Text =
            "Analysts argue that the fair is finished.\n\nThe mill is shut.\n\nEconomists argue that the quay will fall.\n\nThe road is narrow.\n\nCritics argue that the port is lost.";
        IReadOnlyList<ContentLint.Findings.Finding> findings = Find(Text);
        Assert.Equal([Severity.Warning, Severity.Note, Severity.Warning],
            findings.Select(static finding => finding.Severity)); // critics are others
    }

    /// <summary>Somebody named takes it up, or the text says elsewhere who they are and how it is held.</summary>
    [Theory]
    [InlineData("[|Analysts|] argue that the fair will fail. Orr Bank cut its rating, saying the fair could fail by May.")]
    [InlineData("The mill belongs to Ida Hale. [|Critics|] argue that the fair will lose $3 million. “That is about right,” Hale said.")]
    [InlineData("[|Economists|] generally think a reading above 50 means that the port will grow.")]
    [InlineData("[|Many analysts|] expect the bank to announce that the fair will go on.")]
    [InlineData("[|Most economists|] expect that the fair will go on.")]
    [InlineData("[|Analysts|] expect that the fair will fail.")]
    [InlineData("[|Critics|] feared the fair would fail, but it went on.")]
    [InlineData("A poll was held in May. [|Traders|] also said that the fair would cost $3 million.")]
    [InlineData("The council seeks to limit what [|critics|] call a disgrace.")]
    [InlineData("[|People familiar with the matter|] said the mill was sold. The fair is finished, according to [|sources|].")]
    [InlineData("The fair is finished, according to [|sources|]. Sources close to the mayor said the mill was sold.")]
    [InlineData("Based on conversations with analysts, the fair has two ways. The gate is shut. [|Analysts|] argue that the fair will fail.")]
    [InlineData("The fair is finished, according to [|medical sources|].")]
    [InlineData("The council seeks to end what [|many critics|] call a brutal disgrace.")]
    [InlineData("[|Many|] feared the fair would fail, but it went on.")]
    [InlineData("[|Norwegian officials|] confirmed that the fire killed three people.")]
    [InlineData("[|Norwegian officials|] said that the fire killed three people.")]
    [InlineData("The fair will lose $3 million, [|activists|] said.")] // their side is told
    [InlineData("[|Advocates|] warn that the fair will fail.")]
    [InlineData("[|Traders|] argue that the fair will cost 20 towns.")]
    [InlineData("[|Supporters|] argue that the fair will bring 20 guests.")]
    [InlineData("[|Campaigners|] say the fair will be finished. The hall is full. The road is long. The quay is old.\n\nThe mill is shut.\n\nAna Brook, a campaigner for the quay, sold her boat.")]
    [InlineData("[|Scientists|] say that the fair will fail. The mill is Dr. Ida Marr’s.")] // she is one of those who know
    [InlineData("[|Many|] believe the fair will fail; Orr Bank, for instance, has left it.")]
    [InlineData("May 27 - [|Analysts|] argue that the fair will fail.")]
    public void What_is_backed_or_held_in_the_trade_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("[|Analysts|] argue that the fair will fail. Orr Bank has a yard in Vell.")]
    [InlineData("The mill belongs to Ida Hale. [|Critics|] argue that the fair will lose $3 million. “The yard is large,” Hale said.")]
    [InlineData("[|Economists|] think the port will fail.")]
    [InlineData("[|Analysts|] say that the fair will fail.")]
    [InlineData("The fair will fail, [|analysts|] argue, and the council knows it.")]
    [InlineData("[|Critics|] said the fair would fail, but it went on.")]
    [InlineData("[|Critics|] argue that the fair is for instance a disgrace.")]
    [InlineData("On May 27 [|analysts|] argued that the fair would fail.")]
    [InlineData("The fair will lose $3 million, [|analysts|] said.")]
    [InlineData("[|Scientists|] say that the fair will fail. The mill is Mrs. Ida Marr’s.")]
    [InlineData("People came to the mill. The fair is finished, according to [|sources|].")]
    [InlineData("Conversations with analysts are rare. [|Analysts|] argue that the fair will fail.")]
    public void What_nobody_backs_is_a_warning(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The Bugle, quoting sources, said the fair was finished.")]
    [InlineData("Only 75 bills failed, according to data he collected.")]
    [InlineData("Orr Post, citing officials, reported that the fair was a disgrace.")]
    public void A_paper_that_quotes_sources_is_the_source(string text) => VerifySilent(text);

    [Theory]
    [InlineData("[|Scientists|] warn that the fair will be finished. The hall is full. The road is long. The quay is old.\n\nThe mill is shut.\n\nAna Brook, at the University of Vell, sold her boat.")]
    [InlineData("The fair is good for the town, say proponents. It will ruin the quay, [|detractors|] maintain.")]
    [InlineData("[|Economists|] forecast that sales will fall by 3 percent.")] // a consensus
    public void One_of_them_by_name_the_other_side_or_a_consensus_makes_it_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("[|Analysts|] say the fair will be finished and the mayor lied. The hall is full.\n\nThe mill is shut.\n\nAna Brook, a baker, sold her boat to a campaign.")]
    [InlineData("It will ruin the quay, [|critics|] say. The road is long.")]
    public void Nobody_of_them_by_name_is_a_warning(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The list keeps people informed of the delay of the port.")]
    [InlineData("The guild had most critics convinced of the disgrace.")]
    public void Who_is_told_is_no_source(string text) => VerifySilent(text);

    [Theory]
    [InlineData("[|Engineers|] call such mined ports “dead lines”.")] // the term of a trade
    [InlineData("Some said that the fair was fine. [|Others|] argue that the fair is finished.")] // than those
    [InlineData("Some said that the fair was fine; [|others|] argue that it will get the miller killed.")]
    public void A_term_and_those_beside_some_are_notes(string marked) => VerifyNotes(marked);

    [Theory]
    [InlineData("[|Other critics|] argue that the fair is finished.")]
    public void A_claim_of_theirs_is_a_warning(string marked) => Verify(Severity.Warning, marked);
}
