using System.Text.Json;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Reporting.Json;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Text;

namespace ContentLint.Cli;

/// <summary>
/// The libraries that read and write JSON and that read Markdown take from half as long to as long to start as the rest of the command.
/// While the rules are made and the article is read, threads of their own let each do a little work, so that its code is there when it is needed.
/// </summary>
internal static class Preparation
{
    /// <summary>Begins if it can be seen that a library will be needed: a configuration stands here, a file is in Markdown, a report is for machines.</summary>
    public static void Begin(string[] args)
    {
        if (args is not ["check", ..])
        {
            return;
        }

        if (File.Exists(ConfigurationLocator.FileName))
        {
            Begin(ReadConfiguration);
        }

        if (Array.Exists(args, static argument => Article.GetFormat(argument) == ArticleFormat.Markdown))
        {
            Begin(ReadMarkdown);
        }

        if (Array.Exists(args, static argument => argument.Contains("sarif", StringComparison.Ordinal) || argument.Contains("json", StringComparison.Ordinal)))
        {
            Begin(WriteJson);
        }
    }

    private static void Begin(ThreadStart work) => new Thread(work) { IsBackground = true }.Start();

    private static void ReadConfiguration() =>
        ConfigurationReader.Read("{ \"root\": true, \"names\": [\"A\"], \"rules\": { \"CL000\": {} } }", string.Empty, []);

    private static void ReadMarkdown() =>
        Article.Read(ArticleText.FromString("# A\n\nB *c* [d](e).\n"), string.Empty, ArticleFormat.Markdown).Dispose();

    private static void WriteJson()
    {
        using var json = new Utf8JsonWriter(Stream.Null, FindingJson.GetOptions(indented: true));
        json.WriteStartObject();
        json.WriteString("a", "“b” is a text of some length, with marks that ASCII does not have");
        json.WriteNumber("c", 1);
        json.WriteEndObject();
    }
}
