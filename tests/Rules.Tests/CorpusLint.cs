using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Facts;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Rules.Tests;

/// <summary>Compares articles as the command does.</summary>
internal static class CorpusLint
{
    /// <summary>What a rule finds between articles, which are called <c>0.txt</c>, <c>1.txt</c> and so on; by article and place.</summary>
    public static IReadOnlyList<Finding> Find(Rule rule, LintSettings settings, params string[] articles)
    {
        var lines = new List<byte[]>();
        for (int i = 0; i < articles.Length; i++)
        {
            lines.AddRange(Collect(rule, settings, articles[i], $"{i}.txt"));
        }

        return Compare(rule, lines);
    }

    /// <summary>The facts of one article.</summary>
    public static IReadOnlyList<byte[]> Collect(Rule rule, LintSettings settings, string text, string path)
    {
        var facts = new FactCollector();
        using var reading = new ArticleReading(Article.Read(ArticleText.FromString(text), path, Article.GetFormat(path)));
        Assert.Empty(new LintEngine([rule], settings).Lint(reading, facts));
        return facts.Facts.ToLines(path);
    }

    /// <summary>What is found in facts, whatever their order.</summary>
    public static IReadOnlyList<Finding> Compare(Rule rule, IEnumerable<byte[]> facts)
    {
        byte[][] lines = [.. facts];
        Array.Sort(lines, FactLine.Compare);
        var findings = new List<CorpusFinding>();
        var pass = new CorpusPass([rule], conflict =>
        {
            // One conflict is known as one, wherever it stands.
            Assert.Single(conflict.Select(place => place.Finding.Group).Distinct(StringComparer.Ordinal));
            Assert.All(conflict, place => Assert.NotEmpty(place.Finding.Related));
            findings.AddRange(conflict);
        });
        Array.ForEach(lines, pass.Add);
        pass.Complete();
        Finding[] settled = [.. CorpusFinding.Settle(findings).Select(place => place.Finding)];
        Assert.DoesNotContain(settled, finding => ReferenceEquals(finding.Rule, EngineRules.RuleFailed));
        Assert.DoesNotContain(settled, finding => finding.Severity == Severity.Error);
        // A baseline has one entry for each.
        Assert.Equal(settled.Length, settled.Select(finding => (finding.Path, finding.Fingerprint)).Distinct().Count());
        return settled;
    }
}
