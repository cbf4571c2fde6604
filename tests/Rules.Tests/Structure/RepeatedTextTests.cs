using ContentLint.Configuration;
using ContentLint.Rules.Structure;

namespace ContentLint.Rules.Tests.Structure;

public sealed class RepeatedTextTests : RuleTest<RepeatedText>
{
    private const string First = "The ferry to the island will stop running in May, the council decided on Monday.";

    [Fact]
    public void A_sentence_pasted_twice() =>
        Verify(Severity.Warning, $"{First} Nobody on the island was asked.\n\nThe mayor left early. [|{First}|]");

    [Fact]
    public void Case_marks_and_spaces_do_not_matter() =>
        Verify($"{First} Nobody was asked.\n\n[|The ferry to the island will stop running, in May, the  council decided – on Monday!|]");

    [Fact]
    public void A_deck_that_comes_back_as_the_start_of_a_longer_sentence() =>
        Verify(
            Severity.Warning,
            "Island cut off\n\nThe ferry to the island will stop running in the first week of May\n\nNobody was asked, the islanders say, and the mayor has left for the coast with his family.\n\n[|The ferry to the island will stop running in the first week of May, and the school will close with it, the council has decided.|]");

    [Fact]
    public void Half_of_a_sentence_is_a_note() =>
        Verify(
            Severity.Note,
            "The ferry to the island will stop running in the first week of May, the council said. [|The ferry to the island will stop running in the first week of June, a clerk said.|]");

    [Theory]
    [InlineData("The mayor declined to comment on it. Rain fell. The mayor declined to comment on it.")] // shorter than eight words
    [InlineData("The ferry to the island will stop running in May, the council decided on Monday. The bus to the valley will stop running in June, the county decided on Friday.")]
    [InlineData("The boy cannot be named for legal reasons and lives with his aunt. Rain fell. The boy cannot be named for legal reasons and lives with his aunt.")]
    public void Refrains_parallels_and_legal_formulas_pass(string text) => VerifySilent(text);

    [Fact]
    public void A_headline_may_return_in_the_text() =>
        VerifySilent("The ferry to the island will stop running in May\n\nThe ferry to the island will stop running in May.");

    [Fact]
    public void The_shortest_length_is_an_option()
    {
        LintSettings settings = LintSettings.Default with
        {
            Rules = new Dictionary<string, RuleSettings>(StringComparer.Ordinal)
            {
                ["CL501"] = new RuleSettings(null, new Dictionary<string, int>(StringComparer.Ordinal) { ["minimum-words"] = 4 }),
            },
        };
        Verify("The mayor declined comment. Rain fell. [|The mayor declined comment.|]", settings: settings);
    }

    [Fact]
    public void Words_do_not_matter()
    {
        string[] things = ["ferry", "bus", "school", "clinic", "mill", "market", "library"];
        string[] times = ["in May", "next week", "on Friday", "this winter"];
        var random = new Random(5);
        for (int i = 0; i < 100; i++)
        {
            string sentence = $"The old {things[random.Next(things.Length)]} near the {things[random.Next(things.Length)]} will close {times[random.Next(times.Length)]}, somebody decided.";
            Verify($"{sentence} Rain fell.\n\nNobody came. [|{sentence}|]");
        }
    }

    [Fact]
    public void Offers_to_delete_a_paragraph_that_is_a_copy() => VerifyOffered(
        "The ferry will stop running in May, the council decided on Monday. “Nobody on the island was asked about it,” said Tom Kell, a fisherman.\n\nThe bus stays.\n\nThe ferry will stop running in May, the council decided on Monday. “Nobody on the island was asked about it,” said Tom Kell, a fisherman.\n",
        "The ferry will stop running in May, the council decided on Monday. “Nobody on the island was asked about it,” said Tom Kell, a fisherman.\n\nThe bus stays.\n");

    [Fact]
    public void Leaves_a_sentence_inside_a_paragraph_to_the_editor()
    {
        string text = "The ferry will stop running in May, the council decided on Monday.\n\nThe bus stays. The ferry will stop running in May, the council decided on Monday.\n";
        VerifyFix(FixSafety.Offered, text, text);
    }
}
