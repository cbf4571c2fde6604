using System.Runtime.CompilerServices;
using System.Text;
using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.Lexicon.Patterns;

/// <summary>The patterns of <c>residue.txt</c>, by the characters a line can begin with. A pattern is compiled when a line first begins as its matches do.</summary>
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

    private readonly List<Entry> _entries = [];
    private readonly List<Entry> _inline = [];
    private readonly List<Entry> _beginnings = [];
    private readonly List<Entry> _anywhere = [];
    private readonly KeyTable _byWord = new(); // index in _ofWords
    private readonly List<Entry[]> _ofWords = [];
    private readonly Dictionary<char, Entry[]> _byMark = [];
    private readonly ulong[] _wordFilter = new ulong[FilterBits / 64];
    private readonly PatternIndex _lines;
    private readonly PatternIndex _anyLines;
    private readonly PatternIndex _starts;

    private ResidueInventory()
    {
        Load();
        _lines = new PatternIndex(_entries);
        _anyLines = new PatternIndex(_entries.FindAll(entry => entry.Anchor == Anchor.AnyLine));
        _starts = new PatternIndex(_beginnings);
    }

    /// <summary>How a pattern is tied to its line.</summary>
    public enum Anchor : byte
    {
        /// <summary>The whole line.</summary>
        WholeLine,

        /// <summary>The start of a short line.</summary>
        ShortLine,

        /// <summary>The start of any line.</summary>
        AnyLine,

        /// <summary>Somewhere at the end of a line.</summary>
        Inline,

        /// <summary>The start of a line that goes on as text.</summary>
        Beginning,

        /// <summary>At a certain word or mark, anywhere.</summary>
        Anywhere,
    }

    /// <summary>The inventory of the product.</summary>
    public static ResidueInventory Default => Shared.Value;

    /// <summary>All patterns.</summary>
    public IEnumerable<Entry> All => _entries.Concat(_inline).Concat(_beginnings).Concat(_anywhere);

    /// <summary>The first pattern of the beginnings that matches a line.</summary>
    /// <returns>How long the match is, or 0.</returns>
    public int MatchBeginning(ReadOnlySpan<char> line, Span<Retreat> scratch, out Entry? found)
    {
        Span<ulong> candidates = stackalloc ulong[_starts.Words];
        _starts.Find(line, candidates);
        for (int i = PatternIndex.Next(candidates, 0); i >= 0; i = PatternIndex.Next(candidates, i + 1))
        {
            found = _starts[i];
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
            bool tried = entry.Anchor == Anchor.WholeLine ? wholeLine && line.Length <= entry.Pattern.LongestMatch && entry.Pattern.CanEndWith(line[line.Length - 1]) : !quoted;
            if (!tried || (entry.Category == ResidueCategory.Biography && !last) || (entry.IsDoubtful && doubtful is not null))
            {
                continue;
            }

            present = present == 0 ? LinePattern.MaskOf(text) : present;
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

    private static ResidueCategory ParseCategory(string name) => name switch
    {
        "comments" => ResidueCategory.Comments,
        "newsletter" => ResidueCategory.Newsletter,
        "share" => ResidueCategory.Share,
        "cookie" => ResidueCategory.Cookie,
        "paywall" => ResidueCategory.Paywall,
        "nav" => ResidueCategory.Navigation,
        "ads" => ResidueCategory.Advertisement,
        "related" => ResidueCategory.Related,
        "credit" => ResidueCategory.Credit,
        "byline" => ResidueCategory.Byline,
        "bio" => ResidueCategory.Biography,
        "tags" => ResidueCategory.Tags,
        "copyright" => ResidueCategory.Copyright,
        "editor-note" => ResidueCategory.EditorNote,
        "timestamp" => ResidueCategory.Timestamp,
        "url" => ResidueCategory.Address,
        "alt" => ResidueCategory.AltText,
        "markup" => ResidueCategory.Markup,
        "encoding" => ResidueCategory.Encoding,
        "generated" => ResidueCategory.GeneratedText,
        "generated-outline" => ResidueCategory.GeneratedOutline,
        "generated-habit" => ResidueCategory.GeneratedHabit,
        "placeholder" => ResidueCategory.Placeholder,
        _ => throw new FormatException($"Unknown section [{name}] in residue.txt."),
    };

    /// <summary>The patterns that can begin at a word with this hash, or none.</summary>
    public Entry[] StartingWith(uint word) => MayStartWith(word) && _byWord.TryGetValue(word, out int found) ? _ofWords[found] : [];

    /// <summary>Whether some pattern may begin at a word with this hash; false for most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStartWith(uint word) => (_wordFilter[(word & (FilterBits - 1)) >> 6] >> (int)(word & 63) & 1) != 0;

    /// <summary>The patterns that can begin at a mark, or none.</summary>
    public Entry[] StartingWith(char mark) => _byMark.TryGetValue(mark, out Entry[]? found) ? found : [];

    private void AddAnywhere(ResidueCategory category, string line)
    {
        int space = line.IndexOf(' ');
        var entry = new Entry(category, Anchor.Anywhere, IsDoubtful: false, '\0', line.Substring(space + 1));
        _anywhere.Add(entry);
        foreach (string trigger in line.Substring(1, space - 1).Split(','))
        {
            if (!char.IsLetterOrDigit(trigger[0]))
            {
                _byMark[trigger[0]] = [.. StartingWith(trigger[0]), entry];
                continue;
            }

            uint hash = WordLexicon.Hash(trigger.AsSpan());
            _wordFilter[(hash & (FilterBits - 1)) >> 6] |= 1UL << (int)(hash & 63);
            if (_byWord.TryAdd(hash, _ofWords.Count))
            {
                _ofWords.Add([entry]);
            }
            else
            {
                _ofWords[_byWord[hash]] = [.. StartingWith(hash), entry];
            }
        }
    }

    private void Load()
    {
        using Stream stream = typeof(ResidueInventory).Assembly.GetManifestResourceStream("residue.txt")
            ?? throw new InvalidOperationException("The table residue.txt is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        ResidueCategory category = default;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                category = ParseCategory(line.Substring(1, line.Length - 2));
                continue;
            }

            if (line[0] == 'B')
            {
                _beginnings.Add(new Entry(category, Anchor.Beginning, IsDoubtful: false, '\0', line.Substring(2)));
                continue;
            }

            if (line[0] == 'X')
            {
                AddAnywhere(category, line);
                continue;
            }

            if (line[0] == 'A')
            {
                _inline.Add(new Entry(category, Anchor.Inline, IsDoubtful: false, line[1], line.Substring(3)));
                continue;
            }

            Anchor anchor = char.ToUpperInvariant(line[0]) switch
            {
                'L' => Anchor.WholeLine,
                'S' => Anchor.ShortLine,
                'O' => Anchor.AnyLine,
                _ => throw new FormatException($"Unknown anchor in residue.txt: {line}"),
            };
            _entries.Add(new Entry(category, anchor, char.IsLower(line[0]), '\0', line.Substring(2)));
        }
    }

    /// <summary>One pattern.</summary>
    /// <param name="Category">What it tells.</param>
    /// <param name="Anchor">How it is tied to its line.</param>
    /// <param name="IsDoubtful">Whether it counts only beside other residue.</param>
    /// <param name="Required">For patterns inside lines, a character without which there is no match.</param>
    /// <param name="Source">The pattern as written.</param>
    public sealed record Entry(ResidueCategory Category, Anchor Anchor, bool IsDoubtful, char Required, string Source)
    {
        private LinePattern? _pattern;
        private LinePattern? _closed;
        private ulong[]? _start;
        private volatile bool _isReduced;

        /// <summary>The compiled pattern; compiled when first asked for.</summary>
        public LinePattern Pattern => _pattern ??= LinePattern.Compile(Source, whole: Anchor == Anchor.WholeLine);

        /// <summary>What can stand at the first places of a match, as <see cref="PatternStart"/> tells.</summary>
        public ulong[] Start => _start ??= PatternStart.Read(Source, whole: Anchor == Anchor.WholeLine);

        /// <summary>Whether a line that begins as a text does may match.</summary>
        public bool MayMatch(ReadOnlySpan<char> text)
        {
            ulong[] start = Start;
            for (int place = 0; place < start.Length; place++)
            {
                // White space may be the end of the line.
                int kind = PatternStart.KindAt(text, place);
                bool isBreak = kind != PatternStart.EndKind && char.IsWhiteSpace(text[place]);
                if ((start[place] & ((1UL << kind) | (isBreak ? 1UL << PatternStart.EndKind : 0))) == 0)
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
            if (Anchor != Anchor.WholeLine || Category == ResidueCategory.Address)
            {
                return Anchor == Anchor.WholeLine;
            }

            if (!_isReduced)
            {
                string? closed = ClosedPattern.Reduce(Source);
                _closed = closed is null ? null : LinePattern.Compile(closed, whole: true);
                _isReduced = true;
            }

            return _closed is not null && _closed.MatchAt(line, 0, scratch) >= 0;
        }
    }
}
