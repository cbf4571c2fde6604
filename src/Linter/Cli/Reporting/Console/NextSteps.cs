using System.Globalization;
using System.Text;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.Console;

/// <summary>What somebody who sees a report for the first time can do about it.</summary>
internal static class NextSteps
{
    /// <param name="summary">The run.</param>
    /// <param name="found">A rule and a place, as <c>accept</c> takes them; null if nothing was found.</param>
    /// <param name="paths">The paths of the command line.</param>
    /// <param name="least">The least severity that is shown.</param>
    /// <param name="isMuch">Whether there is more than anybody mends at once.</param>
    public static string Format(RunSummary summary, string? found, string paths, Severity least, bool isMuch)
    {
        if (!isMuch)
        {
            return found is null ? string.Empty : $"Right as it is? contentlint accept {found} --reason WHY\n";
        }

        var text = new StringBuilder("\nThree things to do next:\n");
        List<RuleCount> counts = summary.GetRuleCounts(least);
        RuleCount most = counts.Find(static count => count.Rule.Family != RuleFamily.Engine) ?? counts[0];
        text.Append(CultureInfo.InvariantCulture,
            $"  1. Turn off what you do not want: \"rules\": {{ \"{most.Rule.Name}\": \"off\" }} in rules.json\n     (contentlint init writes one; contentlint explain {most.Rule.Id} says what the rule is about)\n");
        text.Append(CultureInfo.InvariantCulture,
            $"  2. Accept what is there, and see only what is new: contentlint check {paths} --update-baseline\n");
        text.Append(summary.Fixable > 0
            ? string.Create(CultureInfo.InvariantCulture,
                $"  3. Mend the {summary.Fixable:N0} that are safe to mend: contentlint check {paths} --diff shows how, --fix does it\n")
            : $"  3. See one rule at a time: contentlint check {paths} --select {most.Rule.Id}\n");
        return text.ToString();
    }
}
