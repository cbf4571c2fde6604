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
    private const int AccessMode = 3;
    private const int NotWaiting = 0x800;

    private static readonly SafeFileHandle?[] Fillers = new SafeFileHandle?[3];

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
            int flags = ReadFlags(descriptor);
            if (flags >= 0 && (flags & AccessMode) == 0)
            {
                return Stream.Null; // closed at the start: the runtime has a file of its own under the number
            }

            var stream = new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if ((!stream.CanSeek || IsNullDevice(descriptor)) && flags >= 0 && (flags & NotWaiting) == 0)
            {
                return stream;
            }

            stream.Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Something that is no file to the runtime: the console's stream writes to anything.
        }

        try
        {
            return openConsole();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Stream.Null;
        }
    }

    /// <summary>
    /// Gives each standard stream that the process was started without the null device: the number of one that is closed would go to the
    /// next file that is opened, and messages would be written into it.
    /// </summary>
    public static void FillClosed()
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists("/dev/fd"))
        {
            return;
        }

        for (int descriptor = 0; descriptor <= 2; descriptor++)
        {
            if (!Path.Exists(descriptor switch { 0 => "/dev/fd/0", 1 => "/dev/fd/1", _ => "/dev/fd/2" }))
            {
                // It gets the lowest number that is free, and is never closed.
                Fillers[descriptor] = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            }
        }
    }

    /// <summary>The null device has places like a file, which do not matter.</summary>
    private static bool IsNullDevice(int descriptor) =>
        new FileInfo(descriptor == 1 ? "/proc/self/fd/1" : "/proc/self/fd/2").LinkTarget is "/dev/null";

    /// <summary>
    /// How a stream was opened, or -1 where the system does not say. Who shares a terminal may have set it not to wait until there is room;
    /// the console's stream can live with that and a file stream cannot.
    /// </summary>
    private static int ReadFlags(int descriptor)
    {
        Span<byte> text = stackalloc byte[128];
        using var stream = new FileStream(descriptor == 1
            ? "/proc/self/fdinfo/1"
            : "/proc/self/fdinfo/2", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        text = text[..stream.Read(text)];
        int at = text.IndexOf("flags:"u8);
        if (at < 0)
        {
            return -1;
        }

        int flags = 0;
        for (at += 6; at < text.Length && text[at] != '\n'; at++)
        {
            flags = text[at] is >= (byte)'0' and <= (byte)'7' ? (flags << 3) | (text[at] - '0') : flags; // octal
        }

        return flags;
    }
}
