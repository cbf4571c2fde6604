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

    /// <summary>The lines that hold something, without what stands behind a <c>#</c>, each with its section.</summary>
    public IEnumerable<TableLine> Lines() => Read(static line => line.IndexOf('#', StringComparison.Ordinal) is >= 0 and int comment ? line[..comment].Trim() : line.Trim());

    /// <summary>The lines as they are, but for those that begin with a <c>#</c> and empty ones.</summary>
    public IEnumerable<TableLine> WholeLines() => Read(static line => line.StartsWith('#') ? string.Empty : line);

    /// <summary>The parts of a line between semicolons.</summary>
    public static IEnumerable<string> EntriesOf(TableLine line) => line.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<TableLine> Read(Func<string, string> clean)
    {
        string section = string.Empty;
        for (int i = 0; i < _lines.Length; i++)
        {
            string line = clean(_lines[i]);
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                section = line[1..^1];
            }
            else if (line.Length > 0)
            {
                yield return new TableLine(_name, i + 1, section, line);
            }
        }
    }
}
