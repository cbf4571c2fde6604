using System.Runtime.CompilerServices;
using ContentLint.Reading;

namespace ContentLint.Words.Patterns;

/// <summary>
/// The patterns of residue, by the characters a line can begin with. A pattern is read from the compiled table when a line first needs it.
/// </summary>
internal sealed unsafe class ResidueInventory
{
    /// <summary>Lines that are longer match no pattern of the whole line.</summary>
    public const int LongestWholeLine = 200;

    /// <summary>Lines of more words are running text for the patterns of the line's start.</summary>
    public const int MostWords = 18;

    private const int LongestInline = 90;

    private readonly Entry[] _entries;
    private readonly PatternIndex _lines;
    private readonly PatternIndex _anyLines;
    private readonly PatternIndex _beginnings;
    private readonly Entry[] _inline;
    private readonly ulong* _wordFilter;
    private readonly HashRow _byWord; // index in _ofWords
    private readonly HashRow _words;
    private readonly Entry[][] _ofWords;
    private readonly string _marks;
    private readonly Entry[][] _ofMarks;

    private ResidueInventory()
    {
        var table = TableReader.Open("residue.table");
        ulong* starts = table.ReadLongs(out int starting);
        ulong* lines = table.ReadLongs(out _);
        ulong* anyLines = table.ReadLongs(out _);
        ulong* beginnings = table.ReadLongs(out _);
        ulong* ends = table.ReadLongs(out _);
        _wordFilter = table.ReadLongs(out _);
        _byWord = table.ReadHashes();
        _words = table.ReadHashes();
        _entries = new Entry[starting / StartKind.Places];
        TableReader patterns = table.From(table.ReadInteger());
        for (int i = 0; i < _entries.Length; i++)
        {
            _entries[i] = new Entry(table, patterns, starts + (i * StartKind.Places));
        }

        _lines = new PatternIndex(ReadEntries(table), lines, ends);
        _anyLines = new PatternIndex(ReadEntries(table), anyLines);
        _beginnings = new PatternIndex(ReadEntries(table), beginnings);
        _inline = ReadEntries(table);
        _ofWords = ReadLists(table);
        _marks = table.ReadText();
        _ofMarks = ReadLists(table);
    }

    /// <summary>The inventory of the product.</summary>
    public static ResidueInventory Default { get; } = new();

    /// <summary>All patterns by their numbers, for tests.</summary>
    public IReadOnlyList<Entry> All => _entries;

