using System.CommandLine;
using System.Text;
using ContentLint.Cli.Baselines;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Run;
using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint baseline</c>: lists what was accepted, or takes out what is not found any more.</summary>
internal static class BaselineCommand
{
    private static readonly string[] Verbs = ["list", "prune"];

    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        string verb = args.Length == 0 ? string.Empty : args[0];
        return verb switch
        {
            "list" => List(args[1..], environment, book),
            "prune" => Prune(args[1..], environment, book),
            _ => throw new UsageException($"baseline takes list or prune, not “{verb}”", NearestName.Find(verb, Verbs) is { } nearest
                ? $"did you mean “{nearest}”?"
                : null),
        };
    }

    private static int List(string[] args, CommandEnvironment environment, RuleBook book)
    {
        var baseline = new Option<string>("--baseline");
        var config = new Option<string>("--config");
        CommandLine line = CommandLine.Parse(new Command("list") { baseline, config }, args);
        using var project = ProjectFiles.Open(environment, book, line.Get(config), line.Get(baseline));
        string path = project.GetBaseline(environment.WorkingDirectory);
        var text = new StringBuilder();
        foreach (BaselineEntry entry in BaselineFile.Read(path, project.Paths, mayBeMissing: false).Baseline.Entries)
        {
            text.Append(TerminalText.Clean(entry.Path)).Append(": ").Append(entry.Rule).Append(" “").Append(TerminalText.Clean(entry.Words))
                .Append('”');
            text.Append(entry.Reason.Length > 0 ? ": " : string.Empty).Append(TerminalText.Clean(entry.Reason)).Append('\n');
        }

        ContentLintCommand.Print(environment, text.ToString());
        return ExitCode.Clean;
    }

    /// <summary>Lints as <c>check</c> does, with its options, and reports nothing.</summary>
    private static int Prune(string[] args, CommandEnvironment environment, RuleBook book)
    {
        CheckArguments arguments = CheckArguments.Parse(args, book);
        if (arguments.Fixes is not null || arguments.BaselineUse != BaselineUse.Read)
        {
            throw new UsageException("baseline prune only takes entries out", "leave out --fix, --diff and --update-baseline");
        }

        return CheckCommand.Run(arguments with { Reports = [], BaselineUse = BaselineUse.Prune, FailOn = Severity.None, Quiet = true },
            environment, book);
    }
}
