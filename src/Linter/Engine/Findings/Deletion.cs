using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>Fixes that take text away, with the white space that would be left over.</summary>
public static class Deletion
{
    /// <summary>
    /// Deletes the lines of a span, their markers included, with a blank line where two would be left; null if something else
    /// stands on them, or if lines mean nothing in the format.
    /// </summary>
    /// <param name="reading">The article.</param>
    /// <param name="span">What is to go.</param>
    /// <param name="safety">Whether it may go without being looked at.</param>
    public static Fix? OfLines(ArticleReading reading, TextSpan span, FixSafety safety)
    {
        if (reading is null)
        {
            throw new ArgumentNullException(nameof(reading));
        }

        ReadOnlySpan<char> text = reading.Text.AsSpan();
        bool isMarkdown = reading.Article.Format == ArticleFormat.Markdown;
        if (span.IsEmpty || (!isMarkdown && reading.Article.Format != ArticleFormat.PlainText))
        {
            return null;
        }

        int start = BlankLines.FindLineStart(text, span.Start);
        int end = BlankLines.FindNextLine(text, span.End - 1);
        if (!IsBeside(text.Slice(start, span.Start - start), isMarkdown) || !IsBeside(text.Slice(span.End, end - span.End), isMarkdown))
        {
            return null;
        }

        string description = text.Slice(span.Start, span.Length).IndexOfAny('\n', '\r') < 0 ? "Delete the line" : "Delete the lines";
        TextSpan deleted = BlankLines.ExtendDeletion(text, span);
        if (isMarkdown && IsHeading(reading.Article, span))
        {
            deleted = DeleteHeading(text, span);
        }

        return new Fix(description, safety, [Edit.Delete(deleted)]);
    }

    /// <summary>Deletes words inside a line, with the space before them if they leave two or one at the end of the line.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="span">What is to go.</param>
    /// <param name="safety">Whether it may go without being looked at.</param>
    /// <param name="description">What the fix does, as an order.</param>
    public static Fix Inside(ArticleReading reading, TextSpan span, FixSafety safety, string description)
    {
        if (reading is null)
        {
            throw new ArgumentNullException(nameof(reading));
        }

        ReadOnlySpan<char> text = reading.Text.AsSpan();
        int start = span.Start;
        int end = span.End;
        bool isAtEnd = end == text.Length || char.IsWhiteSpace(text[end]);
        bool isAtStart = start == 0 || text[start - 1] is '\n' or '\r';
        if (isAtStart)
        {
            while (end < text.Length && text[end] is ' ' or '\t' or '\u00A0')
            {
                end++;
            }
        }
        else if (isAtEnd)
        {
            while (start > 0 && text[start - 1] is ' ' or '\t' or '\u00A0')
            {
                start--;
            }
        }

        return new Fix(description, safety, [Edit.Delete(TextSpan.FromBounds(start, end))]);
    }

    /// <summary>Whether nothing but white space stands there, or in Markdown the marker of a heading, quotation or item.</summary>
    private static bool IsBeside(ReadOnlySpan<char> rest, bool isMarkdown)
    {
        foreach (char character in rest)
        {
            if (!char.IsWhiteSpace(character)
                && !(isMarkdown && character is '#' or '>' or '*' or '-' or '+' or '.' or ')' or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHeading(Article article, TextSpan span)
    {
        ReadOnlySpan<OutlineBlock> outline = article.Outline;
        int low = Sorted.FirstFrom(outline, span.Start + 1, static (in OutlineBlock item) => item.End);

        return low < outline.Length && outline[low].Shape == BlockShape.Heading && outline[low].Start < span.End;
    }

    /// <summary>
    /// A heading goes with its underline; between two paragraphs without blank lines it leaves one, because they would become one.
    /// </summary>
    private static TextSpan DeleteHeading(ReadOnlySpan<char> text, TextSpan span)
    {
        int start = BlankLines.FindLineStart(text, span.Start);
        int end = BlankLines.FindNextLine(text, span.End - 1);
        int underlineEnd = BlankLines.FindNextLine(text, Math.Min(end, text.Length));
        ReadOnlySpan<char> underline = text.Slice(end, underlineEnd - end).Trim();
        if (!underline.IsEmpty && (underline.Trim('=').IsEmpty || underline.Trim('-').IsEmpty))
        {
            end = underlineEnd;
        }

        int lastCharacter = start + text.Slice(start, end - start).TrimEnd().Length;

        bool isFramed = start > 0 && end < text.Length
            && !BlankLines.IsBlank(text, BlankLines.FindLineStart(text, start - 1), start)
            && !BlankLines.IsBlank(text, end, BlankLines.FindNextLine(text, end));
        TextSpan heading = TextSpan.FromBounds(start, lastCharacter);
        return isFramed ? heading : BlankLines.ExtendDeletion(text, heading);
    }
}
