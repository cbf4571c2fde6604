namespace ContentLint.Words.Patterns;

/// <summary>Where a matcher goes on when its way fails.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="At">The position in the text.</param>
/// <param name="Least">The least position a repetition may give back to.</param>
internal readonly record struct Retreat(int Step, int At, int Least);
