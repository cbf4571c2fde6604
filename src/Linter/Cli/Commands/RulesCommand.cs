using System.CommandLine;
using System.Text;
using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint rules</c>: the rules in a table.</summary>
internal static class RulesCommand
{
    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        _ = CommandLine.Parse(new Command("rules"), args);
        int width = 0;
        foreach (RuleDescriptor rule in book.Descriptors)
        {
            width = Math.Max(width, rule.Name.Length);
        }

        var table = new StringBuilder();
        foreach (RuleDescriptor rule in book.Descriptors)
        {
            string severity = SeverityName.Format(rule.Severity);
            table.Append(rule.Id).Append("  ")
                .Append(rule.Name).Append(' ', width - rule.Name.Length + 2)
                .Append(severity).Append(' ', 9 - severity.Length)
                .Append(rule.Title).Append('\n');
        }

        ContentLintCommand.Print(environment, table.ToString());
        return ExitCode.Clean;
    }
}
