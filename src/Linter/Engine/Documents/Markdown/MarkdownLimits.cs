using ContentLint.Text;

namespace ContentLint.Documents.Markdown;

/// <summary>
/// Finds what the parser's time would grow with the square of, before it sees the text. No article that people wrote comes near
/// these bounds.
/// </summary>
internal static class MarkdownLimits
{
    /// <summary>Lists and quotations inside one another.</summary>
    private const int Deepest = 100;

    /// <summary>Definitions of links.</summary>
    private const int MostDefinitions = 10_000;

    /// <summary>Links of one paragraph that do not end, and comments, instructions and declarations in it that do not.</summary>
    private const int MostOpenLinks = 500;

    /// <summary>What keeps a text from being parsed; null if nothing does.</summary>
    public static string? FindProblem(ReadOnlySpan<char> text)
    {
        Span<int> indents = stackalloc int[Deepest + 1];
        int depth = 0;
        int definitions = 0;
        int openLinks = 0;
        int openMarkup = 0;
        for (int at = 0; at < text.Length;)
        {
            int next = BlankLines.FindNextLine(text, at);
            ReadOnlySpan<char> line = text.Slice(at, next - at);
            ReadOnlySpan<char> content = line.TrimStart();
            at = next;
            if (content.IsEmpty)
            {
                openLinks = 0;
                openMarkup = 0;
                continue;
            }

            int indent = line.Length - content.Length;
            while (depth > 0 && indents[depth - 1] >= indent)
            {
                depth--;
            }

            int marks = CountMarks(content);
            if (marks > 0 && depth <= Deepest)
            {
                indents[depth++] = indent;
            }

            if (depth + marks > Deepest)
            {
                return $"its lists and quotations are nested more than {Deepest} deep";
            }

            definitions += content[0] == '[' && content.IndexOf("]:".AsSpan()) > 0 ? 1 : 0;
            if (definitions > MostDefinitions)
            {
                return $"it defines more than {MostDefinitions} links";
            }

            openLinks += CountOpenLinks(content);
            if (openLinks > MostOpenLinks)
            {
                return $"more than {MostOpenLinks} links of one paragraph do not end";
            }

            // A line that begins with it is no paragraph's.
            openMarkup += content[0] == '<' && content.Length > 1 && content[1] is '!' or '?' ? 0 : CountOpenMarkup(content);
            if (openMarkup > MostOpenLinks)
            {
                return $"more than {MostOpenLinks} comments of one paragraph do not end";
            }
        }

        return null;
    }

    /// <summary>The markers of items and quotations at the start of a line, up to one more than is allowed.</summary>
    private static int CountMarks(ReadOnlySpan<char> line)
    {
        int marks = 0;
        int at = 0;
        while (at < line.Length && marks <= Deepest)
        {
            int end = at;
            while (end < line.Length && line[end] is >= '0' and <= '9')
            {
                end++;
            }

            bool isNumber = end > at && end < line.Length && line[end] is '.' or ')';
            bool isMark = end == at && line[at] is '-' or '*' or '+';
            if (end == at && line[at] == '>')
            {
                at++;
            }
            else if ((isNumber || isMark) && (end + 1 == line.Length || char.IsWhiteSpace(line[end + 1])))
            {
                at = end + 1;
            }
            else
            {
                break;
            }

            marks++;
            while (at < line.Length && line[at] is ' ' or '\t')
            {
                at++;
            }
        }

        return marks;
    }

    private static int CountOpenLinks(ReadOnlySpan<char> line)
    {
        int open = 0;
        while (line.IndexOf("](".AsSpan()) is >= 0 and int found)
        {
            line = line.Slice(found + 2);
            open++;
            int next = line.IndexOf("](".AsSpan());
            open -= (next < 0 ? line : line.Slice(0, next)).IndexOf(')') >= 0 ? 1 : 0;
        }

        return open;
    }

    /// <summary>What begins with <c>&lt;!</c> or <c>&lt;?</c> in a line with no end of its kind between it and the next.</summary>
    private static int CountOpenMarkup(ReadOnlySpan<char> line)
    {
        int open = 0;
        for (int found = FindMarkup(line); found >= 0; found = FindMarkup(line))
        {
            line = line.Slice(found + 1);
            string close = line[0] == '?' ? "?>" : line.StartsWith("!--".AsSpan()) ? "-->" : line.StartsWith("![".AsSpan()) ? "]]>" : ">";
            int next = FindMarkup(line);
            open += (next < 0 ? line : line.Slice(0, next)).IndexOf(close.AsSpan()) < 0 ? 1 : 0;
        }

        return open;
    }

    private static int FindMarkup(ReadOnlySpan<char> line)
    {
        for (int at = line.IndexOf('<'); at >= 0 && at + 1 < line.Length;)
        {
            if (line[at + 1] is '!' or '?')
            {
                return at;
            }

            int next = line.Slice(at + 1).IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return -1;
    }
}
