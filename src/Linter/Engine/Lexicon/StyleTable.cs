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

    private readonly ulong[] _words;
    private readonly ulong[] _beginnings;
    private readonly KeyTable _classes;
    private readonly KeyTable _variants; // index in the list
    private readonly StyleVariant[] _variantList;
    private readonly KeyTable _phrases; // index in the list
    private readonly StylePhrase[][] _phraseLists;

    private StyleTable()
    {
        var table = TableReader.Open("style.table");
        _words = table.ReadLongs();
        _beginnings = table.ReadLongs();
        _classes = new KeyTable(table.ReadHashes(), table.ReadIntegers());
        VariantSets = table.ReadInteger();
        uint[] variants = table.ReadHashes();
        _variants = KeyTable.OfPlaces(variants);
        _variantList = new StyleVariant[variants.Length];
        for (int i = 0; i < variants.Length; i++)
        {
            _variantList[i] = new StyleVariant(table.ReadInteger(), table.ReadByte() != 0, table.ReadText());
        }

        uint[] beginnings = table.ReadHashes();
        _phrases = KeyTable.OfPlaces(beginnings);
        _phraseLists = new StylePhrase[beginnings.Length][];
        for (int i = 0; i < beginnings.Length; i++)
        {
            var list = new StylePhrase[table.ReadByte()];
            for (int k = 0; k < list.Length; k++)
            {
                string words = table.ReadText();
                bool isSlip = table.ReadByte() != 0;
                string replacement = table.ReadText();
                list[k] = new StylePhrase(words.Split(' '), isSlip ? replacement : null);
            }

            _phraseLists[i] = list;
        }
    }

    /// <summary>The table of the product, read when first asked for.</summary>
    public static StyleTable Default => Shared.Value;

    /// <summary>How many words have two spellings.</summary>
    public int VariantSets { get; }

    /// <summary>What the table says about a word.</summary>
    /// <param name="hash">The hash of its token.</param>
    public StyleClass GetClasses(uint hash) => _classes.TryGetValue(hash, out int classes) ? (StyleClass)classes : StyleClass.None;

    /// <summary>Whether the table may have classes or a second spelling of a word, beside whether it may be doubled or is an acronym; false for nearly all.</summary>
    /// <param name="hash">The hash of its token.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHave(uint hash) => StyleFilter.MayHave(_words, hash);

    /// <summary>Whether a slip or another phrase may begin with a word; false for most.</summary>
    /// <param name="hash">The hash of its token.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(uint hash) => StyleFilter.MayHave(_beginnings, hash);

    /// <summary>The spelling that a word is, or null.</summary>
    /// <param name="hash">The hash of its token.</param>
    public StyleVariant? GetVariant(uint hash) => MayHave(hash) && _variants.TryGetValue(hash, out int variant) ? _variantList[variant] : null;

    /// <summary>The phrases that begin with a word.</summary>
    /// <param name="hash">The hash of its token.</param>
    public ReadOnlySpan<StylePhrase> GetPhrases(uint hash) => MayBegin(hash) && _phrases.TryGetValue(hash, out int phrases) ? _phraseLists[phrases] : default;
}
