using System.Runtime.CompilerServices;

namespace ContentLint.Words;

/// <summary>How words and phrases are found: what the tables are compiled with and what they are read with.</summary>
public sealed partial class WordLexicon
{
    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;

    /// <summary>The hash of nothing; start of every word hash.</summary>
    public static uint EmptyHash => HashSeed;

    /// <summary>Adds one character, already in lower case, to a word's hash (FNV-1a over UTF-16 units).</summary>
    public static uint Hash(uint hash, char character) => (hash ^ character) * HashPrime;

    /// <inheritdoc cref="Hash(uint, char)"/>
    internal static uint Hash(uint hash, uint character) => (hash ^ character) * HashPrime;

    /// <summary>The hash of a whole lower-case word.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = HashSeed;
        foreach (char character in word)
        {
            hash = Hash(hash, character);
        }

        return hash;
    }

    /// <summary>A character as words are stored: lower case, straight apostrophe.</summary>
    public static char Fold(char character) => character switch
    {
        >= 'A' and <= 'Z' => (char)(character | 0x20),
        < (char)128 => character,
        '’' or '‘' or 'ʼ' => '\'',
        _ => char.ToLowerInvariant(character),
    };

    /// <summary>
    /// Adds one character, already in lower case, to a second hash of the word. Together with the first one it makes up 48 bits:
    /// enough to tell the words of the tables from all others without looking at their characters.
    /// </summary>
    internal static uint Check(uint check, uint character) => (check * 9) + character;

    /// <summary>Both hashes of a word in one, with room for its number in the lowest 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong KeyOf(uint hash, uint check) => ((ulong)hash << 32) | (((check << 16) ^ check) & 0xFFFF_0000);

    /// <summary>A step in the trie of phrases: from a node by a word.</summary>
    internal static ulong EdgeOf(int node, ushort wordId) => ((ulong)(uint)node << 16) | wordId;

    /// <summary>Where an edge is first looked for in a table of this length.</summary>
    internal static uint EdgeSlotOf(ulong edge, int length) => (uint)(edge * 0x9E3779B97F4A7C15UL >> 40) & (uint)(length - 1);
}
