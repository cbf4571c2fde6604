using System.Text;

namespace ContentLint.Cli.Reporting.Console;

/// <summary>Rule pages as text for people: no marks, paragraphs fitted to a width, examples indented and labelled.</summary>
internal static class MarkdownText
{
    private const string Fence = "```";

    /// <summary>The page for places that know no Markdown and break lines themselves.</summary>
    public static string ToPlain(string markdown) => Render(markdown, int.MaxValue, default);

    /// <summary>The page for a terminal.</summary>
    /// <param name="markdown">The page; the pages are this project's own.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="style">Colours.</param>
    public static string Render(string markdown, int width, TerminalStyle style)
    {
        var text = new StringBuilder(markdown.Length + 256);
        var paragraph = new StringBuilder();
        string? label = null;
        bool code = false;
        foreach (ReadOnlySpan<char> line in markdown.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(Fence))
            {
                EndParagraph(text, paragraph, width);
                code = !code;
                label = code ? line[Fence.Length..].Trim().ToString() : null;
            }
            else if (code)
            {
                AppendExample(text, line.ToString(), label, width);
                label = label is null ? null : string.Empty;
            }
            else if (line.StartsWith("#"))
            {
                EndParagraph(text, paragraph, width);
                text.Append(style.Bold);
                AppendInline(text, line.TrimStart('#').TrimStart());
                text.Append(style.End).Append('\n');
            }
            else if (line.IsWhiteSpace())
            {
                EndParagraph(text, paragraph, width);
                text.Append('\n');
            }
            else
            {
                if (line.StartsWith("* ") || line.StartsWith("- "))
                {
                    EndParagraph(text, paragraph, width);
                }

                paragraph.Append(paragraph.Length > 0 ? " " : string.Empty);
                AppendInline(paragraph, line.Trim());
            }
        }

        EndParagraph(text, paragraph, width);
        return text.ToString().Trim('\n') + "\n";
    }

    /// <summary>An example, with its label (<c>bad</c>, <c>good</c>) before its first line.</summary>
    private static void AppendExample(StringBuilder text, string line, string? label, int width)
    {
        const int Column = 8;
        text.Append("  ").Append((label is { Length: > 0 } ? label + ":" : string.Empty).PadRight(Column - 2));
        _ = WrappedText.Append(text, line, Column, Column, width);
        text.Append('\n');
    }

    private static void EndParagraph(StringBuilder text, StringBuilder paragraph, int width)
    {
        if (paragraph.Length > 0)
        {
            _ = WrappedText.Append(text, paragraph.ToString(), 0, 0, width);
            text.Append('\n');
            paragraph.Clear();
        }
    }

    /// <summary>Appends a line without its inline marks: emphasis, code ticks, the targets of links, backslashes.</summary>
    private static void AppendInline(StringBuilder plain, ReadOnlySpan<char> line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\' when i + 1 < line.Length && char.IsPunctuation(line[i + 1]):
                    plain.Append(line[++i]);
                    break;
                case '`' when line[(i + 1)..].IndexOf('`') is >= 0 and int length:
                    plain.Append(line.Slice(i + 1, length));
                    i += length + 1;
                    break;
                case '*' when !IsFree(line, i):
                    break;
                case '[' when TryCutLink(line[i..], out int text, out int whole):
                    AppendInline(plain, line.Slice(i + 1, text));
                    i += whole - 1;
                    break;
                default:
                    plain.Append(line[i]);
                    break;
            }
        }
    }

    /// <summary>A star with a space after it marks a list item or a product, not emphasis.</summary>
    private static bool IsFree(ReadOnlySpan<char> line, int star) =>
        (star == 0 || line[star - 1] == ' ') && star + 1 < line.Length && line[star + 1] == ' ';

    private static bool TryCutLink(ReadOnlySpan<char> link, out int text, out int whole)
    {
        int close = link.IndexOf("](");
        int end = close < 0 ? -1 : link[close..].IndexOf(')');
        text = close - 1;
        whole = close + end + 1;
        return end >= 0;
    }
}
