using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>
/// The only two figures of one kind around a claim: what the claim says of two figures, it can say of these alone, whatever the words
/// between them.
/// </summary>
/// <param name="First">Index of the figure that stands first.</param>
/// <param name="Second">Index of the other one.</param>
internal readonly record struct LonePair(int First, int Second)
{
    /// <summary>Sentences from the claim within which its figures are looked for.</summary>
    private const int Reach = 3;

    /// <summary>Blocks from the claim within which its figures are looked for.</summary>
    private const int BlockReach = 1;

    /// <summary>Tokens before a sum in a bracket.</summary>
    private const int BracketReach = 6;

    /// <summary>The last block of the opening.</summary>
    private const int OpeningBlock = 2;

    /// <summary>The last sentence of the opening.</summary>
    private const int OpeningSentence = 4;

    private const int MostPairs = 8;

    /// <summary>Figures farther apart than this are of two things.</summary>
    private const double MostTimes = 20;

    /// <summary>A figure so many times larger or smaller than both takes no part.</summary>
    private const double Aside = 8;

    /// <summary>A number below this counts another thing more often than one more of what was counted.</summary>
    private const double LeastCount = 10;

    /// <summary>Two figures this near are one, rounded.</summary>
    private const double Rounded = 0.006;

    /// <summary>Whether a claim is wrong of two figures.</summary>
    public delegate bool Test<TClaim>(ArticleReading reading, in TClaim claim, in LonePair pair);

    /// <summary>Finds the only pair of which a claim is wrong.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="figure">The figure that states the claim.</param>
    /// <param name="claim">What it says.</param>
    /// <param name="isWrong">Whether it is wrong of a pair.</param>
    /// <param name="pair">The pair.</param>
    public static bool TryFind<TClaim>(ArticleReading reading, int figure, in TClaim claim, Test<TClaim> isWrong, out LonePair pair)
    {
        Span<LonePair> pairs = stackalloc LonePair[MostPairs];
        int found = Find(reading, figure, pairs);
        int wrong = 0;
        pair = default;
        foreach (ref readonly LonePair other in pairs.Slice(0, found))
        {
            if (isWrong(reading, claim, other))
            {
                pair = other;
                wrong++;
            }
        }

        return wrong == 1;
    }

    /// <summary>
    /// Finds the pairs a claim can be of: for each kind the only two figures in the article, one of them near the claim unless that opens
    /// the article.
    /// </summary>
    private static int Find(ArticleReading reading, int claim, Span<LonePair> pairs)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Span<int> all = stackalloc int[Claims.MostFigures];
        int known = 0;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (i != claim && CanTakePart(reading, quantities[i]))
            {
                all[known++] = i;
            }
        }

        ReadOnlySpan<int> figures = all.Slice(0, known);
        int count = 0;
        LonePair before = default;
        bool several = false;
        for (int first = 0; first < figures.Length; first++)
        {
            int i = figures[first];
            reading.Work.Add(figures.Length - first);
            for (int second = first + 1; second < figures.Length && count < pairs.Length; second++)
            {
                int j = figures[second];
                if (!AreOfOneKind(reading, quantities[i], quantities[j]))
                {
                    continue;
                }

                var pair = new LonePair(i, j);
                double ratio = Ratio(reading, quantities[i], quantities[j]);
                if (ratio is > MostTimes or < 1 / MostTimes || IsOne(quantities[i], quantities[j], ratio)
                    || !IsWithinReach(reading, claim, pair))
                {
                    continue;
                }

                if (AreAlone(reading, figures, pair))
                {
                    count = Add(reading, pairs, count, pair);
                }
                else if (quantities[j].Sentence - quantities[i].Sentence <= 1
                    && IsNear(reading, quantities[i].Sentence, quantities[claim].Sentence)
                    && IsNear(reading, quantities[j].Sentence, quantities[claim].Sentence)
                    && !HasBetween(reading, figures.Slice(first + 1, second - first - 1), pair) && pair.IsOfTwoTimes(reading))
                {
                    // of more than two those that are told as before and after, if only two are
                    several |= before.Second > 0 && !IsRepeated(reading, before, i, j);
                    before = pair;
                }
            }
        }

        return before.Second > 0 && !several && count < pairs.Length ? Add(reading, pairs, count, before) : count;
    }

    /// <summary>Whether a third figure of the kind stands between the two.</summary>
    private static bool HasBetween(ArticleReading reading, ReadOnlySpan<int> between, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        reading.Work.Add(between.Length);
        foreach (int figure in between)
        {
            if (AreOfOneKind(reading, quantities[figure], quantities[pair.First]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a pair; of two that are one, told twice, the more exact stays.</summary>
    private static int Add(ArticleReading reading, Span<LonePair> pairs, int count, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int k = 0; k < count; k++)
        {
            if (IsRepeated(reading, pairs[k], pair.First, pair.Second))
            {
                bool finer = quantities[pair.First].Step + quantities[pair.Second].Step < quantities[pairs[k].First].Step
                    + quantities[pairs[k].Second].Step;
                pairs[k] = finer ? pair : pairs[k];
                return count;
            }
        }

        pairs[count] = pair;
        return count + 1;
    }

    private static bool IsWithinReach(ArticleReading reading, int claim, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int sentence = quantities[claim].Sentence;
        return IsOpening(reading, sentence) || IsNear(reading, quantities[pair.First].Sentence, sentence)
            || IsNear(reading, quantities[pair.Second].Sentence, sentence);
    }

    /// <summary>Whether a figure says how much of something that can change or be compared.</summary>
    private static bool CanTakePart(ArticleReading reading, in Quantity quantity) =>
        quantity.IsAmount && quantity.Point > 0 && !quantity.Has(QuantityFlags.Range)
        && quantity.Dimension is not (QuantityDimension.Percent or QuantityDimension.Points or QuantityDimension.Share
            or QuantityDimension.Multiple or QuantityDimension.Duration or QuantityDimension.Temperature)
        && quantity.Approximator is not (Approximator.Under or Approximator.AtLeast)
        && (quantity.Dimension != QuantityDimension.Count || (quantity.Point >= LeastCount && !quantity.Has(QuantityFlags.Compound)))
        && !quantity.Has(QuantityFlags.InWords) && !IsDifferenceOrWhole(reading, quantity)
        && reading.Blocks[reading.Sentences[quantity.Sentence].Block].Zone is Zone.Body or Zone.Headline or Zone.Deck or Zone.Subhead;

    /// <summary>Whether two figures measure the same and count the same; a bare number resumes what another counts.</summary>
    public static bool AreOfOneKind(ArticleReading reading, in Quantity one, in Quantity other)
    {
        if (one.Dimension != other.Dimension || (one.Rate != other.Rate && one.Rate != 0 && other.Rate != 0)
            || (one.Qualifier != other.Qualifier && one.Qualifier != 0 && other.Qualifier != 0))
        {
            return false;
        }

        if (one.Dimension != QuantityDimension.Count)
        {
            IReadOnlyList<FigureUnit> units = reading.Lexicon.Figures.Units;
            return one.Dimension != QuantityDimension.Money
                || string.Equals(units[one.Unit].Name, units[other.Unit].Name, StringComparison.Ordinal);
        }

        uint head = HeadOf(reading, one);
        uint otherHead = HeadOf(reading, other);
        return head == otherHead || head == 0 || otherHead == 0
            || (NounPeople.IsPeople(reading, one) && NounPeople.IsPeople(reading, other));
    }

    /// <summary>What a number counts; that of the whole in <c>72 of the 110 bridges</c>.</summary>
    private static uint HeadOf(ArticleReading reading, in Quantity quantity)
    {
        if (quantity.Head != 0)
        {
            // "four went home": no noun
            return quantity.Point.Equals(1) || WordsAt.IsPluralNoun(reading, quantity.HeadToken) ? quantity.Head : 0;
        }

        if (!WordsAt.Has(reading, quantity.EndToken, FigureWords.Of))
        {
            return 0;
        }

        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int next = Sorted.FirstFrom(quantities, quantity.EndToken, static (in Quantity item) => item.FirstToken);
        return next < quantities.Length && quantities[next].FirstToken <= quantity.EndToken + 2 ? quantities[next].Head : 0;
    }

    /// <summary><c>down $1.96</c>, <c>another 40</c>, <c>72 of the 110 bridges</c>: no figure of one time.</summary>
    private static bool IsDifferenceOrWhole(ArticleReading reading, in Quantity quantity)
    {
        int before = quantity.FirstToken - 1;
        bool whole = WordsAt.Has(reading, before, FigureWords.Of)
            || (WordsAt.Has(reading, before, FigureWords.The) && WordsAt.Has(reading, before - 1, FigureWords.Of));
        bool converted = IsConverted(reading, before);
        bool part = WordsAt.Has(reading, before, LonePairWords.OfWhom) && WordsAt.Has(reading, before - 1, FigureWords.Of);
        bool expected = WordsAt.Find(reading, Math.Max(reading.Sentences[quantity.Sentence].FirstToken, before - 5),
            Math.Min(reading.Sentences[quantity.Sentence].EndToken, quantity.EndToken + 6), LonePairWords.Expected) >= 0;
        return expected || converted || part || WordsAt.Has(reading, before, LonePairWords.Difference)
            || (whole && quantity.Dimension == QuantityDimension.Count && WordsAt.IsKind(reading, before - 2, TokenKind.Number));
    }

    /// <summary><c>30 trillion rupiah ($3.2bn; £1.7bn)</c>: the same sum in other money.</summary>
    private static bool IsConverted(ArticleReading reading, int before)
    {
        int at = before;
        while (at > before - BracketReach && !WordsAt.IsKind(reading, at, TokenKind.OpenBracket)
            && (WordsAt.IsKind(reading, at, TokenKind.Number) || WordsAt.IsKind(reading, at, TokenKind.Currency)
                || WordsAt.IsKind(reading, at, TokenKind.Semicolon) || WordsAt.IsComma(reading, at)
                || WordsAt.Has(reading, at, FigureWords.Scale)))
        {
            at--;
        }

        return WordsAt.IsKind(reading, at, TokenKind.OpenBracket);
    }

    private static bool IsNear(ArticleReading reading, int other, int sentence) =>
        Math.Abs(other - sentence) <= Reach && Math.Abs(reading.Sentences[other].Block - reading.Sentences[sentence].Block) <= BlockReach;

    /// <summary>Whether a sentence is of the headline, the deck or the first paragraphs, which speak of the whole.</summary>
    public static bool IsOpening(ArticleReading reading, int sentence) =>
        sentence <= OpeningSentence && reading.Sentences[sentence].Block <= OpeningBlock;

    /// <summary>Whether a figure is one of the two again, less exact: <c>£1,900</c> in the headline, <c>£1,913.60</c> below.</summary>
    public bool IsRounded(ArticleReading reading, int figure)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        return IsRoundedOf(reading, quantities[figure], quantities[First]) || IsRoundedOf(reading, quantities[figure], quantities[Second]);
    }

    private static bool IsRoundedOf(ArticleReading reading, in Quantity figure, in Quantity exact) =>
        figure.Step > exact.Step && figure.Dimension == exact.Dimension && AreOfOneKind(reading, figure, exact)
        && IsOne(figure, exact, Ratio(reading, figure, exact));

    private static bool IsRepeated(ArticleReading reading, in LonePair pair, int one, int other)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        return IsAnyOf(reading, quantities[one], pair) && IsAnyOf(reading, quantities[other], pair);
    }

    private static bool IsAnyOf(ArticleReading reading, in Quantity quantity, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        return pair.Second > 0
            && ((quantity.Dimension == quantities[pair.First].Dimension
                && IsOne(quantity, quantities[pair.First], Ratio(reading, quantity, quantities[pair.First])))
            || (quantity.Dimension == quantities[pair.Second].Dimension
                && IsOne(quantity, quantities[pair.Second], Ratio(reading, quantity, quantities[pair.Second]))));
    }

    /// <summary>Whether no third figure of the kind could take part.</summary>
    private static bool AreAlone(ArticleReading reading, ReadOnlySpan<int> figures, in LonePair pair)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        reading.Work.Add(figures.Length);
        (int one, int other) = (pair.First, pair.Second);
        foreach (int k in figures)
        {
            if (k == one || k == other
                || !(AreOfOneKind(reading, quantities[k], quantities[one]) && AreOfOneKind(reading, quantities[k], quantities[other])))
            {
                continue;
            }

            double toOne = Ratio(reading, quantities[k], quantities[one]);
            double toOther = Ratio(reading, quantities[k], quantities[other]);
            bool aside = (toOne > Aside && toOther > Aside) || (toOne < 1 / Aside && toOther < 1 / Aside);
            if (!aside && !IsAnyOf(reading, quantities[k], pair))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the first figure is multiplied by to be in the unit of the second.</summary>
    public static double Factor(ArticleReading reading, in Quantity one, in Quantity other)
    {
        IReadOnlyList<FigureUnit> units = reading.Lexicon.Figures.Units;
        return one.Dimension == QuantityDimension.Count || one.Unit == other.Unit ? 1 : units[one.Unit].Factor / units[other.Unit].Factor;
    }

    /// <summary>How many times the second figure the first is.</summary>
    private static double Ratio(ArticleReading reading, in Quantity one, in Quantity other) =>
        one.Point * Factor(reading, one, other) / other.Point;

    /// <summary>Whether two figures are one, perhaps rounded the second time.</summary>
    private static bool IsOne(in Quantity one, in Quantity other, double ratio) =>
        Math.Abs(ratio - 1) < Rounded || (ratio is < 1.05 and > 0.95 && one.Unit == other.Unit && one.Value.Meets(other.Value));

    /// <summary>Whether a noun stands in a sentence of the two figures.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="noun">The key of the noun.</param>
    /// <param name="but">A sentence that does not count.</param>
    public bool HasNoun(ArticleReading reading, uint noun, int but)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        return (quantities[First].Sentence != but && HasNoun(reading, First, noun))
            || (quantities[Second].Sentence != but && HasNoun(reading, Second, noun));
    }

    private static bool HasNoun(ArticleReading reading, int figure, uint noun)
    {
        Sentence sentence = reading.Sentences[reading.Quantities[figure].Sentence];
        reading.Work.Add(sentence.EndToken - sentence.FirstToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Word) && WordsAt.Noun(reading, i) == noun)
            {
                return true;
            }
        }

        return false;
    }

    // ---- the two times -------------------------------------------------------------------------------------------------

    /// <summary>Whether the words around the two figures tell them apart as of two times.</summary>
    public bool IsOfTwoTimes(ArticleReading reading)
    {
        Times(reading, out (int Start, int End) one, out (int Start, int End) other);
        return Has(reading, one, LonePairWords.Then) != Has(reading, other, LonePairWords.Then)
            || Has(reading, one, LonePairWords.Now) != Has(reading, other, LonePairWords.Now)
            || Has(reading, one, LonePairWords.Future) != Has(reading, other, LonePairWords.Future)
            || YearIn(reading, one) != YearIn(reading, other);
    }

    /// <summary>Whether the sentence of the figures says of them that one became the other.</summary>
    public bool IsBound(ArticleReading reading)
    {
        foreach (ref readonly ChangeRelation change in reading.Changes)
        {
            if ((change.From == First && change.To == Second) || (change.From == Second && change.To == First))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the figures are of two years.</summary>
    public bool IsOfTwoYears(ArticleReading reading)
    {
        Times(reading, out (int Start, int End) one, out (int Start, int End) other);
        return YearIn(reading, one) != YearIn(reading, other) && YearIn(reading, one) > 0 && YearIn(reading, other) > 0;
    }

    /// <summary>The first year in a stretch of tokens; 0 if there is none.</summary>
    public static int YearIn(ArticleReading reading, (int Start, int End) clause)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = Sorted.FirstFrom(quantities, clause.Start, static (in Quantity quantity) => quantity.FirstToken);
            i < quantities.Length && quantities[i].EndToken <= clause.End; i++)
        {
            if (quantities[i].Role == QuantityRole.Year)
            {
                return (int)quantities[i].Point;
            }
        }

        return 0;
    }

    private static bool Has(ArticleReading reading, (int Start, int End) clause, WordList list) =>
        WordsAt.Find(reading, clause.Start, clause.End, list) >= 0;

    /// <summary>The words of each figure: its sentence, or its half if they share one.</summary>
    private void Times(ArticleReading reading, out (int Start, int End) one, out (int Start, int End) other)
    {
        Quantity first = reading.Quantities[First];
        Quantity second = reading.Quantities[Second];
        Sentence sentence = reading.Sentences[first.Sentence];
        Sentence last = reading.Sentences[second.Sentence];
        int middle = (first.EndToken + second.FirstToken) / 2;
        bool same = first.Sentence == second.Sentence;
        one = (sentence.FirstToken, same ? middle : sentence.EndToken);
        other = (same ? middle : last.FirstToken, last.EndToken);
    }
}
