using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a measure against one of the other system that stands elsewhere in the article: <c>the 250 acres</c>, <c>its 618 hectares</c>. It
/// is told if one is the other with the factor applied the wrong way or with other noughts, or if the words say that both are of one way or
/// one piece of land: <c>a 42-kilometre path</c>, <c>the route's 31 miles</c>.
/// </summary>
internal static class ConversionClaim
{
    /// <summary>A measure may be rounded by this much beyond its figures.</summary>
    private const double Slack = 0.04;

    /// <summary>What a wrong conversion may be rounded by.</summary>
    private const double Rounding = 0.005;

    /// <summary>Nearer to one, a factor and its reverse make measures of one size.</summary>
    private const double LeastFactor = 1.5;

    /// <summary>Measures of two digits have the ratio of a mistake by chance.</summary>
    private const double LeastPoint = 20;

    /// <summary>Measures of one thing that are farther apart are of it and a part.</summary>
    private const double MostTimes = 2.5;

    /// <summary>Looks at a figure as the conversion of another.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity told = ref quantities[index];
        if (!IsMeasure(told) || IsConverted(reading, index))
        {
            return;
        }

        int found = -1;
        double right = 0;
        uint kind = KindOf(reading, told);
        for (int i = 0; i < quantities.Length; i++)
        {
            if (i == index || !IsMeasure(quantities[i]) || quantities[i].Dimension != told.Dimension)
            {
                continue;
            }

            double factor = LonePair.Factor(reading, quantities[i], told);
            double computed = quantities[i].Point * factor;
            if (IsMetric(reading, quantities[i]) == IsMetric(reading, told))
            {
                if (kind != 0 && KindOf(reading, quantities[i]) == kind
                    && !told.Value.Meets(quantities[i].Value.Times(Interval.Exact(factor))))
                {
                    return; // two of the kind
                }

                continue;
            }

            if (Math.Abs((computed / told.Point) - 1) <= Slack)
            {
                return; // of this it is the conversion
            }

            bool slip = i < index && !IsConverted(reading, i) && IsSlip(reading, quantities[i], told, factor);
            bool same = i < index && kind != 0 && KindOf(reading, quantities[i]) == kind
                && computed / told.Point is < MostTimes and > 1 / MostTimes && !IsConverted(reading, i);
            if ((slip || same) && found >= 0)
            {
                return;
            }

            (found, right) = slip || same ? (i, computed) : (found, right);
        }

        if (found >= 0)
        {
            Claims.Report(reading, context, Severity.Warning, index,
                $"{FigureText.Quote(reading, quantities[found])} is about {FigureText.Format(reading, right, told)}; the text says {FigureText.Quote(reading, told)}",
                "Convert again from the figure the source gave", (found, "the value that may be converted"));
        }
    }

    private static bool IsSlip(ArticleReading reading, in Quantity first, in Quantity told, double factor) =>
        first.Point >= LeastPoint && told.Point >= LeastPoint && Math.Max(factor, 1 / factor) is >= LeastFactor and < 10
        && IsOfSubject(reading, told)
        && (Slip.IsTurnedFactor(first.Point, factor,
                Interval.Around(told.Point, Math.Max(Math.Min(told.Step, 1) / 2, told.Point * Rounding)))
            || Slip.IsNoughts(first.Point * factor, told.Point));

    private static bool IsMeasure(in Quantity quantity) =>
        quantity.IsAmount && quantity.Point > 0 && quantity.Rate == 0 && !quantity.Has(QuantityFlags.Range)
        && quantity.Approximator is not (Approximator.Under or Approximator.AtLeast or Approximator.Over)
        && quantity.Dimension is QuantityDimension.Length or QuantityDimension.Area or QuantityDimension.Mass or QuantityDimension.Volume
            or QuantityDimension.Speed;

    private static bool IsMetric(ArticleReading reading, in Quantity quantity) =>
        reading.Lexicon.Figures.Units[quantity.Unit].Name is "m" or "km" or "cm" or "mm" or "ha" or "m2" or "km2" or "kg" or "g" or "mg"
            or "t" or "l" or "ml" or "kmh";

    /// <summary>Whether the conversion of a measure stands beside it, or it is one.</summary>
    private static bool IsConverted(ArticleReading reading, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity quantity = ref quantities[index];
        return (index > 0 && IsBeside(quantities[index - 1], quantity))
            || (index + 1 < quantities.Length && IsBeside(quantity, quantities[index + 1]));
    }

    private static bool IsBeside(in Quantity first, in Quantity second) =>
        first.Sentence == second.Sentence && first.Dimension == second.Dimension && second.FirstToken - Counts.EndWithNoun(first) <= 3;

    /// <summary><c>At 618 hectares</c>, <c>its 618 hectares</c>, <c>the route's 31 miles</c>, <c>it covers 618 hectares</c></summary>
    private static bool IsOfSubject(ArticleReading reading, in Quantity quantity)
    {
        int before = quantity.FirstToken - 1;
        return WordsAt.Has(reading, before, ConversionClaimWords.Definite) || (before >= 0 && reading.Tokens[before].IsPossessive)
            || (WordsAt.Has(reading, before, FigureWords.At) && before == reading.Sentences[quantity.Sentence].FirstToken)
            || WordsAt.Has(reading, before, ConversionClaimWords.Measures)
            || (WordsAt.Has(reading, before, FigureWords.BeVerb) && WordsAt.EndsClause(reading, quantity.EndToken, quantity.Sentence));
    }

    /// <summary>1 if a figure is the length of a way, 2 if it is the size of a piece of land, else 0.</summary>
    private static uint KindOf(ArticleReading reading, in Quantity quantity)
    {
        int noun = quantity.FirstToken - 1;
        bool owned = noun > 0 && WordsAt.IsKind(reading, noun, TokenKind.Word) && reading.Tokens[noun].IsPossessive
            && !WordsAt.Has(reading, quantity.EndToken, FigureWords.Of);
        noun = quantity.Has(QuantityFlags.Compound) ? quantity.EndToken : noun;
        bool compound = quantity.Has(QuantityFlags.Compound) && !owned;
        if (!owned && !compound)
        {
            return 0;
        }

        noun += compound && !IsKind(reading, noun) && IsKind(reading, noun + 1) ? 1 : 0;
        return WordsAt.Has(reading, noun, ConversionClaimWords.Way) ? 1U : WordsAt.Has(reading, noun, ConversionClaimWords.Land) ? 2U : 0;
    }

    private static bool IsKind(ArticleReading reading, int noun) =>
        WordsAt.Has(reading, noun, ConversionClaimWords.Way) || WordsAt.Has(reading, noun, ConversionClaimWords.Land);
}
