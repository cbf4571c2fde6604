namespace ContentLint.Rules.Tests.Figures;

public sealed class PartsTotalMismatchTests : RuleTest<ContentLint.Rules.Figures.PartsTotalMismatch>
{
    [Theory]
    [InlineData("[|Twenty|] sheep were lost: eleven ewes and seven lambs.")]
    [InlineData("The judges gave [|six|] prizes: three for bread, two for jam and two for cider.")]
    [InlineData("The unit has [|40|] beds: 20 for men and 25 for women.")]
    public void Finds_a_list_that_does_not_add_up(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("The 21-member council voted [|14-9|] to close the pool.")]
    [InlineData("The 21-member council met on Monday. After an hour the council voted [|14 to 9|] to close the pool.")]
    [InlineData("The nine-member panel was split. The panel backed it by [|seven votes to four|].")]
    public void Finds_more_votes_than_members(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("The plan was backed by [|14|] of the 12 members.")]
    [InlineData("The bus carried 12 people, including [|15|] children.")]
    public void Finds_a_part_larger_than_its_whole(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("Twenty sheep were lost: thirteen ewes and seven lambs.")]
    [InlineData("About 20 sheep were lost: eleven ewes and seven lambs.")] // about
    [InlineData("She has two records: 30 points and 12 rebounds.")] // other things
    [InlineData("The team won three games: 2 at home, 4 abroad, and some others.")] // not whole
    [InlineData("The 21-member council voted 14-6 to close the pool.")]
    [InlineData("The 21-member council met. The assembly voted 30-2 to close the pool.")] // another body
    [InlineData("The 21-member council watched the home side win 30-2.")] // a score
    [InlineData("The 9-member panel met. The House voted 218-210.")]
    [InlineData("The plan was backed by 11 of the 12 members.")]
    [InlineData("The bus carried 12 people, including 11 children.")]
    [InlineData("The man, one of the 12 members, spoke.")]
    public void Leaves_alone(string text) => VerifySilent(text);

    [Fact]
    public void The_message_gives_the_sum() =>
        VerifyMessage("[|Twenty|] sheep were lost: eleven ewes and seven lambs.", "The parts add up to 18; the text says Twenty");
}
