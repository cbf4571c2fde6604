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
        bool isMarked = reading.Article.Format != ArticleFormat.PlainText; // where no line is wrapped into such a form
        int kinds = 0;
        int seen = 0;
        foreach (Reading.Residue residue in reading.Residue)
        {
            bool counts = residue.IsWholeLine && (residue.IsSure || (isMarked && residue.Evidence == ResidueEvidence.Form))
                && residue.Category is ResidueCategory.Comments or ResidueCategory.Newsletter or ResidueCategory.Share
                    or ResidueCategory.Cookie or ResidueCategory.Paywall or ResidueCategory.Advertisement;
            int kind = counts ? 1 << (int)residue.Category : 0;
            kinds += (seen & kind) == 0 && kind != 0 ? 1 : 0;
            seen |= kind;
        }

        return kinds;
    }

    /// <summary>Whether a line that its words give away as a page's stands in the same run of lines.</summary>
    public static bool IsBesideSure(ArticleReading reading, in Reading.Residue residue)
    {
        const int Farthest = 40; // lines
        ReadOnlySpan<Reading.Residue> all = reading.Residue;
        int at = Sorted.FirstFrom(all, residue.Start, static (in Reading.Residue item) => item.Start);
        for (int i = at - 1; i >= Math.Max(0, at - Farthest) && IsBeside(reading, all[i], all[i + 1]); i--)
        {
            if (all[i].IsSure && all[i].Category < ResidueCategory.Credit)
            {
                return true;
            }
        }

        for (int i = at + 1; i < Math.Min(all.Length, at + Farthest) && IsBeside(reading, all[i - 1], all[i]); i++)
        {
            if (all[i].IsSure && all[i].Category < ResidueCategory.Credit)
            {
                return true;
            }
        }

        return false;

        static bool IsBeside(ArticleReading reading, in Reading.Residue first, in Reading.Residue second) =>
            first.End <= second.Start && reading.Text.Between(first.End, second.Start).IsWhiteSpace();
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
