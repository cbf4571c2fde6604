using ContentLint.Rules.Speakers;

namespace ContentLint.Rules.Tests.Speakers;

public sealed class SurnameNeverIntroducedTests : RuleTest<SurnameNeverIntroduced>
{
    private const string Lead = "The old lift by the harbour stood still for a week, and nobody in the town knew why. ";

    [Theory]
    [InlineData("[|Holt|] resigned on Friday. The town thanked Holt for the work.")] // a verb and an object
    [InlineData("On Friday [|Holt|] quickly resigned. Holt’s career was over.")] // a verb and a possession
    [InlineData("Later [|Holt|] fled in the night. Many saw Holt, who owned the rope.")] // a verb and a relative
    [InlineData("Mr. [|Holt|] refused to leave.")] // an honorific is sure, once is enough
    [InlineData("[|Holt|] was arrested in May. The police had asked Holt to come down.")] // a passive of people
    public void A_person_is_never_introduced(string marked) => Verify(Severity.Note, Lead + marked);

    [Fact]
    public void A_name_that_occurs_once_is_a_note() => Verify(Severity.Note, Lead + "[|Holt|] resigned over what he had seen.");

    [Theory]
    [InlineData("Edda Holt ran it. Holt resigned on Friday. The town thanked Holt for the work.")]
    [InlineData("Inspector Holt came. Holt resigned on Friday. The town thanked Holt for the work.")]
    [InlineData("The mechanic Holt came. Holt resigned on Friday. The town thanked Holt for the work.")]
    [InlineData("Holt resigned on Friday.")] // one sign alone
    [InlineData("Jupiter rose over the lift, and Jupiter joined the moon.")] // a planet has one sign at most
    [InlineData("Holt said he was tired. Holt resigned on Friday.")] // who speaks is another rule's business
    [InlineData("Reagan resigned on Friday. The town thanked Reagan for his work.")] // whom everybody knows
    [InlineData("Holt profits fell. Holt joined the fund. The town thanked Holt for its work.")] // only a company has profits
    [InlineData("The band Holt, who are on tour, appeared here. The town thanked Holt for the songs.")] // a band is plural
    [InlineData("He saw the holt. Holt resigned on Friday. The town thanked Holt for his work.")] // a word of its own in lower case
    [InlineData("“Holt resigned on Friday,” she said. “The town thanked Holt for his work.”")] // somebody else's words
    [InlineData("Tobias Holtman ran it. Holtman has a key. Holtmann resigned on Friday. The town thanked Holtmann.")] // a slip of the pen is another rule's business
    [InlineData("The writings of Saint Paul have led to this. Paul’s life was hard. Paul never knew them, and he died young.")]
    [InlineData("The Book of Daniel tells of it. Daniel fled. Daniel’s mother died, and he wept.")]
    [InlineData("MS Verhoeven captained the boat. Verhoeven resigned in May. They thanked Verhoeven for it.")] // initials, no honorific
    [InlineData("Newshound caught up with him in May. Newshound attended the fair.")] // another person than the subject
    [InlineData("The folk star Parvana’s boat fell. Parvana fled, and he wept. They thanked Parvana.")] // described before the name
    public void An_introduced_person_or_no_person(string text) => VerifySilent(Lead + text);

    [Fact]
    public void Names_and_nouns_do_not_matter()
    {
        string[] names = ["Brandle", "Ostrow", "Quennell", "Tavish", "Ulmer", "Wexcombe", "Łuczak", "Pikett"];
        string[] verbs = ["resigned", "fled", "retired", "apologised", "married"];
        string[] objects = ["thanked", "greeted", "asked", "congratulated"];
        foreach (string name in names)
        {
            foreach (string verb in verbs)
            {
                foreach (string thing in objects)
                {
                    Verify($"The old mill was closed for a week. [|{name}|] {verb} in May. The town {thing} {name} at the gate.");
                    VerifySilent(
                        $"The old mill was closed for a week. Mara {name} owned it. {name} {verb} in May. The town {thing} {name} at the gate.");
                }
            }
        }
    }

    [Fact]
    public void A_paper_attends_and_is_told_things() =>
        VerifySilent("The lift stood still for a week. Harbourwatch attended the fair. Bo Winch told Harbourwatch that it was late.");
}
