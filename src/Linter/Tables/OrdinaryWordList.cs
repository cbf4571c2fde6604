using ContentLint.Words;

namespace ContentLint.Tables;

/// <summary>The words that English writes in lower case, those of them that are surnames as well, and names.</summary>
internal sealed class OrdinaryWordList
{
    private readonly HashSet<uint> _words = [];
    private readonly HashSet<uint> _surnames = [];
    private readonly HashSet<uint> _names = [];

    public OrdinaryWordList(TableText table)
    {
        table.ForEachLine(line =>
        {
            HashSet<uint> set = line.Section switch
            {
                "Ordinary" => _words,
                "Surname" => _surnames,
                "Name" => _names,
                _ => throw line.Mistake("the section is none of Ordinary, Surname and Name"),
            };
            foreach (string word in line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                set.Add(WordLexicon.Hash(word));
            }
        });
    }

    /// <summary>The sets in the order in which the engine reads them.</summary>
    public byte[] Compile()
    {
        var writer = new TableWriter();
        Write(writer, _words);
        Write(writer, _surnames);
        Write(writer, _names);
        return writer.ToArray();
    }

    private static void Write(TableWriter writer, HashSet<uint> words)
    {
        List<(int Place, ushort Check)> parts = [.. words.Select(WordFilter.Split).Distinct().Order()];
        var starts = new int[WordFilter.Places + 1];
        foreach ((int place, _) in parts)
        {
            starts[place + 1]++;
        }

        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        writer.Write(starts);
        writer.Write([.. parts.Select(static part => part.Check)]);
    }
}
