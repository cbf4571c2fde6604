using ContentLint.Findings;
using ContentLint.Words;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a converted value that does not equal the original beside it.</summary>
/// <remarks>
/// ## Why
/// A wrong conversion misinforms the half of the readers who read only that unit.
///
/// The second value must stand in brackets or after ", or". Both may be rounded: three percent either way, more with "about".
///
/// ## Examples
/// ```bad
/// The fire burned 90 hectares (about 500 acres).
/// ```
/// ```bad
/// It was minus 10C (50F) at dawn.
/// ```
/// ```bad
/// The path is 12 miles, or 25 kilometres, long.
/// ```
/// ```good
/// The path is 12 miles (19.3 kilometres) long.
/// ```
/// ```good
/// It was 31C (88F) at noon.
/// ```
/// ```good
/// The lake is about 11 kilometres (6.8 miles) long.
/// ```
/// </remarks>
public sealed class UnitConversion() : Rule(new RuleDescriptor(
    "CL310",
    "unit-conversion",
    "Conversion does not fit",
    "A value given in a second unit does not equal the value it converts.",
    Severity.Warning,
    RulePrecision.VeryHigh))
{
    /// <summary>Gallons, tons and ounces differ from country to country by up to this much.</summary>
    private const double Slack = 0.03;

    private const double NationalSlack = 0.22;

    private const double DegreesSlack = 1.5;

    /// <summary>What rounding adds at the ends of a range.</summary>
    private const double RangeSlack = 0.12;

    private static readonly AnyWord PoundWords = new("pound pounds");

    private static readonly AnyWord OunceWords = new("ounce ounces oz");

    /// <summary>Pounds that differ from the mass beside them by more are money.</summary>
    private const double MostTimes = 8;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 1; i < quantities.Length; i++)
        {
            Quantity first = Disambiguate(reading, quantities[i - 1], quantities[i]);
            Quantity second = Disambiguate(reading, quantities[i], quantities[i - 1]);
            if (first.Sentence != second.Sentence || first.Dimension != second.Dimension || first.Unit == second.Unit || !first.IsAmount || !second.IsAmount
                || first.Dimension is not (QuantityDimension.Length or QuantityDimension.Area or QuantityDimension.Mass or QuantityDimension.Volume or QuantityDimension.Speed or QuantityDimension.Temperature)
                || first.Rate != second.Rate
                || !IsConversion(reading, first, second))
            {
                continue;
            }

            if (first.Dimension == QuantityDimension.Temperature)
            {
                CheckTemperature(reading, context, first, second);
                continue;
            }

            FigureUnit from = reading.Lexicon.Figures.Units[first.Unit];
            FigureUnit to = reading.Lexicon.Figures.Units[second.Unit];
            double factor = from.Factor / to.Factor;
            double slack = IsNational(from) || IsNational(to) ? NationalSlack : Slack;
            if (Fits(first, second, factor, slack))
            {
                continue;
            }

            if (first.Has(QuantityFlags.Range) && second.Has(QuantityFlags.Range))
            {
                ReportRange(reading, context, first, second, factor);
                continue;
            }

            Report(reading, context, first, second, $"{FigureText.Quote(reading, first)} is about {FigureText.Format(reading, first.Point * factor, second)}; the text says {FigureText.Quote(reading, second)}");
        }
    }

    private static void CheckTemperature(ArticleReading reading, RuleContext context, in Quantity first, in Quantity second)
    {
        string from = reading.Lexicon.Figures.Units[first.Unit].Name;
        string to = reading.Lexicon.Figures.Units[second.Unit].Name;
        if (from is not ("C" or "F") || to is not ("C" or "F"))
        {
            return;
        }

        bool celsius = from is "C";
        double value = SignOf(reading, first) * first.Point;
        double told = SignOf(reading, second) * second.Point;
        double computed = celsius ? (value * 9 / 5) + 32 : (value - 32) * 5 / 9;
        double slack = DegreesSlack + (first.Approximator == Approximator.None && second.Approximator == Approximator.None ? 0 : 3) + (Math.Min(first.Step, 1) / 2 * (celsius ? 1.8 : 0.56));

        // "a rise of 2C (3.6F)" is a difference, and no scale has an offset for those
        double difference = celsius ? value * 9 / 5 : value * 5 / 9;
        if (Math.Abs(computed - told) <= slack || Math.Abs(difference - told) <= slack / 2)
        {
            return;
        }

        bool sign = Math.Abs(computed + told) <= slack;
        string printed = (value < 0 ? "minus " : string.Empty) + FigureText.Quote(reading, first);
        string lost = sign ? " (the sign is wrong)" : string.Empty;
        Report(reading, context, first, second, $"{printed} is about {FigureText.Format(reading, computed, second)}; the text says {(told < 0 ? "minus " : string.Empty)}{FigureText.Quote(reading, second)}{lost}");
    }

    /// <summary>Which end of two ranges is wrong is not to be seen: both are shown.</summary>
    private static void ReportRange(ArticleReading reading, RuleContext context, in Quantity first, in Quantity second, double factor) =>
        context.Report(
            TextSpan.FromBounds(first.SpanIn(reading.Tokens).Start, second.SpanIn(reading.Tokens).End),
            $"{FigureText.Quote(reading, first)} is about {FigureText.FormatNumber(first.Value.Low * factor)} to {FigureText.Format(reading, first.Value.High * factor, second)}; the text says {FigureText.Quote(reading, second)}",
            "Convert both ends again",
            [new RelatedPlace(second.SpanIn(reading.Tokens), "the converted range")]);

    private static void Report(ArticleReading reading, RuleContext context, in Quantity first, in Quantity second, string message) =>
        context.Report(
            second.SpanIn(reading.Tokens),
            message,
            "Convert again from the figure the source gave",
            [new RelatedPlace(first.SpanIn(reading.Tokens), "the value that is converted")]);

    /// <summary>Pounds beside kilograms weigh, and ounces beside millilitres are fluid: the more frequent reading is wrong here.</summary>
    private static Quantity Disambiguate(ArticleReading reading, in Quantity quantity, in Quantity other)
    {
        bool pounds = quantity.Dimension == QuantityDimension.Money && other.Dimension == QuantityDimension.Mass && FigureTokens.IsAnyWord(reading, quantity.EndToken - 1, PoundWords);
        bool ounces = quantity.Dimension == QuantityDimension.Mass && other.Dimension == QuantityDimension.Volume && FigureTokens.IsAnyWord(reading, quantity.EndToken - 1, OunceWords);
        if (!pounds && !ounces)
        {
            return quantity;
        }

        IReadOnlyList<FigureUnit> units = reading.Lexicon.Figures.Units;
        string name = pounds ? "lb" : "floz";
        byte unit = 0;
        while (!string.Equals(units[unit].Name, name, StringComparison.Ordinal))
        {
            unit++;
        }

        // "20 kilograms of gold (64,000 pounds)" has its price in the bracket
        double ratio = quantity.Point * units[unit].Factor / (other.Point * units[other.Unit].Factor);
        return ratio is > MostTimes or < 1 / MostTimes ? quantity : quantity with { Dimension = other.Dimension, Unit = unit };
    }

    /// <summary>Whether the ends of two ranges, or two plain values, can be one another's conversion.</summary>
    private static bool Fits(in Quantity first, in Quantity second, double factor, double slack)
    {
        if (!first.Has(QuantityFlags.Range) || !second.Has(QuantityFlags.Range))
        {
            return first.Value.Times(Interval.Exact(factor)).Widen(slack).Meets(second.Value);
        }

        // 13-17 ounces (375-500 ml): the low ends and the high ends, each as wide as its own rounding
        return Near(first.Value.Low * factor, second.Value.Low, slack) && Near(first.Value.High * factor, second.Value.High, slack);
    }

    private static bool Near(double converted, double told, double slack) => Math.Abs(converted - told) <= (slack + RangeSlack) * told;

    private static bool IsNational(FigureUnit unit) => unit.Name is "gal" or "ton" or "bbl" or "st" or "floz";

    private static bool IsConversion(ArticleReading reading, in Quantity first, in Quantity second)
    {
        int before = second.FirstToken - 1;
        while (FigureTokens.Is(reading, before, FigureWords.Minus) || FigureTokens.IsKind(reading, before, TokenKind.Dash))
        {
            before--;
        }

        bool bracket = FigureTokens.IsKind(reading, before, TokenKind.OpenBracket) && before - first.EndToken <= 2;
        bool or = FigureTokens.IsWord(reading, before, "or") && FigureTokens.IsKind(reading, before - 1, TokenKind.Comma) && before - 1 == first.EndToken;
        return bracket || or;
    }

    private static int SignOf(ArticleReading reading, in Quantity quantity)
    {
        int before = quantity.NumberToken - 1;
        bool dash = FigureTokens.IsKind(reading, before, TokenKind.Dash) && !reading.Tokens[quantity.NumberToken].SpaceBefore && (before == 0 || reading.Tokens[before].SpaceBefore || FigureTokens.IsKind(reading, before - 1, TokenKind.OpenBracket));
        return dash || FigureTokens.Is(reading, before, FigureWords.Minus) ? -1 : 1;
    }
}
