using System.Text;
using System.Text.Json.Nodes;

namespace ContentLint.Cli.Tests.LanguageServer;

/// <summary>
/// What the editor has and what the server has stay one text: edits go over the wire, and the editor reckons positions for itself, from
/// the protocol's words alone. What is found tells where every <c>bad</c> stands.
/// </summary>
public sealed class ServerEditTests : ServerTest
{
    private const int Sessions = 50;
    private const int Edits = 100;

    private static readonly string[] Pieces = ["bad ", "a", "é", "\U0001F600", "\n", "\r\n", "\r", "word ", "", "“", "x bad\ny"];

    [Theory]
    [InlineData("utf-16", 1)]
    [InlineData("utf-8", 2)]
    public void Five_thousand_edits_leave_the_text_that_the_editor_has(string encoding, int seed)
    {
        var random = new Random(seed);
        string begin = Initialize("{ \"general\": { \"positionEncodings\": [\"" + encoding + "\"] } }");
        string uri = UriOf("a.txt");
        int found = 0;
        for (int session = 0; session < Sessions; session++)
        {
            string text = "One bad line.\nAnother \U0001F600 bad one.\r\nThe bad end.";
            var messages = new List<string> { begin, Open(uri, text) };
            for (int version = 2; version < Edits + 2;)
            {
                var changes = new (int StartLine, int Start, int EndLine, int End, string Text)[random.Next(1, 4)];
                for (int i = 0; i < changes.Length; i++)
                {
                    changes[i] = Edit(random, encoding, ref text);
                }

                messages.Add(Change(uri, version, changes));
                version += changes.Length;
            }

            JsonArray edited = Last(Serve(out _, [.. messages]), uri);
            Assert.Equal(Last(Serve(out _, begin, Open(uri, text)), uri).ToJsonString(), edited.ToJsonString());
            found += edited.Count;
        }

        Assert.True(found > Sessions); // there was something to be wrong about
    }

    /// <summary>Makes one edit of the text, as the protocol writes it.</summary>
    private static (int StartLine, int Start, int EndLine, int End, string Text) Edit(Random random, string encoding, ref string text)
    {
        int from = OutOfPair(text, random.Next(text.Length + 1));
        int to = OutOfPair(text, random.Next(from, Math.Min(text.Length, from + 5) + 1));
        string piece = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        (int startLine, int start) = PositionOf(text, from, encoding);
        (int endLine, int end) = PositionOf(text, to, encoding);
        if (random.Next(8) == 0)
        {
            // Behind the end of a line is its end, behind the last line that of the text.
            to = from;
            while (to < text.Length && text[to] is not ('\n' or '\r'))
            {
                to++;
            }

            bool isLast = to == text.Length && random.Next(2) == 0;
            (endLine, end) = isLast ? (startLine + 7, 3) : (startLine, 99_999);
        }

        text = string.Concat(text.AsSpan(0, from), piece, text.AsSpan(to));
        return (startLine, start, endLine, end, piece);
    }

    /// <summary>An editor has no place inside of a character or a line break.</summary>
    private static int OutOfPair(string text, int at) =>
        at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (text[at - 1] == '\r' && text[at] == '\n')) ? at - 1 : at;

    private static (int Line, int Column) PositionOf(string text, int offset, string encoding)
    {
        int line = 0;
        int start = 0;
        for (int i = 0; i < offset; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                line++;
                start = i + 1;
            }
        }

        ReadOnlySpan<char> before = text.AsSpan(start, offset - start);
        return (line, string.Equals(encoding, "utf-8", StringComparison.Ordinal) ? Encoding.UTF8.GetByteCount(before) : before.Length);
    }
}
