using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;
using ContentLint.Cli.Run;
using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary>
/// Completion of the command line. A shell calls <c>contentlint "[suggest:POSITION]" "LINE"</c>, as for any program built on
/// System.CommandLine, and gets a word a line.
/// </summary>
internal static class Completion
{
    internal static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    private const string Start = "[suggest";

    private const string Bash = """
        _contentlint() { mapfile -t COMPREPLY < <(contentlint "[suggest:$COMP_POINT]" "$COMP_LINE" 2> /dev/null); }
        complete -o default -F _contentlint contentlint

        """;

    private const string Zsh = """
        _contentlint() {
          local -a found
          found=("${(@f)$(contentlint "[suggest]" "${(j: :)words[1,CURRENT]}" 2> /dev/null)}")
          if [[ -n "${found[1]}" ]]; then compadd -- "${found[@]}"; else _files; fi
        }
        compdef _contentlint contentlint

        """;

    private const string Fish = """
        complete -c contentlint -a '(contentlint "[suggest]" (commandline -cp) 2> /dev/null)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName contentlint -ScriptBlock {
            param($word, $line, $cursor)
            contentlint "[suggest:$cursor]" "$line" | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    public static bool IsAsked(string[] args) => args[0].StartsWith(Start, StringComparison.Ordinal) && args[0].EndsWith(']');

    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        string line = args.Length > 1 ? args[1] : string.Empty;
        string place = args[0][Start.Length..^1].TrimStart(':');
        int position = int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out int given)
            ? Math.Min(given, line.Length)
            : line.Length;
        // What stands behind the cursor is none of the word that is being written.
        var words = new StringBuilder();
        foreach (CompletionItem item in CreateCommand(book).Parse(WithoutProgram(line[..position])).GetCompletions())
        {
            words.Append(item.Label).Append('\n');
        }

        ContentLintCommand.Print(environment, words.ToString());
        return ExitCode.Clean;
    }

    /// <summary><c>contentlint completion SHELL</c>: what a shell has to be told.</summary>
    public static int PrintScript(string[] args, CommandEnvironment environment)
    {
        var shell = new Argument<string[]>("SHELL") { Arity = ArgumentArity.ZeroOrMore };
        string[] given = CommandLine.Parse(new Command("completion") { shell }, args).Get(shell);
        string text = given is [string one] ? one switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            "fish" => Fish,
            "powershell" or "pwsh" => PowerShell,
            _ => string.Empty,
        }
        : string.Empty;
        if (text.Length == 0)
        {
            throw new UsageException($"completion takes one of {string.Join(", ", Shells)}",
                "contentlint completion --help says where it goes");
        }

        ContentLintCommand.Print(environment, text);
        return ExitCode.Clean;
    }

    /// <summary>The command with all its parts, and the values they take.</summary>
    private static Command CreateCommand(RuleBook book)
    {
        string[] rules = [.. book.Descriptors.SelectMany(static rule => new[] { rule.Id, rule.Name }), .. RuleFamilyName.All];
        var root = new Command(ContentLintCommand.ProgramName)
        {
            CreateCheck(rules, static options => options.CreateCommand()),
            new Command("init") { new Flag("--accept") },
            new Command("rules") { CreateRule(rules, ArgumentArity.ZeroOrMore), new Flag("--test"), new Option<string>("--config"),
                new Flag("--allow-plugins") },
            new Command("explain") { CreateRule(rules, ArgumentArity.ZeroOrMore), new Option<string>("--config"),
                new Flag("--allow-plugins") },
            new Command("inspect") { new Option<string>("--format") { CompletionSources = { InspectCommand.Formats } },
                new Flag("--tokens") },
            new Command("schema") { new Argument<string>("FORMAT") { CompletionSources = { SchemaCommand.Formats },
                Arity = ArgumentArity.ZeroOrOne } },
            new Command("completion") { new Argument<string>("SHELL") { CompletionSources = { Shells } } },
            new Command("man"),
            new Command("lsp"),
            CreateCheck(rules, static options => options.CreateWatch()),
            new Command("house") { new Command("import") { new Option<string>("--output") } },
            CreateMap(rules),
            new Command("reduce"),
            new Command("help") { new Argument<string>("COMMAND") { CompletionSources = { HelpText.Commands.Select(static own =>
                own.Command).ToArray() } } },
            new Command("accept") { CreateFirst(rules), new Argument<string[]>("PLACE"),
                new Option<string>("--reason"), new Option<string>("--name"), new Option<string>("--baseline"),
                new Option<string>("--config"), new Flag("--allow-plugins") },
            new Command("baseline") { new Command("list"), new Command("prune") },
        };
        // Bare, the command checks.
        foreach (Option option in CreateCheck(rules, static options => options.CreateCommand()).Options)
        {
            root.Add(option);
        }

        return root;
    }

    private static Command CreateMap(string[] rules)
    {
        var options = new CheckOptions();
        options.Select.CompletionSources.Add(rules);
        options.Ignore.CompletionSources.Add(rules);
        return new Command("map") { options.Config, options.Select, options.Ignore, options.Jobs, options.AllowPlugins };
    }

    private static Command CreateCheck(string[] rules, Func<CheckOptions, Command> create)
    {
        var options = new CheckOptions();
        options.Format.CompletionSources.Add(ReportFormats.Names);
        options.Select.CompletionSources.Add(rules);
        options.Ignore.CompletionSources.Add(rules);
        options.Severity.CompletionSources.Add(CheckArguments.SeverityNames);
        options.FailOn.CompletionSources.Add(CheckArguments.FailNames);
        options.Color.CompletionSources.Add(CheckArguments.ColorNames);
        return create(options);
    }

    private static Argument<string[]> CreateRule(string[] rules, ArgumentArity arity) =>
        new("RULE") { Arity = arity, CompletionSources = { rules } };

    /// <summary>A rule that is offered as the first word only: what follows are paths, and these the shell knows.</summary>
    private static Argument<string[]> CreateFirst(string[] rules)
    {
        Argument<string[]> rule = new("RULE") { Arity = ArgumentArity.ZeroOrOne };
        rule.CompletionSources.Add(context =>
        {
            int given = context.ParseResult.CommandResult.Tokens.Count;
            bool isFirst = given == (context.WordToComplete.Length > 0 ? 1 : 0);
            return isFirst ? rules.Select(static name => new CompletionItem(name)) : [];
        });
        return rule;
    }

    /// <summary>The line after the word that called the program.</summary>
    private static string WithoutProgram(string line)
    {
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? string.Empty : line[(space + 1)..];
    }
}
