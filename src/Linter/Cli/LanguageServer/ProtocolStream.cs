using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ContentLint.Cli.LanguageServer;

/// <summary>
/// The messages of the Language Server Protocol on two streams: headers that end with an empty line, one of which says how many bytes of
/// JSON follow.
/// </summary>
#pragma warning disable CA1001 // the streams are the caller's
internal sealed class ProtocolStream(Stream input, Stream output)
#pragma warning restore CA1001
{
    /// <summary>Longer lines and more of them are no headers of this protocol.</summary>
    private const int LongestHeader = 1024;
    private const int MostHeaders = 32;

    /// <summary>The largest message that is read, in bytes: no article that people write in an editor comes near it.</summary>
    private const int LargestMessage = 64 << 20;

    private readonly BufferedStream _input = new(input, 64 * 1024);

    /// <summary>Reads the next message.</summary>
    /// <param name="isTooLarge">Whether it was too large and passed over.</param>
    /// <returns>Its bytes; null at the end of the input.</returns>
    /// <exception cref="InvalidDataException">What comes is no message; there is no way to find the next one.</exception>
    public byte[]? Read(out bool isTooLarge)
    {
        isTooLarge = false;
        int length = -1;
        for (int headers = 0; ; headers++)
        {
            if (ReadHeader() is not { } header)
            {
                return headers == 0 ? null : throw new InvalidDataException("the input ends in the headers of a message");
            }

            if (header.Length == 0)
            {
                break;
            }

            int colon = header.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || headers == MostHeaders)
            {
                throw new InvalidDataException("the input is no message of the Language Server Protocol; an editor starts this command");
            }

            if (header.AsSpan(0, colon).Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                && !int.TryParse(header.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out length))
            {
                throw new InvalidDataException("Content-Length is no number");
            }
        }

        if (length < 0)
        {
            throw new InvalidDataException("a message has no Content-Length");
        }

        isTooLarge = length > LargestMessage;
        byte[] message = new byte[isTooLarge ? LongestHeader : length];
        try
        {
            for (int left = length; left > 0; left -= Math.Min(left, message.Length))
            {
                _input.ReadExactly(message, 0, Math.Min(left, message.Length));
            }
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("the input ends inside a message", exception);
        }

        return message;
    }

    /// <summary>Writes one message.</summary>
    /// <param name="write">Writes the members of its object.</param>
    public void Write(Action<Utf8JsonWriter> write)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            write(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
        body.WriteTo(output);
        output.Flush();
    }

    /// <summary>A line of the headers without its end; null at the end of the input.</summary>
    private string? ReadHeader()
    {
        var line = new StringBuilder();
        while (true)
        {
            int next = _input.ReadByte();
            if (next < 0)
            {
                return line.Length == 0 ? null : throw new InvalidDataException("the input ends in the headers of a message");
            }

            if (next == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            if (line.Length == LongestHeader)
            {
                throw new InvalidDataException("the input is no message of the Language Server Protocol; an editor starts this command");
            }

            line.Append((char)next);
        }
    }
}
