using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Finds an amount whose conversion into another currency is a thousand times off: <c>€3bn (£2.6m)</c>.</summary>
internal static class CurrencyConversion
{
    /// <summary>Dollar, pound and euro are worth one another's fifth to fivefold in any year.</summary>
    private const double MostBetweenMajor = 5;

    /// <summary>Two conversions of one pair of currencies differ by less in one article.</summary>
    private const double MostBetweenPairs = 300;

    /// <summary>Reports each converted amount that is off by thousands.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int known = -1; // the first conversion of the article
        for (int i = 0; i + 1 < quantities.Length; i++)
        {
            if (!IsConversion(reading, quantities[i], quantities[i + 1]))
            {
                continue;
            }

            double rate = RateOf(reading, i);
            bool major = IsMajor(reading, quantities[i]) && IsMajor(reading, quantities[i + 1]);
            bool samePair = known >= 0 && IsSame(quantities[known], quantities[i]) && IsSame(quantities[known + 1], quantities[i + 1]);
            double off = samePair ? rate / RateOf(reading, known) : rate;
            double most = major ? MostBetweenMajor : samePair ? MostBetweenPairs : double.PositiveInfinity;
            off = major ? rate : off;
            if (IsThousandsOff(off, most))
            {
                ref readonly Quantity told = ref quantities[i + 1];
                context.Report(
                    told.SpanIn(reading.Tokens),
                    $"{FigureText.Quote(reading, quantities[i])} is a thousand times {(off < 1 ? "more" : "less")} than {FigureText.Quote(reading, told)}, or nearly",
                    "Check million, billion and trillion in both",
                    [new RelatedPlace(quantities[i].SpanIn(reading.Tokens), "the amount that is converted")]);
            }
            else if (known < 0)
            {
                known = i;
            }
        }
    }

    /// <summary>The second amount stands alone in brackets right after the first, in another currency.</summary>
    private static bool IsConversion(ArticleReading reading, in Quantity first, in Quantity second) =>
        first.Sentence == second.Sentence && first.IsAmount && second.IsAmount && first.Dimension == QuantityDimension.Money
        && second.Dimension == QuantityDimension.Money
        && (first.Unit != second.Unit || first.Qualifier != second.Qualifier) && first.Unit != 0 && second.Unit != 0
        && first.Rate == second.Rate && first.Point > 0 && second.Point > 0
        && WordsAt.IsKind(reading, first.EndToken, TokenKind.OpenBracket) && second.FirstToken == first.EndToken + 1
        && WordsAt.IsKind(reading, second.EndToken, TokenKind.CloseBracket);

    private static bool IsSame(in Quantity one, in Quantity other) => one.Unit == other.Unit && one.Qualifier == other.Qualifier;

    private static double RateOf(ArticleReading reading, int index)
    {
        IReadOnlyList<FigureUnit> units = reading.Lexicon.Figures.Units;
        ref readonly Quantity from = ref reading.Quantities[index];
        ref readonly Quantity to = ref reading.Quantities[index + 1];
        return to.Point * units[to.Unit].Factor / (from.Point * units[from.Unit].Factor);
    }

    private static bool IsMajor(ArticleReading reading, in Quantity quantity) =>
        quantity.Qualifier == 0 && reading.Lexicon.Figures.Units[quantity.Unit].Name is "$" or "£" or "€";

    /// <summary>Whether a ratio that should be near one is near a thousand, a million, ... or a part of them.</summary>
    private static bool IsThousandsOff(double ratio, double most)
    {
        ratio = ratio < 1 ? 1 / ratio : ratio;
        if (ratio <= 1000 / Math.Min(most, 1000) || double.IsInfinity(most))
        {
            return false;
        }

        while (ratio > 1000 / MostBetweenMajor)
        {
            ratio /= 1000;
        }

        return ratio <= MostBetweenMajor && ratio >= 1 / MostBetweenMajor;
    }
}
