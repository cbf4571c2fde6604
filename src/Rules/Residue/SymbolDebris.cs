using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>Finds bullets, numbers and separators that stand alone on a line, and emoji that decorate headings.</summary>
/// <remarks>
/// ## Why
/// A list marker without its text is left when a list is copied from a page. Emoji in headings are read aloud by screen readers, name and all.
///
/// ## Examples
/// ```bad
/// The plan has two parts.
/// -
/// The harbour is dredged first.
/// ```
/// ```bad
/// 💰 Costs and risks
/// The harbour board pays for the first year, and the state for the second.
/// ```
/// ```good
/// – No, she said.
/// ```
/// ```good
/// A night at the opera
/// ★★★★☆
/// The curtain rises on an empty stage, and for an hour nobody speaks.
/// ```
/// </remarks>
public sealed class SymbolDebris() : Rule(new RuleDescriptor(
    "CL408",
    "symbol-debris",
    "Lone symbols",
    "A list marker or separator without text, or an emoji in a heading.",
    Severity.Warning)
{
    WokenBy = new Wake { Tokens = [TokenKind.Emoji], Residue = [ResidueCategory.Symbols] },
    Fix = FixSafety.Safe,
})
{
    /// <summary>A heading has at most so many words.</summary>
    private const int HeadingWords = 12;

    private const string Bullets = "-–—•·▪●◦‣*";

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        foreach (Reading.Residue residue in reading.Residue)
        {
            if (residue.Category == ResidueCategory.Symbols && !IsBreak(reading, residue))
            {
                context.Report(residue.Span, $"“{Excerpt.Of(reading.Text, residue.Span)}” stands alone on its line", "Join it with the line it belongs to, or delete it", fix: Mend(reading, residue));
            }
        }

        if (!reading.HasToken(TokenKind.Emoji))
        {
            return;
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int block = 0;
        for (int start = 0; start < tokens.Length;)
        {
            while (block + 1 < blocks.Length && blocks[block].End <= tokens[start].Start)
            {
                block++;
            }

            int end = start + 1;
            while (end < tokens.Length && (tokens[end].Flags & TokenFlags.LineBreakBefore) == 0)
            {
                end++;
            }

            // Where the format marks headings no other line is one.
            bool mayBeHeading = reading.Article.Format == ArticleFormat.PlainText ? blocks[block].Zone != Zone.ListItem : blocks[block].Zone is Zone.Headline or Zone.Subhead;
            if (mayBeHeading)
            {
                CheckHeading(reading, tokens.Slice(start, end - start), context);
            }

            start = end;
        }
    }

    /// <summary>Two backslashes are a line break to some generators.</summary>
    private static bool IsBreak(ArticleReading reading, Reading.Residue mark) => reading.Text[mark.Start] == '\\' && reading.Article.ToSource(mark.Span).Length > mark.End - mark.Start;

    private static void CheckHeading(ArticleReading reading, ReadOnlySpan<Token> line, RuleContext context)
    {
        Token first = line[0];
        Token last = line[line.Length - 1];
        bool leads = first.Kind == TokenKind.Emoji;
        if ((!leads && last.Kind != TokenKind.Emoji) || first.IsResidue)
        {
            return;
        }

        int words = 0;
        foreach (Token token in line)
        {
            words += token.Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;

            // Posts and quotations keep their emoji.
            if (token.Kind is TokenKind.Address or TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.Exclamation)
            {
                return;
            }
        }

        if (words is 0 or > HeadingWords || (line.Length > 1 && line[line.Length - 1].Kind == TokenKind.Period))
        {
            return;
        }

        // Where headings are marked the emoji was chosen for one.
        Severity severity = reading.Article.Format == ArticleFormat.PlainText ? Severity.Warning : Severity.Note;
        context.Report(severity, leads ? first.Span : last.Span, "An emoji decorates the heading", "Delete the emoji", fix: DeleteEmoji(reading, line, leads));
    }

    /// <summary>Deletes all emoji at one end of the line, with the space that parts them from it.</summary>
    private static Fix DeleteEmoji(ArticleReading reading, ReadOnlySpan<Token> line, bool leads)
    {
        int first = leads ? 0 : line.Length - 1;
        int last = first;
        while (leads && last + 1 < line.Length && line[last + 1].Kind == TokenKind.Emoji)
        {
            last++;
        }

        while (!leads && first > 0 && line[first - 1].Kind == TokenKind.Emoji)
        {
            first--;
        }

        ReadOnlySpan<char> text = reading.Text.AsSpan();
        int start = line[first].Start;
        int end = line[last].End;
        while (leads && end < text.Length && text[end] is ' ' or '\t' or '\u00A0')
        {
            end++;
        }

        while (!leads && start > 0 && text[start - 1] is ' ' or '\t' or '\u00A0')
        {
            start--;
        }

        return new Fix("Delete the emoji", FixSafety.Offered, [Edit.Delete(TextSpan.FromBounds(start, end))]);
    }

    /// <summary>In Markdown a bullet makes an item of the line below it; in plain text it goes, unless it is a number.</summary>
    private static Fix? Mend(ArticleReading reading, Reading.Residue mark)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        bool isNumbered = char.IsLetterOrDigit(text[mark.Start]);
        if (reading.Article.Format == ArticleFormat.Markdown && (isNumbered || (mark.End - mark.Start == 1 && Bullets.IndexOf(text[mark.Start]) >= 0)))
        {
            int next = mark.End;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next < text.Length && (char.IsLetterOrDigit(text[next]) || text[next] is '“' or '"' or '‘' or '\'') && !IsResidue(reading, next))
            {
                return new Fix("Join the mark with its line", FixSafety.Offered, [new Edit(TextSpan.FromBounds(mark.End, next), " ")]);
            }
        }

        // A bullet has no other meaning in plain text; a bracket may close something.
        bool isSafe = reading.Article.Format == ArticleFormat.PlainText && mark.End - mark.Start == 1 && Bullets.IndexOf(text[mark.Start]) >= 0;
        return Deletion.OfLines(reading, mark.Span, isSafe ? FixSafety.Safe : FixSafety.Offered);
    }

    private static bool IsResidue(ArticleReading reading, int at)
    {
        ReadOnlySpan<Reading.Residue> residue = reading.Residue;
        int low = Sorted.FirstFrom(residue, at + 1, static (in Reading.Residue item) => item.End);

        return low < residue.Length && residue[low].Start <= at;
    }
}
