using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Markdig.Helpers;

namespace ContentLint.Documents;

/// <summary>Reads entities: <c>&amp;amp;</c>, <c>&amp;rsquo;</c>, <c>&amp;#8217;</c>, <c>&amp;#x2019;</c>.</summary>
internal static class CharacterReference
{
    /// <summary>No entity is longer, its marks included.</summary>
    private const int Longest = 33;

    /// <summary>What browsers show for the numbers 128 to 159, which are no characters; blank where they show nothing.</summary>
    private const string Windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /// <summary>Reads the entity at the start of a text.</summary>
    /// <param name="text">A text that begins with an ampersand.</param>
    /// <param name="decoded">What it stands for; line breaks are spaces.</param>
    /// <returns>Its length; 0 if it is none.</returns>
    public static int Read(ReadOnlySpan<char> text, out string decoded)
    {
        decoded = "";
        ReadOnlySpan<char> name = text.Slice(1, Math.Min(Longest, text.Length) - 1);
        int length = name.IndexOf(';');
        if (length < 2)
        {
            return 0;
        }

        name = name.Slice(0, length);
        string? found = name[0] == '#' ? DecodeNumber(name.Slice(1)) : DecodeName(name);
        if (found is null)
        {
            return 0;
        }

        decoded = found is "\n" or "\r" or "\t" ? " " : found;
        return length + 2;
    }

    private static string? DecodeNumber(ReadOnlySpan<char> digits)
    {
        bool hexadecimal = digits.Length > 1 && digits[0] is 'x' or 'X';
        string written = (hexadecimal ? digits.Slice(1) : digits).ToString();
        return int.TryParse(written, hexadecimal
            ? NumberStyles.AllowHexSpecifier
            : NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number switch
            {
                <= 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) => null,
                >= 0x80 and <= 0x9F => Windows1252[number - 0x80].ToString(),
                _ => char.ConvertFromUtf32(number),
            }
            : null;
    }

    private static string? DecodeName(ReadOnlySpan<char> name)
    {
        foreach (char character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                return null;
            }
        }

        string written = "&" + name.ToString() + ";";
        string decoded = WebUtility.HtmlDecode(written);
        return string.Equals(decoded, written, StringComparison.Ordinal) ? DecodeRareName(name) : decoded;
    }

    /// <summary>
    /// The framework knows the names of HTML 4; all others are in the table of the Markdown parser, which is loaded for them alone.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? DecodeRareName(ReadOnlySpan<char> name) => EntityHelper.DecodeEntity(name);
}
