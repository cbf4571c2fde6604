using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents.Code;

/// <summary>
/// Reads the prose of C#: doc comments, and strings that say that they are prose (<c>// lang=article</c>,
/// <c>[StringSyntax("article")]</c>, or what the file gives to a member or parameter that says so). All else is code.
/// </summary>
internal static class CSharpReader
{
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
        var docs = new DocCommentReader(source, text);
        var scanner = new CSharpScanner(source.AsSpan());
        var lines = new List<TextSpan>();
        var members = ProseMembers.Find(source);
        var calls = new OpenCalls(source);
        CodeToken name = default;
        int marked = -1; // depth of brackets at which a statement of prose began
        bool isOne = false; // whether it ends at a comma: a parameter does, a statement does not
        int depth = 0;
        CodeToken last = default;
        CodeToken token = scanner.Next();
        for (; token.Kind != CodeTokenKind.End; last = token, token = scanner.Next())
        {
            if (token.Kind != CodeTokenKind.DocLine && lines.Count > 0)
            {
                docs.Read(lines);
                lines.Clear();
            }

            if (isOne && depth == marked && IsSign(source, last, '}') && !IsSign(source, token, '='))
            {
                marked = -1; // a property without a value ends with its accessors
            }

            if (members is not null && token.Kind != CodeTokenKind.Comment)
            {
                (marked, isOne) = marked < 0 && members.Take(calls, source, name, last) ? (depth, true) : (marked, isOne);
                name = token.Kind == CodeTokenKind.Name ? token : name;
                calls.Pass(token);
            }

            switch (token.Kind)
            {
                case CodeTokenKind.DocLine:
                    lines.Add(TextSpan.FromBounds(token.Start + 3, token.End));
                    break;
                case CodeTokenKind.DocBlock:
                    docs.Read(DocCommentReader.SplitLines(source, token.Start + 3, token.End - 2));
                    break;
                case CodeTokenKind.Comment:
                    if (source.AsSpan(TextSpan.FromBounds(token.Start + 2, token.End)).TrimStart()
                        .StartsWith(LinterComments.Prefix.AsSpan(), StringComparison.OrdinalIgnoreCase))
                    {
                        comments.Add(TextSpan.FromBounds(token.Start, token.End));
                    }

                    if (SaysLanguage(source.AsSpan(TextSpan.FromBounds(token.Start, token.End))))
                    {
                        (marked, isOne) = (depth, false);
                    }

                    token = last; // a comment between two strings parts nothing
                    break;
                case CodeTokenKind.Text when marked >= 0:
                    if (!IsSign(source, last, '+'))
                    {
                        text.Break();
                    }

                    StringReader.Read(source, token, text);
                    break;
                case CodeTokenKind.Text when ProseMembers.Says(source, last, token):
                    (marked, isOne) = (depth - 2, true);
                    break;
                case CodeTokenKind.Sign:
                    char sign = source[token.Start];
                    depth += sign is '(' or '[' or '{' ? 1 : sign is ')' or ']' or '}' ? -1 : 0;
                    marked = marked >= 0 && (depth < marked || (depth == marked && (sign == ';' || (isOne && sign == ',')))) ? -1 : marked;
                    break;
                default:
                    break;
            }
        }

        if (lines.Count > 0)
        {
            docs.Read(lines);
        }

        text.Break();
        return text.Readable;
    }

    private static bool IsSign(ArticleText source, in CodeToken token, char sign) =>
        token.Kind == CodeTokenKind.Sign && source[token.Start] == sign;

    /// <summary>Whether a comment is <c>lang=article</c> or <c>language=article</c>, as editors know it of other languages.</summary>
    private static bool SaysLanguage(ReadOnlySpan<char> comment)
    {
        comment = comment.TrimStart('/').TrimStart('*').TrimEnd('/').TrimEnd('*').Trim();
        if (!comment.StartsWith("lang".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        comment = comment.Slice(4);
        comment = comment.StartsWith("uage".AsSpan(), StringComparison.OrdinalIgnoreCase)
            ? comment.Slice(4).TrimStart()
            : comment.TrimStart();
        return comment.Length > 0 && comment[0] == '='
            && comment.Slice(1).Trim().Equals(ProseMembers.Language.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
