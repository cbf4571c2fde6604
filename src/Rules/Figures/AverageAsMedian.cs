using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Finds an average from which it is concluded that half lie above or below it.</summary>
/// <remarks>
/// ## Why
/// Half of the tenants pay more than the median. A few high rents lift the mean, and then most pay less than it.
///
/// ## Examples
/// ```bad
/// The mean rent is €910, so half of the tenants pay more than that.
/// ```
/// ```bad
/// The average pay is £31,000, which means that half of the workers earn less.
/// ```
/// ```good
/// The median rent is €910, so half of the tenants pay more than that.
/// ```
/// ```good
/// The average rent is €910, and half of the tenants pay by card.
/// ```
/// </remarks>
public sealed class AverageAsMedian() : Rule(new RuleDescriptor(
    "CL325",
    "average-as-median",
    "Average is taken for the median",
    "From an average it is concluded that half lie above or below it.",
    Severity.Warning)
{ Since = "0.2" })
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            // the average is a figure of the sentence, and "half" stands behind it
            Sentence sentence = sentences[quantities[i].Sentence];
            if (!quantities[i].IsAmount || (i > 0 && quantities[i - 1].Sentence == quantities[i].Sentence)
                || quantities[i].Has(QuantityFlags.InQuotation))
            {
                continue;
            }

            int average = WordsAt.Find(reading, sentence.FirstToken, quantities[i].FirstToken, AverageAsMedianWords.Average);
            int half = average < 0 ? -1 : WordsAt.Find(reading, quantities[i].EndToken, sentence.EndToken, AverageAsMedianWords.Half);
            if (half < 0 || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, AverageAsMedianWords.Median) >= 0
                || !IsConclusion(reading, half)
                || WordsAt.Find(reading, half, sentence.EndToken, AverageAsMedianWords.Beyond) < 0)
            {
                continue;
            }

            context.Report(reading.Tokens[half].Span, "Half lie above the median; of an average that is not known",
                "Write 'median' if it is one, or leave the conclusion out");
        }
    }

    /// <summary><c>, so half</c>, <c>, which means that half</c>, <c>, meaning half</c>.</summary>
    private static bool IsConclusion(ArticleReading reading, int half)
    {
        for (int i = half - 1; i >= half - 4 && WordsAt.IsKind(reading, i, TokenKind.Word); i--)
        {
            if (AverageAsMedianWords.So.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }
}
