using ContentLint.Reading;

namespace ContentLint.Facts;

/// <summary>
/// What an article is known again by when it comes in several copies, updates or editions of other papers: of all groups of four
/// neighbouring words of its prose, hashed, the few with the least hashes (a bottom-k sketch). The share of them that two articles have in
/// common is about the share of text, and as both hold what is least, that holds of a short article within a long one too.
/// </summary>
internal static class StorySketch
{
    private const int ShingleWords = 4;

    /// <summary>Shorter articles are too alike to be known by their words.</summary>
    private const int FewestWords = 30;

    /// <summary>How many hashes are kept.</summary>
    private const int Kept = 24;

    /// <summary>With fewer in common nothing is said: one article is then many times as long as the other.</summary>
    private const int FewestShared = 3;

    /// <summary>How many characters a hash takes: 24 bits.</summary>
    private const int Width = 4;

    /// <summary>Sixty-four characters in the order of their codes, so that hashes are ordered as they are written.</summary>
    private const string Alphabet = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    /// <summary>The sketch of an article; empty if it is too short.</summary>
    public static string Of(ArticleReading reading)
    {
        Span<uint> least = stackalloc uint[Kept];
        int kept = 0;
        int words = 0;
        foreach (ref readonly Block block in reading.Blocks)
        {
            if (!block.IsProse)
            {
                continue;
            }

            ulong group = 0;
            int run = 0;
            foreach (ref readonly Token token in reading.Tokens.Slice(block.FirstToken, block.EndToken - block.FirstToken))
            {
                if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                {
                    continue;
                }

                // Sixteen bits of each of the last four words.
                group = (group << 16) | ((token.Hash ^ (token.Hash >> 16)) & 0xFFFF);
                words++;
                if (++run >= ShingleWords)
                {
                    kept = Keep(least, kept, (uint)(FactRecord.Mix(group) >> 40));
                }
            }
        }

        return words < FewestWords ? string.Empty : Format(least.Slice(0, kept));
    }

    /// <summary>Whether most of the shorter of two articles stands in the other.</summary>
    public static bool AreOneStory(string x, string y)
    {
        // Up to where both are complete: a sketch that is not full holds all there is.
        int endX = x.Length;
        int endY = y.Length;
        bool isFullX = endX == Kept * Width;
        bool isFullY = endY == Kept * Width;
        if (isFullX && (!isFullY || CompareAt(x, endX - Width, y, endY - Width) < 0))
        {
            endY = EndUpTo(y, x, endX - Width);
        }
        else if (isFullY)
        {
            endX = EndUpTo(x, y, endY - Width);
        }

        int fewer = Math.Min(endX, endY) / Width;
        int shared = 0;
        for (int i = 0, j = 0; i < endX && j < endY;)
        {
            int order = CompareAt(x, i, y, j);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? Width : 0;
            j += order >= 0 ? Width : 0;
        }

        return shared >= FewestShared && shared * 2 >= fewer;
    }

    /// <summary>Up to where the hashes of a sketch are no greater than one of another sketch.</summary>
    private static int EndUpTo(string sketch, string other, int at)
    {
        int end = sketch.Length;
        while (end > 0 && CompareAt(sketch, end - Width, other, at) > 0)
        {
            end -= Width;
        }

        return end;
    }

    private static int CompareAt(string x, int atX, string y, int atY) => string.CompareOrdinal(x, atX, y, atY, Width);

    /// <summary>Puts a hash among the least ones, in their order, each once.</summary>
    private static int Keep(Span<uint> least, int kept, uint hash)
    {
        if (kept == Kept && hash >= least[Kept - 1])
        {
            return kept;
        }

        int at = ~least.Slice(0, kept).BinarySearch(hash);
        if (at < 0)
        {
            return kept;
        }

        kept = Math.Min(kept + 1, Kept);
        least.Slice(at, kept - 1 - at).CopyTo(least.Slice(at + 1));
        least[at] = hash;
        return kept;
    }

    private static string Format(ReadOnlySpan<uint> hashes)
    {
        Span<char> text = stackalloc char[Kept * Width];
        for (int i = 0; i < hashes.Length; i++)
        {
            for (int digit = 0; digit < Width; digit++)
            {
                text[(i * Width) + digit] = Alphabet[(int)(hashes[i] >> (6 * (Width - 1 - digit))) & 63];
            }
        }

        return text.Slice(0, hashes.Length * Width).ToString();
    }
}
