using System.Globalization;
using ContentLint.Cli.Results;
using ContentLint.Findings;

namespace ContentLint.Cli.Reporting.Sarif;

/// <summary>What GitHub code scanning takes. A report that passes a limit is rejected as a whole.</summary>
internal static class SarifLimits
{
    /// <summary>Results of a run; more are rejected.</summary>
    public const int Results = 25_000;

    /// <summary>Results that are shown, the gravest.</summary>
    public const int ShownResults = 5000;

    /// <summary>Locations that are kept of a result.</summary>
    public const int RelatedLocations = 100;

    /// <summary>Places that a message links to; more make no sentence.</summary>
    public const int LinkedPlaces = 5;

    /// <summary>Bytes of a report when it is compressed, with some room for the sender.</summary>
    public const long CompressedBytes = 9_500_000;

    /// <summary>What the user should know; null for nothing.</summary>
    public static string? Describe(int kept, int leftOut)
    {
        if (leftOut > 0)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"the SARIF report holds the gravest {kept:N0} of {kept + leftOut:N0} findings, because GitHub takes no more; {leftOut:N0} were left out (--severity warning leaves the notes out)");
        }

        return kept > ShownResults
            ? string.Create(CultureInfo.InvariantCulture,
                $"the SARIF report holds {kept:N0} findings; GitHub shows the gravest {ShownResults:N0} (--severity warning leaves the notes out)")
            : null;
    }

    /// <summary>Whether the report, roughly and at the most, may be too large even when it is compressed.</summary>
    public static bool MayBeTooLarge(List<(Finding Finding, LineExcerpt? Excerpt)> findings)
    {
        long bytes = 0;
        foreach ((Finding finding, LineExcerpt? excerpt) in findings)
        {
            bytes += 2500
                + (3L * ((2 * finding.Message.Length) + (3 * (finding.Hint?.Length ?? 0)) + (2 * finding.Path.Length)
                    + (2 * (excerpt?.Text.Length ?? 0))))
                + (Math.Min(finding.Related.Count, RelatedLocations) * (900L + (3 * finding.Path.Length)));
        }

        return bytes > CompressedBytes;
    }
}
