using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.Json;

/// <summary>
/// One JSON object for programs: <c>schemaVersion</c>, <c>findings</c>, <c>files</c>, <c>problems</c> and <c>summary</c>, as
/// <c>docs/formats.md</c> describes them. New keys may come; a key that changes its meaning raises the version.
/// </summary>
internal sealed class JsonReport(Stream output, Severity least, HelpAddress? help) : JsonReportBase(output, least)
{
    private readonly FileCounts _files = new();

    public override bool Shows(Finding finding) => finding.Severity >= Least;

    public override void Begin()
    {
        Json.WriteStartObject();
        Json.WriteNumber("schemaVersion", FindingJson.SchemaVersion);
        Json.WriteStartArray("findings");
    }

    public override void Write(FileResult result)
    {
        int shown = 0;
        foreach (Finding finding in result.Findings)
        {
            if (Shows(finding))
            {
                Json.WriteStartObject();
                FindingJson.WriteFinding(Json, finding, help);
                Json.WriteEndObject();
                shown += finding.Suppression is null ? 1 : 0;
            }
        }

        _files.Add(result, shown);
        FlushWhenLong();
    }

    public override void End(RunSummary summary, int leftOut)
    {
        Json.WriteEndArray();
        Json.WriteStartArray("files");
        foreach ((string path, int findings) in _files.Files)
        {
            Json.WriteStartObject();
            FindingJson.WriteFile(Json, path, findings);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
        Json.WriteStartArray("problems");
        foreach (FileProblem problem in summary.Problems)
        {
            Json.WriteStartObject();
            FindingJson.WriteProblem(Json, problem);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
        Json.WriteStartObject("summary");
        FindingJson.WriteSummary(Json, summary, leftOut);
        Json.WriteEndObject();
        Json.WriteEndObject();
        Complete();
    }
}
