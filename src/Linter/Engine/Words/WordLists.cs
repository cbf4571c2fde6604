using System.Runtime.CompilerServices;
using ContentLint.Reading;

namespace ContentLint.Words;

/// <summary>The way to ask whether a word is one of a list.</summary>
public static unsafe class WordLists
{
    /// <summary>
    /// The bits of all words, one for each list; those of word 0, which is in none, come first. Whoever has a word has the lexicon, and
    /// that brought them: a field that a static constructor set would be looked after by every question.
    /// </summary>
    internal static byte* Rows { get; private set; }

    /// <summary>Takes the bits of all words.</summary>
    internal static void Use(byte* rows) => Rows = rows;

    /// <summary>
    /// Whether a token's word is in the list, in any case and with or without a possessive ending; marks and figures are in none.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="token">The token.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(this WordList list, in Token token) => Has(list, token.WordId);

    /// <summary>Whether the word with this number is in the list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="word">The number of the word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(this WordList list, ushort word) =>
        (Rows[(word * WordRow.Size) + ((int)list >> 3)] & (1 << ((int)list & 7))) != 0;

    /// <summary>Whether the list has a word that is no token of its own, in any case.</summary>
    /// <param name="list">The list.</param>
    /// <param name="word">The word.</param>
    public static bool Has(this WordList list, ReadOnlySpan<char> word)
    {
        uint hash = WordLexicon.EmptyHash;
        uint check = 0;
        foreach (char character in word)
        {
            char folded = WordLexicon.Fold(character);
            hash = WordLexicon.Hash(hash, folded);
            check = WordLexicon.Check(check, folded);
        }

        return Has(list, WordLexicon.Default.Find(hash, check));
    }

    /// <summary>Whether any of these tokens is in the list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="tokens">The tokens.</param>
    public static bool HasAny(this WordList list, ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly Token token in tokens)
        {
            if (Has(list, token.WordId))
            {
                return true;
            }
        }

        return false;
    }
}
