using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a converted value that does not equal the original beside it.</summary>
/// <remarks>
/// ## Why
/// A wrong conversion misinforms the half of the readers who read only that unit.
///
/// The second value must stand in brackets or after ", or". Both may be rounded: three percent either way, more with "about". Values in
/// two units ("5 feet 11 inches") and ranges are compared whole. Degrees that are said to be warmer or colder than others are a
/// difference: 6C is 10.8F then and not 42.8F. Of two currencies only what is a thousand times off is told, what has other noughts than the
/// article's own rate or its other conversions, and what is converted the wrong way round.
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
/// ```bad
/// The rower is 6ft 2in (1.58m) tall.
/// ```
/// ```bad
/// Nights are now 6C (42.8F) milder than in 1970.
/// ```
/// ```bad
/// The state paid €3bn (£2.6m) for the ships.
/// ```
/// ```bad
/// A seat costs nine crowns (40p) more. The fund will bring in 90 million crowns (£4bn).
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
    Severity.Warning))
{
    /// <summary>Both values may be rounded by this much.</summary>
    private const double Slack = 0.03;

    /// <summary>Gallons, tons and ounces differ from country to country by up to this much.</summary>
    private const double NationalSlack = 0.22;

    private const double DegreesSlack = 1.5;

    /// <summary>Degrees Fahrenheit by which the marks of an oven differ: 180°C is 350°F there.</summary>
    private const double OvenDegrees = 15;

    /// <summary>Degrees Celsius from which two round temperatures are those of an oven.</summary>
    private const double LeastOven = 100;

    /// <summary>What rounding to tens adds, in degrees Celsius.</summary>
    private const double TensDegrees = 1.3;

    /// <summary>From here on temperatures are rounded to hundreds.</summary>
    private const double LeastHundreds = 500;

    /// <summary>What rounding to hundreds adds.</summary>
    private const double HalfHundred = 50;

    /// <summary>Ends of ranges are rounded to fives as often as not.</summary>
    private const double RangeDegrees = 3;

    /// <summary>What rounding adds at the ends of a range.</summary>
    private const double RangeSlack = 0.12;

    /// <summary>Pounds that differ from the mass beside them by more are money.</summary>
    private const double MostTimes = 8;

    /// <summary>By how much an ounce of gold is heavier than one of flour.</summary>
    private const double Troy = 1.09714;

    private const int LongestClause = 5;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        CurrencyConversion.Check(reading, context);
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i + 1 < quantities.Length; i++)
        {
            if (!TryReadPair(reading, i, out Measure first, out Measure second))
            {
                continue;
            }

            i = first.Last;
            if (quantities[first.First].Dimension == QuantityDimension.Temperature)
            {
                CheckTemperature(reading, context, first, second);
                continue;
            }

            FigureUnit from = reading.Lexicon.Figures.Units[first.Unit];
            FigureUnit to = reading.Lexicon.Figures.Units[second.Unit];
            double factor = from.Factor / to.Factor;
            double slack = (IsNational(from) && first.Part == 0) || (IsNational(to) && second.Part == 0) || IsNominal(reading, first)
                || IsNominal(reading, second) ? NationalSlack : Slack;
            if (Fits(first, second, factor, slack) || (from.Name is "oz" && Fits(first, second, factor * Troy, slack))
                || (to.Name is "oz" && Fits(first, second, factor / Troy, slack))
                || IsMoney(reading, first, second, factor) || IsDecimalComma(reading, first) || IsDecimalComma(reading, second))
            {
                continue;
            }

            if (first.IsRange && second.IsRange)
            {
                ReportRange(reading, context, first, second,
                    $"{FigureText.FormatNumber(first.Value.Low * factor)} to {second.Format(reading, first.Value.High * factor)}");
                continue;
            }

            Report(reading, context, first, second,
                $"{first.Quote(reading)} is about {second.Format(reading, first.Point * factor)}; the text says {second.Quote(reading)}");
        }
    }

    /// <summary>The measure that begins with a figure, and the one that converts it.</summary>
    private static bool TryReadPair(ArticleReading reading, int index, out Measure first, out Measure second)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        first = second = default;

        // What the two measure is said by either: "m" and "pounds" say little.
        for (int i = index; i < quantities.Length && i <= index + 2 && quantities[i].Sentence == quantities[index].Sentence; i++)
        {
            QuantityDimension dimension = quantities[i].Dimension;
            bool converted = quantities[i].IsAmount
                && dimension is QuantityDimension.Length or QuantityDimension.Area or QuantityDimension.Mass or QuantityDimension.Volume
                    or QuantityDimension.Speed or QuantityDimension.Temperature;
            if (converted && Measure.TryRead(reading, index, dimension, out first) && first.Last + 1 < quantities.Length
                && quantities[first.Last + 1].Sentence == quantities[index].Sentence
                && Measure.TryRead(reading, first.Last + 1, dimension, out second) && first.Unit != second.Unit
                && quantities[first.First].Rate == quantities[second.First].Rate
                && IsConversion(reading, first.EndToken, quantities[second.First].FirstToken) && !IsSecondSide(reading, index))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>nine inches tall by seven inches wide (23 cm x 18 cm)</c>: the bracket has both sides, the first of them first.
    /// </summary>
    private static bool IsSecondSide(ArticleReading reading, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity side = ref quantities[index];
        return index > 0 && quantities[index - 1].Sentence == side.Sentence && quantities[index - 1].Unit == side.Unit
            && side.FirstToken - quantities[index - 1].EndToken <= LongestClause
            && WordsAt.Find(reading, quantities[index - 1].EndToken, side.FirstToken, UnitConversionWords.Times) >= 0;
    }

    private static void CheckTemperature(ArticleReading reading, RuleContext context, in Measure first, in Measure second)
    {
        string from = reading.Lexicon.Figures.Units[first.Unit].Name;
        string to = reading.Lexicon.Figures.Units[second.Unit].Name;
        if (from is not ("C" or "F") || to is not ("C" or "F"))
        {
            return;
        }

        ref readonly Quantity one = ref reading.Quantities[first.First];
        ref readonly Quantity two = ref reading.Quantities[second.First];
        bool celsius = from is "C";
        double scale = celsius ? 1.8 : 5 / 9.0;
        double slack = DegreesSlack + (one.Approximator == Approximator.None && two.Approximator == Approximator.None ? 0 : 3)
            + (Math.Min(one.Step, 1) / 2 * scale) + RoundingOf(first, second, celsius);
        if (first.IsRange || second.IsRange)
        {
            bool fits = !first.IsRange || !second.IsRange
                || (Math.Abs(ToOther(celsius, first.Value.Low) - second.Value.Low) <= slack + (RangeDegrees * scale)
                    && Math.Abs(ToOther(celsius, first.Value.High) - second.Value.High) <= slack + (RangeDegrees * scale))
                || (Math.Abs((first.Value.Low * scale) - second.Value.Low) <= slack
                    && Math.Abs((first.Value.High * scale) - second.Value.High) <= slack);
            if (!fits && SignOf(reading, one) > 0 && SignOf(reading, two) > 0)
            {
                ReportRange(reading, context, first, second,
                    $"{FigureText.FormatNumber(ToOther(celsius, first.Value.Low))} to {FigureText.FormatNumber(ToOther(celsius, first.Value.High))} {to}");
            }

            return;
        }

        double value = SignOf(reading, one) * first.Point;
        double told = SignOf(reading, two) * second.Point;
        double computed = ToOther(celsius, value);

        // "a rise of 2C (3.6F)" is a difference, and no scale has an offset for those
        double difference = value * scale;
        bool fitsValue = Math.Abs(computed - told) <= slack;
        bool fitsDifference = Math.Abs(difference - told) <= slack / 2;
        int kind = fitsValue == fitsDifference ? 0 : KindOf(reading, one, second.EndToken);
        if (kind > 0 ? fitsDifference : kind < 0 ? fitsValue : fitsValue || fitsDifference)
        {
            return;
        }

        bool sign = kind <= 0 && Math.Abs(computed + told) <= slack;
        string printed = (value < 0 ? "minus " : string.Empty) + first.Quote(reading);
        string lost = sign ? " (the sign is wrong)" : string.Empty;
        string what = kind > 0 ? $"a difference of {printed}" : printed;
        Report(reading, context, first, second,
            $"{what} is about {FigureText.Format(reading, kind > 0 ? difference : computed, two)}; the text says {(told < 0 ? "minus " : string.Empty)}{second.Quote(reading)}{lost}");
    }

    /// <summary>What round temperatures may be off by: both to fives on an oven, both to tens anywhere.</summary>
    private static double RoundingOf(in Measure first, in Measure second, bool celsius)
    {
        if (!IsRound(first, 5) || !IsRound(second, 5))
        {
            return 0;
        }

        // 1,000C (1,800F): one is as round as the other
        if (first.Point >= LeastHundreds && IsRound(first, 100) && IsRound(second, 100))
        {
            return HalfHundred;
        }

        bool oven = (celsius ? first.Point : ToOther(false, first.Point)) >= LeastOven;
        double fahrenheit = oven ? OvenDegrees : IsRound(first, 10) && IsRound(second, 10) ? TensDegrees * 1.8 : 0;
        return celsius ? fahrenheit : fahrenheit / 1.8;
    }

    private static bool IsRound(in Measure measure, double step) => measure.IsRange || (measure.Point % step).Equals(0);

    private static double ToOther(bool celsius, double value) => celsius ? (value * 9 / 5) + 32 : (value - 32) * 5 / 9;

    /// <summary>
    /// 1 if the words around two temperatures say that they are a difference, -1 if they say that they are values, else 0.
    /// </summary>
    private static int KindOf(ArticleReading reading, in Quantity first, int end)
    {
        int after = WordsAt.IsKind(reading, end, TokenKind.CloseBracket) ? end + 1 : end;
        bool zero = WordsAt.Has(reading, after + 1, UnitConversionWords.Zero);
        if (WordsAt.Has(reading, after, UnitConversionWords.More) || (WordsAt.Has(reading, after, UnitConversionWords.Beside) && !zero))
        {
            return 1;
        }

        int before = first.FirstToken - 1;
        if (WordsAt.Find(reading, before - LongestClause, before, UnitConversionWords.Warming) >= 0
            || WordsAt.Has(reading, before, FigureWords.By) || WordsAt.Has(reading, before, UnitConversionWords.DifferenceVerb))
        {
            return 1;
        }

        for (int i = before - 1;
            WordsAt.Has(reading, before, FigureWords.Of) && i >= before - LongestClause && WordsAt.IsKind(reading, i, TokenKind.Word); i--)
        {
            if (WordsAt.Has(reading, i, Lists.ChangeNoun) || WordsAt.Has(reading, i, UnitConversionWords.More)
                || WordsAt.Has(reading, i, UnitConversionWords.DifferenceVerb))
            {
                return 1;
            }
        }

        // "2C more than", "is 2C in the shade"
        bool ends = WordsAt.IsKind(reading, after, TokenKind.Period) || WordsAt.IsKind(reading, after, TokenKind.Comma)
            || WordsAt.Has(reading, after, Lists.TimePreposition);
        return WordsAt.Has(reading, before, UnitConversionWords.State) && ends ? -1 : 0;
    }

    /// <summary>Which end of two ranges is wrong is not to be seen: both are shown.</summary>
    private static void ReportRange(ArticleReading reading, RuleContext context, in Measure first, in Measure second, string converted) =>
        context.Report(
            TextSpan.FromBounds(first.SpanIn(reading).Start, second.SpanIn(reading).End),
            $"{first.Quote(reading)} is about {converted}; the text says {second.Quote(reading)}",
            "Convert both ends again",
            [new RelatedPlace(second.SpanIn(reading), "the converted range")]);

    private static void Report(ArticleReading reading, RuleContext context, in Measure first, in Measure second, string message) =>
        context.Report(
            second.SpanIn(reading),
            message,
            "Convert again from the figure the source gave",
            [new RelatedPlace(first.SpanIn(reading), "the value that is converted")]);

    /// <summary>Whether <c>pounds</c> are money after all: "20 kilograms of gold (64,000 pounds)" has its price in the bracket.</summary>
    private static bool IsMoney(ArticleReading reading, in Measure first, in Measure second, double factor)
    {
        bool money = reading.Quantities[first.First].Dimension == QuantityDimension.Money
            || reading.Quantities[second.First].Dimension == QuantityDimension.Money;
        return money && first.Point * factor / second.Point is > MostTimes or < 1 / MostTimes;
    }

    /// <summary><c>7,25 m</c>: a comma before fewer than three digits parts no thousands.</summary>
    private static bool IsDecimalComma(ArticleReading reading, in Measure measure)
    {
        ReadOnlySpan<char> number = reading.TextOf(reading.Tokens[reading.Quantities[measure.First].NumberToken]);
        int digits = number.Length - number.LastIndexOf(',') - 1;
        while (digits > 0 && !char.IsDigit(number[number.Length - 1]))
        {
            number = number.Slice(0, number.Length - 1);
            digits--;
        }

        return number.IndexOf(',') >= 0 && digits < 3 && number.IndexOf('.') < 0;
    }

    /// <summary>Whether the ends of two ranges, or two plain values, can be one another's conversion.</summary>
    private static bool Fits(in Measure first, in Measure second, double factor, double slack)
    {
        if (!first.IsRange || !second.IsRange)
        {
            return first.Value.Times(Interval.Exact(factor)).Widen(slack).Meets(second.Value);
        }

        // 13-17 ounces (375-500 ml): the low ends and the high ends, each as wide as its own rounding
        return Near(first.Value.Low * factor, second.Value.Low, slack) && Near(first.Value.High * factor, second.Value.High, slack);
    }

    private static bool Near(double converted, double told, double slack) => Math.Abs(converted - told) <= (slack + RangeSlack) * told;

    /// <summary><c>1/2 inch</c>: the size of a cube, a board or a pipe is a name as much as a length.</summary>
    private static bool IsNominal(ArticleReading reading, in Measure measure)
    {
        ref readonly Quantity quantity = ref reading.Quantities[measure.First];
        return quantity.Has(QuantityFlags.Fractional) && measure.Point <= 1 && quantity.EndToken - quantity.NumberToken > 2
            && reading.Lexicon.Figures.Units[measure.Unit].Name is "in";
    }

    private static bool IsNational(FigureUnit unit) => unit.Name is "gal" or "ton" or "bbl" or "st" or "floz";

    private static bool IsConversion(ArticleReading reading, int end, int secondStart)
    {
        int before = secondStart - 1;
        while (WordsAt.Has(reading, before, FigureWords.Minus) || WordsAt.IsKind(reading, before, TokenKind.Dash))
        {
            before--;
        }

        bool bracket = WordsAt.IsKind(reading, before, TokenKind.OpenBracket) && before >= end && before - end <= 2;
        bool or = WordsAt.Has(reading, before, FigureWords.Or) && WordsAt.IsKind(reading, before - 1, TokenKind.Comma) && before - 1 == end;

        // "2 hectares, about five acres", "2 hectares – five acres – of land"
        bool about = before == end && WordsAt.IsComma(reading, before) && WordsAt.Has(reading, before + 1, FigureWords.Approximate);
        bool dash = before == end && WordsAt.IsKind(reading, before, TokenKind.Dash) && reading.Tokens[before].SpaceBefore;
        return bracket || or || about || dash;
    }

    private static int SignOf(ArticleReading reading, in Quantity quantity)
    {
        int before = quantity.NumberToken - 1;
        bool dash = WordsAt.IsKind(reading, before, TokenKind.Dash) && !reading.Tokens[quantity.NumberToken].SpaceBefore
            && (before == 0 || reading.Tokens[before].SpaceBefore || WordsAt.IsKind(reading, before - 1, TokenKind.OpenBracket));
        return dash || WordsAt.Has(reading, before, FigureWords.Minus) ? -1 : 1;
    }
}
