using System.Diagnostics;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ContentLint.Cli.Commands;

/// <summary>Everything a command knows of the process around it, so that a test can stand in for a process.</summary>
internal sealed class CommandEnvironment : IDisposable
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private Stream? _output;

    public required Func<Stream> OpenInput { get; init; }

    public required Func<Stream> OpenOutput { get; init; }

    /// <summary>Standard error: everything that is no finding.</summary>
    public required TextWriter Error { get; init; }

    public required string WorkingDirectory { get; init; }

    public required Func<string, string?> GetVariable { get; init; }

    public required bool IsOutputTerminal { get; init; }

    public required bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the terminal; 100 where there is none.</summary>
    public required Func<int> GetWidth { get; init; }

    /// <summary>Time since the start; a test has its own clock.</summary>
    public Func<TimeSpan>? Clock { get; init; }

    public TimeSpan Elapsed => Clock is null ? Stopwatch.GetElapsedTime(_start) : Clock();

    /// <summary>Standard output: findings and what was asked for.</summary>
    public Stream Output => _output ??= OpenOutput();

    /// <summary>Whether to write colours: what the command line says wins over the environment, and that over what is written to.</summary>
    public bool WantsColor(ColorChoice choice, bool isTerminal)
    {
        if (choice != ColorChoice.Auto)
        {
            return choice == ColorChoice.Always;
        }

        if (GetVariable("NO_COLOR") is { Length: > 0 })
        {
            return false;
        }

        if (GetVariable("FORCE_COLOR") is { Length: > 0 } force)
        {
            return force is not "0";
        }

        return isTerminal && GetVariable("TERM") is not "dumb";
    }

    public static CommandEnvironment OfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            // Elsewhere bytes are written as they are; a Windows console takes them for the code page it is set to.
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new CommandEnvironment
        {
            OpenInput = Console.OpenStandardInput,
            OpenOutput = static () => OpenStandardStream(1, Console.OpenStandardOutput),
            Error = new StreamWriter(new MessageStream(OpenStandardStream(2, Console.OpenStandardError)), new UTF8Encoding(false), 1024) { AutoFlush = true },
            WorkingDirectory = Environment.CurrentDirectory,
            GetVariable = Environment.GetEnvironmentVariable,
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            GetWidth = GetTerminalWidth,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _output?.Dispose();
        Error.Dispose();
    }

    /// <summary>
    /// The console's own stream drops what nobody reads, and a run would go on for nothing; it also sets up the terminal for
    /// reading, which takes longer than to lint an article. A file stream does neither, and says that a pipe is closed. On a
    /// file it would write at places of its own, over what the other standard stream wrote to the same file.
    /// </summary>
    private static Stream OpenStandardStream(int descriptor, Func<Stream> openConsole)
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

    private static int GetTerminalWidth()
    {
        if (Console.IsOutputRedirected)
        {
            return 100;
        }

        try
        {
            int width = Console.WindowWidth;
            return width > 0 ? width : 100;
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
