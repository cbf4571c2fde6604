using System.IO.Compression;
using System.Text;
using System.Xml;
using ContentLint.Findings;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Linting;

/// <summary>
/// A <c>.docx</c> file as text: its paragraphs, with an empty line between each two. What was deleted under track changes, fields, notes
/// and the second form of text boxes are left out. It is read and never written.
/// </summary>
internal static class WordDocument
{
    private const string Main = "word/document.xml";
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string CompatibilityNamespace = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>A file that unpacks to more is no article.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Word itself nests elements a few dozen deep.</summary>
    private const int MostLevels = 256;

    public static bool IsNamed(string path) => path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a document.</summary>
    /// <exception cref="InvalidDataException">It is none, or is too large.</exception>
    public static string Read(byte[] bytes, int count)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, 0, count, writable: false), ZipArchiveMode.Read);
            ZipArchiveEntry entry = zip.GetEntry(Main) ?? throw new FormatException($"it has no {Main}");
            if (entry.Length > MostBytes)
            {
                throw new FormatException("it unpacks to more than 64 MB");
            }

            using Stream stream = entry.Open();
            // The length that the archive states may be a lie: reading ends where it is reached.
            using var reader = XmlReader.Create(new BoundedStream(stream, MostBytes),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true
                });
            return ReadText(reader);
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException("its text is no XML", exception);
        }
        catch (FormatException exception)
        {
            // Found here, and told in the words of here.
            throw new InvalidDataException(exception.Message, exception);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException("it is damaged", exception);
        }
    }

    /// <summary>The findings with their lines as numbers of paragraphs, and without fixes.</summary>
    public static IReadOnlyList<Finding> Place(IReadOnlyList<Finding> findings) =>
        [.. findings.Select(static finding => finding with
        {
            Lines = Place(finding.Lines),
            Related = [.. finding.Related.Select(static related => related with { Lines = Place(related.Lines) })],
            Fix = null,
        })];

    private static LinePositionSpan Place(LinePositionSpan lines) => new(Place(lines.Start), Place(lines.End));

    /// <summary>Paragraphs stand on every second line.</summary>
    private static LinePosition Place(LinePosition position) => new(position.Line / 2, position.Character);

    private static string ReadText(XmlReader reader)
    {
        var paragraphs = new List<string>();
        var open = new Stack<StringBuilder>(); // a text box in a paragraph has paragraphs of its own
        bool isAtNext = reader.Read();
        while (isAtNext)
        {
            if (reader.Depth > MostLevels)
            {
                throw new FormatException("its text is nested too deep");
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Fallback", NamespaceURI: CompatibilityNamespace })
            {
                reader.Skip();
                isAtNext = !reader.EOF;
                continue;
            }

            if (reader.NamespaceURI is WordNamespace or StrictNamespace)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" } && !reader.IsEmptyElement)
                {
                    // It goes on behind the text.
                    string text = reader.ReadElementContentAsString();
                    (open.Count > 0 ? open.Peek() : null)?.Append(text);
                    isAtNext = !reader.EOF;
                    continue;
                }

                ReadElement(reader, open, paragraphs);
            }

            isAtNext = reader.Read();
        }

        return string.Join("\n\n", paragraphs) + "\n";
    }

    private static void ReadElement(XmlReader reader, Stack<StringBuilder> open, List<string> paragraphs)
    {
        bool isStart = reader.NodeType == XmlNodeType.Element;
        switch (reader.LocalName)
        {
            case "p":
                if (isStart)
                {
                    open.Push(new StringBuilder());
                }

                if ((!isStart || reader.IsEmptyElement) && open.Count > 0)
                {
                    // An empty paragraph counts as Word counts it, and has a line of its own.
                    paragraphs.Add(open.Pop().Replace('\n', ' ').Replace('\r', ' ').ToString());
                }

                break;
            case "tab" or "br" or "cr" when isStart && open.Count > 0 && open.Peek().Length > 0:
                open.Peek().Append(' ');
                break;
            case "noBreakHyphen" when isStart && open.Count > 0:
                open.Peek().Append('\u2011');
                break;
        }
    }

    /// <summary>A stream that has an end in any case.</summary>
    private sealed class BoundedStream(Stream inner, long most) : Stream
    {
        private long _left = most;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = inner.Read(buffer, offset, count);
            _left -= read;
            return _left >= 0 ? read : throw new FormatException("it unpacks to more than 64 MB");
        }

        public override void Flush()
        {
            // Nothing is written.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
