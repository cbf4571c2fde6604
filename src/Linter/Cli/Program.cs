using ContentLint.Cli.Commands;
using ContentLint.Cli.Run;
using ContentLint.Rules;

namespace ContentLint.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        using var environment = CommandEnvironment.OfProcess();
        return ContentLintCommand.Run(args, environment, new RuleBook(RuleCatalog.All));
    }
}
