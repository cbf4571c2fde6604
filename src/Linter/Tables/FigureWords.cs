using ContentLint.Reading.Quantities;

namespace ContentLint.Tables;

/// <summary>The words around figures. A line: class, value or name if the class needs one, colon, words.</summary>
internal sealed class FigureWords
{
    // In the order of the properties of FigureTable.
    private static readonly string[] Marked = ["cent", "one", "half", "up"];

    private readonly SortedDictionary<ushort, Entry> _entries = [];
    private readonly List<(string Name, QuantityDimension Dimension, double Factor)> _units = [(string.Empty, QuantityDimension.Count, 1)];
    private readonly ushort[] _marked;

    /// <param name="table">The table.</param>
    /// <param name="words">Where its words are added.</param>
    /// <param name="lists">Where its classes are added, each as a list.</param>
    /// <param name="owner">The class that holds the handles of the lists.</param>
    public FigureWords(TableText table, WordTable words, ListCatalog lists, string owner)
    {
        Dictionary<string, WordListText> opened = [];
        table.ForEachLine(line =>
        {
            int colon = line.Text.IndexOf(" : ", StringComparison.Ordinal);
            string[] head = line.Text[..colon].Split(' ');
            Entry said = Read(line, head);
            if (!opened.TryGetValue(head[0], out WordListText? list))
            {
                opened[head[0]] = list = lists.Open(owner, line with { Section = head[0], Text = string.Empty });
            }

            foreach (string word in line.Text[(colon + 3)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                ushort number = words.Add(word);
                list.Add(number, word, line);
                _entries[number] = _entries.TryGetValue(number, out Entry? before) ? before.With(said) : said;
            }
        });

        _marked = [.. Marked.Select(word => words.Add(word))];
    }

    /// <summary>Writes everything in the order in which the engine reads it.</summary>
    public void Write(TableWriter writer, int words)
    {
        var index = new ushort[words];
        ushort count = 1; // entry 0 is every word the table does not have
        foreach ((ushort word, Entry entry) in _entries)
        {
            index[word] = count;
            count = checked((ushort)(count + 1));
        }

        writer.Write((int)count);
        foreach (Entry entry in _entries.Values.Prepend(new Entry(0, 0, Approximator.None)))
        {
            writer.Write(entry.Value);
            writer.Write(entry.Unit);
            writer.Write((byte)entry.Approximation);
        }

        writer.Write(_units.Count);
        foreach ((string name, QuantityDimension dimension, double factor) in _units)
        {
            writer.Write(name);
            writer.Write((byte)dimension);
            writer.Write(factor);
        }

        writer.Write(index);
        foreach (ushort word in _marked)
        {
            writer.Write(word);
        }
    }

    private Entry Read(TableLine line, string[] head)
    {
        switch (head[0])
        {
            case "Unit":
                _units.Add((head[3], line.Parse<QuantityDimension>(head[1]), line.ParseNumber(head[2])));
                return new Entry(0, checked((byte)(_units.Count - 1)), Approximator.None);
            case "Approximate":
                return new Entry(0, 0, line.Parse<Approximator>(head[1]));
            default:
                return new Entry(head.Length > 1 ? line.ParseNumber(head[1]) : 0, 0, Approximator.None);
        }
    }

    private sealed record Entry(double Value, byte Unit, Approximator Approximation)
    {
        /// <summary>What both lines say; what the second one says counts.</summary>
        public Entry With(Entry later) => new(
            later.Value.Equals(0) ? Value : later.Value,
            later.Unit == 0 ? Unit : later.Unit,
            later.Approximation == Approximator.None ? Approximation : later.Approximation);
    }
}
