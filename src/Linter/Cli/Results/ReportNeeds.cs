using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Cli.Results;

/// <summary>What reports show of a text beside the findings; it is taken while the text is there.</summary>
/// <param name="LeastExcerpt">The least severity whose lines a report shows; null if none does.</param>
/// <param name="ByteColumns">Whether a report counts columns in bytes.</param>
internal sealed record ReportNeeds(Severity? LeastExcerpt, bool ByteColumns)
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

    public ByteColumns?[] CountColumns(ReadOnlySpan<char> text, LineIndex lines, IReadOnlyList<Finding> findings) =>
        ByteColumns && findings.Count > 0 ? Results.ByteColumns.Count(text, lines, findings) : [];
}
