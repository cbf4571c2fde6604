using System.Globalization;
using System.Text;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Reading;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Reporting.Inspection;

/// <summary>The layers as text: a line for each thing, with the beginning of its words.</summary>
internal static class InspectionText
{
    private const int LongestQuote = 70;

    public static string Format(ArticleReading reading, List<InspectionLayer> layers)
    {
        var text = new StringBuilder();
        text.Append(TerminalText.Clean(reading.Article.Path)).Append(": ").Append(reading.Article.Format).Append(", ")
            .Append(reading.Text.Encoding).Append(", ").Append(reading.Genre);
        if (reading.Genre == Genre.Data && reading.DataForm is { } form)
        {
            text.Append(" (").Append(form).Append(')');
        }

        text.Append('\n');
        foreach (InspectionLayer layer in layers)
        {
            text.Append('\n').Append(layer.Name).Append(" (").Append(layer.Items.Count).Append(")\n");
            foreach (InspectionItem item in layer.Items)
            {
                Append(text, reading, item);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ArticleReading reading, in InspectionItem item)
    {
        LinePosition start = reading.Article.Source.Lines.GetPosition(item.PlaceIn(reading.Article).Start);
        string place = string.Create(CultureInfo.InvariantCulture, $"{start.Line + 1}:{start.Character + 1}");
        text.Append("  ").Append(place.PadRight(9)).Append(item.Label.PadRight(13));
        ReadOnlySpan<char> words = item.WordsIn(reading.Article);
        bool cut = words.Length > LongestQuote;
        text.Append(TerminalText.Clean((cut ? words[..LongestQuote] : words).ToString())).Append(cut ? "…" : string.Empty);
        foreach ((string name, string value) in item.Facts)
        {
            text.Append("  ").Append(name).Append('=').Append(TerminalText.Clean(value));
        }

        text.Append('\n');
    }
}
