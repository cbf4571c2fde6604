using System.Globalization;
using System.Text;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Results;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.Concise;

/// <summary>One line a finding, as compilers write them: editors and terminals make a link of its beginning.</summary>
internal sealed class ConciseReport(Stream output, Severity least, TerminalStyle style) : ReportBase(least)
{
    private readonly StringBuilder _text = new();

    public override void Write(FileResult result)
    {
        foreach (Finding finding in result.Findings)
        {
            if (Shows(finding))
            {
                Append(_text, result.DisplayPath, finding, style);
            }
        }

        if (_text.Length > 0)
        {
            output.Write(Encoding.UTF8.GetBytes(TerminalText.Disarm(_text)));
            output.Flush();
            _text.Clear();
        }
    }

    public override void End(RunSummary summary, int leftOut)
    {
        // The last finding is the last line.
    }

    /// <summary>Appends the line of a finding.</summary>
    public static void Append(StringBuilder text, string path, Finding finding, TerminalStyle style)
    {
        text.Append(style.Bold).Append(TerminalText.Clean(path)).Append(style.End)
            .Append(CultureInfo.InvariantCulture, $":{finding.Lines.Start.Line + 1}:{finding.Lines.Start.Character + 1}: ")
            .Append(style.Of(finding.Severity)).Append(SeverityName.Format(finding.Severity)).Append(style.End)
            .Append(' ').Append(finding.Rule.Id).Append(": ").Append(TerminalText.Clean(finding.Message))
            .Append(' ').Append(style.Dim).Append('[').Append(finding.Rule.Name).Append(']').Append(style.End).Append('\n');
    }
}
