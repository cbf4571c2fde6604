using System.Runtime.CompilerServices;

namespace ContentLint.Words;

/// <summary>
/// All word and phrase tables: a hash table of words and a trie of phrases over word numbers, as <c>src/Linter/Tables</c> compiles
/// them while the engine is built.
/// </summary>
public sealed unsafe partial class WordLexicon
{
    /// <summary>An s at the end of a shorter word is no plural.</summary>
    private const int ShortestPlural = 4;

    // Words are ranges of one row of characters: thousands of small strings would be the dearest part of starting up.
    private readonly char* _characters;
    private readonly int* _starts;
    private readonly string?[] _strings;

    private readonly char* _listNames; // parted by spaces, in the order of their numbers
    private readonly int _listNamesLength;

    // Both hashes and the number of a word in one, so that a word costs one look at memory.
    private readonly ulong* _buckets;
    private readonly int _bucketCount;

    // The trie: a child is found by hashing (node, word); node 0 is the root.
    private readonly ulong* _edgeKeys;
    private readonly int _edgeCount;
    private readonly int* _edgeTargets;
    private readonly int* _nodePhrase; // index of the first phrase that ends at the node, plus 1
    // Bits of the numbers of the words that go on from the node; none for the root, all where one word is a phrase.
    private readonly ulong* _nodeWords;
    private readonly ushort* _firstNodes; // the node behind the first word of a phrase
    private readonly int* _nextPhrase; // the next phrase with the same words, plus 1
    private readonly TableReader _phraseTexts;
    private readonly int* _phrasePlaces;
    private readonly Phrase?[] _phrases;

    private WordLexicon()
    {
        var table = TableReader.Open("words.table");
        byte* rows = (byte*)table.ReadLongs(out int longs);
        WordLists.Use(rows);
        int words = longs * sizeof(ulong) / WordRow.Size;
        WordCount = words;
        _strings = new string?[words];
        _buckets = table.ReadLongs(out _bucketCount);
        _edgeKeys = table.ReadLongs(out _edgeCount);
        _nodeWords = table.ReadLongs(out _);
        Figures = new FigureTable(table);
        _starts = table.ReadIntegers(out _);
        _edgeTargets = table.ReadIntegers(out _);
        _nodePhrase = table.ReadIntegers(out _);
        _nextPhrase = table.ReadIntegers(out _);
        _phrasePlaces = table.ReadIntegers(out int phrases);
        _phrases = new Phrase?[phrases];
        _firstNodes = table.ReadShorts(out _);
        _characters = table.ReadCharacters();
        _listNames = table.ReadCharacters(out _listNamesLength);
        _phraseTexts = table;
    }

    /// <summary>The tables of the product; they are opened when they are first asked for.</summary>
    public static WordLexicon Default { get; } = new();

    /// <summary>What words do beside a figure.</summary>
    public FigureTable Figures { get; }

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
        uint mask = (uint)_bucketCount - 1;
        ulong key = KeyOf(hash, check);
        uint slot = hash & mask;
        ulong bucket;
        while ((bucket = _buckets[slot]) != 0)
        {
            if (bucket - key <= ushort.MaxValue)
            {
                return (ushort)bucket;
            }

            slot = (slot + 1) & mask;
        }

        return 0;
    }

    /// <summary>The number of a lower-case word, or 0.</summary>
    public ushort Find(string word) => Find(word.AsSpan(), Hash(word.AsSpan()));

    /// <summary>The word with this number, in lower case; empty for 0.</summary>
    public string GetWord(ushort wordId) => _strings[wordId] ?? MakeWord(wordId);

    /// <summary>The names of the lists that have the word, but for those that are made of others.</summary>
    public IEnumerable<string> GetListNames(ushort wordId)
    {
        string[] names = new string(_listNames, 0, _listNamesLength).Split(' ');
        return names.Where((name, i) => name.Length > 0 && ((WordList)(i + 1)).Has(wordId));
    }

    /// <summary>How many words there are; numbers of words are less.</summary>
    public int WordCount { get; }

    /// <summary>The word without and with the <c>s</c> of the plural, each 0 if the lexicon does not have it.</summary>
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
        return (EndsAsPlural(stem) ? (ushort)0 : FindKnown(hash, check), stem.Length < ShortestPlural - 1
            ? (ushort)0
            : FindKnown(Hash(hash, 's'), Check(check, 's')));

        static bool EndsAsPlural(ReadOnlySpan<char> word) => word.Length >= ShortestPlural && word[word.Length - 1] == 's';
    }

    /// <summary>Whether some phrase begins with this word.</summary>
    public bool StartsPhrase(ushort wordId) => _firstNodes[wordId] != 0;

    /// <summary>Whether a phrase may begin with these two words, or is the first alone; false for most.</summary>
    internal bool MayStartPhrase(ushort wordId, ushort nextId) => (_nodeWords[_firstNodes[wordId]] >> (nextId & 63) & 1) != 0;

    /// <summary>The trie node after the first word of a phrase, or 0.</summary>
    public int GetFirstNode(ushort wordId) => _firstNodes[wordId];

    /// <summary>The trie node after <paramref name="node"/> (0 at the start of a phrase) and a word, or -1.</summary>
    public int Step(int node, ushort wordId)
    {
        if (node != 0 && (_nodeWords[node] >> (wordId & 63) & 1) == 0)
        {
            return -1;
        }

        ulong edge = EdgeOf(node, wordId);
        for (uint slot = EdgeSlotOf(edge, _edgeCount); _edgeKeys[slot] != 0; slot = (slot + 1) & (uint)(_edgeCount - 1))
        {
            if (_edgeKeys[slot] == edge)
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
    public Phrase GetPhrase(int index) => _phrases[index] ?? MakePhrase(index);

    private ushort FindKnown(uint hash, uint check) => Find(hash, check) is var word && Lists.Known.Has(word) ? word : (ushort)0;

    private Phrase MakePhrase(int index)
    {
        TableReader text = _phraseTexts.From(_phrasePlaces[index]);
        return _phrases[index] = new Phrase((PhraseKind)text.ReadByte(), (WordList)text.ReadShort(), text.ReadByte(), text.ReadText());
    }

    private string MakeWord(ushort wordId) => _strings[wordId] = wordId == 0 ? string.Empty : Characters(wordId).ToString();

    private ReadOnlySpan<char> Characters(int index) => new(_characters + _starts[index], _starts[index + 1] - _starts[index]);
}
