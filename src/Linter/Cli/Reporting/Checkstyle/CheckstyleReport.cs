using System.Globalization;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.Checkstyle;

/// <summary>Checkstyle's XML, which Jenkins, SonarQube, reviewdog and many editors read.</summary>
internal sealed class CheckstyleReport(Stream output, Severity least, HelpAddress? help) : XmlReportBase(output, least)
{
    public override void Begin()
    {
        Xml.WriteStartDocument();
        Xml.WriteStartElement("checkstyle");
        Xml.WriteAttributeString("version", "8.0");
    }

    public override void Write(FileResult result)
    {
        if (!result.IsLinted && result.Findings.Count == 0)
        {
            return;
        }

        Xml.WriteStartElement("file");
        Xml.WriteAttributeString("name", XmlText.Clean(result.Path));
        foreach (Finding finding in result.Findings)
        {
            if (Shows(finding))
            {
                string message = finding.Hint is { } hint ? $"{finding.Message}. {hint}" : finding.Message;
                Write(finding.Lines.Start.Line + 1, finding.Lines.Start.Character + 1, finding.Severity, help is null
                    ? message
                    : $"{message} ({help.Get(finding.Rule)})", finding.Rule.Id);
            }
        }

        Xml.WriteEndElement();
    }

    public override void End(RunSummary summary, int leftOut)
    {
        foreach (FileProblem problem in summary.Problems)
        {
            if (problem.IsTrouble)
            {
                Xml.WriteStartElement("file");
                Xml.WriteAttributeString("name", XmlText.Clean(problem.Path));
                Write(1, 1, Severity.Error, problem.Message, "input");
                Xml.WriteEndElement();
            }
        }

        Complete();
    }

    private void Write(int line, int column, Severity severity, string message, string source)
    {
        Xml.WriteStartElement("error");
        Xml.WriteAttributeString("line", line.ToString(CultureInfo.InvariantCulture));
        Xml.WriteAttributeString("column", column.ToString(CultureInfo.InvariantCulture));
        Xml.WriteAttributeString("severity", severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
        Xml.WriteAttributeString("message", XmlText.Clean(message));
        Xml.WriteAttributeString("source", "contentlint." + source);
        Xml.WriteEndElement();
    }
}
