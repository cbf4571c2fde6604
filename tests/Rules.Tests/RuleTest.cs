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
        IReadOnlyList<Finding> findings = Lint(engine, MarkedText.Strip(text), path);
        Assert.DoesNotContain(findings, finding => string.Equals(finding.Rule.Id, EngineRules.RuleFailed.Id, StringComparison.Ordinal));
        if (findings.Any(finding => finding.Fix is not null))
        {
            FixProof.Verify(new TRule().Descriptor, MarkedText.Strip(text), fixedText => Lint(engine, fixedText, path));
        }

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

    /// <summary>Whatever is found is no more than a note.</summary>
    protected static void VerifyNotes(string text, string path = "article.txt") =>
        Assert.DoesNotContain(Find(text, path), static finding => finding.Severity > Severity.Note);

    /// <summary>The only finding has this message.</summary>
    protected static void VerifyMessage(string marked, string message)
    {
        Verify(marked);
        Assert.Equal(message, Assert.Single(Find(marked)).Message);
    }

    /// <summary>What the fixes of this safety, and of a greater one, make of a text.</summary>
    protected static void VerifyFix(FixSafety least, string text, string expected, string path = "article.txt")
    {
        var engine = new LintEngine([new TRule()], LintSettings.Default);
        Assert.Equal(expected, FixPasses.Run(text, Find(text, path), next => Lint(engine, next, path), least).Text);
    }

    /// <summary>The safe fixes change nothing, the offered ones make this of a text.</summary>
    protected static void VerifyOffered(string text, string expected, string path = "article.txt")
    {
        VerifyFix(FixSafety.Safe, text, text, path);
        VerifyFix(FixSafety.Offered, text, expected, path);
    }

    private static IReadOnlyList<Finding> Lint(LintEngine engine, string text, string path) =>
        engine.Lint(Article.Read(ArticleText.FromString(text), path, Article.GetFormat(path)));
}
