using System.Globalization;
using System.Text;
using ContentLint.Cli.Results;
using ContentLint.Rules;
using Humanizer;

namespace ContentLint.Cli.Reporting.Console;

/// <summary>The last line of a run: how many findings in how many articles, and how long it took.</summary>
internal static class SummaryLine
{
    /// <param name="summary">The run.</param>
    /// <param name="shown">The least severity the report shows.</param>
    /// <param name="fixes">What is done with fixes; null for nothing.</param>
    public static string Format(RunSummary summary, Severity shown, FixMode? fixes = null)
    {
        var line = new StringBuilder();
        if (summary is { Files: 0, Total: 0, HasTrouble: true })
        {
            return line.Append("Nothing was checked (").Append(Duration(summary.Elapsed)).Append(')').ToString();
        }

        if (summary.Total == 0)
        {
            line.Append("No findings");
        }
        else
        {
            AppendCount(line, summary.Errors, "error");
            AppendCount(line, summary.Warnings, "warning");
            AppendCount(line, summary.Notes, "note");
        }

        if (fixes is not null)
        {
            // What is left is counted behind it.
            line[0] = char.ToLowerInvariant(line[0]);
            line.Insert(0, summary.Fixed == 0
                ? "Nothing to fix; "
                : $"{(fixes.ShowsOnly ? "Would fix" : "Fixed")} {Quantity(summary.Fixed, "finding")} in {Quantity(summary.FixedFiles, "article")}; ");
        }

        line.Append(" in ").Append(Quantity(summary.Files, "article"));
        AppendAside(line, summary.Count(FileProblemKind.NotEnglish), "not in English");
        AppendAside(line, summary.Count(FileProblemKind.NoArticle), "no articles");
        AppendAside(line, summary.Count(FileProblemKind.Binary), "not text");
        AppendAside(line, summary.Excluded, "excluded");
        line.Append(" (").Append(Duration(summary.Elapsed)).Append(')');
        int hidden = summary.Total - summary.CountFrom(shown);
        if (hidden > 0)
        {
            line.Append("; ").Append(Quantity(hidden, "finding")).Append(" not shown, use --severity note");
        }

        if (fixes is null && summary.Fixable > 0)
        {
            line.Append("; ").Append(summary.Fixable.ToString("N0", CultureInfo.InvariantCulture)).Append(" can be fixed with --fix");
        }

        return line.ToString();
    }

    private static void AppendCount(StringBuilder line, int count, string what)
    {
        if (count > 0)
        {
            line.Append(line.Length > 0 ? ", " : string.Empty).Append(Quantity(count, what));
        }
    }

    private static void AppendAside(StringBuilder line, int count, string what)
    {
        if (count > 0)
        {
            line.Append(", ").Append(count).Append(' ').Append(what);
        }
    }

    private static string Quantity(int count, string what) =>
        count.ToString("N0", CultureInfo.InvariantCulture) + " " + what + (count == 1 ? string.Empty : "s");

    private static string Duration(TimeSpan elapsed) => elapsed.TotalSeconds switch
    {
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalMilliseconds} ms"),
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s"),
        _ => elapsed.Humanize(precision: 2, CultureInfo.InvariantCulture, maxUnit: TimeUnit.Hour, minUnit: TimeUnit.Second),
    };
}
