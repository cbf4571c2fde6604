using ContentLint.Text;

namespace ContentLint.Reading;

/// <summary>The words that occur somewhere in an article in lower case, in memory that is kept.</summary>
internal sealed class LowerCaseWords : IDisposable
{
    private const int Size = (ushort.MaxValue + 1) / 64;

    private readonly PooledIndex _others;
    private ulong[] _words; // one bit for each number of a word of the lexicon

    public LowerCaseWords(ReadOnlySpan<Token> tokens)
    {
        _words = KeptArrays<ulong>.Take(Size);
        _others = new PooledIndex(tokens.Length / 8);
        Array.Clear(_words, 0, Size);
        ulong[] words = _words;
        foreach (ref readonly Token token in tokens)
        {
            // Without a branch: nobody can tell what the next token is. Marks have the number 0, which nobody asks for.
            ulong lower = token.IsCapitalised ? 0UL : 1UL;
            words[token.WordId >> 6] |= lower << (token.WordId & 63);
            if ((token.WordId == 0 || (token.Flags & TokenFlags.InnerPunctuation) != 0) && token.Kind == TokenKind.Word && lower != 0)
            {
                // Hyphens of other shapes hide a word from the lexicon and not from its hash.
                _others.AddOrGet(token.Hash, 1);
            }
        }
    }

    public bool Has(in Token token) =>
        (token.WordId != 0 && (_words[token.WordId >> 6] & (1UL << (token.WordId & 63))) != 0) || _others.Get(token.Hash) >= 0;

    public void Dispose()
    {
        if (_words.Length > 0)
        {
            KeptArrays<ulong>.Keep(_words);
            _words = [];
            _others.Dispose();
        }
    }
}
