using ContentLint.Words;

namespace ContentLint.Tables;

/// <summary>
/// All words with their lists, as a hash table, and all phrases, as a trie over word numbers.
/// </summary>
/// <remarks>
/// A section is a word list, or a kind of <see cref="PhraseKind"/> with a plus sign before it. An entry of one word is added to
/// the list; an entry of several words becomes a phrase.
/// </remarks>
/// <param name="lists">The word lists.</param>
internal sealed class WordTable(ListCatalog lists)
{
    /// <summary>The section of words that are known and in no list.</summary>
    private const string NoList = "None";

    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [string.Empty]; // word 0 is every word that is in no table
    private readonly List<(PhraseKind Kind, WordListText? List, int Words, string Text)> _phrases = [];
    private readonly List<int> _nextPhrase = []; // the next phrase with the same words, plus 1
    private readonly Dictionary<ulong, int> _edges = []; // by node and word
    private readonly List<int> _nodePhrase = [0]; // the first phrase that ends at the node, plus 1
    private readonly List<ulong> _nodeWords =
        [0]; // bits of the numbers of the words that go on from the node; none for the root, all where one word is a phrase

    /// <summary>The texts of all words, by number.</summary>
    public IReadOnlyList<string> Texts => _words;

    /// <summary>Takes in a table of words and phrases.</summary>
    public void Load(TableText table)
    {
        WordListText? list = null;
        table.ForEachLine(
            line =>
            {
                bool isKind = line.Section.StartsWith('+');
                PhraseKind kind = isKind ? line.Parse<PhraseKind>(line.Section[1..]) : PhraseKind.Name;
                foreach (string entry in TableText.EntriesOf(line))
                {
                    if (kind != PhraseKind.Name || entry.Contains(' ', StringComparison.Ordinal))
                    {
                        AddPhrase(entry, kind, list);
                        continue;
                    }

                    ushort word = Add(entry);
                    list?.Add(word, entry, line);
                }
            },
            line => list = line.Section.StartsWith('+') || line.Section is NoList ? null : lists.Open(ListCatalog.Shared, line));
    }

    /// <summary>Takes in a table that holds nothing but word lists.</summary>
    /// <param name="table">The table.</param>
    /// <param name="owner">The class that holds their handles.</param>
    public void LoadLists(TableText table, string owner)
    {
        WordListText? list = null;
        table.ForEachLine(line => AddTo(list ?? throw line.Mistake("no list is open"), line), line => list = lists.Open(owner, line));
    }

    /// <summary>Adds the words of a line to a list.</summary>
    public void AddTo(WordListText list, TableLine line)
    {
        foreach (string entry in TableText.EntriesOf(line))
        {
            // The tokenizer parts a possessive ending from a word that is in no table.
            if (entry.Any(static character => character == ' ' || char.IsUpper(character))
                || (entry.EndsWith("'s", StringComparison.Ordinal) && !_numbers.ContainsKey(entry)))
            {
                throw line.Mistake($"“{entry}” is not one word in lower case");
            }

            list.Add(Add(entry), entry, line);
        }
    }

    /// <summary>Ends the lexicon: its words are the known ones, and those added from now on are only in lists.</summary>
    public void CloseLexicon()
    {
        WordListText known = lists.Open(ListCatalog.Shared,
            new TableLine("words.txt", 0, "Known", string.Empty,
                "Every word of the lexicon: of words.txt, names.txt, cues.txt, phrases.txt and figures.txt. Words that are only in other lists are left out."));
        known.Words.UnionWith(Enumerable.Range(1, _words.Count - 1).Select(static number => (ushort)number));
    }

    /// <summary>
    /// Takes in the verbs of saying. A line: lemma, flags, colon, the other forms (<c>find gh : finds found finding</c>).
    /// </summary>
    public void LoadCues(TableText table)
    {
        table.ForEachLine(line =>
        {
            WordListText Find(string name) => lists.Find(ListCatalog.Shared, name, line);
            string[] parts = line.Text.Split(':');
            string[] head = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            List<WordListText> all = [Find("Cue")];
            foreach (char flag in string.Concat(head[1..]))
            {
                all.Add(Find(flag switch
                {
                    'g' => "GatedCue",
                    'h' => "HomographCue",
                    't' => "HearerCue",
                    _ => throw line.Mistake($"unknown flag “{flag}”"),
                }));
            }

            AddCue(head[0], "CueBase");
            foreach (string form in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                AddCue(form, form.EndsWith("ing", StringComparison.Ordinal)
                    ? "CueGerund"
                    : form.EndsWith('s') ? "CueThirdPerson" : "CuePast");
            }

            // A form may be that of two verbs, or stand in two places of one (put, put).
            void AddCue(string form, string name)
            {
                ushort word = Add(form);
                all.ForEach(list => list.Words.Add(word));
                Find(name).Words.Add(word);
            }
        });
    }

    /// <summary>Adds a word if it is not there.</summary>
    /// <returns>Its number.</returns>
    public ushort Add(string word)
    {
        if (!_numbers.TryGetValue(word, out ushort number))
        {
            number = checked((ushort)_words.Count);
            _numbers.Add(word, number);
            _words.Add(word);
        }

        return number;
    }

    /// <summary>
    /// Writes everything in the order in which the engine reads it: the longest numbers first, then the figures between, texts last.
    /// </summary>
    public void Write(TableWriter writer, FigureWords figures)
    {
        (ulong[] edges, int[] targets, ushort[] firstNodes) = BuildTrie();
        writer.Write(lists.BuildRows(_words.Count));
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
        foreach ((PhraseKind kind, WordListText? list, int words, string text) in _phrases)
        {
            places.Add(texts.Length);
            texts.Write((byte)kind);
            texts.Write(list is null ? (ushort)0 : lists.NumberOf(list));
            texts.Write(checked((byte)words));
            texts.Write(text);
        }

        writer.Write(places);
        writer.Write(firstNodes);
        writer.Write(string.Concat(_words));
        writer.Write(string.Join(' ', lists.All.Select(static list => list.Line.Text.Length > 0 ? string.Empty : list.Name)));
        writer.Append(texts.ToArray());
    }

    private void AddPhrase(string entry, PhraseKind kind, WordListText? list)
    {
        string[] words = entry.Split(' ');
        int node = 0;
        foreach (string word in words)
        {
            ushort number = Add(word);
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

        _phrases.Add((kind, list, words.Length, entry));
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
