using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds parts that one verb or one preposition joins against the total before or after them: <c>200 jobs, 120 in Harl and 90 in Selm</c>,
/// <c>of the 50 boats, 30 came from Harl and 25 from Selm</c>, <c>14 cups to Harl and nine to Selm, 25 in all</c>.
/// </summary>
internal static class JoinedParts
{
    /// <summary>Parts that make less may be some of them: a slip of a digit is nearer.</summary>
    private const double NearBelow = 0.25;

    /// <summary>Parts that make more by much are of other things.</summary>
    private const double NearAbove = 0.6;

    /// <summary>A total two sentences off is that of the parts only if it is nearly their sum.</summary>
    private const double NearAfar = 0.15;

    /// <summary>Words behind the parts that may say that there are others.</summary>
    private const int LongestRest = 8;

    /// <summary>Words between a total and the comma before its parts.</summary>
    private const int LongestClause = 8;

    /// <summary>Looks at a figure as the total of parts.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ref readonly Quantity total = ref reading.Quantities[index];
        if (!CanBeTotal(total))
        {
            return;
        }

        if (!CheckBehind(reading, context, index))
        {
            CheckBefore(reading, context, index);
        }

        CheckMadeUp(reading, context, index);
    }

    private static bool CanBeTotal(in Quantity quantity) =>
        (PartList.IsPlain(quantity) && quantity.Point >= 3)
        || (quantity.Dimension == QuantityDimension.Duration && quantity.IsAmount
            && quantity.Approximator is Approximator.None or Approximator.Exactly && quantity.Point >= 3
            && !quantity.Has(QuantityFlags.Range | QuantityFlags.Compound | QuantityFlags.Fractional));

    // ---- a total before its parts --------------------------------------------------------------------------------------

    private static bool CheckBehind(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity total = ref quantities[index];
        int first = index + 1;
        if (first + 1 >= quantities.Length || (total.HeadToken < 0 && total.Dimension == QuantityDimension.Count)
            || !PartRun.TryRead(reading, first, total, quantities.Length, out PartRun run))
        {
            return false;
        }

        bool same = quantities[first].Sentence == total.Sentence;
        bool next = quantities[first].Sentence == total.Sentence + 1
            && reading.Sentences[total.Sentence + 1].Block - reading.Sentences[total.Sentence].Block <= 1;
        if (!(same || next) || run.Likeness is PartLikeness.None or PartLikeness.Kinds || (same && IsItem(reading, index, run))
            || HasOverlap(reading, total, run))
        {
            return false;
        }

        bool of = same && OpensWithOf(reading, total);
        bool ends = EndsThere(reading, run);
        bool pair = run.Likeness == PartLikeness.Sexes && quantities[first].FirstToken == Counts.EndWithNoun(total) + 1
            && NounPeople.IsPeopleOrGroup(reading, total);
        bool apposed = same && !of && !pair && run.Likeness != PartLikeness.Bare && IsApposed(reading, total, quantities[first]);
        if (run.Sum > total.Point)
        {
            bool told = (of
                && (run.Likeness is PartLikeness.Gapped or PartLikeness.OfThem
                    || (run.Likeness == PartLikeness.Bare && run.Count >= 3 && ends))) || apposed
                    || (next && run.Likeness == PartLikeness.Gapped && IsNamedRun(reading, run));
            return told && run.Sum <= total.Point * (1 + NearAbove) && Report(reading, context, total, run);
        }

        return apposed && ends && run.Likeness != PartLikeness.OfThem && run.Sum < total.Point && run.Sum >= total.Point * (1 - NearBelow)
            && Report(reading, context, total, run);
    }

    /// <summary><c>$25 million for roads, $15 million for schools and $20 million for parks</c>: the first is an item as well.</summary>
    private static bool IsItem(ArticleReading reading, int index, in PartRun run)
    {
        ref readonly Quantity total = ref reading.Quantities[index];
        ref readonly Quantity last = ref reading.Quantities[run.Last];
        int noun = Counts.EndWithNoun(total);
        int preposition = last.EndToken;
        bool alike = WordsAt.IsKind(reading, noun, TokenKind.Word) && noun < reading.Quantities[run.First].FirstToken
            && WordsAt.IsKind(reading, preposition, TokenKind.Word) && reading.Tokens[noun].Hash == reading.Tokens[preposition].Hash;
        bool listed = false;
        for (int i = index - 1; i >= 0 && i >= index - 3 && reading.Quantities[i].Sentence == total.Sentence; i--)
        {
            listed |= reading.Quantities[i].IsAmount && reading.Quantities[i].Dimension == total.Dimension;
        }

        bool kind = WordsAt.Has(reading, total.EndToken, PartRunWords.Medal)
            || (run.Likeness == PartLikeness.Sexes && WordsAt.Has(reading, total.EndToken, OpenPartsWords.SexOrAge));
        bool further = WordsAt.Has(reading, total.FirstToken - 1, JoinedPartsWords.Further); // there were others before it
        return alike || kind || further || (listed && total.Dimension == QuantityDimension.Money);
    }

    /// <summary><c>Of the 50 boats,</c></summary>
    private static bool OpensWithOf(ArticleReading reading, in Quantity total)
    {
        int start = reading.Sentences[total.Sentence].FirstToken;
        return WordsAt.Has(reading, start, FigureWords.Of) && total.FirstToken - start is >= 1 and <= 3;
    }

    /// <summary>
    /// Whether a comma, a dash or <c>with</c> stands before the parts, and no more than the clause of the total before that.
    /// </summary>
    private static bool IsApposed(ArticleReading reading, in Quantity total, in Quantity first)
    {
        int mark = first.FirstToken - 1;
        int noun = Counts.EndWithNoun(total);
        mark -= WordsAt.Has(reading, mark, FigureWords.With) ? 1 : 0;
        if (mark < noun || mark - noun > LongestClause
            || !(WordsAt.IsComma(reading, mark) || WordsAt.IsKind(reading, mark, TokenKind.Dash)))
        {
            return false;
        }

        for (int i = noun; i < mark; i++)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word) || JoinedPartsWords.Joint.Has(reading.Tokens[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the clause ends behind the last item.</summary>
    private static bool EndsThere(ArticleReading reading, in PartRun run)
    {
        int sentence = reading.Quantities[run.Last].Sentence;
        return WordsAt.EndsClause(reading, run.EndToken, sentence) && WordsAt.Has(reading, BeforeLast(reading, run), FigureWords.And);
    }

    private static int BeforeLast(ArticleReading reading, in PartRun run)
    {
        int at = reading.Quantities[run.Last].FirstToken - 1;
        while (at > reading.Quantities[run.Last - 1].EndToken && !WordsAt.Has(reading, at, FigureWords.And))
        {
            at--;
        }

        return at;
    }

    /// <summary><c>Harl will lose 120 and Selm 90</c> right behind the total: names alone stand before the figures.</summary>
    private static bool IsNamedRun(ArticleReading reading, in PartRun run)
    {
        ref readonly Quantity first = ref reading.Quantities[run.First];
        int start = reading.Sentences[first.Sentence].FirstToken;
        return first.FirstToken - start is >= 2 and <= 4 && !WordsAt.Has(reading, start, Lists.Preposition);
    }

    // ---- a total behind its parts --------------------------------------------------------------------------------------

    /// <summary><c>14 cups to Harl and 9 to Selm, 25 in all</c>; <c>thirteen girls and 12 boys make up the class of 24</c></summary>
    private static void CheckBefore(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity total = ref quantities[index];
        bool called = IsCalledTotal(reading, total);
        bool numbers = !called && IsNumber(reading, total);
        bool all = called || numbers || IsInAll(reading, total);
        bool makes = !all && IsMade(reading, total);
        bool among = !all && !makes && IsAmong(reading, total);
        if (index < 2 || !(all || makes || among) || quantities[index - 2].Sentence != total.Sentence)
        {
            return;
        }

        int first = index;
        while (first > 0 && quantities[first - 1].Sentence == total.Sentence)
        {
            first--;
        }

        if (!PartRun.TryRead(reading, first, total, index, out PartRun run) || run.Last != index - 1 || HasOverlap(reading, total, run)
            || (called && run.Count < 3) || (numbers && !WordsAt.Has(reading, quantities[first].FirstToken - 1, FigureWords.Of)))
        {
            return;
        }

        double near = all ? NearAbove : NearBelow;
        bool off = among ? run.Sum > total.Point : Math.Abs(run.Sum - total.Point) > 0.5;
        if (off && Math.Abs(run.Sum - total.Point) <= near * total.Point)
        {
            Report(reading, context, total, run);
        }
    }

    /// <summary><c>, 25 in all</c>, <c>, 25 altogether</c>, <c>, 400 litres in total</c></summary>
    private static bool IsInAll(ArticleReading reading, in Quantity total)
    {
        int before = total.FirstToken - 1;
        return HasInAll(reading, total) && (WordsAt.IsComma(reading, before) || WordsAt.IsKind(reading, before, TokenKind.Dash));
    }

    /// <summary>Whether <c>in all</c> or the like stands behind a figure and its noun.</summary>
    internal static bool HasInAll(ArticleReading reading, in Quantity total)
    {
        int after = Counts.EndWithNoun(total);
        return (WordsAt.Has(reading, after, FigureWords.In) && WordsAt.Has(reading, after + 1, JoinedPartsWords.All))
            || WordsAt.Has(reading, after, JoinedPartsWords.Altogether);
    }

    /// <summary><c>Tolne $60, Varn $50 and Quill $70, a total of $165</c></summary>
    private static bool IsCalledTotal(ArticleReading reading, in Quantity total)
    {
        int before = total.FirstToken - 1;
        bool of = WordsAt.Has(reading, before, FigureWords.Of);
        return WordsAt.Has(reading, of ? before - 1 : before, JoinedPartsWords.Called)
            && WordsAt.IsComma(reading, of ? before - 3 : before - 1);
    }

    /// <summary><c>The pack, of seven terriers and four spaniels, numbers thirteen dogs</c></summary>
    private static bool IsNumber(ArticleReading reading, in Quantity total) =>
        WordsAt.Has(reading, total.FirstToken - 1, JoinedPartsWords.Numbers) && WordsAt.IsComma(reading, total.FirstToken - 2);

    /// <summary><c>make up the class of 24</c>, <c>took her total to eight</c>, <c>bringing the number to nine</c></summary>
    private static bool IsMade(ArticleReading reading, in Quantity total)
    {
        int before = total.FirstToken - 1;
        if (WordsAt.Has(reading, before, FigureWords.To))
        {
            return WordsAt.Has(reading, before - 1, JoinedPartsWords.TotalNoun)
                && (WordsAt.Has(reading, before - 2, JoinedPartsWords.Brought)
                    || WordsAt.Has(reading, before - 3, JoinedPartsWords.Brought));
        }

        int noun = WordsAt.Has(reading, before, FigureWords.Of) ? before - 1 : before;
        return WordsAt.Has(reading, noun - 1, FigureWords.The) && WordsAt.Has(reading, noun - 2, FigureWords.RiseMark)
            && WordsAt.Has(reading, noun - 3, JoinedPartsWords.Make);
    }

    /// <summary><c>Six teachers and four drivers were among the nine people arrested</c></summary>
    private static bool IsAmong(ArticleReading reading, in Quantity total)
    {
        int before = total.FirstToken - 1;
        return WordsAt.Has(reading, before, FigureWords.The) && WordsAt.Has(reading, before - 1, JoinedPartsWords.Among)
            && WordsAt.Has(reading, before - 2, Lists.Are);
    }

    // ---- parts of what the sentences before count -----------------------------------------------------------------------

    /// <summary><c>had 60 guests ... The party was made up of 21 men, 24 women and ten boys</c>: the first part is looked at.</summary>
    private static void CheckMadeUp(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity part = ref quantities[index];
        int start = reading.Sentences[part.Sentence].FirstToken;
        if (index == 0 || part.Dimension != QuantityDimension.Count || quantities[index - 1].Sentence == part.Sentence
            || !IsMadeUp(reading, part.FirstToken - 1, start)
            || !PartRun.TryRead(reading, index, part with { Head = 0 }, quantities.Length, out PartRun run)
            || HasOverlap(reading, part, run)
            || !(WordsAt.EndsClause(reading, run.EndToken, part.Sentence) || WordsAt.IsComma(reading, run.EndToken)))
        {
            return;
        }

        int best = -1;
        for (int i = index - 1;
            i >= 0 && part.Sentence - quantities[i].Sentence <= 2
            && reading.Sentences[part.Sentence].Block - reading.Sentences[quantities[i].Sentence].Block <= 1; i--)
        {
            ref readonly Quantity total = ref quantities[i];
            if (!Counts.IsExact(total) || total.HeadToken < 0 || Math.Abs(total.Point - run.Sum) > NearAfar * total.Point)
            {
                continue;
            }

            if (total.Point.Equals(run.Sum))
            {
                return;
            }

            best = best < 0 ? i : best;
        }

        if (best >= 0)
        {
            Report(reading, context, quantities[best], run);
        }
    }

    /// <summary><c>The field was made up of</c>, <c>The group consists of</c>, <c>They comprised</c>.</summary>
    private static bool IsMadeUp(ArticleReading reading, int at, int start)
    {
        while (at > start && WordsAt.Has(reading, at, PartListWords.MadeUpEnd))
        {
            at--;
        }

        return at > start && at - start <= LongestClause && WordsAt.Has(reading, at, PartListWords.MadeUp)
            && WordsAt.Has(reading, start, JoinedPartsWords.Definite);
    }

    private static bool HasOverlap(ArticleReading reading, in Quantity total, in PartRun run)
    {
        int start = Math.Min(total.FirstToken, reading.Quantities[run.First].FirstToken);
        int end = Math.Min(reading.Sentences[reading.Quantities[run.Last].Sentence].EndToken, run.EndToken + LongestRest);
        return WordsAt.Find(reading, Math.Max(start, 0), end, JoinedPartsWords.Overlap) >= 0;
    }

    private static bool Report(ArticleReading reading, RuleContext context, in Quantity total, in PartRun run)
    {
        if (total.Dimension == QuantityDimension.Money && !run.Range.ConflictsWith(total.Value))
        {
            return false;
        }

        PartList.Report(reading, context, Severity.Note, total, run.First, run.Last, run.Sum);
        return true;
    }
}
