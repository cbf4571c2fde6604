using System.CommandLine;
using System.Globalization;
using System.Text;
using ContentLint.Cli.Run;
using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint rules</c>: the rules in a table, each with its severity, the fix it offers and its options.</summary>
internal static class RulesCommand
{
    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        var names = new Argument<string[]>("RULE") { Arity = ArgumentArity.ZeroOrMore };
        string[] given = CommandLine.Parse(new Command("rules") { names }, args).Get(names);
        IReadOnlyList<RuleDescriptor> rules = given.Length == 0 ? book.Descriptors : [.. given.SelectMany(book.GetAll).Distinct()];
        int width = rules.Max(static rule => rule.Name.Length);
        var table = new StringBuilder();
        AppendRow(table, width, "id", "name", "severity", "fix", "what it reports");
        RuleFamily? last = null;
        foreach (RuleDescriptor rule in rules)
        {
            if (rule.Family != last)
            {
                last = rule.Family;
                table.Append('\n').Append(RuleFamilyName.Format(rule.Family)).Append(" (").Append(rule.Id, 0, 3).Append("): ").Append(RuleFamilyName.Describe(rule.Family)).Append('\n');
            }

            string fix = rule.Fix switch
            {
                FixSafety.Safe => "safe",
                FixSafety.Offered => "offered",
                _ => "-",
            };
            AppendRow(table, width, rule.Id, rule.Name, SeverityName.Format(rule.Severity), fix, rule.Title);
            foreach (RuleOption option in rule.Options)
            {
                table.Append(CultureInfo.InvariantCulture, $"       option {option.Name}: {option.Default} ({option.Minimum} to {option.Maximum})\n");
            }
        }

        ContentLintCommand.Print(environment, table.ToString());
        return ExitCode.Clean;
    }

    private static void AppendRow(StringBuilder table, int width, string id, string name, string severity, string fix, string title) =>
        table.Append(id).Append(' ', 7 - id.Length)
            .Append(name).Append(' ', width - name.Length + 2)
            .Append(severity).Append(' ', 10 - severity.Length)
            .Append(fix).Append(' ', 9 - fix.Length)
            .Append(title).Append('\n');
}
