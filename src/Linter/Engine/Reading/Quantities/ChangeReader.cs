using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <summary>
/// Reads the changes of one sentence. A change is bound to a word of direction beside it; the figures before and after the
/// change are then looked for to the right, by the prepositions that govern them, and, where the change stands in apposition,
/// to the left.
/// </summary>
internal ref partial struct ChangeReader
{
    private const int LongestReach = 45;
    private const int LongestGap = 5;

    /// <summary>Tokens between a verb and its particle, or a figure and the word of its sign.</summary>
    private const int LongestParticle = 3;

    /// <summary>Tokens of the object between a verb and its percentage.</summary>
    private const int LongestObject = 9;

    private const WordList DirectionClasses = Lists.Direction;

    private readonly ArticleText _text;
    private readonly WordLexicon _lexicon;
    private readonly FigureTable _figures;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<Sentence> _sentences;
    private readonly ReadOnlySpan<Quantity> _quantities;
    private readonly int _firstQuantity;
    private readonly int _endQuantity;
    private readonly PooledList<ChangeRelation> _changes;
    private readonly WorkCounter _work;
    private readonly Sentence _sentence;

    // The statement that is being read.
    private sbyte _direction;
    private ChangeKind _kind;
    private int _directionToken;
    private int _start; // first token of the phrase that states the change
    private int _end; // after its last token
    private bool _comparative; // followed by "than", "as" or "the" and the figure it compares with

    // What a walk along a clause found.
    private int _from;
    private int _to;
    private int _free;
    private bool _mixedSign;
    private bool _crowded;
    private Slot _slot; // what the last preposition governs
    private int _gap; // words since
    private bool _compared;
    private int _governed; // the figure that "than" or "above" governs, or -1
    private bool _isOpen; // counted from a time whose figure is not printed
    private int _change; // the figure that states the change, while its figures are told apart by their times

    public ChangeReader(ArticleText text, WordLexicon lexicon, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences,
        ReadOnlySpan<Quantity> quantities, int firstQuantity, int endQuantity, PooledList<ChangeRelation> changes, WorkCounter work)
    {
        _text = text;
        _lexicon = lexicon;
        _figures = lexicon.Figures;
        _tokens = tokens;
        _sentences = sentences;
        _quantities = quantities;
        _firstQuantity = firstQuantity;
        _endQuantity = endQuantity;
        _changes = changes;
        _work = work;
        _sentence = sentences[quantities[firstQuantity].Sentence];
        _direction = 0;
        _kind = default;
        _directionToken = _start = _end = 0;
        _comparative = false;
        _from = _to = _free = -1;
        _mixedSign = _crowded = false;
        _slot = default;
        _gap = 0;
        _compared = false;
        _governed = -1;
        _isOpen = false;
        _change = -1;
    }

    public void Read()
    {
        int handled = _sentence.FirstToken; // direction words before this token belong to a change that has been read
        int token = _sentence.FirstToken;
        for (int q = _firstQuantity; q < _endQuantity; q++)
        {
            Quantity quantity = _quantities[q];
            if (!quantity.IsAmount || !BindChange(q))
            {
                continue;
            }

            ReadDirections(ref token, _directionToken, handled);
            if (IsGuarded(quantity))
            {
                handled = Math.Max(handled, _end);
                token = Math.Max(token, _end);
                continue;
            }

            if (FindFigures(q))
            {
                Add(q);
            }
            else if ((FindByTimes(q) && (_governed < 0 || !_comparative || _from == _governed)) || FindDefinite(q) || FindTimesAsMany(q)
                || FindBracketed(q))
            {
                Add(q, isInferred: true);
            }

            handled = Math.Max(handled, _end);
            token = Math.Max(token, Math.Max(_directionToken + 1, _end));
        }

        ReadDirections(ref token, _sentence.EndToken, handled);
    }

    private readonly FigureWord Figure(int at) => at >= _sentence.FirstToken && at < _sentence.EndToken
        && _tokens[at].Kind == TokenKind.Word ? _figures.Get(_tokens[at].WordId) : default;

    private readonly bool Is(int at, WordList list) => IsWord(at) && list.Has(_tokens[at]);

    private readonly bool IsWord(int at) => at >= _sentence.FirstToken && at < _sentence.EndToken && _tokens[at].Kind == TokenKind.Word;

    private readonly bool IsAdverb(int at)
    {
        if (!IsWord(at))
        {
            return false;
        }

        ReadOnlySpan<char> text = _text.AsSpan(_tokens[at].Span);
        return Is(at, Lists.Adverb) || (text.Length > 4 && text[text.Length - 1] == 'y' && text[text.Length - 2] == 'l');
    }

    private readonly sbyte DirectionOf(int at)
    {
        FigureWord word = Figure(at);
        return word.Is(Lists.Rise) ? (sbyte)1
            : word.Is(Lists.Fall) ? (sbyte)-1
            : (sbyte)0;
    }

    private readonly void Add(int change, bool isInferred = false)
    {
        if (IsHeldAgainstYardstick(change >= 0, isInferred) || IsOfSomethingElse(change))
        {
            return;
        }

        int first = _start;
        int end = _end;
        int sentence = _quantities[_firstQuantity].Sentence;
        Include(_quantities[_from], sentence, ref first, ref end);
        Include(_quantities[_to], sentence, ref first, ref end);
        if (change >= 0)
        {
            Include(_quantities[change], sentence, ref first, ref end);
        }

        bool borrowed = _quantities[_from].Sentence != sentence || _quantities[_to].Sentence != sentence;
        _changes.Add(new ChangeRelation(_kind, _direction, change, _from, _to, _directionToken, first, end, sentence, borrowed));
    }

    private static void Include(in Quantity quantity, int sentence, ref int first, ref int end)
    {
        if (quantity.Sentence == sentence)
        {
            first = Math.Min(first, quantity.FirstToken);
            end = Math.Max(end, quantity.EndToken);
        }
    }
}
