using System.Text.Json;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.Json;

/// <summary>A report that is one value of JSON, written while the run goes on.</summary>
#pragma warning disable CA1001 // disposing the writer would write half a report when a run is given up; Complete flushes it
internal abstract class JsonReportBase(Stream output, Severity least) : ReportBase(least)
#pragma warning restore CA1001
{
    private const int FlushAt = 64 * 1024;

    protected Utf8JsonWriter Json { get; } = new(output, FindingJson.GetOptions(indented: true));

    /// <summary>Keeps memory flat on long runs.</summary>
    protected void FlushWhenLong()
    {
        if (Json.BytesPending > FlushAt)
        {
            Json.Flush();
        }
    }

    /// <summary>Writes what is left and ends the last line.</summary>
    protected void Complete()
    {
        Json.Flush();
        output.WriteByte((byte)'\n');
    }
}
