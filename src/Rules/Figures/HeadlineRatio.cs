using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds a ratio word of the headline or deck (<c>doubles</c>, <c>halves</c>, <c>down a third</c>) against the changes the opening of
/// the text states of the same noun. Nothing is said if any two figures of the text have that ratio, or if the text repeats the word.
/// </summary>
internal static class HeadlineRatio
{
    /// <summary>Blocks after the headline in which the change must be stated.</summary>
    private const int OpeningBlocks = 5;

    /// <summary>How far from the word of direction its noun may stand, in tokens.</summary>
    private const int LongestPhrase = 10;

    /// <summary>A headline with more figures is a table.</summary>
    private const int MostFigures = 6;

    /// <summary>Figures of a pair have at most so many others between them.</summary>
    private const int PairReach = 3;

    /// <summary>Looks at the ratio words before the text begins.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        for (int i = 0; i < quantities.Length && i < MostFigures; i++)
        {
            int block = sentences[quantities[i].Sentence].Block;
            if (reading.Blocks[block].Zone is not (Zone.Headline or Zone.Deck))
            {
                return;
            }

            if (quantities[i].Dimension is QuantityDimension.Multiple or QuantityDimension.Share
                && TryReadRatio(reading, quantities[i], out Interval ratio, out int head) && !HasTime(reading, quantities[i].Sentence)
                && !Agrees(reading, i, block, ratio))
            {
                Compare(reading, context, quantities[i], ratio, head, block);
            }
        }
    }

    /// <summary>The ratios a word of the headline can stand for, and the noun it is said of.</summary>
    private static bool TryReadRatio(ArticleReading reading, in Quantity word, out Interval ratio, out int head)
    {
        ratio = default;
        head = -1;
        if (!word.IsAmount || word.Has(QuantityFlags.Compound | QuantityFlags.Range)
            || word.Approximator is Approximator.AtLeast or Approximator.Under)
        {
            return false;
        }

        if (word.Dimension == QuantityDimension.Multiple)
        {
            // Headlines drop "nearly" and "more than" before such a verb.
            ratio = word.Point < 1 ? new Interval(word.Point / 1.4, word.Point / 0.85) : new Interval(word.Point * 0.85, word.Point * 1.4);
            return word.Has(QuantityFlags.Verb) && IsFinite(reading, word)
                && (TryFindObject(reading, word, out head) || TryFindSubject(reading, word, word.FirstToken, out head));
        }

        int at = word.FirstToken - 1;
        bool by = WordsAt.Has(reading, at, FigureWords.By);
        at -= by ? 1 : 0;
        if (WordsAt.Has(reading, word.EndToken, HeadlineRatioWords.OfOrThan))
        {
            return false;
        }

        int direction = at;
        if (!IsDirection(reading, at))
        {
            // "cuts bus grant by half": the noun stands between
            for (int i = at;
                by && i > at - 5 && i > reading.Sentences[word.Sentence].FirstToken && IsNoun(reading, i) && !IsDirection(reading, i); i--)
            {
                direction = i - 1;
            }

            if (direction == at || !IsDirection(reading, direction) || IsModal(reading, direction - 1))
            {
                return false;
            }

            head = at;
        }
        else if (!TryFindSubject(reading, word, direction, out head))
        {
            return false;
        }

        bool up = WordsAt.Has(reading, direction, HeadlineRatioWords.Rising);
        double share = word.Point / 100;
        var change = new Interval(share * 0.8, share * 1.3);
        ratio = up ? new Interval(1 + change.Low, 1 + change.High) : new Interval(Math.Max(0.01, 1 - change.High), 1 - change.Low);
        return true;
    }

    /// <summary><c>doubles</c>, <c>doubled</c>; <c>double</c> only as the verb of a plural, not as what stands before a noun.</summary>
    private static bool IsFinite(ArticleReading reading, in Quantity word)
    {
        int verb = word.NumberToken;
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[verb]);
        char last = text[text.Length - 1];
        if (last is 's' or 'S' or 'd' or 'D')
        {
            return !WordsAt.Has(reading, verb - 1, Lists.CountWord);
        }

        int noun = WordsAt.Has(reading, word.FirstToken - 1, FigureWords.To)
            ? word.FirstToken - 2
            : word.FirstToken - 1; // "fees to double"
        bool ends = !WordsAt.IsKind(reading, verb + 1, TokenKind.Word) || verb + 1 >= reading.Sentences[word.Sentence].EndToken
            || WordsAt.Has(reading, verb + 1, Lists.PrepositionOrConjunction);
        return ends && last is 'e' or 'E' && noun >= 0 && IsNoun(reading, noun)
            && (IsPlural(reading, noun)
                || (reading.Tokens[noun].IsCapitalised && WordsAt.Has(reading, noun - 1, Lists.Preposition)
                    && IsPlural(reading, noun - 2)));
    }

    private static bool IsPlural(ArticleReading reading, int noun) =>
        WordsAt.IsKind(reading, noun, TokenKind.Word) && reading.Tokens[noun].Hash != NounKey.Create(reading.TextOf(reading.Tokens[noun]));

    /// <summary><c>Council doubles parking fees</c>: the noun after the verb.</summary>
    private static bool TryFindObject(ArticleReading reading, in Quantity word, out int head)
    {
        head = -1;
        int i = WordsAt.Has(reading, word.EndToken, Lists.Determiner) ? word.EndToken + 1 : word.EndToken;
        int end = reading.Sentences[word.Sentence].EndToken;
        int limit = Math.Min(end, i + 5);
        for (; i < limit && IsNoun(reading, i) && !IsDirection(reading, i); i++)
        {
            head = i;
        }

        if (head >= 0 && head + 2 < end && WordsAt.Has(reading, head + 1, FigureWords.Of)
            && WordsAt.Has(reading, head, HeadlineRatioWords.CountNoun))
        {
            head = head + 3 < end && IsNoun(reading, head + 3) ? head + 3 : head + 2;
        }

        return head >= 0 && IsNoun(reading, head) && !WordsAt.Has(reading, head, HeadlineRatioWords.CountNoun);
    }

    /// <summary><c>Herd of seals doubles</c>, <c>Thefts down</c>: the noun before the verb.</summary>
    private static bool TryFindSubject(ArticleReading reading, in Quantity word, int verb, out int head)
    {
        head = -1;
        int first = reading.Sentences[word.Sentence].FirstToken;
        int at = verb - 1;
        while (at >= first && WordsAt.Has(reading, at, HeadlineRatioWords.Auxiliary))
        {
            at--;
        }

        if (at < first || IsModal(reading, at) || !IsNoun(reading, at))
        {
            return false;
        }

        head = at;
        for (int i = at; i > first && i > at - 4; i--)
        {
            if (WordsAt.Has(reading, i, FigureWords.Of))
            {
                head = WordsAt.Has(reading, i - 1, HeadlineRatioWords.CountNoun) ? at : i - 1;
                break;
            }

            if (!IsNoun(reading, i))
            {
                // "Sales at bakery double": of the bakery's sales
                head = WordsAt.Has(reading, i, Lists.Preposition) ? i - 1 : at;
                break;
            }
        }

        return IsNoun(reading, head) && !WordsAt.Has(reading, head, HeadlineRatioWords.CountNoun)
            && !WordsAt.Has(reading, head, HeadlineRatioWords.ChangeOrPercent);
    }

    /// <summary>Whether the text has the ratio of the headline anywhere, in a word or between two figures.</summary>
    private static bool Agrees(ArticleReading reading, int index, int headlineBlock, in Interval ratio)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        reading.Work.Add((quantities.Length - index) * (PairReach + 1));
        for (int i = index + 1; i < quantities.Length; i++)
        {
            ref readonly Quantity first = ref quantities[i];
            if (sentences[first.Sentence].Block == headlineBlock)
            {
                continue;
            }

            if (first.Dimension == QuantityDimension.Multiple
                && (ratio.Meets(Interval.Exact(first.Point)) || ratio.Meets(Interval.Exact(1 / first.Point))
                    || ratio.Meets(Interval.Exact(first.Point + 1))))
            {
                return true;
            }

            if (first.Dimension is QuantityDimension.Percent or QuantityDimension.Share
                && (ratio.Meets(Interval.Exact(first.Point / 100)) || ratio.Meets(Interval.Exact(1 + (first.Point / 100)))
                    || ratio.Meets(Interval.Exact(1 - (first.Point / 100)))))
            {
                return true;
            }

            for (int j = i + 1; j < quantities.Length && j <= i + PairReach && quantities[j].Sentence - first.Sentence <= 1; j++)
            {
                if (first.IsAmount && quantities[j].IsAmount
                    && ChangeArithmetic.TryCreate(reading, first, quantities[j], out ChangeArithmetic pair)
                    && (pair.To.Over(pair.From).Meets(ratio) || pair.From.Over(pair.To).Meets(ratio)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Reports the first change of the same noun in the opening of the text.</summary>
    private static void Compare(ArticleReading reading, RuleContext context, in Quantity word, in Interval ratio, int head,
        int headlineBlock)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        foreach (ChangeRelation change in reading.Changes)
        {
            int block = sentences[change.Sentence].Block;
            if (block - headlineBlock > OpeningBlocks)
            {
                return;
            }

            if (block == headlineBlock || reading.Blocks[block].Zone is not (Zone.Body or Zone.Deck) || change.IsBorrowed
                || change.Direction == 0 || quantities[change.To].Has(QuantityFlags.InQuotation)
                || quantities[change.To].Dimension is QuantityDimension.Percent or QuantityDimension.Duration
                || !ChangeArithmetic.TryCreate(reading, quantities[change.From], quantities[change.To], out ChangeArithmetic arithmetic)
                || !arithmetic.To.Over(arithmetic.From).ConflictsWith(ratio)
                || !IsSaidOf(reading, change, head, word) || IsOfOtherTime(reading, change, word))
            {
                continue;
            }

            string before = FigureText.Quote(reading, quantities[change.From]);
            string after = FigureText.Quote(reading, quantities[change.To]);
            string told = reading.Text.Between(reading.Tokens[word.NumberToken].Start, reading.Tokens[word.EndToken - 1].End).ToString();
            context.Report(
                word.SpanIn(reading.Tokens),
                $"The headline says “{FigureText.Flatten(told)}”; from {before} to {after} is {(arithmetic.Percent < 0 ? "a fall" : "a rise")} of {FigureText.FormatPercent(arithmetic.Percent)}",
                "Check the word and both figures",
                [
                    new RelatedPlace(quantities[change.From].SpanIn(reading.Tokens), "the figure before the change"),
                    new RelatedPlace(quantities[change.To].SpanIn(reading.Tokens), "the figure after the change"),
                ]);
            return;
        }
    }

    /// <summary>
    /// Whether headline and text speak of other times: <c>to double</c> is yet to come and goes with a change that will be, and the text
    /// gives its change a length that the headline does not give.
    /// </summary>
    private static bool IsOfOtherTime(ArticleReading reading, in ChangeRelation change, in Quantity word)
    {
        bool future = WordsAt.Has(reading, word.NumberToken - 1, FigureWords.To);
        if (future && !WordsAt.Has(reading, change.DirectionToken - 1, HeadlineRatioWords.Future))
        {
            return true;
        }

        foreach (ref readonly Quantity quantity in reading.Quantities)
        {
            if (quantity.Sentence > change.Sentence)
            {
                break;
            }

            if (quantity.Sentence == change.Sentence && quantity.Dimension == QuantityDimension.Duration && quantity.IsAmount
                && HasLength(reading, word.Sentence))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLength(ArticleReading reading, int sentence)
    {
        Sentence place = reading.Sentences[sentence];
        for (int i = place.FirstToken; i < place.EndToken; i++)
        {
            if (WordsAt.Has(reading, i, HeadlineRatioWords.Time))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the change of the text is said of the noun of the headline, with no word beside it that makes it another thing.
    /// </summary>
    private static bool IsSaidOf(ArticleReading reading, in ChangeRelation change, int head, in Quantity word)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        uint key = Key(reading, head);
        Sentence sentence = reading.Sentences[change.Sentence];
        Sentence headline = reading.Sentences[word.Sentence];
        int direction = change.DirectionToken;
        int noun = -1;
        reading.Work.Add(2 * LongestPhrase * (headline.EndToken - headline.FirstToken));

        // "raised parking fees from": up to the first figure
        int firstFigure = Math.Min(quantities[change.From].FirstToken, quantities[change.To].FirstToken);
        for (int i = direction + 1;
            i < Math.Min(firstFigure, direction + LongestPhrase) && WordsAt.IsKind(reading, i, TokenKind.Word) && noun < 0; i++)
        {
            noun = Key(reading, i) == key && EndsPhrase(reading, i + 1) ? i : -1;
        }

        for (int i = direction - 1; i >= Math.Max(sentence.FirstToken, direction - LongestPhrase) && noun < 0; i--)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word) || WordsAt.Has(reading, i, HeadlineRatioWords.ClauseStart))
            {
                return false;
            }

            noun = Key(reading, i) == key && EndsPhrase(reading, i + 1) ? i : -1;
        }

        if (noun < 0 || reading.Tokens[noun].InQuotation)
        {
            return false;
        }

        // "bank profit" is no "insurance profit"
        if (noun > sentence.FirstToken && IsNoun(reading, noun - 1) && !WordsAt.Has(reading, noun - 1, HeadlineRatioWords.Verb)
            && noun - 1 != direction && !IsInHeadline(reading, noun - 1, headline))
        {
            return false;
        }

        // "sales of vans in Spain": what tells one from another must stand in the headline too
        bool any = false;
        bool shared = false;
        for (int i = noun + 1; i < direction; i++)
        {
            if (IsNoun(reading, i) && !WordsAt.Has(reading, i, HeadlineRatioWords.Auxiliary) && !IsPlaceOfArticle(reading, i))
            {
                any = true;
                bool inHeadline = IsInHeadline(reading, i, headline);
                shared |= inHeadline;
                if (reading.Tokens[i].IsCapitalised && !inHeadline
                    && !(WordsAt.IsKind(reading, i - 1, TokenKind.Word) && reading.Tokens[i - 1].IsCapitalised
                        && IsInHeadline(reading, i - 1, headline)))
                {
                    return false;
                }
            }
        }

        return !any || shared;
    }

    /// <summary><c>Rents in Tolne</c> under the dateline of Tolne are the rents of the headline.</summary>
    private static bool IsPlaceOfArticle(ArticleReading reading, int token) =>
        reading.Sentences.Length > 1 && reading.Sentences[1].FirstToken is var first && first != token
        && reading.Tokens[first].Hash == reading.Tokens[token].Hash;

    /// <summary>Whether a noun before this token is the last of its phrase.</summary>
    private static bool EndsPhrase(ArticleReading reading, int token) =>
        !IsNoun(reading, token) || IsDirection(reading, token) || WordsAt.Has(reading, token, HeadlineRatioWords.Auxiliary);

    /// <summary>
    /// Whether the headline gives the change a time that the text may not have. "In six years" is a length alone and goes with any change
    /// that the text tells of the same noun.
    /// </summary>
    private static bool HasTime(ArticleReading reading, int sentence)
    {
        Sentence place = reading.Sentences[sentence];
        reading.Work.Add(place.EndToken - place.FirstToken);
        for (int i = place.FirstToken; i < place.EndToken; i++)
        {
            if (WordsAt.Has(reading, i, HeadlineRatioWords.Time) && !IsLength(reading, i))
            {
                return true;
            }
        }

        foreach (ref readonly Quantity quantity in reading.Quantities)
        {
            if (quantity.Sentence > sentence)
            {
                break;
            }

            if (quantity.Sentence == sentence && quantity.Role is QuantityRole.Year or QuantityRole.RelativeTime or QuantityRole.Date)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>in a decade</c>, <c>in six years</c>.</summary>
    private static bool IsLength(ArticleReading reading, int unit)
    {
        int number = unit - 1;
        return (WordsAt.Has(reading, number, FigureWords.A) || WordsAt.Has(reading, number, FigureWords.Cardinal)
            || WordsAt.IsKind(reading, number, TokenKind.Number)) && WordsAt.Has(reading, number - 1, FigureWords.In);
    }

    private static bool IsInHeadline(ArticleReading reading, int token, in Sentence headline)
    {
        uint key = Key(reading, token);
        for (int i = headline.FirstToken; i < headline.EndToken; i++)
        {
            if (WordsAt.IsKind(reading, i, TokenKind.Word) && Key(reading, i) == key)
            {
                return true;
            }
        }

        return false;
    }

    private static uint Key(ArticleReading reading, int token) => NounKey.Create(reading.TextOf(reading.Tokens[token]));

    private static bool IsModal(ArticleReading reading, int token) => WordsAt.Has(reading, token, HeadlineRatioWords.Modal);

    private static bool IsDirection(ArticleReading reading, int token) => WordsAt.Has(reading, token, Lists.Direction);

    private static bool IsNoun(ArticleReading reading, int token) =>
        WordsAt.IsKind(reading, token, TokenKind.Word)
        && !WordsAt.Has(reading, token, HeadlineRatioWords.Grammar)
        && !WordsAt.Has(reading, token, HeadlineRatioWords.RatioLead);
}
