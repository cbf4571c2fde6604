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
    /// <param name="shown">The least severity that a report shows; null if there is none.</param>
    /// <param name="fixes">What is done with fixes; null for nothing.</param>
    /// <param name="width">Columns of the terminal.</param>
    public static string Format(RunSummary summary, Severity? shown, FixMode? fixes = null, int width = int.MaxValue)
    {
        var line = new StringBuilder();
        if (summary is { Files: 0, Total: 0, HasTrouble: true })
        {
            return line.Append("Nothing was checked (").Append(Duration(summary.Elapsed)).Append(')').ToString();
        }

        AppendLevels(line, summary.Errors, summary.Warnings, summary.Notes);
        if (summary.Total == 0)
        {
            line.Append("No findings");
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
        AppendAside(line, summary.Suppressed, "accepted");
        AppendAside(line, summary.Count(FileProblemKind.NotEnglish), "not in English");
        AppendAside(line, summary.Count(FileProblemKind.NotArticle), "no article");
        AppendAside(line, summary.Count(FileProblemKind.Binary), "not text");
        AppendAside(line, summary.Count(FileProblemKind.Unsupported), "in formats that are not read");
        AppendAside(line, summary.Count(FileProblemKind.TooLarge), "too large");
        AppendAside(line, summary.Excluded, "excluded");
        line.Append(" (").Append(Duration(summary.Elapsed)).Append(')');
        AppendHidden(line, summary, shown, fixes);
        AppendFixable(line, summary, fixes);
        var wrapped = new StringBuilder();
        _ = WrappedText.Append(wrapped, line.ToString(), 0, 2, width);
        return wrapped.ToString();
    }

    /// <summary>What was found in how many articles, without the time it took and what there is to do.</summary>
    public static string Describe(RunSummary summary)
    {
        var line = new StringBuilder();
        AppendLevels(line, summary.Errors, summary.Warnings, summary.Notes);
        line.Append(summary.Total == 0 ? "No findings" : string.Empty).Append(" in ").Append(Quantity(summary.Files, "article"));
        AppendAside(line, summary.Suppressed, "accepted");
        return line.ToString();
    }

    private static void AppendHidden(StringBuilder line, RunSummary summary, Severity? shown, FixMode? fixes)
    {
        if (shown is null && fixes is { ShowsOnly: true } && summary.Total > 0)
        {
            line.Append("; without --diff they are listed");
        }

        int hidden = shown is { } least ? summary.Total - summary.CountFrom(least) : 0;
        if (hidden > 0)
        {
            line.Append("; not shown: ");
            var levels = new StringBuilder();
            AppendLevels(levels, 0, shown > Severity.Warning ? summary.Warnings : 0, summary.Notes);
            line.Append(levels).Append(summary.Notes > 0 ? " (--severity note)" : " (--severity warning)");
        }
    }

    private static void AppendFixable(StringBuilder line, RunSummary summary, FixMode? fixes)
    {
        if (fixes is null && summary.Fixable > 0)
        {
            line.Append("; ").Append(Number(summary.Fixable)).Append(" can be fixed with --fix");
        }

        if ((fixes is null || fixes.Least == FixSafety.Safe) && summary.Offered > 0)
        {
            bool isMore = fixes is not null || summary.Fixable > 0;
            line.Append(fixes is null && isMore ? ", " : "; ").Append(Number(summary.Offered))
                .Append(isMore ? " more with --unsafe-fixes" : " can be fixed with --fix --unsafe-fixes");
        }
    }

    private static void AppendLevels(StringBuilder line, int errors, int warnings, int notes)
    {
        AppendCount(line, errors, "error");
        AppendCount(line, warnings, "warning");
        AppendCount(line, notes, "note");
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
            line.Append(", ").Append(Number(count)).Append(' ').Append(what);
        }
    }

    private static string Quantity(int count, string what) => Number(count) + " " + what + (count == 1 ? string.Empty : "s");

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Duration(TimeSpan elapsed) => elapsed.TotalSeconds switch
    {
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalMilliseconds} ms"),
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s"),
        _ => elapsed.Humanize(precision: 2, CultureInfo.InvariantCulture, maxUnit: TimeUnit.Hour, minUnit: TimeUnit.Second),
    };
}
