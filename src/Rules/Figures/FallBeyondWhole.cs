using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a fall of more than a hundred percent of something that cannot be less than nothing.</summary>
/// <remarks>
/// ## Why
/// Thefts that fell by 120% are fewer than none. The writer turned a rise of 120% round, or divided by the wrong figure.
///
/// Profits, earnings, balances and the like can fall below zero and are left alone.
///
/// ## Examples
/// ```bad
/// The number of thefts fell 120% last year.
/// ```
/// ```bad
/// A drop of 110% in visits was reported.
/// ```
/// ```good
/// The profit fell by 115% and became a loss.
/// ```
/// ```good
/// The number of thefts fell 20% last year.
/// ```
/// </remarks>
public sealed class FallBeyondWhole() : Rule(new RuleDescriptor(
    "CL322",
    "fall-beyond-whole",
    "Fall of more than 100%",
    "Something that cannot be less than nothing is said to have fallen by more than 100%.",
    Severity.Warning)
{ Since = "0.2" })
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        foreach (ref readonly Quantity quantity in reading.Quantities)
        {
            if (quantity.Dimension != QuantityDimension.Percent || quantity.Point <= 100 || !quantity.IsAmount
                || quantity.Has(QuantityFlags.InQuotation) || !IsFall(reading, quantity))
            {
                continue;
            }

            Sentence sentence = reading.Sentences[quantity.Sentence];
            if (WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, FallBeyondWholeWords.BelowZero) >= 0)
            {
                continue;
            }

            context.Report(quantity.SpanIn(reading.Tokens), $"A fall of {FigureText.Quote(reading, quantity)} leaves less than nothing",
                "Check the figures the percentage is made of, and which of them comes first");
        }
    }

    /// <summary><c>fell 120%</c>, <c>down by 120%</c>, <c>a fall of 120%</c>, <c>a 120% fall</c>.</summary>
    private static bool IsFall(ArticleReading reading, in Quantity quantity)
    {
        int before = quantity.FirstToken - 1;
        before -= WordsAt.Has(reading, before, FigureWords.By) ? 1 : 0;
        if (WordsAt.Has(reading, before, FigureWords.Of))
        {
            return WordsAt.Has(reading, before - 1, FigureWords.FallNoun) && WordsAt.Has(reading, before - 2, FigureWords.A);
        }

        bool by = before != quantity.FirstToken - 1;
        for (int i = before;
            by && i > before - 4 && WordsAt.IsKind(reading, i, TokenKind.Word) && !WordsAt.Has(reading, before, FigureWords.FallVerb); i--)
        {
            // "cut emissions by 120%"
            if (WordsAt.Has(reading, i, FallBeyondWholeWords.Cut))
            {
                return true;
            }
        }

        bool verb = WordsAt.Has(reading, before, FigureWords.FallVerb)
            || (WordsAt.Has(reading, before, FigureWords.FallMark) && WordsAt.Has(reading, before, FallBeyondWholeWords.Down));
        bool noun = WordsAt.Has(reading, quantity.EndToken, FigureWords.FallNoun)
            && WordsAt.Has(reading, quantity.FirstToken - 1, FigureWords.A);
        return (verb || noun) && !WordsAt.Has(reading, quantity.EndToken, FigureWords.Of);
    }
}
