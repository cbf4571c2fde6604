using System.Globalization;
using System.Text;
using System.Xml;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.JUnit;

/// <summary>JUnit's XML: a suite a file, a failed test a finding, an error a file that could not be read. A clean file is one passed test.</summary>
#pragma warning disable CA1001 // disposing the writer would close the report of a run that is given up; End closes it
internal sealed class JUnitReport : IReport
#pragma warning restore CA1001
{
    private readonly Stream _output;
    private readonly HelpAddress? _help;
    private readonly XmlWriter _xml;

    public JUnitReport(Stream output, Severity least, HelpAddress? help)
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
        _xml.WriteStartElement("testsuites");
        _xml.WriteAttributeString("name", "ContentLint");
    }

    public void Write(FileResult result)
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
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    public void End(RunSummary summary, int leftOut)
    {
        foreach (FileProblem problem in summary.Problems)
        {
            if (problem.IsTrouble)
            {
                BeginSuite(problem.Path, tests: 1, failures: 0, errors: 1);
                BeginTest(problem.Path, "the file can be read");
                _xml.WriteStartElement("error");
                _xml.WriteAttributeString("message", Clean(problem.Message));
                _xml.WriteEndElement();
                _xml.WriteEndElement();
                _xml.WriteEndElement();
            }
        }

        if (leftOut > 0)
        {
            BeginSuite("ContentLint", tests: 1, failures: 0, errors: 0);
            BeginTest("ContentLint", "--max-findings");
            _xml.WriteElementString("system-out", string.Create(CultureInfo.InvariantCulture, $"Findings left out: {leftOut:N0}"));
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Flush();
        _output.WriteByte((byte)'\n');
    }

    private void WriteFailure(Finding finding)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{finding.Lines.Start.Line + 1}:{finding.Lines.Start.Character + 1}");
        BeginTest(finding.Path, $"{finding.Rule.Id} {finding.Rule.Name} {place}");
        _xml.WriteAttributeString("file", Clean(finding.Path));
        _xml.WriteAttributeString("line", (finding.Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture));
        _xml.WriteStartElement("failure");
        _xml.WriteAttributeString("type", SeverityName.Format(finding.Severity));
        _xml.WriteAttributeString("message", Clean(finding.Message));
        var text = new StringBuilder();
        text.Append(finding.Path).Append(':').Append(place).Append(": ").Append(finding.Message);
        foreach (RelatedFinding related in finding.Related)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nsee {(related.Path is null ? string.Empty : related.Path + ":")}{related.Lines.Start.Line + 1}:{related.Lines.Start.Character + 1}: {related.Message}");
        }

        if (finding.Hint is { } hint)
        {
            text.Append("\nhint: ").Append(hint);
        }

        if (_help is not null)
        {
            text.Append("\npage: ").Append(_help.Get(finding.Rule));
        }

        _xml.WriteString(Clean(text.ToString()));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void BeginSuite(string name, int tests, int failures, int errors)
    {
        _xml.WriteStartElement("testsuite");
        _xml.WriteAttributeString("name", Clean(name));
        _xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
    }

    private void BeginTest(string path, string name)
    {
        _xml.WriteStartElement("testcase");
        _xml.WriteAttributeString("classname", Clean(path));
        _xml.WriteAttributeString("name", Clean(name));
    }

    /// <summary>XML has no way to write most control characters and halves of surrogate pairs.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isLegal = rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not (0xFFFE or 0xFFFF));
            clean.Append(isLegal ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }
}
