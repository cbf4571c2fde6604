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

    /// <summary>
    /// Whether a page was copied into the file: it has several lines of one; fewer, if the words of one prove it. Texts with code need
    /// more, and letters have such lines of their own.
    /// </summary>
    public static bool IsCopied(ArticleReading reading)
    {
        const int Fewest = 3;
        int lines = 0;
        bool isProved = false;
        foreach (Reading.Residue residue in reading.Residue)
        {
            bool isOfPage = residue.IsWholeLine && residue.Category < ResidueCategory.Credit;
            lines += isOfPage ? 1 : 0;
            isProved |= isOfPage && residue.IsSure;
        }

        int needed = (isProved ? Fewest - 1 : Fewest) + (TechnicalText.HasLinesOfCode(reading.Text.AsSpan()) ? 1 : 0);
        return lines >= needed && !IsLetter(reading.Text.AsSpan());
    }

    /// <summary>Whether a text has the head of a letter, with who sends it and what it is about, or strokes above its signature.</summary>
    private static bool IsLetter(ReadOnlySpan<char> text)
    {
        const int Head = 2000;
        const int Signature = 600;
        ReadOnlySpan<char> end = text.Slice(Math.Max(0, text.Length - Signature));
        while (end.IndexOf("\n--".AsSpan()) is >= 0 and var strokes)
        {
            end = end.Slice(strokes + 3);
            int line = end.IndexOf('\n');
            if (line >= 0 && end.Slice(0, line).Trim().IsEmpty)
            {
                return true;
            }
        }

        text = text.Slice(0, Math.Min(Head, text.Length));
        return HasField(text, "Subject: ") && (HasField(text, "From: ") || HasField(text, "From ") || HasField(text, "Date: "));

        static bool HasField(ReadOnlySpan<char> text, string field) =>
            text.StartsWith(field.AsSpan()) || text.IndexOf(("\n" + field).AsSpan()) >= 0;
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
