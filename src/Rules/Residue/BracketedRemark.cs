using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>
/// Finds a few words in square brackets within a sentence that ask a desk for something: <c>[desk pls check age]</c>. What an editor puts
/// into a quotation stands in such brackets as well, and asks for nothing.
/// </summary>
internal static class BracketedRemark
{
    private const int Longest = 12;

    /// <summary>Reports the first of a sentence.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool Report(ArticleReading reading, RuleContext context, in Sentence sentence)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = sentence.FirstToken + 1; i + 2 < sentence.EndToken; i++)
        {
            if (tokens[i].Kind != TokenKind.OpenBracket || reading.Text[tokens[i].Start] != '[' || !tokens[i].SpaceBefore)
            {
                continue;
            }

            int end = i + 1;
            while (end < sentence.EndToken && tokens[end].Kind is not (TokenKind.CloseBracket or TokenKind.OpenBracket))
            {
                end++;
            }

            if (end - i is < 3 or > Longest || end == sentence.EndToken || tokens[end].Kind != TokenKind.CloseBracket
                || IsLink(reading, tokens[end].End) || !Asks(tokens.Slice(i + 1, end - i - 1)))
            {
                continue;
            }

            TextSpan span = TextSpan.FromBounds(tokens[i].Start, tokens[end].End);
            context.Report(Severity.Warning, span,
                $"“{Excerpt.Of(reading.Text, span)}” reads like a note to the desk, and not like the article", "Do what it asks, and delete it");
            return true;
        }

        return false;
    }

    /// <summary>A desk is asked, or somebody in the words of messages, and something is to be done.</summary>
    private static bool Asks(ReadOnlySpan<Token> words)
    {
        bool desk = DeskRemarkWords.AskedDesk.HasAny(words) || DeskRemarkWords.Newsroom.HasAny(words);
        bool message = DeskRemarkWords.TextSpeak.HasAny(words);
        bool demand = DeskRemarkWords.Demand.HasAny(words);
        return demand ? desk || message : desk && message;
    }

    private static bool IsLink(ArticleReading reading, int end) =>
        reading.Article.Format == ArticleFormat.Markdown && end < reading.Text.Length && reading.Text[end] is '(' or '[' or ':';
}
