using System.CommandLine;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Run;
using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint explain RULE</c>: the page of a rule.</summary>
internal static class ExplainCommand
{
    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        var names = new Argument<string[]>("RULE") { Arity = ArgumentArity.ZeroOrMore };
        string[] given = CommandLine.Parse(new Command("explain") { names }, args).Get(names);
        if (given.Length == 0)
        {
            throw new UsageException("explain needs a rule or a family", "contentlint rules lists them");
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
            ContentLintCommand.Print(environment, (i > 0 ? "\n" : string.Empty) + MarkdownText.Render(RuleBook.GetPage(rules[i]), width, style));
        }

        return ExitCode.Clean;
    }
}
