using System.Globalization;
using System.Text;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.Markdown;

/// <summary>A comment of a pull request or the summary of a job: a table a file, short enough for what GitHub takes.</summary>
internal sealed class MarkdownReport(Stream output, Severity least, HelpAddress? help) : ReportBase(least)
{
    /// <summary>A comment has at most 65,536 characters.</summary>
    private const int MostCharacters = 60_000;

    private readonly StringBuilder _tables = new();
    private int _leftOut;

    public override void Write(FileResult result)
    {
        bool isHeaded = false;
        foreach (Finding finding in result.Findings)
        {
            if (!Shows(finding))
            {
                continue;
            }

            string row = Format(finding);
            string head = isHeaded ? string.Empty : $"\n**{Escape(result.Path)}**\n\n| place | | finding | rule |\n|---|---|---|---|\n";
            if (_leftOut > 0 || _tables.Length + head.Length + row.Length > MostCharacters)
            {
                _leftOut++;
                continue;
            }

            isHeaded = true;
            _tables.Append(head).Append(row);
        }
    }

    public override void End(RunSummary summary, int leftOut)
    {
        var text = new StringBuilder("### ContentLint\n\n");
        text.Append(Escape(SummaryLine.Describe(summary))).Append(".\n");
        foreach (FileProblem problem in summary.Problems)
        {
            if (problem.IsTrouble)
            {
                text.Append("\n* ").Append(Escape($"{problem.Path}: {problem.Message}")).Append('\n');
            }
        }

        text.Append(_tables);
        int missing = leftOut + _leftOut;
        if (missing > 0)
        {
            Remark = string.Create(CultureInfo.InvariantCulture, $"the markdown report leaves out {missing:N0} findings");
            text.Append(CultureInfo.InvariantCulture, $"\n{missing:N0} more findings are not in this table.\n");
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        output.Flush();
    }

    private string Format(Finding finding)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{finding.Lines.Start.Line + 1}:{finding.Lines.Start.Character + 1}");
        string rule = $"{finding.Rule.Id} {finding.Rule.Name}";
        var text = new StringBuilder();
        text.Append("| ").Append(place).Append(" | ").Append(SeverityName.Format(finding.Severity)).Append(" | ")
            .Append(Escape(finding.Message));
        foreach (RelatedFinding related in finding.Related.Take(3))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"<br>see {related.Lines.Start.Line + 1}:{related.Lines.Start.Character + 1}: {Escape(related.Message)}");
        }

        if (finding.Hint is { } hint)
        {
            text.Append("<br>_").Append(Escape(hint)).Append('_');
        }

        return text.Append(" | ").Append(help is null ? rule : $"[{rule}]({help.Get(finding.Rule)})").Append(" |\n").ToString();
    }

    /// <summary>No text of an article becomes markup, a mention or a reference.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (char character in TerminalText.Clean(text))
        {
            if (character is '&' or '<' or '>' or '|' or '`' or '*' or '_' or '[' or ']' or '@' or '#' or '~' or '\\' or ':')
            {
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }
}
