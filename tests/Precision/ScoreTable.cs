using System.Globalization;

namespace ContentLint.Precision;

/// <summary>How many judged findings are right, as rows of a Markdown table.</summary>
internal static class ScoreTable
{
    /// <summary>A row of the table for some findings that have verdicts.</summary>
    /// <param name="name">What the row is about.</param>
    /// <param name="says">The verdicts.</param>
    public static string Row(string name, IReadOnlyCollection<char> says)
    {
        int right = says.Count(verdict => verdict == 'R');
        int arguable = says.Count(verdict => verdict == 'A');
        return says.Count == 0
            ? $"| {name} | 0 | | | |"
            : $"| {name} | {says.Count} | {right}/{arguable}/{says.Count - right - arguable} | {Share(right, says.Count)} | {Share(right + arguable, says.Count)} |";
    }

    /// <summary>A share of all, in percent, with the interval in which it lies 19 times of 20.</summary>
    private static string Share(int part, int all)
    {
        (double low, double high) = Wilson(part, all);
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / all:0} % ({100 * low:0}–{100 * high:0})");
    }

    /// <summary>E. B. Wilson's interval for a share (1927); unlike the usual one it holds for few cases and for shares near 0 and 1.</summary>
    private static (double Low, double High) Wilson(int part, int all)
    {
        const double z = 1.96;
        double share = (double)part / all;
        double width = 1 + (z * z / all);
        double centre = (share + (z * z / (2 * all))) / width;
        double reach = z / width * Math.Sqrt((share * (1 - share) / all) + (z * z / (4.0 * all * all)));
        return (Math.Max(0, centre - reach), Math.Min(1, centre + reach));
    }
}
