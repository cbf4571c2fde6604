using System.Diagnostics;
using System.Text;

namespace ContentLint.Cli.Run;

/// <summary>Everything a command knows of the process around it, so that a test can stand in for a process.</summary>
internal sealed class CommandEnvironment : IDisposable
{
    private long _start = Stopwatch.GetTimestamp();
    private Stream? _output;

    public required Func<Stream> OpenInput { get; init; }

    public required Func<Stream> OpenOutput { get; init; }

    /// <summary>Standard error: everything that is no finding.</summary>
    public required TextWriter Error { get; init; }

    public required string WorkingDirectory { get; init; }

    public required Func<string, string?> GetVariable { get; init; }

    public required bool IsOutputTerminal { get; init; }

    public required bool IsErrorTerminal { get; init; }

    /// <summary>Reads a line that somebody types; null where nobody can be asked.</summary>
    public Func<string?>? ReadAnswer { get; init; }

    /// <summary>Columns of the terminal; 100 where there is none.</summary>
    public required Func<int> GetWidth { get; init; }

    /// <summary>Time since the start; a test has its own clock.</summary>
    public Func<TimeSpan>? Clock { get; init; }

    /// <summary>Counts the time from now on: another run begins.</summary>
    public void RestartClock() => _start = Stopwatch.GetTimestamp();

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

        StandardStream.FillClosed();
        var error = new StreamWriter(new MessageStream(StandardStream.Open(2, Console.OpenStandardError)), new UTF8Encoding(false),
            1024)
        { AutoFlush = true };
        return new CommandEnvironment
        {
            OpenInput = () => OpenInputOfProcess(error),
            OpenOutput = static () => StandardStream.Open(1, Console.OpenStandardOutput),
            Error = error,
            WorkingDirectory = Environment.CurrentDirectory,
            GetVariable = Environment.GetEnvironmentVariable,
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            ReadAnswer = Console.IsInputRedirected || Console.IsOutputRedirected ? null : Console.ReadLine,
            GetWidth = GetTerminalWidth,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _output?.Dispose();
        Error.Dispose();
    }

    /// <summary>Who types the article is told that it is waited for.</summary>
    private static Stream OpenInputOfProcess(TextWriter error)
    {
        if (!Console.IsInputRedirected)
        {
            error.Write(
                $"contentlint: reading from the terminal; end with {(OperatingSystem.IsWindows() ? "Ctrl+Z and Enter" : "Ctrl+D on a line of its own")}\n");
        }

        return Console.OpenStandardInput();
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
