using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class GeneratedTextResidueTests : RuleTest<GeneratedTextResidue>
{
    [Theory]
    [InlineData("[|As of my last knowledge update|], the bridge was still open.")]
    [InlineData("I write [|as an AI language model|] and cannot see the quay.")]
    [InlineData("[|I hope this helps! Let me know if you need anything else.|]")]
    [InlineData("[|Here’s a revised version of your text:|]")]
    public void Finds_what_may_be_a_trace(string text) => Verify(Severity.Warning, text);

    /// <summary>Nobody but a machine writes its tokens.</summary>
    [Theory]
    [InlineData("The bridge opened in 1931.[|【4†source】|]")]
    [InlineData("The bridge opened in 1931 [|turn0search0|].")]
    [InlineData("The fair was full. [|citeturn3search1|]")]
    [InlineData("The fair was full [|turn12news30|].")]
    public void Finds_tokens(string text) => Verify(Severity.Error, text);

    [Fact]
    public void Two_phrases_prove_what_one_does_not() =>
        Verify(Severity.Error, "[|Here’s a revised version of your text:|]\n\nThe bridge opened in 1931.\n\n[|I hope this helps!|]");

    /// <summary>Programs and plans have versions, too.</summary>
    [Theory]
    [InlineData("This version aims to solve the bug above.")]
    [InlineData("This version keeps the old valve.")]
    [InlineData("This version maintains the order of the gates.")]
    [InlineData("This version preserves the log of the pilots.")]
    [InlineData("This version adheres to the plan of the board.")]
    [InlineData("This version aims at boats of ten metres and more.")]
    public void What_is_said_of_a_version_is_a_note_at_most(string text) =>
        VerifyNotes("## Second version\n\n" + text, "article.md");

    [Theory]
    [InlineData("[|In summary,|] the merger reflects a small market.")]
    [InlineData("[|In conclusion,|] the merger reflects a small market.")]
    [InlineData("🧭 [|Overall Takeaway:|]")]
    [InlineData("[|Key Takeaways|]")]
    [InlineData("[|Conclusion:|]")]
    [InlineData("[|Here are the implications of the merger, broken down by category:|]")]
    public void Notes_a_single_sign_of_an_outline(string text) => Verify(Severity.Note, text);

    [Fact]
    public void Warns_of_an_outline_with_several_signs() =>
        Verify(Severity.Warning,
            "[|Key takeaways:|]\nThe bridge was open.\n[|Here are the key implications of the merger:|]\nThe bridge was shut.\n[|In summary,|] the merger reflects a small market.");

    /// <summary>People wrote so before there were chatbots.</summary>
    [Fact]
    public void Leaves_an_older_article_alone() =>
        VerifySilent(
            "---\ntitle: The merger\ndate: 2016-05-03\n---\n\nThe two mills merged in May.\n\nIn conclusion, the merger reflects a small market.\n\nConclusion:\n\nHere is a summary of the talk:\n", "article.md");

    /// <summary>Offers, refusals and remarks on its own text, in whatever words.</summary>
    [Theory]
    [InlineData("[|If you like, I could also turn this into a thread.|]")]
    [InlineData("[|If you’d prefer, I can shorten the second part.|]")]
    [InlineData("[|This layout puts the key facts at the top, so that readers find them at once.|]")]
    [InlineData("[|This version keeps the tone of the first draft and makes it more readable.|]")]
    [InlineData("[|I cannot complete this prompt.|]")]
    [InlineData("[|I’m unable to verify the current data of the port.|]")]
    [InlineData("[|As of my cut-off date|], the fair was closed.")]
    public void Finds_what_a_chatbot_says_of_itself(string text) => Verify(Severity.Warning, text);

    [Theory]
    [InlineData("“If you like, I can show you the cellar,” said the caretaker, Orla Krol.")]
    [InlineData("If you like, I can show you the cellar.")]
    [InlineData("This version of the bill keeps the tax.")]
    [InlineData("This layout of the harbour makes no sense to pilots.")]
    [InlineData("I cannot complete the race, she thought.")]
    [InlineData("The cut-off date is in May.")]
    [InlineData("At turn 3 search teams met the second boat.")]
    public void Leaves_people_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Here is how to vote on Sunday.")]
    [InlineData("“In conclusion,” the barrister said, “you must acquit.”")]
    [InlineData("Overall, 64 boats finished.")]
    [InlineData("In short, nobody knows.")]
    [InlineData("The report was a summary of the year, in conclusion a sad one.")]
    [InlineData("The model, as an artist knows, must sit still.")]
    [InlineData("The company plays a key role in the town.")]
    public void Leaves_honest_prose_alone(string text) => VerifySilent(text);

    [Fact]
    public void Notes_a_habit_only_in_numbers()
    {
        const string Habit = "The vote came on Tuesday, [|marking a significant shift|] for the town.";
        const string Others = " It underscores the need for ferries, and challenges remain, and the port plays a vital role.";
        VerifySilent(Habit.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal));
        Verify(Severity.Note, Habit + Others);
        VerifySilent(Habit.Replace("[|", string.Empty, StringComparison.Ordinal)
            .Replace("|]", string.Empty, StringComparison.Ordinal) + Others
            + string.Concat(Enumerable.Repeat(" The ferry left the quay at noon and came back at six.", 60)));
    }

    [Theory]
    [InlineData("In summary, the merger reflects a pragmatic approach.\n", "The merger reflects a pragmatic approach.\n")]
    [InlineData("The bridge was open.\n\nI hope this helps! Let me know if you need anything else.\n", "The bridge was open.\n")]
    [InlineData("The bridge was open. :contentReference[oaicite:3]{index=3}\nIt closed.\n", "The bridge was open.\nIt closed.\n")]
    [InlineData("Key Takeaways:\nThe bridge was open.\n", "The bridge was open.\n")]
    public void Offers_to_cut_it(string text, string expected) => VerifyOffered(text, expected);

    /// <summary>Writers say so too, where they name a place, a file or a command, or use the word as the label of a form.</summary>
    [Theory]
    [InlineData("Feel free to ask in [the channel](https://chat.example.org) if you have questions.")]
    [InlineData("Feel free to adjust the file to your harbour.")]
    [InlineData("Here’s a breakdown of this command:")]
    [InlineData("#### Summary:\n\nThe court closed the quay.\n\n#### Summary:\n\nThe court opened the mill.\n\n#### Summary:\n\nThe court waits.")]
    public void Leaves_guides_and_forms_alone(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("[|Let me know if you would like to see the other lamps.|]")]
    [InlineData("[|Feel free to ask for more of it.|]")]
    public void Notes_what_people_say_too(string text) => Verify(Severity.Note, text);

    [Fact]
    public void Beside_what_only_a_chatbot_says_it_is_one_more_sign() =>
        Verify(Severity.Error, "[|I hope this version meets your needs!|]\n\n[|I hope this helps!|]");

    /// <summary>What is said of another, and what is said of a list or a shelf, is no chatbot's.</summary>
    [Theory]
    [InlineData("As an AI assistant for pilots, Quaybot reads the tide tables and writes the log.")]
    [InlineData("As an AI model, Quaybot was trained on the logs of the harbour board.")]
    [InlineData("As an AI assistant in the office of the board, Quaybot answers letters.")]
    [InlineData("This structure ensures that shelves are light and the style of the room is kept.")]
    [InlineData("This layout keeps the lamps near the top of the mast, where the crew sees them.")]
    [InlineData("This version makes the log readable for the pilots of the town.")]
    public void What_is_said_of_another_is_a_note_at_most(string text) =>
        VerifyNotes("The board met in May.\n\n" + text);

    [Theory]
    [InlineData("As an AI language model, I cannot say when the ferry leaves.")]
    [InlineData("As an AI assistant, I’m not able to see the tide tables of today.")]
    [InlineData("As an AI language model, it is not in my power to see the tide.")]
    public void What_it_says_of_itself_is_a_warning(string text) =>
        Assert.Contains(Find("The board met in May.\n\n" + text), finding => finding.Severity == Severity.Warning);

    [Theory]
    [InlineData("[|I hope this helps!|]")]
    [InlineData("[|I hope this helps. Best regards,|]\n\nIda Lund")]
    public void What_letters_say_is_a_note(string text) => Verify(Severity.Note, "The board met in May.\n\n" + text);

    [Fact]
    public void Stars_with_blanks_are_drawn() =>
        VerifySilent(
            "The board met in May.\n\n** The old quay **\n\nIt is old.\n\n** The new quay **\n\nIt is new.\n\n** The mill **\n\nIt stands.");

    [Theory]
    [InlineData("| Question | Old model |\n|---|---|\n| How do I sail? | As an AI language model, I cannot sail. |\n")]
    [InlineData("What can you do at sea?\n\nAs an AI language model, I can count the boats.\n")]
    public void An_answer_that_is_shown_is_a_note(string exhibit) =>
        Assert.All(Find("# Quay\n\nThe board tried the bot in May and printed what it said.\n\n" + exhibit, "article.md"),
            finding => Assert.Equal(Severity.Note, finding.Severity));

    [Theory]
    [InlineData("The board tried the bot in May and printed what it said.\n\nAs an AI language model, I can count the boats.\n")]
    [InlineData("The pier is closed :contentReference[oaicite:0]{index=0} until May.\n")]
    public void Below_a_sentence_it_is_left_over(string text) =>
        Assert.Contains(Find("# Quay\n\nThe board met in May.\n\n" + text, "article.md"), finding => finding.Severity > Severity.Note);

    [Theory]
    [InlineData("Do not copy the name of a project that was suggested by a third party, such [|as an AI model|] or anybody else.")]
    [InlineData("It is sold [|as an AI assistant|] for every desk.")]
    public void Without_an_I_it_is_said_of_another(string marked) => Verify(Severity.Note, marked);
}
