namespace ContentLint.Words;

/// <summary>The words that English writes in lower case: what has its capital from the start of a sentence may be one of them.</summary>
public sealed unsafe class CommonWords
{
    private readonly WordFilter _words;
    private readonly WordFilter _surnames;
    private readonly WordFilter _names;

    private CommonWords()
    {
        var table = TableReader.Open("ordinary.table");
        _words = table.ReadFilter();
        _surnames = table.ReadFilter();
        _names = table.ReadFilter();
    }

    /// <summary>The table of the product, opened when first asked for.</summary>
    public static CommonWords Default { get; } = new();

    /// <summary>Whether a word is an ordinary one.</summary>
    /// <param name="hash">The hash of its token.</param>
    public bool Has(uint hash) => _words.Has(hash);

    /// <summary>Whether an ordinary word is a common surname as well.</summary>
    /// <param name="hash">The hash of its token.</param>
    public bool IsSurname(uint hash) => _surnames.Has(hash);

    /// <summary>Whether a word is a name that dictionaries have, most likely of people.</summary>
    /// <param name="hash">The hash of its token.</param>
    public bool IsName(uint hash) => _names.Has(hash);

    /// <summary>
    /// Whether a word is an ordinary one as it is written, or as a plural, or as a compound: its last part is in lower case and one
    /// (<c>Ex-judges</c>), or both parts are and not both are surnames (<c>Capital-Star</c>).
    /// </summary>
    /// <param name="word">The characters of the word.</param>
    public bool IsOrdinary(ReadOnlySpan<char> word)
    {
        int hyphen = word.LastIndexOf('-');
        if (hyphen < 0)
        {
            return HasForm(HashOf(word, out uint stem), stem, word.Length);
        }

        ReadOnlySpan<char> last = word.Slice(hyphen + 1);
        uint lastHash = HashOf(last, out uint lastStem);
        if (!HasForm(lastHash, lastStem, last.Length))
        {
            return false;
        }

        ReadOnlySpan<char> first = word.Slice(0, hyphen);
        uint firstHash = HashOf(first, out uint firstStem);
        return char.IsLower(last[0]) || (HasForm(firstHash, firstStem, first.Length) && !(IsSurname(firstHash) && IsSurname(lastHash)));
    }

    /// <summary>The hash of a word, and that of the word without its last character.</summary>
    private static uint HashOf(ReadOnlySpan<char> word, out uint stem)
    {
        uint hash = WordLexicon.EmptyHash;
        stem = hash;
        foreach (char character in word)
        {
            stem = hash;
            hash = WordLexicon.Hash(hash, WordLexicon.Fold(character));
        }

        return hash;
    }

    private bool HasForm(uint hash, uint stem, int length) =>
        length > 1 && (Has(hash) || (length > 4 && hash == WordLexicon.Hash(stem, 's') && Has(stem)));
}
