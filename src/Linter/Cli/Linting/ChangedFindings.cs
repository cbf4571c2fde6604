using ContentLint.Cli.Git;
using ContentLint.Findings;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Linting;

/// <summary>
/// Keeps the findings that touch changed lines: with one of their places, since a change of one figure is what another stops to fit.
/// </summary>
internal static class ChangedFindings
{
    /// <summary>The findings to report, in their order.</summary>
    /// <param name="findings">All findings of a file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="changed">Which lines of it changed.</param>
    public static IReadOnlyList<Finding> Keep(IReadOnlyList<Finding> findings, ReadOnlySpan<char> text, ChangedLines changed)
    {
        if (ReferenceEquals(changed, ChangedLines.All) || findings.Count == 0)
        {
            return findings;
        }

        int[] lineEnds = FindLineEnds(text);
        var kept = new List<Finding>(findings.Count);
        foreach (Finding finding in findings)
        {
            bool touches = Touches(finding.Span, lineEnds, changed);
            foreach (RelatedFinding related in finding.Related)
            {
                touches = touches || Touches(related.Span, lineEnds, changed);
            }

            if (touches)
            {
                kept.Add(finding);
            }
        }

        return kept;
    }

    private static bool Touches(TextSpan span, int[] lineEnds, ChangedLines changed) =>
        changed.Touch(LineOf(span.Start, lineEnds), LineOf(Math.Max(span.Start, span.End - 1), lineEnds));

    /// <summary>The line as git counts it: lines end at a line feed alone.</summary>
    private static int LineOf(int offset, int[] lineEnds)
    {
        int found = Array.BinarySearch(lineEnds, offset);
        return found < 0 ? ~found : found;
    }

    private static int[] FindLineEnds(ReadOnlySpan<char> text)
    {
        var ends = new List<int>();
        for (int at = text.IndexOf('\n'); at >= 0;)
        {
            ends.Add(at);
            int next = text[(at + 1)..].IndexOf('\n');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return [.. ends];
    }
}
