using System.Runtime.InteropServices;

namespace ContentLint.Words.Patterns;

/// <summary>One step of a compiled pattern. It stands so in the compiled table, and is read in place.</summary>
/// <param name="Code">What to do.</param>
/// <param name="A">A character, the index of a set, or the instruction to go to.</param>
/// <param name="Min">For repetitions: at least so often.</param>
/// <param name="Max">For repetitions: at most so often.</param>
/// <param name="Next">For repetitions and lists of alternatives: the number of the set of characters that the text can go on with; -1 if
/// nobody asks.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Instruction(OpCode Code, int A = 0, int Min = 0, int Max = 0, int Next = -1);
