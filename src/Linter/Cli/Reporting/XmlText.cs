using System.Text;

namespace ContentLint.Cli.Reporting;

/// <summary>Text made fit for XML.</summary>
internal static class XmlText
{
    /// <summary>XML has no way to write most control characters and halves of surrogate pairs.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isLegal = rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not (0xFFFE or 0xFFFF));
            clean.Append(isLegal ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }
}
