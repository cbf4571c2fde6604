using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Adds up counts that have no noun of their own and take up the one of the count before them: <c>the secretary counted 96 boats in
/// all</c>. <c>58 are from the county, 24 come from elsewhere and 18 from overseas</c>; <c>open for 41 hours: 26 from Monday to Thursday,
/// eight on Fridays and nine on Saturdays</c>.
/// </summary>
internal static class BareParts
{
    private const int LeastParts = 3;

    private const int MostParts = 8;

    /// <summary>A sum that misses the total by more than this part of it is of other things.</summary>
    private const double Near = 0.34;

    /// <summary>Tokens of one part.</summary>
    private const int LongestPart = 12;

    /// <summary>Tokens between a total and the colon.</summary>
    private const int LongestLead = 10;

    /// <summary>Looks at a figure as the total.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity total = ref quantities[index];
        int first = index + 1;
        if (!CanBeTotal(total) || first + LeastParts > quantities.Length || !IsBare(reading, quantities[first])
            || !TryGetLead(reading, total, quantities[first], out bool colon))
        {
            return;
        }

        double sum = 0;
        int parts = 0;
        int sentence = quantities[first].Sentence;
        Span<int> found = stackalloc int[MostParts];
        for (int i = first; i < quantities.Length && quantities[i].Sentence == sentence; i++)
        {
            if (parts == MostParts || !IsBare(reading, quantities[i]) || quantities[i].Point >= total.Point
                || (i > first && !PartRun.IsNext(reading, quantities[i - 1].EndToken, quantities[i], LongestPart)))
            {
                return;
            }

            sum += quantities[i].Point;
            found[parts++] = i;
        }

        double over = sum - total.Point;
        bool whole = colon || JoinedParts.HasInAll(reading, total);
        if (parts < LeastParts || over.Equals(0) || Math.Abs(over) > total.Point * Near || (over < 0 && !whole)
            || (total.Value.Low <= sum && sum <= total.Value.High)
            || WordsAt.Find(reading, reading.Sentences[sentence].FirstToken, reading.Sentences[sentence].EndToken,
                OpenPartsWords.Overlap) >= 0)
        {
            return;
        }

        Claims.ReportSum(reading, context, index, index, found.Slice(0, parts), sum, whole ? Severity.Warning : Severity.Note);
    }

    private static bool CanBeTotal(in Quantity quantity) =>
        quantity.IsAmount && quantity.Point >= 3
        && !quantity.Has(QuantityFlags.Range | QuantityFlags.Compound | QuantityFlags.Scaled | QuantityFlags.Fractional)
        && quantity.Approximator is Approximator.None or Approximator.Just or Approximator.Exactly
        && (quantity.Dimension == QuantityDimension.Count ? quantity.HeadToken >= 0 : quantity.Dimension == QuantityDimension.Duration);

    /// <summary>Whether a count has neither a noun nor a unit.</summary>
    private static bool IsBare(ArticleReading reading, in Quantity quantity) =>
        Counts.IsExact(quantity) && quantity.Unit == 0 && !WordsAt.IsPluralNoun(reading, quantity.HeadToken)
        && (WordsAt.Has(reading, quantity.EndToken, BarePartsWords.Behind) || WordsAt.Has(reading, quantity.EndToken, Lists.Preposition)
            || WordsAt.Has(reading, quantity.EndToken, Lists.Auxiliary));

    /// <summary>A colon before the first part, or the parts open the next sentence.</summary>
    private static bool TryGetLead(ArticleReading reading, in Quantity total, in Quantity first, out bool colon)
    {
        int lead = first.FirstToken - 1;
        colon = WordsAt.IsKind(reading, lead, TokenKind.Colon) && first.Sentence == total.Sentence
            && lead - Counts.EndWithNoun(total) <= LongestLead;
        if (colon || first.Sentence != total.Sentence + 1
            || reading.Sentences[first.Sentence].Block != reading.Sentences[total.Sentence].Block)
        {
            return colon;
        }

        // "58 are from", "Of these, 58 are from", "As she told this paper, 58 are from"
        int start = reading.Sentences[first.Sentence].FirstToken;
        return lead < start || WordsAt.IsComma(reading, lead)
            || (WordsAt.Has(reading, lead, OpenPartsWords.Them) && WordsAt.Has(reading, lead - 1, FigureWords.Of));
    }
}
