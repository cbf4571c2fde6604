using System.Runtime.InteropServices;

namespace ContentLint.Rules.Corpus;

/// <summary>
/// The signature of a run of words (MinHash): of each of several orders of all possible groups of neighbouring words, the first group
/// that the run has. The share of equal numbers in two signatures is about the share of groups that the runs have in common.
/// </summary>
internal sealed class Shingles
{
    private const int Digits = 4;

    /// <summary>How many groups wait until they are taken together; whole fours.</summary>
    private const int Waiting = 64;

    private readonly int _length;
    private readonly ulong[] _least;
    private readonly ulong[] _factors;
    private readonly ulong[] _waiting = new ulong[Waiting]; // groups that are not in the signature yet
    private int _waitingCount;
    private ulong _first; // the words before
    private ulong _second;
    private ulong _third;
    private int _words;

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

        Clear();
    }

    /// <summary>How many words there were.</summary>
    public int Words => _words;

    /// <summary>Begins another run.</summary>
    public void Clear()
    {
        _words = 0;
        _waitingCount = 0;
        _first = _second = _third = 0;
        _least.AsSpan().Fill(ulong.MaxValue);
    }

    /// <summary>Takes the next word.</summary>
    /// <param name="word">Its hash.</param>
    public void Add(ulong word)
    {
        ulong second = _second;
        ulong third = _third;
        ulong start = _length == 4 ? _first : 0;
        _first = second;
        _second = third;
        _third = word;
        if (++_words < _length)
        {
            return;
        }

        // Each word counts with its place, and the product of an odd number puts the groups into an order of its own.
        ulong[] waiting = _waiting;
        int count = _waitingCount;
        waiting[count] = TextHash.Mix((((((start * 31) + second) * 31) + third) * 31) + word);
        _waitingCount = ++count;
        if (count == waiting.Length)
        {
            TakeWaiting();
        }
    }

    /// <summary>Many groups at once, so that the numbers of each order are looked up once for all of them.</summary>
    private void TakeWaiting()
    {
        if (_waitingCount == 0)
        {
            return;
        }

        // Where the last four are fewer, the last one counts again.
        int count = _waitingCount;
        for (; count % 4 != 0; count++)
        {
            _waiting[count] = _waiting[count - 1];
        }

        ReadOnlySpan<Four> waiting = MemoryMarshal.Cast<ulong, Four>(_waiting.AsSpan(0, count));
        for (int i = 0; i < _least.Length; i++)
        {
            // Hardly ever is one of them less, which the processor foresees; which of two others is less it could not.
            ulong factor = _factors[i];
            ulong smallest = _least[i];
            foreach (ref readonly Four groups in waiting)
            {
                Take(groups.A * factor, ref smallest);
                Take(groups.B * factor, ref smallest);
                Take(groups.C * factor, ref smallest);
                Take(groups.D * factor, ref smallest);
            }

            _least[i] = smallest;
        }

        _waitingCount = 0;

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
        TakeWaiting();
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
        TakeWaiting();
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
