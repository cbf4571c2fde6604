using System.Text.Json;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.Json;

/// <summary>
/// One JSON object for programs: <c>schemaVersion</c>, <c>findings</c>, <c>files</c>, <c>problems</c> and <c>summary</c>, as
/// <c>docs/formats.md</c> describes them. New keys may come; a key that changes its meaning raises the version.
/// </summary>
#pragma warning disable CA1001 // disposing the writer would write half a report when a run is given up; End flushes it
internal sealed class JsonReport : IReport
#pragma warning restore CA1001
{
    private const int FlushAt = 64 * 1024;

    private readonly Stream _output;
    private readonly HelpAddress? _help;
    private readonly Utf8JsonWriter _json;
    private readonly List<(string Path, int Findings)> _files = [];

    public JsonReport(Stream output, Severity least, HelpAddress? help)
    {
        _output = output;
        Least = least;
        _help = help;
        _json = new Utf8JsonWriter(output, FindingJson.GetOptions(indented: true));
    }

    public Severity Least { get; }

    public bool Shows(Finding finding) => finding.Severity >= Least;

    public string? Remark => null;

    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteNumber("schemaVersion", FindingJson.SchemaVersion);
        _json.WriteStartArray("findings");
    }

    public void Write(FileResult result)
    {
        int shown = 0;
        foreach (Finding finding in result.Findings)
        {
            if (Shows(finding))
            {
                _json.WriteStartObject();
                FindingJson.WriteFinding(_json, finding, _help);
                _json.WriteEndObject();
                shown += finding.Suppression is null ? 1 : 0;
            }
        }

        if (result.IsLinted)
        {
            _files.Add((result.Path, shown));
        }

        if (_json.BytesPending > FlushAt)
        {
            _json.Flush();
        }
    }

    public void End(RunSummary summary, int leftOut)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("files");
        foreach ((string path, int findings) in _files)
        {
            _json.WriteStartObject();
            FindingJson.WriteFile(_json, path, findings);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("problems");
        foreach (FileProblem problem in summary.Problems)
        {
            _json.WriteStartObject();
            FindingJson.WriteProblem(_json, problem);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        FindingJson.WriteSummary(_json, summary, leftOut);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }
}
