using ContentLint.Cli.Files;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Text;

namespace ContentLint.Cli;

/// <summary>
/// Two libraries take as long to start as the rest of the command: the one that reads JSON, and the one that reads Markdown. While
/// the rules are made, threads of their own let each read a little text, so that its code is there when it is needed.
/// </summary>
internal static class Preparation
{
    /// <summary>Begins if it can be seen that a library will be needed: a configuration stands here, or the last file is in Markdown.</summary>
    public static void Begin(string[] args)
    {
        if (args is not ["check", .., { } last])
        {
            return;
        }

        if (File.Exists(ConfigurationLocator.FileName))
        {
            new Thread(ReadConfiguration) { IsBackground = true }.Start();
        }

        if (Article.GetFormat(last) == ArticleFormat.Markdown)
        {
            new Thread(ReadMarkdown) { IsBackground = true }.Start();
        }
    }

    private static void ReadConfiguration() =>
        ConfigurationReader.Read("{ \"root\": true, \"names\": [\"A\"], \"rules\": { \"CL000\": {} } }", string.Empty, []);

    private static void ReadMarkdown() =>
        Article.Read(ArticleText.FromString("# A\n\nB *c* [d](e).\n"), string.Empty, ArticleFormat.Markdown).Dispose();
}
