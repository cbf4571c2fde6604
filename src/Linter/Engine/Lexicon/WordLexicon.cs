using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ContentLint.Lexicon;

/// <summary>
/// All word and phrase tables, compiled once into a hash table of words and a trie of phrases over word numbers.
/// </summary>
/// <remarks>
/// The tables are embedded text: sections in brackets, entries parted by semicolons or line ends, <c>#</c> for comments.
/// An entry of one word gives the word the section's class; an entry of several words becomes a phrase.
/// </remarks>
public sealed class WordLexicon
{
    private static readonly Lazy<WordLexicon> Shared = new(() => new WordLexicon());

    /// <summary>Room for the tables as they are, so that none is grown at start-up.</summary>
    private const int InitialWords = 16384;

    /// <summary>An s at the end of a shorter word is no plural.</summary>
    private const int ShortestPlural = 4;

    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;

    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);
    private readonly List<Phrase> _phrases = [];
    // Words are ranges of one buffer: thousands of small strings would be the dearest part of starting up.
    private char[] _characters = new char[InitialWords * 8];
    private int _characterCount;
    private int[] _starts = new int[InitialWords + 1];
    private readonly string?[] _strings = new string?[ushort.MaxValue + 1];
    private LexicalClass[] _classes = new LexicalClass[InitialWords];
    private int _wordCount = 1; // word 0 is every word that is in no table

    // Both hashes and the number of a word in one, so that a word costs one look at memory.
    private ulong[] _buckets = new ulong[InitialWords * 2];

    // The trie: a child is found by hashing (node, word); node 0 is the root.
    private long[] _edgeKeys = new long[8192];
    private int[] _edgeTargets = new int[8192];
    private int _edgeCount;
    private int _nodeCount = 1;
    private int[] _nodePhrase = new int[4096]; // index of the first phrase that ends at the node, plus 1
    private int[] _nextPhrase = new int[4096]; // the next phrase with the same words, plus 1
    private ulong[] _nodeWords = new ulong[4096]; // bits of the numbers of the words that go on from the node
    private ushort[] _firstNodes = new ushort[InitialWords]; // the node behind the first word of a phrase

    private WordLexicon()
    {
        Load("words.txt");
        Load("names.txt");
        LoadCues("cues.txt");
        Load("phrases.txt");
        LoadNumbers("numbers.txt");
        Figures = new FigureTable(ReadTable("figures.txt"), word => AddWord(word.AsSpan(), LexicalClass.None));
    }

    /// <summary>The tables of the product; building them takes a few milliseconds and happens once.</summary>
    public static WordLexicon Default => Shared.Value;

    /// <summary>Builds every table now, so that a thread which needs them finds them ready.</summary>
    public static void LoadAll()
    {
        _ = Default;
        _ = Patterns.ResidueInventory.Default;
        _ = StyleTable.Default;
    }

    /// <summary>What words do beside a figure.</summary>
    public FigureTable Figures { get; }

    /// <summary>The hash of nothing; start of every word hash.</summary>
    public static uint EmptyHash => HashSeed;

    /// <summary>Adds one character, already in lower case, to a word's hash (FNV-1a over UTF-16 units).</summary>
    public static uint Hash(uint hash, char character) => (hash ^ character) * HashPrime;

    /// <summary>The hash of a whole lower-case word.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = HashSeed;
        foreach (char character in word)
        {
            hash = Hash(hash, character);
        }

        return hash;
    }

    /// <summary>
    /// Adds one character, already in lower case, to a second hash of the word. Together with the first one it makes up 48 bits:
    /// enough to tell the words of the tables from all others without looking at their characters.
    /// </summary>
    internal static uint Check(uint check, char character) => (check * 33) + character;

    /// <summary>The number of a word, or 0 if no table has it.</summary>
    /// <param name="word">The word as written; case and the shape of apostrophes do not matter.</param>
    /// <param name="hash">Its hash in lower case with straight apostrophes.</param>
    public ushort Find(ReadOnlySpan<char> word, uint hash)
    {
        uint check = 0;
        foreach (char character in word)
        {
            check = Check(check, Fold(character));
        }

        return Find(hash, check);
    }

    /// <summary>The number of a word, or 0 if no table has it.</summary>
    /// <param name="hash">Its hash in lower case with straight apostrophes.</param>
    /// <param name="check">Its second hash.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ushort Find(uint hash, uint check)
    {
        ulong[] buckets = _buckets;
        uint mask = (uint)buckets.Length - 1;
        ulong key = KeyOf(hash, check);
        for (uint slot = hash & mask; slot < (uint)buckets.Length; slot = (slot + 1) & mask)
        {
            ulong bucket = buckets[slot];
            if (bucket - key <= ushort.MaxValue)
            {
                return (ushort)bucket;
            }

            if (bucket == 0)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>The number of a lower-case word, or 0.</summary>
    public ushort Find(string word) => Find(word.AsSpan(), Hash(word.AsSpan()));

    /// <summary>The classes of the word with this number.</summary>
    public LexicalClass GetClasses(ushort wordId) => _classes[wordId];

    /// <summary>The word with this number, in lower case; empty for 0.</summary>
    public string GetWord(ushort wordId) => _strings[wordId] ?? MakeWord(wordId);

    /// <summary>How many words there are; numbers of words are less.</summary>
    public int WordCount => _wordCount;

    /// <summary>The word without and with the <c>s</c> of the plural, each 0 if no table has it.</summary>
    public (ushort Singular, ushort Plural) GetNumberForms(ushort wordId)
    {
        ReadOnlySpan<char> word = Characters(wordId);
        ReadOnlySpan<char> stem = EndsAsPlural(word) ? word.Slice(0, word.Length - 1) : word;
        uint hash = HashSeed;
        uint check = 0;
        foreach (char character in stem)
        {
            hash = Hash(hash, character);
            check = Check(check, character);
        }

        // A word like "assess" is the plural of its own stem, which is therefore no singular.
        return (EndsAsPlural(stem) ? (ushort)0 : Find(hash, check), stem.Length < ShortestPlural - 1 ? (ushort)0 : Find(Hash(hash, 's'), Check(check, 's')));

        static bool EndsAsPlural(ReadOnlySpan<char> word) => word.Length >= ShortestPlural && word[word.Length - 1] == 's';
    }

    /// <summary>The value of a number word, scale, fraction or multiple (<c>twelve</c> 12, <c>half</c> 0.5), or null.</summary>
    public double? GetNumber(ushort wordId) => wordId != 0 && (_classes[wordId] & LexicalClass.Number) != 0 && _numbers.TryGetValue(GetWord(wordId), out double value) ? value : null;

    /// <summary>Whether some phrase begins with this word.</summary>
    public bool StartsPhrase(ushort wordId) => _firstNodes[wordId] != 0;

    /// <summary>The trie node after the first word of a phrase, or 0.</summary>
    public int GetFirstNode(ushort wordId) => _firstNodes[wordId];

    /// <summary>The trie node after <paramref name="node"/> (0 at the start of a phrase) and a word, or -1.</summary>
    public int Step(int node, ushort wordId)
    {
        if ((_nodeWords[node] >> (wordId & 63) & 1) == 0)
        {
            return -1;
        }

        long key = ((long)node << 16) | wordId;
        for (uint slot = EdgeSlot(key); _edgeKeys[slot] != 0; slot = (slot + 1) & (uint)(_edgeKeys.Length - 1))
        {
            if (_edgeKeys[slot] == key)
            {
                return _edgeTargets[slot];
            }
        }

        return -1;
    }

    /// <summary>The first phrase that ends at a trie node, or -1.</summary>
    public int GetPhraseAt(int node) => _nodePhrase[node] - 1;

    /// <summary>Another phrase with the same words in another table, or -1.</summary>
    public int GetNextPhrase(int phrase) => _nextPhrase[phrase] - 1;

    /// <summary>The phrase with this index.</summary>
    public Phrase GetPhrase(int index) => _phrases[index];

    private string MakeWord(ushort wordId) => _strings[wordId] = wordId == 0 ? string.Empty : Characters(wordId).ToString();

    private ReadOnlySpan<char> Characters(int index) => _characters.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    /// <summary>A character as words are stored: lower case, straight apostrophe.</summary>
    public static char Fold(char character) => character switch
    {
        >= 'A' and <= 'Z' => (char)(character | 0x20),
        < (char)128 => character,
        '’' or '‘' or 'ʼ' => '\'',
        _ => char.ToLowerInvariant(character),
    };

    private static uint EdgeSlotOf(long key, int length) => (uint)((ulong)key * 0x9E3779B97F4A7C15UL >> 40) & (uint)(length - 1);

    private uint EdgeSlot(long key) => EdgeSlotOf(key, _edgeKeys.Length);

    private void Load(string table)
    {
        LexicalClass wordClass = LexicalClass.None;
        PhraseKind kind = PhraseKind.Name;
        ReadOnlySpan<char> text = ReadAll(table).AsSpan();
        while (NextLine(ref text, out ReadOnlySpan<char> line))
        {
            if (line[0] == '[')
            {
                wordClass = ParseSection(line.Slice(1, line.Length - 2), out kind);
                continue;
            }

            while (!line.IsEmpty)
            {
                int end = line.IndexOf(';');
                ReadOnlySpan<char> entry = (end < 0 ? line : line.Slice(0, end)).Trim();
                line = end < 0 ? default : line.Slice(end + 1);
                if (!entry.IsEmpty)
                {
                    Add(entry, wordClass, kind);
                }
            }
        }
    }

    /// <summary>Section names are those of <see cref="LexicalClass"/>, or of <see cref="PhraseKind"/> with a plus sign before them.</summary>
    private static LexicalClass ParseSection(ReadOnlySpan<char> name, out PhraseKind kind)
    {
        kind = PhraseKind.Name;
        if (name[0] == '+')
        {
            kind = (PhraseKind)Enum.Parse(typeof(PhraseKind), name.Slice(1).ToString());
            return LexicalClass.None;
        }

        return (LexicalClass)Enum.Parse(typeof(LexicalClass), name.ToString());
    }

    private void Add(ReadOnlySpan<char> entry, LexicalClass wordClass, PhraseKind kind)
    {
        if (kind == PhraseKind.Name && entry.IndexOf(' ') < 0)
        {
            AddWord(entry, wordClass);
            return;
        }

        int node = 0;
        int words = 0;
        ReadOnlySpan<char> rest = entry;
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf(' ');
            ushort word = AddWord(end < 0 ? rest : rest.Slice(0, end), LexicalClass.None);
            rest = end < 0 ? default : rest.Slice(end + 1);
            node = AddEdge(node, word);
            if (words++ == 0)
            {
                _firstNodes[word] = checked((ushort)node);
            }
        }

        _phrases.Add(new Phrase(kind, wordClass, words, entry.ToString()));
        if (_phrases.Count > _nextPhrase.Length)
        {
            Array.Resize(ref _nextPhrase, _nextPhrase.Length * 2);
        }

        _nextPhrase[_phrases.Count - 1] = _nodePhrase[node];
        _nodePhrase[node] = _phrases.Count;
    }

    /// <summary>Adds a word, or classes to a word that is there.</summary>
    private ushort AddWord(ReadOnlySpan<char> word, LexicalClass classes)
    {
        uint hash = HashSeed;
        uint check = 0;
        foreach (char character in word)
        {
            hash = Hash(hash, character);
            check = Check(check, character);
        }

        ushort found = Find(hash, check);
        if (found != 0)
        {
            _classes[found] |= classes;
            return found;
        }

        if (_wordCount == _classes.Length)
        {
            int size = _wordCount * 2;
            Array.Resize(ref _starts, size + 1);
            Array.Resize(ref _classes, size);
            Array.Resize(ref _firstNodes, size);
            ulong[] buckets = _buckets;
            _buckets = new ulong[size * 2];
            foreach (ulong bucket in buckets)
            {
                if (bucket != 0)
                {
                    Place(bucket);
                }
            }
        }

        if (_characterCount + word.Length > _characters.Length)
        {
            Array.Resize(ref _characters, (_characterCount + word.Length) * 2);
        }

        int index = _wordCount++;
        word.CopyTo(_characters.AsSpan(_characterCount));
        _starts[index] = _characterCount;
        _characterCount += word.Length;
        _starts[index + 1] = _characterCount;
        _classes[index] = classes;
        Place(KeyOf(hash, check) | (uint)index);
        return checked((ushort)index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong KeyOf(uint hash, uint check) => ((ulong)hash << 32) | (((check << 16) ^ check) & 0xFFFF_0000);

    private void Place(ulong bucket)
    {
        uint slot = (uint)(bucket >> 32) & (uint)(_buckets.Length - 1);
        while (_buckets[slot] != 0)
        {
            slot = (slot + 1) & (uint)(_buckets.Length - 1);
        }

        _buckets[slot] = bucket;
    }

    private int AddEdge(int node, ushort word)
    {
        int target = Step(node, word);
        if (target >= 0)
        {
            return target;
        }

        if (_edgeCount * 2 >= _edgeKeys.Length)
        {
            long[] keys = _edgeKeys;
            int[] targets = _edgeTargets;
            _edgeKeys = new long[keys.Length * 2];
            _edgeTargets = new int[keys.Length * 2];
            for (int i = 0; i < keys.Length; i++)
            {
                if (keys[i] != 0)
                {
                    PlaceEdge(keys[i], targets[i]);
                }
            }
        }

        target = _nodeCount++;
        if (target == _nodePhrase.Length)
        {
            Array.Resize(ref _nodePhrase, target * 2);
            Array.Resize(ref _nodeWords, target * 2);
        }

        PlaceEdge(((long)node << 16) | word, target);
        _nodeWords[node] |= 1UL << (word & 63);
        _edgeCount++;
        return target;
    }

    private void PlaceEdge(long key, int target)
    {
        uint slot = EdgeSlot(key);
        while (_edgeKeys[slot] != 0)
        {
            slot = (slot + 1) & (uint)(_edgeKeys.Length - 1);
        }

        _edgeKeys[slot] = key;
        _edgeTargets[slot] = target;
    }

    /// <summary>A line of the cue table: lemma, flags, then the other forms (<c>find gh : finds found finding</c>).</summary>
    private void LoadCues(string table)
    {
        ReadOnlySpan<char> text = ReadAll(table).AsSpan();
        while (NextLine(ref text, out ReadOnlySpan<char> line))
        {
            int colon = line.IndexOf(':');
            ReadOnlySpan<char> head = line.Slice(0, colon).Trim();
            ReadOnlySpan<char> lemma = NextWord(ref head);
            LexicalClass cue = LexicalClass.Cue;
            foreach (char flag in head)
            {
                cue |= flag switch
                {
                    'g' => LexicalClass.GatedCue,
                    'h' => LexicalClass.HomographCue,
                    '!' => LexicalClass.LoadedCue,
                    't' => LexicalClass.HearerCue,
                    _ => throw new InvalidOperationException($"Unknown flag '{flag}' in {table}: {line.ToString()}"),
                };
            }

            AddWord(lemma, cue | LexicalClass.CueBase);
            ReadOnlySpan<char> forms = line.Slice(colon + 1).Trim();
            while (!forms.IsEmpty)
            {
                ReadOnlySpan<char> form = NextWord(ref forms);
                LexicalClass inflection = form.EndsWith("ing".AsSpan()) ? LexicalClass.CueGerund
                    : form[form.Length - 1] == 's' ? LexicalClass.CueThirdPerson
                    : LexicalClass.CuePast;
                AddWord(form, cue | inflection);
            }
        }
    }

    /// <summary>A line of the number table: the value, then the words for it.</summary>
    private void LoadNumbers(string table)
    {
        foreach (string line in ReadTable(table))
        {
            string[] parts = line.Split(' ');
            double value = double.Parse(parts[0], CultureInfo.InvariantCulture);
            for (int i = 1; i < parts.Length; i++)
            {
                AddWord(parts[i].AsSpan(), LexicalClass.Number);
                _numbers[parts[i]] = value;
            }
        }
    }

    /// <summary>Takes the next line that holds something off a text, without its comment.</summary>
    private static bool NextLine(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> line)
    {
        while (!text.IsEmpty)
        {
            int end = text.IndexOf('\n');
            line = end < 0 ? text : text.Slice(0, end);
            text = end < 0 ? default : text.Slice(end + 1);
            int comment = line.IndexOf('#');
            line = (comment >= 0 ? line.Slice(0, comment) : line).Trim();
            if (!line.IsEmpty)
            {
                return true;
            }
        }

        line = default;
        return false;
    }

    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> words)
    {
        int end = words.IndexOf(' ');
        ReadOnlySpan<char> word = end < 0 ? words : words.Slice(0, end);
        words = end < 0 ? default : words.Slice(end + 1).TrimStart();
        return word;
    }

    private static string ReadAll(string name)
    {
        using Stream stream = typeof(WordLexicon).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 32768);
        return reader.ReadToEnd();
    }

    internal static IEnumerable<string> ReadTable(string name)
    {
        using Stream stream = typeof(WordLexicon).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            int comment = line.IndexOf('#');
            string content = (comment >= 0 ? line.Substring(0, comment) : line).Trim();
            if (content.Length > 0)
            {
                yield return content;
            }
        }
    }
}
