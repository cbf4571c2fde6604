using System.Runtime.CompilerServices;
using ContentLint.Words;

namespace ContentLint.House;

/// <summary>Turns away most places where no phrase can begin, by the hashes of two tokens.</summary>
internal sealed unsafe class PhraseFilter
{
    /// <summary>A pair for each choice of two words: more than these would fill the filter.</summary>
    private const int MostPairs = 4;

    private readonly ulong[] _firsts = new ulong[StyleFilter.Size]; // what can begin a phrase whatever follows
    private readonly ulong[] _seconds = new ulong[StyleFilter.Size]; // what follows a class, an ending or a beginning
    private readonly ulong[] _pairs = new ulong[StyleFilter.Size];
    private bool _isOpen; // a phrase may begin anywhere

    /// <summary>Whether a phrase may begin with a token; false for most.</summary>
    /// <param name="first">The hash of the token, 0 for a mark.</param>
    /// <param name="second">The hash of the next one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(uint first, uint second)
    {
        fixed (ulong* firsts = _firsts, seconds = _seconds, pairs = _pairs)
        {
            return _isOpen || StyleFilter.MayHave(firsts, first) || StyleFilter.MayHave(pairs, PairOf(first, second))
                || StyleFilter.MayHave(seconds, second);
        }
    }

    /// <summary>Adds the beginning of a phrase.</summary>
    public void Add(PhraseElement[] elements)
    {
        PhraseElement first = elements[0];
        PhraseElement? second = elements.Length > 1 ? elements[1] : null;
        switch (first.Kind)
        {
            case ElementKind.Words when second is { Kind: ElementKind.Words } && first.Words.Length * second.Words.Length <= MostPairs:
                foreach (PhraseWord word in first.Words)
                {
                    foreach (PhraseWord next in second.Words)
                    {
                        StyleFilter.Add(_pairs, PairOf(word.Hash, next.Hash));
                    }
                }

                break;
            case ElementKind.Words:
                AddWords(_firsts, first);
                break;
            case ElementKind.Mark:
                StyleFilter.Add(_firsts, 0);
                break;
            case ElementKind.SentenceStart when second is { Kind: ElementKind.Words }:
                AddWords(_firsts, second);
                break;
            case ElementKind.Ending or ElementKind.Beginning or ElementKind.Class when IsOneToken(first)
                && second is { Kind: ElementKind.Words }:
                AddWords(_seconds, second);
                break;
            case ElementKind.Ending or ElementKind.Beginning or ElementKind.Class when IsOneToken(first)
                && second is { Kind: ElementKind.Mark }:
                StyleFilter.Add(_seconds, 0);
                break;
            default:
                _isOpen = true;
                break;
        }
    }

    private static bool IsOneToken(PhraseElement element) =>
        element.Kind != ElementKind.Class || element.Value < (int)WordClass.Name || element.Value == (int)WordClass.Quote;

    private static void AddWords(ulong[] filter, PhraseElement element)
    {
        foreach (PhraseWord word in element.Words)
        {
            StyleFilter.Add(filter, word.Hash);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint PairOf(uint first, uint second) => ((first << 7) | (first >> 25)) ^ second;
}
