using System.Globalization;
using System.Text;
using System.Xml;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.Checkstyle;

/// <summary>Checkstyle's XML, which Jenkins, SonarQube, reviewdog and many editors read.</summary>
#pragma warning disable CA1001 // disposing the writer would close the report of a run that is given up; End closes it
internal sealed class CheckstyleReport : IReport
#pragma warning restore CA1001
{
    private readonly Stream _output;
    private readonly HelpAddress? _help;
    private readonly XmlWriter _xml;

    public CheckstyleReport(Stream output, Severity least, HelpAddress? help)
    {
        _output = output;
        Least = least;
        _help = help;
        _xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CloseOutput = false });
    }

    public Severity Least { get; }

    public bool Shows(Finding finding) => finding.Severity >= Least && finding.Suppression is null;

    public string? Remark => null;

    public void Begin()
    {
        _xml.WriteStartDocument();
        _xml.WriteStartElement("checkstyle");
        _xml.WriteAttributeString("version", "8.0");
    }

    public void Write(FileResult result)
    {
        if (!result.IsLinted && result.Findings.Count == 0)
        {
            return;
        }

        _xml.WriteStartElement("file");
        _xml.WriteAttributeString("name", XmlText.Clean(result.Path));
        foreach (Finding finding in result.Findings)
        {
            if (Shows(finding))
            {
                string message = finding.Hint is { } hint ? $"{finding.Message}. {hint}" : finding.Message;
                Write(finding.Lines.Start.Line + 1, finding.Lines.Start.Character + 1, finding.Severity, _help is null ? message : $"{message} ({_help.Get(finding.Rule)})", finding.Rule.Id);
            }
        }

        _xml.WriteEndElement();
    }

    public void End(RunSummary summary, int leftOut)
    {
        foreach (FileProblem problem in summary.Problems)
        {
            if (problem.IsTrouble)
            {
                _xml.WriteStartElement("file");
                _xml.WriteAttributeString("name", XmlText.Clean(problem.Path));
                Write(1, 1, Severity.Error, problem.Message, "input");
                _xml.WriteEndElement();
            }
        }

        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Flush();
        _output.WriteByte((byte)'\n');
    }

    private void Write(int line, int column, Severity severity, string message, string source)
    {
        _xml.WriteStartElement("error");
        _xml.WriteAttributeString("line", line.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("column", column.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("severity", severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
        _xml.WriteAttributeString("message", XmlText.Clean(message));
        _xml.WriteAttributeString("source", "contentlint." + source);
        _xml.WriteEndElement();
    }
}
