using System.CommandLine;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Run;
using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint explain RULE</c>: the page of a rule, also of one of the house.</summary>
internal static class ExplainCommand
{
    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        var names = new Argument<string[]>("RULE") { Arity = ArgumentArity.ZeroOrMore };
        var config = new Option<string>("--config");
        var allowPlugins = new Flag("--allow-plugins");
        CommandLine line = CommandLine.Parse(new Command("explain") { names, config, allowPlugins }, args);
        string[] given = line.Get(names);
        if (given.Length == 0)
        {
            throw new UsageException("explain needs a rule or a family", "contentlint rules lists them");
        }

        if (line.Get(config) is not null || Array.Exists(given, static name => RuleBook.CreateReference(name) is not null))
        {
            using var project = ProjectFiles.Open(environment, book, line.Get(config), baseline: null, line.Has(allowPlugins));
            project.FindHouseRules(environment.WorkingDirectory);
        }

        var rules = new List<RuleDescriptor>();
        foreach (string name in given)
        {
            rules.AddRange(book.GetAll(name));
        }

        // Nobody reads lines of 200 columns with ease.
        int width = Math.Clamp(environment.GetWidth(), 40, 100);
        var style = new TerminalStyle(environment.WantsColor(ColorChoice.Auto, environment.IsOutputTerminal));
        for (int i = 0; i < rules.Count; i++)
        {
            ContentLintCommand.Print(environment,
                (i > 0 ? "\n" : string.Empty) + MarkdownText.Render(book.GetPage(rules[i]), width, style));
        }

        return ExitCode.Clean;
    }
}
