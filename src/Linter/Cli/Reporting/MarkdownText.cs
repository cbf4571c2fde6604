using System.Text;

namespace ContentLint.Cli.Reporting;

/// <summary>Takes the marks out of a rule page, for places that show plain text. The pages are this project's own.</summary>
internal static class MarkdownText
{
    /// <summary>The page without heading marks, code fences, bold, code ticks and link targets.</summary>
    public static string ToPlain(string markdown)
    {
        var plain = new StringBuilder(markdown.Length);
        bool code = false;
        foreach (ReadOnlySpan<char> line in markdown.AsSpan().EnumerateLines())
        {
            if (line.TrimStart().StartsWith("```"))
            {
                code = !code;
                continue;
            }

            if (code)
            {
                plain.Append("    ").Append(line);
            }
            else
            {
                AppendInline(plain, line.StartsWith("#") ? line.TrimStart('#').TrimStart() : line);
            }

            plain.Append('\n');
        }

        return plain.ToString().Trim('\n') + "\n";
    }

    /// <summary>Appends a line without its inline marks.</summary>
    public static void AppendInline(StringBuilder plain, ReadOnlySpan<char> line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\' when i + 1 < line.Length && char.IsPunctuation(line[i + 1]):
                    plain.Append(line[++i]);
                    break;
                case '`' or '*':
                    // A star between spaces is a list marker or a sign of multiplication.
                    if (line[i] == '*' && i + 1 < line.Length && line[i + 1] == ' ' && (i == 0 || line[i - 1] == ' '))
                    {
                        plain.Append('*');
                    }

                    break;
                case '[':
                    int close = line[i..].IndexOf("](");
                    int end = close < 0 ? -1 : line[(i + close)..].IndexOf(')');
                    if (end < 0)
                    {
                        plain.Append('[');
                        break;
                    }

                    AppendInline(plain, line.Slice(i + 1, close - 1));
                    i += close + end;
                    break;
                default:
                    plain.Append(line[i]);
                    break;
            }
        }
    }
}
