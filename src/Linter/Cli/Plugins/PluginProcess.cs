using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ContentLint.Cli.Run;
using ContentLint.Plugins;

namespace ContentLint.Cli.Plugins;

/// <summary>
/// A process that runs plug-ins. It answers in time or is ended, and takes no more memory than it may; whatever becomes of it, this process
/// goes on. It is given few of this process's variables: a build service keeps its passwords there.
/// </summary>
internal sealed class PluginProcess : IDisposable
{
    private const int LongestMessage = 4096;

    /// <summary>How long one that is dying has to say what of.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);

    private static readonly string[] Variables =
        ["PATH", "HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG", "LC_ALL", "DOTNET_ROOT", "DOTNET_ROOT_X64",
            "DOTNET_ROOT_ARM64"];

    private readonly Process _process;
    private readonly StringBuilder _messages = new();
    private bool _isLate;

    private PluginProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, data) =>
        {
            lock (_messages)
            {
                if (data.Data is { Length: > 0 } line && _messages.Length < LongestMessage)
                {
                    _messages.Append(line).Append('\n');
                }
            }
        };
        process.BeginErrorReadLine();
    }

    /// <summary>
    /// Where the program lies: beside the command; where archives are installed; in the npm package beside that of the executable.
    /// </summary>
    private static readonly string[] Folders = ["plugins", "../lib/contentlint/plugins", "../contentlint/plugins"];

    /// <summary>The program that runs plug-ins; null if it is not here.</summary>
    public static string? FindProgram() =>
        Array.Find(Array.ConvertAll(Folders,
            static folder => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, folder, "contentlint-plugins.dll"))), File.Exists);

    /// <summary>What was last sent to it: an article is not sent twice.</summary>
    public object? LastArticle { get; set; }

    /// <summary>The names that were last sent to it.</summary>
    public object? LastNames { get; set; }

    /// <summary>Starts one; null if there is no runtime to start.</summary>
    /// <param name="program">The program that runs plug-ins.</param>
    /// <param name="limits">What it may take.</param>
    /// <param name="environment">Where the command runs.</param>
    public static PluginProcess? Start(string program, PluginLimits limits, CommandEnvironment environment)
    {
        var start = new ProcessStartInfo(FindRuntime(environment), [program])
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (string variable in Variables)
        {
            if ((environment.GetVariable(variable) ?? Environment.GetEnvironmentVariable(variable)) is { Length: > 0 } value)
            {
                start.Environment[variable] = value;
            }
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.Megabytes * 1024L * 1024).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            return new PluginProcess(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Sends a request and waits for the answer. If there is none in time the process is ended.</summary>
    /// <param name="request">The request.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <exception cref="RuleFailedException">There is no answer; the message says why. The process is of no use any more.</exception>
    public BinaryReader Ask(MemoryStream request, TimeSpan deadline)
    {
        using var watch = new Timer(_ => Stop(), state: null, deadline, Timeout.InfiniteTimeSpan);
        try
        {
            PluginWire.Send(_process.StandardInput.BaseStream, request);
            if (PluginWire.Receive(_process.StandardOutput.BaseStream) is { } answer)
            {
                return answer;
            }
        }
        catch (IOException)
        {
            // It is gone.
        }
        catch (InvalidDataException exception)
        {
            throw new RuleFailedException(exception.Message, exception);
        }

        throw new RuleFailedException(_isLate
            ? string.Create(CultureInfo.InvariantCulture,
                $"it did not end within {deadline.TotalSeconds:0} second{(deadline.TotalSeconds == 1 ? string.Empty : "s")}")
            : DescribeEnd());
    }

    public void Dispose()
    {
        Kill(TimeSpan.Zero); // it waits for requests and would wait on
        _process.Dispose();
    }

    /// <summary>What the process said when it ended: of a stack that overflowed, or a runtime that is not there.</summary>
    private string DescribeEnd()
    {
        Kill(LastWords);
        _process.WaitForExit();
        lock (_messages)
        {
            string said = _messages.ToString();
            int end = said.IndexOf('\n', StringComparison.Ordinal);
            string first = (end < 0 ? said : said[..end]).TrimEnd('.');
            return string.Create(CultureInfo.InvariantCulture,
                $"its process ended with code {_process.ExitCode}{(first.Length == 0 ? string.Empty : ": " + first)}");
        }
    }

    private void Stop()
    {
        _isLate = true;
        Kill(TimeSpan.Zero);
    }

    private void Kill(TimeSpan grace)
    {
        try
        {
            if (!_process.WaitForExit(grace))
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    /// <summary>The runtime that this process runs on; a native one has none and looks where people are told to put it.</summary>
    private static string FindRuntime(CommandEnvironment environment)
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string own = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        if (File.Exists(own))
        {
            return own;
        }

        return environment.GetVariable("DOTNET_ROOT") is { Length: > 0 } root && File.Exists(Path.Combine(root, name))
            ? Path.Combine(root, name)
            : name;
    }
}
