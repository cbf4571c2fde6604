using System.Globalization;

namespace ContentLint.Rules.Residue;

/// <summary>The characters that entities of HTML stand for.</summary>
internal static class CharacterEntity
{
    /// <summary>Names and characters in turn; those that text is full of when it went through a page.</summary>
    private static readonly string[] Names =
    [
        "amp", "&", "nbsp", "\u00A0", "quot", "\"", "apos", "'", "lt", "<", "gt", ">", "mdash", "—", "ndash", "–", "hellip", "…",
        "rsquo", "’", "lsquo", "‘", "ldquo", "“", "rdquo", "”", "sbquo", "‚", "bdquo", "„", "bull", "•", "middot", "·", "copy", "©",
        "reg", "®", "trade", "™", "pound", "£", "euro", "€", "yen", "¥", "cent", "¢", "sect", "§", "para", "¶", "shy", "", "zwj", "",
        "zwnj", "", "laquo", "«", "raquo", "»", "lsaquo", "‹", "rsaquo", "›", "deg", "°", "times", "×", "divide", "÷", "plusmn", "±",
        "frac12", "½", "frac14", "¼", "frac34", "¾", "sup2", "²", "sup3", "³", "micro", "µ", "iquest", "¿", "iexcl", "¡",
        "agrave", "à", "aacute", "á", "acirc", "â", "atilde", "ã", "auml", "ä", "aring", "å", "aelig", "æ", "ccedil", "ç",
        "egrave", "è", "eacute", "é", "ecirc", "ê", "euml", "ë", "igrave", "ì", "iacute", "í", "icirc", "î", "iuml", "ï",
        "ntilde", "ñ", "ograve", "ò", "oacute", "ó", "ocirc", "ô", "otilde", "õ", "ouml", "ö", "oslash", "ø", "ugrave", "ù",
        "uacute", "ú", "ucirc", "û", "uuml", "ü", "yacute", "ý", "szlig", "ß", "Agrave", "À", "Aacute", "Á", "Acirc", "Â",
        "Atilde", "Ã", "Auml", "Ä", "Aring", "Å", "AElig", "Æ", "Ccedil", "Ç", "Egrave", "È", "Eacute", "É", "Ecirc", "Ê",
        "Iacute", "Í", "Ntilde", "Ñ", "Oacute", "Ó", "Ouml", "Ö", "Oslash", "Ø", "Uacute", "Ú", "Uuml", "Ü",
    ];

    /// <summary>
    /// What an entity such as <c>&amp;eacute;</c> or <c>&amp;#233;</c> stands for; null if it is not known or no character of a text.
    /// </summary>
    public static string? Decode(ReadOnlySpan<char> entity)
    {
        if (entity.Length < 4 || entity[0] != '&' || entity[entity.Length - 1] != ';')
        {
            return null;
        }

        ReadOnlySpan<char> name = entity.Slice(1, entity.Length - 2);
        if (name[0] == '#')
        {
            return DecodeNumber(name.Slice(1).ToString());
        }

        for (int i = 0; i < Names.Length; i += 2)
        {
            if (name.SequenceEqual(Names[i].AsSpan()))
            {
                return Names[i + 1];
            }
        }

        return null;
    }

    private static string? DecodeNumber(string digits)
    {
        bool isHexadecimal = digits[0] is 'x' or 'X';
        if (!int.TryParse(isHexadecimal ? digits.Substring(1) : digits, isHexadecimal
            ? NumberStyles.AllowHexSpecifier
            : NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return null;
        }

        // Pages mean Windows-1252 with these numbers, and browsers read them so.
        if (number is >= 0x80 and < 0xA0)
        {
            char character = Windows1252.Decode((byte)number);
            return character == '\0' ? null : character.ToString();
        }

        return number is < 0x20 or 0x7F or (>= 0xD800 and < 0xE000) or >= 0xFFFE ? null : char.ConvertFromUtf32(number);
    }
}
