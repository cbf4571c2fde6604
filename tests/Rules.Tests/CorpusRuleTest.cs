using ContentLint.Configuration;
using ContentLint.Findings;

namespace ContentLint.Rules.Tests;

/// <summary>Base of the tests of a rule that compares articles. The expected places stand in the texts themselves.</summary>
public abstract class CorpusRuleTest<TRule>
    where TRule : CorpusRule, new()
{
    /// <summary>What is found between articles.</summary>
    protected static IReadOnlyList<Finding> Find(params string[] articles) =>
        CorpusLint.Find(new TRule(), LintSettings.Default, [.. articles.Select(MarkedText.Strip)]);

    /// <summary>The marked places of the articles are found, and no other; the order of the articles does not matter.</summary>
    protected static void Verify(params string[] marked)
    {
        VerifyOnce(marked);
        VerifyOnce([.. marked.Reverse()]);
    }

    /// <summary>Nothing is found between articles.</summary>
    protected static void VerifySilent(params string[] articles)
    {
        Assert.All(articles, article => Assert.DoesNotContain("[|", article, StringComparison.Ordinal));
        Verify(articles);
    }

    private static void VerifyOnce(string[] marked)
    {
        IReadOnlyList<Finding> findings = Find(marked);
        for (int i = 0; i < marked.Length; i++)
        {
            IEnumerable<Microsoft.CodeAnalysis.Text.TextSpan> places = findings.Where(finding =>
                string.Equals(finding.Path, $"{i}.txt", StringComparison.Ordinal)).Select(finding => finding.Span).Distinct();
            Assert.Equal(marked[i], MarkedText.Mark(MarkedText.Strip(marked[i]), places));
        }
    }
}
