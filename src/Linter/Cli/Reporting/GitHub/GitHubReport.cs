using System.Globalization;
using System.Text;
using ContentLint.Cli.Reporting.Concise;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.GitHub;

/// <summary>
/// Commands of a GitHub workflow, which make annotations. GitHub takes ten of each severity from a step and drops the rest
/// without a word: the rest are plain lines of the log, and the last line says how many they are.
/// </summary>
internal sealed class GitHubReport(Stream output, Severity least, HelpAddress? help) : ReportBase(least)
{
    /// <summary>What GitHub shows of one severity from one step.</summary>
    private const int MostOfASeverity = 10;

    private readonly StringBuilder _text = new();
    private readonly int[] _annotated = new int[(int)Severity.Error + 1];
    private int _plain;

    public override void Write(FileResult result)
    {
        foreach (Finding finding in result.Findings)
        {
            if (!Shows(finding))
            {
                continue;
            }

            if (_annotated[(int)finding.Severity] < MostOfASeverity)
            {
                _annotated[(int)finding.Severity]++;
                AppendCommand(finding);
            }
            else
            {
                _plain++;
                AppendPlain(finding);
            }
        }

        Flush();
    }

    public override void End(RunSummary summary, int leftOut)
    {
        if (_plain + leftOut > 0)
        {
            _text.Append(CultureInfo.InvariantCulture,
                $"ContentLint: {_plain:N0} of {_annotated.Sum() + _plain:N0} findings are lines of this log without an annotation (GitHub takes {MostOfASeverity} of each severity from a step)");
            if (leftOut > 0)
            {
                _text.Append(CultureInfo.InvariantCulture, $"; left out because of --max-findings: {leftOut:N0}");
            }

            _text.Append('\n');
        }

        Flush();
    }

    private void AppendCommand(Finding finding)
    {
        _text.Append("::").Append(finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        }).Append(" file=");
        AppendEscaped(TerminalText.Clean(finding.Path), isProperty: true);
        _text.Append(CultureInfo.InvariantCulture, $",line={finding.Lines.Start.Line + 1},endLine={finding.Lines.End.Line + 1}");
        if (finding.Lines.Start.Line == finding.Lines.End.Line)
        {
            // GitHub rejects columns of an annotation that goes over several lines.
            _text.Append(CultureInfo.InvariantCulture,
                $",col={finding.Lines.Start.Character + 1},endColumn={finding.Lines.End.Character + 1}");
        }

        _text.Append(",title=");
        AppendEscaped($"{finding.Rule.Id} {finding.Rule.Name}", isProperty: true);
        _text.Append("::");
        AppendEscaped(TerminalText.Clean(finding.Hint is null ? finding.Message : $"{finding.Message}. {finding.Hint}"), isProperty: false);
        foreach (RelatedFinding related in finding.Related)
        {
            _text.Append("%0ASee ");
            if (related.Path is { } path)
            {
                AppendEscaped(TerminalText.Clean(path), isProperty: false);
                _text.Append(' ');
            }

            _text.Append(CultureInfo.InvariantCulture, $"line {related.Lines.Start.Line + 1}: ");
            AppendEscaped(TerminalText.Clean(related.Message), isProperty: false);
        }

        if (help is not null)
        {
            _text.Append("%0A");
            AppendEscaped(help.Get(finding.Rule), isProperty: false);
        }

        _text.Append('\n');
    }

    /// <summary>A line of the log that no text of an article can turn into a command.</summary>
    private void AppendPlain(Finding finding)
    {
        var line = new StringBuilder();
        ConciseReport.Append(line, finding.Path, finding, default);
        _text.Append(TerminalText.Disarm(line));
    }

    private void AppendEscaped(string text, bool isProperty)
    {
        foreach (char character in text)
        {
            switch (character)
            {
                case '%':
                    _text.Append("%25");
                    break;
                case '\r':
                    _text.Append("%0D");
                    break;
                case '\n':
                    _text.Append("%0A");
                    break;
                case ':' when isProperty:
                    _text.Append("%3A");
                    break;
                case ',' when isProperty:
                    _text.Append("%2C");
                    break;
                default:
                    _text.Append(character);
                    break;
            }
        }
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            output.Write(Encoding.UTF8.GetBytes(_text.ToString()));
            output.Flush();
            _text.Clear();
        }
    }
}
