using System.Text;
using ContentLint.Findings;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Results;

/// <summary>Columns of a finding in bytes of UTF-8 from the start of the line, as reviewdog counts them; the first is 1.</summary>
/// <param name="Start">Where the finding begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Edits">Where the edits of its fix begin and end, with their lines.</param>
internal sealed record ByteColumns(int Start, int End, IReadOnlyList<(int StartLine, int Start, int EndLine, int End)> Edits)
{
    /// <summary>The columns of all findings of an article, in one pass over its text however long its lines are.</summary>
    public static ByteColumns[] Count(ReadOnlySpan<char> text, LineIndex lines, IReadOnlyList<Finding> findings)
    {
        var offsets = new List<int>();
        foreach (Finding finding in findings)
        {
            Add(offsets, finding.Span);
            foreach (Edit edit in finding.Fix?.Edits ?? [])
            {
                Add(offsets, edit.Span);
            }
        }

        Dictionary<int, int> columns = Count(text, lines, offsets);
        var counted = new ByteColumns[findings.Count];
        for (int i = 0; i < counted.Length; i++)
        {
            Finding finding = findings[i];
            counted[i] = new ByteColumns(
                columns[finding.Span.Start],
                columns[finding.Span.End],
                finding.Fix is null ? [] : [.. finding.Fix.Edits.Select(edit =>
                    (lines.GetLine(edit.Span.Start) + 1, columns[edit.Span.Start], lines.GetLine(edit.Span.End) + 1,
                        columns[edit.Span.End]))]);
        }

        return counted;
    }

    private static void Add(List<int> offsets, TextSpan span)
    {
        offsets.Add(span.Start);
        offsets.Add(span.End);
    }

    private static Dictionary<int, int> Count(ReadOnlySpan<char> text, LineIndex lines, List<int> offsets)
    {
        offsets.Sort();
        var columns = new Dictionary<int, int>(offsets.Count);
        int at = 0;
        int column = 1;
        foreach (int offset in offsets)
        {
            int lineStart = lines.GetStart(lines.GetLine(offset));
            if (lineStart > at)
            {
                at = lineStart;
                column = 1;
            }

            column += Encoding.UTF8.GetByteCount(text[at..offset]);
            at = offset;
            columns[offset] = column;
        }

        return columns;
    }
}
