using ContentLint.Lexicon;
using ContentLint.Text;

namespace ContentLint.Reading.Quantities;

/// <summary>
/// Reads the changes of one sentence. A change is bound to a word of direction beside it; the figures before and after the
/// change are then looked for to the right, by the prepositions that govern them, and, where the change stands in apposition,
/// to the left.
/// </summary>
internal ref struct ChangeReader
{
    private const int LongestReach = 45;
    private const int LongestGap = 5;
    private const FigureClass DirectionClasses = FigureClass.RiseVerb | FigureClass.FallVerb | FigureClass.RiseMark | FigureClass.FallMark;

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

    public ChangeReader(ArticleText text, WordLexicon lexicon, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, ReadOnlySpan<Quantity> quantities, int firstQuantity, int endQuantity, PooledList<ChangeRelation> changes, WorkCounter work)
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

            handled = Math.Max(handled, _end);
            token = Math.Max(token, Math.Max(_directionToken + 1, _end));
        }

        ReadDirections(ref token, _sentence.EndToken, handled);
    }

    private readonly FigureWord Figure(int at) => at >= _sentence.FirstToken && at < _sentence.EndToken && _tokens[at].Kind == TokenKind.Word ? _figures.Get(_tokens[at].WordId) : default;

    private readonly bool Is(int at, FigureClass classes) => Figure(at).Is(classes);

    private readonly bool IsWord(int at) => at >= _sentence.FirstToken && at < _sentence.EndToken && _tokens[at].Kind == TokenKind.Word;

    private readonly bool Is(int at, LexicalClass classes) => IsWord(at) && (_lexicon.GetClasses(_tokens[at].WordId) & classes) != 0;

    private readonly bool IsAdverb(int at)
    {
        if (!IsWord(at))
        {
            return false;
        }

        ReadOnlySpan<char> text = _text.AsSpan(_tokens[at].Span);
        return Is(at, LexicalClass.Adverb) || (text.Length > 4 && text[text.Length - 1] == 'y' && text[text.Length - 2] == 'l');
    }

    private readonly sbyte DirectionOf(int at)
    {
        FigureWord word = Figure(at);
        return word.Is(FigureClass.RiseVerb | FigureClass.RiseMark | FigureClass.RiseNoun) ? (sbyte)1
            : word.Is(FigureClass.FallVerb | FigureClass.FallMark | FigureClass.FallNoun) ? (sbyte)-1
            : (sbyte)0;
    }

    // ---- the change itself -------------------------------------------------------------------------------------------

    /// <summary>Binds a figure to the word that makes it a change.</summary>
    private bool BindChange(int q)
    {
        Quantity quantity = _quantities[q];
        _direction = 0;
        _comparative = false;
        _start = quantity.FirstToken;
        _end = quantity.EndToken;
        _directionToken = quantity.FirstToken;
        switch (quantity.Dimension)
        {
            case QuantityDimension.Percent or QuantityDimension.Share:
                _kind = ChangeKind.Percent;
                break;
            case QuantityDimension.Points:
                _kind = ChangeKind.Points;
                break;
            case QuantityDimension.Multiple:
                _kind = ChangeKind.Multiple;
                return BindMultiple(quantity);
            case QuantityDimension.Temperature or QuantityDimension.Duration:
                return false;
            default:
                _kind = ChangeKind.Difference;
                break;
        }

        return BindRight(quantity) || BindLeft(quantity);
    }

    private bool BindMultiple(in Quantity quantity)
    {
        int at = quantity.EndToken;
        if (quantity.Has(QuantityFlags.Verb) && !Is(at, FigureClass.The))
        {
            // "double" and "treble" are verbs, adjectives and what one orders at a bar; figures on both sides decide
            return true;
        }

        // a fourfold increase, rose threefold: some count from one and some from nothing
        if (quantity.Has(QuantityFlags.Ambiguous))
        {
            return BindRight(quantity) || BindLeft(quantity);
        }

        if (Is(at, FigureClass.As))
        {
            int second = at + 1;
            while (second < at + 4 && IsWord(second) && !Is(second, FigureClass.As))
            {
                second++;
            }

            if (!Is(second, FigureClass.As))
            {
                return false;
            }

            _end = second + 1;
            _comparative = true;
            return true;
        }

        if (Is(at, FigureClass.MoreWord | FigureClass.LessWord))
        {
            _direction = Is(at, FigureClass.MoreWord) ? (sbyte)1 : (sbyte)-1;
            return FindThan(at + 1);
        }

        if (Is(at, FigureClass.The))
        {
            _end = at;
            _comparative = true;
            return true;
        }

        return false;
    }

    private bool FindThan(int at)
    {
        for (int i = at; i < at + 4 && IsWord(i); i++)
        {
            if (Is(i, FigureClass.Than))
            {
                _end = i + 1;
                _comparative = true;
                return true;
            }
        }

        return false;
    }

    /// <summary><c>a 5% rise</c>, <c>5% more than</c>, <c>300 fewer than</c>, <c>5% up on</c>.</summary>
    private bool BindRight(in Quantity quantity)
    {
        int at = quantity.HeadToken >= 0 && quantity.HeadToken >= quantity.EndToken ? quantity.HeadToken + 1 : quantity.EndToken;
        if (quantity.HeadToken >= 0 && Is(quantity.EndToken, FigureClass.MoreWord | FigureClass.LessWord))
        {
            at = quantity.EndToken;
        }

        // 50% above the 12
        if (Is(at, FigureClass.Approximate) && _figures.Get(_tokens[at].WordId).Approximation is Approximator.Over or Approximator.Under && !Is(at, FigureClass.Over))
        {
            _direction = _figures.Get(_tokens[at].WordId).Approximation == Approximator.Over ? (sbyte)1 : (sbyte)-1;
            _end = at + 1;
            _comparative = true;
            return true;
        }

        if (Is(at, FigureClass.MoreWord | FigureClass.LessWord))
        {
            _direction = Is(at, FigureClass.MoreWord) ? (sbyte)1 : (sbyte)-1;
            if (FindThan(at + 1))
            {
                return true;
            }

            // ", 5% more" after both figures
            bool last = !IsWord(at + 1);
            _end = at + 1;
            return last && quantity.Dimension is QuantityDimension.Percent or QuantityDimension.Share;
        }

        bool percent = quantity.Dimension is QuantityDimension.Percent or QuantityDimension.Share or QuantityDimension.Points or QuantityDimension.Multiple;
        if (Is(at, FigureClass.RiseMark | FigureClass.FallMark) && Is(at + 1, FigureClass.On | FigureClass.From))
        {
            _direction = DirectionOf(at);
            _directionToken = at;
            _end = at + 1;
            _comparative = true;
            return true;
        }

        bool article = Is(quantity.FirstToken - 1, FigureClass.A | FigureClass.Demonstrative | FigureClass.The) || Is(quantity.FirstToken - 1, LexicalClass.Determiner);
        for (int i = at; article && i < at + 3 && IsWord(i) && (percent || i == at || quantity.Dimension == QuantityDimension.Money); i++)
        {
            if (Is(i, FigureClass.RiseNoun | FigureClass.FallNoun))
            {
                _direction = Is(i, FigureClass.RiseNoun) ? (sbyte)1 : (sbyte)-1;
                _directionToken = i;
                _end = i + 1;
                return true;
            }

            if (Is(i, LexicalClass.Function))
            {
                break;
            }
        }

        return false;
    }

    /// <summary><c>rose 5%</c>, <c>up by 5%</c>, <c>an increase of 5%</c>, <c>increased its lending by 5%</c>.</summary>
    private bool BindLeft(in Quantity quantity)
    {
        int at = quantity.FirstToken - 1;
        int skipped = 0;
        while (skipped < 3 && IsWord(at) && (IsAdverb(at) || (Is(at, FigureClass.Light) && !Is(at, FigureClass.The | FigureClass.Of | FigureClass.To))) && !Is(at, FigureClass.By | DirectionClasses))
        {
            at--;
            skipped++;
        }

        if (Is(at, FigureClass.By))
        {
            int limit = Math.Max(_sentence.FirstToken, at - 9);
            for (int i = at - 1; i >= limit; i--)
            {
                TokenKind kind = _tokens[i].Kind;
                if (kind is not (TokenKind.Word or TokenKind.Number or TokenKind.SingleQuote) || Is(i, FigureClass.Stop | FigureClass.By))
                {
                    break;
                }

                if (Is(i, DirectionClasses | FigureClass.RiseNoun | FigureClass.FallNoun))
                {
                    if (EndsInAmount(i + 1, at))
                    {
                        return false;
                    }

                    SetDirection(i);
                    return true;
                }
            }

            return false;
        }

        if (Is(at, DirectionClasses))
        {
            // "the cut 5% of staff feared": a noun may stand here too, but then no figure follows it directly
            SetDirection(at);
            return true;
        }

        // a rise of 5%, a decline in sales of 5%
        for (int i = at - 1; Is(at, FigureClass.Of) && i >= at - 6 && IsWord(i) && !Is(i, FigureClass.Stop | DirectionClasses & ~FigureClass.RiseVerb & ~FigureClass.FallVerb); i--)
        {
            if (Is(i, FigureClass.RiseNoun | FigureClass.FallNoun))
            {
                SetDirection(i);
                return !EndsInAmount(i + 1, at);
            }
        }

        return false;
    }

    /// <summary>Whether an amount stands between two tokens: then the direction word has its figure already.</summary>
    private readonly bool EndsInAmount(int first, int end)
    {
        _work.Add(_endQuantity - _firstQuantity);
        for (int q = _firstQuantity; q < _endQuantity; q++)
        {
            if (_quantities[q].FirstToken >= first && _quantities[q].EndToken <= end && _quantities[q].IsAmount && _quantities[q].Dimension != QuantityDimension.Duration)
            {
                return true;
            }
        }

        return false;
    }

    private void SetDirection(int at)
    {
        _direction = DirectionOf(at);
        _directionToken = at;
        _start = at;
    }

    /// <summary>Rates a year, averages and changes computed on other figures than those printed.</summary>
    private readonly bool IsGuarded(in Quantity quantity)
    {
        int end = quantity.EndToken;
        if (Is(end, FigureClass.Annual) || Is(end + 1, FigureClass.Annual) || Is(quantity.FirstToken - 1, FigureClass.Annual) || Is(quantity.FirstToken - 2, FigureClass.Annual))
        {
            return true;
        }

        // 5% of the total is a share of it; an increase of 5% of 200 too
        if (_kind == ChangeKind.Percent && Is(end, FigureClass.Of))
        {
            return true;
        }

        if ((Is(end, FigureClass.A | FigureClass.Per | FigureClass.Each) || Is(end, LexicalClass.Determiner)) && IsTimeUnit(end + 1) && !Is(end + 2, FigureClass.Ago))
        {
            return true;
        }

        int near = _start - 4;
        _work.Add(_sentence.EndToken - _sentence.FirstToken);
        for (int i = _sentence.FirstToken; i < _sentence.EndToken; i++)
        {
            // near the change any such word; farther off only "in real terms", because estates are real as well
            if (Is(i, FigureClass.Adjusted) && ((i >= near && i < end + 6) || IsTerms(i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsTerms(int at) => IsWord(at) && _text.AsSpan(_tokens[at].Span).Equals("terms".AsSpan(), StringComparison.OrdinalIgnoreCase);

    private readonly bool IsTimeUnit(int at)
    {
        byte unit = Figure(at).Unit;
        return unit != 0 && _figures.Units[unit].Dimension == QuantityDimension.Duration;
    }

    // ---- the figures it belongs to -----------------------------------------------------------------------------------

    private bool FindFigures(int q)
    {
        Walk(_end, _sentence.EndToken, q, right: true);
        int from = _from;
        int to = _to;
        bool mixed = _mixedSign;
        if (from >= 0 && to >= 0)
        {
            return !mixed;
        }

        // "down a third, with 400 recorded compared with 900": the figure just before the one it is compared with
        if (from >= 0 && _free == from - 1 && !_crowded && _kind != ChangeKind.Difference && _end <= _quantities[_free].FirstToken)
        {
            _to = _free;
            return !mixed;
        }

        if (IsApposition(out int clauseEnd))
        {
            int clauseStart = FindClauseStart(clauseEnd);
            Walk(clauseStart, clauseEnd, q, right: false);
            mixed |= _mixedSign;
            if (from < 0)
            {
                // ", a rise of 5%" after both figures; a pair that is whole on the left is no half of one on the right
                from = to < 0 || (_to < 0 && _free < 0) ? _from : -1;
                to = to >= 0 ? to : _to >= 0 ? _to : _free;
            }
            else if (to < 0)
            {
                to = Math.Max(_to, _free);
                if (_from >= 0)
                {
                    return false;
                }
            }

            if (from >= 0 && to >= 0 && from != to)
            {
                _from = from;
                _to = to;
                return !mixed;
            }
        }

        return !mixed && Borrow(q, from, to);
    }

    /// <summary>
    /// Whether the statement stands after a comma, a dash or a bracket, or says of the figures before it what they are.
    /// </summary>
    private readonly bool IsApposition(out int clauseEnd)
    {
        int at = _start - 1;
        int first = at;
        bool says = false;
        while (at >= _sentence.FirstToken && first - at < 7 && IsWord(at))
        {
            if (Is(at, FigureClass.BeVerb))
            {
                says = true;
            }
            else if (!Is(at, FigureClass.Light | FigureClass.Demonstrative | FigureClass.Or | FigureClass.A | FigureClass.Approximate) && !IsAdverb(at) && !(at == first && Is(at + 1, DirectionClasses | FigureClass.RiseNoun | FigureClass.FallNoun)))
            {
                break;
            }

            at--;
        }

        clauseEnd = at + 1;
        if (at < _sentence.FirstToken)
        {
            return false;
        }

        TokenKind kind = _tokens[at].Kind;
        bool number = EndsAnyQuantity(at + 1) || (kind == TokenKind.Word && EndsAnyNoun(at + 1));
        if (kind is TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket)
        {
            clauseEnd = at;
            return true;
        }

        // "The 5,000 was 25% more than the 4,000 of May"; "5,000, or 25% more"
        return number && ((says && _comparative) || (kind != TokenKind.Word && !says));
    }

    private readonly bool EndsAnyQuantity(int at)
    {
        _work.Add(_endQuantity - _firstQuantity);
        for (int q = _firstQuantity; q < _endQuantity; q++)
        {
            if (_quantities[q].EndToken == at)
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool EndsAnyNoun(int at)
    {
        _work.Add(_endQuantity - _firstQuantity);
        for (int q = _firstQuantity; q < _endQuantity; q++)
        {
            if (_quantities[q].HeadToken == at - 1)
            {
                return true;
            }
        }

        return false;
    }

    private readonly int FindClauseStart(int end)
    {
        int limit = Math.Max(_sentence.FirstToken, end - LongestReach);
        for (int i = end - 1; i >= limit; i--)
        {
            if (_tokens[i].Kind is TokenKind.Semicolon or TokenKind.Colon || Is(i, FigureClass.Stop) && !Is(i, FigureClass.Ago))
            {
                return i + 1;
            }
        }

        return limit;
    }

    /// <summary>
    /// Walks along a clause and notes the figure each preposition governs. To the right the walk ends where another change or
    /// another clause begins.
    /// </summary>
    private void Walk(int start, int end, int change, bool right)
    {
        _from = _to = _free = -1;
        _mixedSign = _crowded = false;
        int frees = 0;
        int next = _firstQuantity;
        while (next < _endQuantity && _quantities[next].FirstToken < start)
        {
            next++;
        }

        const int none = 0;
        const int from = 1;
        const int to = 2;
        int slot = right && _comparative ? from : none;
        int gap = 0;
        bool compared = false;
        bool first = true;
        int limit = right ? Math.Min(end, start + LongestReach) : end;
        _work.Add(limit - start);
        for (int i = start; i < limit; i++)
        {
            if (next < _endQuantity && _quantities[next].FirstToken == i)
            {
                Quantity quantity = _quantities[next];
                if (next != change && CanBeEnd(quantity, change))
                {
                    if (slot == from && (_from < 0 || !right))
                    {
                        _crowded |= _from >= 0;
                        _from = next;
                    }
                    else if (slot == to && (_to < 0 || !right))
                    {
                        _to = next;
                    }
                    else if (slot == none)
                    {
                        frees++;
                        _free = next;
                    }
                }

                i = quantity.EndToken - 1;
                next++;
                slot = none;
                compared = false;
                first = false;
                if (right && _from >= 0 && _to >= 0)
                {
                    _end = i + 1;
                    return;
                }

                continue;
            }

            while (next < _endQuantity && _quantities[next].FirstToken < i)
            {
                next++;
            }

            Token token = _tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                if (token.Kind is TokenKind.Semicolon or TokenKind.Exclamation || (right && token.Kind == TokenKind.Colon))
                {
                    return;
                }

                if (token.Kind == TokenKind.OpenBracket)
                {
                    // What stands in brackets belongs to the word before them.
                    while (i < limit && _tokens[i].Kind != TokenKind.CloseBracket)
                    {
                        i++;
                    }

                    continue;
                }

                if (token.Kind is TokenKind.Comma or TokenKind.Dash)
                {
                    slot = none;
                }

                continue;
            }

            FigureWord word = Figure(i);
            if (right)
            {
                bool reference = word.Is(FigureClass.RiseMark | FigureClass.FallMark) && Is(i + 1, FigureClass.From);
                bool move = word.Is(DirectionClasses | FigureClass.MultipleVerb) && !reference;
                if (move || (reference && _direction != 0 && DirectionOf(i) != _direction) || (word.Is(FigureClass.Stop) && !word.Is(FigureClass.Ago)))
                {
                    return;
                }

                // "as costs fell" begins a clause, "as of May" and "as much as" do not
                if (word.Is(FigureClass.As) && !Is(i + 1, FigureClass.Of | FigureClass.Against) && !Is(i + 1, FigureClass.ApproximatorPart) && !Is(i - 1, FigureClass.ApproximatorPart) && slot == none)
                {
                    return;
                }
            }

            if (word.Is(FigureClass.From | FigureClass.Against | FigureClass.Than))
            {
                slot = from;
                gap = 0;
            }
            else if (word.Is(FigureClass.Compared))
            {
                compared = true;
            }
            else if (compared && word.Is(FigureClass.With | FigureClass.To))
            {
                slot = from;
                gap = 0;
                compared = false;
            }
            else if (word.Is(FigureClass.To))
            {
                slot = to;
                gap = 0;
            }
            else if (right && first && i == start && word.Is(FigureClass.At))
            {
                slot = to;
                gap = 0;
            }
            else if (right && (first || _to >= 0) && word.Is(FigureClass.On | FigureClass.Over) && (i == start || (next > 0 && _quantities[next - 1].EndToken == i)))
            {
                slot = from;
                gap = 0;
            }
            else if (slot != none)
            {
                gap++;
                _mixedSign |= slot == from && (word.Is(FigureClass.Loss) || (word.Is(FigureClass.Profit) && HasLoss()));
                bool light = word.Is(FigureClass.Light | FigureClass.Of | FigureClass.A | FigureClass.The) || Is(i, LexicalClass.Determiner);
                if (gap > LongestGap || (slot == to && !light && gap > 0 && !token.IsPossessive && !IsNumberAdjective(i)))
                {
                    slot = none;
                }
                else if (slot == from && (Is(i, LexicalClass.Auxiliary | LexicalClass.Pronoun | LexicalClass.WhWord) || word.Is(FigureClass.In)))
                {
                    slot = none;
                }
            }

            first = false;
        }

        _crowded |= frees > 1;
    }

    private readonly bool HasLoss()
    {
        for (int i = _sentence.FirstToken; i < _sentence.EndToken; i++)
        {
            if (Is(i, FigureClass.Loss))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsNumberAdjective(int at) => Is(at, FigureClass.Approximate | FigureClass.Profit) || IsAdverb(at);

    /// <summary>Whether a figure can be the one before or after a change.</summary>
    private readonly bool CanBeEnd(in Quantity quantity, int change)
    {
        if (!quantity.IsAmount || quantity.Has(QuantityFlags.Compound) || quantity.Dimension is QuantityDimension.Share or QuantityDimension.Multiple or QuantityDimension.Points)
        {
            return false;
        }

        // "$50 million, or $1 a share": the same figure in another measure; "over four weeks": the time the change took
        int before = quantity.FirstToken - 1;
        if (Is(before, FigureClass.Or) || (quantity.Dimension == QuantityDimension.Duration && !Is(before, FigureClass.From | FigureClass.To | FigureClass.Than | FigureClass.Against | FigureClass.The)))
        {
            return false;
        }

        return quantity.Dimension != QuantityDimension.Percent || change < 0 || _quantities[change].Dimension is QuantityDimension.Percent or QuantityDimension.Points or QuantityDimension.Share or QuantityDimension.Multiple;
    }

    /// <summary><c>That is a rise of 50%</c>, <c>This 500% increase from $170 million</c>: the other figures stand before the sentence.</summary>
    private bool Borrow(int q, int from, int to)
    {
        int first = _sentence.FirstToken;
        while (first < _sentence.EndToken && _tokens[first].Kind is TokenKind.DoubleQuote)
        {
            first++;
        }

        if (!Is(first, FigureClass.Demonstrative) || _start - first > 5 || to >= 0 || _firstQuantity == 0)
        {
            return false;
        }

        int before = _firstQuantity - 1;
        int sentence = _quantities[q].Sentence;
        int source = _quantities[before].Sentence;
        bool sameBlock = _sentences[source].Block == _sentence.Block;
        if (from < 0)
        {
            // Both figures must be in the sentence just before.
            return source == sentence - 1 && sameBlock && BorrowBoth(q, source);
        }

        // The result is the last amount of the same kind in the sentence before, or in the block before.
        if (sameBlock ? source != sentence - 1 : _sentences[source].Block < _sentence.Block - 2)
        {
            return false;
        }

        for (int i = before; i >= 0 && _quantities[i].Sentence == source; i--)
        {
            if (_quantities[i].IsAmount && _quantities[i].Dimension == _quantities[from].Dimension && _quantities[i].Dimension is not (QuantityDimension.Duration or QuantityDimension.Percent))
            {
                _from = from;
                _to = i;
                return true;
            }
        }

        return false;
    }

    private bool BorrowBoth(int q, int source)
    {
        int first = _firstQuantity;
        while (first > 0 && _quantities[first - 1].Sentence == source)
        {
            first--;
        }

        var reader = new ChangeReader(_text, _lexicon, _tokens, _sentences, _quantities, first, _firstQuantity, _changes, _work);
        reader.Walk(_sentences[source].FirstToken, _sentences[source].EndToken, -1, right: false);
        int to = reader._to >= 0 ? reader._to : reader._free;
        if (reader._from < 0 || to < 0 || reader._mixedSign || reader._crowded || _quantities[to].Dimension == QuantityDimension.Percent || q < 0)
        {
            return false;
        }

        _from = reader._from;
        _to = to;
        return true;
    }

    // ---- directions without an amount --------------------------------------------------------------------------------

    private void ReadDirections(ref int token, int end, int handled)
    {
        for (; token < end; token++)
        {
            if (token < handled || !Is(token, DirectionClasses) || _endQuantity - _firstQuantity < 2)
            {
                continue;
            }

            sbyte savedDirection = _direction;
            ChangeKind savedKind = _kind;
            int savedToken = _directionToken;
            int savedStart = _start;
            int savedEnd = _end;
            bool savedComparative = _comparative;
            _direction = DirectionOf(token);
            _kind = ChangeKind.Direction;
            _directionToken = _start = token;
            _end = token + 1;
            _comparative = false;
            if (FindDirection(token))
            {
                Add(-1);
            }

            _direction = savedDirection;
            _kind = savedKind;
            _directionToken = savedToken;
            _start = savedStart;
            _end = savedEnd;
            _comparative = savedComparative;
        }
    }

    private bool FindDirection(int token)
    {
        Walk(token + 1, _sentence.EndToken, -1, right: true);
        if (_mixedSign)
        {
            return false;
        }

        if (_from >= 0 && _to >= 0)
        {
            return true;
        }

        // "12, up from 9"
        if (_from >= 0 && Is(token, FigureClass.RiseMark | FigureClass.FallMark) && Is(token + 1, FigureClass.From) && token > _sentence.FirstToken && _tokens[token - 1].Kind is TokenKind.Comma or TokenKind.OpenBracket or TokenKind.Dash)
        {
            int from = _from;
            Walk(FindClauseStart(token - 1), token - 1, -1, right: false);
            if (_from < 0 && !_crowded && Math.Max(_to, _free) >= 0)
            {
                _to = Math.Max(_to, _free);
                _from = from;
                return true;
            }
        }

        return false;
    }

    private readonly void Add(int change)
    {
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
