using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Reporting.Json;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Reporting.Sarif;

/// <summary>
/// SARIF 2.1.0 as GitHub code scanning reads it. There is no time and no machine in it: the same articles give the same bytes.
/// GitHub rejects a report that passes one of its limits. So the findings are kept until the run is over, the gravest if there
/// are too many, and a notification says how many were left out.
/// </summary>
#pragma warning disable CA1001 // disposing the writer would write half a report when a run is given up; End flushes it
internal sealed class SarifReport : ReportBase
#pragma warning restore CA1001
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string RootName = "%SRCROOT%";

    /// <summary>A name, not an address: the format wants some address of the tool, and there is none to give that would answer.</summary>
    private const string ProductName = "urn:contentlint";

    /// <summary>Each finding has words of its own: the one message of a rule is its only argument.</summary>
    private const string MessageId = "finding";

    /// <summary>Written so far and not yet on the stream; keeps memory flat on long runs.</summary>
    private const int FlushAt = 64 * 1024;

    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly RuleBook _book;
    private readonly HelpAddress? _help;
    private readonly GravestItems<(Finding Finding, LineExcerpt? Excerpt)> _findings = new(SarifLimits.Results);

    public SarifReport(Stream output, Severity least, RuleBook book, HelpAddress? help)
        : base(least)
    {
        _output = output;
        _book = book;
        _help = help;
        // Quotation marks and letters with marks stay readable; the file is no web page.
        _json = new Utf8JsonWriter(Stream.Null, FindingJson.GetOptions(indented: true));
    }

    public override bool Shows(Finding finding) => finding.Severity >= Least;

    public override void Begin()
    {
        // All is written at the end, when it is known how much there is.
    }

    public override void Write(FileResult result)
    {
        for (int i = 0; i < result.Findings.Count; i++)
        {
            Finding finding = result.Findings[i];
            if (Shows(finding))
            {
                _findings.Add(GravestItems.Rank(finding), (finding, result.GetExcerpt(i)?.Place));
            }
        }
    }

    public override void End(RunSummary summary, int leftOut)
    {
        List<(Finding Finding, LineExcerpt? Excerpt)> findings = _findings.InOrder();
        if (SarifLimits.MayBeTooLarge(findings))
        {
            for (long size = Measure(findings, summary); size > SarifLimits.CompressedBytes; size = Measure(findings, summary))
            {
                _findings.CutTo((int)(findings.Count * 0.95 * SarifLimits.CompressedBytes / size));
                findings = _findings.InOrder();
            }
        }

        Remark = SarifLimits.Describe(_findings.Count, _findings.LeftOut);
        Write(_output, findings, summary, leftOut);
        _output.WriteByte((byte)'\n');
    }

    /// <summary>How large the report is when it is compressed for GitHub.</summary>
    private long Measure(List<(Finding Finding, LineExcerpt? Excerpt)> findings, RunSummary summary)
    {
        using var counter = new CountingStream();
        using (var zip = new GZipStream(counter, CompressionLevel.Optimal, leaveOpen: true))
        {
            Write(zip, findings, summary, leftOut: 0);
        }

        return counter.Length;
    }

    private void Write(Stream stream, List<(Finding Finding, LineExcerpt? Excerpt)> findings, RunSummary summary, int leftOut)
    {
        _json.Reset(stream);
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        _json.WriteStartObject("originalUriBaseIds");
        _json.WriteStartObject(RootName);
        WriteMessage("description", "The root of the repository.");
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
        foreach ((Finding finding, LineExcerpt? excerpt) in findings)
        {
            WriteResult(finding, excerpt);
            if (_json.BytesPending > FlushAt)
            {
                _json.Flush();
            }
        }

        _json.WriteEndArray();
        WriteInvocation(summary, leftOut);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "ContentLint");
        _json.WriteString("fullName", $"ContentLint {ProductVersion.Get()}");
        _json.WriteString("version", ProductVersion.Get());
        _json.WriteString("semanticVersion", ProductVersion.Get());
        _json.WriteString("informationUri", ProductName);
        _json.WriteStartArray("rules");
        foreach (RuleDescriptor rule in _book.Descriptors)
        {
            WriteRule(rule);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteRule(RuleDescriptor rule)
    {
        string page = _book.GetPage(rule);
        _json.WriteStartObject();
        _json.WriteString("id", rule.Id);
        _json.WriteString("name", PascalCase(rule.Name));
        WriteMessage("shortDescription", EndSentence(rule.Title));
        WriteMessage("fullDescription", EndSentence(rule.Description));
        _json.WriteStartObject("messageStrings");
        WriteMessage(MessageId, "{0}.");
        _json.WriteEndObject();
        if (_help is not null)
        {
            _json.WriteString("helpUri", _help.Get(rule));
        }

        _json.WriteStartObject("help");
        _json.WriteString("text", MarkdownText.ToPlain(page));
        _json.WriteString("markdown", page);
        _json.WriteEndObject();
        _json.WriteStartObject("defaultConfiguration");
        _json.WriteString("level", Level(rule.Severity));
        _json.WriteEndObject();
        _json.WriteStartObject("properties");
        _json.WriteStartArray("tags");
        _json.WriteStringValue(RuleFamilyName.Format(rule.Family));
        _json.WriteEndArray();
        if (_book.FindPrecision(rule) is { IsMeasured: true } measured)
        {
            _json.WriteString("precision", measured.Label);
        }

        _json.WriteString("problem.severity", ProblemSeverity(rule.Severity));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteResult(Finding finding, LineExcerpt? excerpt)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule.Id);
        _json.WriteNumber("ruleIndex", _book.IndexOf(finding.Rule));
        _json.WriteString("level", Level(finding.Severity));
        WriteResultMessage(finding);
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        WriteArtifact(finding.Path);
        WriteRegion("region", finding.Span, finding.Lines, GetSnippet(finding, excerpt));
        if (excerpt is not null && excerpt.Text.Length > finding.Span.Length && GetSnippet(finding, excerpt) is not null)
        {
            WriteContext(finding, excerpt);
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
        if (finding.Related.Count > 0)
        {
            WriteRelated(finding);
        }

        if (finding.Fix is { } fix)
        {
            WriteFix(finding.Path, fix);
        }

        // GitHub reads the second key alone. Its own hash is of the line, and a paragraph is one line: two findings would share it.
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("contentLint/v1", finding.Fingerprint);
        _json.WriteString("primaryLocationLineHash", finding.Fingerprint[^16..] + ":1");
        _json.WriteEndObject();
        if (finding.Suppression is { } suppression)
        {
            WriteSuppression(suppression);
        }

        if (finding.Evidence is { } evidence)
        {
            _json.WriteNumber("rank", evidence.Score);
        }

        if (finding.Hint is not null || finding.Evidence is { Reasons.Count: > 0 })
        {
            WriteResultProperties(finding);
        }

        _json.WriteEndObject();
    }

    /// <summary>
    /// GitHub shows the message and nothing else: it holds what to do too, and other places as links to <c>relatedLocations</c>.
    /// </summary>
    private void WriteResultMessage(Finding finding)
    {
        var text = new StringBuilder(EndSentence(WithoutLinks(finding.Message)));
        for (int i = 0; i < Math.Min(finding.Related.Count, SarifLimits.LinkedPlaces); i++)
        {
            text.Append(i == 0 ? " See [" : ", [").Append(EscapeLink(finding.Related[i].Message))
                .Append(CultureInfo.InvariantCulture, $"]({i + 1})");
        }

        int unlisted = finding.Related.Count - SarifLimits.LinkedPlaces;
        text.Append(finding.Related.Count == 0
            ? string.Empty
            : unlisted > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {unlisted:N0} more.") : ".");
        if (finding.Hint is { } hint)
        {
            text.Append(' ').Append(EndSentence(WithoutLinks(hint)));
        }

        _json.WriteStartObject("message");
        _json.WriteString("text", text.ToString());
        if (text[^1] == '.')
        {
            _json.WriteString("id", MessageId);
            _json.WriteStartArray("arguments");
            _json.WriteStringValue(text.ToString(0, text.Length - 1));
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    /// <summary>Words in brackets before an address in brackets would be a link.</summary>
    private static string WithoutLinks(string text) => text.Contains("](", StringComparison.Ordinal) ? EscapeLink(text) : text;

    private static string EscapeLink(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    /// <summary>The words of the finding; null if only a part of them was kept.</summary>
    private static string? GetSnippet(Finding finding, LineExcerpt? excerpt) =>
        excerpt is not null && excerpt.Length == finding.Span.Length && excerpt.Length > 0
        ? excerpt.Text.Substring(excerpt.Start, excerpt.Length)
        : null;

    /// <summary>The line around the finding, or what was kept of it; it must be more than the finding.</summary>
    private void WriteContext(Finding finding, LineExcerpt excerpt)
    {
        LinePosition start = finding.Lines.Start;
        int first = start.Character - excerpt.Start;
        var lines = new LinePositionSpan(new LinePosition(start.Line, first), new LinePosition(start.Line, first + excerpt.Text.Length));
        WriteRegion("contextRegion", new TextSpan(finding.Span.Start - excerpt.Start, excerpt.Text.Length), lines, excerpt.Text);
    }

    private void WriteResultProperties(Finding finding)
    {
        _json.WriteStartObject("properties");
        if (finding.Hint is { } hint)
        {
            _json.WriteString("hint", hint);
        }

        if (finding.Evidence is { Reasons.Count: > 0 } evidence)
        {
            _json.WriteStartArray("reasons");
            foreach (string reason in evidence.Reasons)
            {
                _json.WriteStringValue(reason);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteRelated(Finding finding)
    {
        _json.WriteStartArray("relatedLocations");
        for (int i = 0; i < Math.Min(finding.Related.Count, SarifLimits.RelatedLocations); i++)
        {
            RelatedFinding related = finding.Related[i];
            _json.WriteStartObject();
            _json.WriteNumber("id", i + 1);
            WritePlace(related.Path ?? finding.Path, related.Span, related.Lines);
            WriteMessage("message", EndSentence(related.Message));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteSuppression(Suppression suppression)
    {
        _json.WriteStartArray("suppressions");
        _json.WriteStartObject();
        _json.WriteString("kind", suppression.Kind == SuppressionKind.InSource ? "inSource" : "external");
        if (suppression.Justification.Length > 0)
        {
            _json.WriteString("justification", suppression.Justification);
        }

        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteFix(string path, Fix fix)
    {
        _json.WriteStartArray("fixes");
        _json.WriteStartObject();
        WriteMessage("description", EndSentence(fix.Description));
        _json.WriteStartArray("artifactChanges");
        _json.WriteStartObject();
        WriteArtifact(path);
        _json.WriteStartArray("replacements");
        foreach (Edit edit in fix.Edits)
        {
            _json.WriteStartObject();
            WriteRegion("deletedRegion", edit.Span, edit.Lines);
            if (edit.NewText.Length > 0)
            {
                WriteText("insertedContent", edit.NewText);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteStartObject("properties");
        _json.WriteString("safety", FixSafetyName.Format(fix.Safety));
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WritePlace(string path, TextSpan span, LinePositionSpan lines)
    {
        _json.WriteStartObject("physicalLocation");
        WriteArtifact(path);
        WriteRegion("region", span, lines);
        _json.WriteEndObject();
    }

    private void WriteRegion(string name, TextSpan span, LinePositionSpan lines, string? snippet = null)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine", lines.Start.Line + 1);
        _json.WriteNumber("startColumn", lines.Start.Character + 1);
        _json.WriteNumber("endLine", lines.End.Line + 1);
        _json.WriteNumber("endColumn", lines.End.Character + 1);
        _json.WriteNumber("charOffset", span.Start);
        _json.WriteNumber("charLength", span.Length);
        if (snippet is not null)
        {
            WriteText("snippet", snippet);
        }

        _json.WriteEndObject();
    }

    private void WriteArtifact(string path)
    {
        _json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(path))
        {
            _json.WriteString("uri", "file://" + (path.StartsWith('/') ? string.Empty : "/") + EncodePath(path));
        }
        else
        {
            _json.WriteString("uri", EncodePath(path));
            _json.WriteString("uriBaseId", RootName);
        }

        _json.WriteEndObject();
    }

    private void WriteInvocation(RunSummary summary, int leftOut)
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", !summary.HasTrouble || summary.Files > 0);
        WriteNotifications("toolConfigurationNotifications", summary, isConfiguration: true, []);
        var remarks = new List<string>();
        if (Remark is not null)
        {
            remarks.Add(char.ToUpperInvariant(Remark[0]) + Remark[1..]);
        }

        if (leftOut > 0)
        {
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"Findings left out because of --max-findings: {leftOut:N0}"));
        }

        WriteNotifications("toolExecutionNotifications", summary, isConfiguration: false, remarks);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteNotifications(string name, RunSummary summary, bool isConfiguration, List<string> remarks)
    {
        List<FileProblem> problems = [.. summary.Problems.Where(problem => (problem.Kind == FileProblemKind.NotFound) == isConfiguration)];
        if (problems.Count + remarks.Count == 0)
        {
            return;
        }

        _json.WriteStartArray(name);
        foreach (string remark in remarks)
        {
            _json.WriteStartObject();
            _json.WriteString("level", "warning");
            WriteMessage("message", EndSentence(remark));
            _json.WriteEndObject();
        }

        foreach (FileProblem problem in problems)
        {
            _json.WriteStartObject();
            _json.WriteString("level", problem.IsTrouble
                ? "error"
                : problem.Kind is FileProblemKind.InvalidBytes or FileProblemKind.NotFixed ? "warning" : "note");
            WriteMessage("message", EndSentence($"{problem.Path}: {problem.Message}"));
            _json.WriteStartArray("locations");
            _json.WriteStartObject();
            _json.WriteStartObject("physicalLocation");
            WriteArtifact(problem.Path);
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private void WriteMessage(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", WithoutLinks(text));
        _json.WriteEndObject();
    }

    /// <summary>Every byte that a relative address cannot hold as it is becomes <c>%XX</c>; slashes stay.</summary>
    private static string EncodePath(string path)
    {
        var encoded = new StringBuilder(path.Length);
        foreach (byte unit in Encoding.UTF8.GetBytes(path))
        {
            char character = (char)unit;
            if (char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~' or '/')
            {
                encoded.Append(character);
            }
            else
            {
                encoded.Append('%').Append("0123456789ABCDEF"[unit >> 4]).Append("0123456789ABCDEF"[unit & 15]);
            }
        }

        return encoded.ToString();
    }

    private static string EndSentence(string text) => text.Length > 0 && text[^1] is '.' or '?' or '!' ? text : text + ".";

    /// <summary>SARIF viewers expect an identifier: <c>OrphanSurnameSpeaker</c>.</summary>
    private static string PascalCase(string name)
    {
        var pascal = new StringBuilder(name.Length);
        bool upper = true;
        foreach (char character in name)
        {
            if (character == '-')
            {
                upper = true;
                continue;
            }

            pascal.Append(upper ? char.ToUpperInvariant(character) : character);
            upper = false;
        }

        return pascal.ToString();
    }

    private static string Level(Severity severity) => severity == Severity.None ? "none" : SeverityName.Format(severity);

    private static string ProblemSeverity(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "recommendation",
    };
}
