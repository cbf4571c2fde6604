using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Reading.Quotations;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>
/// Keeps fixes out of quotations and figures, whatever rule proposes them. A fix that would change part of one is taken away,
/// unless its rule mends characters and leaves the words alone; one that deletes a whole one is never safe, and neither is one
/// that touches the structure of the file. In metadata none may break what the site's parser reads.
/// </summary>
internal static class FixGuard
{
    /// <summary>No figure is longer; bounds the search among figures that share a place.</summary>
    private const int LongestFigure = 200;

    private enum Reach
    {
        None,
        Whole,
        Part,
    }

    /// <summary>The fix as far as it is allowed, or null.</summary>
    public static Fix? Restrict(ArticleReading reading, RuleDescriptor rule, Fix fix)
    {
        var reach = Reach.None;
        foreach (Edit edit in fix.Edits)
        {
            if (StructureGuard.BreaksMetadata(reading, edit))
            {
                return null;
            }

            reach = Max(reach, Max(ReachOfQuotations(reading, edit), ReachOfFigures(reading, edit)));
        }

        return reach switch
        {
            Reach.Part when !rule.MendsCharacters => null,
            Reach.Whole when !rule.MendsCharacters => Offer(fix),
            _ => fix.Safety == FixSafety.Safe && !StructureGuard.Allows(reading, fix) ? Offer(fix) : fix,
        };
    }

    private static Fix Offer(Fix fix) => fix.Safety == FixSafety.Safe ? fix with { Safety = FixSafety.Offered } : fix;

    private static Reach ReachOfQuotations(ArticleReading reading, Edit edit)
    {
        var reach = Reach.None;
        ReadOnlySpan<Quotation> quotations = reading.Quotations;
        int low = Sorted.FirstFrom(quotations, edit.Span.Start + 1, static (in Quotation item) => item.End);
        for (; low < quotations.Length && quotations[low].Start < Math.Max(edit.Span.End, edit.Span.Start + 1); low++)
        {
            reach = Max(reach, ReachOf(quotations[low].Span, edit));
        }

        return reach;
    }

    /// <summary>Figures are the numbers, in digits, and what is read as a quantity, in words too.</summary>
    private static Reach ReachOfFigures(ArticleReading reading, Edit edit)
    {
        var reach = Reach.None;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int low = Sorted.FirstFrom(tokens, edit.Span.Start + 1, static (in Token item) => item.End);
        for (; low < tokens.Length && tokens[low].Start < edit.Span.End; low++)
        {
            if (tokens[low].Kind == TokenKind.Number && !tokens[low].IsResidue)
            {
                reach = Max(reach, ReachOf(tokens[low].Span, edit));
            }
        }

        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int token = Sorted.FirstFrom(tokens, edit.Span.Start - LongestFigure, static (in Token item) => item.Start);
        int first = Sorted.FirstFrom(quantities, token, static (in Quantity item) => item.FirstToken);
        for (; first < quantities.Length && tokens[quantities[first].FirstToken].Start < edit.Span.End; first++)
        {
            reach = Max(reach, ReachOf(quantities[first].SpanIn(tokens), edit));
        }

        return reach;
    }

    private static Reach ReachOf(TextSpan protectedSpan, Edit edit)
    {
        if (edit.Span.End <= protectedSpan.Start || edit.Span.Start >= protectedSpan.End)
        {
            return Reach.None;
        }

        return edit.NewText.Length == 0 && edit.Span.Contains(protectedSpan) ? Reach.Whole : Reach.Part;
    }

    private static Reach Max(Reach x, Reach y) => x > y ? x : y;
}
