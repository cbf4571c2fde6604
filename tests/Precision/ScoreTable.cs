using System.Globalization;
using ContentLint.Rules;

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
        (double share, double low, double high) = MeasuredPrecision.GetShare(part, all);
        return string.Create(CultureInfo.InvariantCulture, $"{share:0} % ({low:0}–{high:0})");
    }
}
