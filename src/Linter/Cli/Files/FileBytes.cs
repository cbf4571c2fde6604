using System.Buffers;
using System.Globalization;

namespace ContentLint.Cli.Files;

/// <summary>The bytes of a file, in memory from the pool.</summary>
internal readonly struct FileBytes : IDisposable
{
    /// <summary>What a <c>rules.json</c>, a file it extends and a <c>.gitignore</c> may have.</summary>
    public const int MostOfConfiguration = 16 << 20;

    /// <summary>What a baseline may have: about a million findings.</summary>
    public const int MostOfBaseline = 256 << 20;

    /// <summary>What an article may have unless it is said otherwise; linting takes some thirty times as much memory.</summary>
    public const int UsualMostOfArticle = 32 << 20;

    private const int MostOfArticle = 0x3FFFFFE0; // twice as much is still an array

    private const int FirstGuess = 32 * 1024;

    private FileBytes(byte[] buffer, int count)
    {
        Buffer = buffer;
        Count = count;
    }

    public byte[] Buffer { get; }

    public int Count { get; }

    /// <summary>Reads a file that has an end.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <exception cref="FileTooLargeException">It has more.</exception>
    /// <exception cref="IOException">It is a pipe, a device or a socket, or cannot be read.</exception>
    public static FileBytes Read(string path, int most = MostOfArticle)
    {
        // What is not a regular file says that it is empty, and whoever opens it may wait for ever.
        long length = new FileInfo(path).Length;
        if (length == 0 && FileStatus.Read(path) is { IsRegular: false })
        {
            throw new IOException("it is not a regular file");
        }

        Check(length, most);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0,
            FileOptions.SequentialScan);
        return Read(stream, length, most);
    }

    /// <summary>The text of a configuration or baseline, which may begin with a mark of its encoding.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <exception cref="IOException">It is no file with an end, is too large, or cannot be read.</exception>
    public static string ReadText(string path, int most)
    {
        using FileBytes bytes = Read(path, most);
        using var reader = new StreamReader(new MemoryStream(bytes.Buffer, 0, bytes.Count));
        return reader.ReadToEnd();
    }

    /// <summary>Reads to the end, whatever the length was said to be: a file can grow, and a pipe has none.</summary>
    public static FileBytes Read(Stream stream, long length, int most = MostOfArticle)
    {
        Check(length, most);
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
                    Check(count, most);

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

    /// <exception cref="FileTooLargeException">It is longer.</exception>
    public static void Check(long length, int most)
    {
        if (length > most)
        {
            throw new FileTooLargeException(most < MostOfArticle
                ? string.Create(CultureInfo.InvariantCulture, $"it is larger than {most >> 20} MB")
                : "it is larger than 1 GB");
        }
    }

    private static byte[] Rent(int count) => ArrayPool<byte>.Shared.Rent(Math.Max(FirstGuess, count));

    private static void Return(byte[] buffer) => ArrayPool<byte>.Shared.Return(buffer);
}
