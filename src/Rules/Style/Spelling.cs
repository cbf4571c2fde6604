using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules.Style;

/// <summary>Reads which of two spellings of a word stands at a place, where the writer had the choice.</summary>
internal static class Spelling
{
    /// <summary>
    /// The spelling, or null: names and titles have capitals and keep their own, as do those who are quoted, and code.
    /// </summary>
    public static StyleVariant? Read(ArticleReading reading, int at)
    {
        Token token = reading.Tokens[at];
        return token.Kind == TokenKind.Word && !token.IsCapitalised && !token.IsResidue && !token.InQuotation
            && StyleTable.Default.GetVariant(token.Hash) is { } variant && !Words.IsOfName(reading, token)
            && !IsTechnical(reading, at, variant)
                ? variant
                : null;
    }

    /// <summary><c>program</c> beside <c>computer</c> or <c>software</c> is a word of its own.</summary>
    private static bool IsTechnical(ArticleReading reading, int at, StyleVariant variant)
    {
        if (!variant.Second || !variant.Other.StartsWith("programme", StringComparison.Ordinal))
        {
            return false;
        }

        for (int i = Math.Max(0, at - 3); i < Math.Min(reading.Tokens.Length, at + 4); i++)
        {
            if (Words.Is(reading, i, StyleWords.Technical))
            {
                return true;
            }
        }

        return false;
    }
}
