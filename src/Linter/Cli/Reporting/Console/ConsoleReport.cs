using System.Globalization;
using System.Text;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Reporting.Console;

/// <summary>The report for people: by file, each finding with its line, its words underlined, and what to do about it.</summary>
internal sealed class ConsoleReport(Stream output, Severity least, int width, TerminalStyle style, HelpAddress? help) : ReportBase(least)
{
    private const int Indent = 2;
    private const int LineIndent = 6;
    private const int FlushAt = 16 * 1024;

    private readonly StringBuilder _text = new(2048);
    private bool _any;

    public override void Write(FileResult result)
    {
        bool headed = false;
        for (int i = 0; i < result.Findings.Count; i++)
        {
            Finding finding = result.Findings[i];
            if (!Shows(finding))
            {
                continue;
            }

            if (!headed)
            {
                headed = true;
                _text.Append(_any ? "\n" : string.Empty).Append(style.Path).Append(TerminalText.Clean(result.DisplayPath)).Append(style.End)
                    .Append('\n');
                _any = true;
            }

            Write(finding, result.GetExcerpt(i));
            if (_text.Length > FlushAt)
            {
                Flush();
            }
        }

        if (headed)
        {
            // What is found is seen at once, file by file.
            Flush();
        }
    }

    public override void End(RunSummary summary, int leftOut) => Flush();

    private void Write(Finding finding, FindingExcerpt? excerpt)
    {
        LinePosition start = finding.Lines.Start;
        string place = string.Create(CultureInfo.InvariantCulture, $"{start.Line + 1}:{start.Character + 1}");
        string severity = SeverityName.Format(finding.Severity);
        _text.Append(' ', Indent)
            .Append(place).Append(' ', Math.Max(1, 7 - place.Length))
            .Append(style.Of(finding.Severity)).Append(severity).Append(style.End).Append(' ', 9 - severity.Length)
            .Append(style.Dim).Append(help is null ? finding.Rule.Id : style.Link(finding.Rule.Id, help.Get(finding.Rule)))
            .Append(style.End);
        int column = Indent + Math.Max(place.Length + 1, 7) + 9 + finding.Rule.Id.Length;
        AppendWrapped(TerminalText.Clean(finding.Message), column + 2, LineIndent, "  ", Aside(finding));
        if (excerpt is not null)
        {
            AppendLine(excerpt.Place, finding.Severity);
        }

        for (int i = 0; i < finding.Related.Count; i++)
        {
            AppendRelated(finding.Related[i], finding.Related[i].Path is null ? excerpt?.Related[i] : null);
        }

        if (finding.Hint is { } hint)
        {
            _text.Append(' ', LineIndent).Append(style.Bold).Append("hint:").Append(style.End);
            AppendWrapped(TerminalText.Clean(hint), LineIndent + 6, LineIndent + 6, " ");
        }

        if (help is not null && !style.HasLinks)
        {
            _text.Append(' ', LineIndent).Append(style.Bold).Append("page:").Append(style.End).Append(' ').Append(help.Get(finding.Rule))
                .Append('\n');
        }
    }

    /// <summary>The rule, and the options that mend the finding.</summary>
    private static string Aside(Finding finding) => finding.Fix?.Safety switch
    {
        FixSafety.Safe => $"[{finding.Rule.Name}, --fix]",
        FixSafety.Offered => $"[{finding.Rule.Name}, --unsafe-fixes]",
        _ => $"[{finding.Rule.Name}]",
    };

    /// <summary>The line with the words underlined.</summary>
    private void AppendLine(LineExcerpt excerpt, Severity severity)
    {
        if (excerpt.Text.Length == 0)
        {
            return;
        }

        LineWindow window = LineWindow.Fit(excerpt, width - LineIndent - 2);
        _text.Append(' ', LineIndent).Append(style.Dim).Append("| ").Append(style.End)
            .Append(window.Before).Append(style.Of(severity)).Append(window.Marked).Append(style.End).Append(window.After);
        EndLine();
        _text.Append(' ', LineIndent).Append(style.Dim).Append("| ").Append(style.End)
            .Append(' ', window.MarkColumn).Append(style.Of(severity)).Append('^').Append('~', window.MarkWidth - 1).Append(style.End)
            .Append('\n');
    }

    private void AppendRelated(RelatedFinding related, LineExcerpt? excerpt)
    {
        string path = related.Path is null ? string.Empty : TerminalText.Clean(related.Path) + ":";
        string place = string.Create(CultureInfo.InvariantCulture,
            $"{path}{related.Lines.Start.Line + 1}:{related.Lines.Start.Character + 1}");
        _text.Append(' ', LineIndent).Append(style.Bold).Append("see ").Append(place).Append(style.End);
        string message = TerminalText.Clean(related.Message);
        int column = LineIndent + 4 + place.Length;
        int left = width - column - 2 - TerminalText.Measure(message);
        if (excerpt is { Text.Length: > 0 } && left >= 30)
        {
            LineWindow window = LineWindow.Fit(excerpt, Math.Min(left - 4, 60));
            _text.Append("  ").Append(message).Append(": ").Append(style.Dim).Append(window.Before).Append(style.End)
                .Append(window.Marked).Append(style.Dim).Append(window.After).Append(style.End);
            EndLine();
            return;
        }

        AppendWrapped(message, column + 2, LineIndent + 4, "  ");
    }

    /// <summary>Words on as many lines as they need; the first goes on where the cursor stands.</summary>
    private void AppendWrapped(string message, int column, int indent, string gap, string? aside = null)
    {
        int space = width - column;
        if (space < Math.Min(24, TerminalText.Measure(message)))
        {
            _text.Append('\n').Append(' ', indent);
            column = indent;
        }
        else
        {
            _text.Append(gap);
        }

        column = WrappedText.Append(_text, message, column, indent, width);
        if (aside is not null)
        {
            bool fits = column + 1 + aside.Length <= width;
            _text.Append(fits ? ' ' : '\n').Append(' ', fits ? 0 : indent).Append(style.Dim).Append(aside).Append(style.End);
        }

        _text.Append('\n');
    }

    /// <summary>Ends a line of the article without its trailing spaces.</summary>
    private void EndLine()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }

        _text.Append('\n');
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(TerminalText.Disarm(_text));
            output.Write(bytes);
            output.Flush();
            _text.Clear();
        }
    }
}
