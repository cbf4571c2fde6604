using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Tests;

/// <summary>A text with the expected findings marked in it: <c>[|Walters|] warned</c>.</summary>
internal static class MarkedText
{
    /// <summary>Takes the marks out.</summary>
    public static string Strip(string marked) =>
        marked.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal);

    /// <summary>Puts marks around spans, so that a failed test reads as two texts.</summary>
    public static string Mark(string text, IEnumerable<TextSpan> spans)
    {
        var marks = new List<(int Offset, string Mark)>();
        foreach (TextSpan span in spans)
        {
            marks.Add((span.Start, "[|"));
            marks.Add((span.End, "|]"));
        }

        var marked = new StringBuilder(text);
        foreach ((int offset, string mark) in marks.OrderByDescending(mark => mark.Offset)
            .ThenByDescending(mark => mark.Mark, StringComparer.Ordinal))
        {
            marked.Insert(offset, mark);
        }

        return marked.ToString();
    }
}
