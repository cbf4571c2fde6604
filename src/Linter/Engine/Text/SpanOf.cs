using System.Runtime.CompilerServices;

namespace ContentLint.Text;

/// <summary>Makes spans over structs of ours.</summary>
/// <remarks>
/// The framework's constructor does the same, but its code for each of our structs would have to be compiled at every start of
/// the command. That for bytes is compiled, and all spans are laid out alike: where the first item is, and how many there are.
/// </remarks>
internal static class SpanOf
{
    /// <summary>The first items of an array.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The array has fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe ReadOnlySpan<T> First<T>(T[] items, int count)
        where T : struct
    {
#pragma warning disable CS8500 // the pointers are to locals of this method and do not outlive it
        var span = new ReadOnlySpan<byte>(*(byte[]*)&items, 0, count);
        return *(ReadOnlySpan<T>*)&span;
#pragma warning restore CS8500
    }
}
