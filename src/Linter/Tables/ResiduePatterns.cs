using ContentLint.Reading;
using ContentLint.Words;
using ContentLint.Words.Patterns;

namespace ContentLint.Tables;

/// <summary>The residue inventory. Its text says itself how a line of it is written.</summary>
internal sealed class ResiduePatterns
{
    private readonly List<ResiduePattern> _lines = [];
    private readonly List<ResiduePattern> _inline = [];
    private readonly List<ResiduePattern> _beginnings = [];
    private readonly List<ResiduePattern> _anywhere = [];
    private readonly SortedDictionary<uint, List<ResiduePattern>> _byWord = [];
    private readonly SortedDictionary<uint, int> _words = [];
    private readonly SortedDictionary<char, List<ResiduePattern>> _byMark = [];

    public ResiduePatterns(TableText table)
    {
        table.ForEachWholeLine(Add);
    }

    /// <summary>All patterns by their numbers.</summary>
    public IReadOnlyList<ResiduePattern> All => [.. _lines, .. _inline, .. _beginnings, .. _anywhere];

    /// <summary>Everything in the order in which the engine's inventory reads it.</summary>
    public byte[] Compile()
    {
        var writer = new TableWriter();
        IReadOnlyList<ResiduePattern> all = All;
        Dictionary<ResiduePattern, ushort> numbers = all.Select((pattern, number) => (pattern, number))
            .ToDictionary(static pair => pair.pattern, static pair => checked((ushort)pair.number));
        ushort[] NumbersOf(IEnumerable<ResiduePattern> patterns) => [.. patterns.Select(pattern => numbers[pattern])];

        List<ResiduePattern> anyLines = _lines.FindAll(static pattern => pattern.Anchor == PatternAnchor.AnyLine);
        writer.Write([.. all.SelectMany(static pattern => pattern.Start)]);
        writer.Write(BuildIndex(_lines));
        writer.Write(BuildIndex(anyLines));
        writer.Write(BuildIndex(_beginnings));
        writer.Write(BuildEnds(_lines));
        writer.Write(BuildWordFilter());
        writer.WriteHashes([.. _byWord.Keys.Select(KeyValuePair.Create)]);
        writer.WriteHashes([.. _words]);

        var entries = new TableWriter();
        var patterns = new TableWriter();
        foreach (ResiduePattern pattern in all)
        {
            entries.Write((byte)pattern.Category);
            entries.Write((byte)pattern.Anchor);
            entries.Write((byte)((pattern.IsDoubtful ? 1 : 0) | (pattern.IsHeader ? 2 : 0)));
            entries.Write(pattern.Required);
            CompiledPattern compiled = pattern.Compile();
            entries.Write(compiled.FindRequired());
            entries.Write(compiled.FindLongest());
            entries.Write(patterns.Length);
            compiled.Write(patterns, pattern.Anchor is PatternAnchor.WholeLine or PatternAnchor.ShortLine or PatternAnchor.AnyLine);
            int closed = patterns.Length;
            entries.Write(pattern.TryWriteClosed(patterns) ? closed : -1);
        }

        foreach (IEnumerable<ResiduePattern> list in new[] { _lines, anyLines, _beginnings, _inline })
        {
            entries.Write(NumbersOf(list));
        }

        entries.Write(_byWord.Count);
        foreach (List<ResiduePattern> list in _byWord.Values)
        {
            entries.Write(NumbersOf(list));
        }

        entries.Write(string.Concat(_byMark.Keys));
        entries.Write(_byMark.Count);
        foreach (List<ResiduePattern> list in _byMark.Values)
        {
            entries.Write(NumbersOf(list));
        }

        // The patterns come last: each is read when a line first needs it.
        writer.Write(entries.Length);
        writer.Append(entries.ToArray());
        writer.Append(patterns.ToArray());
        return writer.ToArray();
    }

    /// <summary>For each of the first places and each kind of character the set of patterns that allow it.</summary>
    private static ulong[] BuildIndex(List<ResiduePattern> patterns)
    {
        int words = (patterns.Count + 63) / 64;
        var sets = new ulong[StartKind.Places * StartKind.Count * words];
        for (int place = 0; place < StartKind.Places; place++)
        {
            for (int kind = 0; kind < StartKind.Count; kind++)
            {
                int set = ((place * StartKind.Count) + kind) * words;
                for (int i = 0; i < patterns.Count; i++)
                {
                    sets[set + (i >> 6)] |= (patterns[i].Start[place] >> kind & 1) << (i & 63);
                }
            }
        }

        return sets;
    }

