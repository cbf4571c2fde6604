namespace ContentLint.Cli.Git;

/// <summary>A file that changed.</summary>
/// <param name="FullPath">Where it is, or would be if it were not deleted in the work tree.</param>
/// <param name="BlobId">Its content in the index; null if the work tree is looked at.</param>
/// <param name="IsDeleted">Whether the change is that it is gone.</param>
/// <param name="Lines">The lines that changed; null if that was not asked for.</param>
internal sealed record ChangedFile(string FullPath, string? BlobId, bool IsDeleted, ChangedLines? Lines);
