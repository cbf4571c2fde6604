using System.Globalization;
using System.Text;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.Console;

/// <summary>The closing table of a run: how often each rule found something, the most frequent first.</summary>
internal static class StatisticsTable
{
    private const string Head = "rule";

    /// <param name="summary">The run.</param>
    /// <param name="least">Rules that found nothing as grave as this have no row.</param>
    public static string Format(RunSummary summary, Severity least)
    {
        List<RuleCount> counts = summary.GetRuleCounts(least);
        int width = Head.Length;
        foreach (RuleCount count in counts)
        {
            width = Math.Max(width, Name(count.Rule).Length);
        }

        var table = new StringBuilder();
        if (counts.Count > 0)
        {
            AppendRow(table, Head, width, "errors", "warnings", "notes");
        }

        foreach (RuleCount count in counts)
        {
            AppendRow(table, Name(count.Rule), width, Number(count.Errors), Number(count.Warnings), Number(count.Notes));
        }

        return table.ToString();
    }

    private static string Name(RuleDescriptor rule) => $"{rule.Id} {rule.Name}";

    private static string Number(int count) => count == 0 ? "-" : count.ToString("N0", CultureInfo.InvariantCulture);

    private static void AppendRow(StringBuilder table, string name, int width, string errors, string warnings, string notes)
    {
        table.Append("  ").Append(name).Append(' ', width - name.Length);
        foreach (string cell in (ReadOnlySpan<string>)[errors, warnings, notes])
        {
            table.Append(' ', Math.Max(1, 11 - cell.Length)).Append(cell);
        }

        table.Append('\n');
    }
}
