using System.Buffers;
using ContentLint.Cli.Files;
using ContentLint.Text;

namespace ContentLint.Cli.Discovery;

/// <summary>Tells text that people read from logs, code and data that are kept as <c>.txt</c> too.</summary>
internal static class ProseFile
{
    /// <summary>Fewer lines show no habit.</summary>
    private const int FewestLines = 5;

    private static readonly SearchValues<char> CodeMarks = SearchValues.Create("{};=<>|\\");

    /// <summary>Whether a file is for machines: its lines end no sentences, or have the marks of code.</summary>
    public static bool IsData(string path)
    {
        try
        {
            using FileBytes bytes = FileBytes.Read(path);
            using ArticleText? text = TextDecoder.Decode(bytes.Buffer, bytes.Count);
            return text is null || IsData(text.AsSpan());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether a file begins with metadata, as the pages of a site do and the papers of a repository do not.</summary>
    public static bool HasMetadata(string path)
    {
        try
        {
            ReadOnlySpan<char> text = FileBytes.ReadText(path, FileBytes.UsualMostOfArticle);
            int end = text.IndexOf('\n');
            return end > 0 && text[..end].TrimEnd() is "---" or "+++";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsData(ReadOnlySpan<char> text)
    {
        int lines = 0;
        int ends = 0;
        int marked = 0;
        foreach (ReadOnlySpan<char> whole in text.EnumerateLines())
        {
            ReadOnlySpan<char> line = whole.Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            lines++;
            ends += line[^1] is '.' or '!' or '?' or '”' or '’' or '"' || line.IndexOf(". ") > 0 || line.IndexOf(", ") > 0 ? 1 : 0;
            bool isStamped = char.IsDigit(line[0]) && line.Length > 10 && line[..10].IndexOfAny(':', '-') > 0;
            marked += isStamped || line.ContainsAny(CodeMarks) || line.IndexOf("()") >= 0 ? 1 : 0;
        }

        return lines >= FewestLines && (ends * 10 < lines || marked * 5 > lines * 2);
    }
}
