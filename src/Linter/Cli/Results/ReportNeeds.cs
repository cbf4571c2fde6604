using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Cli.Results;

/// <summary>What reports show of a text beside the findings; it is taken while the text is there.</summary>
/// <param name="LeastExcerpt">The least severity whose lines a report shows; null if none does.</param>
/// <param name="ByteColumns">Whether a report counts columns in bytes.</param>
/// <param name="Text">Whether a report shows whole articles.</param>
internal sealed record ReportNeeds(Severity? LeastExcerpt, bool ByteColumns, bool Text = false)
{
    public FindingExcerpt?[] CutExcerpts(ReadOnlySpan<char> text, LineIndex lines, IReadOnlyList<Finding> findings)
    {
        if (LeastExcerpt is null || findings.Count == 0)
        {
            return [];
        }

        var excerpts = new FindingExcerpt?[findings.Count];
        for (int i = 0; i < excerpts.Length; i++)
        {
            if (findings[i].Severity >= LeastExcerpt && findings[i].Suppression is null)
            {
                excerpts[i] = FindingExcerpt.Cut(text, lines, findings[i]);
            }
        }

        return excerpts;
    }

    /// <summary>The text of an article that a report shows; null if none does.</summary>
    public string? Keep(ReadOnlySpan<char> text, IReadOnlyList<Finding> findings) => Text && findings.Count > 0 ? text.ToString() : null;

    public ByteColumns?[] CountColumns(ReadOnlySpan<char> text, LineIndex lines, IReadOnlyList<Finding> findings) =>
        ByteColumns && findings.Count > 0 ? Results.ByteColumns.Count(text, lines, findings) : [];
}
