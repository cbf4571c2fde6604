using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Git;

/// <summary>Runs git. Arguments are handed over one by one, never through a shell, and paths are taken literally.</summary>
internal static class GitCommand
{
    /// <summary>Diffs as git itself makes them, whatever the user's settings say.</summary>
    public static readonly string[] PlainDiff = ["--no-ext-diff", "--no-textconv", "--no-color", "--no-relative",
        "--ignore-submodules=all", "--find-renames"];

    /// <summary>Commands that read the patterns of a repository; they start no other program that works for them.</summary>
    private static readonly string[] WalksFiles = ["ls-files", "check-ignore"];

    /// <summary>What git prints to standard output.</summary>
    /// <exception cref="UsageException">Git cannot be run, or says that something is wrong.</exception>
    public static byte[] Run(string folder, params IEnumerable<string> arguments) =>
        TryRun(folder, arguments, out byte[] output, out string error)
            ? output
            : throw new UsageException(error.Length == 0 ? "git failed and did not say why" : $"git says: {error}");

    /// <summary>Runs git and keeps what it prints.</summary>
    /// <returns>Whether git ended well.</returns>
    /// <exception cref="UsageException">Git cannot be run.</exception>
    public static bool TryRun(string folder, IEnumerable<string> arguments, out byte[] output, out string error) =>
        TryRun(folder, arguments, [], out output, out error);

    /// <summary>Hands texts to git, each ended by a zero, and keeps what it prints.</summary>
    /// <returns>Whether git ended well.</returns>
    /// <exception cref="UsageException">Git cannot be run.</exception>
    public static bool TryRun(string folder, IEnumerable<string> arguments, IReadOnlyList<string> input, out byte[] output,
        out string error)
    {
        using Process process = Start(folder, arguments);
        Task<string> complaint = process.StandardError.ReadToEndAsync();
        Task handing = Task.Run(() => Hand(process.StandardInput.BaseStream, input));
        using var bytes = new MemoryStream();
        Task reading = process.StandardOutput.BaseStream.CopyToAsync(bytes);
        bool isStuck = WalksFiles.Contains(arguments.FirstOrDefault(), StringComparer.Ordinal) && EndIfStuck(process, bytes, reading);
        Task.WaitAll(reading, handing, complaint);
        error = isStuck ? "it waits for a file that has no end, a pipe in the place of .gitignore perhaps" : FirstLine(complaint.Result.Trim());
        process.WaitForExit();
        output = bytes.ToArray();
        return process.ExitCode == 0;
    }

    /// <summary>Ends git when it has neither worked nor printed for a while: it opens a <c>.gitignore</c> that is a pipe, and waits.</summary>
    /// <returns>Whether it was ended.</returns>
    private static bool EndIfStuck(Process process, MemoryStream printed, Task reading)
    {
        const int Patience = 5; // seconds
        (TimeSpan Worked, long Printed) before = default;
        for (int idle = 0; idle < Patience;)
        {
            if (reading.Wait(TimeSpan.FromSeconds(1)) || process.HasExited)
            {
                return false;
            }

            (TimeSpan, long) now = (process.TotalProcessorTime, printed.Length);
            idle = now == before ? idle + 1 : 0;
            before = now;
        }

        process.Kill();
        return true;
    }

    /// <summary>Git may end before it has read everything.</summary>
    private static void Hand(Stream stream, IReadOnlyList<string> input)
    {
        try
        {
            using (stream)
            {
                foreach (string text in input)
                {
                    stream.Write(Encoding.UTF8.GetBytes(text + '\0'));
                }
            }
        }
        catch (IOException)
        {
            // What it says of itself is read.
        }
    }

    /// <summary>What is wrong stands first; git may explain its whole usage behind it.</summary>
    private static string FirstLine(string text) =>
        text.IndexOf('\n', StringComparison.Ordinal) is var end && end < 0 ? text : text[..end].Trim();

    /// <summary>Starts git with its three streams redirected.</summary>
    /// <exception cref="UsageException">Git cannot be run.</exception>
    public static Process Start(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        // Nothing is fetched that is not there, and no program of the repository's own settings is run for it.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        // The one command that knows no magic in paths does not know how to be told that there is none.
        if (arguments.FirstOrDefault() is not "check-ignore")
        {
            start.ArgumentList.Add("--literal-pathspecs");
        }

        // File names are printed as they are, and only those with marks of their own in quotation marks.
        foreach (string argument in (ReadOnlySpan<string>)["--no-optional-locks", "-c", "core.quotePath=false", "-c",
            "core.fsmonitor=false", "-c", "protocol.ext.allow=never"])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new UsageException($"git cannot be run: {exception.Message}", "--staged, --changed-since and --changed-lines need git");
        }
    }
}
