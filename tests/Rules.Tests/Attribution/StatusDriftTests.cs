using ContentLint.Rules.Attribution;

namespace ContentLint.Rules.Tests.Attribution;

public sealed class StatusDriftTests : RuleTest<StatusDrift>
{
    [Fact]
    public void What_somebody_claimed_is_no_claimed_thing() =>
        VerifySilent("The board claimed harbour cuts would help. It was late. The harbour cuts have made a hole in the fund.");

    [Theory]
    [InlineData("The vet told of the alleged poisoning. It was late. [|The poisoning|] has left two dogs dead.")]
    [InlineData("[|This bonus scheme|] had cost the town its pier. The lights went out. The report tells of an alleged bonus scheme for clerks.")]
    [InlineData("Norway denied that the bonus scheme exists. The lights went out. [|The bonus scheme|] had cost the town its pier.")]
    public void A_disputed_thing_that_acts_is_a_warning(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Mara Vance is accused of arson, which she denies. The barn stood by the road. [|Vance torched|] the barn with a flare.")]
    [InlineData("Mara Vance denies theft. The lamp stood by the road. [|Vance stole|] the lamp at noon.")]
    public void A_defendant_who_commits_the_offence_is_an_error(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("Peter Rook is accused of theft. He was convicted on Friday. Rook stole the lamp.")] // a verdict
    [InlineData("Peter Rook denies theft. “He stole it,” the prosecutor said.")] // a quotation
    [InlineData("Peter Rook denies theft. The lamp stood by the road. Rook left at noon.")] // no offence
    [InlineData("Peter Rook denies theft. The lamp stood by the road. Mara Vance stole the show.")] // somebody else
    [InlineData("The vet told of the alleged poisoning. It was late. The alleged poisoning has left two dogs dead.")] // the hedge stays
    [InlineData("The vet told of the alleged poisoning. It was late. The poisoning has left two dogs dead, Ines Coll, the mayor, said.")] // attributed
    [InlineData("The report tells of an alleged bonus scheme for clerks. The lights went out. The pension scheme had cost the town its pier.")] // another scheme
    [InlineData("The fire, which nobody disputes, was seen. The fire had cost the town its pier.")]
    public void Verdicts_quotations_and_hedges_pass(string text) => VerifySilent(text);

    [Fact]
    public void Names_and_nouns_do_not_matter()
    {
        string[] firstNames = ["Mara", "Tom", "Ines", "Noor"];
        string[] surnames = ["Vance", "Rook", "Haddad", "Quill"];
        string[] kinds = ["bonus", "barter", "export", "sugar"];
        string[] things = ["scheme", "ring", "pact", "network"];
        var random = new Random(20_107);
        for (int i = 0; i < 100; i++)
        {
            string surname = surnames[random.Next(surnames.Length)];
            Verify(Severity.Error,
                $"{firstNames[random.Next(firstNames.Length)]} {surname} denies theft. The lamp stood by the road. [|{surname} stole|] the lamp at noon.");
            string thing = $"{kinds[random.Next(kinds.Length)]} {things[random.Next(things.Length)]}";
            Verify(Severity.Warning, $"The vet told of an alleged {thing}. It was late. [|The {thing}|] has cost the town its pier.");
        }
    }

    [Theory]
    [InlineData("Mara Vance denies theft. It was late. Ines Coll, the mayor, said that it was dark. [|Vance stole|] the lamp at noon.")]
    public void Behind_an_attribution_it_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Fact]
    public void What_stands_behind_a_preposition_does_nothing() =>
        VerifySilent("The vet told of the alleged poisoning. It was late. News of the poisoning has left two towns dark.");
}
