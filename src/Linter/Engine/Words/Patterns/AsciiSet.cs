using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentLint.Words.Patterns;

/// <summary>A set of characters of ASCII, as it stands in the compiled table. What is not of ASCII may be in it.</summary>
/// <param name="Low">The bits of the first 64 characters.</param>
/// <param name="High">The bits of the others.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct AsciiSet(ulong Low, ulong High)
{
    /// <summary>Whether a character may be in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHave(char character) => character >= 128 || ((character < 64 ? Low : High) >> (character & 63) & 1) != 0;
}
