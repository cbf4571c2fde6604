namespace ContentLint.Documents;

/// <summary>
/// A stretch of a block that a reader of the page reads: not an address, not a marker, not code. Offsets are absolute; the end is
/// exclusive.
/// </summary>
/// <param name="Start">First character.</param>
/// <param name="End">After the last character.</param>
public readonly record struct ProseRange(int Start, int End);
