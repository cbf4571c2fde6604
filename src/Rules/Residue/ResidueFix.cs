using ContentLint.Findings;
using ContentLint.Reading;

namespace ContentLint.Rules.Residue;

/// <summary>The deletion of a line of residue.</summary>
internal static class ResidueFix
{
    /// <summary>Lines of residue further apart do not speak for one another.</summary>
    private const int Apart = 1000;

    /// <summary>So many lines of residue on either side are looked at.</summary>
    private const int Neighbours = 60;

    /// <summary>
    /// Deletes a line of residue; safe if the words known as residue are all there is on it. A line that shows what its
    /// neighbours are is looked at together with them: without it nobody would see that they are of the page.
    /// </summary>
    public static Fix? Delete(ArticleReading reading, int index)
    {
        Reading.Residue residue = reading.Residue[index];
        // What is left of a list without some of its items is for its writer to say.
        if (!residue.IsWholeLine || residue.IsListItem)
        {
            return null;
        }

        // The header over a byline or biography stands for the lines below it, which may be kept.
        bool isSafe = residue.IsExact && StandsAsText(reading, residue)
            && residue.Category is not (ResidueCategory.Byline or ResidueCategory.Biography) && !SpeaksForOthers(reading, index);
        return Deletion.OfLines(reading, residue.Span, isSafe ? FixSafety.Safe : FixSafety.Offered);
    }

    /// <summary>A line that is indented or begins in lower case may be one of code that nobody marked.</summary>
    private static bool StandsAsText(ArticleReading reading, Reading.Residue residue)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        bool isIndented = residue.Start > 0 && text[residue.Start - 1] is ' ' or '\t';
        return !isIndented && !char.IsLower(text[residue.Start]);
    }

    private static bool SpeaksForOthers(ArticleReading reading, int index)
    {
        ReadOnlySpan<Reading.Residue> residue = reading.Residue;
        for (int i = index + 1; i < residue.Length && i <= index + Neighbours && IsNear(reading, residue[i - 1], residue[i]); i++)
        {
            if (!residue[i].IsSure)
            {
                return true;
            }
        }

        for (int i = index - 1; i >= 0 && i >= index - Neighbours && IsNear(reading, residue[i], residue[i + 1]); i--)
        {
            if (!residue[i].IsSure)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Line breaks do not count: a file has the same neighbours whatever its lines end with.</summary>
    private static bool IsNear(ArticleReading reading, in Reading.Residue first, in Reading.Residue second)
    {
        int count = 0;
        for (int i = first.End; i < second.Start && count < Apart; i++)
        {
            count += reading.Text[i] is '\n' or '\r' ? 0 : 1;
        }

        return count < Apart;
    }
}
