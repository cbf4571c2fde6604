using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Results;
using ContentLint.Findings;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Cli.Fixing;

/// <summary>Fixes an article until nothing is left to fix, and writes it or shows what would change.</summary>
internal sealed class ArticleFixer(FixMode mode)
{
    /// <summary>Whether something is found that would be fixed.</summary>
    public bool Applies(IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            if (IsFixed(finding))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text that standard input becomes if nothing in it is fixed.</summary>
    public FixResult Keep(LintFile file, FileBytes bytes) =>
        file.FullPath is null && !mode.ShowsOnly ? new FixResult(0, null, bytes.Buffer[..bytes.Count]) : FixResult.None;

    /// <summary>Fixes one article.</summary>
    /// <param name="file">The article.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="text">Its text.</param>
    /// <param name="findings">What is found in it.</param>
    /// <param name="lint">Finds what is in a changed text.</param>
    /// <param name="remaining">The text and what is found in it afterwards; null if the file stays as it is.</param>
    /// <param name="obstacle">Why the file stays as it is although there is something to fix, or null.</param>
    public FixResult Fix(LintFile file, FileBytes bytes, ArticleText text, IReadOnlyList<Finding> findings,
        Func<string, IReadOnlyList<Finding>> lint, out FixPasses? remaining, out FileProblem? obstacle)
    {
        remaining = null;
        obstacle = null;
        if (text.InvalidByteOffsets.Count > 0)
        {
            obstacle = new FileProblem(FileProblemKind.NotFixed, file.Path, file.DisplayPath,
                "not fixed, because it holds bytes that cannot be written back");
            return Keep(file, bytes);
        }

        string original = text.ToString();
        FixPasses passes = FixPasses.Run(original, Select(findings), changed => Select(lint(changed)), mode.Least);
        string? reason = !passes.IsSettled ? "its fixes undo one another; please report this with the article"
            : !TextEncoder.Encode(original, text.Encoding).AsSpan().SequenceEqual(bytes.Buffer.AsSpan(0, bytes.Count))
                ? "its bytes would not come back as they are"
            : null;
        if (reason is null && passes.Applied > 0 && mode.ShowsOnly)
        {
            return new FixResult(passes.Applied, Show(file, text.Encoding, original, passes.Text), null) { Mended = passes.Text };
        }

        if (reason is null && passes.Applied > 0 && file.FullPath is not null)
        {
            reason = Write(file.FullPath, bytes, TextEncoder.Encode(passes.Text, text.Encoding));
        }

        if (reason is not null)
        {
            obstacle = new FileProblem(FileProblemKind.Unwritable, file.Path, file.DisplayPath, "not fixed: " + reason);
            return Keep(file, bytes);
        }

        remaining = passes with { Findings = lint(passes.Text) };
        return new FixResult(passes.Applied, null, file.FullPath is null ? TextEncoder.Encode(passes.Text, text.Encoding) : null);
    }

    private static string? Write(string fullPath, FileBytes bytes, byte[] contents)
    {
        if (FileReplacement.FindObstacle(fullPath) is { } obstacle)
        {
            return obstacle;
        }

        try
        {
            FileReplacement.Write(fullPath, contents, bytes.Buffer.AsSpan(0, bytes.Count), mustBeUnchanged: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileErrors.Describe(exception);
        }
    }

    /// <summary>The mark at the start of the file belongs to its first line for the tools that apply the difference.</summary>
    private static string Show(LintFile file, TextEncoding encoding, string original, string mended)
    {
        string mark = encoding == TextEncoding.Utf8WithBom ? "\uFEFF" : string.Empty;
        return UnifiedDiff.Format(file.DisplayPath, mark + original, mark + mended);
    }

    private bool IsFixed(Finding finding) => IsSelected(finding) && finding.Fix is { } fix && fix.Safety >= mode.Least;

    /// <summary>What somebody accepted stays as it is, and so does what nobody is shown.</summary>
    private bool IsSelected(Finding finding) => finding.Suppression is null && finding.Severity >= mode.From;

    private IReadOnlyList<Finding> Select(IReadOnlyList<Finding> findings) =>
        findings.All(IsSelected) ? findings : [.. findings.Where(IsSelected)];
}
