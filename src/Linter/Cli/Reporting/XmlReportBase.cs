using System.Text;
using System.Xml;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting;

/// <summary>A report that is one document of XML, written while the run goes on.</summary>
#pragma warning disable CA1001 // disposing the writer would close the report of a run that is given up; Complete ends it
internal abstract class XmlReportBase(Stream output, Severity least) : ReportBase(least)
#pragma warning restore CA1001
{
    protected XmlWriter Xml { get; } = XmlWriter.Create(output,
        new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CloseOutput = false });

    /// <summary>Ends the root element and the last line.</summary>
    protected void Complete()
    {
        Xml.WriteEndElement();
        Xml.WriteEndDocument();
        Xml.Flush();
        output.WriteByte((byte)'\n');
    }
}
