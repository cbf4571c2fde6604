using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Analyzer;

/// <summary>
/// Where a key stands in an <c>.editorconfig</c>. The compiler hands over keys in small letters and without their file; the package's
/// targets make additional files of the configurations, and there the line is looked for.
/// </summary>
internal static class EditorConfigPlace
{
    private const string FileName = ".editorconfig";
    private static readonly char[] Signs = ['=', ':'];
    private static readonly char[] Comments = ['#', ';'];

    /// <summary>The first line that sets a key to a value, and the key as it is written there; no place if there is none.</summary>
    public static (Location Location, string Key) Find(IEnumerable<AdditionalText> files, string key, string value)
    {
        foreach (AdditionalText file in files
            .Where(static file => string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.OrdinalIgnoreCase))
            .OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            if (file.GetText() is not { } text)
            {
                continue;
            }

            foreach (TextLine line in text.Lines)
            {
                string content = line.ToString();
                int sign = content.IndexOfAny(Signs);
                string written = sign < 0 ? string.Empty : content.Substring(0, sign).Trim();
                if (string.Equals(written, key, StringComparison.OrdinalIgnoreCase) && IsValue(content.Substring(sign + 1), value))
                {
                    var span = new TextSpan(line.Start + content.IndexOf(written, StringComparison.Ordinal), written.Length);
                    return (Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span)), written);
                }
            }
        }

        return (Location.None, key);
    }

    /// <summary>A comment may stand behind it.</summary>
    private static bool IsValue(string content, string value)
    {
        int comment = content.IndexOfAny(Comments);
        return string.Equals((comment < 0 ? content : content.Substring(0, comment)).Trim(), value, StringComparison.OrdinalIgnoreCase);
    }
}
