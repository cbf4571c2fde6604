using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Results;

/// <summary>A part of a line around a finding, kept when the article is gone.</summary>
/// <param name="Text">The characters as they stand in the file, without the line break.</param>
/// <param name="Start">Where in it the finding begins.</param>
/// <param name="Length">How many of its characters belong to the finding.</param>
/// <param name="CutBefore">Whether the line goes on before it.</param>
/// <param name="CutAfter">Whether the line goes on after it.</param>
internal sealed record LineExcerpt(string Text, int Start, int Length, bool CutBefore, bool CutAfter)
{
    /// <summary>Enough for the widest terminal, and little enough to keep for ten thousand findings.</summary>
    private const int Before = 160;
    private const int After = 320;

    public static LineExcerpt Cut(ReadOnlySpan<char> text, LineIndex lines, TextSpan span)
    {
        int line = lines.GetLine(span.Start);
        int lineStart = lines.GetStart(line);
        int lineEnd = lines.GetEndWithBreak(line);
        while (lineEnd > lineStart && text[lineEnd - 1] is '\n' or '\r')
        {
            lineEnd--;
        }

        int start = Math.Max(lineStart, span.Start - Before);
        int end = Math.Max(start, Math.Min(lineEnd, span.Start + After));
        if (start > lineStart && char.IsLowSurrogate(text[start]))
        {
            start++;
        }

        if (end < lineEnd && end > start && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        int from = Math.Min(span.Start, end);
        return new LineExcerpt(
            text[start..end].ToString(),
            from - start,
            Math.Max(0, Math.Min(span.End, end) - from),
            start > lineStart,
            end < lineEnd);
    }
}
