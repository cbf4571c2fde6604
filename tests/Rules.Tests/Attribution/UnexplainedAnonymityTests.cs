using ContentLint.Rules.Attribution;

namespace ContentLint.Rules.Tests.Attribution;

public sealed class UnexplainedAnonymityTests : RuleTest<UnexplainedAnonymity>
{
    [Theory]
    [InlineData("A person could say that the port is mined.")] // nobody does
    [InlineData("A sane person would say that the port is mined.")]
    [InlineData("This would be an official document that explains the port.")] // an adjective
    public void Who_only_might_speak_is_no_source(string text) => VerifySilent(text);

    [Theory]
    [InlineData("[|One expert|] told the Courier that it is too soon to say.")] // a lede; the name follows
    [InlineData("We ran a test in our office. We liked it, and our team was there. [|One person|] said it was slow.")] // the writer was there
    [InlineData("The port is old. The quay is long. The road is narrow. [|An aide|] said it was mined.\n\nThe stalls are full. The mill is shut. The fair is on. Aides were granted anonymity to speak about it.")]
    [InlineData("[|One source close to the talks|], who asked for anonymity to discuss private plans, said the port was sold.")]
    public void Some_reason_or_name_near_makes_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("[|A source close to the talks|] said the treasurer had wept.")]
    [InlineData("[|An insider with knowledge of the talks|] tells the Courier the deal is dead.")]
    [InlineData("The deal is dead, according to [|one senior official|].")]
    [InlineData("“The deal is dead,” said [|a person familiar with the talks|].")]
    [InlineData("[|A source with inside knowledge|] tells the Courier that the vote was lost.")]
    public void One_unnamed_person_without_standing_or_reason_is_a_warning(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("[|An official at the Vell Institute|] said the jar was empty.")]
    [InlineData("[|An aide to Tom Kell|] said the jar was empty.")]
    [InlineData("[|A former official|] who led the inquiry said the jar was empty.")]
    [InlineData("[|A source|], who asked not to be named for fear of losing work, said the jar was empty.")]
    [InlineData("[|An official|] who did not want to be named said the jar was empty.")] // a wish and no reason
    [InlineData("[|An insider|], who wished to remain anonymous, said the jar was empty.")]
    public void Standing_or_reason_alone_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("A pilot with the airline, who asked not to be named because he feared for his job, said the engine had failed.")] // no insider noun
    [InlineData("An official at the Vell Institute, who was not authorised to speak, said the jar was empty.")] // both
    [InlineData("A police spokesman said two men were held.")] // a body answers
    [InlineData("An official called an ambulance.")] // no statement
    [InlineData("Ines Coll, an official at the port, said the jar was empty.")] // a name beside it
    [InlineData("A lawyer for the port, Ida Lund, said the jar was empty.")] // the name follows
    [InlineData("A lawyer for the port said the jar was empty.")] // counsel of a party
    [InlineData("Ines Coll, an economist who said the jar was empty, left.")] // the name comes before
    [InlineData("A number of open source projects claim that the jar is empty.")] // no person
    [InlineData("An officer accused of theft left the port.")] // he is accused
    [InlineData("We heard that one person said the jar was empty.")] // the writer’s own
    [InlineData("An official of the fair, who is not allowed to talk to reporters because the deal is secret, said the jar was empty.")]
    [InlineData("An official of the fair, who feared for her job, said the jar was empty.")]
    [InlineData("An official of the fair, who spoke on condition of anonymity to discuss internal plans, said the jar was empty.")]
    [InlineData("A former official said the jar was empty.\n\n“It is,” said Ines Coll, who ran the port.")] // a lede
    [InlineData("A source declined to comment.")] // silence is no statement
    [InlineData("“A source said the deal was dead,” Tom Kell, the harbour master, said.")] // inside a quotation
    public void What_a_desk_would_pass_is_silent(string text) => VerifySilent(text);

    [Fact]
    public void The_same_source_is_reported_once() =>
        Verify("[|A source close to the talks|] said the deal was dead. The source said the money was gone. He said more would follow.");

    [Fact]
    public void Nouns_and_adjectives_do_not_matter()
    {
        string[] people = ["source", "insider", "diplomat", "aide", "executive", "employee", "consultant"];
        string[] adjectives = ["senior ", "former ", "top ", ""];
        string[] things = ["the deal", "the harvest", "the vote", "the tunnel"];
        var random = new Random(20_102);
        for (int i = 0; i < 150; i++)
        {
            string person = adjectives[random.Next(adjectives.Length)] + people[random.Next(people.Length)];
            string thing = things[random.Next(things.Length)];
            string article = "aeiou".Contains(person[0], StringComparison.Ordinal) ? "An" : "A";
            Verify(Severity.Warning, $"[|{article} {person}|] said {thing} was lost.");
            VerifySilent($"“{article} {person} said {thing} was lost,” said Mara Quill, the editor.");
            VerifySilent($"{article} {person} opened the gate to {thing}.");
        }
    }

    /// <summary>One reason for all who speak, wherever the text gives it.</summary>
    [Theory]
    [InlineData("Because of the rules of the court none of those involved could be named.")]
    [InlineData("Under the rules of the fair, nobody involved may be named.")]
    [InlineData("The rules of the port say that officials are not allowed to be quoted.")]
    [InlineData("The rules of the port are old, and the people who spoke to us cannot be named.")]
    [InlineData("Those who took part could not be quoted under the rules of the fair.")]
    [InlineData("None of the officials could be quoted by name under the rules.")]
    public void One_reason_for_all_makes_notes(string reason)
    {
        Verify(Severity.Note,
            "The port is old. [|A source close to the talks|] said the treasurer had wept.\n\nThe mill is shut.\n\n" + reason);
        Verify(Severity.Note,
            reason + "\n\nThe mill is shut.\n\nThe port is old. [|A source close to the talks|] said the treasurer had wept.");
    }

    [Theory]
    [InlineData("None of the roads could be named.")] // nobody who speaks
    [InlineData("The officials will be named in May.")]
    [InlineData("It is not clear when the officials are to be named.")]
    [InlineData("The officials could not be reached, and the road is to be named in May.")]
    public void A_reason_for_others_or_none_changes_nothing(string text) =>
        Verify(Severity.Warning,
            "The port is old. [|A source close to the talks|] said the treasurer had wept.\n\nThe mill is shut.\n\n" + text);

    /// <summary>What anybody can read on a site is no source.</summary>
    [Theory]
    [InlineData("“It is late,” one person said on the Varn Lifts website.")]
    [InlineData("“It is late,” one person said on its Facebook page.")]
    [InlineData("One person commented that the mill was lost.")]
    [InlineData("“It is late,” one employee tweeted.")]
    public void A_public_comment_is_no_source(string text) => VerifySilent(text);

    /// <summary>One of those of whom the text told before.</summary>
    [Theory]
    [InlineData("Bank sources said that the mill was old. It was cold that day.\n\nThe yard was shut.\n\n[|One source|] said the mill was lost.")]
    [InlineData("Varn council sources spoke of it. It was cold that day.\n\nThe yard was shut.\n\n[|Another source|] said the mill was lost.")]
    [InlineData("Some sources spoke of it. It was cold that day.\n\nThe yard was shut.\n\n[|One source|] said the mill was lost.")]
    public void One_of_those_told_of_before_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("“It is late,” [|one person|] said on Monday.")]
    public void Nobody_told_of_them(string marked) => Verify(Severity.Warning, marked);

    /// <summary>Voices of a scene, of a recording, of a meeting.</summary>
    [Theory]
    [InlineData("“Where is it?” asked a third officer.")]
    [InlineData("“They left us here,” one officer says in the footage.")]
    [InlineData("“It is not right,” said one person during public comment.")]
    public void A_voice_that_anybody_could_hear_is_no_source(string text) => VerifySilent(text);

    [Theory]
    [InlineData("“They left us here,” [|one officer|] said.")]
    [InlineData("“It is not right,” said [|one official at the meeting|].")]
    public void An_officer_who_tells_the_paper_is_one(string marked) => Verify(Severity.Warning, marked);

    [Fact]
    public void What_a_named_medium_has_from_a_source_is_a_note() =>
        Verify(Severity.Note, "According to the Associated Press, [|a source|] said that the mill was lost.");

    /// <summary>Where a source sits, in which office it is, whose it is, which paper has it and when it spoke.</summary>
    [Theory]
    [InlineData("The mill is old. [|A source at the bank|] said the mill was lost.")]
    [InlineData("The mill is old. [|A source in the presidential palace|] said the mill was lost.")]
    [InlineData("The mill is old. “It is lost,” said [|a person inside the old ministry|].")]
    [InlineData("The mill is old. [|A government source|] said the mill was lost.")]
    [InlineData("The mill is old. [|A judicial source|] said the mill was lost.")]
    [InlineData("The mill is old. [|One euro zone official with knowledge of the talks|] said the mill was lost.")]
    [InlineData("The mill is old. [|A senior Labour source|] said the mill was lost.")]
    [InlineData("The mill is old. Orr Bank was also cutting jobs, [|a senior executive|] said.")]
    [InlineData("The mill is old. [|A source close to the deal|] told the Courier in March that the mill was lost.")]
    [InlineData("The mill is old. [|A source close to the deal|] said last month that the mill was lost.")]
    [InlineData("The mill is old. March 3, 2011: The talks end, according to [|a person close to the deal|].")]
    [InlineData("The mill is old. The newspaper said so. Citing [|a person close to the deal|], the newspaper said the mill was lost.")]
    [InlineData("The mill is old. “It is lost,” [|an industry source|] was quoted as saying.")]
    [InlineData("The mill is old. “It is lost,” said [|a person close to the deal quoted by the GHP|]. Port officials fear it.")] // a full stop behind capitals
    public void Half_of_what_is_asked_for_makes_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The mill is old. [|A source with direct knowledge of the matter|] said the mill was lost.")]
    [InlineData("The mill is old. [|A person in the room|] said the mill was lost.")]
    [InlineData("The mill is old. [|An industry source|] said the mill was lost.")]
    [InlineData("The mill is old. [|One music executive|] said the mill was lost.")]
    [InlineData("The mill is old. [|A senior official|] said the mill was lost.")]
    [InlineData("The mill is old. [|A source close to the deal|] told the Courier on Monday that the mill was lost in March.")]
    public void Nothing_of_it_is_a_warning(string marked) => Verify(Severity.Warning, marked);

    /// <summary>The terms of this source, wherever the text gives them.</summary>
    [Theory]
    [InlineData("The source, who asked not to be identified, spoke of a plan.")]
    [InlineData("Few clerks were prepared to speak publicly about the mill.")]
    [InlineData("The council would not comment, citing the private nature of the talks.")]
    [InlineData("Both sides were silent because the talks are confidential.")]
    [InlineData("The sources spoke on condition of anonymity.")]
    [InlineData("Interviews with a dozen people show how it was lost.")]
    [InlineData("The source spoke on condition he wasn’t identified.")]
    public void Terms_for_the_source_make_a_note(string terms) =>
        Verify(Severity.Note,
            "The port is old. [|A source close to the talks|] said the treasurer had wept.\n\nThe mill is shut.\n\n" + terms);

    [Theory]
    [InlineData("The talks are private.")]
    [InlineData("Few roads were named after clerks.")]
    [InlineData("The clerk praised interviews on the radio.")]
    [InlineData("The sale is bound to the condition of a clean quay.")]
    [InlineData("The nature of the talks is well known.")]
    public void Terms_of_others_change_nothing(string text) =>
        Verify(Severity.Warning,
            "The port is old. [|A source close to the talks|] said the treasurer had wept.\n\nThe mill is shut.\n\n" + text);

    [Fact]
    public void The_first_of_a_series_is_the_warning()
    {
        const string Text =
            "The port is old. A source close to the talks said the treasurer had wept.\n\nThe mill is shut.\n\nThe fair is on. A person close to the fair said the clerk had left.";
        IReadOnlyList<ContentLint.Findings.Finding> findings = Find(Text);
        Assert.Equal([Severity.Warning, Severity.Note], findings.Select(static finding => finding.Severity));
    }

    [Theory]
    [InlineData("The port is old. [|A source at Orr Bank|] said the treasurer had wept.")]
    [InlineData("The port is old. [|A source at one of the five banks|] said the treasurer had wept.")]
    [InlineData("The port is old. [|An official inside Orr Bank|] said the treasurer had wept.")]
    [InlineData("Ida Hale is here. Hale, who left in May, will sell the mill, according to [|an aide|].")]
    [InlineData("People familiar with the sale said it was off. The gate is shut. [|A person close to the talks|] said the treasurer had wept.")]
    [InlineData("Three sources with knowledge of the sale spoke. The port is old. It was off, the sources said. [|A source with direct knowledge|] said the treasurer had wept.")]
    [InlineData("The port is old. The treasurer had wept, according to [|one person briefed on the talks|].")]
    [InlineData("The port is old. The treasurer had wept, according to [|a person at the dinner|].")]
    [InlineData("The port is old. Orr Bank has hired a lawyer, [|a person close to the talks|] confirmed.")]
    [InlineData("The port is old. [|An official|] testified that the water was foul.")]
    [InlineData("The port is old. “The shares are not worth it,” [|a trader|] said.")]
    [InlineData("The port is old. “The quay is a grave,” [|a trader|] said.")]
    [InlineData("Two harbour officials told the Courier the port was full. The gate is shut, [|one source|] said.")]
    [InlineData("Port officials rejected the plan. “It is late,” [|one senior official|] said.")]
    [InlineData("The port is old. It was full, said the report, citing [|a person close to the talks|].")]
    [InlineData("The price fell by half. “It goes on quite quickly,” [|a trader|] said.")]
    [InlineData("The port fell in what [|one trader|] called “pure chaos”.")]
    [InlineData("The port is old. [|A senior official|] said in a sworn affidavit that the treasurer had wept.")]
    [InlineData("The carrier still hopes to open the port, [|a senior executive|] said.")]
    [InlineData("The port is old. [|An industry source|] had told the Bugle that the treasurer had wept.")]
    [InlineData("The port is old. Last week, [|an industry source|] told the Bugle that the treasurer had wept.")]
    [InlineData("The port is old.\n\nIt is shut.\n\nThe quay is wet.\n\nThe gate is open.\n\n[|One state lawmaker|] said the port was full. Sen. Ida Lund has threatened to close it.")]
    public void What_is_told_of_the_source_elsewhere_makes_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("The port is old. [|A source close to Orr Bank|] said the treasurer had wept.")]
    [InlineData("The mill is old. Orr Bank will sell the mill, according to [|an aide|].")]
    [InlineData("People familiar with the sale said it was off. But [|a person close to the talks|] said the treasurer had wept.")]
    [InlineData("People familiar with the sale said it was off. The gate is shut. The road is long. The quay is old. The yard is wet. [|A person close to the talks|] said the treasurer had wept.")]
    [InlineData("People came to the mill. The port is old. The gate is shut. [|A person close to the talks|] said the treasurer had wept.")]
    [InlineData("The port is old. Orr Bank has lost $3 million, [|a person close to the talks|] confirmed.")]
    [InlineData("The port is old. [|An official|] said that the water was foul.")]
    [InlineData("The port is old. The clerk stole the rope, [|a trader|] said.")]
    [InlineData("The port is old. [|A senior defence official|] said lessons were learned. Minister Ida Lund said it was late.")]
    [InlineData("People familiar with the sale said it was off. The gate is shut. The bank lost $3 million, [|a person close to the talks|] said.")]
    [InlineData("The quay still needs a rope, [|a senior executive|] said.")]
    [InlineData("The port is old. Last week it was full. [|An industry source|] told the Bugle that the treasurer had wept.")]
    [InlineData("The port is old.\n\nIt is shut.\n\nThe quay is wet.\n\nThe gate is open.\n\n[|One state lawmaker|] said the port was full. Ida Lund has threatened to close it.")]
    public void What_tells_nothing_of_it_is_a_warning(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("A senior official said on Monday the port was full. Ida Lund, a director at the ministry, was quoted by the Courier.")]
    [InlineData("An official said the port was full. The gate is shut. “It is,” said Ida Lund, an official at the ministry.")]
    [InlineData("An official said the port was full. Tom Kell, the harbour master, told the Courier it would stay so.")]
    public void Who_it_is_stands_in_the_next_sentence(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The port is old. [|A person with knowledge of the draft|] said the treasurer had wept.", Severity.Note)]
    [InlineData("The port is old. [|A person with direct knowledge of the loan agenda|] said the treasurer had wept.", Severity.Note)]
    [InlineData("The port is old. [|One source involved in the sale|] said the treasurer had wept.", Severity.Note)]
    [InlineData("The port is old. [|A person with knowledge of the matter|] said the treasurer had wept.", Severity.Warning)]
    [InlineData("The port is old. [|A source familiar with the situation|] said the treasurer had wept.", Severity.Warning)]
    public void Who_knows_a_paper_or_takes_part_is_a_note(string marked, Severity severity) => Verify(severity, marked);

    [Theory]
    [InlineData("The jar was empty, according to [|one source|].[^3]\n\n[^3]: The Jars of Vell, page 4.\n")]
    [InlineData("The jar was empty, according to [|one source|].[\\[1\\]](https://x.example/wiki/Jar#cite_note-jars-1) It was old.")]
    public void A_source_with_its_note_is_a_written_work(string marked) => Verify(Severity.Note, marked, "article.md");

    [Theory]
    [InlineData("One adviser answered first. “The jar is too large,” he said.")]
    [InlineData("“The jar is too large,” answered one adviser.")]
    public void Who_answers_in_a_scene_is_no_source(string text) =>
        Assert.DoesNotContain(Find(text), static finding => finding.Severity > Severity.Note);

    [Fact]
    public void Where_nobody_has_a_name_nobody_is_meant()
    {
        const string tale = "There was once a king who had a jar that he could not fill. He sent for those who served him, and they came up the hill with "
            + "ropes and pails. The first of them looked at the jar for an hour, and wrote a list of all that was wrong with it. The second of them went to the "
            + "well. The king sat down on a bench and waited until the sun was low. ";
        Assert.All(Find(tale + tale + "A senior adviser said that the jar had a hole."), static finding => Assert.Equal(Severity.Note, finding.Severity));
    }
}
