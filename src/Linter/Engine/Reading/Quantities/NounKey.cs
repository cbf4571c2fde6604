using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <summary>The form in which the nouns of figures are compared: the hash of the singular.</summary>
public static class NounKey
{
    private static readonly string[] Plurals = ["people", "children", "men", "women", "feet", "teeth", "mice", "geese", "oxen", "police",
        "lives", "wives", "sheep", "fish", "deer", "salmon", "aircraft", "cattle", "staff"];

    private static readonly string[] Singulars = ["person", "child", "man", "woman", "foot", "tooth", "mouse", "goose", "ox", "police",
        "life", "wife", "sheep", "fish", "deer", "salmon", "aircraft", "cattle", "staff"];

    /// <summary>The key of a noun as written.</summary>
    public static uint Create(ReadOnlySpan<char> noun)
    {
        if (noun.Length > 2 && noun[noun.Length - 1] is 's' && noun[noun.Length - 2] is '\'' or '’')
        {
            noun = noun.Slice(0, noun.Length - 2);
        }

        int irregular = FindIrregular(noun);
        if (irregular >= 0)
        {
            return WordLexicon.Hash(Singulars[irregular].AsSpan());
        }

        int length = noun.Length;
        bool toY = false;
        if (length > 3 && (noun[length - 1] | 0x20) == 's' && (noun[length - 2] | 0x20) is not ('s' or 'u' or 'i'))
        {
            if (length > 4 && (noun[length - 2] | 0x20) == 'e' && (noun[length - 3] | 0x20) == 'i')
            {
                toY = true;
                length -= 3;
            }
            else if (length > 4 && (noun[length - 2] | 0x20) == 'e'
                && ((noun[length - 3] | 0x20) is 'x' or 'z' || EndsInHissing(noun.Slice(0, length - 2))))
            {
                length -= 2;
            }
            else
            {
                length--;
            }
        }

        uint hash = WordLexicon.EmptyHash;
        for (int i = 0; i < length; i++)
        {
            hash = WordLexicon.Hash(hash, WordLexicon.Fold(noun[i]));
        }

        return toY ? WordLexicon.Hash(hash, 'y') : hash;
    }

    /// <summary>Whether a noun is a plural that does not end in <c>s</c>.</summary>
    public static bool IsIrregularPlural(ReadOnlySpan<char> noun) => FindIrregular(noun) >= 0;

    private static bool EndsInHissing(ReadOnlySpan<char> stem) =>
        stem.Length > 2 && stem[stem.Length - 1] is 's' or 'h' && stem[stem.Length - 2] is 's' or 'c';

    private static int FindIrregular(ReadOnlySpan<char> noun)
    {
        for (int i = 0; i < Plurals.Length; i++)
        {
            if (noun.Equals(Plurals[i].AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
