using System.Buffers;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>Which word lists have a word in an article: one bit for each list, gathered from each word once.</summary>
internal sealed unsafe class ListPresence
{
    /// <summary>How many bits of lists are taken at once.</summary>
    private const int Size = WordRow.Size / sizeof(ulong);

    private readonly byte[] _lists = new byte[WordRow.Size];

    /// <summary>Gathers the lists of all tokens.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="wordCount">How many words the lexicon has.</param>
    public ListPresence(ReadOnlySpan<Token> tokens, int wordCount)
    {
        int size = (wordCount >> 6) + 1;
        ulong[] seen = ArrayPool<ulong>.Shared.Rent(size);
        Array.Clear(seen, 0, size);
        fixed (byte* start = _lists)
        {
            ulong* lists = (ulong*)start;
            foreach (ref readonly Token token in tokens)
            {
                ulong bit = 1UL << (token.WordId & 63);
                if ((seen[token.WordId >> 6] & bit) != 0)
                {
                    continue;
                }

                seen[token.WordId >> 6] |= bit;
                ulong* row = (ulong*)(WordLists.Rows + (token.WordId * WordRow.Size));
                int i = 0;
                for (; i + 4 <= Size; i += 4)
                {
                    lists[i] |= row[i];
                    lists[i + 1] |= row[i + 1];
                    lists[i + 2] |= row[i + 2];
                    lists[i + 3] |= row[i + 3];
                }

                for (; i < Size; i++)
                {
                    lists[i] |= row[i];
                }
            }
        }

        ArrayPool<ulong>.Shared.Return(seen);
    }

    /// <summary>Whether a word of a list occurs.</summary>
    /// <param name="list">The list.</param>
    public bool Has(WordList list) => (_lists[(int)list >> 3] & (1 << ((int)list & 7))) != 0;
}
