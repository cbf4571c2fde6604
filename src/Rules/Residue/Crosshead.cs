using ContentLint.Reading;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>The crossheads of agencies: words in capitals between two sentences, without a line of their own.</summary>
internal static class Crosshead
{
    /// <summary><c>… he said. RAIN BY MAY? Dealers expect</c>: whether words in capitals stand so.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="span">The words, perhaps with the mark behind them.</param>
    public static bool Is(ArticleReading reading, TextSpan span)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int first = Sorted.FirstFrom(tokens, span.Start, static (in Token token) => token.Start);
        int end = first;
        int words = 0;
        while (end < tokens.Length && tokens[end].Start < span.End && tokens[end].Kind == TokenKind.Word)
        {
            if (tokens[end].Length > 1 && (tokens[end].Flags & TokenFlags.AllCapitals) == 0)
            {
                return false;
            }

            words++;
            end++;
        }

        end += end < tokens.Length && reading.Text[tokens[end].Start] == '?' ? 1 : 0;
        return words > 1 && end < tokens.Length && tokens[end].Start >= span.End && FollowsSentence(reading, first)
            && BeginsSentence(reading, end);
    }

    private static bool FollowsSentence(ArticleReading reading, int first) =>
        first > 0 && reading.Tokens[first - 1].Kind is TokenKind.Period or TokenKind.Exclamation or TokenKind.DoubleQuote
            or TokenKind.CloseBracket;

    /// <summary>A word that is not one more in capitals, or a quotation, in the same line.</summary>
    private static bool BeginsSentence(ArticleReading reading, int next)
    {
        Token token = reading.Tokens[next];
        Token last = reading.Tokens[next - 1];
        bool isPlain = (token.Flags & TokenFlags.AllCapitals) == 0 || reading.Text[last.Start] == '?' // … RAIN BY MAY? U.S. dealers
            || reading.TextOf(token).IndexOf('.') > 0;
        bool begins = token.Kind == TokenKind.DoubleQuote || (token.Kind == TokenKind.Word && token.IsCapitalised && isPlain);
        return begins && reading.Text.Between(last.End, token.Start).IndexOfAny('\n', '\r') < 0;
    }
}
