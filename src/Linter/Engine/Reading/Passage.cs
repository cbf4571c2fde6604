using System.Runtime.CompilerServices;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>
/// The tokens of one sentence, asked by their place in the article. A place outside the sentence holds no word and no mark, so that
/// whoever looks at what stands before or after a word need not know where the sentence ends.
/// </summary>
public readonly ref struct Passage
{
    private readonly ReadOnlySpan<Token> _tokens;

    /// <summary>The tokens of a sentence.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="sentence">Index of the sentence.</param>
    public Passage(ArticleReading reading, int sentence)
    {
        if (reading is null)
        {
            throw new ArgumentNullException(nameof(reading));
        }

        ref readonly Sentence own = ref reading.Sentences[sentence];
        _tokens = reading.Tokens;
        Text = reading.Text.AsSpan();
        Sentence = sentence;
        First = own.FirstToken;
        End = own.EndToken;
    }

    /// <summary>The text of the article.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Index of the sentence.</summary>
    public int Sentence { get; }

    /// <summary>The first token.</summary>
    public int First { get; }

    /// <summary>After the last token.</summary>
    public int End { get; }

    /// <summary>A token of the article.</summary>
    public ref readonly Token this[int at] => ref _tokens[at];

    /// <summary>Whether a place lies in the sentence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Holds(int at) => (uint)(at - First) < (uint)(End - First);

    /// <summary>Whether a word of a list stands at a place of the sentence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int at, WordList words) => Holds(at) && words.Has(_tokens[at]);

    /// <summary>Whether a token of a kind stands at a place of the sentence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int at, TokenKind kind) => Holds(at) && _tokens[at].Kind == kind;

    /// <summary>Whether a quotation mark stands at a place of the sentence.</summary>
    public bool IsQuote(int at) => Holds(at) && _tokens[at].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote;

    /// <summary>Whether a token ends in these letters.</summary>
    public bool EndsIn(int at, string ending) =>
        _tokens[at].Length >= ending.Length && Text.Slice(_tokens[at].End - ending.Length, ending.Length).SequenceEqual(ending.AsSpan());

    /// <summary>Whether an adverb stands at a place of the sentence: one of the list, or a word in <c>-ly</c>.</summary>
    public bool IsAdverb(int at) =>
        Holds(at) && (Lists.Adverb.Has(_tokens[at]) || (_tokens[at].Kind == TokenKind.Word && EndsIn(at, "ly")));
}
