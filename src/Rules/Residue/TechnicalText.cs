using ContentLint.Documents;
using ContentLint.Reading;

namespace ContentLint.Rules.Residue;

/// <summary>Tells texts that show code: notation in their sentences is what they are about.</summary>
internal static class TechnicalText
{
    /// <summary>How elements of code begin.</summary>
    private static readonly string[] Elements = ["<code", "<pre", "<tt>", "<kbd", "<samp"];

    /// <summary>So many lines of plain text that look like code are no chance.</summary>
    private const int FewestLines = 3;

    /// <summary>Whether an article shows code, in blocks or in its lines.</summary>
    public static bool Is(ArticleReading reading)
    {
        if (reading.Genre is Genre.HowTo or Genre.ReleaseNotes)
        {
            return true;
        }

        return reading.Article.Format == ArticleFormat.PlainText ? HasLinesOfCode(reading.Text.AsSpan()) : HasElements(reading);
    }

    /// <summary>
    /// Whether a line of plain text is one of a program or a record: <c># a remark</c>, <c>answer = ask(quay)</c>, <c>KIND:Lamp</c>.
    /// </summary>
    public static bool IsLine(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        bool isField = colon > 1 && colon + 1 < line.Length && char.IsLetterOrDigit(line[colon + 1]);
        for (int i = 0; i < colon && isField; i++)
        {
            isField = line[i] is >= 'A' and <= 'Z' or '-' or '_';
        }

        bool isStatement = line.IndexOf(" = ".AsSpan()) > 0 && line.IndexOf('(') > 0 && line[line.Length - 1] is ')' or ';';
        bool isCommand = line.StartsWith("$(".AsSpan()) || line.StartsWith("$ ".AsSpan()) || line.IndexOf(" () ".AsSpan()) > 0;
        return isField || isStatement || isCommand || (line.Length > 2 && line[0] == '#' && line[1] == ' ');
    }

    private static bool HasElements(ArticleReading reading)
    {
        ReadOnlySpan<char> source = reading.Article.Source.AsSpan();
        foreach (string element in Elements)
        {
            if (source.IndexOf(element.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return reading.Article.Format == ArticleFormat.Markdown && (source.IndexOf('`') >= 0 || HasIndentedCode(reading));
    }

    private static bool HasIndentedCode(ArticleReading reading)
    {
        foreach (ref readonly Block block in reading.Blocks)
        {
            if (block.Zone == Zone.Markup && reading.Text[block.Start] is not ('<' or '{' or '-' or '*' or '_' or '[' or ':'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether plain text has several lines that look like code.</summary>
    public static bool HasLinesOfCode(ReadOnlySpan<char> text)
    {
        int lines = 0;
        while (!text.IsEmpty && lines < FewestLines)
        {
            int end = text.IndexOf('\n');
            ReadOnlySpan<char> line = (end < 0 ? text : text.Slice(0, end)).Trim();
            text = end < 0 ? default : text.Slice(end + 1);
            bool isCue = !line.IsEmpty && char.IsDigit(line[0]) && line.IndexOf("-->".AsSpan()) > 0; // of subtitles, which have tags
            lines += isCue || !line.IsEmpty
                && (line[0] is '<' or '$' or '#' || line[line.Length - 1] is '{' or '}' or ';' || line.StartsWith("//".AsSpan())
                    || line.IndexOf('`') >= 0) ? 1 : 0;
        }

        return lines >= FewestLines;
    }
}
