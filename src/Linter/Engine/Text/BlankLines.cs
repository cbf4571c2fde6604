using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Text;

/// <summary>Which blank lines go when the lines between them go, so that no two are left where one stood on each side.</summary>
internal static class BlankLines
{
    /// <summary>
    /// The place of the lines that <paramref name="span"/> touches, with their breaks and with the blank lines they leave behind.
    /// </summary>
    public static TextSpan ExtendDeletion(ReadOnlySpan<char> text, TextSpan span)
    {
        int start = FindLineStart(text, span.Start);
        int end = FindEndOfDeletion(text, start, FindNextLine(text, Math.Max(start, span.End - 1)));
        if (end < text.Length)
        {
            return TextSpan.FromBounds(start, end);
        }

        // At the end of the text the blank lines before go; what is left ends with a line break if the text did.
        while (start > 0 && IsBlank(text, FindLineStart(text, start - 1), start))
        {
            start = FindLineStart(text, start - 1);
        }

        bool breaks = text.Length > 0 && text[text.Length - 1] is '\n' or '\r';
        if (!breaks && start > 0)
        {
            start -= start > 1 && text[start - 1] == '\n' && text[start - 2] == '\r' ? 2 : 1;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>
    /// Where a deletion of whole lines ends: behind the blank lines that follow, if a blank line or nothing stands before it or nothing
    /// behind it.
    /// </summary>
    public static int FindEndOfDeletion(ReadOnlySpan<char> text, int start, int end)
    {
        if (FindLineStart(text, start) != start || (end < text.Length && FindLineStart(text, end) != end))
        {
            return end;
        }

        int after = end;
        while (after < text.Length && FindNextLine(text, after) is var next && IsBlank(text, after, next))
        {
            after = next;
        }

        return after == text.Length || start == 0 || IsBlank(text, FindLineStart(text, start - 1), start) ? after : end;
    }

    /// <summary>The start of the line that holds a place.</summary>
    public static int FindLineStart(ReadOnlySpan<char> text, int at)
    {
        // Between the two halves of a line break the line has not ended yet.
        if (at > 0 && at < text.Length && text[at] == '\n' && text[at - 1] == '\r')
        {
            at--;
        }

        while (at > 0 && text[at - 1] is not ('\n' or '\r'))
        {
            at--;
        }

        return at;
    }

    /// <summary>The start of the line after the one that holds a place, or the end of the text.</summary>
    public static int FindNextLine(ReadOnlySpan<char> text, int at)
    {
        int found = text.Slice(at).IndexOfAny('\n', '\r');
        if (found < 0)
        {
            return text.Length;
        }

        at += found + 1;
        return text[at - 1] == '\r' && at < text.Length && text[at] == '\n' ? at + 1 : at;
    }

    /// <summary>Whether there is only white space between two places.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text, int start, int end) => text.Slice(start, end - start).Trim().IsEmpty;
}
