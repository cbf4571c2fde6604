using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ContentLint.Configuration;
using ContentLint.Reading.Dates;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Facts;

/// <summary>
/// A fact as one line of bytes: its key, a tab, and a JSON object. Lines that are sorted by their bytes are grouped by their keys,
/// whatever program sorts them. The same fact is always the same line.
/// </summary>
public static class FactLine
{
    /// <summary>The version of the format; a member that changes its meaning raises it.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The key of a line: what stands before its tab.</summary>
    public static ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> line)
    {
        int tab = line.IndexOf((byte)'\t');
        return tab < 0 ? line : line.Slice(0, tab);
    }

    /// <summary>Orders lines by their bytes.</summary>
    public static int Compare(byte[] x, byte[] y) => x.AsSpan().SequenceCompareTo(y);

    /// <summary>Writes a fact as a line without its end.</summary>
    /// <param name="fact">The fact.</param>
    public static byte[] Write(Fact fact)
    {
        if (fact is null)
        {
            throw new ArgumentNullException(nameof(fact));
        }

        using var bytes = new MemoryStream(512);
        byte[] key = Encoding.UTF8.GetBytes($"{fact.Rule} {fact.Kind} {fact.Key}\t");
        bytes.Write(key, 0, key.Length);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteString("form", fact.Form);
            json.WriteString("path", fact.Path);
            if (fact.Date.Year > 0)
            {
                json.WriteString("date",
                    string.Format(CultureInfo.InvariantCulture, "{0:D4}-{1:D2}-{2:D2}", fact.Date.Year, fact.Date.Month, fact.Date.Day));
            }

            WriteNumbers(json, "span", fact.Span.Start, fact.Span.End);
            WriteNumbers(json, "lines", fact.Lines.Start.Line, fact.Lines.Start.Character, fact.Lines.End.Line, fact.Lines.End.Character);
            WriteNumbers(json, "columns", fact.Columns.Start, fact.Columns.End);
            json.WriteString("quote", fact.Quote);
            json.WriteNumber("at", fact.QuoteOffset);
            if (fact.Values.Count > 0)
            {
                json.WriteStartArray("values");
                for (int i = 0; i < fact.Values.Count; i++)
                {
                    json.WriteStringValue(fact.Values[i]);
                }

                json.WriteEndArray();
            }

            if (fact.Story.Length > 0)
            {
                json.WriteString("story", fact.Story);
            }

            if (fact.Settings.Severity is { } severity)
            {
                json.WriteString("severity", SeverityName.Format(severity));
            }

            if (fact.Settings.IsRaised)
            {
                json.WriteBoolean("raised", true);
            }

            if (fact.Accepted is { } reason)
            {
                json.WriteString("accepted", reason);
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line without its end.</param>
    /// <exception cref="FormatException">It is no line of this version.</exception>
    public static Fact Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return ReadLine(line);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException
            or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new FormatException($"it is no line of facts: {exception.Message}", exception);
        }
    }

    private static Fact ReadLine(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> keyBytes = KeyOf(line);
        string[] key = Encoding.UTF8.GetString(keyBytes.ToArray()).Split([' '], 3);
        if (key.Length < 3 || keyBytes.Length == line.Length)
        {
            throw new FormatException("it has no key");
        }

        var json = new Utf8JsonReader(line.Slice(keyBytes.Length + 1));
        using JsonDocument document = JsonDocument.ParseValue(ref json);
        JsonElement fact = document.RootElement;
        if (fact.GetProperty("v").GetInt32() != Version)
        {
            throw new FormatException($"it is of version {fact.GetProperty("v").GetInt32()}, and this program reads version {Version}");
        }

        JsonElement span = fact.GetProperty("span");
        JsonElement lines = fact.GetProperty("lines");
        JsonElement columns = fact.GetProperty("columns");
        string quote = fact.GetProperty("quote").GetString()!;
        int offset = fact.GetProperty("at").GetInt32();
        if (offset < 0 || offset > quote.Length)
        {
            throw new FormatException("its place lies outside its words");
        }

        return new Fact(
            key[0],
            key[1],
            key[2],
            fact.GetProperty("form").GetString()!,
            fact.GetProperty("path").GetString()!,
            fact.TryGetProperty("date", out JsonElement date) ? ReadDate(date.GetString()!) : default,
            TextSpan.FromBounds(span[0].GetInt32(), span[1].GetInt32()),
            new LinePositionSpan(new LinePosition(lines[0].GetInt32(), lines[1].GetInt32()),
                new LinePosition(lines[2].GetInt32(), lines[3].GetInt32())),
            (columns[0].GetInt32(), columns[1].GetInt32()),
            quote,
            offset,
            fact.TryGetProperty("values", out JsonElement values)
            ? [.. values.EnumerateArray().Select(static value => value.GetString()!)]
            : [],
            RuleSettings.Default with
            {
                Severity = fact.TryGetProperty("severity", out JsonElement severity) ? SeverityName.Parse(severity.GetString()!) : null,
                IsRaised = fact.TryGetProperty("raised", out _),
            },
            fact.TryGetProperty("accepted", out JsonElement accepted) ? accepted.GetString() : null)
        {
            Story = fact.TryGetProperty("story", out JsonElement story) ? story.GetString()! : string.Empty,
        };
    }

    private static CalendarDate ReadDate(string date) => new(
        short.Parse(date.Substring(0, 4), CultureInfo.InvariantCulture),
        byte.Parse(date.Substring(5, 2), CultureInfo.InvariantCulture),
        byte.Parse(date.Substring(8, 2), CultureInfo.InvariantCulture));

    private static void WriteNumbers(Utf8JsonWriter json, string name, params int[] numbers)
    {
        json.WriteStartArray(name);
        foreach (int number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
