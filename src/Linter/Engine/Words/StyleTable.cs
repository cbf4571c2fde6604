using System.Runtime.CompilerServices;

namespace ContentLint.Words;

/// <summary>
/// The words of two spellings, the slips and the harmless phrases that rules of style look for. They are found by the hash of a
/// token, so that they need no number; most words are turned away by one look at a bit set.
/// </summary>
public sealed unsafe class StyleTable
{
    private readonly ulong* _words;
    private readonly ulong* _beginnings;
    private readonly HashRow _variants; // index in the list
    private readonly HashRow _phrases; // index in the list
    private readonly int* _variantPlaces;
    private readonly int* _phrasePlaces;
    private readonly TableReader _texts;
    private readonly StyleVariant?[] _variantList;
    private readonly StylePhrase[]?[] _phraseLists;

    private StyleTable()
    {
        var table = TableReader.Open("style.table");
        _words = table.ReadLongs(out _);
        _beginnings = table.ReadLongs(out _);
        _variants = table.ReadHashes();
        _phrases = table.ReadHashes();
        VariantSets = table.ReadInteger();
        _variantPlaces = table.ReadIntegers(out int variants);
        _variantList = new StyleVariant?[variants];
        _phrasePlaces = table.ReadIntegers(out int phrases);
        _phraseLists = new StylePhrase[]?[phrases];
        _texts = table;
    }

    /// <summary>The table of the product, read when first asked for.</summary>
    public static StyleTable Default { get; } = new();

    /// <summary>How many words have two spellings.</summary>
    public int VariantSets { get; }

    /// <summary>Whether the table may have a second spelling of a word; false for nearly all.</summary>
    /// <param name="hash">The hash of its token.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHave(uint hash) => StyleFilter.MayHave(_words, hash);

    /// <summary>Whether a slip or another phrase may begin with a word; false for most.</summary>
    /// <param name="hash">The hash of its token.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(uint hash) => StyleFilter.MayHave(_beginnings, hash);

    /// <summary>The spelling that a word is, or null.</summary>
    /// <param name="hash">The hash of its token.</param>
    public StyleVariant? GetVariant(uint hash)
    {
        int index = MayHave(hash) ? _variants.Find(hash) : -1;
        return index < 0 ? null : _variantList[index] ?? ReadVariant(index);
    }

    /// <summary>The phrases that begin with a word.</summary>
    /// <param name="hash">The hash of its token.</param>
    public ReadOnlySpan<StylePhrase> GetPhrases(uint hash)
    {
        int index = MayBegin(hash) ? _phrases.Find(hash) : -1;
        return index < 0 ? default : _phraseLists[index] ?? ReadPhrases(index);
    }

    private StyleVariant ReadVariant(int index)
    {
        TableReader text = _texts.From(_variantPlaces[index]);
        return _variantList[index] = new StyleVariant(text.ReadInteger(), text.ReadByte() != 0, text.ReadText(), text.ReadText());
    }

    private StylePhrase[] ReadPhrases(int index)
    {
        TableReader text = _texts.From(_phrasePlaces[index]);
        var phrases = new StylePhrase[text.ReadByte()];
        for (int i = 0; i < phrases.Length; i++)
        {
            string words = text.ReadText();
            bool isSlip = text.ReadByte() != 0;
            string replacement = text.ReadText();
            phrases[i] = new StylePhrase(words.Split(' '), isSlip ? replacement : null);
        }

        return _phraseLists[index] = phrases;
    }
}
