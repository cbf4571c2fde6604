namespace ContentLint.Documents.Site;

/// <summary>The text between two tags, or of a note: what the paragraphs in it are.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After the last character.</param>
/// <param name="Shape">What they are.</param>
internal readonly record struct ShapedRegion(int Start, int End, BlockShape Shape);
