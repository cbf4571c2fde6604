using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Rules.Tests.Figures;

/// <summary>
/// The kinds of slips with figures and dates that desks correct, and what only looks like one. A line of <c>Cases</c> is a rule, <c>!</c>
/// for a text in which it must find something or <c>=</c> for one in which no rule of the family may, and the text; a slash parts
/// paragraphs, a bar lines. A text that begins with a tilde is a whole file, any other stands under a short article of 8 May 2024.
/// </summary>
public sealed class CaseTests
{
    private const string Frame =
        "Fair opens in Tolne\n\nTOLNE, 8 May 2024 – The fair opened in Tolne on Wednesday and drew a crowd, said Asta Rehm, the fair's manager.\n\n";

    private static readonly LintEngine Engine = new([.. RuleCatalog.All.Where(rule => rule.Descriptor.Family == RuleFamily.Figures
        && !string.Equals(rule.Descriptor.Id, "CL311", StringComparison.Ordinal))], LintSettings.Default);

    public static TheoryData<string, string> Bad() => Read('!');

    public static TheoryData<string, string> Good() => Read('=');

    [Theory]
    [MemberData(nameof(Bad))]
    public void Is_found(string rule, string text) =>
        Assert.Contains(Lint(text), finding => string.Equals(finding.Rule.Id, rule, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Good))]
    public void Is_left_alone(string rule, string text)
    {
        Assert.NotEmpty(rule);
        Assert.Empty(Lint(text).Select(finding => $"{finding.Rule.Id} {finding.Message}"));
    }

    private static IReadOnlyList<Finding> Lint(string text)
    {
        string whole = text[0] == '~' ? text[1..] : Frame + text;
        return Engine.Lint(Article.Read(ArticleText.FromString(whole.Replace(" / ", "\n\n", StringComparison.Ordinal)
            .Replace(" | ", "\n", StringComparison.Ordinal)), "a.txt", ArticleFormat.PlainText));
    }

    private static TheoryData<string, string> Read(char mark)
    {
        var data = new TheoryData<string, string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Figures", "Cases"), "*.txt")
            .Order(StringComparer.Ordinal).SelectMany(File.ReadLines))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            // a line that is neither would be left out unseen
            Assert.Matches("^CL[0-9]{3} [!=] ", line);
            if (line[6] == mark && seen.Add(line))
            {
                data.Add(line[..5], line[8..]);
            }
        }

        return data;
    }
}
