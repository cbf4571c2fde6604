using System.Text.Json;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Reading.Quotations;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>The symbols of an article: its headings, and under each the quotations with their speakers and the figures.</summary>
internal sealed class DocumentOutline
{
    private const int HeadingKind = 3; // a namespace: editors fold by it
    private const int QuotationKind = 15; // a string
    private const int FigureKind = 16; // a number
    private const int LongestName = 60;

    private readonly List<Symbol> _roots = [];
    private readonly Stack<Symbol> _open = new();
    private readonly int _end;

    private DocumentOutline(ArticleReading reading)
    {
        _end = reading.Article.Source.Length;
        var symbols = new List<Symbol>();
        AddHeadings(reading, symbols);
        AddQuotations(reading, symbols);
        AddFigures(reading, symbols);
        symbols.Sort(static (x, y) => x.Place.Start != y.Place.Start
            ? x.Place.Start.CompareTo(y.Place.Start)
            : y.Place.End.CompareTo(x.Place.End));
        symbols.ForEach(Add);
        Close(0, _end);
    }

    public static void Write(Utf8JsonWriter json, OpenDocument document, ArticleReading? reading, bool nests)
    {
        json.WriteStartArray();
        if (reading is not null)
        {
            foreach (Symbol symbol in new DocumentOutline(reading)._roots)
            {
                if (nests)
                {
                    WriteNested(json, document, symbol);
                }
                else
                {
                    WriteFlat(json, document, symbol, null);
                }
            }
        }

        json.WriteEndArray();
    }

    /// <summary>A heading holds what follows, up to the next one of its level or above.</summary>
    private void Add(Symbol symbol)
    {
        if (symbol.Level > 0)
        {
            Close(symbol.Level, symbol.Place.Start);
        }

        (_open.TryPeek(out Symbol? heading) ? heading.Children : _roots).Add(symbol);
        if (symbol.Level > 0)
        {
            _open.Push(symbol);
        }
    }

    private void Close(int level, int end)
    {
        while (_open.TryPeek(out Symbol? heading) && (level == 0 || heading.Level >= level))
        {
            heading.End = Math.Max(heading.Place.End, end);
            _open.Pop();
        }
    }

    private static void AddHeadings(ArticleReading reading, List<Symbol> symbols)
    {
        foreach (Block block in reading.Blocks)
        {
            if (block.Zone is Zone.Headline or Zone.Subhead && block.FirstToken < block.EndToken)
            {
                // The mark of a heading is none of its words.
                var words = TextSpan.FromBounds(reading.Tokens[block.FirstToken].Start, reading.Tokens[block.EndToken - 1].End);
                int level = block.Level > 0 ? block.Level : block.Zone == Zone.Headline ? 1 : 2;
                symbols.Add(new Symbol(HeadingKind, Shorten(reading.Text.ToString(words)), null, reading.Article.ToSource(words), level));
            }
        }
    }

    private static void AddQuotations(ArticleReading reading, List<Symbol> symbols)
    {
        for (int i = 0; i < reading.Quotations.Length; i++)
        {
            Quotation quotation = reading.Quotations[i];
            if (quotation.Kind == Reading.Quotations.QuotationKind.Title)
            {
                continue;
            }

            QuotationSpeaker speaker = reading.Speakers[i];
            string who = speaker.Mention >= 0 ? reading.Text.ToString(reading.Mentions[speaker.Mention].Span)
                : speaker.Attribution >= 0 ? reading.Text.ToString(reading.Attributions[speaker.Attribution].GetSourceSpan(reading))
                : "nobody";
            symbols.Add(new Symbol(QuotationKind, $"{Shorten(who)}: {Shorten(reading.Text.ToString(quotation.Span))}", "quotation",
                reading.Article.ToSource(quotation.Span), 0));
        }
    }

    private static void AddFigures(ArticleReading reading, List<Symbol> symbols)
    {
        foreach (Quantity figure in reading.Quantities)
        {
            if (figure.IsAmount)
            {
                TextSpan place = figure.SpanIn(reading.Tokens);
                string noun = figure.HeadToken >= 0 ? " " + reading.Text.ToString(reading.Tokens[figure.HeadToken].Span) : string.Empty;
                symbols.Add(new Symbol(FigureKind, Shorten(reading.Text.ToString(place) + noun), FigureText.Kind(figure),
                    reading.Article.ToSource(place), 0));
            }
        }
    }

    private static void WriteNested(Utf8JsonWriter json, OpenDocument document, Symbol symbol)
    {
        json.WriteStartObject();
        json.WriteString("name", symbol.Name);
        if (symbol.Detail is not null)
        {
            json.WriteString("detail", symbol.Detail);
        }

        json.WriteNumber("kind", symbol.Kind);
        ServerJson.WriteRange(json, "range", document.Content.PlaceOf(TextSpan.FromBounds(symbol.Place.Start, symbol.End)));
        ServerJson.WriteRange(json, "selectionRange", document.Content.PlaceOf(symbol.Place));
        json.WriteStartArray("children");
        symbol.Children.ForEach(child => WriteNested(json, document, child));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFlat(Utf8JsonWriter json, OpenDocument document, Symbol symbol, string? container)
    {
        json.WriteStartObject();
        json.WriteString("name", symbol.Name);
        json.WriteNumber("kind", symbol.Kind);
        json.WritePropertyName("location");
        ServerJson.WriteLocation(json, document, symbol.Place);
        if (container is not null)
        {
            json.WriteString("containerName", container);
        }

        json.WriteEndObject();
        symbol.Children.ForEach(child => WriteFlat(json, document, child, symbol.Name));
    }

    /// <summary>On one line, and no longer than a list shows it; an empty name is none.</summary>
    private static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings(" ").Trim();
        return line.Length == 0
            ? "–"
            : line.Length <= LongestName
                ? line
                : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[LongestName - 1]) ? LongestName - 1 : LongestName), "…");
    }

    /// <param name="Kind">What the protocol has it as.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Detail">What else is said of it; null for nothing.</param>
    /// <param name="Place">Where it stands in the file.</param>
    /// <param name="Level">Of a heading, 1 to 6; else 0.</param>
    private sealed record Symbol(int Kind, string Name, string? Detail, TextSpan Place, int Level)
    {
        public int End { get; set; } = Place.End;

        public List<Symbol> Children { get; } = [];
    }
}
