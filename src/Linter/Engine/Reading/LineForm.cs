using ContentLint.Documents;

namespace ContentLint.Reading;

/// <summary>Knows plain texts by the form of their lines: subtitles have times, and verse breaks where prose would go on.</summary>
internal static class LineForm
{
    /// <summary>So many cues are no chance.</summary>
    private const int FewestCues = 3;

    /// <summary>Fewer line breaks are no poem.</summary>
    private const int FewestBreaks = 6;

    /// <summary>Verse is no wider.</summary>
    private const int LongestVerse = 64;

    /// <summary>So much room is left by a writer who breaks a line on purpose.</summary>
    private const int Room = 3;

    /// <summary><c>00:00:12,480 --&gt; 00:00:15,120</c> above what is said.</summary>
    public static bool IsSubtitles(Article article)
    {
        ReadOnlySpan<char> text = article.Text.AsSpan();
        int cues = 0;
        while (article.Format == ArticleFormat.PlainText && cues < FewestCues && text.IndexOf('>') >= 0
            && text.IndexOf("-->".AsSpan()) is > 0 and int found)
        {
            ReadOnlySpan<char> before = text.Slice(0, found).TrimEnd(" ".AsSpan());
            ReadOnlySpan<char> time = before.Slice(before.LastIndexOf('\n') + 1);
            cues += time.Length > 0 && char.IsDigit(time[0]) && time.IndexOf(':') > 0 ? 1 : 0;
            text = text.Slice(found + 3);
        }

        return cues == FewestCues;
    }

    /// <summary>
    /// Stanzas of short lines in words, many of which end before their room does. Lists, fields and code have marks that verse has not.
    /// </summary>
    public static bool IsVerse(Article article)
    {
        const int FewestWords = 4; // in a line, on an average
        ReadOnlySpan<char> text = article.Text.AsSpan();
        int width = article.Format == ArticleFormat.PlainText ? FindWidth(text) : 0;
        if (width is 0 or > LongestVerse)
        {
            return false;
        }

        int lines = 0;
        int words = 0;
        int breaks = 0;
        int early = 0;
        int stanzas = 0;
        int other = 0; // lines with the marks of something else
        int above = 0; // the length of the line before
        while (!text.IsEmpty)
        {
            ReadOnlySpan<char> line = NextLine(ref text);
            if (!line.IsEmpty)
            {
                lines++;
                words += CountWords(line);
                other += IsOther(line) ? 1 : 0;
                stanzas += above == 0 ? 1 : 0;
                int word = line.IndexOf(' ');
                breaks += above == 0 ? 0 : 1;
                early += above > 0 && above + 1 + (word < 0 ? line.Length : word) + Room <= width ? 1 : 0;
            }

            above = line.Length;
        }

        return breaks >= FewestBreaks && stanzas > 1 && early * 4 >= breaks && words >= lines * FewestWords && other * 8 <= lines;
    }

    private static ReadOnlySpan<char> NextLine(ref ReadOnlySpan<char> text)
    {
        int end = text.IndexOf('\n');
        ReadOnlySpan<char> line = end < 0 ? text : text.Slice(0, end);
        text = end < 0 ? default : text.Slice(end + 1);
        return line.Trim();
    }

    private static int FindWidth(ReadOnlySpan<char> text)
    {
        int width = 0;
        while (!text.IsEmpty && width <= LongestVerse)
        {
            width = Math.Max(width, NextLine(ref text).Length);
        }

        return width;
    }

    private static int CountWords(ReadOnlySpan<char> line)
    {
        int words = 1;
        foreach (char character in line)
        {
            words += character == ' ' ? 1 : 0;
        }

        return words;
    }

    private static bool IsOther(ReadOnlySpan<char> line) =>
        line[0] is '-' or '*' or '•' or '#' or '>' or '[' or '<' or '|' || line.IndexOfAny("0123456789{}=|<>@\\".AsSpan()) >= 0
        || line[line.Length - 1] == ':' || line.IndexOf(": ".AsSpan()) > 0;
}
