using System.Globalization;
using System.Text;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Engine.Tests.House;

/// <summary>Runs house rules on a text.</summary>
internal static class HouseText
{
    public static ConfigurationResult Read(string rules) =>
        ConfigurationReader.Read("{ \"house\": [" + rules + "] }", "rules.json", EngineRules.All);

    /// <summary>What the rules find in Markdown; the rules have no mistake.</summary>
    public static IReadOnlyList<Finding> Lint(string rules, string text)
    {
        ConfigurationResult read = Read(rules);
        Assert.Empty(read.Findings.Select(static finding => finding.Message));
        return new LintEngine([], read.Settings).Lint(Article.Read(ArticleText.FromString(text), "a.md", ArticleFormat.Markdown));
    }

    /// <summary>Asserts that a rule finds what stands between <c>[|</c> and <c>|]</c> and nothing else.</summary>
    public static void Verify(string rule, string marked)
    {
        var plain = new StringBuilder();
        var expected = new List<TextSpan>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "[|", 0, 2) == 0)
            {
                expected.Add(new TextSpan(plain.Length, 0));
                i++;
            }
            else if (string.CompareOrdinal(marked, i, "|]", 0, 2) == 0)
            {
                expected[^1] = TextSpan.FromBounds(expected[^1].Start, plain.Length);
                i++;
            }
            else
            {
                plain.Append(marked[i]);
            }
        }

        string text = plain.ToString();
        Assert.Equal(expected.Select(Describe), Lint(rule, text).Select(static finding => finding.Span).Select(Describe),
            StringComparer.Ordinal);

        string Describe(TextSpan span) =>
            string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(span.Start, span.Length)} at {span.Start}");
    }
}
