namespace ContentLint.Cli.Fixing;

/// <summary>A stretch of one sequence in the place of which another one stands.</summary>
/// <param name="Old">Where it begins in the first.</param>
/// <param name="New">Where the other begins in the second.</param>
/// <param name="OldCount">How long it is.</param>
/// <param name="NewCount">How long the other is.</param>
internal readonly record struct SequenceChange(int Old, int New, int OldCount, int NewCount);
