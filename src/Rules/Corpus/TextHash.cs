using System.Runtime.CompilerServices;

namespace ContentLint.Rules.Corpus;

/// <summary>Hashes that mean the same in every process and version: keys of facts are made of them.</summary>
internal static class TextHash
{
    /// <summary>How many digits a hash has.</summary>
    public const int Digits = 16;

    /// <summary>The hash of a word.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037UL;
        foreach (char character in word)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>Spreads the bits of a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    /// <summary>Sixteen hexadecimal digits.</summary>
    public static string Format(ulong hash)
    {
        Span<char> digits = stackalloc char[Digits];
        Write(hash, digits);
        return digits.ToString();
    }

    /// <summary>Writes a number in hexadecimal digits, as many as there is room for.</summary>
    public static void Write(ulong number, Span<char> digits)
    {
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = "0123456789abcdef"[(int)(number & 15)];
            number >>= 4;
        }
    }
}
