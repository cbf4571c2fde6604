using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>
/// A length, mass, volume, ... as a reader takes it: one figure, a figure with its smaller part (<c>5 feet 11 inches</c>, <c>12st 4lb</c>),
/// or the two ends of a range that both have their unit (<c>10 miles to 15 miles</c>).
/// </summary>
/// <param name="Value">The values it can stand for, in <paramref name="Unit"/>.</param>
/// <param name="Point">The value as printed; the middle of a range.</param>
/// <param name="Unit">The unit of the figure, of its larger part if there are two.</param>
/// <param name="Part">The unit of the smaller part; 0 if there is none.</param>
/// <param name="IsRange">Whether it has two ends.</param>
/// <param name="First">Index of its first figure.</param>
/// <param name="Last">Index of its last figure.</param>
/// <param name="EndToken">Index after its last token.</param>
internal readonly record struct Measure(Interval Value, double Point, byte Unit, byte Part, bool IsRange, int First, int Last, int EndToken)
{
    /// <summary>The larger unit and the part of it that may follow.</summary>
    private static readonly (string Whole, string Part, int Most)[] Parts =
        [("ft", "in", 12), ("yd", "ft", 3), ("st", "lb", 14), ("lb", "oz", 16), ("mi", "yd", 1760), ("m", "cm", 100), ("kg", "g", 1000)];

    /// <summary>Reads the measure that begins with a figure.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="index">The figure.</param>
    /// <param name="dimension">What is measured beside it; says what <c>pounds</c> and <c>m</c> mean.</param>
    /// <param name="measure">What was read.</param>
    public static bool TryRead(ArticleReading reading, int index, QuantityDimension dimension, out Measure measure)
    {
        if (!TryReadWhole(reading, index, dimension, out measure))
        {
            return false;
        }

        // 10 miles to 15 miles
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int next = measure.Last + 1;
        if (!measure.IsRange && next < quantities.Length && quantities[next].Sentence == quantities[index].Sentence
            && IsJoin(reading, measure.EndToken, quantities[next].FirstToken)
            && TryReadWhole(reading, next, dimension, out Measure high) && !high.IsRange && high.Unit == measure.Unit
            && high.Point > measure.Point)
        {
            measure = measure with
            {
                Value = measure.Value.Union(high.Value),
                Point = (measure.Point + high.Point) / 2,
                IsRange = true,
                Last = high.Last,
                EndToken = high.EndToken
            };
        }

        return true;
    }

    /// <summary>Where it stands.</summary>
    public TextSpan SpanIn(ArticleReading reading) =>
        TextSpan.FromBounds(reading.Tokens[reading.Quantities[First].NumberToken].Start, reading.Tokens[EndToken - 1].End);

    /// <summary>The measure as printed.</summary>
    public string Quote(ArticleReading reading) => FigureText.Flatten(reading.Text.ToString(SpanIn(reading)));

    /// <summary>Another value, printed as this one is: <c>5 ft 11 in</c>.</summary>
    public string Format(ArticleReading reading, double value)
    {
        IReadOnlyList<FigureUnit> units = reading.Lexicon.Figures.Units;
        if (Part == 0)
        {
            return $"{FigureText.FormatNumber(value)} {units[Unit].Name}";
        }

        double whole = Math.Floor(value + 1e-9);
        double part = (value - whole) * units[Unit].Factor / units[Part].Factor;
        return $"{FigureText.FormatNumber(whole)} {units[Unit].Name} {FigureText.FormatNumber(Math.Round(part))} {units[Part].Name}";
    }

    private static bool IsJoin(ArticleReading reading, int start, int end)
    {
        if (end - start is < 1 or > 2)
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            if (!WordsAt.Has(reading, i, MeasureWords.Join) && !WordsAt.IsKind(reading, i, TokenKind.Dash))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadWhole(ArticleReading reading, int index, QuantityDimension dimension, out Measure measure)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity quantity = ref quantities[index];
        measure = default;
        if (!TryReadUnit(reading, quantity, dimension, out byte unit, out double factor))
        {
            return false;
        }

        Quantity next = index + 1 < quantities.Length ? quantities[index + 1] : default;
        bool more = index + 1 < quantities.Length && next.Sentence == quantity.Sentence
            && !quantity.Has(QuantityFlags.Range | QuantityFlags.Fractional);
        bool ranges = index > 0 && quantities[index - 1].Dimension == quantity.Dimension
            && quantities[index - 1].EndToken == quantity.FirstToken; // "10 feet up to 20 feet"
        bool open = !ranges
            && quantity.Approximator is (Approximator.Under
                or Approximator.AtLeast); // "up to 900 kilos, or 1,984 pounds": the figure itself is converted
        Interval value = open
            ? Interval.Around(quantity.Point, Math.Min(quantity.Step / 2, quantity.Point * 0.05))
            : quantity.Dimension == dimension
                ? quantity.Value
                : quantity.Value.Union(Interval.Around(quantity.Point, Math.Min(quantity.Step / 2, quantity.Point * 0.05)));

        // winds are measured in knots and rounded in either unit
        value = dimension == QuantityDimension.Speed ? value.Union(Interval.Around(quantity.Point, Math.Min(quantity.Step, 1) / 2)) : value;
        measure = new Measure(value.Times(Interval.Exact(factor)), quantity.Point * factor, unit, 0, quantity.Has(QuantityFlags.Range),
            index, index, quantity.EndToken);
        if (TryReadTail(reading, quantity, unit, out double inches, out int end))
        {
            measure = measure with { Point = quantity.Point + (inches / 12), Part = FindUnit(reading, "in"), EndToken = end };
            measure = measure with
            {
                Value = Interval.Around(measure.Point, 1 / 24.0),
                Last = more && next.NumberToken < end ? index + 1 : index,
            };
            return true;
        }

        if (!more || !Touches(reading, quantity.EndToken, next.FirstToken) || next.Point < 0)
        {
            return true;
        }

        IReadOnlyList<FigureUnit> units = reading.Lexicon.Figures.Units;
        foreach ((string whole, string part, int most) in Parts)
        {
            if (!IsNamed(reading, unit, whole) || next.Point >= most || next.Has(QuantityFlags.Range | QuantityFlags.Scaled))
            {
                continue;
            }

            if (IsNamed(reading, next.Unit, part) || (part is "lb" && IsPounds(reading, next)))
            {
                byte small = FindUnit(reading, part);
                double share = units[small].Factor / units[unit].Factor;
                double point = quantity.Point + (next.Point * share);
                measure = measure with
                {
                    Point = point,
                    Part = small,
                    Value = Interval.Around(point, share / 2),
                    Last = index + 1,
                    EndToken = next.EndToken
                };
                return true;
            }
        }

        return true;
    }

    /// <summary>The unit of a figure; <c>25m</c> beside feet is metres.</summary>
    private static bool TryReadUnit(ArticleReading reading, in Quantity quantity, QuantityDimension dimension, out byte unit,
        out double factor)
    {
        unit = quantity.Unit;
        factor = 1;
        if (quantity.IsAmount && quantity.Dimension == dimension)
        {
            return true;
        }

        if (dimension == QuantityDimension.Mass && IsPounds(reading, quantity))
        {
            unit = FindUnit(reading, "lb");
            return true;
        }

        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[quantity.EndToken - 1]);
        bool metres = dimension == QuantityDimension.Length && quantity.Dimension == QuantityDimension.Count
            && quantity.Role is QuantityRole.Amount or QuantityRole.Label
            && text.Length > 1 && text[text.Length - 1] == 'm' && text[text.Length - 2] is >= '0' and <= '9'
            && quantity.EndToken == quantity.NumberToken + 1;
        if (metres)
        {
            unit = FindUnit(reading, "m");
            factor = quantity.Has(QuantityFlags.Scaled) ? 1e-6 : 1;
            return true;
        }

        IReadOnlyList<FigureUnit> units = reading.Lexicon.Figures.Units;
        if (dimension == QuantityDimension.Volume && quantity.IsAmount && IsNamed(reading, quantity.Unit, "oz")
            && units[quantity.Unit].Dimension == QuantityDimension.Mass)
        {
            unit = FindUnit(reading, "floz");
            return true;
        }

        unit = 0;
        return false;
    }

    /// <summary><c>5-foot-11</c>, <c>5ft 11</c>: inches without their unit.</summary>
    private static bool TryReadTail(ArticleReading reading, in Quantity quantity, byte unit, out double inches, out int end)
    {
        inches = 0;
        end = quantity.EndToken;
        if (!IsNamed(reading, unit, "ft") || quantity.Has(QuantityFlags.Range | QuantityFlags.Fractional))
        {
            return false;
        }

        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[end - 1]);
        int hyphen = text.LastIndexOf('-');
        if (hyphen > 0 && TryReadInches(text.Slice(hyphen + 1), out inches))
        {
            return true;
        }

        bool bare = WordsAt.IsKind(reading, end, TokenKind.Number) && TryReadInches(reading.TextOf(reading.Tokens[end]), out inches)
            && (WordsAt.IsKind(reading, end + 1, TokenKind.OpenBracket) || WordsAt.IsKind(reading, end + 1, TokenKind.CloseBracket));
        end += bare ? 1 : 0;
        return bare;
    }

    private static bool TryReadInches(ReadOnlySpan<char> text, out double inches)
    {
        bool read = Digits.TryRead(text, most: 2, out int whole);
        inches = whole;
        return read && whole < 12;
    }

    /// <summary>Whether nothing but a comma or <c>and</c> stands between.</summary>
    private static bool Touches(ArticleReading reading, int end, int next) =>
        next == end || (next == end + 1 && (WordsAt.IsKind(reading, end, TokenKind.Comma) || WordsAt.Has(reading, end, FigureWords.And)));

    private static bool IsPounds(ArticleReading reading, in Quantity quantity) =>
        quantity.IsAmount && quantity.Dimension == QuantityDimension.Money
        && WordsAt.Has(reading, quantity.EndToken - 1, MeasureWords.Pound);

    private static bool IsNamed(ArticleReading reading, byte unit, string name) =>
        string.Equals(reading.Lexicon.Figures.Units[unit].Name, name, StringComparison.Ordinal);

    private static byte FindUnit(ArticleReading reading, string name)
    {
        IReadOnlyList<FigureUnit> units = reading.Lexicon.Figures.Units;
        byte unit = 0;
        while (!string.Equals(units[unit].Name, name, StringComparison.Ordinal))
        {
            unit++;
        }

        return unit;
    }
}
