using ContentLint.Lexicon;

namespace ContentLint.Tables;

/// <summary>
/// All words with their classes, as a hash table, and all phrases, as a trie over word numbers.
/// </summary>
/// <remarks>
/// An entry of one word gives the word the section's class; an entry of several words becomes a phrase. Section names are those
/// of <see cref="LexicalClass"/>, or of <see cref="PhraseKind"/> with a plus sign before them.
/// </remarks>
internal sealed class WordTable
{
    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [string.Empty]; // word 0 is every word that is in no table
    private readonly List<LexicalClass> _classes = [LexicalClass.None];
    private readonly List<(PhraseKind Kind, LexicalClass Class, int Words, string Text)> _phrases = [];
    private readonly List<int> _nextPhrase = []; // the next phrase with the same words, plus 1
    private readonly Dictionary<ulong, int> _edges = []; // by node and word
    private readonly List<int> _nodePhrase = [0]; // the first phrase that ends at the node, plus 1
    private readonly List<ulong> _nodeWords = [0]; // bits of the numbers of the words that go on from the node; none for the root, all where one word is a phrase

    /// <summary>Takes in a table of words and phrases.</summary>
    public void Load(TableText table)
    {
        table.ForEachLine(line =>
        {
            bool isKind = line.Section.StartsWith('+');
            PhraseKind kind = isKind ? line.Parse<PhraseKind>(line.Section[1..]) : PhraseKind.Name;
            LexicalClass wordClass = isKind ? LexicalClass.None : line.Parse<LexicalClass>(line.Section);
            foreach (string entry in TableText.EntriesOf(line))
            {
                if (kind == PhraseKind.Name && !entry.Contains(' ', StringComparison.Ordinal))
                {
                    Add(entry, wordClass);
                }
                else
                {
                    AddPhrase(entry, kind, wordClass);
                }
            }
        });
    }

    /// <summary>Takes in the verbs of saying. A line: lemma, flags, colon, the other forms (<c>find gh : finds found finding</c>).</summary>
    public void LoadCues(TableText table)
    {
        table.ForEachLine(line =>
        {
            string[] parts = line.Text.Split(':');
            string[] head = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            LexicalClass cue = LexicalClass.Cue;
            foreach (char flag in string.Concat(head[1..]))
            {
                cue |= flag switch
                {
                    'g' => LexicalClass.GatedCue,
                    'h' => LexicalClass.HomographCue,
                    '!' => LexicalClass.LoadedCue,
                    't' => LexicalClass.HearerCue,
                    _ => throw line.Mistake($"unknown flag “{flag}”"),
                };
            }

            Add(head[0], cue | LexicalClass.CueBase);
            foreach (string form in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(form, cue | (form.EndsWith("ing", StringComparison.Ordinal) ? LexicalClass.CueGerund : form.EndsWith('s') ? LexicalClass.CueThirdPerson : LexicalClass.CuePast));
            }
        });
    }

    /// <summary>Adds a word, or classes to a word that is there.</summary>
    /// <returns>Its number.</returns>
    public ushort Add(string word, LexicalClass classes)
    {
        if (!_numbers.TryGetValue(word, out ushort number))
        {
            number = checked((ushort)_words.Count);
            _numbers.Add(word, number);
            _words.Add(word);
            _classes.Add(LexicalClass.None);
        }

        _classes[number] |= classes;
        return number;
    }

    /// <summary>Writes everything in the order in which the engine reads it: the longest numbers first, then the figures between, texts last.</summary>
    public void Write(TableWriter writer, FigureWords figures)
    {
        (ulong[] edges, int[] targets, ushort[] firstNodes) = BuildTrie();
        writer.Write([.. _classes.Select(classes => (ulong)classes)]);
        writer.Write(BuildHashTable());
        writer.Write(edges);
        writer.Write(_nodeWords);
        figures.Write(writer, _words.Count);
        int end = 0;
        writer.Write([0, .. _words.Select(word => end += word.Length)]);
        writer.Write(targets);
        writer.Write(_nodePhrase);
        writer.Write(_nextPhrase);

        var texts = new TableWriter();
        List<int> places = [];
        foreach ((PhraseKind kind, LexicalClass wordClass, int words, string text) in _phrases)
        {
            places.Add(texts.Length);
            texts.Write((byte)kind);
            texts.Write((ulong)wordClass);
            texts.Write(checked((byte)words));
            texts.Write(text);
        }

        writer.Write(places);
        writer.Write(firstNodes);
        writer.Write(string.Concat(_words));
        writer.Append(texts.ToArray());
    }

    private void AddPhrase(string entry, PhraseKind kind, LexicalClass wordClass)
    {
        string[] words = entry.Split(' ');
        int node = 0;
        foreach (string word in words)
        {
            ushort number = Add(word, LexicalClass.None);
            ulong edge = WordLexicon.EdgeOf(node, number);
            if (!_edges.TryGetValue(edge, out int target))
            {
                target = _nodePhrase.Count;
                _edges.Add(edge, target);
                _nodePhrase.Add(0);
                _nodeWords.Add(0);
                _nodeWords[node] |= node == 0 ? 0 : 1UL << (number & 63);
            }

            node = target;
        }

        if (words.Length == 1)
        {
            _nodeWords[node] = ulong.MaxValue;
        }

        _phrases.Add((kind, wordClass, words.Length, entry));
        _nextPhrase.Add(_nodePhrase[node]);
        _nodePhrase[node] = _phrases.Count;
    }

    private ulong[] BuildHashTable()
    {
        var slots = new ulong[TableWriter.SizeFor(_words.Count)];
        for (int i = 1; i < _words.Count; i++)
        {
            uint hash = WordLexicon.EmptyHash;
            uint check = 0;
            foreach (char character in _words[i])
            {
                hash = WordLexicon.Hash(hash, character);
                check = WordLexicon.Check(check, character);
            }

            ulong key = WordLexicon.KeyOf(hash, check);
            uint slot = hash & (uint)(slots.Length - 1);
            while (slots[slot] != 0)
            {
                if (slots[slot] - key <= ushort.MaxValue)
                {
                    throw new FormatException($"“{_words[i]}” and “{_words[(ushort)slots[slot]]}” cannot be told apart by their hashes");
                }

                slot = (slot + 1) & (uint)(slots.Length - 1);
            }

            slots[slot] = key | (uint)i;
        }

        return slots;
    }

    private (ulong[] Edges, int[] Targets, ushort[] FirstNodes) BuildTrie()
    {
        var edges = new ulong[TableWriter.SizeFor(_edges.Count)];
        var targets = new int[edges.Length];
        var firstNodes = new ushort[_words.Count];
        foreach ((ulong edge, int target) in _edges)
        {
            uint slot = WordLexicon.EdgeSlotOf(edge, edges.Length);
            while (edges[slot] != 0)
            {
                slot = (slot + 1) & (uint)(edges.Length - 1);
            }

            edges[slot] = edge;
            targets[slot] = target;
            if (edge <= ushort.MaxValue)
            {
                firstNodes[edge] = checked((ushort)target);
            }
        }

        return (edges, targets, firstNodes);
    }
}
