using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <content>
/// Figures that a result is measured by, and from which no change is counted: what was expected, the high or low of a day, a rate for a
/// whole year. <c>Fees rose 30 percent to $41 million, compared with an estimate of $44 million</c>: the percentage is of last year's,
/// which is not printed. </content>
internal ref partial struct ChangeReader
{
    /// <summary>Tokens around a figure in which the word that tells what it is stands.</summary>
    private const int LongestYardstick = 8;

    /// <summary>
    /// Whether one of the two figures of a change is a yardstick. What is told to be so much above or below one is counted from it.
    /// </summary>
    private readonly bool IsHeldAgainstYardstick(bool isStated, bool isInferred)
    {
        if (_comparative && !isInferred)
        {
            return false;
        }

        Quantity from = _quantities[_from];
        Quantity to = _quantities[_to];
        int governor = GovernorOf(from);
        bool counted = governor >= 0 && Is(governor, FigureWords.From) && !isInferred;
        if (counted && !isStated)
        {
            // "raised its forecast to 12 from 9": from one forecast to the next
            return false;
        }

        bool polled = from.Dimension == QuantityDimension.Money && HasBeside(from, ChangeReaderWords.Poll);
        if (polled || HasBeside(from, ChangeReaderWords.Expected) || HasBeside(from, ChangeReaderWords.Pace)
            || HasBeside(to, ChangeReaderWords.Pace))
        {
            return true;
        }

        // "from a peak of 50" counts from it, "after a low of 50" and "against a high of 50" do not
        return !counted
            && (HasBeside(from, ChangeReaderWords.Extreme) || (isInferred && HasBeside(to, ChangeReaderWords.Extreme))
                || IsBeforeEvent(from) || (governor >= 0 && !isInferred && !IsOfEarlierTime(from)));
    }

    /// <summary>
    /// Whether a figure that something is compared with is told to be of another time, or ends the sentence:
    /// <c>compared with 40 a year earlier</c>, <c>against 40</c>. One of another place or thing (<c>against 40 at its rival</c>) is no base
    /// of a change.
    /// </summary>
    private readonly bool IsOfEarlierTime(in Quantity quantity)
    {
        int end = quantity.HeadToken >= quantity.EndToken ? quantity.HeadToken + 1 : quantity.EndToken;
        if (end >= _sentence.EndToken || !IsWord(end))
        {
            return true;
        }

        int limit = Math.Min(_sentence.EndToken, end + LongestYardstick);
        for (int i = quantity.FirstToken - LongestGap; i < limit; i++)
        {
            if (i >= _sentence.FirstToken
                && (IsYear(i) || Is(i, ChangeReaderWords.Earlier) || Is(i, ChangeReaderWords.LastOne) || Is(i, ChangeReaderWords.Period)
                    || Is(i, FigureWords.Ago) || Is(i, FigureWords.Month) || Is(i, FigureWords.Weekday) || Is(i, FigureWords.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsYear(int at)
    {
        ref readonly Token token = ref _tokens[at];
        return token.Kind == TokenKind.Number && token.Length == 4 && _text[token.Start] is '1' or '2'
            && Numeral.Read(_text.AsSpan(token.Span)).Value is >= 1900 and < 2100;
    }

    /// <summary>The word of comparison that governs a figure, or -1.</summary>
    private readonly int GovernorOf(in Quantity quantity)
    {
        for (int i = quantity.FirstToken - 1; i >= quantity.FirstToken - LongestYardstick; i--)
        {
            if (Is(i, ChangeReaderWords.Comparison) || Is(i, ChangeReaderWords.ToOrWith))
            {
                return i;
            }

            if (!IsWord(i))
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>Whether a word of a list describes a figure: between its preposition and it, or behind it in its clause.</summary>
    private readonly bool HasBeside(in Quantity quantity, WordList list)
    {
        _work.Add(2 * LongestYardstick);
        for (int i = quantity.FirstToken - 1; i >= quantity.FirstToken - LongestYardstick && IsWord(i); i--)
        {
            if (Is(i, list))
            {
                return true;
            }

            if (Is(i, ChangeReaderWords.Comparison) || Is(i, FigureWords.To) || Is(i, Lists.Direction) || Is(i, ChangeReaderWords.Border))
            {
                break;
            }
        }

        for (int i = quantity.EndToken; i < quantity.EndToken + LongestYardstick && i < _tokens.Length; i++)
        {
            if (Is(i, list))
            {
                return true;
            }

            bool goesOn = _tokens[i].Kind == TokenKind.Comma && Is(i + 1, ChangeReaderWords.GoesOn);
            if ((!IsWord(i) && !goesOn) || Is(i, ChangeReaderWords.Border) || Is(i, ChangeReaderWords.Earlier)
                || Is(i, ChangeReaderWords.LastOne) || Is(i, ChangeReaderWords.Comparison) || Is(i, Lists.Direction))
            {
                break;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>at 110.12 vs 110.11 before the auction</c>: held against a moment of the same day, while the change is counted from another.
    /// </summary>
    private readonly bool IsBeforeEvent(in Quantity quantity) =>
        Is(quantity.EndToken, Lists.Before)
        && (Is(quantity.EndToken + 1, ChangeReaderWords.Event) || Is(quantity.EndToken + 2, ChangeReaderWords.Event));
}
