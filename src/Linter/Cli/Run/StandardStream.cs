using Microsoft.Win32.SafeHandles;

namespace ContentLint.Cli.Run;

/// <summary>Standard output and standard error as streams that can be written to.</summary>
/// <remarks>
/// The console's own stream drops what nobody reads, and a run would go on for nothing; it also sets up the terminal for
/// reading, which takes longer than to lint an article. A file stream does neither, and says that a pipe is closed. On a
/// file it would write at places of its own, over what the other standard stream wrote to the same file.
/// </remarks>
internal static class StandardStream
{
    /// <summary>Opens a standard stream.</summary>
    /// <param name="descriptor">1 for output, 2 for error.</param>
    /// <param name="openConsole">Opens the console's own stream, for where a file stream does not serve.</param>
    public static Stream Open(int descriptor, Func<Stream> openConsole)
    {
        if (OperatingSystem.IsWindows())
        {
            return openConsole();
        }

        try
        {
            var stream = new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if ((!stream.CanSeek || IsNullDevice(descriptor)) && Waits(descriptor))
            {
                return stream;
            }

            stream.Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Something that is no file to the runtime: the console's stream writes to anything.
        }

        return openConsole();
    }

    /// <summary>The null device has places like a file, which do not matter.</summary>
    private static bool IsNullDevice(int descriptor) => new FileInfo(descriptor == 1 ? "/proc/self/fd/1" : "/proc/self/fd/2").LinkTarget is "/dev/null";

    /// <summary>
    /// Whether writing waits until there is room. Who shares a terminal may have set it not to wait; the console's stream can live
    /// with that and a file stream cannot. Where the system does not say, nothing is known.
    /// </summary>
    private static bool Waits(int descriptor)
    {
        const int notWaiting = 0x800;
        Span<byte> text = stackalloc byte[128];
        using var stream = new FileStream(descriptor == 1 ? "/proc/self/fdinfo/1" : "/proc/self/fdinfo/2", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        text = text[..stream.Read(text)];
        int at = text.IndexOf("flags:"u8);
        int flags = 0;
        for (at += 6; at >= 6 && at < text.Length && text[at] != '\n'; at++)
        {
            flags = text[at] is >= (byte)'0' and <= (byte)'7' ? (flags << 3) | (text[at] - '0') : flags; // octal
        }

        return at >= 6 && (flags & notWaiting) == 0;
    }
}
