using System.Globalization;
using System.Text;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>What a figure was read as, in words.</summary>
internal static class FigureText
{
    /// <summary>The figure at a place of the file; -1 if there is none.</summary>
    public static int Find(ArticleReading reading, int offset)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            TextSpan place = reading.Article.ToSource(quantities[i].SpanIn(reading.Tokens));
            if (place.Start <= offset && offset <= place.End)
            {
                return i;
            }
        }

        return -1;
    }

    public static string Describe(ArticleReading reading, int index)
    {
        Quantity figure = reading.Quantities[index];
        var text = new StringBuilder();
        text.Append("Read as **").Append(Value(figure));
        string unit = reading.Lexicon.Figures.Units[figure.Unit].Name;
        text.Append(figure.Unit > 0 && unit.Length > 0 ? " " + PersonFinder.Escape(unit) : string.Empty).Append("**: ")
            .Append(Kind(figure));
        if (figure.HeadToken >= 0)
        {
            text.Append(", of “").Append(PersonFinder.Escape(reading.Text.ToString(reading.Tokens[figure.HeadToken].Span))).Append('”');
        }

        text.Append('.');
        if (figure.IsAmount && figure.Value.Low < figure.Value.High)
        {
            text.Append(" It fits anything from ").Append(Number(figure.Value.Low))
                .Append(double.IsInfinity(figure.Value.High) ? " upwards" : " to " + Number(figure.Value.High)).Append('.');
        }

        return text.ToString();
    }

    /// <summary>What kind of number it is, in a few words.</summary>
    public static string Kind(in Quantity figure) => figure.Role switch
    {
        QuantityRole.Amount => figure.Dimension switch
        {
            QuantityDimension.Count => "a number",
            QuantityDimension.Money => "an amount of money",
            QuantityDimension.Percent => "a percentage",
            QuantityDimension.Points => "points",
            QuantityDimension.Share => "a share, in percent",
            QuantityDimension.Multiple => "a multiple",
            QuantityDimension.Duration => "a stretch of time",
            _ => "a measure of " + figure.Dimension.ToString().ToLowerInvariant(),
        },
        QuantityRole.Year => "a year",
        QuantityRole.Date => "a part of a date",
        QuantityRole.ClockTime => "a time of day",
        QuantityRole.RelativeTime => "a time from now",
        QuantityRole.Age => "an age",
        QuantityRole.Ordinal => "a place in an order",
        QuantityRole.Score => "a side of a score or a vote",
        QuantityRole.Label => "a number that names something",
        _ => "a word that stands for somebody or something",
    };

    private static string Value(in Quantity figure) =>
        figure.Has(QuantityFlags.Range) ? $"{Number(figure.Value.Low)} to {Number(figure.Value.High)}" : Number(figure.Point);

    private static string Number(double value) => Math.Abs(value) < 1e15
        ? value.ToString("#,##0.######", CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);
}
