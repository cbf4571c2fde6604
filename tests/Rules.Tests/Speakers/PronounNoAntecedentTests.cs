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
    public void Nobody_was_named(string marked) => Verify(Severity.Warning, Lead + marked);

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
}
