using System.Runtime.CompilerServices;
using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.Lexicon.Patterns;

/// <summary>The patterns of residue, by the characters a line can begin with. A pattern is read from the compiled table when a line first needs it.</summary>
internal sealed class ResidueInventory
{
    /// <summary>Lines that are longer match no pattern of the whole line.</summary>
    public const int LongestWholeLine = 200;

    /// <summary>Lines of more words are running text for the patterns of the line's start.</summary>
    public const int MostWords = 18;

    private const int LongestInline = 90;

    /// <summary>Bits of the set that turns away words at which no pattern can begin.</summary>
    private const int FilterBits = 4096;

    private static readonly Lazy<ResidueInventory> Shared = new(() => new ResidueInventory());

    private readonly Entry[] _entries;
    private readonly PatternIndex _lines;
    private readonly PatternIndex _anyLines;
    private readonly PatternIndex _beginnings;
    private readonly Entry[] _inline;
    private readonly KeyTable _byWord; // index in _ofWords
    private readonly Entry[][] _ofWords;
    private readonly ulong[] _wordFilter = new ulong[FilterBits / 64];
    private readonly string _marks;
    private readonly Entry[][] _ofMarks;

    private ResidueInventory()
    {
        var table = TableReader.Open("residue.table");
        _entries = new Entry[table.ReadInteger()];
        for (int i = 0; i < _entries.Length; i++)
        {
            _entries[i] = new Entry((ResidueCategory)table.ReadByte(), (PatternAnchor)table.ReadByte(), table.ReadByte() != 0, (char)table.ReadShort());
        }

        ulong[] starts = table.ReadLongs();
        _lines = new PatternIndex(ReadEntries(table), table.ReadLongs());
        _anyLines = new PatternIndex(ReadEntries(table), table.ReadLongs());
        _beginnings = new PatternIndex(ReadEntries(table), table.ReadLongs());
        _inline = ReadEntries(table);
        uint[] words = table.ReadHashes();
        _byWord = KeyTable.OfPlaces(words);
        _ofWords = ReadLists(table, words.Length);
        foreach (uint hash in words)
        {
            _wordFilter[(hash & (FilterBits - 1)) >> 6] |= 1UL << (int)(hash & 63);
        }

        _marks = table.ReadText();
        _ofMarks = ReadLists(table, _marks.Length);
        TableReader patterns = table.From(_entries.Length * 2 * sizeof(int));
        for (int i = 0; i < _entries.Length; i++)
        {
            _entries[i].SetPatterns(patterns, table.ReadInteger(), table.ReadInteger(), starts, i * StartKind.Places);
        }
    }

    /// <summary>The inventory of the product.</summary>
    public static ResidueInventory Default => Shared.Value;

    /// <summary>All patterns by their numbers.</summary>
    public IReadOnlyList<Entry> All => _entries;

    /// <summary>The first pattern of the beginnings that matches a line.</summary>
    /// <returns>How long the match is, or 0.</returns>
    public int MatchBeginning(ReadOnlySpan<char> line, Span<Retreat> scratch, out Entry? found)
    {
        Span<ulong> candidates = stackalloc ulong[_beginnings.Words];
        _beginnings.Find(line, candidates);
        for (int i = PatternIndex.Next(candidates, 0); i >= 0; i = PatternIndex.Next(candidates, i + 1))
        {
            found = _beginnings[i];
            int length = found.Pattern.MatchAt(line, 0, scratch);
            if (length > 0)
            {
                return length;
            }
        }

        found = null;
        return 0;
    }

    /// <summary>The first pattern that matches a line; sure ones come first.</summary>
    /// <param name="line">The line without bullets and emoji at its ends.</param>
    /// <param name="words">Its number of words.</param>
    /// <param name="quoted">Whether a quotation mark opens it.</param>
    /// <param name="last">Whether it is one of the last lines; only there a sentence about a person can be about the author.</param>
    /// <param name="scratch">Memory for the matcher.</param>
    public Entry? Match(ReadOnlySpan<char> line, int words, bool quoted, bool last, Span<Retreat> scratch)
    {
        if (line.IsEmpty)
        {
            return null;
        }

        bool shortLine = words <= MostWords;
        bool wholeLine = shortLine && line.Length <= LongestWholeLine;
        ReadOnlySpan<char> text = line.Length > LongestWholeLine ? line.Slice(0, LongestWholeLine) : line;
        ulong present = shortLine ? 0 : ulong.MaxValue; // asked for with the first candidate; a long line has all letters anyway
        Entry? doubtful = null;
        PatternIndex index = shortLine ? _lines : _anyLines;
        Span<ulong> candidates = stackalloc ulong[index.Words];
        index.Find(line, candidates);
        for (int i = PatternIndex.Next(candidates, 0); i >= 0; i = PatternIndex.Next(candidates, i + 1))
        {
            Entry entry = index[i];
            bool tried = entry.Anchor == PatternAnchor.WholeLine ? wholeLine && line.Length <= entry.Pattern.LongestMatch && entry.Pattern.CanEndWith(line[line.Length - 1]) : !quoted;
            if (!tried || (entry.Category == ResidueCategory.Biography && !last) || (entry.IsDoubtful && doubtful is not null))
            {
                continue;
            }

            present = present == 0 ? CharacterMask.Of(text) : present;
            if ((entry.Pattern.Required & ~present) != 0 || entry.Pattern.MatchAt(text, 0, scratch) < 0)
            {
                continue;
            }

            if (!entry.IsDoubtful)
            {
                return entry;
            }

            doubtful = entry;
        }

        return doubtful;
    }

