using System.Buffers;

namespace ContentLint.Cli.Files;

/// <summary>The bytes of a file, in memory from the pool.</summary>
internal readonly struct FileBytes : IDisposable
{
    private const int FirstGuess = 32 * 1024;

    private FileBytes(byte[] buffer, int count)
    {
        Buffer = buffer;
        Count = count;
    }

    public byte[] Buffer { get; }

    public int Count { get; }

    public static FileBytes Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        return Read(stream, stream.CanSeek ? stream.Length : 0);
    }

    /// <summary>Reads to the end, whatever the length was said to be: a file can grow, and a pipe has none.</summary>
    public static FileBytes Read(Stream stream, long length)
    {
        if (length >= Array.MaxLength / 2)
        {
            throw new IOException("it is larger than 1 GB");
        }

        byte[] buffer = Rent((int)length + 1);
        int count = 0;
        try
        {
            while (true)
            {
                int read = stream.Read(buffer, count, buffer.Length - count);
                if (read == 0)
                {
                    return new FileBytes(buffer, count);
                }

                count += read;
                if (count == buffer.Length)
                {
                    if (count >= Array.MaxLength / 2)
                    {
                        throw new IOException("it is larger than 1 GB");
                    }

                    byte[] larger = Rent(buffer.Length * 2);
                    System.Buffer.BlockCopy(buffer, 0, larger, 0, count);
                    Return(buffer);
                    buffer = larger;
                }
            }
        }
        catch
        {
            Return(buffer);
            throw;
        }
    }

    /// <summary>Reads so many bytes off a stream that goes on.</summary>
    /// <exception cref="IOException">The stream ends before.</exception>
    public static FileBytes ReadExactly(Stream stream, int count)
    {
        byte[] buffer = Rent(count);
        try
        {
            stream.ReadExactly(buffer, 0, count);
            return new FileBytes(buffer, count);
        }
        catch
        {
            Return(buffer);
            throw;
        }
    }

    public void Dispose() => Return(Buffer);

    private static byte[] Rent(int count) => ArrayPool<byte>.Shared.Rent(Math.Max(FirstGuess, count));

    private static void Return(byte[] buffer) => ArrayPool<byte>.Shared.Return(buffer);
}
