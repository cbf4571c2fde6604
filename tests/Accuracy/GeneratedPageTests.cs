using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Testing;

namespace ContentLint.Accuracy;

public sealed class GeneratedPageTests
{
    public static TheoryData<string> Articles => [.. CleanArticle.Own().Select(article => article.Name)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Nothing_is_wrong_in_a_clean_article(string name)
    {
        CleanArticle article = CleanArticle.Own().Single(article => string.Equals(article.Name, name, StringComparison.Ordinal));
        IEnumerable<string> loud = MutationRun.Lint(article).Where(finding => finding.Severity >= Severity.Warning).Select(Describe);
        Assert.Empty(loud);
    }

    [Fact]
    public void Every_mutation_finds_a_place_and_the_page_is_up_to_date()
    {
        IReadOnlyList<MutationResult> results = MutationRun.Run(CleanArticle.Own());
        Assert.All(results, result => Assert.True(result.Planted >= 4, $"{result.Mutator.Name} was planted {result.Planted} times"));
        Repository.VerifyGenerated(AccuracyPage.File, AccuracyPage.Create(results));
    }

    private static string Describe(Finding finding) => $"{finding.Lines.Start.Line + 1}: {finding.Rule.Id} {finding.Message}";
}
