using System.Runtime.InteropServices;

namespace ContentLint.Rules.Corpus;

/// <summary>
/// The signature of a run of words (MinHash): of each of several orders of all possible groups of neighbouring words, the first group
/// that the run has. The share of equal numbers in two signatures is about the share of groups that the runs have in common.
/// </summary>
internal sealed class Shingles
{
    private const int Digits = 4;

    /// <summary>How many groups are taken together; whole fours.</summary>
    private const int Together = 64;

    private readonly int _length;
    private readonly ulong[] _least;
    private readonly ulong[] _factors;
    private readonly ulong[] _groups = new ulong[Together];

    /// <param name="length">How many words make a group: three or four.</param>
    /// <param name="orders">How many numbers the signature has.</param>
    public Shingles(int length, int orders)
    {
        _length = length;
        _least = new ulong[orders];
        _factors = new ulong[orders];
        for (int i = 0; i < orders; i++)
        {
            _factors[i] = TextHash.Mix((ulong)i + 1) | 1;
        }
    }

    /// <summary>Makes the signature of a run.</summary>
    /// <param name="words">The hashes of its words.</param>
    public void Read(ReadOnlySpan<ulong> words)
    {
        _least.AsSpan().Fill(ulong.MaxValue);
        int count = 0;
        for (int i = _length - 1; i < words.Length; i++)
        {
            // Each word counts with its place, and the product of an odd number puts the groups into an order of its own.
            ulong start = _length == 4 ? words[i - 3] : 0;
            _groups[count++] = TextHash.Mix((((((start * 31) + words[i - 2]) * 31) + words[i - 1]) * 31) + words[i]);
            if (count == Together || i == words.Length - 1)
            {
                Take(count);
                count = 0;
            }
        }
    }

    /// <summary>Many groups at once, so that the numbers of each order are looked up once for all of them.</summary>
    private void Take(int count)
    {
        // Where the last four are fewer, the last one counts again.
        for (; count % 4 != 0; count++)
        {
            _groups[count] = _groups[count - 1];
        }

        ReadOnlySpan<Four> fours = MemoryMarshal.Cast<ulong, Four>(_groups.AsSpan(0, count));
        for (int i = 0; i < _least.Length; i++)
        {
            // Hardly ever is one of them less, which the processor foresees; which of two others is less it could not.
            ulong factor = _factors[i];
            ulong smallest = _least[i];
            foreach (ref readonly Four groups in fours)
            {
                Take(groups.A * factor, ref smallest);
                Take(groups.B * factor, ref smallest);
                Take(groups.C * factor, ref smallest);
                Take(groups.D * factor, ref smallest);
            }

            _least[i] = smallest;
        }

        static void Take(ulong number, ref ulong smallest)
        {
            if (number < smallest)
            {
                smallest = number;
            }
        }
    }

    /// <summary>The first groups in some of the orders as keys: the same for two runs as often as they are alike.</summary>
    /// <param name="count">How many orders.</param>
    public string[] GetKeys(int count)
    {
        var keys = new string[count];
        Span<char> key = stackalloc char[1 + TextHash.Digits];
        for (int i = 0; i < count; i++)
        {
            key[0] = (char)('0' + i);
            TextHash.Write(_least[i], key.Slice(1));
            keys[i] = key.ToString();
        }

        return keys;
    }

    /// <summary>The signature as text: four digits a number.</summary>
    public string Format()
    {
        Span<char> text = stackalloc char[_least.Length * Digits];
        for (int i = 0; i < _least.Length; i++)
        {
            TextHash.Write(_least[i], text.Slice(i * Digits, Digits));
        }

        return text.ToString();
    }

    /// <summary>Whether at least so many numbers of two signatures are equal.</summary>
    /// <param name="x">One.</param>
    /// <param name="y">The other, as long.</param>
    /// <param name="orders">How many numbers are compared, from the first on.</param>
    /// <param name="fewest">How many have to be equal.</param>
    public static bool AreAlike(string x, string y, int orders, int fewest)
    {
        int missing = orders - fewest; // as many may differ
        for (int i = 0; i < orders * Digits && missing >= 0; i += Digits)
        {
            missing -= x[i] == y[i] && x[i + 1] == y[i + 1] && x[i + 2] == y[i + 2] && x[i + 3] == y[i + 3] ? 0 : 1;
        }

        return missing >= 0;
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Four(ulong A, ulong B, ulong C, ulong D);
}
