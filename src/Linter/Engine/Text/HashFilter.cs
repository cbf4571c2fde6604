using System.Buffers;
using System.Runtime.CompilerServices;

namespace ContentLint.Text;

/// <summary>
/// A set of 64-bit hashes in memory that is kept, of which a few that were never added seem to be in it; it never misses one.
/// </summary>
public sealed class HashFilter : IDisposable
{
    /// <summary>With so many bits for each hash one in thirty seems to be there at worst.</summary>
    private const int BitsPerHash = 32;

    private readonly int _shift;
    private ulong[]? _words;

    /// <summary>An empty set.</summary>
    /// <param name="capacity">How many hashes are expected.</param>
    public HashFilter(int capacity)
    {
        int words = 64;
        int shift = 64 - 12;
        while ((long)words * 64 < (long)capacity * BitsPerHash)
        {
            words *= 2;
            shift--;
        }

        _shift = shift;
        _words = ArrayPool<ulong>.Shared.Rent(words);
        Array.Clear(_words, 0, words);
    }

    /// <summary>Adds a hash.</summary>
    /// <returns>Whether it was there before, as far as can be told.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(ulong hash)
    {
        ulong bit = (hash * 0x9E3779B97F4A7C15UL) >> _shift;
        ref ulong word = ref _words![bit >> 6];
        ulong before = word;
        word = before | (1UL << (int)(bit & 63));
        return word == before;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_words is not null)
        {
            ArrayPool<ulong>.Shared.Return(_words);
            _words = null;
        }
    }
}
