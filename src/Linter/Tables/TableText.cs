namespace ContentLint.Tables;

/// <summary>A table as people write it: lines, in sections whose names stand in brackets.</summary>
internal sealed class TableText
{
    private readonly string _name;
    private readonly string[] _lines;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public TableText(string folder, string name)
    {
        _name = name;
        _lines = File.ReadAllLines(Path.Combine(folder, name));
    }

    /// <summary>Hands over the lines that hold something, without what stands behind a <c>#</c>, each with its section.</summary>
    /// <param name="take">Takes a line.</param>
    /// <param name="open">Takes a line that opens a section: <c>[Name]</c>, or <c>[Name] = Other + Another</c>.</param>
    /// <exception cref="FormatException">A line has a mistake; the message says which.</exception>
    public void ForEachLine(Action<TableLine> take, Action<TableLine>? open = null) =>
        Read(take, open, static line => line.IndexOf('#', StringComparison.Ordinal) is >= 0 and int comment
            ? line[..comment].Trim()
            : line.Trim());

    /// <summary>Hands over the lines as they are, but for those that begin with a <c>#</c> and empty ones.</summary>
    /// <exception cref="FormatException">A line has a mistake; the message says which.</exception>
    public void ForEachWholeLine(Action<TableLine> take) =>
        Read(take, open: null, static line => line.StartsWith('#') ? string.Empty : line);

    /// <summary>The parts of a line between semicolons.</summary>
    public static IEnumerable<string> EntriesOf(TableLine line) =>
        line.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void Read(Action<TableLine> take, Action<TableLine>? open, Func<string, string> clean)
    {
        string section = string.Empty;
        string comment = string.Empty;
        for (int i = 0; i < _lines.Length; i++)
        {
            string line = clean(_lines[i]);
            int close = line.IndexOf(']', StringComparison.Ordinal);
            if (line.StartsWith('[') && (line.EndsWith(']') || line[(close + 1)..].TrimStart().StartsWith('=')))
            {
                section = line[1..close];
                if (open is not null)
                {
                    Take(open, new TableLine(_name, i + 1, section, line[(close + 1)..].Trim(' ', '='), comment));
                }
            }
            else if (line.Length > 0)
            {
                Take(take, new TableLine(_name, i + 1, section, line));
            }

            comment = _lines[i].StartsWith('#') ? $"{comment} {_lines[i].TrimStart('#').Trim()}".TrimStart() : string.Empty;
        }
    }

    private static void Take(Action<TableLine> take, TableLine line)
    {
        try
        {
            take(line);
        }
        catch (Exception exception) when (exception is IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            throw line.Mistake("a part is missing or too large");
        }
    }
}
