using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents.Code;

/// <summary>
/// Reads the texts of a resource file: the values of <c>data</c> that have no type, which are strings. What a program fills in is code.
/// </summary>
internal static class ResourceReader
{
    /// <summary>A number, perhaps a width and a format.</summary>
    private const int LongestHole = 60;

    /// <summary>Adds the blocks and the prose of a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="outline">Takes the blocks.</param>
    /// <param name="prose">Takes the prose.</param>
    /// <param name="comments">Takes the comments that speak to the linter.</param>
    /// <returns>The text that blocks and prose lie in.</returns>
    public static ReadableText Read(ArticleText source, PooledList<OutlineBlock> outline, PooledList<ProseRange> prose,
        List<TextSpan> comments)
    {
        var text = new CodeText(source, outline, prose);
        ReadOnlySpan<char> characters = source.AsSpan();
        bool isText = false;
        for (int at = 0; at < characters.Length;)
        {
            int open = characters.Slice(at).IndexOf('<');
            if (open < 0)
            {
                break;
            }

            at += open;
            bool isComment = StartsWith(characters, at, "<!--");
            int end = characters.Slice(at).IndexOf(isComment ? "-->".AsSpan() : ">".AsSpan());
            int after = end < 0 ? characters.Length : at + end + (isComment ? 3 : 1);
            if (isComment)
            {
                LinterComments.Collect(source, at, after, comments);
            }
            else if (IsTag(characters, at, "<data"))
            {
                ReadOnlySpan<char> tag = characters.Slice(at, after - at);
                isText = tag.IndexOf(" type=".AsSpan()) < 0 && tag.IndexOf(" mimetype=".AsSpan()) < 0
                    && tag.IndexOf("\"&gt;&gt;".AsSpan()) < 0 && tag.IndexOf("\">>".AsSpan()) < 0;
            }
            else if (isText && IsTag(characters, at, "<value"))
            {
                int close = characters.Slice(after).IndexOf("</value".AsSpan());
                close = close < 0 ? characters.Length : after + close;
                ReadValue(characters, after, close, text);
                after = close;
            }

            isText &= !StartsWith(characters, at, "</data");
            at = after;
        }

        text.Break();
        return text.Readable;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, int at, string value) =>
        text.Slice(at).StartsWith(value.AsSpan(), StringComparison.Ordinal);

    private static bool IsTag(ReadOnlySpan<char> text, int at, string tag) =>
        StartsWith(text, at, tag) && at + tag.Length < text.Length
        && (text[at + tag.Length] == '>' || char.IsWhiteSpace(text[at + tag.Length]));

    private static void ReadValue(ReadOnlySpan<char> text, int at, int end, CodeText prose)
    {
        prose.Break();
        while (at < end)
        {
            char character = text[at];
            if (character == '\n')
            {
                int breaks = 0;
                while (at < end && char.IsWhiteSpace(text[at]))
                {
                    breaks += text[at++] == '\n' ? 1 : 0;
                }

                if (breaks > 1)
                {
                    prose.Break();
                }
                else
                {
                    prose.AddSpace();
                }
            }
            else if (character == '&' && CharacterReference.Read(text.Slice(at, end - at), out string decoded) is > 0 and int length)
            {
                prose.Add(decoded, at, at + length);
                at += length;
            }
            else if (character == '{' && text.Slice(at, Math.Min(LongestHole, end - at)).IndexOf('}') is > 0 and int hole)
            {
                prose.AddCode(at, at + hole + 1);
                at += hole + 1;
            }
            else
            {
                int from = at++;
                while (at < end && text[at] is not ('\n' or '&' or '{'))
                {
                    at++;
                }

                prose.Add(from, at);
            }
        }

        prose.Break();
    }
}
