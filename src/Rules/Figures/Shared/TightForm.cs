using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Words;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>
/// The narrow form in which figures can hardly be of anything but one another: they stand in one sentence, and nothing joins them but
/// prepositions, units and words of time (<c>fell by 12 percent last year, to 6,900 from 7,800</c>). A noun, a verb or a figure of its own
/// between them may make each of them a figure of something else.
/// </summary>
internal static class TightForm
{
    /// <summary>Figures farther apart than this are of two scales: a share's and a company's, a day's and a year's.</summary>
    private const double MostTimes = 20;

    /// <summary>How far the power of ten between two figures may be from a whole one for a wrong scale word alone to part them.</summary>
    private const double Nought = 0.15;

    /// <summary>Between a figure and the noun it counts.</summary>
    private const int LongestNoun = 3;

    /// <summary>Tokens of what changed, between the change and what it led to.</summary>
    private const int LongestPhrase = 10;

    /// <summary>Words of what a verb changes, behind its article.</summary>
    private const int LongestObject = 3;

    /// <summary>Whether a change and both its figures are joined so, in any order.</summary>
    public static bool Holds(ArticleReading reading, in ChangeRelation relation)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (IsOneOfSeveral(reading, relation.From) || IsOneOfSeveral(reading, relation.To)
            || !IsPlain(quantities[relation.From]) || !IsPlain(quantities[relation.To])
            || !AreOfOneScale(quantities[relation.From], quantities[relation.To]))
        {
            return false;
        }

        int first = Math.Min(relation.From, relation.To);
        int last = Math.Max(relation.From, relation.To);
        if (relation.Change < 0 || relation.IsBorrowed)
        {
            return AreJoined(reading, relation, first, last)
                && (relation.Change < 0 ? IsGoverned(reading, relation, first) : PointsBack(reading, relation));
        }

        int change = relation.Change;
        bool percent = relation.Kind == ChangeKind.Percent;
        bool marked = IsMarked(reading, quantities[relation.From], percent);
        if (!IsPlain(quantities[change]) || !(marked || relation.Kind == ChangeKind.Multiple)
            || (!percent && quantities[change].Approximator == Approximator.Over))
        {
            return false;
        }

