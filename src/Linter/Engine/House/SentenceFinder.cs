using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.House;

/// <summary>Finds the sentence or the block of a token.</summary>
internal static class SentenceFinder
{
    /// <summary>Index of the sentence that holds a token, or -1.</summary>
    public static int Find(ReadOnlySpan<Sentence> sentences, int token)
    {
        int index = Sorted.FirstFrom(sentences, token + 1, static (in Sentence item) => item.EndToken);
        return index < sentences.Length && sentences[index].FirstToken <= token ? index : -1;
    }

    /// <summary>Index of the block that holds a token, or -1.</summary>
    public static int Find(ReadOnlySpan<Block> blocks, int token)
    {
        int index = Sorted.FirstFrom(blocks, token + 1, static (in Block item) => item.EndToken);
        return index < blocks.Length && blocks[index].FirstToken <= token ? index : -1;
    }
}
