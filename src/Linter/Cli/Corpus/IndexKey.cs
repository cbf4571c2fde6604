using System.Runtime.InteropServices;

namespace ContentLint.Cli.Corpus;

/// <summary>A key in the index, and where its fact stands.</summary>
/// <param name="Hash">The hash of the key.</param>
/// <param name="Form">The hash of what is said.</param>
/// <param name="Article">The number of the article in the index.</param>
/// <param name="Record">Where the fact begins among those of the article.</param>
/// <param name="Check">The checksum of the fact.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct IndexKey(ulong Hash, ulong Form, int Article, int Record, uint Check) : IComparable<IndexKey>
{
    public int CompareTo(IndexKey other)
    {
        int order = Hash.CompareTo(other.Hash);
        order = order != 0 ? order : Article.CompareTo(other.Article);
        return order != 0 ? order : Record.CompareTo(other.Record);
    }

    public static bool operator <(IndexKey left, IndexKey right) => left.CompareTo(right) < 0;

    public static bool operator >(IndexKey left, IndexKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(IndexKey left, IndexKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(IndexKey left, IndexKey right) => left.CompareTo(right) >= 0;
}
