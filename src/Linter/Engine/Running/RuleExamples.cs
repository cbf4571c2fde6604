using System.Text;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Running;

/// <summary>
/// Runs the examples of rules: something must be found in a bad one, at the marked places if there are any, and nothing in a good one.
/// </summary>
public static class RuleExamples
{
    /// <summary>Stands before what must be found.</summary>
    internal const string Open = "[|";

    /// <summary>Stands behind it.</summary>
    internal const string Close = "|]";

    /// <summary>A sentence for each example that disagrees with its rule; none if all agree.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="documentation">Its doc comment, in which the examples stand.</param>
    public static IReadOnlyList<string> Run(Rule rule, RuleDocumentation documentation)
    {
        if (rule is null)
        {
            throw new ArgumentNullException(nameof(rule));
        }

        if (documentation is null)
        {
            throw new ArgumentNullException(nameof(documentation));
        }

        var on = new Dictionary<string, RuleSettings>(StringComparer.Ordinal)
        {
            [rule.Descriptor.Id] = RuleSettings.Default with { Severity = Severity.Warning },
        };
        var engine = new LintEngine([rule], LintSettings.Default with { Rules = on, Genre = Genre.News });
        var mistakes = new List<string>();
        foreach ((string text, bool isBad) in documentation.Bad.Select(static text => (text, true))
            .Concat(documentation.Good.Select(static text => (text, false))))
        {
            if (Test(engine, rule.Descriptor, text, isBad, out _) is { } mistake)
            {
                mistakes.Add(mistake + ": " + FirstLine(text));
            }
        }

        return mistakes;
    }

    /// <summary>How an example disagrees with its rule; null if it agrees.</summary>
    /// <param name="engine">Runs the rule alone.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="example">The text, in Markdown.</param>
    /// <param name="isBad">Whether something must be found.</param>
    /// <param name="isSilent">Whether nothing was found that should have been.</param>
    internal static string? Test(LintEngine engine, RuleDescriptor rule, string example, bool isBad, out bool isSilent)
    {
        string text = Unmark(example, out List<TextSpan> marks);
        IReadOnlyList<Finding> findings = engine.Lint(Article.Read(ArticleText.FromString(text), "example.md", ArticleFormat.Markdown));
        isSilent = false;
        if (findings.FirstOrDefault(finding => !string.Equals(finding.Rule.Id, rule.Id, StringComparison.Ordinal)) is { } failure)
        {
            return failure.Message;
        }

        if (!isBad)
        {
            return findings.Count == 0
                ? null
                : $"{rule.Id} finds “{Cut(text, findings[0].Span)}” in this good example: {findings[0].Message}";
        }

        if (findings.Count == 0)
        {
            isSilent = true;
            return $"{rule.Id} finds nothing in this bad example";
        }

        foreach (TextSpan mark in marks)
        {
            if (!findings.Any(finding => finding.Span == mark))
            {
                return $"{rule.Id} does not find “{Cut(text, mark)}” in this bad example, but “{Cut(text, findings[0].Span)}”";
            }
        }

        return null;
    }

    private static string Cut(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    private static string FirstLine(string text)
    {
        int end = text.IndexOf('\n');
        return end < 0 ? text : text.Substring(0, end) + " …";
    }

    /// <summary>The text without its marks, and where they stood.</summary>
    private static string Unmark(string text, out List<TextSpan> marks)
    {
        marks = [];
        var plain = new StringBuilder(text.Length);
        int at = 0;
        while (text.IndexOf(Open, at, StringComparison.Ordinal) is var open and >= 0
            && text.IndexOf(Close, open, StringComparison.Ordinal) is var close and >= 0)
        {
            plain.Append(text, at, open - at);
            marks.Add(new TextSpan(plain.Length, close - open - Open.Length));
            plain.Append(text, open + Open.Length, close - open - Open.Length);
            at = close + Close.Length;
        }

        return plain.Append(text, at, text.Length - at).ToString();
    }
}
