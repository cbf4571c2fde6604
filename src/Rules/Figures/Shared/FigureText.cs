using System.Globalization;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Words;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>Figures in messages: as printed in the article, or computed and printed alike.</summary>
internal static class FigureText
{
    /// <summary>The figure as the article has it, with the words that widen it.</summary>
    public static string Quote(ArticleReading reading, in Quantity quantity) =>
        Flatten(reading.Text.Between(reading.Tokens[quantity.NumberToken].Start, reading.Tokens[quantity.EndToken - 1].End).ToString());

    /// <summary>A computed value, printed as <paramref name="model"/> is: with its currency, scale or unit.</summary>
    public static string Format(ArticleReading reading, double value, in Quantity model)
    {
        string number = FormatScaled(Math.Abs(value), model.Has(QuantityFlags.Scaled));
        string minus = value < 0 ? "minus " : string.Empty;
        return minus + (model.Dimension switch
        {
            QuantityDimension.Percent or QuantityDimension.Share => number + SignOf(reading, model),
            QuantityDimension.Points => FormatPoints(Math.Abs(value)),
            QuantityDimension.Count or QuantityDimension.Multiple => number,
            QuantityDimension.Money => FormatMoney(reading, number, model),
            _ => number + " " + reading.Lexicon.Figures.Units[model.Unit].Name,
        });
    }

    /// <summary>A number of points, in the right number.</summary>
    public static string FormatPoints(double points, string kind = "") =>
        FormatNumber(points) is var number && number is "1" ? $"1 {kind}point" : $"{number} {kind}points";

    /// <summary>The currency where the model has it: <c>A$</c> before the number, <c>million rupees</c> and <c>p</c> after it.</summary>
    private static string FormatMoney(ArticleReading reading, string number, in Quantity model)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (GluedCode(reading, model) is { Length: > 0 } code)
        {
            return code + number;
        }

        int digits = model.NumberToken;
        while (digits < model.EndToken - 1 && tokens[digits].Kind is not TokenKind.Number
            && !WordsAt.Has(reading, digits, FigureTextWords.CardinalOrA))
        {
            digits++;
        }

        string before = digits > model.NumberToken
            ? reading.Text.Between(tokens[model.NumberToken].Start, tokens[digits - 1].End).ToString()
            : string.Empty;
        if (before.Length > 0)
        {
            return before
                + (char.IsLetter(before[before.Length - 1]) && tokens[digits].SpaceBefore && digits > model.NumberToken
                    ? " "
                    : string.Empty) + number;
        }

        int unit = model.EndToken;
        while (unit - 1 > digits && WordsAt.Has(reading, unit - 1, FigureTextWords.UnitOrCurrency))
        {
            unit--;
        }

        FigureUnit currency = reading.Lexicon.Figures.Units[model.Unit];
        return unit < model.EndToken
            ? $"{number} {Flatten(reading.Text.Between(tokens[unit].Start, tokens[model.EndToken - 1].End).ToString())}"
            : currency.Factor.Equals(1) ? $"{number} {currency.Name}"
            : $"{number}p";
    }

    /// <summary><c>SEK</c> of <c>SEK12.4bn</c>.</summary>
    private static string GluedCode(ArticleReading reading, in Quantity model)
    {
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[model.NumberToken]);
        int letters = 0;
        while (letters < text.Length && char.IsLetter(text[letters]))
        {
            letters++;
        }

        return letters < text.Length && text[letters] is >= '0' and <= '9' ? text.Slice(0, letters).ToString() : string.Empty;
    }

    /// <summary>A percentage with at most one decimal.</summary>
    public static string FormatPercent(double percent) => FormatDecimal(percent) + "%";

    /// <summary>The same, with the sign or the word that stands behind <paramref name="model"/>, which the message quotes.</summary>
    public static string FormatPercent(ArticleReading reading, double percent, in Quantity model) =>
        FormatDecimal(percent) + SignOf(reading, model);

    private static string FormatDecimal(double percent) =>
        Math.Abs(percent).ToString(Math.Abs(percent) >= 100 ? "#,0" : "0.#", CultureInfo.InvariantCulture);

    /// <summary><c>%</c>, <c> percent</c> or <c> per cent</c>: a message has one of them.</summary>
    private static string SignOf(ArticleReading reading, in Quantity model)
    {
        string text = Quote(reading, model);
        return text.EndsWith("percent", StringComparison.OrdinalIgnoreCase) ? " percent"
            : text.EndsWith("per cent", StringComparison.OrdinalIgnoreCase) ? " per cent"
            : "%";
    }

    /// <summary>A number with three significant digits or, if whole and small, all of them.</summary>
    public static string FormatNumber(double value) => FormatScaled(value, scaled: false);

    /// <summary>A whole number without separators: a year, a day.</summary>
    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text on one line.</summary>
    public static string Flatten(string text) =>
        text.IndexOf('\n') < 0 && text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ');

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
