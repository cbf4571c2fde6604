using System.Numerics;
using System.Runtime.InteropServices;

namespace ContentLint.Cli.Corpus;

/// <summary>
/// The form of the index, from its beginning to its end: the facts of one article after another; their keys in order, in blocks; for each
/// block its first key and its checksum; the articles by path; their ids and paths; the footer. Everything that is read is held against a
/// checksum first: the footer knows those of the lists, the list of blocks those of the blocks, a key that of its fact.
/// </summary>
internal static class IndexFormat
{
    /// <summary>What the file begins its footer with; another form of the file begins it otherwise.</summary>
    public const ulong Magic = 0x3158_444E_4950_4C43; // CLPINDX1

    /// <summary>How many keys are read at once: about as many bytes as a page of memory has.</summary>
    public const int KeysInBlock = 146;

    /// <summary>The checksum of some bytes; a chip computes it.</summary>
    public static uint Check(ReadOnlySpan<byte> bytes)
    {
        uint check = uint.MaxValue;
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            check = BitOperations.Crc32C(check, word);
        }

        foreach (byte last in bytes[(bytes.Length & ~7)..])
        {
            check = BitOperations.Crc32C(check, last);
        }

        return check;
    }

    /// <summary>The first key of a block, and its checksum.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public readonly record struct Block(ulong First, uint Check);

    /// <summary>An article: where its facts are, how long they are, and where its id and its path end among those of all.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public readonly record struct Article(long Start, int Length, int IdEnd, int End);

    /// <summary>The end of the file.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public record struct Footer(ulong Magic, long KeysStart, long Keys, int Articles, int NamesLength, uint BlocksCheck,
        uint ArticlesCheck, uint NamesCheck, UInt128 Stamp, uint OwnCheck);
}
