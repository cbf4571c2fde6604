using System.Globalization;

namespace ContentLint.Documents.Site;

/// <summary>
/// The escapes of quoted values as YAML, TOML and JSON have them: <c>\"</c>, <c>\u2019</c>, and <c>''</c> between single marks.
/// </summary>
internal static class QuotedEscape
{
    /// <summary>Reads the escape at a place.</summary>
    /// <param name="text">The file.</param>
    /// <param name="at">The place.</param>
    /// <param name="end">Where the value ends.</param>
    /// <param name="mark">The mark around the value; no other character escapes anything.</param>
    /// <param name="characters">What people read.</param>
    /// <returns>Its length in the file; 0 if there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, int at, int end, char mark, out string characters)
    {
        characters = string.Empty;
        if (at + 1 >= end)
        {
            return 0;
        }

        char next = text[at + 1];
        if (mark == '\'')
        {
            characters = "'";
            return text[at] == '\'' && next == '\'' ? 2 : 0;
        }

        if (mark != '"' || text[at] != '\\')
        {
            return 0;
        }

        int digits = next switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (digits > 0)
        {
            return TryDecode(text.Slice(at + 2, Math.Min(digits, end - at - 2)), digits, out characters) ? digits + 2 : 0;
        }

        characters = next switch
        {
            '"' or '\\' or '/' or '\'' => next.ToString(),
            'n' or 't' or 'r' => " ",
            _ => string.Empty,
        };
        return characters.Length == 0 ? 0 : 2;
    }

    private static bool TryDecode(ReadOnlySpan<char> digits, int count, out string characters)
    {
        characters = string.Empty;
        if (digits.Length < count
            || !int.TryParse(digits.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
            || value is < ' ' or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            return false; // half of a pair stays as it is
        }

        characters = char.ConvertFromUtf32(value);
        return true;
    }
}
