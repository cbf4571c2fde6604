using ContentLint.Facts;
using Microsoft.Win32.SafeHandles;

namespace ContentLint.Cli.Corpus;

/// <summary>Reads facts from a file in which they lie one behind another.</summary>
/// <param name="file">The file.</param>
internal sealed class RecordReader(SafeFileHandle file)
{
    /// <summary>Most facts are shorter: they are read at once.</summary>
    private const int UsualLength = 1024;

    private readonly byte[] _record = new byte[UsualLength];

    /// <summary>Reads a fact, which holds until the next one is read.</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="room">It is no longer than this.</param>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public ReadOnlySpan<byte> Read(long at, long room)
    {
        Span<byte> bytes = _record.AsSpan(0, (int)Math.Min(room, UsualLength));
        ReadExactly(bytes, at);
        int length = bytes.Length < FactRecord.Prefix ? -1 : FactRecord.GetLength(bytes);
        if (length < 0 || length > room - FactRecord.Prefix)
        {
            throw new InvalidDataException("a fact is longer than its room");
        }

        length += FactRecord.Prefix;
        if (length > bytes.Length)
        {
            bytes = new byte[length];
            ReadExactly(bytes, at);
        }

        return bytes[..length];
    }

    /// <summary>Fills bytes from a place of the file on.</summary>
    /// <exception cref="InvalidDataException">It ends before.</exception>
    public void ReadExactly(Span<byte> bytes, long at)
    {
        while (bytes.Length > 0)
        {
            int read = RandomAccess.Read(file, bytes, at);
            if (read <= 0)
            {
                throw new InvalidDataException("it ends too early");
            }

            bytes = bytes[read..];
            at += read;
        }
    }
}
