using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>
/// Says which fixes of Markdown and HTML stay away from what the format reads as structure: those inside a plain paragraph, and
/// those that take whole paragraphs of residue. A heading, an item, a cell or a line of metadata is never changed unseen.
/// </summary>
internal static class StructureGuard
{
    /// <summary>Whether a fix may be safe as far as the structure of the file is concerned.</summary>
    public static bool Allows(ArticleReading reading, Fix fix)
    {
        if (reading.Article.Format == ArticleFormat.PlainText)
        {
            return true;
        }

        foreach (Edit edit in fix.Edits)
        {
            if (!Allows(reading, edit))
            {
                return false;
            }
        }

        // Words on both sides of a tag are in two elements, and one of the two would keep what is left over.
        return reading.Article.ToSource(fix) is not { } placed || placed.Edits.Count == fix.Edits.Count;
    }

    /// <summary>
    /// Whether an edit of a value of the metadata may keep the site's own parser from reading it: a mark behind the one that escapes it,
    /// a new mark that would have to be escaped or that ends a value which has no quotation marks.
    /// </summary>
    public static bool BreaksMetadata(ArticleReading reading, Edit edit)
    {
        ReadOnlySpan<OutlineBlock> outline = reading.Article.Outline;
        int index = FindFirstEndingAfter(outline, edit.Span.Start);
        if (index == outline.Length || outline[index].Start > edit.Span.Start
            || outline[index].Shape is not (BlockShape.Title or BlockShape.Standfirst or BlockShape.Byline))
        {
            return false;
        }

        ReadOnlySpan<char> text = reading.Text.AsSpan();
        ReadOnlySpan<char> added = edit.NewText.AsSpan();
        return (edit.Span.Start > 0 && text[edit.Span.Start - 1] == '\\') || added.IndexOfAny("\"'\\".AsSpan()) >= 0
            || added.IndexOf(": ".AsSpan()) >= 0 || added.IndexOf(" #".AsSpan()) >= 0;
    }

    private static bool Allows(ArticleReading reading, Edit edit)
    {
        ReadOnlySpan<OutlineBlock> outline = reading.Article.Outline;
        if (edit.Span.Start == 0 && outline.Length > 0 && edit.Span.End == outline[0].Start)
        {
            // Blank lines at the top keep what follows from being metadata.
            return edit.NewText.Length == 0 && outline[0].Shape is BlockShape.Paragraph or BlockShape.Heading
                && reading.Text[edit.Span.End] is not ('-' or '+' or '{');
        }

        int index = FindFirstEndingAfter(outline, edit.Span.Start);
        if (edit.NewText.Length == 0 && index > 0 && outline[index - 1].Shape == BlockShape.Paragraph
            && IsTrailingSpace(reading.Text.AsSpan(), edit.Span))
        {
            return true;
        }

        if (index == outline.Length || outline[index] is not { Shape: BlockShape.Paragraph } block)
        {
            return false;
        }

        bool isInside = edit.Span.Start >= block.Start && edit.Span.End <= block.End
            && (edit.Span.Start > block.Start || edit.Span.End < block.End);
        return isInside ? IsInline(reading, edit) : edit.NewText.Length == 0 && TakesWholeResidue(reading, edit.Span, outline, index);
    }

    /// <summary>Whether an edit stays within a line of a paragraph, away from marks and addresses, and brings no marks in.</summary>
    private static bool IsInline(ArticleReading reading, Edit edit)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        if (text.Slice(edit.Span.Start, edit.Span.Length).IndexOfAny('\n', '\r') >= 0 || IsMark(text, edit.Span.Start - 1)
            || IsMark(text, edit.Span.End) || !HasWordBefore(text, edit.Span.Start))
        {
            return false;
        }

        foreach (char character in edit.NewText)
        {
            if (character is < '\u0080' and not (' ' or '\'' or '"' or '&' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
                or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a word stands before a place in its line: without one, what an invisible character kept apart may become the mark of an item
    /// or of code.
    /// </summary>
    private static bool HasWordBefore(ReadOnlySpan<char> text, int at)
    {
        for (int i = at - 1; i >= 0 && text[i] is not ('\n' or '\r'); i--)
        {
            if (char.IsLetter(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a character has, or may have, a meaning in the format, so that what stands beside it is part of that meaning; so have the
    /// ends of a line.
    /// </summary>
    private static bool IsMark(ReadOnlySpan<char> text, int at) =>
        at < 0 || at >= text.Length
        || text[at] is '\n' or '\r' or '*' or '_' or '~' or '`' or '[' or ']' or '<' or '>' or '{' or '}' or '|' or '\\' or '=' or '#'
            or '$' or '^' or '@' or '/';

    /// <summary>Whether a deletion takes nothing but whole paragraphs, all of them residue, none of which announces what follows.</summary>
    private static bool TakesWholeResidue(ArticleReading reading, TextSpan span, ReadOnlySpan<OutlineBlock> outline, int index)
    {
        int first = index;
        for (; index < outline.Length && outline[index].Start < span.End; index++)
        {
            OutlineBlock block = outline[index];
            if (block.Shape != BlockShape.Paragraph || block.Start < span.Start || block.End > span.End
                || reading.Text[block.End - 1] == ':' || !IsResidue(reading.Residue, block) || !IsPlain(reading, block))
            {
                return false;
            }
        }

        return index > first;
    }

    private static bool IsResidue(ReadOnlySpan<Residue> residue, in OutlineBlock block)
    {
        int low = Sorted.FirstFrom(residue, block.Start, static (in Residue item) => item.Start);

        // A line over other lines, such as the title of a list of links, goes only together with what it stands over.
        return low < residue.Length && residue[low].Start == block.Start && residue[low].End == block.End && residue[low].IsWholeLine
            && residue[low].Category is not (ResidueCategory.Navigation or ResidueCategory.Related);
    }

    /// <summary>Whether a paragraph is words from end to end: no picture, no code, no link.</summary>
    private static bool IsPlain(ArticleReading reading, in OutlineBlock block)
    {
        ReadOnlySpan<ProseRange> prose = reading.Article.Prose;
        int low = Sorted.FirstFrom(prose, block.Start, static (in ProseRange item) => item.Start);

        // Each line may be a range of its own; nothing but white space is between them.
        int end = block.Start;
        for (; low < prose.Length && end < block.End && reading.Text.Between(end, prose[low].Start).IsWhiteSpace(); low++)
        {
            end = prose[low].End;
        }

        return end == block.End;
    }

    /// <summary>White space after the last line of a paragraph; a line that goes on may be broken by it.</summary>
    private static bool IsTrailingSpace(ReadOnlySpan<char> text, TextSpan span)
    {
        if (!text.Slice(span.Start, span.Length).Trim().IsEmpty || text.Slice(span.Start, span.Length).IndexOfAny('\n', '\r') >= 0)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.Slice(span.End);
        int end = rest.IndexOfAny('\n', '\r');
        if (end < 0)
        {
            return rest.Trim().IsEmpty;
        }

        ReadOnlySpan<char> next = rest.Slice(end + (rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1));
        int nextEnd = next.IndexOfAny('\n', '\r');

        // A line of no-break spaces is no blank line: the paragraph goes on in it.
        return rest.Slice(0, end).Trim().IsEmpty && (nextEnd < 0 ? next : next.Slice(0, nextEnd)).Trim(" \t".AsSpan()).IsEmpty;
    }

    private static int FindFirstEndingAfter(ReadOnlySpan<OutlineBlock> outline, int offset)
    {
        return Sorted.FirstFrom(outline, offset + 1, static (in OutlineBlock item) => item.End);
    }
}
