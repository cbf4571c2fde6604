using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Finds "four times less", which has no one meaning.</summary>
/// <remarks>
/// ## Why
/// Once less than something is nothing. Readers have to guess that a quarter is meant, and some guess a fifth.
///
/// ## Examples
/// ```bad
/// The new sail weighs four times less than the old one.
/// ```
/// ```bad
/// The lamp is ten times cheaper than the old one.
/// ```
/// ```good
/// The new sail weighs a quarter of what the old one did.
/// ```
/// ```good
/// The old sail weighs four times as much as the new one.
/// ```
/// </remarks>
public sealed class TimesLess() : Rule(new RuleDescriptor(
    "CL323",
    "times-less",
    "So many times less",
    "Something is said to be so many times less than another.",
    Severity.Note)
{ Since = "0.2" })
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        foreach (ref readonly Quantity quantity in reading.Quantities)
        {
            if (quantity.Dimension != QuantityDimension.Multiple || quantity.Point < 2
                || !WordsAt.Has(reading, quantity.EndToken - 1, FigureWords.Times) || quantity.Has(QuantityFlags.InQuotation)
                || !WordsAt.Has(reading, quantity.EndToken, TimesLessWords.Smaller))
            {
                continue;
            }

            ReadOnlySpan<Token> tokens = reading.Tokens;
            var span = TextSpan.FromBounds(tokens[quantity.NumberToken].Start, tokens[quantity.EndToken].End);
            context.Report(span, $"“{FigureText.Flatten(reading.Text.ToString(span))}” has no one meaning",
                "Write a part ('a quarter of') or turn the sentence round ('four times as much as')");
        }
    }
}
