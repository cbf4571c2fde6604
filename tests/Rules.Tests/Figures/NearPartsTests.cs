namespace ContentLint.Rules.Tests.Figures;

/// <summary>Parts whose total stands in another sentence or has another noun.</summary>
public sealed class NearPartsTests : RuleTest<ContentLint.Rules.Figures.PartsTotalMismatch>
{
    private const string Headline = "Fair opens\n\n";

    [Theory]
    [InlineData("The secretary counted [|96|] boats in all. Of these 58 are from the county, 24 come from elsewhere and 18 from overseas.")]
    [InlineData("It will be open for [|41 hours|] a week: 26 from Monday to Thursday, eight on Fridays and nine on Saturdays.")]
    public void Adds_up_counts_without_nouns(string marked) => Verify(Severity.Warning, Headline + marked);

    [Theory]
    [InlineData("The secretary counted 100 boats in all. Of these 58 are from the county, 24 come from elsewhere and 18 from overseas.")]
    [InlineData("It will be open for 41 hours a week: 26 from Monday to Thursday, eight on Fridays and seven on Saturdays.")]
    [InlineData("The secretary counted 96 boats. Some 40 are from the county, 24 come from elsewhere and 18 from overseas.")] // not all
    [InlineData("The secretary counted 96 boats in all. Of these 58 are also from the county, 24 come from elsewhere and 18 from overseas.")]
    public void Leaves_counts_without_nouns_alone(string text) => VerifySilent(Headline + text);

    [Theory]
    [InlineData("Officers took away [|66|] animals on Tuesday.\n\nThe shelter listed 23 dogs, 31 cats and nine rabbits on its sheet.")]
    [InlineData("He admitted all [|19|] charges. The paper had eight counts of theft, five of fraud and four of arson.")]
    [InlineData("She left [|€3.6 million|].\n\nThere will be €1.9 million for the hospital, €1.2 million for the school and €700,000 to the club.")]
    public void Adds_up_a_list_of_other_nouns(string marked) => Verify(Severity.Warning, Headline + marked);

    [Theory]
    [InlineData("Officers took away 63 animals on Tuesday.\n\nThe shelter listed 23 dogs, 31 cats and nine rabbits on its sheet.")]
    [InlineData("Officers took away 90 animals on Tuesday.\n\nThe shelter listed 23 dogs, 31 cats and nine rabbits on its sheet.")] // far off
    [InlineData("Officers took away 66 animals and 61 cages.\n\nThe shelter listed 23 dogs, 31 cats and nine rabbits.")] // two it may be
    [InlineData("She left €3.8 million.\n\nThere will be €1.9 million for the hospital, €1.2 million for the school and €700,000 to the club.")]
    public void Leaves_a_list_alone(string text) => VerifySilent(Headline + text);

    [Fact]
    public void Adds_up_stances_that_exclude_one_another() => Verify(
        Severity.Warning,
        Headline + "Of those asked, [|44 percent were for it, 33 percent wanted the old ones back, and 31 percent|] were neutral.");

    [Fact]
    public void Leaves_stances_that_make_a_whole_alone() => VerifySilent(
        Headline + "Of those asked, 44 percent were for it, 33 percent wanted the old ones back, and 23 percent were neutral.");
}
