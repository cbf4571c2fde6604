using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules;

/// <summary>
/// A word that a rule looks for as it is written, case aside. Its hash is compared first: nearly every token is another word.
/// </summary>
/// <param name="text">The word in lower case.</param>
internal sealed class Word(string text)
{
    /// <summary>The hash of its tokens; a possessive form of the word has it too.</summary>
    public uint Hash { get; } = WordLexicon.Hash(text.AsSpan());

    /// <summary>Whether a token is this word and no possessive form of it.</summary>
    public bool Is(ArticleReading reading, in Token token) =>
        token.Hash == Hash && token.Length == text.Length && token.Kind == TokenKind.Word
        && IsWritten(reading.TextOf(token), text.AsSpan());

    /// <summary>Whether a word is written so, case aside; most are in lower case.</summary>
    public static bool IsWritten(ReadOnlySpan<char> word, ReadOnlySpan<char> text) =>
        word.SequenceEqual(text) || word.Equals(text, StringComparison.OrdinalIgnoreCase);
}
