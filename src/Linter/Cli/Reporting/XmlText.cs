using System.Text;
using ContentLint.Text;

namespace ContentLint.Cli.Reporting;

/// <summary>Text made fit for XML.</summary>
internal static class XmlText
{
    /// <summary>
    /// XML has no way to write most control characters and halves of surrogate pairs; others turn the direction of a line where a report is
    /// looked at.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isLegal = rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not (0xFFFE or 0xFFFF));
            bool isObeyed = rune.Value >= ' ' && rune.IsBmp && SafeText.Replacement((char)rune.Value) != rune.Value;
            clean.Append(isLegal && !isObeyed ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }
}
