using System.CommandLine;
using ContentLint.Cli.Files;
using ContentLint.Cli.LanguageServer;
using ContentLint.Cli.Plugins;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint lsp</c>: a language server on standard input and output. An editor starts it.</summary>
internal static class LspCommand
{
    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        // Editors name the transport; there is one.
        _ = CommandLine.Parse(new Command("lsp") { new Flag("--stdio") }, args);
        using Stream input = environment.OpenInput();
        var server = new Server(new ProtocolStream(input, environment.Output), () => new RuleBook(book.Rules),
            environment.WorkingDirectory, ProductVersion.Get(), () => new PluginHosts(environment),
            CacheFolder.Find(environment));
        if (server.Run(out string? problem))
        {
            return ExitCode.Clean;
        }

        throw new UsageException($"lsp: {problem}");
    }
}
