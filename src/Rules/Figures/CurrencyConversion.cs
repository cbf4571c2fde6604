using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Finds an amount whose conversion into another currency has other noughts than the rest of the article (<c>9 crowns (40p)</c>,
/// <c>90 million crowns (£4bn)</c>), is a thousand times off (<c>€3bn (£2.6m)</c>), or is converted the wrong way round.
/// </summary>
internal static class CurrencyConversion
{
    /// <summary>Dollar, pound and euro are worth one another's fifth to fivefold in any year.</summary>
    private const double MostBetweenMajor = 5;

    /// <summary>By this part two conversions of one article differ, which are rounded and of two days.</summary>
    private const double Rounding = 0.25;

    /// <summary>From thousand to trillion.</summary>
    private const int MostNoughts = 9;

    /// <summary>Nearer to one, a rate and its reverse are told apart by no rounding.</summary>
    private const double LeastRate = 1.3;

    /// <summary>Compares each conversion with the rate that the article states, and with its other conversions.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int rate = -1; // "($1 = 22.5 crowns)"
        int known = -1; // the first conversion of the article
        bool turned = false;
        for (int i = 0; i + 1 < quantities.Length && rate < 0; i++)
        {
            rate = IsRate(reading, quantities[i], quantities[i + 1]) ? i : -1;
        }

        for (int i = 0; i + 1 < quantities.Length; i++)
        {
            if (!IsConversion(reading, quantities[i], quantities[i + 1]))
            {
                continue;
            }

            if (IsTurned(reading, i, rate))
            {
                if (!turned)
                {
                    ReportTurned(reading, context, i, rate);
                    turned = true; // which of the two is wrong is the same question each time
                }

                continue;
            }

            bool wrong = CheckBy(reading, context, i, rate) || CheckBy(reading, context, i, known) || CheckMajor(reading, context, i);
            known = wrong || known >= 0 ? known : i;
        }
    }

    /// <summary>Holds a conversion against a stated rate or another conversion of the two currencies.</summary>
    private static bool CheckBy(ArticleReading reading, RuleContext context, int index, int by)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (by < 0)
        {
            return false;
        }

        bool same = IsSame(reading, quantities[by], quantities[index]) && IsSame(reading, quantities[by + 1], quantities[index + 1]);
        bool turned = IsSame(reading, quantities[by], quantities[index + 1]) && IsSame(reading, quantities[by + 1], quantities[index]);
        double right = turned ? 1 / RateOf(reading, by) : RateOf(reading, by);
        double told = RateOf(reading, index);
        if (!(same || turned) || !Slip.IsNoughts(right, told, Rounding, MostNoughts))
        {
            return false;
        }

        ref readonly Quantity second = ref quantities[index + 1];
        string computed = FigureText.Format(reading, second.Point * right / told, second);
        TextSpan rate = SpanOf(reading, by);
        context.Report(
            second.SpanIn(reading.Tokens),
            $"At “{FigureText.Flatten(reading.Text.ToString(rate))}”, {FigureText.Quote(reading, quantities[index])} is about {computed}; the text says {FigureText.Quote(reading, second)}",
            "Check both amounts, and million and billion in both",
            [new RelatedPlace(rate, IsRate(reading, quantities[by], quantities[by + 1]) ? "the rate" : "the other conversion")]);
        return true;
    }

    /// <summary><c>$1 = 0.6 pounds</c> and <c>$6 million (£10 million)</c>: one of the two has the currencies changed over.</summary>
    private static bool IsTurned(ArticleReading reading, int index, int rate)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (rate < 0)
        {
            return false;
        }

        bool same = IsSame(reading, quantities[rate], quantities[index]) && IsSame(reading, quantities[rate + 1], quantities[index + 1]);
        bool other = IsSame(reading, quantities[rate], quantities[index + 1]) && IsSame(reading, quantities[rate + 1], quantities[index]);
        double right = other ? 1 / RateOf(reading, rate) : RateOf(reading, rate);
        return (same || other) && Math.Max(right, 1 / right) >= LeastRate
            && Math.Abs((RateOf(reading, index) * right) - 1) <= Rounding / 5;
    }

    private static void ReportTurned(ArticleReading reading, RuleContext context, int index, int rate)
    {
        TextSpan stated = SpanOf(reading, rate);
        TextSpan conversion = SpanOf(reading, index);
        context.Report(
            conversion,
            $"“{FigureText.Flatten(reading.Text.ToString(conversion))}” fits “{FigureText.Flatten(reading.Text.ToString(stated))}” only with the currencies of the one changed over",
            "Check which of the two has its currencies the wrong way round",
            [new RelatedPlace(stated, "the rate")]);
    }

    /// <summary>Of two amounts, and the bracket behind the second.</summary>
    private static TextSpan SpanOf(ArticleReading reading, int index)
    {
        int end = reading.Quantities[index + 1].EndToken;
        bool bracket = !IsRate(reading, reading.Quantities[index], reading.Quantities[index + 1])
            && WordsAt.IsKind(reading, end, TokenKind.CloseBracket);
        return TextSpan.FromBounds(reading.Quantities[index].SpanIn(reading.Tokens).Start, reading.Tokens[bracket ? end : end - 1].End);
    }

    private static bool CheckMajor(ArticleReading reading, RuleContext context, int index)
    {
        ref readonly Quantity first = ref reading.Quantities[index];
        ref readonly Quantity second = ref reading.Quantities[index + 1];
        double rate = RateOf(reading, index);
        bool off = IsMajor(reading, first) && IsMajor(reading, second) && IsThousandsOff(rate);
        if (off)
        {
            context.Report(
                second.SpanIn(reading.Tokens),
                $"{FigureText.Quote(reading, first)} is a thousand times {(rate < 1 ? "more" : "less")} than {FigureText.Quote(reading, second)}, or nearly",
                "Check million, billion and trillion in both",
                [new RelatedPlace(first.SpanIn(reading.Tokens), "the amount that is converted")]);
        }

        return off;
    }

    /// <summary>The second amount stands alone in brackets or behind <c>, or</c> right after the first, in another currency.</summary>
    private static bool IsConversion(ArticleReading reading, in Quantity first, in Quantity second)
    {
        int end = first.EndToken;
        bool bracket = WordsAt.IsKind(reading, end, TokenKind.OpenBracket) && second.FirstToken == end + 1
            && WordsAt.IsKind(reading, second.EndToken, TokenKind.CloseBracket);
        bool or = WordsAt.IsComma(reading, end) && WordsAt.Has(reading, end + 1, FigureWords.Or) && second.FirstToken == end + 2;
        return (bracket || or) && AreTwoCurrencies(reading, first, second) && first.Rate == second.Rate;
    }

    /// <summary><c>$1 = 22.5 crowns</c></summary>
    private static bool IsRate(ArticleReading reading, in Quantity first, in Quantity second) =>
        AreTwoCurrencies(reading, first, second) && second.FirstToken == first.EndToken + 1
        && WordsAt.IsKind(reading, first.EndToken, TokenKind.Symbol)
        && reading.Text.AsSpan()[reading.Tokens[first.EndToken].Start] == '=';

    private static bool AreTwoCurrencies(ArticleReading reading, in Quantity first, in Quantity second) =>
        first.Sentence == second.Sentence && first.IsAmount && second.IsAmount && first.Dimension == QuantityDimension.Money
        && second.Dimension == QuantityDimension.Money && first.Unit != 0 && second.Unit != 0 && !IsSame(reading, first, second)
        && first.Point > 0 && second.Point > 0;

    private static bool IsSame(ArticleReading reading, in Quantity one, in Quantity other)
    {
        IReadOnlyList<FigureUnit> units = reading.Lexicon.Figures.Units;
        return one.Qualifier == other.Qualifier && string.Equals(units[one.Unit].Name, units[other.Unit].Name, StringComparison.Ordinal);
    }

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
    private static bool IsThousandsOff(double ratio)
    {
        ratio = ratio < 1 ? 1 / ratio : ratio;
        if (ratio <= 1000 / MostBetweenMajor)
        {
            return false;
        }

        while (ratio > 1000 / MostBetweenMajor)
        {
            ratio /= 1000;
        }

        return ratio >= 1 / MostBetweenMajor;
    }
}
