namespace ContentLint.Words;

/// <summary>
/// A set of words, in place in a compiled table, two bytes a word: of its hash 12 bits are the place and 16 are kept. A word
/// that was never added seems to be in it once in thousands of times.
/// </summary>
/// <param name="starts">Where the words of each place begin, and after the last the end.</param>
/// <param name="checks">What is kept of each word.</param>
internal readonly unsafe struct WordFilter(int* starts, ushort* checks)
{
    /// <summary>How many places there are.</summary>
    public const int Places = 4096;

    /// <summary>The place of a hash, and what is kept of it.</summary>
    public static (int Place, ushort Check) Split(uint hash)
    {
        uint mixed = hash * 0x9E3779B1;
        return ((int)(mixed >> 20), (ushort)(mixed >> 4));
    }

    /// <summary>Whether a word is in the set.</summary>
    /// <param name="hash">The hash of the word in lower case.</param>
    public bool Has(uint hash)
    {
        (int place, ushort check) = Split(hash);
        for (int i = starts[place]; i < starts[place + 1]; i++)
        {
            if (checks[i] == check)
            {
                return true;
            }
        }

        return false;
    }
}
