using ContentLint.Rules.Attribution;

namespace ContentLint.Rules.Tests.Attribution;

public sealed class NoSourcesInDocumentTests : RuleTest<NoSourcesInDocument>
{
    private const string First = "The old pier in the harbour town is to be closed for three years from the first week of spring.";
    private static readonly string Rest =
        string.Concat(
            Enumerable.Repeat(
                " The council is moving the market to the north bank, where the trade with the islands brings in most of the money of the town.", 8));

    [Fact]
    public void A_text_without_any_source_is_one_note() => Verify(Severity.Note, $"[|{First}|]{Rest}");

    [Theory]
    [InlineData("Experts argue that it is late.")]
    [InlineData("Others argue that it is early.")]
    [InlineData("Eyewitnesses reported that it was late.")]
    [InlineData("It is said to be late.")]
    public void A_vague_source_is_none(string sentence) => Verify(Severity.Note, $"[|{First}|]{Rest} {sentence}");

    [Fact]
    public void Short_texts_pass() => VerifySilent(First);

    [Theory]
    [InlineData("The harbour master, Ines Coll, said it was late.")] // a person
    [InlineData("The ministry said it was late.")] // a body
    [InlineData("According to the audit of the port authority, it was late.")] // a document
    [InlineData("“It was late and cold in the harbour,” read the sign.")] // words in quotation marks
    [InlineData("I have never liked the pier.")] // a column
    [InlineData("The goalkeeper walked home.")] // a match
    public void One_voice_is_enough(string sentence) => VerifySilent($"{First}{Rest} {sentence}");

    [Theory]
    [InlineData("Opinion: The pier")]
    [InlineData("Review: The pier")]
    [InlineData("Explainer: The pier")]
    [InlineData("Live: The pier")]
    [InlineData("Analysis: The pier")]
    public void Genres_that_need_no_source_pass(string headline) => VerifySilent($"{headline}\n\n{First}{Rest}");

    [Fact]
    public void Nouns_do_not_matter()
    {
        string[] things = ["pier", "mill", "tunnel", "school"];
        string[] bodies = ["council", "company", "ministry", "club"];
        var random = new Random(20_111);
        for (int i = 0; i < 40; i++)
        {
            string thing = things[random.Next(things.Length)];
            string rest = Rest.Replace("council", bodies[random.Next(bodies.Length)], StringComparison.Ordinal);
            string first = First.Replace("pier", thing, StringComparison.Ordinal);
            Verify($"[|{first}|]{rest}");
            VerifySilent($"{first}{rest} The {bodies[random.Next(bodies.Length)]} said the {thing} was late.");
        }
    }
}