        return change < first
            ? AreJoined(reading, relation, first, last)
                && (percent && marked && IsLed(reading, relation, first)
                    ? HasPhrase(reading, relation)
                    : IsGoverned(reading, relation, change) && AreJoined(reading, relation, change, first))
            : AreJoined(reading, relation, first, Math.Min(change, last))
                && AreJoined(reading, relation, Math.Min(change, last), Math.Max(change, last))
                && (change < last || relation.Kind == ChangeKind.Multiple || IsClosed(reading, quantities[change]));
    }

    /// <summary>
    /// Whether the words say that a figure is the earlier one: <c>from 400</c>, <c>than the 400</c> or, perhaps, <c>compared to 400</c>.
    /// </summary>
    private static bool IsMarked(ArticleReading reading, in Quantity from, bool compared)
    {
        int before = from.FirstToken - 1;
        before -= WordsAt.Has(reading, before, FigureWords.The) ? 1 : 0;
        return WordsAt.Has(reading, before, TightFormWords.BeforeEarlier)
            || (compared && WordsAt.Has(reading, before, TightFormWords.BeforeCompared))
            || (compared && WordsAt.Has(reading, before, FigureWords.To) && WordsAt.Has(reading, before - 1, TightFormWords.Comparing));
    }

    /// <summary><c>to 450 from 400</c></summary>
    private static bool IsLed(ArticleReading reading, in ChangeRelation relation, int first) =>
        first == relation.To && WordsAt.Has(reading, reading.Quantities[relation.To].FirstToken - 1, FigureWords.To);

    /// <summary>
    /// Whether between a change and the pair it leads to stands only what changed: <c>a 9 percent jump in mooring fees to 450 from 400</c>.
    /// </summary>
    private static bool HasPhrase(ArticleReading reading, in ChangeRelation relation)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int end = quantities[relation.To].FirstToken;
        int start = EndOf(reading, quantities[relation.Change]);
        if (IsAllGlue(reading, relation, start, end, (relation.Change + 1, relation.To)))
        {
            return true;
        }

        for (int i = relation.Change + 1; i < relation.To; i++)
        {
            if (!IsTime(quantities[i]))
            {
                return false;
            }
        }

        for (int i = start; i < end; i++)
        {
            bool word = reading.Tokens[i].Kind is TokenKind.Word or TokenKind.Number && !WordsAt.Has(reading, i, FigureWords.Stop)
                && !WordsAt.Has(reading, i, FigureWords.And) && !WordsAt.Has(reading, i, Lists.Direction);
            if (!word && i != relation.DirectionToken)
            {
                return false;
            }
        }

        return end - start <= LongestPhrase;
    }

    /// <summary>Whether only glue stands between two figures.</summary>
    private static bool AreJoined(ArticleReading reading, in ChangeRelation relation, int first, int second)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        return quantities[first].Sentence == quantities[second].Sentence
            && IsAllGlue(reading, relation, EndOf(reading, quantities[first]), quantities[second].FirstToken, (first + 1, second));
    }

    /// <summary>Whether some tokens, and the figures among them, are glue; brackets are skipped with what they hold.</summary>
    private static bool IsAllGlue(ArticleReading reading, in ChangeRelation relation, int start, int end, (int Next, int End) figures)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int next = figures.Next;
        reading.Work.Add(Math.Max(0, end - start));
        for (int at = start; at < end; at++)
        {
            while (next < figures.End && quantities[next].FirstToken < at)
            {
                next++;
            }

            if (WordsAt.IsKind(reading, at, TokenKind.OpenBracket))
            {
                while (at < end && !WordsAt.IsKind(reading, at, TokenKind.CloseBracket))
                {
                    at++;
                }
            }
            else if (next < figures.End && quantities[next].FirstToken == at)
            {
                if (!IsTime(quantities[next]))
                {
                    return false;
                }

                at = quantities[next].EndToken - 1;
            }
            else if (!IsGlue(reading, at) && at != relation.DirectionToken && !WordsAt.IsKind(reading, at, TokenKind.Number))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsGlue(ArticleReading reading, int token) =>
        WordsAt.IsComma(reading, token) || WordsAt.Has(reading, token, TightFormWords.Glue)
        || (WordsAt.Has(reading, token, FigureWords.With) && WordsAt.Has(reading, token - 1, TightFormWords.Comparing))
        || (WordsAt.Has(reading, token, TightFormWords.Teller)
            && (WordsAt.Has(reading, token - 1, TightFormWords.Teller) || WordsAt.Has(reading, token + 1, TightFormWords.Teller)));

    /// <summary>Behind a figure, the noun it counts, and what it is a part of or is for each of: <c>of GDP</c>, <c>a barrel</c>.</summary>
    private static int EndOf(ArticleReading reading, in Quantity figure)
    {
        int end = figure.HeadToken >= figure.EndToken && figure.HeadToken - figure.EndToken <= LongestNoun
            ? figure.HeadToken + 1
            : figure.EndToken;
        end += end == figure.EndToken && WordsAt.IsPluralNoun(reading, end) && !WordsAt.Has(reading, end, TightFormWords.Glue) ? 1 : 0;
        bool unit = WordsAt.Has(reading, end, TightFormWords.ForEach)
            || (figure.Dimension == QuantityDimension.Percent && WordsAt.Has(reading, end, TightFormWords.Share));
        return unit && WordsAt.IsKind(reading, end + 1, TokenKind.Word) ? end + 2 : end;
    }

    /// <summary>
    /// Whether the word of direction stands directly before the first of the figures, or with what it changes between them:
    /// <c>cut its offer to $10</c>.
    /// </summary>
    private static bool IsGoverned(ArticleReading reading, in ChangeRelation relation, int figure)
    {
        int first = reading.Quantities[figure].FirstToken;
        int at = relation.DirectionToken + 1;
        if (relation.DirectionToken >= first)
        {
            return true;
        }

        if (WordsAt.Has(reading, relation.DirectionToken, Lists.DirectionVerb) && WordsAt.Has(reading, at, Lists.Determiner)
            && !IsAllGlue(reading, relation, at, first, (figure, figure)))
        {
            int end = Math.Min(first, at + 1 + LongestObject);
            at++;
            while (at < end && WordsAt.IsKind(reading, at, TokenKind.Word) && !Lists.Function.Has(reading.Tokens[at])
                && !Lists.Direction.Has(reading.Tokens[at]))
            {
                at++;
            }
        }

        return IsAllGlue(reading, relation, at, first, (figure, figure));
    }

    /// <summary>Whether a change behind its figures has none behind it that it is held against: <c>11 percent higher than</c>.</summary>
    private static bool IsClosed(ArticleReading reading, in Quantity change)
    {
        int end = EndOf(reading, change);
        return !WordsAt.IsKind(reading, end, TokenKind.Word)
            || (WordsAt.Has(reading, end, TightFormWords.Glue) && !WordsAt.Has(reading, end, TightFormWords.Held));
    }

    /// <summary><c>fell to 3 and 7 from 4 and 9</c>: which belongs to which is said by their order alone.</summary>
    private static bool IsOneOfSeveral(ArticleReading reading, int figure)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        bool before = figure > 0 && WordsAt.Has(reading, quantities[figure].FirstToken - 1, FigureWords.And)
            && quantities[figure - 1].IsAmount && EndOf(reading, quantities[figure - 1]) == quantities[figure].FirstToken - 1;
        int end = EndOf(reading, quantities[figure]);
        return before || (figure + 1 < quantities.Length && WordsAt.Has(reading, end, FigureWords.And)
            && quantities[figure + 1].IsAmount && quantities[figure + 1].FirstToken == end + 1);
    }

    /// <summary><c>It went from £20 to £60. That is four times as much.</c></summary>
    private static bool PointsBack(ArticleReading reading, in ChangeRelation relation)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int start = reading.Sentences[relation.Sentence].FirstToken;
        return quantities[relation.From].Sentence == relation.Sentence - 1
            && WordsAt.Has(reading, start, FigureWords.Demonstrative)
            && WordsAt.Has(reading, start + 1, FigureWords.BeVerb)
            && quantities[relation.Change].FirstToken <= start + LongestNoun;
    }

    /// <summary>A figure as it is, and no range, bound or share in words.</summary>
    private static bool IsPlain(in Quantity figure) =>
        !figure.Has(QuantityFlags.Range) && figure.Dimension != QuantityDimension.Share
        && figure.Approximator is not (Approximator.Under or Approximator.AtLeast);

    /// <summary>Two figures of one scale, or of two scales if the digits are nearly the same: a wrong scale word.</summary>
    private static bool AreOfOneScale(in Quantity one, in Quantity other)
    {
        double noughts = Math.Log10(one.Point / other.Point);
        return Math.Abs(noughts) < Math.Log10(MostTimes) || Math.Abs(noughts - Math.Round(noughts)) < Nought;
    }

    private static bool IsTime(in Quantity figure) =>
        figure.Role is QuantityRole.Year or QuantityRole.Date or QuantityRole.RelativeTime or QuantityRole.Ordinal
        || figure.Dimension == QuantityDimension.Duration;
}
