using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Git;

/// <summary>Runs git. Arguments are handed over one by one, never through a shell, and paths are taken literally.</summary>
internal static class GitCommand
{
    /// <summary>Diffs as git itself makes them, whatever the user's settings say.</summary>
    public static readonly string[] PlainDiff = ["--no-ext-diff", "--no-textconv", "--no-color", "--no-relative", "--ignore-submodules=all", "--find-renames"];

    /// <summary>What git prints to standard output.</summary>
    /// <exception cref="UsageException">Git cannot be run, or says that something is wrong.</exception>
    public static byte[] Run(string folder, params IEnumerable<string> arguments) =>
        TryRun(folder, arguments, out byte[] output, out string error)
            ? output
            : throw new UsageException(error.Length == 0 ? "git failed and did not say why" : $"git says: {error}");

    /// <summary>Runs git and keeps what it prints.</summary>
    /// <returns>Whether git ended well.</returns>
    /// <exception cref="UsageException">Git cannot be run.</exception>
    public static bool TryRun(string folder, IEnumerable<string> arguments, out byte[] output, out string error)
    {
        using Process process = Start(folder, arguments);
        process.StandardInput.Close();
        Task<string> complaint = process.StandardError.ReadToEndAsync();
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        error = FirstLine(complaint.GetAwaiter().GetResult().Trim());
        process.WaitForExit();
        output = bytes.ToArray();
        return process.ExitCode == 0;
    }

    /// <summary>What is wrong stands first; git may explain its whole usage behind it.</summary>
    private static string FirstLine(string text) => text.IndexOf('\n', StringComparison.Ordinal) is var end && end < 0 ? text : text[..end].Trim();

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
        // File names are printed as they are, and only those with marks of their own in quotation marks.
        foreach (string argument in (ReadOnlySpan<string>)["--literal-pathspecs", "--no-optional-locks", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "protocol.ext.allow=never"])
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
