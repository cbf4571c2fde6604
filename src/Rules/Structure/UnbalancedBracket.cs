using ContentLint.Reading;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Structure;

/// <summary>Finds a bracket that is opened and not closed in its paragraph, or closed and not opened.</summary>
/// <remarks>
/// ## Why
/// Nobody knows where the aside ends. List markers (a) and smileys are no brackets, and a note in brackets may run over a few
/// paragraphs. Round brackets inside round ones, and round brackets for words that the reporter put into a quotation, are notes:
/// house style wants square ones.
///
/// ## What to do
/// Set the missing bracket, or delete the other.
///
/// ## Examples
/// ```bad
/// The lamp (bought in 1950 from a dealer was sold.
/// ```
/// ```bad
/// The fund was set up in 2011] and pays in May.
/// ```
/// ```good
/// The plan has two parts: a) the roof, b) the floor.
/// ```
/// ```good
/// (The board met in May. It will report in June.
///
/// Nobody has seen the report.)
/// ```
/// ```good
/// The post ended with :-) and a heart.
/// ```
/// </remarks>
public sealed class UnbalancedBracket() : Rule(new RuleDescriptor(
    Id: "CL503",
    Name: "unbalanced-bracket",
    Title: "Bracket without partner",
    Description: "A bracket is opened and not closed in its paragraph, or closed and not opened.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.Speech,
    WokenBy = new Wake { Tokens = [TokenKind.OpenBracket, TokenKind.CloseBracket] },
})
{
    /// <summary>A note in brackets that runs over more blocks than this is a slip.</summary>
    private const int LongestNote = 3;

    /// <summary>An insertion of the reporter is not longer than this.</summary>
    private const int LongestInsertion = 4;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        var open = new List<int>();
        int left = -1; // a bracket that an earlier block left open
        int leftBlock = 0;
        for (int b = 0; b < blocks.Length; b++)
        {
            Block block = blocks[b];
            if (!block.IsProse)
            {
                continue;
            }

            if (left >= 0 && b - leftBlock > LongestNote)
            {
                ReportUnclosed(reading, context, left);
                left = -1;
            }

            CheckBlock(reading, context, block, open, ref left);
            if (open.Count > 0)
            {
                // Several in one paragraph are one slip: “[sic[”.
                if (left >= 0)
                {
                    ReportUnclosed(reading, context, left);
                }

                left = open[0];
                leftBlock = b;
            }

            open.Clear();
        }

        if (left >= 0)
        {
            ReportUnclosed(reading, context, left);
        }
    }

    private static void CheckBlock(ArticleReading reading, RuleContext context, in Block block, List<int> open, ref int left)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Kind is not (TokenKind.OpenBracket or TokenKind.CloseBracket) || token.IsResidue || reading.Text[token.Start] is '{' or '}' || IsSmiley(reading, block, i) || IsQuoted(reading, token))
            {
                continue;
            }

            if (token.Kind == TokenKind.OpenBracket)
            {
                if (open.Count > 0 && reading.Text[reading.Tokens[open[open.Count - 1]].Start] == '(' && reading.Text[token.Start] == '(' && FindClose(reading, block, i) is var end && end > 0)
                {
                    context.Report(Severity.Note, TextSpan.FromBounds(token.Start, reading.Tokens[end].End), "These brackets stand inside others of the same shape", "Use square ones inside");
                }

                open.Add(i);
            }
            else if (open.Count > 0 && IsPair(reading, open[open.Count - 1], i))
            {
                CheckInsertion(reading, context, open[open.Count - 1], i);
                open.RemoveAt(open.Count - 1);
            }
            else if (left >= 0 && IsPair(reading, left, i))
            {
                left = -1;
            }
            else if (!IsListMarker(reading, block, i))
            {
                context.Report(token.Span, $"“{reading.Text[token.Start]}” closes a bracket that was not opened in its paragraph", "Set the opening bracket where the aside begins, or delete this one");
            }
        }
    }

    /// <summary><c>expected "(" here</c>: the bracket is spoken of.</summary>
    private static bool IsQuoted(ArticleReading reading, in Token bracket)
    {
        return bracket.Start > 0 && bracket.End < reading.Text.Length && IsMark(reading.Text[bracket.Start - 1]) && IsMark(reading.Text[bracket.End]);

        static bool IsMark(char character) => character is '"' or '\'' or '“' or '”' or '‘' or '’';
    }

    private static void ReportUnclosed(ArticleReading reading, RuleContext context, int bracket)
    {
        TextSpan span = reading.Tokens[bracket].Span;
        context.Report(span, $"“{reading.Text[span.Start]}” is opened and not closed before its paragraph ends", "Set the closing bracket where the aside ends");
    }

    private static bool IsPair(ArticleReading reading, int open, int close) =>
        (reading.Text[reading.Tokens[open].Start] == '(') == (reading.Text[reading.Tokens[close].Start] == ')');

    private static int FindClose(ArticleReading reading, in Block block, int open)
    {
        for (int i = open + 1; i < Math.Min(block.EndToken, open + 40); i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.CloseBracket)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary><c>“if these (countries) begin”</c>: a few words inside a quotation; with a conjunction it is an aside of the speaker.</summary>
    private static void CheckInsertion(ArticleReading reading, RuleContext context, int open, int close)
    {
        if (!reading.Tokens[open].InQuotation || !reading.Tokens[close].InQuotation || reading.Text[reading.Tokens[open].Start] != '(' || close - open - 1 is < 1 or > LongestInsertion)
        {
            return;
        }

        for (int i = open + 1; i < close; i++)
        {
            if (reading.Tokens[i].Kind != TokenKind.Word || (reading.Tokens[i].Flags & TokenFlags.AllCapitals) != 0
                || Lists.Coordinator.Has(reading.Tokens[i]))
            {
                return;
            }
        }

        TextSpan span = TextSpan.FromBounds(reading.Tokens[open].Start, reading.Tokens[close].End);
        context.Report(Severity.Note, span, $"“{reading.Text.ToString(span)}” stands in round brackets inside a quotation", "Use square brackets for words that the speaker did not say");
    }

    /// <summary><c>a)</c>, <c>iv)</c>, <c>12)</c>: one short word or figure alone before the bracket.</summary>
    private static bool IsListMarker(ArticleReading reading, in Block block, int close)
    {
        if (close == block.FirstToken)
        {
            return true;
        }

        Token marker = reading.Tokens[close - 1];
        bool shortWord = marker.Kind == TokenKind.Word ? marker.Length == 1 || IsRoman(reading, marker) : marker.Kind == TokenKind.Number && marker.Length <= 2;
        bool begins = marker.SpaceBefore || (close - 2 >= block.FirstToken && reading.Tokens[close - 2].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.Period or TokenKind.Comma);
        return shortWord && begins && !reading.Tokens[close].SpaceBefore;
    }

    private static bool IsRoman(ArticleReading reading, in Token token)
    {
        foreach (char character in reading.TextOf(token))
        {
            if (character is not ('i' or 'v' or 'x'))
            {
                return false;
            }
        }

        return token.Length <= 4;
    }

    /// <summary><c>:)</c>, <c>;-)</c>, <c>:(</c>.</summary>
    private static bool IsSmiley(ArticleReading reading, in Block block, int at)
    {
        int eyes = at - 1;
        if (eyes > block.FirstToken && reading.Tokens[eyes].Kind == TokenKind.Dash && !reading.Tokens[at].SpaceBefore)
        {
            eyes--;
        }

        // Code between the two is no prose, and no part of a face.
        return eyes >= block.FirstToken && reading.Tokens[eyes].Kind is TokenKind.Colon or TokenKind.Semicolon
            && reading.Tokens[eyes].End == reading.Tokens[eyes + 1].Start && reading.Tokens[at - 1].End == reading.Tokens[at].Start;
    }
}
