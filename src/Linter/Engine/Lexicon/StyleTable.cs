namespace ContentLint.Lexicon;

/// <summary>
/// The words that rules of style look for. They are found by the hash of a token, so that they need no number in the lexicon;
/// most words are turned away by one look at a bit set.
/// </summary>
public sealed class StyleTable
{
    private static readonly Lazy<StyleTable> Shared = new(() => new StyleTable());

    private readonly ulong[] _seen = new ulong[1024];
    private readonly Dictionary<uint, StyleClass> _classes = [];
    private readonly Dictionary<uint, StyleVariant> _variants = [];
    private readonly Dictionary<uint, List<StylePhrase>> _phrases = [];

    private StyleTable()
    {
        string section = string.Empty;
        foreach (string line in WordLexicon.ReadTable("style.txt"))
        {
            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
                continue;
            }

            foreach (string entry in line.Split(';'))
            {
                string trimmed = entry.Trim();
                if (trimmed.Length > 0)
                {
                    Add(section, trimmed);
                }
            }
        }
    }

    /// <summary>The table of the product, read when first asked for.</summary>
    public static StyleTable Default => Shared.Value;

    /// <summary>How many words have two spellings.</summary>
    public int VariantSets { get; private set; }

    /// <summary>What the table says about a word.</summary>
    /// <param name="hash">The hash of its token.</param>
    public StyleClass GetClasses(uint hash) => MayHave(hash) && _classes.TryGetValue(hash, out StyleClass classes) ? classes : StyleClass.None;

    /// <summary>The spelling that a word is, or null.</summary>
    /// <param name="hash">The hash of its token.</param>
    public StyleVariant? GetVariant(uint hash) => MayHave(hash) && _variants.TryGetValue(hash, out StyleVariant variant) ? variant : null;

    /// <summary>The phrases that begin with a word.</summary>
    /// <param name="hash">The hash of its token.</param>
    public IReadOnlyList<StylePhrase> GetPhrases(uint hash) => MayHave(hash) && _phrases.TryGetValue(hash, out List<StylePhrase> phrases) ? phrases : [];

    private bool MayHave(uint hash) => (_seen[(hash >> 6) & 1023] & (1UL << (int)(hash & 63))) != 0;

    private uint Remember(string word)
    {
        uint hash = WordLexicon.Hash(word.AsSpan());
        _seen[(hash >> 6) & 1023] |= 1UL << (int)(hash & 63);
        return hash;
    }

    private void Add(string section, string entry)
    {
        switch (section)
        {
            case "Variants":
                AddVariants(entry);
                break;
            case "Slips":
                int equals = entry.IndexOf(" = ", StringComparison.Ordinal);
                AddPhrase(entry.Substring(0, equals), entry.Substring(equals + 3));
                break;
            case "Harmless":
                AddPhrase(entry, null);
                break;
            default:
                uint hash = Remember(entry);
                _classes.TryGetValue(hash, out StyleClass before);
                _classes[hash] = before | (StyleClass)Enum.Parse(typeof(StyleClass), section);
                break;
        }
    }

    /// <summary>An entry: two stems, and after a colon the endings they take; <c>-</c> is no ending.</summary>
    private void AddVariants(string entry)
    {
        int colon = entry.IndexOf(':');
        string[] stems = (colon < 0 ? entry : entry.Substring(0, colon)).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        string[] endings = colon < 0 ? ["-"] : entry.Substring(colon + 1).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        int set = VariantSets++;
        foreach (string ending in endings)
        {
            string end = ending is "-" ? string.Empty : ending;
            _variants[Remember(stems[0] + end)] = new StyleVariant(set, Second: false, stems[1] + end);
            _variants[Remember(stems[1] + end)] = new StyleVariant(set, Second: true, stems[0] + end);
        }
    }

    private void AddPhrase(string phrase, string? replacement)
    {
        string[] words = phrase.Split(' ');
        uint hash = Remember(words[0]);
        if (!_phrases.TryGetValue(hash, out List<StylePhrase> list))
        {
            list = [];
            _phrases[hash] = list;
        }

        list.Add(new StylePhrase(words, replacement));
    }
}
