using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ContentLint.Cli.Run;
using ContentLint.Reading;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>
/// Random edits over the wire. The test keeps the text itself and counts lines and columns by itself; now and then the server must say of
/// what it has made of the edits what it says of the text when that is opened anew.
/// </summary>
public sealed class ServerEditTests : ServerTest
{
    private const int Edits = 5000; // and as many in the other encoding
    private const int Compared = 10; // after so many
    private const int LongestText = 1500;

    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\r", "\n\n", " ", "", "a", "é", "ß", "\U0001F600", "\U0001D51E", "\u2028", "\u0085",
        "\f", "\t", "“", "”", ". ", "\u0301",
        "The the vote was close. ", "“We cannot pay it,” Ostrow said. ", "Mayor Lena Ostrow said so.\n\n",
        "It rose by 12% to 40 from 20.\r\n",
        "- one\n- two\r- three\r\n", "teh ", "\U0001F600\r\n\U0001F600 ", "<b>It it is</b> ", "# Toll\r\n\r\n", "It is 5 percent percent. ",
    ];

    [Theory]
    [InlineData("utf-16", 11)]
    [InlineData("utf-8", 12)]
    public void Random_edits_leave_the_diagnostics_of_the_text_that_the_editor_has(string encoding, int seed)
    {
        var random = new Random(seed);
        bool countsBytes = encoding is "utf-8";
        string edited = UriOf("a.md");
        string fresh = UriOf("b.md");
        string text = "# Toll\n\nMayor Lena Ostrow said so.\r\n";
        using var editor = new Editor(this, static () => new RuleBook([.. RuleCatalog.All, new WholeText()]));
        editor.Send(Initialize($$"""
            { "general": { "positionEncodings": ["{{encoding}}"] }, "textDocument": { "diagnostic": {} } }
            """));
        editor.Send(Open(edited, text));
        int compared = 0;
        int found = 0;
        for (int edits = 0; edits < Edits;)
        {
            var changes = new JsonArray();
            for (int i = random.Next(8) == 0 ? random.Next(2, 6) : 1; i > 0; i--, edits++)
            {
                changes.Add((JsonNode)MakeChange(random, ref text, countsBytes));
            }

            editor.Send(Notification("textDocument/didChange", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = edited, ["version"] = edits + 2 },
                ["contentChanges"] = changes,
            }));
            if (edits / Compared > compared)
            {
                compared = edits / Compared;
                editor.Send(Ask(compared * 2, "textDocument/diagnostic", edited));
                string shown = editor.ResultOf(compared * 2)!["items"]!.ToJsonString();
                editor.Send(Open(fresh, text));
                editor.Send(Ask((compared * 2) + 1, "textDocument/diagnostic", fresh));
                string expected = editor.ResultOf((compared * 2) + 1)!["items"]!.ToJsonString();
                editor.Send(Close(fresh));
                Assert.Contains(WholeText.Describe(text), shown, StringComparison.Ordinal);
                Assert.Equal(expected.Replace(fresh, edited, StringComparison.Ordinal), shown);
                found += JsonNode.Parse(shown)!.AsArray().Count - 1;
            }
        }

        Assert.True(found > Edits / Compared, $"{found} findings are too few to compare");
    }

    /// <summary>Changes the text, and says how.</summary>
    private static JsonObject MakeChange(Random random, ref string text, bool countsBytes)
    {
        string piece = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        if (text.Length > LongestText || random.Next(200) == 0)
        {
            text = piece;
            return new JsonObject { ["text"] = piece };
        }

        (int first, int start) = FindPlace(random, text, random.Next(text.Length + 1), countsBytes, out JsonObject from);
        (int last, int end) = FindPlace(random, text, Math.Min(text.Length, start + random.Next(random.Next(6) == 0 ? 120 : 8)),
            countsBytes, out JsonObject to);
        if (end < start || (first == last && (int)to["character"]! < (int)from["character"]!))
        {
            (end, to) = (start, from.DeepClone().AsObject());
        }

        text = string.Concat(text.AsSpan(0, start), piece, text.AsSpan(end));
        return new JsonObject { ["range"] = new JsonObject { ["start"] = from, ["end"] = to }, ["text"] = piece };
    }

    /// <summary>
    /// A position near an offset, and where it is: at times behind the end of its line or of the text, or inside a character.
    /// </summary>
    private static (int Line, int Offset) FindPlace(Random random, string text, int near, bool countsBytes, out JsonObject position)
    {
        List<(int Start, int End)> lines = SplitLines(text);
        int line = lines.FindLastIndex(own => own.Start <= near);
        (int start, int end) = lines[line];
        int offset = Math.Min(near, end);
        if (offset > start && offset < end && char.IsLowSurrogate(text[offset]))
        {
            offset--;
        }

        switch (random.Next(20))
        {
            case 0:
                position = Position(line, Count(text[start..end], countsBytes) + random.Next(1, 90));
                return (line, end);
            case 1:
                position = Position(lines.Count + random.Next(5), random.Next(50));
                return (lines.Count, text.Length);
            case 2 when countsBytes && offset < end
                && Count(text[offset..(offset + WidthAt(text, offset))], countsBytes: true) is > 1 and var bytes:
                position = Position(line, Count(text[start..offset], countsBytes) + random.Next(1, bytes));
                return (line, offset);
            default:
                position = Position(line, Count(text[start..offset], countsBytes));
                return (line, offset);
        }
    }

    private static int WidthAt(string text, int offset) => char.IsHighSurrogate(text[offset]) ? 2 : 1;

    private static int Count(string text, bool countsBytes) => countsBytes ? Encoding.UTF8.GetByteCount(text) : text.Length;

    /// <summary>Where lines begin and end without their breaks, as the protocol has them.</summary>
    private static List<(int Start, int End)> SplitLines(string text)
    {
        var lines = new List<(int, int)>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '\r' or '\n')
            {
                lines.Add((start, i));
                i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
            }
        }

        lines.Add((start, text.Length));
        return lines;
    }

    /// <summary>Finds the whole text, and tells it from all others.</summary>
    private sealed class WholeText() : Rule(new RuleDescriptor("CL990", "whole-text", "The whole text", "Finds it.", Severity.Warning))
    {
        public static string Describe(string text) =>
            string.Create(CultureInfo.InvariantCulture,
                $"{text.Length} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}");

        public override void Check(ArticleReading reading, RuleContext context) =>
            context.Report(new(0, Math.Min(1, reading.Text.Length)), Describe(reading.Article.Source.ToString()));
    }
}
