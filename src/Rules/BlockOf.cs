using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.Rules;

/// <summary>The block in which a place of the text lies.</summary>
internal static class BlockOf
{
    /// <summary>Index of the block that holds a place, or of the next one behind it; the number of blocks if there is none.</summary>
    public static int IndexFrom(ArticleReading reading, int place) =>
        Sorted.FirstFrom(reading.Blocks, place + 1, static (in Block block) => block.End);

    /// <summary>The block that holds a place; null if none does.</summary>
    public static Block? Find(ArticleReading reading, int place)
    {
        int index = IndexFrom(reading, place);
        return index < reading.Blocks.Length && reading.Blocks[index].Start <= place ? reading.Blocks[index] : null;
    }
}
