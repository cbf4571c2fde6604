using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules;

/// <summary>What a rule calls the words of the lexicon: one look tells all that it wants to know of a token's word.</summary>
/// <remarks>The marks are bits that the rule gives a meaning; the table is made when the first token is asked for.</remarks>
/// <param name="words">For the marks 1, 2, 4 and so on their words in lower case, parted by spaces; one that is in no table is never found.</param>
internal sealed class WordMarks(params string[] words)
{
    private byte[]? _marks; // by word number

    /// <summary>The marks of a token's word, in any case and with or without a possessive ending.</summary>
    public int Of(in Token token)
    {
        byte[] marks = _marks ?? Build();
        return token.WordId < marks.Length ? marks[token.WordId] : 0;
    }

    private byte[] Build()
    {
        WordLexicon lexicon = WordLexicon.Default;
        var marks = new byte[lexicon.WordCount];
        for (int bit = 0; bit < words.Length; bit++)
        {
            ReadOnlySpan<char> rest = words[bit].AsSpan();
            while (!rest.IsEmpty)
            {
                ReadOnlySpan<char> word = WordSet.TakeWord(ref rest);
                marks[lexicon.Find(word, WordLexicon.Hash(word))] |= (byte)(1 << bit);
            }
        }

        marks[0] = 0; // word 0 is every word that is in no table
        _marks = marks;
        return marks;
    }
}
