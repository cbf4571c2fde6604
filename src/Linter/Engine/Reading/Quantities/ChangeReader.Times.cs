using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>
/// Two figures that no preposition binds to their change, told apart by their times:
/// <c>8,000 visitors in 2022 and 10,000 in 2023, a rise of 25%</c>, <c>Fees were £20 in 2019. They have since trebled to £60</c>,
/// <c>Thefts have doubled. In 2020 there were 40, last year 80</c>. </content>
internal ref partial struct ChangeReader
{
    /// <summary>Figures farther apart than this are of two things.</summary>
    private const double MostTimes = 12;

    /// <summary>How far back a phrase such as <c>the 12% increase</c> takes up a change.</summary>
    private const int MostSentences = 4;

    /// <summary>Tokens of a time that opens a sentence before its subject.</summary>
    private const int LongestTime = 5;

    /// <summary>When a figure was so.</summary>
    private enum When
    {
        None,

        /// <summary><c>was</c>, where the other figure <c>is</c>.</summary>
        Was,

        /// <summary><c>earlier</c>, <c>a year ago</c>, <c>had been</c>.</summary>
        Before,

        /// <summary><c>last year</c>.</summary>
        Last,

        /// <summary><c>in 2019</c>.</summary>
        Year,

        /// <summary><c>in March</c>.</summary>
        Month,

        /// <summary><c>is</c>, <c>has</c>.</summary>
        Is,

        /// <summary><c>now</c>, <c>this year</c>.</summary>
        Now,
    }

    /// <summary>Whether the only two amounts of the sentence, or of it and the one beside it, have times that put them in order.</summary>
    private bool FindByTimes(int q)
    {
        _change = q;
        if (_direction == 0 && _kind != ChangeKind.Multiple || _quantities[q].Has(QuantityFlags.InQuotation | QuantityFlags.Range)
            || IsNotYet(_sentence))
        {
            return false;
        }

        bool apposition = StandsApart(q);
        bool main = _kind == ChangeKind.Multiple && _quantities[q].Has(QuantityFlags.Verb);
        int sentence = _quantities[q].Sentence;
        int count = CountEnds(_firstQuantity, _endQuantity, q, out int one, out int two);
        if (count >= 2)
        {
            return count == 2 && !IsOfClauseBehind(one) && !HasBullet(_quantities[one].FirstToken, _quantities[q].FirstToken)
                && (apposition || (_comparative && !_isOpen) || (main && TellsAfter(_quantities[one].FirstToken))) && !IsOfOtherTime()
                && IsOrdered(one, two);
        }

        int before = StartOf(_firstQuantity - 1);
        int after = EndOf(_endQuantity);
        if (count == 1)
        {
            // "Last year 400 people entered. The figure rose by 50% this year to 600."
            if (IsBeside(before, sentence - 1) && RefersBack(_sentence) && !HasOtherPercent(q)
                && CountEnds(before, _firstQuantity, q, out int earlier, out _) == 1)
            {
                return IsOrdered(earlier, one);
            }

            // "Turnover fell 12% to €44 million. A year earlier it had been €50 million."
            return IsBeside(_endQuantity, sentence + 1) && RefersBack(_sentences[sentence + 1])
                && CountEnds(_endQuantity, after, q, out int later, out _) == 1 && IsOrdered(one, later);
        }

        // "Thefts have doubled. In 2020 the police counted 40, last year 80."
        if (main && IsBeside(_endQuantity, sentence + 1) && CountEnds(_endQuantity, after, q, out one, out two) == 2
            && (RefersBack(_sentences[sentence + 1])
                || (TimeIn(_sentences[sentence + 1].FirstToken, _quantities[one].FirstToken, out _) is When.Year
                    && _quantities[one].Head == 0 && _quantities[two].Head == 0 && _quantities[one].Unit == 0))
            && !Is(_quantities[one].FirstToken - 1, FigureWords.From))
        {
            return IsOrdered(one, two);
        }

        return apposition && !IsOfOtherTime() && IsBeside(before, sentence - 1) && RefersBack(_sentence)
            && CountEnds(before, _firstQuantity, q, out one, out two) == 2 && IsOrdered(one, two);
    }

    /// <summary>
    /// <c>They have fallen 11 percent, closing at $570, but are still up 41 percent</c>: the figures are of the percentage before.
    /// </summary>
    private readonly bool HasOtherPercent(int change)
    {
        for (int i = _firstQuantity; i < change; i++)
        {
            if (_quantities[i].Dimension == QuantityDimension.Percent && _quantities[i].IsAmount)
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool HasBullet(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (IsBullet(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Thefts have doubled: there were 60</c>: a colon, a semicolon or a dash opens what the figures tell.</summary>
    private readonly bool TellsAfter(int figure)
    {
        bool mark = false;
        for (int i = _end; i < figure; i++)
        {
            mark |= _tokens[i].Kind is TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash;
        }

        return mark;
    }

    /// <summary>
    /// <c>three times as many votes, which means that ours went from 33 to 75</c>: both figures are of the clause behind.
    /// </summary>
    private readonly bool IsOfClauseBehind(int figure)
    {
        for (int i = _end; i < _quantities[figure].FirstToken; i++)
        {
            if (Is(i, FigureWords.Stop))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts the figures of a range that a change can lie between, and gives the first two of them.</summary>
    private readonly int CountEnds(int first, int end, int change, out int one, out int two)
    {
        one = two = -1;
        int count = 0;
        _work.Add(end - first);
        for (int i = first; i < end; i++)
        {
            ref readonly Quantity quantity = ref _quantities[i];
            if (i == change || quantity.Dimension == QuantityDimension.Percent || !CanBeEnd(quantity, change)
                || Is(quantity.FirstToken - 1, FigureWords.Or) || IsNumberOfItem(quantity) || IsOfOtherChange(i, change))
            {
                continue;
            }

            (one, two) = count switch { 0 => (i, -1), 1 => (one, i), _ => (one, two) };
            count += quantity.Has(QuantityFlags.InQuotation | QuantityFlags.Range)
                || quantity.Approximator is Approximator.AtLeast or Approximator.Under ? 3 : 1;
        }

        return count;
    }

    /// <summary>
    /// <c>fell 8 percent to $10, while shares of the other slid 7 percent to $18</c>: what a percentage led to is of that one alone.
    /// </summary>
    private readonly bool IsOfOtherChange(int figure, int change) =>
        figure > 0 && figure - 1 != change && _quantities[figure - 1].Dimension is QuantityDimension.Percent or QuantityDimension.Points
        && _quantities[figure - 1].EndToken == _quantities[figure].FirstToken - 1
        && _quantities[figure - 1].Sentence == _quantities[figure].Sentence
        && ChangeReaderWords.Leading.Has(_tokens[_quantities[figure].FirstToken - 1]);

    /// <summary><c>(1) those who came</c></summary>
    private readonly bool IsNumberOfItem(in Quantity quantity) =>
        quantity.Unit == 0 && quantity.Point < 10 && quantity.FirstToken > 0 && quantity.EndToken < _tokens.Length
        && _tokens[quantity.FirstToken - 1].Kind == TokenKind.OpenBracket && _tokens[quantity.EndToken].Kind == TokenKind.CloseBracket;

    private readonly int StartOf(int last)
    {
        int first = last;
        while (first > 0 && _quantities[first - 1].Sentence == _quantities[last].Sentence)
        {
            first--;
        }

        return first;
    }

    private readonly int EndOf(int first)
    {
        int end = first;
        while (end < _quantities.Length && _quantities[end].Sentence == _quantities[first].Sentence)
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a figure stands in a sentence beside this one, in the same paragraph or the next.</summary>
    private readonly bool IsBeside(int quantity, int sentence) =>
        quantity >= 0 && quantity < _quantities.Length && _quantities[quantity].Sentence == sentence
        && Math.Abs(_sentences[sentence].Block - _sentence.Block) <= 1
        && !IsNotYet(_sentences[sentence]);

    /// <summary>Whether a sentence speaks of what may come or did not; the month of May does not.</summary>
    private readonly bool IsNotYet(in Sentence sentence)
    {
        _work.Add(sentence.EndToken - sentence.FirstToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            bool month = i > sentence.FirstToken && _tokens[i].IsCapitalised && FigureWords.Month.Has(_tokens[i]);
            if (_tokens[i].Kind == TokenKind.Word && ChangeReaderWords.NotYet.Has(_tokens[i]) && !month)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>a rise of 50% since 2010</c>, <c>up 5% on May</c>: counted from another time than that of the figures.</summary>
    private readonly bool IsOfOtherTime() =>
        !_comparative && Is(_end, ChangeReaderWords.CountsFrom) && !Is(_end + 1, ChangeReaderWords.ThatTime);

    /// <summary>
    /// Whether a sentence speaks of what the one before is about: <c>It was</c>, <c>Today it has</c>, <c>In 2023 there were</c>,
    /// <c>The figure rose</c>.
    /// </summary>
    private readonly bool RefersBack(in Sentence sentence)
    {
        int at = sentence.FirstToken;
        int limit = Math.Min(sentence.EndToken - 1, at + LongestTime);
        while (at < limit
            && (TimeAt(at, out _) != When.None || _tokens[at].Kind is TokenKind.Comma or TokenKind.Number
                || ChangeReaderWords.OfTime.Has(_tokens[at])) && !ChangeReaderWords.Back.Has(_tokens[at]))
        {
            at++;
        }

        at += ChangeReaderWords.BackArticle.Has(_tokens[at]) && at + 1 < sentence.EndToken
            && ChangeReaderWords.BackNoun.Has(_tokens[at + 1]) ? 1 : 0;
        return ChangeReaderWords.Back.Has(_tokens[at]) || ChangeReaderWords.BackNoun.Has(_tokens[at]);
    }

    /// <summary>Puts two figures in the order of their times; false if that is not told.</summary>
    private bool IsOrdered(int first, int second)
    {
        Quantity one = _quantities[first];
        Quantity other = _quantities[second];
        bool apart = one.Sentence != other.Sentence;
        Sentence start = _sentences[one.Sentence];
        Sentence end = _sentences[other.Sentence];
        int firstEnd = Math.Max(one.EndToken, one.HeadToken + 1);
        int border = apart ? start.EndToken : BorderBetween(firstEnd, other.FirstToken);
        When firstWhen = TimeIn(firstEnd, border, out int firstValue);
        firstWhen = firstWhen is When.None or When.Is or When.Was
            ? TimeIn(start.FirstToken, one.FirstToken, out int lead) is var opening and not When.None
                ? With(opening, lead, out firstValue)
                : firstWhen
            : firstWhen;
        When secondWhen = TimeIn(apart ? end.FirstToken : border, other.FirstToken, out int secondValue);
        if (secondWhen is When.None or When.Is or When.Was
            && TimeIn(other.EndToken, end.EndToken, out int trail) is var closing and not (When.None or When.Is or When.Was))
        {
            secondWhen = With(closing, trail, out secondValue);
        }

        int order = Compare(firstWhen, firstValue, secondWhen, secondValue);
        (_from, _to) = order < 0 ? (first, second) : (second, first);
        return order != 0 && AreAlike(_quantities[_from], _quantities[_to]);
    }

    /// <summary>Whether two figures can be of one thing that changed as the words say, if not by so much.</summary>
    private readonly bool AreAlike(in Quantity from, in Quantity to)
    {
        double ratio = to.Point / from.Point;
        bool up = _kind == ChangeKind.Multiple ? _direction >= 0 && (_direction > 0 || _quantities[_change].Point > 1) : _direction > 0;

        // "It was 40 and is now 30 euros, an increase of 25%": so much, but down
        bool turned = _kind == ChangeKind.Percent && Math.Abs((Math.Abs(ratio - 1) * 100) - _quantities[_change].Point) < 1;
        bool measures = from.Dimension == to.Dimension ? from.Unit == to.Unit : IsBare(from) || IsBare(to);
        return from.Point > 0 && to.Point > 0 && ratio is < MostTimes and > 1 / MostTimes && (up == ratio > 1 || turned) && measures
            && (from.Head == to.Head || from.Head == 0 || to.Head == 0);
    }

    private static bool IsBare(in Quantity quantity) =>
        quantity.Dimension == QuantityDimension.Count && quantity.Unit == 0 && quantity.Head == 0;

    /// <summary>
    /// Whether the change stands after a mark (<c>, a rise of 5%</c>), or is what the sentence says of the one before
    /// (<c>That is a rise of 5%</c>).
    /// </summary>
    private readonly bool StandsApart(int change)
    {
        int at = Math.Min(_start, _quantities[change].FirstToken) - 1;
        if (at > _sentence.FirstToken && _tokens[at].Kind == TokenKind.Comma && ClosesRelative(at))
        {
            return false;
        }

        while (at >= _sentence.FirstToken && IsWord(at) && Is(at, ChangeReaderWords.BeforeApart))
        {
            at--;
        }

        return at < _sentence.FirstToken
            || _tokens[at].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket or TokenKind.Colon or TokenKind.Semicolon;
    }

    /// <summary>
    /// <c>its revenue, which was low, rose 17 percent</c>: behind the comma the verb of the subject before the clause goes on.
    /// </summary>
    private readonly bool ClosesRelative(int comma) =>
        Is(comma + 1, Lists.DirectionVerb) && !IsParticiple(comma + 1) && IsBehindRelative(comma);

    /// <summary><c>rising</c></summary>
    private readonly bool IsParticiple(int at) =>
        _text.AsSpan(_tokens[at].Span).EndsWith("ing".AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static When With(When when, int value, out int told)
    {
        told = value;
        return when;
    }

    /// <summary>Where the words of the first of two figures end: at a mark or a word that begins the other clause.</summary>
    private readonly int BorderBetween(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_tokens[i].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash or TokenKind.OpenBracket or TokenKind.Colon
                || ChangeReaderWords.Border.Has(_tokens[i]))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>The most telling time of a range of tokens.</summary>
    private readonly When TimeIn(int start, int end, out int value)
    {
        When found = When.None;
        value = 0;
        _work.Add(Math.Max(0, end - start));
        for (int i = start; i < end; i++)
        {
            When when = TimeAt(i, out int told);
            bool weak = found is When.None or When.Was or When.Is;
            if (when != When.None && (weak || found == When.Year && when == When.Before))
            {
                (found, value) = (when, told);
            }
        }

        return found;
    }

    /// <summary>The time a token tells, with the words beside it.</summary>
    private readonly When TimeAt(int at, out int value)
    {
        value = 0;
        ref readonly Token token = ref _tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            return token.Length == 4
                && Numeral.Read(_text.AsSpan(token.Span)) is
                {
                    IsNumber: true, Decimals: 0, Length: 4, Separated: false,
                    Value: >= 1500 and <= 2100
                } year ? With(When.Year, (int)year.Value, out value) : When.None;
        }

        if (token.Kind != TokenKind.Word)
        {
            return When.None;
        }

        if (FigureWords.Month.Has(token) && token.IsCapitalised)
        {
            return With(When.Month, (int)_figures.Get(token.WordId).Value, out value);
        }

        bool period = at + 1 < _tokens.Length && (ChangeReaderWords.Period.Has(_tokens[at + 1]) || FigureWords.Month.Has(_tokens[at + 1]));
        return ChangeReaderWords.Earlier.Has(token) ? When.Before
            : ChangeReaderWords.LastOne.Has(token) && period ? When.Last
            : ChangeReaderWords.ThisOne.Has(token) && period ? When.Now
            : ChangeReaderWords.Today.Has(token) ? When.Now
            : ChangeReaderWords.WasThen.Has(token) ? When.Was
            : ChangeReaderWords.IsNow.Has(token) ? When.Is
            : When.None;
    }

    /// <summary>-1 if the first time is the earlier one, 1 if the second is, 0 if the words do not tell.</summary>
    private static int Compare(When one, int oneValue, When other, int otherValue)
    {
        if (one == other)
        {
            return one switch
            {
                When.Year => oneValue.CompareTo(otherValue),
                When.Month => oneValue < otherValue ? -1 : 0, // December is before January as well as after it
                _ => 0,
            };
        }

        if (IsBeforeOther(one, other))
        {
            return -1;
        }

        return IsBeforeOther(other, one) ? 1 : 0;
    }

    private static bool IsBeforeOther(When one, When other) => one switch
    {
        When.Before => other is not When.Last,
        When.Last => other is When.None or When.Now or When.Is,
        When.Year => other is When.None or When.Now or When.Is or When.Last,
        When.Was or When.Month => other is When.Now or When.Is,
        _ => false,
    };

    // ---- phrases that take up what was told before -------------------------------------------------------------------------

    /// <summary>
    /// <c>will pay £16.20, up from £14.50. The 12% increase is the first</c>: the change takes up the only one told right before.
    /// </summary>
    private bool FindDefinite(int q)
    {
        int noun = Is(_end - 1, Lists.ChangeNoun) ? _end - 1 : Is(_start, Lists.ChangeNoun) ? _start : -1;
        int sentence = _quantities[q].Sentence;
        int after = Math.Max(_end, _quantities[q].EndToken);
        int definite = Math.Min(_start, _quantities[q].FirstToken) - 1;
        definite -= Is(definite, FigureWords.Ordinal) ? 1 : 0;
        bool near = definite - _sentence.FirstToken <= 2 && Is(definite, ChangeReaderWords.BackArticle)
            && (definite == _sentence.FirstToken || ChangeReaderWords.Back.Has(_tokens[_sentence.FirstToken]));
        if (_kind is not (ChangeKind.Percent or ChangeKind.Points) || _quantities[q].Dimension == QuantityDimension.Share || noun < 0
            || !near || _quantities[q].Has(QuantityFlags.InQuotation) || Is(after, ChangeReaderWords.OfWhat)
            || CountEnds(_firstQuantity, _endQuantity, q, out _, out _) > 0)
        {
            return false;
        }

        int found = -1;
        for (int i = _changes.Count - 1;
            i >= 0 && sentence - _changes[i].Sentence <= MostSentences && _sentence.Block - _sentences[_changes[i].Sentence].Block <= 2;
            i--)
        {
            ChangeRelation change = _changes[i];
            if (found >= 0 && change.Sentence < _changes[found].Sentence)
            {
                break;
            }

            if (change.Sentence == sentence || change.Direction != _direction || _quantities[change.To].Has(QuantityFlags.InQuotation))
            {
                return false;
            }

            if (found >= 0 && (_changes[found].From != change.From || _changes[found].To != change.To))
            {
                return false;
            }

            found = i;
        }

        if (found < 0 || _changes[found].Kind is not (ChangeKind.Direction or ChangeKind.Difference))
        {
            return false;
        }

        _from = _changes[found].From;
        _to = _changes[found].To;
        return _quantities[_from].Dimension == _quantities[_to].Dimension;
    }

    /// <summary><c>They paid 250 euros a kilo. In town it fetched 5,000 euros a kilo, ten times as much</c>.</summary>
    private bool FindTimesAsMany(int q)
    {
        int before = StartOf(_firstQuantity - 1);
        if (_kind != ChangeKind.Multiple || _quantities[q].Has(QuantityFlags.InQuotation | QuantityFlags.Verb) || _comparative
            || !Is(_end - 1, FigureWords.As) && !Is(_end - 2, FigureWords.As) || !StandsApart(q)
            || CountEnds(_firstQuantity, _endQuantity, q, out int to, out _) != 1 || !IsBeside(before, _quantities[q].Sentence - 1))
        {
            return false;
        }

        int from = -1;
        for (int i = before; i < _firstQuantity; i++)
        {
            bool same = CanBeEnd(_quantities[i], q) && _quantities[i].Dimension == _quantities[to].Dimension
                && _quantities[i].Unit == _quantities[to].Unit && _quantities[i].Rate == _quantities[to].Rate;
            if (same && from >= 0)
            {
                return false;
            }

            from = same ? i : from;
        }

        _from = from;
        _to = to;
        return from >= 0 && (_quantities[to].Rate != 0 || (_quantities[to].Head != 0 && _quantities[to].Head == _quantities[from].Head))
            && _quantities[to].Point > _quantities[from].Point;
    }

    /// <summary>
    /// <c>Net profit: 7.7 (6.4), plus 20.3%</c>: the figure before the change stands in a bracket behind the one after it.
    /// </summary>
    private bool FindBracketed(int q)
    {
        int to = q - 2;
        int from = q - 1;
        if (to < _firstQuantity || _kind != ChangeKind.Percent || _direction == 0)
        {
            return false;
        }

        int open = Math.Max(_quantities[to].EndToken, _quantities[to].HeadToken + 1);
        int close = _quantities[from].EndToken;
        int mark = Math.Min(_start, _quantities[q].FirstToken) - 1;
        if (open >= _quantities[from].FirstToken || close >= _sentence.EndToken || _tokens[open].Kind != TokenKind.OpenBracket
            || _tokens[close].Kind != TokenKind.CloseBracket || mark - close > 1
            || !_quantities[to].IsAmount || !_quantities[from].IsAmount || !CanBeEnd(_quantities[to], q) || !CanBeEnd(_quantities[from], q))
        {
            return false;
        }

        _from = from;
        _to = to;
        return _quantities[from].FirstToken == open + 1 || TimeIn(open, _quantities[from].FirstToken, out _) != When.None;
    }
}
