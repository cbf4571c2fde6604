using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Questions about the tokens around a figure.</summary>
internal static class FigureTokens
{
    /// <summary>Whether a token is this word, in any case.</summary>
    public static bool IsWord(ArticleReading reading, int token, string word) =>
        token >= 0 && token < reading.Tokens.Length && reading.Tokens[token].Kind == TokenKind.Word
        && reading.TextOf(reading.Tokens[token]).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token is one of these words, in any case.</summary>
    public static bool IsAnyWord(ArticleReading reading, int token, AnyWord words)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        return token >= 0 && token < tokens.Length && words.Has(reading, tokens[token]);
    }

    /// <summary>Whether a token is of a kind.</summary>
    public static bool IsKind(ArticleReading reading, int token, TokenKind kind) =>
        token >= 0 && token < reading.Tokens.Length && reading.Tokens[token].Kind == kind;

    /// <summary>Whether a token is there and its word is in a list.</summary>
    public static bool Is(ArticleReading reading, int token, WordList list) =>
        token >= 0 && token < reading.Tokens.Length && list.Has(reading.Tokens[token]);

    /// <summary>Whether a noun owns what follows it (<c>firm's</c>, <c>firms'</c>).</summary>
    public static bool IsOwner(ArticleReading reading, int token) =>
        reading.Tokens[token].IsPossessive
        || (IsKind(reading, token + 1, TokenKind.SingleQuote) && !reading.Tokens[token + 1].SpaceBefore);

    /// <summary>Index after the figure and the noun it counts.</summary>
    public static int EndWithNoun(in Quantity quantity) => Math.Max(quantity.EndToken, quantity.HeadToken + 1);

    /// <summary>Whether the figure is a whole number of things, not widened by any word.</summary>
    public static bool IsExactCount(in Quantity quantity) =>
        quantity.IsAmount && quantity.Dimension == QuantityDimension.Count && quantity.Approximator is Approximator.None or Approximator.Just or Approximator.Exactly
        && !quantity.Has(QuantityFlags.Range | QuantityFlags.Scaled | QuantityFlags.Fractional | QuantityFlags.Compound) && (quantity.Point % 1).Equals(0);
}
