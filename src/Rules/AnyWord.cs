using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules;

/// <summary>
/// Several words that a rule looks for as they are written, case aside; see <see cref="Word"/>. They are hashed when the first token is
/// asked for.
/// </summary>
/// <param name="words">The words in lower case, parted by spaces.</param>
internal sealed class AnyWord(string words)
{
    private ulong[]? _hashes; // first one bit for each word by its hash, then the hashes

    /// <summary>Whether a token with this hash may be one of these words; true for few others.</summary>
    public bool MayBe(uint hash)
    {
        ulong[] hashes = _hashes ?? Build();
        return (hashes[0] & Bit(hash)) != 0;
    }

    /// <summary>Whether this is the hash of one of the words.</summary>
    public bool HasHash(uint hash)
    {
        if (!MayBe(hash))
        {
            return false;
        }

        for (int i = 1; i < _hashes!.Length; i++)
        {
            if (_hashes[i] == hash)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token is one of these words and no possessive form of it.</summary>
    public bool Has(ArticleReading reading, in Token token) => MayBe(token.Hash) && token.Kind == TokenKind.Word && Find(reading, token);

    private bool Find(ArticleReading reading, in Token token)
    {
        ReadOnlySpan<char> rest = words.AsSpan();
        ulong[] hashes = _hashes!;
        for (int i = 1; i < hashes.Length; i++)
        {
            ReadOnlySpan<char> word = TakeWord(ref rest);
            if (hashes[i] == token.Hash && word.Length == token.Length && Word.IsWritten(reading.TextOf(token), word))
            {
                return true;
            }
        }

        return false;
    }

    private ulong[] Build()
    {
        int count = 1;
        foreach (char character in words)
        {
            count += character == ' ' ? 1 : 0;
        }

        var hashes = new ulong[count + 1];
        ReadOnlySpan<char> rest = words.AsSpan();
        for (int i = 1; i <= count; i++)
        {
            // As the tokenizer does: a possessive form that no table has is hashed as its owner.
            ReadOnlySpan<char> word = TakeWord(ref rest);
            uint hash = WordLexicon.Hash(word);
            bool owned = word.EndsWith("'s".AsSpan(), StringComparison.Ordinal) && WordLexicon.Default.Find(word, hash) == 0;
            hash = owned ? WordLexicon.Hash(word.Slice(0, word.Length - 2)) : hash;
            hashes[i] = hash;
            hashes[0] |= Bit(hash);
        }

        _hashes = hashes;
        return hashes;
    }

    /// <summary>Takes the first word off a row of words parted by spaces.</summary>
    private static ReadOnlySpan<char> TakeWord(ref ReadOnlySpan<char> words)
    {
        int end = words.IndexOf(' ');
        ReadOnlySpan<char> word = end < 0 ? words : words.Slice(0, end);
        words = end < 0 ? default : words.Slice(end + 1);
        return word;
    }

    private static ulong Bit(uint hash) => 1UL << (int)(hash & 63);
}
