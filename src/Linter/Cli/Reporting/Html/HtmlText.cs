using System.Text.Encodings.Web;
using System.Text.Unicode;
using ContentLint.Text;

namespace ContentLint.Cli.Reporting.Html;

/// <summary>Text as a page shows it: nothing in it is markup, and what has no shape gets one.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Encodes a text for an element or for an attribute in double quotation marks.</summary>
    public static string Encode(string text) => Encode(text.AsSpan());

    /// <inheritdoc cref="Encode(string)"/>
    public static string Encode(ReadOnlySpan<char> text)
    {
        int control = IndexOfControl(text);
        if (control < 0)
        {
            return Encoder.Encode(text.ToString());
        }

        char[] clean = text.ToArray();
        for (int i = control; i < clean.Length; i++)
        {
            clean[i] = IsControl(clean[i]) ? SafeText.Replacement(clean[i]) : clean[i];
        }

        return Encoder.Encode(new string(clean));
    }

    private static int IndexOfControl(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsControl(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What moves a cursor or turns the direction of a line; tabs and line breaks are shown as what they are.</summary>
    private static bool IsControl(char character) => character is not ('\t' or '\n') && SafeText.Replacement(character) != character;
}
