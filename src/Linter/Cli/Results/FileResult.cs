using ContentLint.Facts;
using ContentLint.Findings;

namespace ContentLint.Cli.Results;

/// <summary>What is left of a file when it has been linted.</summary>
internal sealed class FileResult
{
    /// <summary>The path as reports name it: from the root, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The path as the user knows it: from the working directory.</summary>
    public required string DisplayPath { get; init; }

    /// <summary>Findings by place.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>For each finding what the console shows of the text; null for those it does not show.</summary>
    public FindingExcerpt?[] Excerpts { get; init; } = [];

    /// <summary>For each finding its columns in bytes, if a report counts so.</summary>
    public ByteColumns?[] Columns { get; init; } = [];

    /// <summary>What is compared with other articles.</summary>
    public ArticleFacts Facts { get; init; } = ArticleFacts.None;

    /// <summary>The text that the places of the findings count in; null if no report shows whole articles.</summary>
    public string? Text { get; init; }

    /// <summary>What there is to say about the file itself.</summary>
    public FileProblem[] Problems { get; init; } = [];

    /// <summary>Whether rules ran on it.</summary>
    public bool IsLinted { get; init; }

    /// <summary>What is to be accepted from now on.</summary>
    public BaselineEntry[] Accepted { get; init; } = [];

    /// <summary>What its fixes came to.</summary>
    public FixResult Fixes { get; init; } = FixResult.None;

    /// <summary>What the console shows of the text of a finding; null for nothing.</summary>
    public FindingExcerpt? GetExcerpt(int finding) => finding < Excerpts.Length ? Excerpts[finding] : null;

    /// <summary>The columns of a finding in bytes; null if no report counts so.</summary>
    public ByteColumns? GetColumns(int finding) => finding < Columns.Length ? Columns[finding] : null;

    /// <summary>The same file with other findings.</summary>
    public FileResult With(IReadOnlyList<Finding> findings, FindingExcerpt?[] excerpts, ByteColumns?[] columns) => new()
    {
        Path = Path,
        DisplayPath = DisplayPath,
        Findings = findings,
        Excerpts = excerpts,
        Columns = columns,
        Text = Text,
        Problems = Problems,
        IsLinted = IsLinted,
        Accepted = Accepted,
        Fixes = Fixes,
    };
}
