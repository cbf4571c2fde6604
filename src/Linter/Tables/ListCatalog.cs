namespace ContentLint.Tables;

/// <summary>All word lists: which words each holds, and which other lists it is made of.</summary>
internal sealed class ListCatalog
{
    /// <summary>The owner of the lists that everybody uses: those of <c>words.txt</c>, <c>names.txt</c> and <c>cues.txt</c>.</summary>
    public const string Shared = "Lists";

    private readonly Dictionary<(string Owner, string Name), WordListText> _byName = [];
    private readonly List<WordListText> _all = [];

    /// <summary>Every list, in the order of their numbers; the first has number 1.</summary>
    public IReadOnlyList<WordListText> All => _all;

    /// <summary>How many bytes the bits of one word take, whole words of 64 bits.</summary>
    public int RowSize => (_all.Count + 64) / 64 * 8;

    /// <summary>Opens a list, or one that another table has opened before.</summary>
    /// <param name="owner">The class that holds its handle.</param>
    /// <param name="line">The line that opens it, with the lists it is made of.</param>
    /// <exception cref="FormatException">It cannot be opened.</exception>
    public WordListText Open(string owner, TableLine line)
    {
        if (!IsName(line.Section))
        {
            throw line.Mistake($"“{line.Section}” is no name for a list");
        }

        if (_byName.TryGetValue((owner, line.Section), out WordListText? list))
        {
            // The shared tables are several files, and each may add to a list; a second section in one file is a mistake.
            return !string.Equals(list.Line.Table, line.Table, StringComparison.Ordinal)
                ? list
                : throw line.Mistake($"there is a list “{line.Section}” in line {list.Line.Number}");
        }

        list = new WordListText(owner, line);
        _byName.Add((owner, line.Section), list);
        _all.Add(list);
        return list;
    }

    /// <summary>A list by its name.</summary>
    /// <param name="owner">The class that holds its handle.</param>
    /// <param name="name">Its name.</param>
    /// <param name="line">The line that names it.</param>
    /// <exception cref="FormatException">There is none.</exception>
    public WordListText Find(string owner, string name, TableLine line) =>
        _byName.TryGetValue((owner, name), out WordListText? list) ? list : throw line.Mistake($"there is no list “{name}”");

    /// <summary>The number of a list.</summary>
    public ushort NumberOf(WordListText list) => checked((ushort)(_all.IndexOf(list) + 1));

    /// <summary>Adds to each list the words of the lists it is made of.</summary>
    /// <exception cref="FormatException">A list is made of itself or of one that does not exist.</exception>
    public void Unite()
    {
        foreach (WordListText list in _all)
        {
            Unite(list, []);
        }
    }

    /// <summary>For each word one bit for each list.</summary>
    /// <param name="words">How many words there are.</param>
    public ulong[] BuildRows(int words)
    {
        int size = RowSize / 8;
        var rows = new ulong[words * size];
        for (int i = 0; i < _all.Count; i++)
        {
            foreach (ushort word in _all[i].Words)
            {
                rows[(word * size) + ((i + 1) >> 6)] |= 1UL << ((i + 1) & 63);
            }
        }

        return rows;
    }

    private void Unite(WordListText list, List<WordListText> within)
    {
        if (within.Contains(list))
        {
            throw list.Line.Mistake($"“{list.Name}” is made of itself");
        }

        if (list.IsUnited)
        {
            return;
        }

        within.Add(list);
        foreach (string part in list.Line.Text.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] path = part.Split('.');
            WordListText other = path.Length > 1 ? Find(path[0], path[1], list.Line)
                : _byName.TryGetValue((list.Owner, part), out WordListText? own) ? own
                : Find(Shared, part, list.Line);
            Unite(other, within);
            list.Words.UnionWith(other.Words);
        }

        within.Remove(list);
        list.IsUnited = true;
    }

    private static bool IsName(string name) => name.Length > 0 && char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}
