using System.Runtime.CompilerServices;
using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.House;

/// <summary>
/// All phrases of all house rules in one table of numbers: a trie over the hashes of words, walked from every token that can
/// begin a phrase. It never changes, so any number of threads share it.
/// </summary>
/// <remarks>
/// An edge is found by its node and a hash; what the hash says is proved by the characters. Edges that are no words (classes,
/// marks, gaps) hang in a list at their node. Every node has one depth, so a walk visits a node once, but for what lies behind a gap.
/// </remarks>
internal sealed class PhraseTable
{
    private readonly PhraseFilter _filter;
    private readonly ulong[] _edgeKeys;
    private readonly int[] _edgeSlots; // index of the first edge with the key
    private readonly PhraseEdge[] _edges;
    private readonly int[] _nodeSpecials; // index of the first special edge of a node, or -1
    private readonly int[] _nodePhrases; // index of the first phrase that ends at a node, or -1
    private readonly PhraseTarget[] _phrases;

    internal PhraseTable(PhraseEdge[] edges, ulong[] edgeKeys, int[] edgeSlots, int[] nodeSpecials, int[] nodePhrases,
        PhraseTarget[] phrases, PhraseFilter filter)
    {
        _edges = edges;
        _edgeKeys = edgeKeys;
        _edgeSlots = edgeSlots;
        _nodeSpecials = nodeSpecials;
        _nodePhrases = nodePhrases;
        _phrases = phrases;
        _filter = filter;
    }

    /// <summary>Finds all phrases in a block.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="first">Index of the first token of the block.</param>
    /// <param name="end">Index after its last token.</param>
    /// <param name="matches">Where they are added; of one rule the longest at each token and role.</param>
    public void Find(ArticleReading reading, ReadOnlySpan<Token> tokens, int first, int end, List<PhraseHit> matches)
    {
        uint hash = first < end ? tokens[first].Hash : 0;
        for (int i = first; i < end; i++)
        {
            uint next = i + 1 < end ? tokens[i + 1].Hash : 0;
            if (_filter.MayBegin(hash, next))
            {
                var walk = new Walker(this, reading, tokens, first, i, end, matches);
                walk.Go(0, i, mustEnd: false);
            }

            hash = next;
        }
    }

    /// <summary>A character of a word as it is compared: lower case, and one apostrophe and one hyphen for all.</summary>
    public static char Fold(char character) => character is '\u2010' or '\u2011' or '\u00AD' ? '-' : WordLexicon.Fold(character);

