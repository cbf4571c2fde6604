using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class PlaceholderTests : RuleTest<Placeholder>
{
    [Theory]
    [InlineData("The union called the offer an insult. [|[insert reaction from the company]|]")]
    [InlineData("The fine was [|XX crowns|].")]
    [InlineData("The bridge opened in [|TK|] and closed a year later.")]
    [InlineData("The bridge opened in [|20XX|] and closed a year later.")]
    [InlineData("[|TODO|] ask the harbour master")]
    [InlineData("[|Lorem ipsum dolor sit amet|]")]
    [InlineData("The mayor is 54 [|(check)|] and lives in Lund.")]
    [InlineData("The mayor is [|???|] years old.")]
    [InlineData("Dear [|{name}|], the harbour reopened.")]
    public void Finds_unfinished_copy(string text) => Verify(Severity.Error, text);

    [Theory]
    [InlineData("“[The company] will appeal,” she said.")]
    [InlineData("“[a number of] villagers came”")]
    [InlineData("TK Maxx opened a shop.")]
    [InlineData("Super Bowl XXX was played in Arizona.")]
    [InlineData("He took a check (for £50) to the bank.")]
    [InlineData("“What???” she wrote.")]
    [InlineData("The story was told.\n\n____________\n\nIt was told again.")]
    public void Leaves_finished_copy_alone(string text) => VerifySilent(text);
}
