namespace ContentLint.Words.Patterns;

/// <summary>One step of a compiled pattern.</summary>
/// <param name="Code">What to do.</param>
/// <param name="A">A character, the index of a set, or the instruction to go to.</param>
/// <param name="Min">For repetitions: at least so often.</param>
/// <param name="Max">For repetitions: at most so often.</param>
internal readonly record struct Instruction(OpCode Code, int A = 0, int Min = 0, int Max = 0);
