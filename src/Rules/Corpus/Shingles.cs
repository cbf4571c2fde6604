using System.Globalization;

namespace ContentLint.Rules.Corpus;

/// <summary>
/// The signature of a run of words (MinHash): of each of several orders of all possible groups of neighbouring words, the first group
/// that the run has. The share of equal numbers in two signatures is about the share of groups that the runs have in common.
/// </summary>
internal sealed class Shingles
{
    private const int Longest = 4;

    private readonly ulong[] _least;
    private readonly ulong[] _last;
    private int _words;

    /// <param name="length">How many words make a group, four at most.</param>
    /// <param name="orders">How many numbers the signature has.</param>
    public Shingles(int length, int orders)
    {
        _last = new ulong[Math.Min(length, Longest)];
        _least = new ulong[orders];
        Clear();
    }

    /// <summary>How many words there were.</summary>
    public int Words => _words;

    /// <summary>The first group in one of the orders; the same for two runs as often as they are alike.</summary>
    public ulong this[int order] => _least[order];

    /// <summary>Begins another run.</summary>
    public void Clear()
    {
        _words = 0;
        for (int i = 0; i < _least.Length; i++)
        {
            _least[i] = ulong.MaxValue;
        }
    }

    /// <summary>Takes the next word.</summary>
    /// <param name="word">Its hash.</param>
    public void Add(ulong word)
    {
        _last[_words % _last.Length] = word;
        if (++_words < _last.Length)
        {
            return;
        }

        ulong group = 0;
        for (int i = 0; i < _last.Length; i++)
        {
            group = TextHash.Mix(group ^ _last[(_words + i) % _last.Length]);
        }

        for (int i = 0; i < _least.Length; i++)
        {
            _least[i] = Math.Min(_least[i], TextHash.Mix(group + ((ulong)i * 0x9E3779B97F4A7C15UL)));
        }
    }

    /// <summary>The signature as text: four digits a number.</summary>
    public string Format()
    {
        var text = new System.Text.StringBuilder(_least.Length * 4);
        foreach (ulong least in _least)
        {
            text.Append(((ushort)least).ToString("x4", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>How many numbers of two signatures are equal.</summary>
    /// <param name="x">One.</param>
    /// <param name="y">The other, as long.</param>
    /// <param name="orders">How many numbers are compared, from the first on.</param>
    public static int CountEqual(string x, string y, int orders)
    {
        int equal = 0;
        for (int i = 0; i < orders * 4; i += 4)
        {
            equal += string.CompareOrdinal(x, i, y, i, 4) == 0 ? 1 : 0;
        }

        return equal;
    }
}
