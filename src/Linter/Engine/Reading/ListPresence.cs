using System.Buffers;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>Which word lists have a word in an article: one bit for each list, gathered from each word once.</summary>
internal sealed unsafe class ListPresence
{
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
            ulong* end = lists + (WordRow.Size / sizeof(ulong));
            foreach (ref readonly Token token in tokens)
            {
                ulong bit = 1UL << (token.WordId & 63);
                if ((seen[token.WordId >> 6] & bit) != 0)
                {
                    continue;
                }

                seen[token.WordId >> 6] |= bit;
                ulong* row = (ulong*)(WordLists.Rows + (token.WordId * WordRow.Size));
                ulong* list = lists;
                for (; list + 4 <= end; list += 4, row += 4)
                {
                    list[0] |= row[0];
                    list[1] |= row[1];
                    list[2] |= row[2];
                    list[3] |= row[3];
                }

                for (; list < end; list++, row++)
                {
                    *list |= *row;
                }
            }
        }

        ArrayPool<ulong>.Shared.Return(seen);
    }

    /// <summary>Whether a word of a list occurs.</summary>
    /// <param name="list">The list.</param>
    public bool Has(WordList list) => (_lists[(int)list >> 3] & (1 << ((int)list & 7))) != 0;
}
