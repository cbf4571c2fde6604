using System.Diagnostics;
using System.Text;
using ContentLint.Cli.Commands;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Tests;

/// <summary>Base of tests that run the command in this process, in a folder of their own.</summary>
public abstract class CommandTest : IDisposable
{
    private readonly string _outer;

    protected CommandTest()
    {
        _outer = Directory.CreateTempSubdirectory("contentlint-").FullName;
        Root = Path.Combine(_outer, "work");
        Directory.CreateDirectory(Root);
        // The root of a repository: nothing above it is looked at.
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
    }

    /// <summary>The working directory of the command.</summary>
    protected string Root { get; }

    /// <summary>A folder beside the working directory.</summary>
    protected string Outside => _outer;

    internal Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>What somebody at the terminal answers; null where nobody is there.</summary>
    internal Func<string?>? Answer { get; set; }

    protected int Width { get; set; } = 100;

    protected bool IsTerminal { get; set; }

    protected Func<TimeSpan> Clock { get; set; } = () => TimeSpan.FromMilliseconds(12);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Directory.Delete(_outer, recursive: true);
        }
    }

    protected string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    protected string Write(string path, byte[] bytes)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    protected string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    internal CommandResult Run(params string[] args) => RunIn(Root, string.Empty, args);

    internal CommandResult RunIn(string folder, string input, params string[] args)
    {
        ShippedCommand.VerifySame(_outer, folder, input, Variables, args);
        var output = new MemoryStream();
        var error = new StringWriter();
        using var environment = new CommandEnvironment
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            OpenOutput = () => output,
            Error = error,
            WorkingDirectory = folder,
            GetVariable = name => Variables.GetValueOrDefault(name),
            IsOutputTerminal = IsTerminal,
            IsErrorTerminal = IsTerminal,
            GetWidth = () => Width,
            ReadAnswer = Answer,
            Clock = Clock,
        };
        int exitCode = ContentLintCommand.Run(args, environment, new RuleBook(TestRules.Book.Rules));
        return new CommandResult(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>The command as a shell calls it.</summary>
    protected static string Command => ShippedCommand.ForShell;

    /// <summary>Runs a script in the working directory.</summary>
    protected (int ExitCode, string Output, string Error) Shell(string script)
    {
        using Process process = Start("bash", "-c", script);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(60_000));
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    protected Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Root,
        };
        return Process.Start(start)!;
    }
}
