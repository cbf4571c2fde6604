using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;

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
        int low = Sorted.FirstFrom(outline, residue.Start + 1, static (in OutlineBlock item) => item.End);

        if (low == outline.Length)
        {
            return false;
        }

        OutlineBlock block = outline[low];
        return block.Shape != BlockShape.Paragraph || block.Start < residue.Start || block.End > residue.End
            || (low > 0 && reading.Text[outline[low - 1].End - 1] == ':');
    }
}
