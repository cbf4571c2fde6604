using ContentLint.Documents;
using ContentLint.Reading;

namespace ContentLint.Rules.Residue;

/// <summary>Where a line of residue stands among the blocks of a format that marks them.</summary>
internal static class Placement
{
    /// <summary>
    /// Whether the file itself says that the line belongs there: as an item of a list, as a part of a paragraph or a heading, or
    /// below a line that announces it. Plain text says nothing of the kind.
    /// </summary>
    public static bool IsMeant(ArticleReading reading, Reading.Residue residue)
    {
        if (reading.Article.Format == ArticleFormat.PlainText)
        {
            return false;
        }

        ReadOnlySpan<OutlineBlock> outline = reading.Article.Outline;
        int low = 0;
        int high = outline.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (outline[middle].End <= residue.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == outline.Length)
        {
            return false;
        }

        OutlineBlock block = outline[low];
        return block.Shape != BlockShape.Paragraph || block.Start < residue.Start || block.End > residue.End || (low > 0 && reading.Text[outline[low - 1].End - 1] == ':');
    }
}
