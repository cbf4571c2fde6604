using ContentLint.Rules.Speakers;

namespace ContentLint.Rules.Tests.Speakers;

public sealed class RoleOnlySpeakerTests : RuleTest<RoleOnlySpeaker>
{
    private const string Lead = "The old lift by the harbour stood still for a week, and nobody in the town knew why. ";

    [Theory]
    [InlineData("According to [|the district commissioner|], the rope was worn.")]
    [InlineData("[|The NATO Commander|] declared that the rope was worn.")] // a name that is part of the office
    [InlineData("The rope was worn, said [|the harbour’s spokeswoman|].")]
    [InlineData("[|The report|] found that the rope was worn.")]
    [InlineData("Mara Quill laughed. [|The mayor|] said that the rope was worn.")] // somebody else is named
    public void An_office_or_document_nobody_introduced(string marked) => Verify(Severity.Note, Lead + marked);

    [Theory]
    [InlineData("According to the district commissioner, Teodor Lasz, the rope was worn.")] // named right there
    [InlineData("The mayor, Teodor Lasz, said that the rope was worn.")]
    [InlineData("Teodor Lasz, the mayor, came down. The mayor said that the rope was worn.")]
    [InlineData("Mayor Teodor Lasz came down. The mayor said that the rope was worn.")]
    [InlineData("The mayor said that the rope was worn. Teodor Lasz was elected mayor in May.")] // named later
    [InlineData("A spokeswoman for the port came by. The spokeswoman said that the rope was worn.")] // introduced as one of many
    [InlineData("The striker said that the rope was worn.")] // an epithet, no office
    [InlineData("The judge said that the rope was worn.")] // a trial has one
    [InlineData("The president said that the rope was worn.")] // a country has one
    [InlineData("The council published its findings. The report found that the rope was worn.")]
    [InlineData("According to the council’s yearly report, the rope was worn.")] // it says whose report
    [InlineData("An audit was made. The report found that the rope was worn.")] // another word for it
    [InlineData("“The mayor said that the rope was worn,” wrote Mara Quill.")] // somebody else's words
    [InlineData("The mayors said that the rope was worn.")] // many
    [InlineData("North Selby Gov. Dana Quill told the council that she had seen the damage.\n\nThe North Selby governor added that there was no curfew.")]
    [InlineData("The Geological Survey said the ground was dry.")] // a body
    [InlineData("According to the Valley Geological Survey, the waves were high, Dana Quill wrote.")]
    public void A_source_the_reader_knows(string text) => VerifySilent(Lead + text);

    [Fact]
    public void One_finding_an_office() =>
        Assert.Single(Find(Lead + "The mayor said that the rope was worn. The mayor added that it was old."));

    [Fact]
    public void Nouns_and_verbs_do_not_matter()
    {
        string[] offices = ["commissioner", "governor", "ambassador", "superintendent", "harbourmaster"];
        string[] verbs = ["said", "warned", "argued", "insisted"];
        foreach (string office in offices)
        {
            foreach (string verb in verbs)
            {
                Verify($"The bridge was closed for a week. [|The {office}|] {verb} that it would open again.");
                VerifySilent($"The bridge was closed for a week. The {office}, Edda Brandle, {verb} that it would open again.");
            }
        }
    }
}