    /// <summary>Residue at the end of a line, after text.</summary>
    /// <returns>Where it begins, or -1.</returns>
    public int FindInline(ReadOnlySpan<char> line, Span<Retreat> scratch, out Entry? found)
    {
        int from = Math.Max(0, line.Length - LongestInline);
        ReadOnlySpan<char> tail = line.Slice(from);
        foreach (Entry entry in _inline)
        {
            int required = tail.IndexOf(entry.Required);
            if (required < 0)
            {
                continue;
            }

            for (int start = 0; start < tail.Length; start++)
            {
                if (start > 0 && CharacterSet.IsWord(tail[start]) && CharacterSet.IsWord(tail[start - 1]))
                {
                    continue;
                }

                if (char.IsWhiteSpace(tail[start]) || (start == 0 && from > 0))
                {
                    continue;
                }

                if (entry.Pattern.MatchAt(tail, start, scratch) >= 0)
                {
                    found = entry;
                    return from + start;
                }
            }
        }

        found = null;
        return -1;
    }

    /// <summary>The patterns that can begin at a word with this hash, or none.</summary>
    public Entry[] StartingWith(uint word) => MayStartWith(word) && _byWord.TryGetValue(word, out int found) ? _ofWords[found] : [];

    /// <summary>Whether some pattern may begin at a word with this hash; false for most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStartWith(uint word) => (_wordFilter[(word & (FilterBits - 1)) >> 6] >> (int)(word & 63) & 1) != 0;

    /// <summary>The patterns that can begin at a mark, or none.</summary>
    public Entry[] StartingWith(char mark)
    {
        int index = _marks.IndexOf(mark);
        return index < 0 ? [] : _ofMarks[index];
    }

    private Entry[] ReadEntries(TableReader table)
    {
        ushort[] numbers = table.ReadShorts();
        var entries = new Entry[numbers.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = _entries[numbers[i]];
        }

        return entries;
    }

    private Entry[][] ReadLists(TableReader table, int count)
    {
        var lists = new Entry[count][];
        for (int i = 0; i < count; i++)
        {
            lists[i] = ReadEntries(table);
        }

        return lists;
    }

    /// <summary>One pattern.</summary>
    /// <param name="category">What it tells.</param>
    /// <param name="anchor">How it is tied to its line.</param>
    /// <param name="isDoubtful">Whether it counts only beside other residue.</param>
    /// <param name="required">For patterns inside lines, a character without which there is no match.</param>
    public sealed class Entry(ResidueCategory category, PatternAnchor anchor, bool isDoubtful, char required)
    {
        private TableReader _table = null!;
        private int _place;
        private int _closedPlace;
        private ulong[] _starts = [];
        private int _start;
        private LinePattern? _pattern;
        private LinePattern? _closed;

        /// <summary>What it tells.</summary>
        public ResidueCategory Category { get; } = category;

        /// <summary>How it is tied to its line.</summary>
        public PatternAnchor Anchor { get; } = anchor;

        /// <summary>Whether it counts only beside other residue.</summary>
        public bool IsDoubtful { get; } = isDoubtful;

        /// <summary>For patterns inside lines, a character without which there is no match.</summary>
        public char Required { get; } = required;

        /// <summary>The pattern, read when first asked for.</summary>
        public LinePattern Pattern => _pattern ??= new LinePattern(_table.From(_place));

        /// <summary>Whether a line that begins as a text does may match.</summary>
        public bool MayMatch(ReadOnlySpan<char> text)
        {
            for (int place = 0; place < StartKind.Places; place++)
            {
                // White space may be the end of the line.
                int kind = StartKind.At(text, place);
                bool isBreak = kind != StartKind.End && char.IsWhiteSpace(text[place]);
                if ((_starts[_start + place] & ((1UL << kind) | (isBreak ? 1UL << StartKind.End : 0))) == 0)
                {
                    return false;
                }

                if (isBreak && text[place] != ' ')
                {
                    break;
                }
            }

            return true;
        }

        /// <summary>
        /// Whether it spells out every word of a line that it matches, numbers apart. An address is all address, however it goes on.
        /// </summary>
        /// <param name="line">The line without bullets and emoji at its ends.</param>
        /// <param name="scratch">Memory for the matcher.</param>
        public bool SpellsOut(ReadOnlySpan<char> line, Span<Retreat> scratch)
        {
            if (Anchor != PatternAnchor.WholeLine || Category == ResidueCategory.Address)
            {
                return Anchor == PatternAnchor.WholeLine;
            }

            return _closedPlace >= 0 && (_closed ??= new LinePattern(_table.From(_closedPlace))).MatchAt(line, 0, scratch) >= 0;
        }

        /// <summary>Says where the pattern stands in the table.</summary>
        internal void SetPatterns(TableReader table, int place, int closedPlace, ulong[] starts, int start)
        {
            _table = table;
            _place = place;
            _closedPlace = closedPlace;
            _starts = starts;
            _start = start;
        }
    }
}
