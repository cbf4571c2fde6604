using System.Text;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.House;

/// <summary>Runs the examples of house rules. One that disagrees with its rule is a mistake in the configuration.</summary>
public static class HouseExamples
{
    internal const string Open = "[|";
    internal const string Close = "|]";

    /// <summary>A CL001 for each example that disagrees, in the order of the rules.</summary>
    /// <param name="house">The rules.</param>
    public static IReadOnlyList<Finding> Run(HouseRuleSet house)
    {
        if (house is null)
        {
            throw new ArgumentNullException(nameof(house));
        }

        var mistakes = new Dictionary<string, MistakeList>(StringComparer.Ordinal);
        foreach (HouseRule rule in house.Rules)
        {
            var engine = new LintEngine([], LintSettings.Default with { House = new HouseRuleSet([rule]), Rules = On(rule), Genre = Genre.News });
            foreach (HouseExample example in rule.Examples)
            {
                if (Test(engine, rule, example) is { } problem && example.Source is { } source)
                {
                    if (!mistakes.TryGetValue(rule.Source.Key, out MistakeList? list))
                    {
                        mistakes.Add(rule.Source.Key, list = new MistakeList(rule.Source, Encoding.UTF8.GetBytes(rule.Source.Text)));
                    }

                    list.Add(source.Place, problem.Message, problem.Hint);
                }
            }
        }

        return [.. mistakes.Values.SelectMany(static list => list.Findings)];
    }

    /// <summary>A rule that is off is tested all the same.</summary>
    private static Dictionary<string, RuleSettings> On(HouseRule rule) => new(StringComparer.Ordinal)
    {
        [rule.Descriptor.Id] = RuleSettings.Default with { Severity = Severity.Warning },
    };

    private static (string Message, string? Hint)? Test(LintEngine engine, HouseRule rule, HouseExample example)
    {
        string text = Unmark(example.Text, out List<TextSpan> marks);
        IReadOnlyList<Finding> findings = engine.Lint(Article.Read(ArticleText.FromString(text), "example.md", ArticleFormat.Markdown));
        string id = rule.Descriptor.Id;
        if (!example.IsBad)
        {
            return findings.Count == 0 ? null : ($"{id} finds “{text.Substring(findings[0].Span.Start, findings[0].Span.Length)}” in this good example: {findings[0].Message}", null);
        }

        if (findings.Count == 0)
        {
            return ($"{id} finds nothing in this bad example", "contentlint inspect shows what it reads; an example is a Markdown file");
        }

        foreach (TextSpan mark in marks)
        {
            if (!findings.Any(finding => finding.Span == mark))
            {
                return ($"{id} does not find “{text.Substring(mark.Start, mark.Length)}” in this bad example, but “{text.Substring(findings[0].Span.Start, findings[0].Span.Length)}”", null);
            }
        }

        return null;
    }

    /// <summary>The text without its marks, and where they stood.</summary>
    private static string Unmark(string text, out List<TextSpan> marks)
    {
        marks = [];
        var plain = new StringBuilder(text.Length);
        int at = 0;
        while (text.IndexOf(Open, at, StringComparison.Ordinal) is var open and >= 0 && text.IndexOf(Close, open, StringComparison.Ordinal) is var close and >= 0)
        {
            plain.Append(text, at, open - at);
            marks.Add(new TextSpan(plain.Length, close - open - Open.Length));
            plain.Append(text, open + Open.Length, close - open - Open.Length);
            at = close + Close.Length;
        }

        return plain.Append(text, at, text.Length - at).ToString();
    }
}
