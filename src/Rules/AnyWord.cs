using ContentLint.Reading;

namespace ContentLint.Rules;

/// <summary>Several words that a rule looks for as they are written, case aside; see <see cref="Word"/>.</summary>
internal sealed class AnyWord
{
    private readonly Word[] _words;
    private readonly ulong _hashes; // one bit for each word, by its hash

    /// <summary>These words.</summary>
    /// <param name="words">The words in lower case.</param>
    public AnyWord(params string[] words)
    {
        _words = new Word[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            _words[i] = new Word(words[i]);
            _hashes |= Bit(_words[i].Hash);
        }
    }

    /// <summary>Whether a token with this hash may be one of these words; true for few others.</summary>
    public bool MayBe(uint hash) => (_hashes & Bit(hash)) != 0;

    /// <summary>Whether a token is one of these words and no possessive form of it.</summary>
    public bool Has(ArticleReading reading, in Token token)
    {
        if (!MayBe(token.Hash))
        {
            return false;
        }

        foreach (Word word in _words)
        {
            if (word.Is(reading, token))
            {
                return true;
            }
        }

        return false;
    }

    private static ulong Bit(uint hash) => 1UL << (int)(hash & 63);
}
