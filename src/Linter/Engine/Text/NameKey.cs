using System.Text;

namespace ContentLint.Text;

/// <summary>The form in which names are compared: lower case, no accents, straight apostrophes, no possessive ending.</summary>
public static class NameKey
{
    // Lower-case Latin letters with marks, and below each its plain letter: string.Normalize does nothing for them in a
    // process without culture data, and loading that data costs more than linting an article.
    private const string Variants = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏő"
        + "ŕŗřśŝşšţťũūŭůűųŵŷźżžơưǎǐǒǔǖǘǚǜǟǡǧǩǫǭǰǵǹǻȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯ"
        + "ȱȳḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳ"
        + "ṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕẖẗẘẙạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừử"
        + "ữựỳỵỷỹ";

    private const string Bases = "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooo"
        + "rrrssssttuuuuuuwyzzzouaiouuuuuaagkoojgnaaaeeiioorruusthaeooo"
        + "oyabbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttu"
        + "uuuuvvwwwwwxxyzzzhtwyaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuu"
        + "uuyyyy";

    /// <summary>Most names are no longer.</summary>
    private const int UsualLength = 64;

    /// <summary>The key of <paramref name="name"/>; words stay parted by single spaces.</summary>
    public static string Create(ReadOnlySpan<char> name)
    {
        if (name.Length <= UsualLength && Ascii.Skip(name, 0, name.Length) == name.Length)
        {
            Span<char> plain = stackalloc char[UsualLength];
            for (int i = 0; i < name.Length; i++)
            {
                plain[i] = name[i] is >= 'A' and <= 'Z' ? (char)(name[i] | 0x20) : name[i];
            }

            return StripPossessive(plain.Slice(0, name.Length)).ToString();
        }

        var key = new StringBuilder(name.Length);
        foreach (char character in name)
        {
            Append(key, character);
        }

        if (key.Length > 2 && key[key.Length - 2] == '\'' && key[key.Length - 1] == 's')
        {
            key.Length -= 2;
        }
        else if (key.Length > 1 && key[key.Length - 1] == '\'')
        {
            key.Length--;
        }

        return key.ToString();
    }

    /// <summary>The hash of the key of a single word; equal keys have equal hashes.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        word = StripPossessive(word);
        uint hash = 2166136261;
        StringBuilder? folded = null;
        foreach (char character in word)
        {
            if (character < 128)
            {
                hash = (hash ^ (character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character)) * 16777619;
                continue;
            }

            folded ??= new StringBuilder(2);
            folded.Length = 0;
            Append(folded, character);
            for (int i = 0; i < folded.Length; i++)
            {
                hash = (hash ^ folded[i]) * 16777619;
            }
        }

        return hash;
    }

    /// <summary>
    /// The hash of the letters of a name alone, without case, accents, hyphens and apostrophes: what the words of <c>Zoé Smythe-Hale</c>
    /// and <c>Zoe Smythe Hale</c> have in common.
    /// </summary>
    /// <param name="word">A word of the name.</param>
    /// <param name="hash">The hash of the words before it.</param>
    public static uint HashLetters(ReadOnlySpan<char> word, uint hash = 2166136261)
    {
        StringBuilder? folded = null;
        foreach (char character in StripPossessive(word))
        {
            if (character < 128)
            {
                hash = char.IsLetterOrDigit(character) ? (hash ^ char.ToLowerInvariant(character)) * 16777619 : hash;
                continue;
            }

            folded ??= new StringBuilder(2);
            folded.Length = 0;
            Append(folded, character);
            for (int i = 0; i < folded.Length; i++)
            {
                hash = char.IsLetterOrDigit(folded[i]) ? (hash ^ folded[i]) * 16777619 : hash;
            }
        }

        return hash;
    }

    /// <summary>The name without a possessive ending.</summary>
    public static ReadOnlySpan<char> StripPossessive(ReadOnlySpan<char> name) =>
        name.Length > 2 && name[name.Length - 1] == 's' && name[name.Length - 2] is '\'' or '’' ? name.Slice(0, name.Length - 2)
        : name.Length > 1 && name[name.Length - 1] is '\'' or '’' ? name.Slice(0, name.Length - 1)
        : name;

    private static void Append(StringBuilder key, char character)
    {
        switch (character)
        {
            case < (char)128:
                key.Append(character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character);
                break;
            case '’' or '‘' or 'ʼ':
                key.Append('\'');
                break;
            case 'ł' or 'Ł':
                key.Append('l');
                break;
            case 'ø' or 'Ø':
                key.Append('o');
                break;
            case 'đ' or 'Đ' or 'ð' or 'Ð':
                key.Append('d');
                break;
            case 'ı' or 'İ':
                key.Append('i');
                break;
            case 'ß':
                key.Append("ss");
                break;
            case 'æ' or 'Æ':
                key.Append("ae");
                break;
            case 'œ' or 'Œ':
                key.Append("oe");
                break;
            case 'þ' or 'Þ':
                key.Append("th");
                break;
            case '\u00AD':
                break;
            case '\u2010' or '\u2011':
                key.Append('-');
                break;
            default:
                if (!IsCombiningMark(character))
                {
                    char lower = char.ToLowerInvariant(character);
                    int variant = Variants.IndexOf(lower);
                    key.Append(variant < 0 ? lower : Bases[variant]);
                }

                break;
        }
    }

    private static bool IsCombiningMark(char character) => character is >= '\u0300' and <= '\u036F';
}
