using System.Runtime.CompilerServices;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Words;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>Questions about the words at and around a token, which may lie outside of the text.</summary>
internal static class WordsAt
{
    /// <summary>Whether a token is a word of a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(ArticleReading reading, int token, WordList list)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        return (uint)token < (uint)tokens.Length && list.Has(tokens[token]);
    }

    /// <summary>Whether a token is of a kind.</summary>
    public static bool IsKind(ArticleReading reading, int token, TokenKind kind)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        return (uint)token < (uint)tokens.Length && tokens[token].Kind == kind;
    }

    /// <summary>Whether a noun owns what follows it (<c>firm's</c>, <c>firms'</c>).</summary>
    public static bool IsOwner(ArticleReading reading, int token) =>
        reading.Tokens[token].IsPossessive || (IsKind(reading, token + 1, TokenKind.SingleQuote) && !reading.Tokens[token + 1].SpaceBefore);

    /// <summary>Whether a token is a comma.</summary>
    public static bool IsComma(ArticleReading reading, int token) => IsKind(reading, token, TokenKind.Comma);

    /// <summary>Whether a token is a word that is no name and no word of grammar, and has the form of a plural.</summary>
    public static bool IsPluralNoun(ArticleReading reading, int token)
    {
        if (!IsKind(reading, token, TokenKind.Word) || reading.Tokens[token].IsCapitalised || reading.Tokens[token].IsPossessive
            || Lists.Function.Has(reading.Tokens[token]))
        {
            return false;
        }

        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[token]);
        return (text.Length > 3 && text[text.Length - 1] == 's' && text[text.Length - 2] is not ('s' or 'u' or 'i'))
            || NounKey.IsIrregularPlural(text);
    }

    /// <summary>The first token from one on that is a word of a list, or -1.</summary>
    public static int Find(ArticleReading reading, int start, int end, WordList list)
    {
        reading.Work.Add(Math.Max(0, end - start));
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = Math.Max(0, start); i < end && i < tokens.Length; i++)
        {
            if (list.Has(tokens[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a token ends a clause: a full stop, a semicolon, or the end of the sentence.</summary>
    public static bool EndsClause(ArticleReading reading, int token, int sentence) =>
        token >= reading.Sentences[sentence].EndToken
        || reading.Tokens[token].Kind is TokenKind.Period or TokenKind.Semicolon or TokenKind.Exclamation or TokenKind.DoubleQuote;

    /// <summary>The key of the noun at a token, in the singular.</summary>
    public static uint Noun(ArticleReading reading, int token) => NounKey.Create(reading.TextOf(reading.Tokens[token]));
}
