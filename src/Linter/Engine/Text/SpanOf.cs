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
        var span = new ReadOnlySpan<byte>(Unsafe.As<byte[]>(items), 0, count);
#pragma warning disable CS8500 // the pointer is to a local of this method and does not outlive it
        return *(ReadOnlySpan<T>*)&span;
#pragma warning restore CS8500
    }
}
