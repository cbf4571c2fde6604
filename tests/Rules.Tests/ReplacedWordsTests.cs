using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Rules.Tests;

/// <summary>
/// A rule holds with other words: the examples on the page of every rule are rewritten with other names, nouns, adjectives, weekdays and
/// numbers, and the bad ones must still be reported and the good ones still pass.
/// </summary>
public sealed class ReplacedWordsTests
{
    private const int Swaps = 20;

    /// <summary>Rules whose examples cannot be rewritten so, each with the reason.</summary>
    private static readonly Dictionary<string, string> Excepted = new(StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_examples_hold_with_other_words(string id)
    {
        Rule rule = RuleCatalog.All.Single(rule => string.Equals(rule.Descriptor.Id, id, StringComparison.Ordinal));
        if (Excepted.TryGetValue(id, out string? reason))
        {
            Assert.NotEmpty(reason);
            return;
        }

        RulePage page = RulePage.Load(rule);
        foreach (string example in page.Documentation.Bad)
        {
            Assert.All(Rewrite(rule, example), text => Assert.True(Lint(rule, text).Count > 0, $"Nothing is found in: {text}"));
        }

        foreach (string example in page.Documentation.Good)
        {
            Assert.All(Rewrite(rule, example), text => Assert.True(Lint(rule, text).Count == 0, $"Something is found in: {text}"));
        }
    }

    [Fact]
    public void A_swap_keeps_what_agrees_and_what_differs()
    {
        var swap = new WordSwap(new Random(1), weekdays: true);
        string[] words = swap.Apply("Joost Verhoeven bought a boat. Two boats sank. Verhoven left.", numbers: false)
            .Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEqual("Verhoeven", words[1], StringComparer.Ordinal);
        Assert.Equal(words[1].Length - 1, words[8].Length);
        Assert.Equal(words[4][..3], words[6][..3], StringComparer.Ordinal);
    }

    [Fact]
    public void Only_rules_of_the_catalogue_are_excepted() =>
        Assert.All(Excepted.Keys,
            id => Assert.Contains(RuleCatalog.All, rule => string.Equals(rule.Descriptor.Id, id, StringComparison.Ordinal)));

    private static IEnumerable<string> Rewrite(Rule rule, string example)
    {
        bool figures = rule.Descriptor.Family == RuleFamily.Figures;
        for (int seed = 0; seed < Swaps; seed++)
        {
            yield return new WordSwap(new Random(seed), weekdays: !figures).Apply(example, numbers: !figures);
        }
    }

    private static IReadOnlyList<Finding> Lint(Rule rule, string text) => rule is CorpusRule
        ? CorpusLint.Find(rule, LintSettings.Default, text.Split("\n=====\n"))
        : new LintEngine([rule],
            LintSettings.Default).Lint(Article.Read(ArticleText.FromString(text), "example.txt", ArticleFormat.PlainText));
}
