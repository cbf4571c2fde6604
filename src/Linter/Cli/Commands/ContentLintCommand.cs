using System.Text;
using ContentLint.Cli.Files;
using ContentLint.Cli.Run;
using ContentLint.Text;

namespace ContentLint.Cli.Commands;

/// <summary>The command <c>contentlint</c>: takes arguments, returns an exit code, and never throws.</summary>
internal static class ContentLintCommand
{
    public const string ProgramName = "contentlint";

    private static readonly string[] Names = [.. HelpText.Commands.Select(static own => own.Command), "help", "version"];

    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        try
        {
            return Dispatch(args, environment, book);
        }
        catch (UsageException exception)
        {
            WriteTrouble(environment, exception.Message, exception.Hint);
            return ExitCode.Trouble;
        }
        catch (ClosedOutputException exception)
        {
            // Whoever read the output has seen enough: nothing more to say.
            return exception.ExitCode;
        }
#pragma warning disable CA1031 // the last line of defence: an exit code and one line, not a stack trace
        catch (Exception exception)
#pragma warning restore CA1031
        {
            WriteTrouble(environment, $"internal error, please report it: {exception.GetType().Name}: {exception.Message}", null);
            return ExitCode.Trouble;
        }
    }

    /// <summary>Writes text to standard output.</summary>
    public static void Print(CommandEnvironment environment, string text) => Print(environment, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes to standard output.</summary>
    public static void Print(CommandEnvironment environment, byte[] bytes)
    {
        try
        {
            environment.Output.Write(bytes);
            environment.Output.Flush();
        }
        catch (IOException exception)
        {
            throw ClosedOutputException.IsCause(exception)
                ? new ClosedOutputException(ExitCode.Clean)
                : new UsageException($"the output cannot be written: {FileErrors.Describe(exception)}");
        }
    }

    private static int Dispatch(string[] args, CommandEnvironment environment, RuleBook book)
    {
        if (args.Length == 0)
        {
            environment.Error.Write(HelpText.Overview);
            return ExitCode.Trouble;
        }

        foreach (string argument in args)
        {
            if (argument is "--")
            {
                break;
            }

            if (argument is "--help" or "-h" or "-?")
            {
                return PrintHelp(args, environment);
            }
        }

        if (args is ["--version", ..] || (args is ["version"] && !Path.Exists(Path.GetFullPath("version", environment.WorkingDirectory))))
        {
            Print(environment, $"contentlint {ProductVersion.Get()}\n");
            return ExitCode.Clean;
        }

        if (Completion.IsAsked(args))
        {
            return Completion.Run(args, environment, book);
        }

        return args[0] switch
        {
            "init" => InitCommand.Run(args.AsSpan(1).ToArray(), environment, book),
            "schema" => SchemaCommand.Run(args.AsSpan(1).ToArray(), environment, book),
            "rules" => RulesCommand.Run(args.AsSpan(1).ToArray(), environment, book),
            "explain" => ExplainCommand.Run(args.AsSpan(1).ToArray(), environment, book),
            "house" when args is [_, "import", ..]
                || !Path.Exists(Path.GetFullPath("house", environment.WorkingDirectory)) =>
                HouseCommand.Run(args.AsSpan(1).ToArray(), environment),
            "inspect" => InspectCommand.Run(args.AsSpan(1).ToArray(), environment),
            "help" when !Path.Exists(Path.GetFullPath("help", environment.WorkingDirectory)) => PrintHelp(args.AsSpan(1), environment),
            "accept" => AcceptCommand.Run(args.AsSpan(1).ToArray(), environment, book),
            "completion" => Completion.PrintScript(args.AsSpan(1).ToArray(), environment),
            "man" => ManualCommand.Run(args.AsSpan(1).ToArray(), environment),
            "baseline" => BaselineCommand.Run(args.AsSpan(1).ToArray(), environment, book),
            "map" => MapCommand.Run(args.AsSpan(1).ToArray(), environment, book),
            "reduce" => ReduceCommand.Run(args.AsSpan(1).ToArray(), environment, book),
            "watch" => WatchCommand.Run(args.AsSpan(1).ToArray(), environment, book),
            "lsp" => LspCommand.Run(args.AsSpan(1).ToArray(), environment, book),
            "check" => CheckCommand.Run(args.AsSpan(1).ToArray(), environment, book),
            _ => RunBare(args, environment, book),
        };
    }

    private static int PrintHelp(ReadOnlySpan<string> args, CommandEnvironment environment)
    {
        Print(environment, HelpText.Get(args.IsEmpty ? null : args[0]));
        return ExitCode.Clean;
    }

    /// <summary>Without a command the paths are checked; a word that names no file may be a command misspelt.</summary>
    private static int RunBare(string[] args, CommandEnvironment environment, RuleBook book)
    {
        string first = args[0];
        if (first[..Math.Min(1, first.Length)] is not "-"
            && first.AsSpan().IndexOfAny('/', '.', '*') < 0
            && !Path.Exists(Path.GetFullPath(first, environment.WorkingDirectory))
            && NearestName.Find(first, Names) is { } nearest)
        {
            throw new UsageException($"there is no command or file “{first}”", $"did you mean “{nearest}”?");
        }

        return CheckCommand.Run(args, environment, book);
    }

    private static void WriteTrouble(CommandEnvironment environment, string message, string? hint) =>
        environment.Error
        .Write($"contentlint: {SafeText.OnOneLine(message)}\n{(hint is null ? string.Empty : $"  {SafeText.OnOneLine(hint)}\n")}");
}
