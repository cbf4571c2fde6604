using System.Runtime.CompilerServices;
using ContentLint.Text;

namespace ContentLint.Lexicon;

/// <summary>
/// The words that rules of style look for. They are found by the hash of a token, so that they need no number in the lexicon;
/// most words are turned away by one look at a bit set.
/// </summary>
public sealed class StyleTable
{
    private static readonly Lazy<StyleTable> Shared = new(() => new StyleTable());

    private const int FilterSize = 1024;

    /// <summary>Classes of words of grammar, which only few tokens are asked for: they are left out of the bit set that turns most words away.</summary>
    private const StyleClass Seldom = StyleClass.MayDouble | StyleClass.NeverDoubled | StyleClass.TakesParticle | StyleClass.CommonAcronym | StyleClass.BeginsSlip;

    private readonly ulong[] _words = new ulong[FilterSize];
    private readonly ulong[] _beginnings = new ulong[FilterSize];
    private readonly KeyTable _classes = new();
    private readonly KeyTable _variants = new(); // index in the list
    private readonly List<StyleVariant> _variantList = [];
    private readonly KeyTable _phrases = new(); // index in the list
    private readonly List<StylePhrase[]> _phraseLists = [];

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
    public StyleClass GetClasses(uint hash) => _classes.TryGetValue(hash, out int classes) ? (StyleClass)classes : StyleClass.None;

    /// <summary>Whether the table may have classes or a second spelling of a word, beside whether it may be doubled or is an acronym; false for nearly all.</summary>
    /// <param name="hash">The hash of its token.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHave(uint hash) => IsIn(_words, hash);

    /// <summary>Whether a slip or another phrase may begin with a word; false for most.</summary>
    /// <param name="hash">The hash of its token.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(uint hash) => IsIn(_beginnings, hash);

    /// <summary>The spelling that a word is, or null.</summary>
    /// <param name="hash">The hash of its token.</param>
    public StyleVariant? GetVariant(uint hash) => MayHave(hash) && _variants.TryGetValue(hash, out int variant) ? _variantList[variant] : null;

    /// <summary>The phrases that begin with a word.</summary>
    /// <param name="hash">The hash of its token.</param>
    public ReadOnlySpan<StylePhrase> GetPhrases(uint hash) => MayBegin(hash) && _phrases.TryGetValue(hash, out int phrases) ? _phraseLists[phrases] : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsIn(ulong[] filter, uint hash) => (filter[(hash >> 6) & (FilterSize - 1)] & (1UL << (int)(hash & 63))) != 0;

    private static uint Remember(ulong[] filter, string word)
    {
        uint hash = WordLexicon.Hash(word.AsSpan());
        filter[(hash >> 6) & (FilterSize - 1)] |= 1UL << (int)(hash & 63);
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
                var wordClass = (StyleClass)Enum.Parse(typeof(StyleClass), section);
                _classes.Entry((wordClass & Seldom) != 0 ? WordLexicon.Hash(entry.AsSpan()) : Remember(_words, entry)) |= (int)wordClass;
                if ((wordClass & (StyleClass.BeginsSlip | StyleClass.TakesThing)) != 0)
                {
                    Remember(_beginnings, entry);
                }

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
            _variants[Remember(_words, stems[0] + end)] = _variantList.Count;
            _variantList.Add(new StyleVariant(set, Second: false, stems[1] + end));
            _variants[Remember(_words, stems[1] + end)] = _variantList.Count;
            _variantList.Add(new StyleVariant(set, Second: true, stems[0] + end));
        }
    }

    private void AddPhrase(string phrase, string? replacement)
    {
        string[] words = phrase.Split(' ');
        uint hash = Remember(_beginnings, words[0]);
        if (_phrases.TryAdd(hash, _phraseLists.Count))
        {
            _phraseLists.Add([]);
        }

        int list = _phrases[hash];
        _phraseLists[list] = [.. _phraseLists[list], new StylePhrase(words, replacement)];
    }
}