    /// <summary>A mark as it is compared: one for all quotation marks, one for all dashes.</summary>
    public static int FoldMark(TokenKind kind, char character) => kind switch
    {
        TokenKind.DoubleQuote => '"',
        TokenKind.SingleQuote => '\'',
        TokenKind.Dash => '-',
        _ => character,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong KeyOf(int node, uint hash) => ((ulong)(uint)node << 32) | hash;

    internal static uint SlotOf(ulong key, int length) => (uint)((key * 0x9E3779B97F4A7C15UL) >> 32) & (uint)(length - 1);

    private int FindEdge(int node, uint hash)
    {
        ulong key = KeyOf(node, hash);
        for (uint slot = SlotOf(key, _edgeKeys.Length); _edgeSlots[slot] >= 0; slot = (slot + 1) & (uint)(_edgeKeys.Length - 1))
        {
            if (_edgeKeys[slot] == key)
            {
                return _edgeSlots[slot];
            }
        }

        return -1;
    }

    /// <summary>One walk from one token.</summary>
    private readonly ref struct Walker(PhraseTable table, ArticleReading reading, ReadOnlySpan<Token> tokens, int block, int first,
        int end, List<PhraseHit> matches)
    {
        private readonly ReadOnlySpan<Token> _tokens = tokens;

        /// <param name="node">Where the walk is in the table.</param>
        /// <param name="at">Where it is in the text.</param>
        /// <param name="mustEnd">Whether the last word had a possessive ending that the phrase does not have: it can only be its
        /// last.</param>
        public void Go(int node, int at, bool mustEnd)
        {
            for (int phrase = table._nodePhrases[node]; phrase >= 0; phrase = table._phrases[phrase].Next)
            {
                Add(table._phrases[phrase], at);
            }

            if (mustEnd)
            {
                // A mark of the end may still follow.
                GoSpecials(node, at, ElementKind.SentenceEnd);
                return;
            }

            if (at < end && _tokens[at].Hash != 0)
            {
                GoWords(node, at);
            }

            GoSpecials(node, at, only: null);
        }

        private void GoWords(int node, int at)
        {
            ref readonly Token token = ref _tokens[at];
            for (int edge = table.FindEdge(node, token.Hash); edge >= 0; edge = table._edges[edge].Next)
            {
                ref readonly PhraseEdge own = ref table._edges[edge];
                if ((!own.IsPossessive || token.IsPossessive) && HasText(token, own.Text, own.IsExact))
                {
                    Go(own.Target, at + 1, token.IsPossessive && !own.IsPossessive);
                }
            }
        }

        private void GoSpecials(int node, int at, ElementKind? only)
        {
            for (int edge = table._nodeSpecials[node]; edge >= 0; edge = table._edges[edge].Next)
            {
                ref readonly PhraseEdge own = ref table._edges[edge];
                if (only is not null && own.Kind != only)
                {
                    continue;
                }

                if (own.Kind == ElementKind.Gap)
                {
                    Skip(own, at);
                }
                else if (own.Kind == ElementKind.SentenceStart
                    ? StartsSentence(at)
                    : own.Kind == ElementKind.SentenceEnd && EndsSentence(at))
                {
                    Go(own.Target, at, mustEnd: false);
                }
                else if (own.Kind is not (ElementKind.SentenceStart or ElementKind.SentenceEnd) && at < end
                    && Fits(own, at) is var next and >= 0 && next <= end)
                {
                    Go(own.Target, next, mustEnd: false);
                }
            }
        }

        /// <summary>Goes on behind none, one and more words, as far as the sentence and the gap go.</summary>
        private void Skip(in PhraseEdge gap, int at)
        {
            for (int i = 0; i <= gap.Value && at + i < end; i++)
            {
                Go(gap.Target, at + i, mustEnd: false);
                if (_tokens[at + i].Kind is TokenKind.Period or TokenKind.Exclamation)
                {
                    return;
                }
            }
        }

        private int Fits(in PhraseEdge edge, int at)
        {
            ref readonly Token token = ref _tokens[at];
            switch (edge.Kind)
            {
                case ElementKind.Class:
                    return WordClasses.Match((WordClass)edge.Value, reading, at);
                case ElementKind.Mark:
                    // Full stops in a row are one mark, and another one than a single full stop.
                    return token.Hash == 0 && edge.Value == FoldMark(token.Kind, reading.Text.AsSpan()[token.Start])
                        && (token.Kind != TokenKind.Period || token.Length == edge.Text.Length) ? at + 1 : -1;
                default:
                    if (token.Kind != (edge.Value == 1 ? TokenKind.Number : TokenKind.Word))
                    {
                        return -1;
                    }

                    ReadOnlySpan<char> text = WithoutEnding(token);
                    if (edge.Kind == ElementKind.Ending && (text[text.Length - 1] | 0x20) != (edge.Text[edge.Text.Length - 1] | 0x20))
                    {
                        return -1;
                    }

                    bool fits = text.Length > edge.Text.Length
                        && (edge.Kind == ElementKind.Ending
                            ? text.EndsWith(edge.Text.AsSpan(), StringComparison.OrdinalIgnoreCase)
                            : text.StartsWith(edge.Text.AsSpan(), StringComparison.OrdinalIgnoreCase));
                    return fits && (edge.Value == 0 || char.IsDigit(text[text.Length - edge.Text.Length - 1])) ? at + 1 : -1;
            }
        }

        private ReadOnlySpan<char> WithoutEnding(in Token token)
        {
            ReadOnlySpan<char> text = reading.TextOf(token);
            return token.IsPossessive ? text.Slice(0, text.Length - 2) : text;
        }

        private bool HasText(in Token token, string word, bool isExact)
        {
            ReadOnlySpan<char> text = WithoutEnding(token);
            if (text.Length != word.Length)
            {
                return false;
            }

            for (int i = 0; i < word.Length; i++)
            {
                if (text[i] != word[i] && (Fold(text[i]) != Fold(word[i]) || (isExact && char.IsUpper(text[i]) != char.IsUpper(word[i]))))
                {
                    return false;
                }
            }

            return true;
        }

        private bool StartsSentence(int at)
        {
            if (at > block && _tokens[at - 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Comma)
            {
                return false;
            }

            // A quotation mark, a bracket or a dash before the first word is no word.
            int index = FindSentence(at);
            for (int i = index < 0 ? block : reading.Sentences[index].FirstToken; i < at; i++)
            {
                if (_tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Currency or TokenKind.Address)
                {
                    return false;
                }
            }

            return at < end && _tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Currency;
        }

        private bool EndsSentence(int at)
        {
            int index = FindSentence(at - 1);
            for (int i = at; i < (index < 0 ? end : reading.Sentences[index].EndToken); i++)
            {
                if (_tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Currency or TokenKind.Address)
                {
                    return false;
                }
            }

            return true;
        }

        private int FindSentence(int token) => SentenceFinder.Find(reading.Sentences, token);

        private void Add(in PhraseTarget phrase, int at)
        {
            for (int i = matches.Count - 1; i >= 0 && matches[i].First == first; i--)
            {
                PhraseHit known = matches[i];
                if (known.Rule == phrase.Rule && known.Role == phrase.Role && (known.Item == phrase.Item || phrase.Role == PhraseRole.Main))
                {
                    // The longer one is what is meant; of equals the one that was written first.
                    if (known.End < at || (known.End == at && known.Item > phrase.Item))
                    {
                        matches[i] = known with { End = at, Item = phrase.Item, Phrase = phrase.Phrase };
                    }

                    return;
                }
            }

            matches.Add(new PhraseHit(phrase.Rule, phrase.Role, phrase.Item, phrase.Phrase, first, at));
        }
    }
}
