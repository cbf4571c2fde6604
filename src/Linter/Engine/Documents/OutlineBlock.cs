namespace ContentLint.Documents;

/// <summary>A block as the reader of a format found it. Offsets are absolute; the end is exclusive.</summary>
/// <param name="Start">First character that is not white space.</param>
/// <param name="End">After the last character that is not white space.</param>
/// <param name="Shape">What the format says it is.</param>
/// <param name="Level">1 to 6 for a heading, else 0.</param>
/// <param name="Depth">How many lists and quotations it stands in.</param>
public readonly record struct OutlineBlock(int Start, int End, BlockShape Shape, byte Level = 0, byte Depth = 0);