    /// <summary>The first pattern of the beginnings that matches a line.</summary>
    /// <returns>How long the match is, or 0.</returns>
    public int MatchBeginning(ReadOnlySpan<char> line, Retreat[] scratch, out Entry? found)
    {
        Span<ulong> candidates = stackalloc ulong[_beginnings.Words];
        _beginnings.Find(line, candidates);
        int word = 0;
        for (int i = PatternIndex.Take(candidates, ref word); i >= 0; i = PatternIndex.Take(candidates, ref word))
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
    public Entry? Match(ReadOnlySpan<char> line, int words, bool quoted, bool last, Retreat[] scratch)
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
        int word = 0;
        for (int i = PatternIndex.Take(candidates, ref word); i >= 0; i = PatternIndex.Take(candidates, ref word))
        {
            Entry entry = index[i];
            bool tried = entry.Anchor == PatternAnchor.WholeLine ? wholeLine && line.Length <= entry.LongestMatch : !quoted;
            if (!tried || (entry.Category == ResidueCategory.Biography && !last) || (entry.IsDoubtful && doubtful is not null))
            {
                continue;
            }

            present = present == 0 ? CharacterMask.Of(text) : present;
            if ((entry.RequiredCharacters & ~present) != 0 || entry.Pattern.MatchAt(text, 0, scratch, present) < 0)
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
    public int FindInline(ReadOnlySpan<char> line, Retreat[] scratch, out Entry? found)
    {
        int from = Math.Max(0, line.Length - LongestInline);
        if (line.Slice(from).IndexOf('\r') >= 0)
        {
            from = line.Length;
            for (int count = 0; from > 0 && count < LongestInline; from--)
            {
                count += line[from - 1] == '\r' ? 0 : 1; // a line break is one character in every file
            }
        }

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

                if (char.IsWhiteSpace(tail[start]) || (start == 0 && from > 0)
                    || (entry.Anchor == PatternAnchor.BehindSentence && !EndsSentence(tail.Slice(0, start))))
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

    private static bool EndsSentence(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return !before.IsEmpty && before[before.Length - 1] is '.' or '!' or '?' or '…' or '”' or '’' or '"' or '\'' or ')' or '|';
    }

    /// <summary>What a word with this hash is on a page.</summary>
    public PageWord GetPageWord(uint word) => (PageWord)Math.Max(0, _words.Find(word));

    /// <summary>The patterns that can begin at a word with this hash, or none.</summary>
    public Entry[] StartingWith(uint word)
    {
        int index = MayStartWith(word) ? _byWord.Find(word) : -1;
        return index < 0 ? [] : _ofWords[index];
    }

    /// <summary>Whether some pattern may begin at a word with this hash; false for most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStartWith(uint word) => (_wordFilter[ResidueFilter.WordOf(word)] & ResidueFilter.BitOf(word)) != 0;

    /// <summary>The patterns that can begin at a mark, or none.</summary>
    public Entry[] StartingWith(char mark)
    {
        int index = _marks.IndexOf(mark);
        return index < 0 ? [] : _ofMarks[index];
    }

    private Entry[] ReadEntries(TableReader table)
    {
        ushort* numbers = table.ReadShorts(out int count);
        var entries = new Entry[count];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = _entries[numbers[i]];
        }

        return entries;
    }

    private Entry[][] ReadLists(TableReader table)
    {
        var lists = new Entry[table.ReadInteger()][];
        for (int i = 0; i < lists.Length; i++)
        {
            lists[i] = ReadEntries(table);
        }

        return lists;
    }

    /// <summary>One pattern.</summary>
    public sealed class Entry
    {
        private readonly TableReader _patterns;
        private readonly ulong* _start;
        private readonly int _place;
        private readonly int _closedPlace;
        private LinePattern? _pattern;
        private LinePattern? _closed;

        /// <summary>Reads what is said of a pattern.</summary>
        /// <param name="table">Where it is said.</param>
        /// <param name="patterns">Where the patterns begin.</param>
        /// <param name="start">The kinds of characters at its first places.</param>
        public Entry(TableReader table, TableReader patterns, ulong* start)
        {
            Category = (ResidueCategory)table.ReadByte();
            Anchor = (PatternAnchor)table.ReadByte();
            byte marks = table.ReadByte();
            IsDoubtful = (marks & 1) != 0;
            IsHeader = (marks & 2) != 0;
            Required = (char)table.ReadShort();
            RequiredCharacters = table.ReadLong();
            LongestMatch = table.ReadInteger();
            _place = table.ReadInteger();
            _closedPlace = table.ReadInteger();
            _patterns = patterns;
            _start = start;
        }

        /// <summary>What it tells.</summary>
        public ResidueCategory Category { get; }

        /// <summary>How it is tied to its line.</summary>
        public PatternAnchor Anchor { get; }

        /// <summary>Whether it counts only beside other residue.</summary>
        public bool IsDoubtful { get; }

        /// <summary>Whether it may as well head a section of an article.</summary>
        public bool IsHeader { get; }

        /// <summary>For patterns inside lines, a character without which there is no match.</summary>
        public char Required { get; }

        /// <summary>Bits, as <see cref="CharacterMask"/> gives them, of the characters without which there is no match.</summary>
        public ulong RequiredCharacters { get; }

        /// <summary>No match is longer; the greatest integer if there is no limit.</summary>
        public int LongestMatch { get; }

        /// <summary>The pattern, read when first asked for.</summary>
        public LinePattern Pattern => _pattern ??= new LinePattern(_patterns.From(_place));

        /// <summary>Whether a line that begins as a text does may match.</summary>
        public bool MayMatch(ReadOnlySpan<char> text)
        {
            for (int place = 0; place < StartKind.Places; place++)
            {
                // White space may be the end of the line.
                int kind = StartKind.At(text, place);
                bool isBreak = kind != StartKind.End && char.IsWhiteSpace(text[place]);
                if ((_start[place] & ((1UL << kind) | (isBreak ? 1UL << StartKind.End : 0))) == 0)
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
        public bool SpellsOut(ReadOnlySpan<char> line, Retreat[] scratch)
        {
            if (Anchor != PatternAnchor.WholeLine || Category == ResidueCategory.Address)
            {
                return Anchor == PatternAnchor.WholeLine;
            }

            return _closedPlace >= 0 && (_closed ??= new LinePattern(_patterns.From(_closedPlace))).MatchAt(line, 0, scratch) >= 0;
        }
    }
}
