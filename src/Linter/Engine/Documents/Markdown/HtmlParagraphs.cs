using ContentLint.Documents.Html;
using ContentLint.Text;

namespace ContentLint.Documents.Markdown;

/// <summary>
/// Finds the paragraphs of prose in a block of HTML: a <c>p</c> with a sentence or more in it, and no elements but those of a line.
/// Captions, labels, badges and buttons are no sentences, and the rest of such a block is layout.
/// </summary>
internal static class HtmlParagraphs
{
    /// <summary>Shorter ones are labels, whatever their mark.</summary>
    private const int FewestWords = 6;

    /// <summary>The next paragraph of a block.</summary>
    /// <param name="html">The block.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="start">The first character of its text.</param>
    /// <param name="end">After the last character of its text.</param>
    /// <returns>Whether there is one.</returns>
    public static bool FindNext(ReadOnlySpan<char> html, int from, out int start, out int end)
    {
        start = 0;
        end = 0;
        while (from < html.Length && Ascii.IndexOf(html.Slice(from), "<p") is >= 0 and int open)
        {
            from += open + "<p".Length;
            int close = html.Slice(from).IndexOf('>');
            if (close < 0)
            {
                return false;
            }

            bool isParagraph = close == 0 || char.IsWhiteSpace(html[from]);
            from += close + 1;
            if (!isParagraph)
            {
                continue;
            }

            int length = Ascii.IndexOf(html.Slice(from), "</p>");
            if (length < 0)
            {
                return false;
            }

            if (IsProse(html.Slice(from, length)))
            {
                start = from;
                end = from + length;
                return true;
            }

            from += length;
        }

        return false;
    }

    /// <summary>The end of the tag that begins at a place.</summary>
    /// <param name="html">The text of a paragraph.</param>
    /// <param name="at">The place of its first character.</param>
    /// <returns>After its last character; the end of the text if it is not closed.</returns>
    public static int FindTagEnd(ReadOnlySpan<char> html, int at) => html.Slice(at).IndexOf('>') is >= 0 and int length
        ? at + length + 1
        : html.Length;

    private static bool IsProse(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inWord = false;
        char last = ' '; // of what is to be seen
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '<')
            {
                if (!IsInline(text.Slice(i + 1)))
                {
                    return false;
                }

                i = FindTagEnd(text, i) - 1;
                continue;
            }

            bool isLetter = char.IsLetterOrDigit(text[i]);
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter || (inWord && text[i] is '\'' or '’');
            last = char.IsWhiteSpace(text[i]) ? last : text[i];
        }

        return words >= FewestWords && last is '.' or '!' or '?' or '”' or '"' or ')' or '…';
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        int length = 0;
        while (length < tag.Length && char.IsLetterOrDigit(tag[length]))
        {
            length++;
        }

        return HtmlElements.IsInline(tag.Slice(0, length).ToString());
    }
}
