namespace ContentLint.Documents.Site;

/// <summary>A stretch of a file that the site's generator reads and no reader of the page sees.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After the last character.</param>
/// <param name="IsBlock">Whether it has its lines to itself, so that it parts what stands before it from what follows.</param>
internal readonly record struct MarkupRange(int Start, int End, bool IsBlock = false);
