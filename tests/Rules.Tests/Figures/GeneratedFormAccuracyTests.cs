using System.Globalization;
using System.Text;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Running;
using ContentLint.Testing;
using ContentLint.Text;

namespace ContentLint.Rules.Tests.Figures;

/// <summary>
/// Every form in which desks relate figures, whether the rules read it or not: sentences that agree are always left alone, and
/// how many of the broken ones are found stands in <c>docs/accuracy-figures.md</c>.
/// </summary>
public sealed class GeneratedFormAccuracyTests
{
    private static readonly LintEngine Engine = new([.. RuleCatalog.All.Where(rule => rule.Descriptor.Family == RuleFamily.Figures)],
        LintSettings.Default);

    private static IEnumerable<(string Form, string Sector, string Agreeing, string Broken)> Read(string file)
    {
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Figures", file)))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] parts = line.Replace("\\n", "\n", StringComparison.Ordinal).Split(" | ");
                yield return parts.Length == 4
                    ? (parts[0], parts[1], parts[2], parts[3])
                    : ("changes, in other words", parts[0], parts[1], parts[2]);
            }
        }
    }

    public static TheoryData<string> Agreeing() => [.. All().Select(pair => pair.Agreeing)];

    [Theory]
    [MemberData(nameof(Agreeing))]
    public void Figures_that_agree_are_left_alone(string text) => Assert.Empty(Lint(text).Select(finding => finding.Message));

    [Fact]
    public void No_sentence_stands_twice_and_there_are_enough()
    {
        string[] agreeing = [.. All().Select(pair => pair.Agreeing)];
        string[] broken = [.. All().Select(pair => pair.Broken)];
        Assert.Equal(agreeing.Length, agreeing.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(broken.Length, broken.Distinct(StringComparer.Ordinal).Count());
        Assert.True(agreeing.Length >= 150);
    }

    [Fact]
    public void The_share_found_of_each_form_is_up_to_date()
    {
        var page = new StringBuilder();
        page.Append("# Accuracy: figures by form\n\n");
        page.Append(
            "Figures are related in many forms, and a number over all of them tells little. For each form this table has sentences written\n");
        page.Append(
            "for the project, of court, sport, council, health, science and business copy: one whose figures agree and one in the same words\n");
        page.Append(
            "whose figures do not. A finding of any figures rule counts, except the note on undated articles. The sentences stand in\n");
        page.Append("`tests/Rules.Tests/Figures/relations.txt` and `forms.txt`; `UPDATE=1 dotnet test` writes this page.\n\n");
        page.Append("| form | sentences | agreeing, reported | broken, found | share |\n|---|---:|---:|---:|---:|\n");
        int all = 0;
        int allFound = 0;
        int allWrong = 0;
        var missed = new StringBuilder();
        foreach (var form in All().GroupBy(pair => pair.Form, StringComparer.Ordinal))
        {
            int count = form.Count();
            int wrong = form.Count(pair => Lint(pair.Agreeing).Count > 0);
            int found = form.Count(pair => Lint(pair.Broken).Count > 0);
            foreach (var pair in form.Where(pair => Lint(pair.Broken).Count == 0))
            {
                missed.Append("* ").Append(pair.Form).Append(": ").Append(pair.Broken.Replace("\n\n", " / ", StringComparison.Ordinal))
                    .Append('\n');
            }

            AppendRow(page, form.Key, count, wrong, found);
            all += count;
            allFound += found;
            allWrong += wrong;
        }

        AppendRow(page, "all", all, allWrong, allFound);
        page.Append("\n## Not found\n\n").Append(missed.Length == 0 ? "Nothing of the table.\n" : missed.ToString());
        Repository.VerifyGenerated("docs/accuracy-figures.md", page.ToString());
    }

    private static (string Form, string Sector, string Agreeing, string Broken)[] All() =>
        [.. Read("relations.txt").Concat(Read("forms.txt")).DistinctBy(pair => pair.Agreeing, StringComparer.Ordinal)
            .DistinctBy(pair => pair.Broken, StringComparer.Ordinal)];

    private static void AppendRow(StringBuilder page, string name, int count, int wrong, int found) =>
        page.Append(CultureInfo.InvariantCulture, $"| {name} | {count} | {wrong} | {found} | {(double)found / count:0.00} |\n");

    private static List<Finding> Lint(string text) =>
        [.. Engine.Lint(Article.Read(ArticleText.FromString(text), "a.txt", ArticleFormat.PlainText))
            .Where(finding => finding.Severity >= Severity.Warning || finding.Rule.Id is not "CL311")];
}
