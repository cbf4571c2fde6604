using System.CommandLine;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint schema</c>: the JSON schema of <c>rules.json</c>.</summary>
internal static class SchemaCommand
{
    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        _ = CommandLine.Parse(new Command("schema"), args);
        ContentLintCommand.Print(environment, ConfigurationSchema.Create(book));
        return ExitCode.Clean;
    }
}
