using System.Buffers;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>
/// Which word lists have a word in an article and in each of its sentences: one bit for each list, gathered from each token once. So a
/// sentence that has none of what somebody looks for is passed over with one look at memory.
/// </summary>
internal sealed unsafe class ListPresence : IDisposable
{
    private readonly int _article; // where the bits of the article begin, behind those of the sentences
    private byte[]? _lists;

    /// <summary>Gathers the lists of all tokens.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="sentences">The sentences.</param>
    public ListPresence(ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences)
    {
        _article = sentences.Length * WordRow.Size;
        _lists = ArrayPool<byte>.Shared.Rent(_article + WordRow.Size);
        Array.Clear(_lists, 0, _article + WordRow.Size);
        fixed (byte* lists = _lists)
        {
            byte* article = lists + _article;
            int at = 0;
            for (int i = 0; i < sentences.Length; i++)
            {
                Gather(tokens.Slice(at, sentences[i].FirstToken - at), article);
                at = sentences[i].EndToken;
                byte* own = lists + (i * WordRow.Size);
                Gather(tokens.Slice(sentences[i].FirstToken, at - sentences[i].FirstToken), own);
                Add(own, article);
            }

            Gather(tokens.Slice(at), article);
        }
    }

    /// <summary>Whether a word of a list occurs.</summary>
    /// <param name="list">The list.</param>
    public bool Has(WordList list) => IsSet(_article, list);

    /// <summary>Whether a word of a list occurs in a sentence.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="list">The list.</param>
    public bool Has(int sentence, WordList list) => IsSet(sentence * WordRow.Size, list);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_lists is not null)
        {
            ArrayPool<byte>.Shared.Return(_lists);
            _lists = null;
        }
    }

    private bool IsSet(int from, WordList list) => (_lists![from + ((int)list >> 3)] & (1 << ((int)list & 7))) != 0;

    private static void Gather(ReadOnlySpan<Token> tokens, byte* lists)
    {
        foreach (ref readonly Token token in tokens)
        {
            if (token.WordId != 0)
            {
                Add(WordLists.Rows + (token.WordId * WordRow.Size), lists);
            }
        }
    }

    private static void Add(byte* row, byte* lists)
    {
        ulong* from = (ulong*)row;
        ulong* to = (ulong*)lists;
        ulong* end = to + (WordRow.Size / sizeof(ulong));
        for (; to + 4 <= end; to += 4, from += 4)
        {
            to[0] |= from[0];
            to[1] |= from[1];
            to[2] |= from[2];
            to[3] |= from[3];
        }

        for (; to < end; to++, from++)
        {
            *to |= *from;
        }
    }
}
