using ContentLint.Reading;

namespace ContentLint.House;

/// <summary>Finds the sentence or the block of a token.</summary>
internal static class SentenceFinder
{
    /// <summary>Index of the sentence that holds a token, or -1.</summary>
    public static int Find(ReadOnlySpan<Sentence> sentences, int token)
    {
        int low = 0;
        int high = sentences.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (sentences[middle].EndToken <= token)
            {
                low = middle + 1;
            }
            else if (sentences[middle].FirstToken > token)
            {
                high = middle - 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }

    /// <summary>Index of the block that holds a token, or -1.</summary>
    public static int Find(ReadOnlySpan<Block> blocks, int token)
    {
        int low = 0;
        int high = blocks.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (blocks[middle].EndToken <= token)
            {
                low = middle + 1;
            }
            else if (blocks[middle].FirstToken > token)
            {
                high = middle - 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}
