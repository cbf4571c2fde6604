using System.Text.Json;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.Json;

/// <summary>
/// One JSON object a line, each with its <c>kind</c>: findings as they come; at the end the files, whose findings are known when articles
/// have been compared, problems and the summary. The
/// members are those of <see cref="JsonReport"/>.
/// </summary>
#pragma warning disable CA1001 // disposing the writer would write half a line when a run is given up; each line is flushed
internal sealed class JsonLinesReport : ReportBase
#pragma warning restore CA1001
{
    private readonly Stream _output;
    private readonly HelpAddress? _help;
    private readonly Utf8JsonWriter _json;
    private readonly FileCounts _files = new();

    public JsonLinesReport(Stream output, Severity least, HelpAddress? help)
        : base(least)
    {
        _output = output;
        _help = help;
        _json = new Utf8JsonWriter(output, FindingJson.GetOptions(indented: false));
    }

    public override bool Shows(Finding finding) => finding.Severity >= Least;

    public override void Write(FileResult result)
    {
        int shown = 0;
        foreach (Finding finding in result.Findings)
        {
            if (Shows(finding))
            {
                BeginLine("finding");
                FindingJson.WriteFinding(_json, finding, _help);
                EndLine();
                shown += finding.Suppression is null ? 1 : 0;
            }
        }

        _files.Add(result, shown);
    }

    public override void End(RunSummary summary, int leftOut)
    {
        foreach ((string path, int findings) in _files.Files)
        {
            BeginLine("file");
            FindingJson.WriteFile(_json, path, findings);
            EndLine();
        }

        foreach (FileProblem problem in summary.Problems)
        {
            BeginLine("problem");
            // The problem's own kind is told apart from that of the line.
            _json.WriteStartObject("problem");
            FindingJson.WriteProblem(_json, problem);
            _json.WriteEndObject();
            EndLine();
        }

        BeginLine("summary");
        _json.WriteNumber("schemaVersion", FindingJson.SchemaVersion);
        FindingJson.WriteSummary(_json, summary, leftOut);
        EndLine();
    }

    private void BeginLine(string kind)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", kind);
    }

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _output.WriteByte((byte)'\n');
    }
}
