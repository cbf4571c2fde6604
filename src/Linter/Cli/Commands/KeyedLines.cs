using System.Text;
using System.Text.Json;
using ContentLint.Cli.Files;
using ContentLint.Cli.Reporting.Json;
using ContentLint.Cli.Run;
using ContentLint.Findings;
using ContentLint.Text;

namespace ContentLint.Cli.Commands;

/// <summary>
/// Writes findings as lines: with a key and a tab before the object for what is to be sorted, the object alone for what is done.
/// </summary>
/// <param name="output">Where they go.</param>
#pragma warning disable CA1001 // a stream in memory holds nothing that must be given back
internal sealed class KeyedLines(Stream output)
#pragma warning restore CA1001
{
    private readonly MemoryStream _buffer = new();

    /// <summary>How the key of a finding begins; those of facts begin with the id of a rule.</summary>
    public static ReadOnlySpan<byte> FindingKey => "finding "u8;

    /// <summary>Runs what writes lines; a reader that has gone ends it quietly.</summary>
    public static int Guard(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (IOException exception)
        {
            throw ClosedOutputException.IsCause(exception)
                ? new ClosedOutputException(ExitCode.Clean)
                : new UsageException($"standard input or output: {FileErrors.Describe(exception)}");
        }
    }

    /// <summary>Writes a finding with its key.</summary>
    public void WriteWithKey(Finding finding)
    {
        _buffer.Write(FindingKey);
        _buffer.Write(Encoding.UTF8.GetBytes(SafeText.OnOneLine(finding.Path)));
        _buffer.WriteByte((byte)'\t');
        Write(finding);
    }

    /// <summary>Writes a finding as <c>--format jsonl</c> does.</summary>
    public void Write(Finding finding)
    {
        Write(_buffer, finding);
        Write([]);
    }

    /// <summary>A finding as <c>--format jsonl</c> writes it.</summary>
    public static byte[] ToLine(Finding finding)
    {
        using var line = new MemoryStream();
        Write(line, finding);
        return line.ToArray();
    }

    private static void Write(MemoryStream line, Finding finding)
    {
        using var json = new Utf8JsonWriter(line, FindingJson.GetOptions(indented: false));
        json.WriteStartObject();
        json.WriteString("kind", "finding");
        FindingJson.WriteFinding(json, finding, help: null);
        json.WriteEndObject();
    }

    /// <summary>Writes a line that is complete, or the end of one.</summary>
    public void Write(ReadOnlySpan<byte> line)
    {
        const int FlushAt = 64 * 1024;

        _buffer.Write(line);
        _buffer.WriteByte((byte)'\n');
        if (_buffer.Length > FlushAt)
        {
            Flush();
        }
    }

    /// <summary>Hands on what was written.</summary>
    public void Flush()
    {
        output.Write(_buffer.GetBuffer(), 0, (int)_buffer.Length);
        output.Flush();
        _buffer.SetLength(0);
    }
}
