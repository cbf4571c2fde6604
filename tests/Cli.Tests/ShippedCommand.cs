using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using ContentLint.Cli.Commands;
using ContentLint.Cli.Run;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests;

/// <summary>
/// The command as a process. <c>CONTENTLINT_COMMAND</c> names the executable that is shipped, the native one: then every command line of
/// these tests is also run by it, with the shipped rules, and compared with what the same rules come to in this process.
/// </summary>
internal static partial class ShippedCommand
{
    /// <summary>The executable to compare with; null if there is none.</summary>
    private static readonly string? Executable = Environment.GetEnvironmentVariable("CONTENTLINT_COMMAND") is { Length: > 0 } path
        ? Path.GetFullPath(path)
        : null;

    /// <summary>The program and the arguments that come before those of the command.</summary>
    public static string[] Process =>
        Executable is null ? ["dotnet", Path.Combine(AppContext.BaseDirectory, "contentlint.dll")] : [Executable];

    /// <summary>The command for a shell.</summary>
    public static string ForShell => string.Join(' ', Process.Select(part => $"'{part}'"));

    /// <summary>
    /// Fails unless both forms write the same to standard output, to standard error and to the files of a folder, and end alike.
    /// </summary>
    /// <param name="root">The folder with all that may change; it is as it was afterwards. Null if nothing changes.</param>
    /// <param name="folder">The working directory.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="variables">The environment.</param>
    /// <param name="args">The command line.</param>
    public static void VerifySame(string? root, string folder, string input, IReadOnlyDictionary<string, string> variables, string[] args)
    {
        if (Executable is null)
        {
            return;
        }

        string? kept = root is null ? null : Directory.CreateTempSubdirectory("contentlint-kept-").FullName;
        try
        {
            Copy(root, kept);
            CommandResult here = RunHere(folder, input, variables, args);
            string filesHere = Describe(root);
            Restore(kept, root);
            CommandResult there = RunExecutable(folder, input, variables, args);
            string filesThere = Describe(root);
            Restore(kept, root);
            Assert.Equal(here.ExitCode, there.ExitCode);
            AssertSame(Mask(here.Error), Mask(there.Error));
            AssertSame(Mask(here.Output), Mask(there.Output));
            AssertSame(filesHere, filesThere);
        }
        finally
        {
            if (kept is not null)
            {
                Directory.Delete(kept, recursive: true);
            }
        }
    }

    /// <summary>The command in this process with the shipped rules.</summary>
    public static CommandResult RunHere(string folder, string input, IReadOnlyDictionary<string, string> variables, string[] args)
    {
        var output = new MemoryStream();
        var error = new StringWriter();
        using var environment = new CommandEnvironment
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            OpenOutput = () => output,
            Error = error,
            WorkingDirectory = folder,
            GetVariable = variables.GetValueOrDefault,
            IsOutputTerminal = false,
            IsErrorTerminal = false,
            GetWidth = () => 100,
            Clock = () => TimeSpan.Zero,
        };
        int exitCode = ContentLintCommand.Run(args, environment, new RuleBook(RuleCatalog.All));
        return new CommandResult(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private static CommandResult RunExecutable(string folder, string input, IReadOnlyDictionary<string, string> variables, string[] args)
    {
        var start = new ProcessStartInfo(Process[0], [.. Process[1..], .. args])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string name in (string[])["NO_COLOR", "FORCE_COLOR", "TERM"])
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = System.Diagnostics.Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Not every command reads its input.
        }

        process.WaitForExit();
        return new CommandResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Shows only the first difference: the texts may be millions of characters long.</summary>
    private static void AssertSame(string here, string there)
    {
        int same = here.AsSpan().CommonPrefixLength(there);
        int from = Math.Max(0, same - 80);
        Assert.True(
            same == here.Length && same == there.Length,
            $"the native command differs after {same} characters:\n{here[from..Math.Min(here.Length, same + 80)]}\nand there\n{there[from..Math.Min(there.Length, same + 80)]}");
    }

    /// <summary>How long a run took is the one thing that differs.</summary>
    private static string Mask(string text) => Duration().Replace(text, "(…)");

    [GeneratedRegex(@"\([0-9.]+ (m?s|(second|minute)s?(, [0-9]+ seconds?)?)\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Duration();

    /// <summary>The files and what they hold, but for git's own and for links: they may lead round in a circle.</summary>
    private static string Describe(string? root)
    {
        var text = new StringBuilder();
        if (root is not null)
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
            foreach (string file in Directory.EnumerateFiles(root, "*", options)
                .Where(static file => !file.Contains("/.git/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                text.Append(file).Append('\n')
                    .Append(new FileInfo(file).Length > 0 ? Mask(File.ReadAllText(file, Encoding.Latin1)) : string.Empty).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Restore(string? kept, string? root)
    {
        foreach (FileSystemInfo entry in root is null ? [] : new DirectoryInfo(root).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo folder && (entry.Attributes & FileAttributes.ReparsePoint) == 0)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }

        Copy(kept, root);
    }

    /// <summary>With links, times and permissions, as only the system's own tool copies.</summary>
    private static void Copy(string? from, string? to)
    {
        if (from is null || to is null)
        {
            return;
        }

        using Process process = System.Diagnostics.Process.Start("cp", ["-a", from + "/.", to]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
