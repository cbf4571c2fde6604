using System.CommandLine;
using System.Text;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint man</c>: the help texts as a manual page.</summary>
internal static class ManualCommand
{
    public static int Run(string[] args, CommandEnvironment environment)
    {
        _ = CommandLine.Parse(new Command("man"), args);
        var page = new StringBuilder();
        page.Append(".TH CONTENTLINT 1 \"\" \"contentlint ").Append(ProductVersion.Get())
            .Append("\"\n.SH NAME\ncontentlint \\- find in news articles what an editor would stop the page for\n.SH SYNOPSIS\n");
        AppendText(page, HelpText.Overview);
        foreach ((string command, string text) in HelpText.Commands)
        {
            page.Append(".SH ").Append(command.ToUpperInvariant()).Append('\n');
            AppendText(page, text);
        }

        ContentLintCommand.Print(environment, page.ToString());
        return ExitCode.Clean;
    }

    /// <summary>The texts have their columns: they stand as they are.</summary>
    private static void AppendText(StringBuilder page, string text)
    {
        page.Append(".nf\n");
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            // A line that began with a full stop or an apostrophe would be an order; a backslash begins one anywhere.
            string plain = line.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
            page.Append(plain is ['.' or '\'', ..] ? "\\&" : string.Empty).Append(plain).Append('\n');
        }

        page.Append(".fi\n");
    }
}
