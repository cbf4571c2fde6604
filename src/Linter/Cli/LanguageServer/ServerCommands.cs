using System.Text.Json;
using ContentLint.Cli.Baselines;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Run;
using ContentLint.Findings;

namespace ContentLint.Cli.LanguageServer;

/// <summary>What the editor can have done: a finding accepted with a reason, all articles checked.</summary>
internal sealed class ServerCommands(Workspace workspace, ServerMessages messages)
{
    public const string Accept = "contentlint.accept";
    public const string CheckAll = "contentlint.checkAll";

    /// <summary>What is offered where the editor did not ask for a reason itself.</summary>
    private static readonly string[] Reasons = ["Known to all readers", "Right as it stands", "Checked with the source"];

    /// <summary>Accepts a finding. Without a reason it is asked for.</summary>
    public void RunAccept(JsonElement id, JsonElement arguments)
    {
        JsonElement argument = arguments[0];
        string uri = JsonParameters.TextOf(argument, "uri");
        string fingerprint = JsonParameters.TextOf(argument, "fingerprint");
        bool isComment = argument.GetProperty("how").ValueEquals("comment");
        if (FindFinding(uri, fingerprint) is null)
        {
            messages.Fail(id, ErrorCode.RequestFailed, "the finding is not there any more");
            return;
        }

        if (JsonParameters.Find(argument, "reason") is { ValueKind: JsonValueKind.String } given
            && given.GetString()!.Trim() is { Length: > 0 } reason)
        {
            messages.ReplyNothing(id);
            Take(uri, fingerprint, isComment, reason);
            return;
        }

        messages.ReplyNothing(id);
        messages.Ask(
            "window/showMessageRequest",
            static json =>
            {
                json.WriteNumber("type", 3);
                json.WriteString("message", "contentlint: why is it right as it is?");
                json.WriteStartArray("actions");
                foreach (string reason in Reasons)
                {
                    json.WriteStartObject();
                    json.WriteString("title", reason);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            },
            answer =>
            {
                if (JsonParameters.Find(answer, "title") is { ValueKind: JsonValueKind.String } title)
                {
                    Take(uri, fingerprint, isComment, title.GetString()!);
                }
            });
    }

    private (OpenDocument Document, Finding Finding)? FindFinding(string uri, string fingerprint) =>
        workspace.Find(uri) is { } document
        && document.Findings.FirstOrDefault(finding =>
            string.Equals(finding.Fingerprint, fingerprint, StringComparison.Ordinal)) is { } finding ? (document, finding) : null;

    private void Take(string uri, string fingerprint, bool isComment, string reason)
    {
        if (FindFinding(uri, fingerprint) is not var (document, finding))
        {
            messages.Show(2, "the finding is not there any more");
            return;
        }

        DocumentLinter linter = workspace.LinterOf(document);
        if (isComment)
        {
            if (SuppressionComment.Create(linter, document, finding, reason) is { } edit)
            {
                Apply(document, edit, $"Accept {finding.Rule.Id}");
            }

            return;
        }

        try
        {
            ConfigurationFile configuration = linter.Locator.Find(Path.GetDirectoryName(document.Path!)!);
            string baseline = new BaselineBook(linter.Paths, null, BaselineUse.Read).GetPathToWrite(configuration)
                ?? throw new UsageException("there is no rules.json to enter a baseline in");
            ReadOnlySpan<char> words = document.Text.AsSpan(finding.Span.Start, finding.Span.Length);
            foreach (string done in FindingAcceptance.Accept(finding, words, reason, baseline, configuration, linter.Paths))
            {
                messages.Log(3, done);
            }

            workspace.Renew();
        }
        catch (UsageException exception)
        {
            messages.Show(1, exception.Message);
        }
    }

    private void Apply(OpenDocument document, Edit edit, string label) => messages.Ask("workspace/applyEdit", json =>
    {
        json.WriteString("label", label);
        json.WriteStartObject("edit");
        json.WriteStartArray("documentChanges");
        ServerJson.WriteEdits(json, document, [edit]);
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
