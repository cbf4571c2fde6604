using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <summary>Reads one figure at a time: approximators before it, number, scale, unit, what it counts, what it is a rate of.</summary>
internal ref partial struct QuantityReader
{
    private const int LongestNounPhrase = 5;

    private readonly ArticleText _text;
    private readonly WordLexicon _lexicon;
    private readonly FigureTable _figures;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Sentence _sentence;
    private readonly int _sentenceIndex;
    private readonly PooledList<Quantity> _quantities;

    // The figure that is being read.
    private double _value;
    private double _step;
    private double _high; // upper end of a range, else NaN
    private QuantityFlags _flags;
    private QuantityRole _role;
    private QuantityDimension _dimension;
    private byte _unit;
    private uint _qualifier;
    private int _first;
    private int _end;
    private bool _yearShape;

    public QuantityReader(ArticleText text, WordLexicon lexicon, ReadOnlySpan<Token> tokens, in Sentence sentence, int sentenceIndex,
        PooledList<Quantity> quantities)
    {
        _text = text;
        _lexicon = lexicon;
        _figures = lexicon.Figures;
        _tokens = tokens;
        _sentence = sentence;
        _sentenceIndex = sentenceIndex;
        _quantities = quantities;
        _value = _step = _high = 0;
        _flags = default;
        _role = default;
        _dimension = default;
        _unit = 0;
        _qualifier = 0;
        _first = _end = 0;
        _yearShape = false;
    }

    /// <summary>Reads the figure that begins at a token, if one does, and adds it.</summary>
    public bool TryRead(int at, out int end)
    {
        end = at + 1;
        _value = _step = 0;
        _high = double.NaN;
        _flags = QuantityFlags.None;
        _role = QuantityRole.Amount;
        _dimension = QuantityDimension.Count;
        _unit = 0;
        _qualifier = 0;
        _first = at;
        _yearShape = false;
        ref readonly Token token = ref _tokens[at];
        if (token.IsResidue)
        {
            return false;
        }

        bool read = token.Kind switch
        {
            TokenKind.Number => ReadDigits(at),
            TokenKind.Currency => ReadMoney(at),
            TokenKind.Symbol => ReadLoneFraction(at),
            _ => ReadCode(at) || ReadMultipleVerb(at) || ReadWords(at) || ReadGluedCurrency(at),
        };
        if (!read)
        {
            return false;
        }

        if (_dimension is not (QuantityDimension.Share or QuantityDimension.Multiple or QuantityDimension.Points)
            && !((_flags & QuantityFlags.InWords) != 0 && _dimension == QuantityDimension.Percent))
        {
            ReadRange();
            ReadUnit();
        }

        int numberToken = _first;
        Approximator approximator = ReadApproximator();
        if (_role == QuantityRole.Amount && _dimension == QuantityDimension.Count)
        {
            AssignRole(numberToken);
        }

        uint head = 0;
        int headToken = -1;
        uint rate = 0;
        if (_role == QuantityRole.Amount)
        {
            (head, headToken) = FindHead();
            rate = FindRate(headToken);
            if (_dimension == QuantityDimension.Duration)
            {
                AssignTimeRole();
            }
        }

        Approximator after = ReadTrailingApproximator();
        approximator = approximator is Approximator.None or Approximator.Just
            ? after == Approximator.None ? approximator : after
            : approximator;
        if (_tokens[numberToken].InQuotation)
        {
            _flags |= QuantityFlags.InQuotation;
        }

        double point = double.IsNaN(_high) ? _value : (_value + _high) / 2;
        Add(new Quantity(
            GetInterval(approximator),
            point,
            _step,
            _dimension,
            _unit,
            _qualifier,
            head,
            headToken,
            rate,
            approximator,
            _role,
            _flags,
            _first,
            numberToken,
            _end,
            _sentenceIndex));
        end = _end;
        return true;
    }

    private readonly int Limit => _sentence.EndToken;

    private readonly FigureWord Figure(int at) =>
        at >= _sentence.FirstToken && at < Limit && _tokens[at].Kind == TokenKind.Word ? _figures.Get(_tokens[at].WordId) : default;

    private readonly bool Is(int at, WordList list) => IsKind(at, TokenKind.Word) && list.Has(_tokens[at]);

    private readonly bool IsKind(int at, TokenKind kind) => at >= _sentence.FirstToken && at < Limit && _tokens[at].Kind == kind;

    private readonly ReadOnlySpan<char> TextAt(int at) => _text.AsSpan(_tokens[at].Span);

    /// <summary>Whether a token is one character, and which.</summary>
    private readonly bool IsMark(int at, char mark, char other = '\0') => at >= _sentence.FirstToken && at < Limit
        && _tokens[at].Length == 1 && (_text[_tokens[at].Start] == mark || _text[_tokens[at].Start] == other);

    private readonly bool IsGlued(int at) => at < Limit && !_tokens[at].SpaceBefore;

    private readonly bool IsLowerCaseWord(int at) => IsKind(at, TokenKind.Word) && !_tokens[at].IsCapitalised;

    private readonly bool EndsFigure(int at) => _quantities.Count > 0 && _quantities[_quantities.Count - 1].EndToken == at
        && _quantities[_quantities.Count - 1].Sentence == _sentenceIndex;
}
