using System.CommandLine;
using System.Globalization;
using System.Text;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Plugins;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Findings;
using ContentLint.House;
using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary>
/// <c>contentlint rules</c>: the rules in a table, each with its severity, the fix it offers and its options, and behind them the
/// house rules of the folder. With <c>--test</c> it runs the examples of the house rules.
/// </summary>
internal static class RulesCommand
{
    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        var names = new Argument<string[]>("RULE") { Arity = ArgumentArity.ZeroOrMore };
        var test = new Flag("--test");
        var config = new Option<string>("--config");
        var allowPlugins = new Flag("--allow-plugins");
        CommandLine line = CommandLine.Parse(new Command("rules") { names, test, config, allowPlugins }, args);
        using var project = ProjectFiles.Open(environment, book, line.Get(config), baseline: null, line.Has(allowPlugins));
        HouseRuleSet? house = project.FindHouseRules(environment.WorkingDirectory);
        string[] given = line.Get(names);
        if (line.Has(test))
        {
            return given.Length == 0
                ? Test(house, project, environment)
                : throw new UsageException("rules --test runs the examples of all house rules", "leave out the names");
        }

        Print(environment, given.Length == 0 ? book.Descriptors : [.. given.SelectMany(book.GetAll).Distinct()]);
        return WarnOfMistakes(project, environment) > 0 ? ExitCode.Trouble : ExitCode.Clean;
    }

    private static void Print(CommandEnvironment environment, IReadOnlyList<RuleDescriptor> rules)
    {
        int width = rules.Max(static rule => rule.Name.Length);
        int idWidth = Math.Max(5, rules.Max(static rule => rule.Id.Length));
        var table = new StringBuilder();
        AppendRow(table, idWidth, width, "id", "name", "severity", "fix", "what it reports");
        RuleFamily? last = null;
        foreach (RuleDescriptor rule in rules)
        {
            if (rule.Family != last)
            {
                last = rule.Family;
                string number = rule.IsBrought ? string.Empty : $" ({rule.Id[..3]})";
                table.Append('\n').Append(RuleFamilyName.Format(rule.Family)).Append(number).Append(": ")
                    .Append(RuleFamilyName.Describe(rule.Family)).Append('\n');
            }

            string fix = rule.Fix switch
            {
                FixSafety.Safe => "safe",
                FixSafety.Offered => "offered",
                _ => "-",
            };
            AppendRow(table, idWidth, width, rule.Id, rule.Name, SeverityName.Format(rule.Severity), fix, TerminalText.Clean(rule.Title));
            foreach (RuleOption option in rule.Options)
            {
                table.Append(' ', idWidth + 2)
                    .Append(CultureInfo.InvariantCulture,
                        $"option {option.Name}: {option.Default} ({option.Minimum} to {option.Maximum})\n");
            }
        }

        ContentLintCommand.Print(environment, table.ToString());
    }

    /// <summary>Each example that disagrees with its rule is a mistake in the configuration, at its place.</summary>
    private static int Test(HouseRuleSet? house, ProjectFiles project, CommandEnvironment environment)
    {
        if (house is null && !project.Plugins.Any() && project.GetMistakes().Length == 0)
        {
            throw new UsageException("there are no house rules here",
                "they stand under “house” in rules.json, and rules in C# under “plugins”");
        }

        int rules = house?.Rules.Count ?? 0;
        int examples = house?.Rules.Sum(static rule => rule.Examples.Count) ?? 0;
        int mistakes = 0;
        var text = new StringBuilder();
        foreach (Finding finding in project.GetMistakes().SelectMany(static result => result.Findings)
            .Concat(house is null ? [] : HouseExamples.Run(house)))
        {
            mistakes++;
            AppendMistake(text, finding);
        }

        foreach (HouseRule rule in house?.Rules ?? [])
        {
            if (rule.Examples.Count == 0)
            {
                text.Append(rule.Descriptor.Id).Append(" has no examples\n");
            }
        }

        foreach (PluginSet set in project.Plugins)
        {
            (int Examples, Finding[] Mistakes)[] results = PluginExamples.Run(set, project.Paths);
            rules += results.Length;
            for (int i = 0; i < results.Length; i++)
            {
                examples += results[i].Examples;
                mistakes += results[i].Mistakes.Length;
                Array.ForEach(results[i].Mistakes, finding => AppendMistake(text, finding));
                text.Append(results[i].Examples == 0 ? $"{set.Rules[i].Descriptor.Id} has no examples\n" : string.Empty);
            }
        }

        ContentLintCommand.Print(environment, text.ToString());
        environment.Error.Write(string.Create(CultureInfo.InvariantCulture,
            $"contentlint: {Count(rules, "house rule")}, {Count(examples, "example")}, {Count(mistakes, "mistake")}\n"));
        return mistakes > 0 ? ExitCode.Trouble : ExitCode.Clean;
    }

    private static void AppendMistake(StringBuilder text, Finding finding)
    {
        text.Append(CultureInfo.InvariantCulture,
            $"{TerminalText.Clean(finding.Path)}:{finding.Lines.Start.Line + 1}:{finding.Lines.Start.Character + 1}: error {finding.Rule.Id}: {TerminalText.Clean(finding.Message)}\n");
        if (finding.Hint is { } hint)
        {
            text.Append("  ").Append(TerminalText.Clean(hint)).Append('\n');
        }
    }

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? string.Empty : "s")}");

    private static int WarnOfMistakes(ProjectFiles project, CommandEnvironment environment)
    {
        foreach (FileResult result in project.GetMistakes())
        {
            environment.Error.Write($"contentlint: {TerminalText.Clean(result.DisplayPath)} has mistakes; contentlint check shows them\n");
        }

        return project.GetMistakes().Length;
    }

    private static void AppendRow(StringBuilder table, int idWidth, int width, string id, string name, string severity, string fix,
        string title) =>
        table.Append(id).Append(' ', idWidth + 2 - id.Length)
            .Append(name).Append(' ', width - name.Length + 2)
            .Append(severity).Append(' ', 10 - severity.Length)
            .Append(fix).Append(' ', 9 - fix.Length)
            .Append(title).Append('\n');
}
