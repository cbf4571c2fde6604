using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Commands;

/// <summary>
/// Completion of the command line. A shell calls <c>contentlint "[suggest:POSITION]" "LINE"</c>, as for any program built on
/// System.CommandLine, and gets a word a line.
/// </summary>
internal static class Completion
{
    private const string Start = "[suggest";

    public static bool IsAsked(string[] args) => args[0].StartsWith(Start, StringComparison.Ordinal) && args[0].EndsWith(']');

    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        string line = args.Length > 1 ? args[1] : string.Empty;
        string place = args[0][Start.Length..^1].TrimStart(':');
        int position = int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? Math.Min(given, line.Length) : line.Length;
        // What stands behind the cursor is none of the word that is being written.
        var words = new StringBuilder();
        foreach (CompletionItem item in CreateCommand(book).Parse(WithoutProgram(line[..position])).GetCompletions())
        {
            words.Append(item.Label).Append('\n');
        }

        ContentLintCommand.Print(environment, words.ToString());
        return ExitCode.Clean;
    }

    /// <summary>The command with all its parts, and the values they take.</summary>
    private static Command CreateCommand(RuleBook book)
    {
        string[] rules = [.. book.Descriptors.SelectMany(static rule => new[] { rule.Id, rule.Name })];
        var options = new CheckOptions();
        options.Format.CompletionSources.Add(ReportFormats.Names);
        options.Select.CompletionSources.Add(rules);
        options.Ignore.CompletionSources.Add(rules);
        options.Severity.CompletionSources.Add(CheckArguments.SeverityNames);
        options.FailOn.CompletionSources.Add(CheckArguments.FailNames);
        options.Color.CompletionSources.Add(CheckArguments.ColorNames);
        var rule = new Argument<string[]>("RULE") { Arity = ArgumentArity.ZeroOrMore };
        rule.CompletionSources.Add(rules);
        return new Command(ContentLintCommand.ProgramName)
        {
            options.CreateCommand(),
            new Command("init"),
            new Command("rules") { new Flag("--test"), new Option<string>("--config") },
            new Command("explain") { rule, new Option<string>("--config") },
            new Command("inspect") { new Option<string>("--format") { CompletionSources = { InspectCommand.Formats } }, new Flag("--tokens") },
            new Command("schema"),
            new Command("map") { options.Config, options.Select, options.Ignore, options.Jobs },
            new Command("reduce"),
            new Command("accept") { rule, new Option<string>("--reason"), new Option<string>("--name"), new Option<string>("--baseline") },
            new Command("baseline") { new Command("list"), new Command("prune") },
        };
    }

    /// <summary>The line after the word that called the program.</summary>
    private static string WithoutProgram(string line)
    {
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? string.Empty : line[(space + 1)..];
    }
}