    /// <summary>For each kind of character the set of patterns that allow it at the end of a line.</summary>
    private static ulong[] BuildEnds(List<ResiduePattern> patterns)
    {
        int words = (patterns.Count + 63) / 64;
        var sets = new ulong[StartKind.Count * words];
        for (int i = 0; i < patterns.Count; i++)
        {
            ulong kinds = patterns[i].FindEnds();
            for (int kind = 0; kind < StartKind.Count; kind++)
            {
                sets[(kind * words) + (i >> 6)] |= (kinds >> kind & 1) << (i & 63);
            }
        }

        return sets;
    }

    private ulong[] BuildWordFilter()
    {
        var filter = new ulong[ResidueFilter.Bits / 64];
        foreach (uint hash in _byWord.Keys)
        {
            filter[ResidueFilter.WordOf(hash)] |= ResidueFilter.BitOf(hash);
        }

        return filter;
    }

    private void Add(TableLine line)
    {
        if (line.Section is "words")
        {
            AddWords(line);
            return;
        }

        ResidueCategory category = ParseCategory(line);
        string text = line.Text;
        switch (text[0])
        {
            case 'B' or 'b':
                _beginnings.Add(new ResiduePattern(line, category, PatternAnchor.Beginning, text[2..]) { IsDoubtful = text[0] == 'b' });
                break;
            case 'X':
                AddAnywhere(line, category);
                break;
            case 'A' or 'E':
                PatternAnchor inline = text[0] == 'A' ? PatternAnchor.Inline : PatternAnchor.BehindSentence;
                _inline.Add(new ResiduePattern(line, category, inline, text[3..]) { Required = text[1] });
                break;
            default:
                PatternAnchor anchor = char.ToUpperInvariant(text[0]) switch
                {
                    'L' or 'H' => PatternAnchor.WholeLine,
                    'S' => PatternAnchor.ShortLine,
                    'O' => PatternAnchor.AnyLine,
                    _ => throw line.Mistake($"“{text[0]}” says nothing of where the pattern holds"),
                };
                _lines.Add(new ResiduePattern(line, category, anchor, text[2..])
                {
                    IsDoubtful = char.IsLower(text[0]),
                    IsHeader = text[0] is 'H'
                });
                break;
        }
    }

    private void AddWords(TableLine line)
    {
        int kind = line.Text[0] switch
        {
            'U' => (int)(PageWord.Request | PageWord.Verb),
            'V' => (int)PageWord.Verb,
            'N' => (int)PageWord.Device,
            'T' => (int)PageWord.Part,
            'Q' => (int)PageWord.Title,
            'W' => (int)PageWord.Network,
            'R' => (int)PageWord.Reader,
            'P' => (int)PageWord.Person,
            'I' => (int)PageWord.Idle,
            'L' => (int)PageWord.Lead,
            'J' => (int)PageWord.Joint,
            'O' => (int)PageWord.Owner,
            'B' => (int)PageWord.Button,
            'A' => (int)PageWord.Pointer,
            _ => throw line.Mistake($"“{line.Text[0]}” is no kind of words"),
        };
        foreach (string word in line.Text[2..].Split(' '))
        {
            uint hash = WordLexicon.Hash(word);
            _words[hash] = _words.GetValueOrDefault(hash) | kind;
        }
    }

    private void AddAnywhere(TableLine line, ResidueCategory category)
    {
        int space = line.Text.IndexOf(' ', StringComparison.Ordinal);
        var pattern = new ResiduePattern(line, category, PatternAnchor.Anywhere, line.Text[(space + 1)..]);
        _anywhere.Add(pattern);
        foreach (string trigger in line.Text[1..space].Split(','))
        {
            if (char.IsLetterOrDigit(trigger[0]))
            {
                AddTo(_byWord, WordLexicon.Hash(trigger), pattern);
            }
            else
            {
                AddTo(_byMark, trigger[0], pattern);
            }
        }
    }

    private static void AddTo<T>(SortedDictionary<T, List<ResiduePattern>> triggers, T trigger, ResiduePattern pattern)
        where T : notnull
    {
        if (!triggers.TryGetValue(trigger, out List<ResiduePattern>? patterns))
        {
            triggers[trigger] = patterns = [];
        }

        patterns.Add(pattern);
    }

    private static ResidueCategory ParseCategory(TableLine line) => line.Section switch
    {
        "comments" => ResidueCategory.Comments,
        "newsletter" => ResidueCategory.Newsletter,
        "share" => ResidueCategory.Share,
        "cookie" => ResidueCategory.Cookie,
        "paywall" => ResidueCategory.Paywall,
        "embed" => ResidueCategory.Embed,
        "nav" => ResidueCategory.Navigation,
        "press" => ResidueCategory.PressNote,
        "ads" => ResidueCategory.Advertisement,
        "related" => ResidueCategory.Related,
        "credit" => ResidueCategory.Credit,
        "byline" => ResidueCategory.Byline,
        "bio" => ResidueCategory.Biography,
        "republished" => ResidueCategory.Republication,
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
        _ => throw line.Mistake($"there is no category [{line.Section}]"),
    };
}
