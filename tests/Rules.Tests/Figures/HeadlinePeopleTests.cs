namespace ContentLint.Rules.Tests.Figures;

/// <summary>A number of people in a headline that the text gives otherwise, more than once.</summary>
public sealed class HeadlinePeopleTests : RuleTest<ContentLint.Rules.Figures.HeadlineFigureConflict>
{
    private const string Lead = " brought up alive\n\nSix men who had been cut off by a fall of rock were brought up on Thursday.\n\nAll six ";

    [Fact]
    public void Finds_a_number_that_the_text_never_has() => Verify(Severity.Warning, "[|Seven|] miners" + Lead + "walked home.");

    [Fact]
    public void Leaves_the_number_of_the_text_alone() => VerifySilent("Six miners" + Lead + "walked home.");

    [Fact]
    public void Leaves_a_number_alone_that_the_text_has_too() => VerifySilent("Seven miners" + Lead + "walked home. A seventh came later: seven in all.");
}
