using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Rules.Tests;

/// <summary>
/// Base of the tests of a rule. The expected places stand in the text itself; the rule's own findings are put back into the
/// text and the two texts compared.
/// </summary>
public abstract class RuleTest<TRule>
    where TRule : Rule, new()
{
    /// <summary>What the rule reports in a text.</summary>
    protected static IReadOnlyList<Finding> Find(string text, string path = "article.txt", LintSettings? settings = null)
    {
        var engine = new LintEngine([new TRule()], settings ?? LintSettings.Default);
        IReadOnlyList<Finding> findings = engine.Lint(Article.Read(ArticleText.FromString(MarkedText.Strip(text)), path, Article.GetFormat(path)));
        Assert.DoesNotContain(findings, finding => string.Equals(finding.Rule.Id, EngineRules.RuleFailed.Id, StringComparison.Ordinal));
        return findings;
    }

    /// <summary>The marked places are found, and no other.</summary>
    protected static void Verify(string marked, string path = "article.txt", LintSettings? settings = null)
    {
        IReadOnlyList<Finding> findings = Find(marked, path, settings);
        Assert.Equal(marked, MarkedText.Mark(MarkedText.Strip(marked), findings.Select(finding => finding.Span)));
    }

    /// <summary>The marked places are found, and no other, all with this severity.</summary>
    protected static void Verify(Severity severity, string marked, string path = "article.txt")
    {
        Verify(marked, path);
        Assert.All(Find(marked, path), finding => Assert.Equal(severity, finding.Severity));
    }

    /// <summary>Nothing is found.</summary>
    protected static void VerifySilent(string text, string path = "article.txt")
    {
        Assert.DoesNotContain("[|", text, StringComparison.Ordinal);
        Verify(text, path);
    }

    /// <summary>The only finding has this message.</summary>
    protected static void VerifyMessage(string marked, string message)
    {
        Verify(marked);
        Assert.Equal(message, Assert.Single(Find(marked)).Message);
    }
}
