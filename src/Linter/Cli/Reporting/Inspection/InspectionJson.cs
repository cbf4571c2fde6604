using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ContentLint.Cli.Reporting.Json;
using ContentLint.Reading;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Reporting.Inspection;

/// <summary>The layers as one JSON object: a list under the name of each layer.</summary>
internal static class InspectionJson
{
    public static string Format(ArticleReading reading, List<InspectionLayer> layers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, FindingJson.GetOptions(indented: true)))
        {
            json.WriteStartObject();
            json.WriteString("path", reading.Article.Path);
            json.WriteString("format", reading.Article.Format.ToString());
            json.WriteString("genre", reading.Genre.ToString());
            if (reading.Genre == Genre.Data)
            {
                json.WriteString("form", reading.DataForm);
            }

            foreach (InspectionLayer layer in layers)
            {
                json.WriteStartArray(layer.Name);
                foreach (InspectionItem item in layer.Items)
                {
                    json.WriteStartObject();
                    json.WriteString("kind", item.Label);
                    TextSpan place = item.PlaceIn(reading.Article);
                    json.WriteNumber("start", place.Start);
                    json.WriteNumber("end", place.End);
                    json.WriteString("text", item.WordsIn(reading.Article));
                    foreach ((string name, string value) in item.Facts)
                    {
                        WriteFact(json, name, value);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Numbers and truth values as such, names as text.</summary>
    private static void WriteFact(Utf8JsonWriter json, string name, string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            json.WriteNumber(name, number);
        }
        else if (value is "true" or "false")
        {
            json.WriteBoolean(name, value is "true");
        }
        else
        {
            json.WriteString(name, value);
        }
    }
}
