using System.Runtime.CompilerServices;

namespace ContentLint.Words;

/// <summary>Bit sets of hashes that turn most words away by one look.</summary>
internal static class StyleFilter
{
    /// <summary>How many words of 64 bits a set has.</summary>
    public const int Size = 1024;

    /// <summary>Adds a hash.</summary>
    public static void Add(ulong[] filter, uint hash) => filter[(hash >> 6) & (Size - 1)] |= 1UL << (int)(hash & 63);

    /// <summary>Whether a hash may have been added; false is sure.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe bool MayHave(ulong* filter, uint hash) => (filter[(hash >> 6) & (Size - 1)] & (1UL << (int)(hash & 63))) != 0;
}
