using System.Text;

namespace ContentLint.Cli.Run;

/// <summary>A stream of UTF-8 that ends in a text writer; for a report that goes where messages go.</summary>
internal sealed class TextWriterStream(TextWriter writer) : WriteOnlyStream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    public override void Flush() => writer.Flush();

    /// <summary>A character may be cut between two writes; the decoder keeps its first half.</summary>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        char[] characters = new char[Encoding.UTF8.GetMaxCharCount(buffer.Length)];
        writer.Write(characters, 0, _decoder.GetChars(buffer, characters, flush: false));
    }
}
