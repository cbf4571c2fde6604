namespace ContentLint.Rules.Tests.Figures;

public sealed class FractionPercentMismatchTests : RuleTest<ContentLint.Rules.Figures.FractionPercentMismatch>
{
    [Theory]
    [InlineData("One in five pupils, or [|30%|], walk to school.")]
    [InlineData("Some 30% of pupils, or [|one in five|], walk to school.")]
    [InlineData("Two thirds ([|54 percent|]) agreed.")]
    [InlineData("The motion won 33 of the 44 votes ([|65%|]).")]
    [InlineData("Nine out of ten nurses, or [|70 per cent|], said no.")]
    [InlineData("Three in four of the 1,200 voters, or [|700|], stayed at home.")]
    [InlineData("Some 60% of the 500 shops ([|400|]) closed.")]
    public void Finds_one_share_given_twice(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("One in six pupils, or 17%, walk to school.")]
    [InlineData("It was 33 of the 44. That is 75%.")]
    [InlineData("A third of children and 40% of adults swim.")] // two groups
    [InlineData("A third of children, or 40% of those in town, swim.")] // another base
    [InlineData("Prices rose by half, or 40% more than wages.")] // a change
    [InlineData("Around two thirds (66%) agreed.")]
    [InlineData("Three in four of the 1,200 voters, or 900, stayed at home.")]
    [InlineData("Some 60% of the 500 shops (about 300) closed.")]
    [InlineData("Some 60% of the 500 shops (20 chains) closed.")] // another thing
    [InlineData("About 12 of the 40 shops closed. That is 30%.")]
    [InlineData("About 12 of the 40 shops closed. That is 45% more than in May.")] // another matter
    public void Leaves_alone(string text) => VerifySilent(text);

    [Fact]
    public void A_share_no_whole_number_makes_is_a_note() => Verify(Severity.Note, "They asked [|61%|] of the 12 jurors.");

    [Theory]
    [InlineData("They asked 58% of the 12 jurors.")]
    [InlineData("They asked about 61% of the 12 jurors.")]
    [InlineData("They asked 61% of the 1,200 jurors.")]
    [InlineData("They sold 61% of the 12 firms' shares.")]
    public void A_share_some_whole_number_makes_is_left_alone(string text) => VerifySilent(text);

    [Fact]
    public void The_message_gives_both() => VerifyMessage(
        "One in five pupils, or [|30%|], walk to school.",
        "One in five is about 20%; the text says 30%");

    /// <summary>What is computed has the sign or the word that the text has.</summary>
    [Theory]
    [InlineData("percent")]
    [InlineData("per cent")]
    public void The_message_has_one_form(string word)
    {
        VerifyMessage($"One in five pupils, or [|30 {word}|], walk to school.", $"One in five is about 20 {word}; the text says 30 {word}");
        VerifyMessage($"They asked [|61 {word}|] of the 12 jurors.",
            $"No whole number of 12 makes 61 {word}; 7 would be 58.3 {word}");
    }

    [Theory]
    [InlineData("Of 200 nurses, 50, or [|40%|], were off sick.")]
    [InlineData("Of the 1,200 voters, 900, or [|half|], stayed at home.")]
    public void Finds_a_part_after_its_total(string marked) => Verify(marked);

    [Theory]
    [InlineData("Of 200 nurses, 50, or 25%, were off sick.")]
    [InlineData("Of 200 nurses, 50 doctors, or 40%, knew nothing.")] // of another group
    public void Leaves_a_part_after_its_total(string text) => VerifySilent(text);

    /// <summary>A fraction that is a bound, and a share that is counted in the points of another.</summary>
    [Theory]
    [InlineData("More than half (68%) said no.")]
    [InlineData("At least a third of pupils, or 45%, walk to school.")]
    [InlineData("Over a quarter (31 percent) agreed.")]
    [InlineData("Less than half (31 percent) agreed.")]
    [InlineData("Hess holds 30% of the firm and sold a third of this, or 10%, in May.")]
    [InlineData("Hess holds 30% of the firm. She sold half of it, or 15%, in May.")]
    [InlineData("Hess holds 24% of the firm and sold a quarter of her stake, or 6%, in May.")]
    public void Leaves_bounds_and_shares_of_a_share_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("More than half ([|38%|]) said no.")]
    [InlineData("At least a third of pupils, or [|25%|], walk to school.")]
    [InlineData("Less than half ([|68 percent|]) agreed.")]
    public void Finds_what_breaks_the_bound(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Hess holds 30% of the firm and sold a third of this, or [|20%|], in May.")]
    [InlineData("About 12 of the 40 shops closed. That is [|45%|].")]
    [InlineData("The loan bears 4.5 percent, or about [|one-third|] what the mill pays.")]
    public void A_longer_join_is_a_note(string marked) => Verify(Severity.Note, marked);
}
