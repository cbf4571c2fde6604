namespace ContentLint.Cli.Results;

/// <summary>Something to say about a path that is no finding.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">The path as reports name it.</param>
/// <param name="DisplayPath">The path as the user knows it.</param>
/// <param name="Message">What is wrong, for an editor.</param>
/// <param name="IsNamed">Whether somebody asked for this very file.</param>
internal sealed record FileProblem(FileProblemKind Kind, string Path, string DisplayPath, string Message, bool IsNamed = false)
{
    /// <summary>Whether the summary counts it and nothing else is said: a folder has many files of the kind.</summary>
    public bool IsOnlyCounted => Kind == FileProblemKind.NotArticle && !IsNamed;

    /// <summary>Whether the run ends with exit code 2 for it.</summary>
    public bool IsTrouble => Kind is FileProblemKind.NotFound or FileProblemKind.Unreadable or FileProblemKind.Unwritable
        || (IsNamed && Kind is (FileProblemKind.Binary or FileProblemKind.Unsupported or FileProblemKind.TooLarge));
}
