using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ContentLint.Cli.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>
/// What can be done about the findings at a place: mend them, accept them, make what they are about known, turn their rule off.
/// </summary>
internal sealed class CodeActions(Workspace workspace)
{
    public const string FixAll = "source.fixAll.contentlint";

    /// <summary>Of more findings at one place the first ones are answered for: each costs a look at what the answer would bring.</summary>
    private const int MostFindings = 4;

    private const int LongestTerm = 60;
    private const int MostWords = 5;

    public void Write(Utf8JsonWriter json, JsonElement parameters)
    {
        JsonElement range = parameters.GetProperty("range");
        LinePosition start = JsonParameters.PositionOf(range.GetProperty("start"));
        LinePosition end = JsonParameters.PositionOf(range.GetProperty("end"));
        string[]? only = JsonParameters.Find(parameters, "context") is { } context && JsonParameters.Find(context, "only") is { } kinds
            ? [.. kinds.EnumerateArray().Select(static kind => kind.GetString()!)]
            : null;
        json.WriteStartArray();
        if (workspace.Find(JsonParameters.DocumentOf(parameters)) is { } document && !workspace.IsConfiguration(document))
        {
            var place = TextSpan.FromBounds(document.Content.OffsetOf(start),
                Math.Max(document.Content.OffsetOf(start), document.Content.OffsetOf(end)));
            if (Wants(only, "quickfix"))
            {
                WriteQuick(json, document,
                    [.. document.Findings.Where(finding => finding.Span.Start <= place.End && finding.Span.End >= place.Start)]);
            }

            if (Wants(only, FixAll) && FixApplier.Apply(document.Text, document.Findings, FixSafety.Safe) is { Applied: > 0 } all)
            {
                WriteAction(json, "Fix all that is safe to fix", FixAll, null,
                    json => ServerJson.WriteEdits(json, document, [ServerJson.Difference(document.Text, all.Text)]));
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Whether actions of a kind, or of one it is a part of, are asked for.</summary>
    private static bool Wants(string[]? only, string kind) =>
        only is null
        || Array.Exists(only, asked => kind.StartsWith(asked, StringComparison.Ordinal)
            && (kind.Length == asked.Length || kind[asked.Length] == '.'));

    private void WriteQuick(Utf8JsonWriter json, OpenDocument document, List<Finding> findings)
    {
        foreach (Finding finding in findings.Where(static finding => finding.Fix is not null))
        {
            WriteAction(json, finding.Fix!.Description, "quickfix", (document, finding),
                json => ServerJson.WriteEdits(json, document, finding.Fix.Edits), isPreferred: finding.Fix.Safety == FixSafety.Safe);
        }

        foreach (Finding finding in findings.Where(static finding => finding.Fix is not null)
            .DistinctBy(static finding => finding.Rule.Id, StringComparer.Ordinal))
        {
            Finding[] own = [.. document.Findings.Where(other => string.Equals(other.Rule.Id, finding.Rule.Id, StringComparison.Ordinal))];
            if (own.Count(static other => other.Fix is not null) > 1
                && FixApplier.Apply(document.Text, own, finding.Fix!.Safety) is { Applied: > 1 } all)
            {
                string title = string.Create(CultureInfo.InvariantCulture,
                    $"Fix all {all.Applied} of {finding.Rule.Id} {finding.Rule.Name}");
                WriteAction(json, title, "quickfix", null,
                    json => ServerJson.WriteEdits(json, document, [ServerJson.Difference(document.Text, all.Text)]));
            }
        }

        var place = ConfigurationPlace.Find(workspace, document);
        foreach (Finding finding in findings.Where(static finding => finding.Rule.Family != RuleFamily.Engine).Take(MostFindings))
        {
            WriteKnown(json, document, finding, place);
            WriteAccepting(json, document, finding, place);
        }

        foreach (Finding finding in findings.Where(static finding => finding.Rule.Family != RuleFamily.Engine)
            .DistinctBy(static finding => finding.Rule.Id, StringComparer.Ordinal).Take(MostFindings))
        {
            if (place?.PathOf(document) is { } path
                && place.Change(text => ConfigurationEdit.TurnOff(text, path, finding.Rule.Name)) is { } changed)
            {
                WriteAction(json, $"Turn {finding.Rule.Id} {finding.Rule.Name} off in this file", "quickfix", (document, finding),
                    json => place.WriteEdits(json, workspace, changed));
            }
        }
    }

    /// <summary>Names and terms: offered where the finding is none any more with the words among them.</summary>
    private void WriteKnown(Utf8JsonWriter json, OpenDocument document, Finding finding, ConfigurationPlace? place)
    {
        string words = document.Text.Substring(finding.Span.Start, finding.Span.Length).Trim();
        if (place is null || words.Length is 0 or > LongestTerm || words.AsSpan().IndexOfAny('\n', '\r') >= 0
            || words.AsSpan().Count(' ') >= MostWords
            || finding.Rule.Family is RuleFamily.Residue or RuleFamily.Figures or RuleFamily.Plugin)
        {
            return;
        }

        foreach (string key in (ReadOnlySpan<string>)(finding.Rule.Family == RuleFamily.Speakers ? ["names", "terms"] : ["terms"]))
        {
            if (place.Change(text => ConfigurationEdit.AddText(text, key, words)) is { } changed
                && !workspace.LinterOf(document).Try(document, document.Text, (place.Path, changed)).Any(other => IsSame(other, finding)))
            {
                WriteAction(json, $"Add “{words}” to {key} in {ConfigurationLocator.FileName}", "quickfix", (document, finding),
                    json => place.WriteEdits(json, workspace, changed));
                return;
            }
        }
    }

    private void WriteAccepting(Utf8JsonWriter json, OpenDocument document, Finding finding, ConfigurationPlace? place)
    {
        if (workspace.Client.TakesEdits && SuppressionComment.Create(workspace.LinterOf(document), document, finding, "-") is not null)
        {
            WriteAccept(json, document, finding, $"Accept {finding.Rule.Id} here, with the reason in a comment…", "comment");
        }

        if (place is { IsThere: true } && document.Path is not null)
        {
            WriteAccept(json, document, finding, $"Accept {finding.Rule.Id} here, with the reason in the baseline…", "baseline");
        }
    }

    private void WriteAccept(Utf8JsonWriter json, OpenDocument document, Finding finding, string title, string how)
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteString("kind", "quickfix");
        WriteDiagnostics(json, document, finding);
        json.WriteStartObject("command");
        json.WriteString("title", title);
        json.WriteString("command", ServerCommands.Accept);
        json.WriteStartArray("arguments");
        json.WriteStartObject();
        json.WriteString("uri", document.Uri);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("how", how);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteAction(Utf8JsonWriter json, string title, string kind, (OpenDocument Document, Finding Finding)? about,
        Action<Utf8JsonWriter> writeEdits, bool isPreferred = false)
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteString("kind", kind);
        if (about is { } own)
        {
            WriteDiagnostics(json, own.Document, own.Finding);
        }

        if (isPreferred)
        {
            json.WriteBoolean("isPreferred", true);
        }

        json.WriteStartObject("edit");
        json.WriteStartArray("documentChanges");
        writeEdits(json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteDiagnostics(Utf8JsonWriter json, OpenDocument document, Finding finding)
    {
        json.WritePropertyName("diagnostics");
        workspace.WriteDiagnostics(json, document, [finding]);
    }

    private static bool IsSame(Finding one, Finding other) =>
        string.Equals(one.Fingerprint, other.Fingerprint, StringComparison.Ordinal) && one.Suppression is null;

    /// <summary>The configuration of a document, or where one can be made.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="IsThere">Whether there is one.</param>
    /// <param name="Text">Its text; that of an empty one where there is none.</param>
    /// <param name="Open">The file in the editor, where it is open.</param>
    private sealed record ConfigurationPlace(string Path, bool IsThere, string Text, OpenDocument? Open)
    {
        private static readonly SearchValues<char> PatternMarks = SearchValues.Create("*?[]{}!");

        public static ConfigurationPlace? Find(Workspace workspace, OpenDocument document)
        {
            DocumentLinter linter = workspace.LinterOf(document);
            if (linter.Find(document) is not { } file)
            {
                return null;
            }

            if (file.Configuration.File is { } path)
            {
                return workspace.ReadText(path) is { } text
                    ? new ConfigurationPlace(path, IsThere: true, text, workspace.FindByPath(path))
                    : null;
            }

            // One in the folder of the project holds for all that the project has.
            return workspace.Client.CanCreateFiles && document.Path is not null
                ? new ConfigurationPlace(System.IO.Path.Combine(linter.Paths.Root, ConfigurationLocator.FileName), IsThere: false, "{}\n",
                    null)
                : null;
        }

        /// <summary>The document from the folder of the configuration; null where a pattern would be more than its name.</summary>
        public string? PathOf(OpenDocument document)
        {
            if (document.Path is not { } path)
            {
                return null;
            }

            string relative = System.IO.Path.GetRelativePath(System.IO.Path.GetDirectoryName(Path)!, path).Replace('\\', '/');
            return relative.StartsWith("..", StringComparison.Ordinal) || relative.AsSpan().ContainsAny(PatternMarks) ? null : relative;
        }

        /// <summary>The text after a change; null if it changes nothing, or cannot be changed.</summary>
        public string? Change(Func<string, string?> change)
        {
            try
            {
                return change(Text);
            }
            catch (FormatException)
            {
                return null;
            }
        }

        /// <summary>Writes the edits that make a changed text of the file.</summary>
        public void WriteEdits(Utf8JsonWriter json, Workspace workspace, string changed)
        {
            string uri = Open?.Uri ?? JsonParameters.UriOf(Path);
            string before = IsThere ? Text : string.Empty;
            if (!IsThere)
            {
                json.WriteStartObject();
                json.WriteString("kind", "create");
                json.WriteString("uri", uri);
                json.WriteStartObject("options");
                json.WriteBoolean("ignoreIfExists", true);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            ServerJson.WriteEdits(json, uri, Open?.Version, Open?.Content
                ?? new ProtocolText(before, workspace.Client.Encoding), [ServerJson.Difference(before, changed)]);
        }
    }
}
