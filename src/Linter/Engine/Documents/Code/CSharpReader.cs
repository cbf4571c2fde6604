using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents.Code;

/// <summary>
/// Reads the prose of C#: doc comments, and strings that say that they are prose (<c>// lang=article</c>,
/// <c>[StringSyntax("article")]</c>). All else is code.
/// </summary>
internal static class CSharpReader
{
    private const string Language = "article";

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
                    if (last.Kind != CodeTokenKind.Sign || source[last.Start] != '+')
                    {
                        text.Break();
                    }

                    StringReader.Read(source, token, text);
                    break;
                case CodeTokenKind.Text when Is(source, token, Language) && IsArgument(source, last) && SaysSyntax(source, token.Start):
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

    private static bool Is(ArticleText source, in CodeToken token, string value) =>
        source.AsSpan(TextSpan.FromBounds(token.Inner, token.InnerEnd)).Equals(value.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static bool IsArgument(ArticleText source, in CodeToken last) => last.Kind == CodeTokenKind.Sign && source[last.Start] == '(';

    /// <summary>Whether <c>[StringSyntax(</c> stands before a place, with or without the rest of its name.</summary>
    private static bool SaysSyntax(ArticleText source, int start)
    {
        ReadOnlySpan<char> before = source.AsSpan(TextSpan.FromBounds(Math.Max(0, start - 120), start)).TrimEnd().TrimEnd('(').TrimEnd();
        return before.EndsWith("StringSyntax".AsSpan(), StringComparison.Ordinal)
            || before.EndsWith("StringSyntaxAttribute".AsSpan(), StringComparison.Ordinal);
    }

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
            && comment.Slice(1).Trim().Equals(Language.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
