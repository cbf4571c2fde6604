using System.CommandLine;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Reporting.Inspection;
using ContentLint.Cli.Run;
using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint inspect FILE</c>: what the linter sees in an article, layer by layer.</summary>
internal static class InspectCommand
{
    internal static readonly string[] Formats = ["text", "json"];

    public static int Run(string[] args, CommandEnvironment environment)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format");
        var tokens = new Flag("--tokens");
        CommandLine line = CommandLine.Parse(new Command("inspect") { files, format, tokens }, args);
        string[] given = line.Get(files);
        if (given.Length != 1)
        {
            throw new UsageException("inspect takes one file");
        }

        string chosen = line.Get(format) ?? "text";
        if (Array.IndexOf(Formats, chosen) < 0)
        {
            throw new UsageException($"--format takes text, json, not “{chosen}”", NearestName.Find(chosen, Formats) is { } nearest
                ? $"did you mean “{nearest}”?"
                : null);
        }

        using ArticleReading reading = Read(given[0], environment);
        List<InspectionLayer> layers = LayerCollector.Collect(reading, line.Has(tokens));
        ContentLintCommand.Print(environment, chosen is "json"
            ? InspectionJson.Format(reading, layers)
            : InspectionText.Format(reading, layers));
        return ExitCode.Clean;
    }

    private static ArticleReading Read(string path, CommandEnvironment environment)
    {
        try
        {
            using FileBytes bytes = path is "-"
                ? ReadInput(environment)
                : FileBytes.Read(Path.GetFullPath(path, environment.WorkingDirectory));
            ArticleText text = WordDocument.IsNamed(path)
                ? ArticleText.FromString(WordDocument.Read(bytes.Buffer, bytes.Count))
                : TextDecoder.Decode(bytes.Buffer, bytes.Count) ?? throw new UsageException($"{path} is not a text file");
            return new ArticleReading(Article.Read(text, path, Article.GetFormat(path), path is not "-"
                && new SiteFolders().HoldSource(Path.GetFullPath(path, environment.WorkingDirectory))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException(
                $"{path} cannot be read: {(exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : FileErrors.Describe(exception))}");
        }
    }

    private static FileBytes ReadInput(CommandEnvironment environment)
    {
        using Stream input = environment.OpenInput();
        return FileBytes.Read(input, 0);
    }
}
