using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Structure;

/// <summary>
/// What people see between two places of the text and what is no text: pictures, embeds, forms, menus, what a script fills in.
/// </summary>
internal static class Shown
{
    /// <summary>Elements that only hold, shape or part others: what they show is the text in them.</summary>
    private static readonly HashSet<string> Holders = new(
        ["div", "section", "article", "header", "hgroup", "main", "footer", "body", "html", "p", "br", "hr", "wbr", "a", "span", "b",
            "strong", "i", "em", "u", "small", "font", "center", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6",
            "link", "meta", "template", "style", "abbr", "mark", "sup", "sub"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the article ends, whatever the page has below it.</summary>
    private static readonly string[] Ends = ["</article", "</main", "<footer", "</body"];

    /// <summary>Whether the file shows something between two places of the text.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="start">The end of what stands before.</param>
    /// <param name="end">The start of what follows; the length of the text if nothing does.</param>
    public static bool Between(ArticleReading reading, int start, int end) => reading.Article.Format switch
    {
        ArticleFormat.Html => InMarkup(SourceBetween(reading, start, end)),
        ArticleFormat.Markdown => InLines(SourceBetween(reading, start, end)),
        _ => false,
    };

    private static ReadOnlySpan<char> SourceBetween(ArticleReading reading, int start, int end)
    {
        int from = reading.Article.ToSource(new TextSpan(start - 1, 1)).End;
        bool isLast = end >= reading.Text.Length;
        int to = isLast ? reading.Article.Source.Length : reading.Article.ToSource(new TextSpan(end, 1)).Start;
        ReadOnlySpan<char> markup = reading.Article.Source.AsSpan().Slice(from, Math.Max(0, to - from));
        return isLast && reading.Article.Format == ArticleFormat.Html ? CutAtEnd(markup) : markup;
    }

    private static ReadOnlySpan<char> CutAtEnd(ReadOnlySpan<char> markup)
    {
        foreach (string mark in Ends)
        {
            int end = markup.IndexOf(mark.AsSpan(), StringComparison.OrdinalIgnoreCase);
            markup = end < 0 ? markup : markup.Slice(0, end);
        }

        return markup;
    }

    /// <summary>
    /// Letters outside of tags, an element that is more than a holder, or an empty one with a name, which a script fills or a sheet draws.
    /// </summary>
    private static bool InMarkup(ReadOnlySpan<char> markup)
    {
        ReadOnlySpan<char> opened = default;
        while (!markup.IsEmpty)
        {
            int open = markup.IndexOf('<');
            ReadOnlySpan<char> text = open < 0 ? markup : markup.Slice(0, open);
            if (HasInk(text))
            {
                return true;
            }

            if (open < 0)
            {
                return false;
            }

            markup = markup.Slice(open);
            if (markup.StartsWith("<!--".AsSpan()))
            {
                int comment = markup.IndexOf("-->".AsSpan());
                markup = comment < 0 ? default : markup.Slice(comment + 3);
                continue;
            }

            int close = markup.IndexOf('>');
            ReadOnlySpan<char> tag = close < 0 ? markup : markup.Slice(0, close);
            markup = close < 0 ? default : markup.Slice(close + 1);
            bool isEnd = tag.Length > 1 && tag[1] == '/';
            ReadOnlySpan<char> name = NameOf(tag.Slice(isEnd ? 2 : 1));
            if (isEnd ? IsDrawn(opened, name, text) : !IsHolder(name))
            {
                return true;
            }

            opened = isEnd ? default : tag;
        }

        return false;
    }

    /// <summary>Whether an element without content has a name by which something is put into it.</summary>
    private static bool IsDrawn(ReadOnlySpan<char> opened, ReadOnlySpan<char> name, ReadOnlySpan<char> content) =>
        !opened.IsEmpty && content.IsWhiteSpace() && NameOf(opened.Slice(1)).Equals(name, StringComparison.OrdinalIgnoreCase)
        && !name.Equals("a".AsSpan(), StringComparison.OrdinalIgnoreCase)
        && (Ascii.IndexOf(opened, " id=") > 0 || Ascii.IndexOf(opened, " class=") > 0 || Ascii.IndexOf(opened, " data-") > 0);

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        int length = 0;
        while (length < tag.Length && (char.IsLetterOrDigit(tag[length]) || tag[length] is '-' or ':'))
        {
            length++;
        }

        return tag.Slice(0, length);
    }

    private static bool IsHolder(ReadOnlySpan<char> name) => name.IsEmpty || Holders.Contains(name.ToString());

    private static bool HasInk(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                return !text.Trim().Equals("&nbsp;".AsSpan(), StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    /// <summary>Anything but the line under a heading and the addresses of links: what is no text of the article is still there.</summary>
    private static bool InLines(ReadOnlySpan<char> lines)
    {
        while (!lines.IsEmpty)
        {
            int length = lines.IndexOf('\n');
            ReadOnlySpan<char> line = (length < 0 ? lines : lines.Slice(0, length)).Trim();
            lines = length < 0 ? default : lines.Slice(length + 1);
            bool isUnderline = line.Length > 1 && (line.Trim('=').IsEmpty || line.Trim('-').IsEmpty);
            bool isAddress = !line.IsEmpty && line[0] == '[' && line.IndexOf("]:".AsSpan()) > 0;
            bool isHeading = line.Trim('#').IsEmpty;
            if (!isUnderline && !isAddress && !isHeading)
            {
                return true;
            }
        }

        return false;
    }
}
