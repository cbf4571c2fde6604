namespace ContentLint.Documents.PlainText;

/// <summary>
/// Finds tables of figures that were set with blanks: rows of three cells and more, most of them figures, beside others of the kind and
/// between rulers of dashes. The heads between a ruler and a row are part of the table.
/// </summary>
internal static class PlainTable
{
    private const int ShortestRuler = 10;
    private const int FewestCells = 3;
    private const int FewestRows = 3;

    /// <summary>A table has so many lines of heads in a row at most.</summary>
    private const int MostHeads = 3;

    private const int LongestHead = 100;

    private enum Line : byte
    {
        Other,
        Blank,
        Ruler,
        Row,
        Head,
    }

    /// <summary>Where the lines of tables begin; null if there is no table.</summary>
    /// <param name="text">The text.</param>
    public static HashSet<int>? Find(ReadOnlySpan<char> text)
    {
        if (!MayHaveRuler(text))
        {
            return null;
        }

        var starts = new List<int>();
        var ends = new List<int>();
        var lines = new List<Line>();
        int rows = 0;
        int rulers = 0;
        for (int at = 0; at < text.Length;)
        {
            int length = text.Slice(at).IndexOf('\n');
            int end = length < 0 ? text.Length : at + length;
            Line line = Read(text.Slice(at, end - at).Trim());
            rows += line == Line.Row ? 1 : 0;
            rulers += line == Line.Ruler ? 1 : 0;
            starts.Add(at);
            ends.Add(end);
            lines.Add(line);
            at = end + 1;
        }

        if (rows < FewestRows || rulers == 0)
        {
            return null;
        }

        DropStrays(lines);
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i] == Line.Other)
            {
                i = MarkHeads(text, starts, ends, lines, i);
            }
        }

        var found = new HashSet<int>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i] is Line.Ruler or Line.Row or Line.Head)
            {
                found.Add(starts[i]);
            }
        }

        return found.Count == 0 ? null : found;
    }

    /// <summary>Whether some five dashes or signs of equality stand in a row: of each five characters one is looked at.</summary>
    private static bool MayHaveRuler(ReadOnlySpan<char> text)
    {
        const int Row = 5;
        for (int i = Row - 1; i < text.Length; i += Row)
        {
            if (text[i] is '-' or '=')
            {
                ReadOnlySpan<char> row = text[i] == '-' ? "-----".AsSpan() : "=====".AsSpan();
                int start = i - Row + 1;
                if (text.Slice(start, Math.Min((Row * 2) - 1, text.Length - start)).IndexOf(row) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Line Read(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return Line.Blank;
        }

        if (line.Length >= ShortestRuler && line.Trim("-=_ +|".AsSpan()).IsEmpty)
        {
            return Line.Ruler;
        }

        int cells = 0;
        int figures = 0;
        while (!line.IsEmpty)
        {
            int end = FindGap(line);
            ReadOnlySpan<char> cell = end < 0 ? line : line.Slice(0, end);
            line = end < 0 ? default : line.Slice(end).TrimStart();
            cells++;
            figures += IsFigure(cell) ? 1 : 0;
        }

        return cells >= FewestCells && figures >= 2 && figures * 2 >= cells ? Line.Row : Line.Other;
    }

    /// <summary>Where two blanks or a tab part two cells; -1 at the last.</summary>
    private static int FindGap(ReadOnlySpan<char> line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '\t' || (line[i] == ' ' && i + 1 < line.Length && line[i + 1] is ' ' or '\t'))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A figure, several in a row, or the sign of an empty cell.</summary>
    private static bool IsFigure(ReadOnlySpan<char> cell)
    {
        ReadOnlySpan<char> bare = cell.TrimStart("+-–$€£(~<>".AsSpan());
        if (bare.IsEmpty)
        {
            return true;
        }

        if (!char.IsDigit(bare[0]))
        {
            return bare.Length <= 3
                && (bare.Equals("n/a".AsSpan(), StringComparison.OrdinalIgnoreCase)
                    || bare.Equals("NA".AsSpan(), StringComparison.Ordinal));
        }

        int letters = 0;
        foreach (char character in bare)
        {
            letters += char.IsLetter(character) ? 1 : 0;
        }

        return letters <= 3;
    }

    /// <summary>A row is one beside another row or a ruler, and a ruler one near a row.</summary>
    private static void DropStrays(List<Line> lines)
    {
        const int Reach = MostHeads + 1;
        int rows = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i] == Line.Row && !IsTable(lines, i - 1) && !IsTable(lines, i + 1))
            {
                lines[i] = Line.Other;
            }

            rows += lines[i] == Line.Row ? 1 : 0;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i] == Line.Ruler)
            {
                bool isNear = false;
                for (int k = Math.Max(0, i - Reach); k <= Math.Min(lines.Count - 1, i + Reach); k++)
                {
                    isNear |= lines[k] == Line.Row;
                }

                lines[i] = isNear && rows >= FewestRows ? Line.Ruler : Line.Other;
            }
            else if (lines[i] == Line.Row && rows < FewestRows)
            {
                lines[i] = Line.Other;
            }
        }
    }

    private static bool IsTable(List<Line> lines, int index) =>
        index >= 0 && index < lines.Count && lines[index] is Line.Row or Line.Ruler or Line.Head;

    /// <summary>
    /// The heads from a line on: between two lines of the table of which one is a ruler, or in capitals right above a ruler.
    /// </summary>
    /// <returns>The last line that was read.</returns>
    private static int MarkHeads(ReadOnlySpan<char> text, List<int> starts, List<int> ends, List<Line> lines, int first)
    {
        int last = first;
        bool isShort = true;
        while (last < lines.Count && lines[last] == Line.Other)
        {
            ReadOnlySpan<char> line = text.Slice(starts[last], ends[last] - starts[last]).Trim();
            isShort &= line.Length <= LongestHead && !line.EndsWith(".".AsSpan());
            last++;
        }

        bool isBetween = first > 0 && last < lines.Count && last - first <= MostHeads && isShort && IsTable(lines, first - 1)
            && IsTable(lines, last) && (lines[first - 1] == Line.Ruler || lines[last] == Line.Ruler);
        bool isAbove = last < lines.Count && lines[last] == Line.Ruler
            && IsInCapitals(text.Slice(starts[last - 1], ends[last - 1] - starts[last - 1]));
        int from = isBetween ? first : isAbove ? last - 1 : last;
        for (int i = from; i < last; i++)
        {
            lines[i] = Line.Head;
        }

        return last - 1;
    }

    private static bool IsInCapitals(ReadOnlySpan<char> line)
    {
        foreach (char character in line)
        {
            if (char.IsLower(character))
            {
                return false;
            }
        }

        return line.Trim().Length <= LongestHead;
    }
}
