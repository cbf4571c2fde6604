using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>The words that widen a number, and the values it can stand for.</content>
internal ref partial struct QuantityReader
{
    private Approximator ReadApproximator()
    {
        Approximator found = Approximator.None;
        int at = _first - 1;
        while (at >= _sentence.FirstToken && _tokens[at].Kind == TokenKind.Word && !EndsFigure(at + 1))
        {
            FigureWord word = Figure(at);
            // "50% over the budget", "5% above 400": after a figure the word compares
            bool compares = word.Approximation is Approximator.Over or Approximator.Under && (EndsFigure(at) || IsCounted(at - 1));
            if (word.Is(FigureWords.Approximate) && !_tokens[at].IsPossessive && !compares)
            {
                // "up 5% over the year" binds "over" to the change before it; here the figure follows directly
                found = Combine(word.Approximation, found);
                _first = at;
                at--;
                continue;
            }

            if (found == Approximator.None && word.Is(FigureWords.Than) && Is(at - 1, FigureWords.ApproximatorPart)
                && Figure(at - 1).Is(Lists.Comparative) && !EndsFigure(at - 1) && !IsCounted(at - 2))
            {
                found = Figure(at - 1).Is(FigureWords.MoreWord) ? Approximator.Over : Approximator.Under;
                _first = at - 1;
                at -= 2;
                continue;
            }

            if (found == Approximator.None && word.Is(FigureWords.ApproximatorPart) && Is(at - 1, FigureWords.At))
            {
                found = _tokens[at].Length == 5 ? Approximator.AtLeast : Approximator.Under;
                _first = at - 1;
                break;
            }

            if (found == Approximator.None && word.Is(FigureWords.As) && Is(at - 1, FigureWords.ApproximatorPart)
                && Is(at - 2, FigureWords.As) && !EndsFigure(at - 2))
            {
                found = Approximator.Under;
                _first = at - 2;
                break;
            }

            if (found == Approximator.None && word.Is(FigureWords.To) && at > _sentence.FirstToken
                && Is(at - 1, FigureWords.ApproximatorPart) && !Is(at - 1, Lists.Comparative))
            {
                // up to 500, close to 500
                bool up = _tokens[at - 1].WordId == _figures.Up;
                if (up ? Is(at - 2, FigureWords.RiseVerb)
                    || (IsKind(at - 2, TokenKind.Word) && QuantityReaderWords.Moved.Has(_tokens[at - 2])) : _tokens[at - 1].Length != 5)
                {
                    // "went up to 500" is where it went
                    break;
                }

                found = up ? Approximator.Under : Approximator.About;
                _first = at - 1;
                break;
            }

            break;
        }

        return found;
    }

    /// <summary>Whether a word is the noun of the figure before it: in <c>20 jobs more than 400</c> the words compare.</summary>
    private readonly bool IsCounted(int at) =>
        _quantities.Count > 0 && _quantities[_quantities.Count - 1].HeadToken == at && at >= _sentence.FirstToken;

    private static Approximator Combine(Approximator outer, Approximator inner) => (outer, inner) switch
    {
        (_, Approximator.None) => outer,
        (Approximator.Just, Approximator.Over) => Approximator.JustOver,
        (Approximator.Just, Approximator.Under) => Approximator.Nearly,
        (Approximator.Just, _) => inner,
        _ => inner,
    };

    private Approximator ReadTrailingApproximator()
    {
        // 5,000 or so; 5,000 or more
        if (!Is(_end, FigureWords.Or) || !IsKind(_end + 1, TokenKind.Word))
        {
            return Approximator.None;
        }

        FigureWord next = Figure(_end + 1);
        if (next.Is(FigureWords.Stop) && _tokens[_end + 1].Length == 2)
        {
            _end += 2;
            return Approximator.About;
        }

        if (next.Is(FigureWords.MoreWord) && next.Is(FigureWords.ApproximatorPart))
        {
            _end += 2;
            return Approximator.AtLeast;
        }

        return Approximator.None;
    }

    private readonly Interval GetInterval(Approximator approximator)
    {
        if (!double.IsNaN(_high))
        {
            return Precise(_value).Union(Precise(_high));
        }

        Interval printed = Precise(_value);
        return approximator switch
        {
            Approximator.About => printed.Union(Interval.Around(_value, Math.Abs(_value) * 0.1)),
            Approximator.Over when _dimension == QuantityDimension.Multiple && _value < 1 => new Interval(0, _value),
            Approximator.Over when _dimension == QuantityDimension.Multiple => new Interval(_value, Math.Max(_value * 1.3, _value + 0.5)),
            Approximator.Over => new Interval(_value, _value * 1.25),
            Approximator.JustOver => new Interval(printed.Low, printed.High * 1.06),
            Approximator.Nearly when _dimension == QuantityDimension.Multiple => new Interval(_value * 0.85, printed.High),
            Approximator.Nearly => new Interval(printed.Low * 0.9, printed.High),
            Approximator.Under => new Interval(Math.Min(0, printed.Low), printed.High),
            Approximator.AtLeast => new Interval(printed.Low, double.PositiveInfinity),
            _ => printed,
        };
    }

    /// <summary>What a number stands for by its printed digits.</summary>
    private readonly Interval Precise(double value)
    {
        double magnitude = Math.Abs(value);
        switch (_dimension)
        {
            case QuantityDimension.Share:
                return Interval.Around(value, _step / 2);
            case QuantityDimension.Multiple:
                return Interval.Around(value, (_flags & QuantityFlags.Fractional) != 0
                    ? Math.Max(_step / 2, value * 0.05)
                    : value < 1 ? 0.03 : Math.Max(0.1, value * 0.05));
            case QuantityDimension.Count when magnitude < 100 && (_flags & (QuantityFlags.Scaled | QuantityFlags.Fractional)) == 0:
                return Interval.Exact(value);
            case QuantityDimension.Money when magnitude < 100 && (_flags & (QuantityFlags.Scaled | QuantityFlags.Fractional)) == 0:
                return Interval.Around(value, magnitude * 0.01); // a price
            case QuantityDimension.Percent or QuantityDimension.Points:
                return Interval.Around(value, Math.Min(_step, 1) / 2);
            default:
                break;
        }

        double half = _step / 2;
        bool exact = (_flags & (QuantityFlags.Scaled | QuantityFlags.Fractional)) == 0 && _step <= 1
            && _dimension is QuantityDimension.Count or QuantityDimension.Money && magnitude >= 1000;
        return exact ? Interval.Exact(value) : Interval.Around(value, Math.Min(half, magnitude * 0.05));
    }
}
