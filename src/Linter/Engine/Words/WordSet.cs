using System.Runtime.CompilerServices;
using ContentLint.Reading;

namespace ContentLint.Words;

/// <summary>Words of the lexicon that are looked for among many tokens: one bit for each word number, set when the first token is asked for.</summary>
/// <param name="words">The words in lower case, parted by spaces; one that is in no table is never found.</param>
public sealed class WordSet(string words)
{
    private ulong[]? _bits;

    /// <summary>Whether a token's word is one of these, in any case and with or without a possessive ending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(in Token token) => Has(token.WordId);

    /// <summary>Whether the word with this number is one of these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(ushort wordId)
    {
        ulong[] bits = _bits ?? Build();
        return (bits[wordId >> 6] & (1UL << (wordId & 63))) != 0;
    }

    /// <summary>Takes the first word off a row of words parted by spaces.</summary>
    public static ReadOnlySpan<char> TakeWord(ref ReadOnlySpan<char> words)
    {
        int end = words.IndexOf(' ');
        ReadOnlySpan<char> word = end < 0 ? words : words.Slice(0, end);
        words = end < 0 ? default : words.Slice(end + 1);
        return word;
    }

    private ulong[] Build()
    {
        WordLexicon lexicon = WordLexicon.Default;
        var bits = new ulong[(lexicon.WordCount >> 6) + 1];
        ReadOnlySpan<char> rest = words.AsSpan();
        while (!rest.IsEmpty)
        {
            ReadOnlySpan<char> word = TakeWord(ref rest);
            int id = lexicon.Find(word, WordLexicon.Hash(word));
            bits[id >> 6] |= 1UL << (id & 63);
        }

        bits[0] &= ~1UL; // word 0 is every word that is in no table
        _bits = bits;
        return bits;
    }
}
