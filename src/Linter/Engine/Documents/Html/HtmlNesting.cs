
namespace ContentLint.Documents.Html;

/// <summary>
/// Measures how deep markup is nested before the parser sees it, because the parser's time grows with the square of the depth.
/// </summary>
internal static class HtmlNesting
{
    /// <summary>No page that people wrote comes near it.</summary>
    public const int Deepest = 300;

    // Elements that hold nothing, and those whose next one closes the last: the parser does not nest them.
    private static readonly string[] Flat = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr", "p", "li", "td", "th", "tr"];
    private static readonly string[] Raw = ["script", "style", "textarea", "title"];

    /// <summary>Whether more elements stand inside one another than <see cref="Deepest"/>.</summary>
    public static bool IsTooDeep(ReadOnlySpan<char> text)
    {
        Span<int> open = stackalloc int[Deepest];
        int depth = 0;
        int at = 0;
        while (at < text.Length)
        {
            int tag = text.Slice(at).IndexOf('<');
            if (tag < 0 || at + tag + 1 >= text.Length)
            {
                return false;
            }

            at += tag + 1;
            if (text[at] == '!')
            {
                at = SkipDeclaration(text, at);
                continue;
            }

            bool closes = text[at] == '/';
            at += closes ? 1 : 0;
            int start = at;
            int name = 0;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or ':'))
            {
                name = (name * 31) + (text[at++] | 0x20);
            }

            if (at == start || !char.IsLetter(text[start]))
            {
                continue;
            }

            ReadOnlySpan<char> written = text.Slice(start, at - start);
            at = SkipAttributes(text, at, out bool isEmpty);
            if (closes)
            {
                int found = open.Slice(0, depth).LastIndexOf(name);
                depth = found < 0 ? depth : found;
            }
            else if (IsOneOf(written, Raw))
            {
                at = SkipRaw(text, at, written);
            }
            else if (!isEmpty && !IsOneOf(written, Flat))
            {
                if (depth == Deepest)
                {
                    return true;
                }

                open[depth++] = name;
            }
        }

        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> name, string[] names)
    {
        foreach (string candidate in names)
        {
            if (name.Equals(candidate.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipDeclaration(ReadOnlySpan<char> text, int at)
    {
        bool comment = text.Slice(at).StartsWith("!--".AsSpan());
        int end = comment ? text.Slice(at).IndexOf("-->".AsSpan()) : text.Slice(at).IndexOf('>');
        return end < 0 ? text.Length : at + end + 1;
    }

    /// <summary>The end of a tag; a value in quotation marks may hold one.</summary>
    private static int SkipAttributes(ReadOnlySpan<char> text, int at, out bool isEmpty)
    {
        isEmpty = false;
        while (at < text.Length && text[at] is not ('>' or '<'))
        {
            if (text[at] is '"' or '\'' && text[at - 1] == '=')
            {
                int end = text.Slice(at + 1).IndexOf(text[at]);
                at = end < 0 ? text.Length : at + end + 2;
                continue;
            }

            at++;
        }

        isEmpty = at < text.Length && text[at - 1] == '/';
        return at < text.Length && text[at] == '>' ? at + 1 : at;
    }

    private static int SkipRaw(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> name)
    {
        while (at < text.Length)
        {
            int close = text.Slice(at).IndexOf("</".AsSpan());
            if (close < 0)
            {
                return text.Length;
            }

            at += close + 2;
            if (text.Slice(at).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return at;
    }
}
