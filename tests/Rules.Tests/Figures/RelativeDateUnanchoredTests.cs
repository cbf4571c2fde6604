namespace ContentLint.Rules.Tests.Figures;

public sealed class RelativeDateUnanchoredTests : RuleTest<ContentLint.Rules.Figures.RelativeDateUnanchored>
{
    [Theory]
    [InlineData("[|Last year|] the ministry admitted that the bridge was closed.")]
    [InlineData("In [|April|] the city hosted the fair.")]
    [InlineData("The bridge was closed [|two years ago|]. Last year it was mended.")] // one finding a file
    [InlineData("The bridge was [|recently|] closed.")]
    [InlineData("The bridge was closed [|two years ago|] in 2021.")] // a year that only guesses the day of writing
    [InlineData("The bridge was built in 1987. It closed [|last year|], opened this year, will close next year. It shook recently. Two years ago it was painted.")]
    public void Notes_times_nobody_can_place(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("LEEDS, 3 May 2026 - Last year the ministry admitted that the bridge was closed.")]
    [InlineData("LEEDS, May 3 (NW) - Last year the ministry admitted that the bridge was closed.")]
    [InlineData("Bridge closed\n\nBy Ana Holt\n3 May 2026\n\nLast year the ministry admitted that the bridge was closed.")]
    [InlineData("The bridge was closed on 3 May 2026. Last year it was painted.")] // a full date in the opening
    [InlineData("The bridge was closed in 1987.")]
    [InlineData("The bridge was closed in the last year of the war.")] // counted from the war
    [InlineData("The bridge was closed on Tuesday, and will open next week.")] // counted in days
    [InlineData("Next week's talks are about the bridge.")]
    [InlineData("\"This year we will mend the bridge,\" said Ana Holt, its keeper.")]
    [InlineData("The bridge was built in 1987 and closed last year.")] // years there are, and one expression is not leaning on the date
    [InlineData("The bridge was built in 1987. In April it shook.")] // of that year
    [InlineData("March Holt may close the bridge.")]
    public void Leaves_alone(string text) => VerifySilent(text);

    [Fact]
    public void Front_matter_dates_an_article() =>
        VerifySilent("---\ntitle: Bridge\ndate: 2026-05-03\n---\n\nLast year the ministry admitted that the bridge was closed.\n", "a.md");

    [Theory]
    [InlineData("LEEDS, 3 May 2026 - The bridge was closed [|two years|] ago, in 2021.")]
    [InlineData("LEEDS, 3 May 2026 - The bridge was closed [|10 years|] ago (1999).")]
    public void Checks_the_years_of_a_dated_article(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("LEEDS, 3 May 2026 - The bridge was closed two years ago, in 2024.")]
    [InlineData("LEEDS, 3 May 2026 - The bridge was closed two years ago, in 2023.")] // more than two, less than three
    [InlineData("LEEDS, 3 May 2026 - The bridge was closed two months ago, in March 2021.")] // not counted in years
    public void Leaves_the_years_of_a_dated_article_alone(string text) => VerifySilent(text);
}
