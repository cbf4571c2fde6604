using ContentLint.Words;

namespace ContentLint.Tables;

/// <summary>The words that rules of style look for; a section is a word list, or variants, slips or harmless phrases.</summary>
internal sealed class StyleWords
{
    private readonly ulong[] _words = new ulong[StyleFilter.Size];
    private readonly ulong[] _beginnings = new ulong[StyleFilter.Size];
    private readonly Dictionary<uint, (int Set, bool Second, string Other, string Stems)> _variants = [];
    private readonly Dictionary<uint, List<(string Words, string? Replacement)>> _phrases = [];
    private int _sets;

    /// <param name="table">The table.</param>
    /// <param name="words">Where the words of its lists are added.</param>
    /// <param name="lists">Where its lists are added.</param>
    /// <param name="owner">The class that holds the handles of the lists.</param>
    public StyleWords(TableText table, WordTable words, ListCatalog lists, string owner)
    {
        WordListText? list = null;
        table.ForEachLine(
            line =>
            {
                foreach (string entry in TableText.EntriesOf(line))
                {
                    Add(line, entry);
                }

                if (list is not null)
                {
                    words.AddTo(list, line);
                }
            },
            line => list = line.Section is "Variants" or "Slips" or "Harmless" ? null : lists.Open(owner, line));
    }

    /// <summary>Everything in the order in which the engine's style table reads it.</summary>
    public byte[] Compile()
    {
        var writer = new TableWriter();
        writer.Write(_words);
        writer.Write(_beginnings);
        writer.WriteHashes(PlacesOf(_variants.Keys));
        writer.WriteHashes(PlacesOf(_phrases.Keys));
        writer.Write(_sets);

        var texts = new TableWriter();
        List<int> places = [];
        foreach ((int set, bool second, string other, string stems) in _variants.Values)
        {
            places.Add(texts.Length);
            texts.Write(set);
            texts.Write((byte)(second ? 1 : 0));
            texts.Write(other);
            texts.Write(stems);
        }

        writer.Write(places);
        places.Clear();
        foreach (List<(string Words, string? Replacement)> phrases in _phrases.Values)
        {
            places.Add(texts.Length);
            texts.Write(checked((byte)phrases.Count));
            foreach ((string words, string? replacement) in phrases)
            {
                texts.Write(words);
                texts.Write((byte)(replacement is null ? 0 : 1));
                texts.Write(replacement ?? string.Empty);
            }
        }

        writer.Write(places);
        writer.Append(texts.ToArray());
        return writer.ToArray();
    }

    /// <summary>Each key with its place among them.</summary>
    private static KeyValuePair<uint, int>[] PlacesOf(IEnumerable<uint> keys) => [.. keys.Select(KeyValuePair.Create)];

    private static uint Remember(ulong[] filter, string word)
    {
        uint hash = WordLexicon.Hash(word);
        StyleFilter.Add(filter, hash);
        return hash;
    }

    private void Add(TableLine line, string entry)
    {
        switch (line.Section)
        {
            case "Variants":
                AddVariants(entry);
                break;
            case "Slips":
                string[] sides = entry.Split(" = ");
                AddPhrase(sides[0], sides.Length == 2 ? sides[1] : throw line.Mistake($"“{entry}” needs one “ = ”"));
                break;
            case "Harmless":
                AddPhrase(entry, null);
                break;
            default:
                if (line.Section is "BeginsSlip" or "TakesThing")
                {
                    Remember(_beginnings, entry);
                }

                break;
        }
    }

    /// <summary>An entry: two stems, and after a colon the endings they take; <c>-</c> is no ending.</summary>
    private void AddVariants(string entry)
    {
        string[] parts = entry.Split(':');
        string[] stems = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] endings = parts.Length == 1 ? ["-"] : parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int set = _sets++;
        string pair = $"{stems[0]} {stems[1]}";
        foreach (string ending in endings)
        {
            string end = ending is "-" ? string.Empty : ending;
            _variants[Remember(_words, stems[0] + end)] = (set, false, stems[1] + end, pair);
            _variants[Remember(_words, stems[1] + end)] = (set, true, stems[0] + end, pair);
        }
    }

    private void AddPhrase(string phrase, string? replacement)
    {
        uint hash = Remember(_beginnings, phrase.Split(' ')[0]);
        if (!_phrases.TryGetValue(hash, out List<(string Words, string? Replacement)>? phrases))
        {
            _phrases[hash] = phrases = [];
        }

        phrases.Add((phrase, replacement));
    }
}
