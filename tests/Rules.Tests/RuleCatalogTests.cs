using System.Reflection;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Running;
using ContentLint.Testing;
using ContentLint.Text;

namespace ContentLint.Rules.Tests;

/// <summary>What holds for every rule of the catalogue.</summary>
public sealed class RuleCatalogTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];

    [Fact]
    public void Every_rule_class_is_in_the_catalogue_once_and_in_order()
    {
        IEnumerable<Type> classes = typeof(RuleCatalog).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        Assert.Equal(
            classes.Select(type => type.FullName).Order(StringComparer.Ordinal),
            RuleCatalog.All.Select(rule => rule.GetType().FullName).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        string[] ids = [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), ids, StringComparer.Ordinal);
        Assert.Equal(RuleCatalog.All.Count, RuleCatalog.All.Select(rule => rule.Descriptor.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_sealed_named_and_described(string id)
    {
        Rule rule = Get(id);
        RuleDescriptor descriptor = rule.Descriptor;
        Assert.True(rule.GetType().IsSealed);
        Assert.Matches("^CL[1-6][0-9]{2}$", descriptor.Id);
        Assert.Matches("^[a-z]+(-[a-z]+)*$", descriptor.Name);
        Assert.False(descriptor.Title.EndsWith('.'));
        Assert.EndsWith(".", descriptor.Description, StringComparison.Ordinal);
        Assert.Equal(string.Concat(descriptor.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
            rule.GetType().Name);
        Assert.All(descriptor.Options, option => Assert.InRange(option.Default, option.Minimum, option.Maximum));
        Assert.All(descriptor.Options, option => Assert.Matches("^[a-z]+(-[a-z]+)*$", option.Name));
        Assert.All(
            rule.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public),
            field => Assert.True(field.IsInitOnly, $"{field.Name} makes the rule stateful"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_examples_of_a_rule_are_true(string id)
    {
        RulePage page = RulePage.Load(Get(id));
        Assert.NotEmpty(page.Documentation.Bad);
        Assert.NotEmpty(page.Documentation.Good);
        Assert.All(page.Documentation.Bad, example => Assert.True(Lint(page.Rule, example).Count > 0, $"Nothing is found in: {example}"));
        Assert.All(page.Documentation.Good,
            example => Assert.True(Lint(page.Rule, example).Count == 0, $"Something is found in: {example}"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Messages_are_one_sentence_without_a_full_stop(string id)
    {
        RulePage page = RulePage.Load(Get(id));
        foreach (Finding finding in page.Documentation.Bad.SelectMany(example => Lint(page.Rule, example)))
        {
            Assert.False(finding.Message.EndsWith('.'), finding.Message);
            Assert.False(finding.Hint?.EndsWith('.') ?? false, finding.Hint);
            Assert.DoesNotContain('\n', finding.Message);
            Assert.InRange(finding.Message.Length, 15, 250);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_of_a_rule_is_up_to_date(string id) =>
        Repository.VerifyGenerated($"docs/rules/{id}.md", RulePage.Load(Get(id)).ToMarkdown());

    [Fact]
    public void There_is_no_page_without_a_rule()
    {
        string[] pages = [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "CL*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)];
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Descriptor.Id), pages.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_tests(string id)
    {
        string name = Get(id).GetType().Name + "Tests";
        Assert.Contains(typeof(RuleCatalogTests).Assembly.GetTypes(), type => string.Equals(type.Name, name, StringComparison.Ordinal));
    }

    private static Rule Get(string id) => RuleCatalog.All.Single(rule => string.Equals(rule.Descriptor.Id, id, StringComparison.Ordinal));

    private static IReadOnlyList<Finding> Lint(Rule rule, string text) => rule is CorpusRule
        ? CorpusLint.Find(rule, LintSettings.Default, text.Split("\n=====\n"))
        : new LintEngine([rule],
            LintSettings.Default).Lint(Article.Read(ArticleText.FromString(text), "example.txt", ArticleFormat.PlainText));
}
