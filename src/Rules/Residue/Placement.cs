using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.Rules.Residue;

/// <summary>Where a line of residue stands among the blocks of a format that marks them.</summary>
internal static class Placement
{
    /// <summary>Lines of so many kinds came with a page that was copied into the file.</summary>
    public const int KindsOfPage = 2;

    /// <summary>How many kinds of lines that belong to a page, and to nothing else, the file has by their words.</summary>
    public static int CountKindsOfPage(ArticleReading reading)
    {
        int kinds = 0;
        int seen = 0;
        foreach (Reading.Residue residue in reading.Residue)
        {
            bool counts = residue is { IsWholeLine: true, IsSure: true }
                && residue.Category is ResidueCategory.Comments or ResidueCategory.Newsletter or ResidueCategory.Share
                    or ResidueCategory.Cookie or ResidueCategory.Paywall or ResidueCategory.Advertisement;
            int kind = counts ? 1 << (int)residue.Category : 0;
            kinds += (seen & kind) == 0 && kind != 0 ? 1 : 0;
            seen |= kind;
        }

        return kinds;
    }

    /// <summary>Whether another line of the same kind is known by its words right before or behind one.</summary>
    public static bool IsInMenu(ArticleReading reading, in Reading.Residue residue)
    {
        ReadOnlySpan<Reading.Residue> all = reading.Residue;
        int at = Sorted.FirstFrom(all, residue.Start, static (in Reading.Residue item) => item.Start);
        return (at > 0 && IsLike(reading, all[at - 1], all[at], residue.Category))
            || (at + 1 < all.Length && IsLike(reading, all[at], all[at + 1], residue.Category));

        static bool IsLike(ArticleReading reading, in Reading.Residue first, in Reading.Residue second, ResidueCategory kind) =>
            first.Category == kind && second.Category == kind && first.IsSure && second.IsSure
            && reading.Text.Between(first.End, second.Start).Trim().IsEmpty;
    }

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
