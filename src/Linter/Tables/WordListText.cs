namespace ContentLint.Tables;

/// <summary>A word list in the making.</summary>
/// <param name="owner">The class that holds its handle.</param>
/// <param name="line">The line that opens it.</param>
internal sealed class WordListText(string owner, TableLine line)
{
    /// <summary>The class that holds its handle.</summary>
    public string Owner { get; } = owner;

    /// <summary>Its name.</summary>
    public string Name => Line.Section;

    /// <summary>The line that opens it.</summary>
    public TableLine Line { get; } = line;

    /// <summary>The numbers of its words.</summary>
    public SortedSet<ushort> Words { get; } = [];

    /// <summary>Whether the words of the lists it is made of are in it.</summary>
    public bool IsUnited { get; set; }

    /// <summary>Adds a word.</summary>
    /// <exception cref="FormatException">The list has it.</exception>
    public void Add(ushort number, string word, TableLine at)
    {
        if (!Words.Add(number))
        {
            throw at.Mistake($"“{word}” stands in “{Name}” twice");
        }
    }
}
