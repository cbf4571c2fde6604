using System.Globalization;
using System.Text;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.JUnit;

/// <summary>
/// JUnit's XML: a suite a file, a failed test a finding, an error a file that could not be read. A clean file is one passed test.
/// </summary>
internal sealed class JUnitReport(Stream output, Severity least, HelpAddress? help) : XmlReportBase(output, least)
{
    public override void Begin()
    {
        Xml.WriteStartDocument();
        Xml.WriteStartElement("testsuites");
        Xml.WriteAttributeString("name", "ContentLint");
    }

    public override void Write(FileResult result)
    {
        List<Finding> shown = [.. result.Findings.Where(Shows)];
        if (shown.Count == 0 && !result.IsLinted)
        {
            return;
        }

        BeginSuite(result.Path, Math.Max(1, shown.Count), failures: shown.Count, errors: 0);
        foreach (Finding finding in shown)
        {
            WriteFailure(finding);
        }

        if (shown.Count == 0)
        {
            BeginTest(result.Path, "no findings");
            Xml.WriteEndElement();
        }

        Xml.WriteEndElement();
    }

    public override void End(RunSummary summary, int leftOut)
    {
        foreach (FileProblem problem in summary.Problems)
        {
            if (problem.IsTrouble)
            {
                BeginSuite(problem.Path, tests: 1, failures: 0, errors: 1);
                BeginTest(problem.Path, "the file can be read");
                Xml.WriteStartElement("error");
                Xml.WriteAttributeString("message", XmlText.Clean(problem.Message));
                Xml.WriteEndElement();
                Xml.WriteEndElement();
                Xml.WriteEndElement();
            }
        }

        if (leftOut > 0)
        {
            BeginSuite("ContentLint", tests: 1, failures: 0, errors: 0);
            BeginTest("ContentLint", "--max-findings");
            Xml.WriteElementString("system-out", string.Create(CultureInfo.InvariantCulture, $"Findings left out: {leftOut:N0}"));
            Xml.WriteEndElement();
            Xml.WriteEndElement();
        }

        Complete();
    }

    private void WriteFailure(Finding finding)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{finding.Lines.Start.Line + 1}:{finding.Lines.Start.Character + 1}");
        BeginTest(finding.Path, $"{finding.Rule.Id} {finding.Rule.Name} {place}");
        Xml.WriteAttributeString("file", XmlText.Clean(finding.Path));
        Xml.WriteAttributeString("line", (finding.Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture));
        Xml.WriteStartElement("failure");
        Xml.WriteAttributeString("type", SeverityName.Format(finding.Severity));
        Xml.WriteAttributeString("message", XmlText.Clean(finding.Message));
        var text = new StringBuilder();
        text.Append(finding.Path).Append(':').Append(place).Append(": ").Append(finding.Message);
        foreach (RelatedFinding related in finding.Related)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"\nsee {(related.Path is null ? string.Empty : related.Path + ":")}{related.Lines.Start.Line + 1}:{related.Lines.Start.Character + 1}: {related.Message}");
        }

        if (finding.Hint is { } hint)
        {
            text.Append("\nhint: ").Append(hint);
        }

        if (help is not null)
        {
            text.Append("\npage: ").Append(help.Get(finding.Rule));
        }

        Xml.WriteString(XmlText.Clean(text.ToString()));
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    private void BeginSuite(string name, int tests, int failures, int errors)
    {
        Xml.WriteStartElement("testsuite");
        Xml.WriteAttributeString("name", XmlText.Clean(name));
        Xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        Xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        Xml.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
    }

    private void BeginTest(string path, string name)
    {
        Xml.WriteStartElement("testcase");
        Xml.WriteAttributeString("classname", XmlText.Clean(path));
        Xml.WriteAttributeString("name", XmlText.Clean(name));
    }
}
