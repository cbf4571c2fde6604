using ContentLint.Rules.Speakers;

namespace ContentLint.Rules.Tests.Speakers;

public sealed class PronounNoAntecedentTests : RuleTest<PronounNoAntecedent>
{
    private const string Lead = "The old lift by the harbour stood still for a week, and the rope was worn. ";

    [Theory]
    [InlineData("[|He|] said that it would be mended.")]
    [InlineData("[|She|] said that it would be mended. The lift runs again.")]
    [InlineData("“It will be mended,” [|she|] said.")]
    [InlineData("The harbour is deep. [|He|] told the council that it would be mended.")]
    [InlineData("Harbour Lines owns it. [|He|] said that it would be mended.")] // a company is no he
    [InlineData("Lisbon has one as well. [|He|] said that it would be mended.")] // nor is a town
    [InlineData("Mrs. Amari runs it. [|He|] said that it would be mended.")] // she is a woman
    public void Nobody_was_named(string marked) => Verify(Severity.Note, Lead + marked);

    [Theory]
    [InlineData("Mara Quill runs it. She said that it would be mended.")]
    [InlineData("Quill runs it. She said that it would be mended.")] // a bare name is somebody
    [InlineData("Mrs. Amari runs it. She said that it would be mended.")]
    [InlineData("Dr. Amari runs it. He said that it would be mended.")] // a title of either
    [InlineData("A mechanic came by. He said that it would be mended.")] // a role
    [InlineData("His wife came by. She said that it would be mended.")] // a relative
    [InlineData("A suspect was seen. He said that it would be mended.")] // a noun for a person
    [InlineData("Before he said that it would be mended, Bruno Hale had seen the rope.")] // the name comes in the same sentence
    [InlineData("He said that it would be mended.\n\nBruno Hale had seen the rope.")] // a story that begins with a stranger
    [InlineData("It said that it would be mended.")] // a body, not a person
    [InlineData("They said that it would be mended.")]
    [InlineData("“He said that it would be mended,” wrote Mara Quill.")] // somebody else's words
    public void Somebody_was_named(string text) => VerifySilent(Lead + text);

    [Fact]
    public void The_headline_may_name_the_speaker() =>
        VerifySilent("Mara Quill mends the lift\n\n" + Lead + "She said that it would be mended.");

    [Fact]
    public void Three_paragraphs_back_is_near_enough_and_five_is_not()
    {
        const string between = "The rope is of steel.\n\nThe harbour is deep.\n\n";
        VerifySilent("Mara Quill runs the lift.\n\n" + between + "She said that it would be mended.");
        Verify("Mara Quill runs the lift.\n\n" + between + between + "[|She|] said that it would be mended.");
    }

    [Fact]
    public void Nouns_and_verbs_do_not_matter()
    {
        string[] things = ["bridge", "mill", "ferry", "harvest", "tunnel", "orchard"];
        string[] verbs = ["said", "warned", "argued", "added", "insisted"];
        foreach (string thing in things)
        {
            foreach (string verb in verbs)
            {
                Verify($"The {thing} was closed for a week. [|He|] {verb} that the {thing} would open again.");
                VerifySilent($"The {thing} of Bruno Hale was closed for a week. He {verb} that the {thing} would open again.");
            }
        }
    }

    [Theory]
    [InlineData("Lift stands still\n\nThe lift stood still for a week. [|He|] said that the rope was worn.")] // a noun with the capital of the headline
    [InlineData("Lift stands still\n\nMrs Amari runs the lift. It stood still for a week. [|He|] added that the rope was worn.")]
    [InlineData("Three weeks without a lift\n\nThe lift stood still for a week.\n\n\"My brother was stuck in it for an hour,\" [|she|] said.")] // kin in the speech itself
    [InlineData("Three weeks without a lift\n\nMs Varga, the chairwoman, saw the lift. [|He|] added that the rope was worn.")] // one person and her role
    [InlineData("Bakery shut for a week\n\nThe bakery was closed on Wednesday.\n\nOfficers searched the cellar.\n\n\"I could not believe it,\" [|she|] said.")] // several
    [InlineData("Bridge shut\n\nThe bolts had rusted. [|He|] said it was age.")]
    [InlineData("Museum roof leaks\n\nThe roof of the museum leaked on Monday. [|She|] told reporters that the paintings were dry.")] // who is told
    [InlineData("Council cuts bus routes\n\nThe last bus leaves at nine. [|He|] warned that more routes would go.")]
    [InlineData("Ferry runs aground\n\nThe ferry was full. It lay on the sand until noon.\n\n\"We walked home,\" [|she|] said.")]
    public void A_headline_of_common_words_names_nobody(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("Quill mends the lift\n\nThe lift stood still for a week, and the town had to walk. She said that the rope was worn.")]
    [InlineData("Mayor shuts lift\n\nThe lift stood still for a week. He said that the rope was worn.")]
    [InlineData("Nurse wins appeal\n\nThe case took a year. She said that she was glad.")]
    [InlineData("Lift row: Amari quits\n\nThe lift stood still for a week. He said that the rope was worn.")]
    [InlineData("Woman found in lift\n\nThe lift stood still for a week. She said that the rope was worn.")]
    [InlineData("Interview with a climber\n\nThe wall is high. She said that the rope was new.")]
    [InlineData("Teen jailed for theft\n\nThe court sat for an hour. He told the judge that it was cold.")]
    [InlineData("Bolt wins again\n\nThe race took ten seconds. He said that he was glad.")]
    [InlineData("Lift stands still\n\nMs Varga, the chairwoman, saw the lift with her deputy. He added that the rope was worn.")]
    [InlineData("'It was dark': survivor tells of crash\n\nThe bus lay in a field. She said that it was dark.")]
    [InlineData("Bridge shut\n\nOne of the inspectors came. He said it was age.")]
    [InlineData("Bakery shut for a week\n\n\"I live next door,\" said Zora Prior. \"I could not believe it,\" she said.")]
    public void Somebody_of_the_headline_or_the_text_is_meant(string text) => VerifySilent(text);

    [Fact]
    public void In_a_scene_it_is_a_note_too() =>
        Verify(Severity.Note, Lead + "\n\n“Is it mended?”\n\n“No.”\n\n“Then shut the gate,” [|he|] said.");

    /// <summary>A pronoun that speaks in between passes the person on, one of the other kind does not.</summary>
    [Fact]
    public void A_chain_of_pronouns_keeps_its_person()
    {
        const string between = "The rope is of steel.\n\nThe harbour is deep.\n\n";
        const string chain = between + "“It is old,” she said.\n\n" + between;
        VerifySilent("Mara Quill runs the lift.\n\n" + chain + "She said that it would be mended.");
        Verify("Mrs. Amari runs the lift.\n\n" + chain + "[|He|] said that it would be mended.");
        Verify(Severity.Note, "Mara Quill runs the lift.\n\n" + between + between + "[|She|] said that it would be mended.");
        VerifySilent("Nora Amco rowed a race.\n\n" + between + between + "Amco said it was late. She said that it would be mended.");
    }
}
