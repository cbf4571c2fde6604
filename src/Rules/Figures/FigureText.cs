using System.Globalization;
using ContentLint.Words;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;

namespace ContentLint.Rules.Figures;

/// <summary>Figures in messages: as printed in the article, or computed and printed alike.</summary>
internal static class FigureText
{
    /// <summary>The figure as the article has it, with the words that widen it.</summary>
    public static string Quote(ArticleReading reading, in Quantity quantity) =>
        Flatten(reading.Text.Between(reading.Tokens[quantity.NumberToken].Start, reading.Tokens[quantity.EndToken - 1].End).ToString());

    /// <summary>A computed value, printed as <paramref name="model"/> is: with its currency, scale or unit.</summary>
    public static string Format(ArticleReading reading, double value, in Quantity model)
    {
        FigureUnit unit = reading.Lexicon.Figures.Units[model.Unit];
        bool sign = model.Dimension == QuantityDimension.Money && unit.Name.Length == 1 && unit.Factor.Equals(1);
        string number = FormatScaled(Math.Abs(value), model.Has(QuantityFlags.Scaled));
        string suffix = model.Dimension switch
        {
            QuantityDimension.Percent or QuantityDimension.Share => "%",
            QuantityDimension.Points => " points",
            QuantityDimension.Money when !sign => unit.Factor.Equals(1) ? " " + unit.Name : unit.Name[0] == '$' ? " cents" : " pence",
            QuantityDimension.Count or QuantityDimension.Multiple or QuantityDimension.Money => string.Empty,
            _ => " " + unit.Name,
        };
        return (value < 0 ? "minus " : string.Empty) + (sign ? unit.Name : string.Empty) + number + suffix;
    }

    /// <summary>A percentage with at most one decimal.</summary>
    public static string FormatPercent(double percent) =>
        Math.Abs(percent).ToString(Math.Abs(percent) >= 100 ? "#,0" : "0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>A number with three significant digits or, if whole and small, all of them.</summary>
    public static string FormatNumber(double value) => FormatScaled(value, scaled: false);

    /// <summary>A whole number without separators: a year, a day.</summary>
    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text on one line.</summary>
    public static string Flatten(string text) => text.IndexOf('\n') < 0 && text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ');

    private static string FormatScaled(double value, bool scaled)
    {
        if (scaled || value >= 1e9)
        {
            return value switch
            {
                >= 0.9995e12 => Significant(value / 1e12) + " trillion",
                >= 0.9995e9 => Significant(value / 1e9) + " billion",
                >= 0.9995e6 => Significant(value / 1e6) + " million",
                _ => Significant(value),
            };
        }

        return Significant(value);
    }

    private static string Significant(double value) => value switch
    {
        >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };
}
