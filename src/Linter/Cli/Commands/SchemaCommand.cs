using System.CommandLine;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint schema</c>: the JSON schema of <c>rules.json</c>, or of the JSON reports.</summary>
internal static class SchemaCommand
{
    internal static readonly string[] Formats = ["rules", "report"];

    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        var of = new Argument<string[]>("FORMAT") { Arity = ArgumentArity.ZeroOrMore };
        string[] given = CommandLine.Parse(new Command("schema") { of }, args).Get(of);
        ContentLintCommand.Print(environment, given switch
        {
            [] or ["rules"] => ConfigurationSchema.Create(book),
            ["report"] => ReadReportSchema(),
            _ => throw new UsageException("schema takes rules (rules.json, the default) or report (--format json and jsonl)"),
        });
        return ExitCode.Clean;
    }

    private static string ReadReportSchema()
    {
        using Stream stream = typeof(SchemaCommand).Assembly.GetManifestResourceStream("report.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
