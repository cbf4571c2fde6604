using ContentLint.Reading;

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
    Severity.Warning,
    RulePrecision.High))
{
    /// <summary>A heading has at most so many words.</summary>
    private const int HeadingWords = 12;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        foreach (Reading.Residue residue in reading.Residue)
        {
            if (residue.Category == ResidueCategory.Symbols)
            {
                context.Report(residue.Span, $"“{Excerpt.Of(reading.Text, residue.Span)}” stands alone on its line", "Join it with the line it belongs to, or delete it");
            }
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int start = 0; start < tokens.Length;)
        {
            int end = start + 1;
            while (end < tokens.Length && (tokens[end].Flags & TokenFlags.LineBreakBefore) == 0)
            {
                end++;
            }

            CheckHeading(tokens.Slice(start, end - start), context);
            start = end;
        }
    }

    private static void CheckHeading(ReadOnlySpan<Token> line, RuleContext context)
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

        context.Report(leads ? first.Span : last.Span, "An emoji decorates the heading", "Delete the emoji");
    }
}
