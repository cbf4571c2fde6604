using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds what each of a number has against the whole and the number, which stand anywhere in the article: <c>£4.2m</c>, <c>1,400
/// premises</c>, <c>£300 for each property</c>. So loosely bound they prove a mistake only where it has the form of a slip, and where
/// more than a sentence stands between them it is a note.
/// </summary>
internal static class PerHeadClaim
{
    /// <summary>Tokens between <c>each lorry</c> and what it held.</summary>
    private const int LongestClause = 10;

    private const int MostEach = 6;

    /// <summary>Sentences between the first and the last of the three figures of a warning.</summary>
    private const int MostApart = 2;

    /// <summary>A product may be rounded by this much beyond its figures.</summary>
    private const double Slack = 0.03;

    /// <summary>Noughts apart, a share differs from the quotient by no more than rounding.</summary>
    private const double Rounding = 0.011;

    /// <summary>Digits of a product that a slip of one of them gives away.</summary>
    private const int SlipDigits = 3;

    /// <summary>What each of a kind has.</summary>
    /// <param name="Figure">Index of the figure.</param>
    /// <param name="UnitToken">The word for one of them.</param>
    private readonly record struct Each(int Figure, int UnitToken);

    /// <summary>Looks at everything that is told of each.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (quantities.Length > Claims.MostFigures)
        {
            return;
        }

        Span<Each> all = stackalloc Each[MostEach];
        int count = 0;
        for (int i = 0; i < quantities.Length && count < MostEach; i++)
        {
            if (TryReadEach(reading, i, out int unit))
            {
                all[count++] = new Each(i, unit);
            }
        }

        for (int i = count - 1; i >= 0 && !Compare(reading, context, all.Slice(0, count), all[i]); i--)
        {
        }
    }

    // ---- what is told of each ------------------------------------------------------------------------------------------

    private static bool TryReadEach(ArticleReading reading, int index, out int unit)
    {
        ref readonly Quantity quantity = ref reading.Quantities[index];
        unit = -1;
        if (!quantity.IsAmount || quantity.Point <= 0 || quantity.Has(QuantityFlags.Range | QuantityFlags.Compound)
            || quantity.Dimension is not (QuantityDimension.Money or QuantityDimension.Mass or QuantityDimension.Volume
                or QuantityDimension.Area or QuantityDimension.Count)
            || quantity.Approximator is Approximator.Under or Approximator.AtLeast
            || (quantity.Dimension == QuantityDimension.Count && quantity.Head == 0))
        {
            return false;
        }

        int after = Counts.EndWithNoun(quantity);
        if (WordsAt.Has(reading, after, FigureWords.Of) && WordsAt.IsKind(reading, after + 1, TokenKind.Word))
        {
            // "300 kilograms of rice for each family"
            after += 2;
        }

        int noun = WordsAt.Has(reading, after, FigureWords.Per) || WordsAt.Has(reading, after, FigureWords.A) ? after + 1
            : WordsAt.Has(reading, after, PerHeadClaimWords.For) && WordsAt.Has(reading, after + 1, PerHeadClaimWords.Each) ? after + 2
            : -1;
        if (noun >= 0)
        {
            noun += WordsAt.Has(reading, noun, FigureWords.Of) ? -1 : 0;
            unit = IsUnit(reading, noun, quantity.Sentence) ? noun : -1;
        }
        else
        {
            unit = FindSubject(reading, quantity);
            unit = unit < 0 ? FindPriced(reading, quantity) : unit;
        }

        return unit >= 0 && !WordsAt.Has(reading, unit, PerHeadClaimWords.Measure);
    }

    /// <summary><c>Each lorry held three tonnes</c>, <c>gave every household £40</c></summary>
    private static int FindSubject(ArticleReading reading, in Quantity quantity)
    {
        Sentence sentence = reading.Sentences[quantity.Sentence];
        int first = Math.Max(sentence.FirstToken, quantity.FirstToken - LongestClause);
        for (int i = quantity.FirstToken - 1; i >= first; i--)
        {
            if (PerHeadClaimWords.Each.Has(reading.Tokens[i]))
            {
                return IsUnit(reading, i + 1, quantity.Sentence) ? i + 1 : -1;
            }

            if (!WordsAt.IsKind(reading, i, TokenKind.Word) || FigureWords.Cardinal.Has(reading.Tokens[i])
                || PerHeadClaimWords.Another.Has(reading.Tokens[i]))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary><c>Tickets cost £12</c>, <c>mugs, at £8,</c>, <c>the £12 tickets</c></summary>
    private static int FindPriced(ArticleReading reading, in Quantity price)
    {
        int before = price.FirstToken - 1;
        if (price.Dimension != QuantityDimension.Money || price.Has(QuantityFlags.Scaled))
        {
            return -1;
        }

        if (WordsAt.IsPluralNoun(reading, price.EndToken) && WordsAt.Has(reading, price.EndToken, PerHeadClaimWords.Sold))
        {
            return price.EndToken;
        }

        if (!WordsAt.Has(reading, before, PerHeadClaimWords.Costs))
        {
            return -1;
        }

        int noun = before - 1;
        noun -= WordsAt.IsComma(reading, noun) || WordsAt.Has(reading, noun, Lists.Auxiliary) ? 1 : 0;
        bool sold = WordsAt.Has(reading, noun, PerHeadClaimWords.Sold)
            || (WordsAt.Has(reading, price.EndToken, HeadlineFigureConflictWords.Each) && WordsAt.IsPluralNoun(reading, noun));
        return noun >= reading.Sentences[price.Sentence].FirstToken && sold ? noun : -1;
    }

    private static bool IsUnit(ArticleReading reading, int noun, int sentence) =>
        noun < reading.Sentences[sentence].EndToken && WordsAt.IsKind(reading, noun, TokenKind.Word)
        && !Lists.Function.Has(reading.Tokens[noun]) && !WordsAt.IsPluralNoun(reading, noun);

    // ---- the whole and the number ----------------------------------------------------------------------------------------

    private static bool Compare(ArticleReading reading, RuleContext context, ReadOnlySpan<Each> all, in Each each)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity share = quantities[each.Figure];
        int number = -1;
        int whole = -1;
        double computed = 0; // the whole
        for (int i = 0; i < quantities.Length; i++)
        {
            if (!IsNumber(reading, quantities[i]) || !IsOneOf(reading, each.UnitToken, quantities[i].HeadToken))
            {
                continue;
            }

            reading.Work.Add(quantities.Length);
            for (int j = 0; j < quantities.Length; j++)
            {
                if (j == i || j == each.Figure || !TryGetWhole(reading, all, each, j, out double total))
                {
                    continue;
                }

                double part = total / quantities[i].Point;
                if (total / share.Point < 2)
                {
                    continue;
                }

                if (Math.Abs((part / share.Point) - 1) <= Slack)
                {
                    return false; // these are the whole and the number
                }

                bool digits = Find(all, j) < 0 && Slip.IsOfDigits(share.Point * quantities[i].Point, total, SlipDigits)
                    && share.Approximator == Approximator.None && quantities[i].Approximator == Approximator.None
                    && (Math.Abs(quantities[j].Sentence - share.Sentence) <= 2 || IsTaken(reading, quantities[j]));
                if (digits || Slip.IsNoughts(part, share.Point, Math.Max(Rounding, Math.Min(share.Step / 2 / share.Point, Slack))))
                {
                    (number, whole, computed) = (i, j, total);
                }
            }
        }

        if (whole >= 0)
        {
            Report(reading, context, each.Figure, whole, number, computed);
        }

        return whole >= 0;
    }

    private static void Report(ArticleReading reading, RuleContext context, int share, int whole, int number, double total)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity one = quantities[share] with { Flags = quantities[share].Flags & ~QuantityFlags.Scaled };
        string all = Math.Abs((quantities[whole].Point * LonePair.Factor(reading, quantities[whole], one) / total) - 1) < Slack
            ? FigureText.Quote(reading, quantities[whole])
            : FigureText.Format(reading, total, one);
        string noun = reading.TextOf(reading.Tokens[quantities[number].HeadToken]).ToString();
        int first = Math.Min(quantities[share].Sentence, Math.Min(quantities[whole].Sentence, quantities[number].Sentence));
        int last = Math.Max(quantities[share].Sentence, Math.Max(quantities[whole].Sentence, quantities[number].Sentence));
        Claims.Report(reading, context, last - first <= MostApart ? Severity.Warning : Severity.Note, share,
            $"{all} among {FigureText.Quote(reading, quantities[number])} {noun} is about {FigureText.Format(reading, total / quantities[number].Point, one)} each; the text says {FigureText.Quote(reading, quantities[share])}",
            "Check all three figures", (whole, "the whole"), (number, "the number"));
    }

    private static bool IsNumber(ArticleReading reading, in Quantity quantity) =>
        quantity.IsAmount && quantity.Dimension == QuantityDimension.Count && quantity.Point >= 2 && quantity.HeadToken >= 0
        && !quantity.Has(QuantityFlags.Compound | QuantityFlags.Range) && quantity.Rate == 0
        && quantity.Approximator is not (Approximator.Under or Approximator.AtLeast)
        && WordsAt.IsPluralNoun(reading, quantity.HeadToken);

    /// <summary>Whether a word can stand for one of those that are counted: <c>household</c> for <c>600 families</c>.</summary>
    private static bool IsOneOf(ArticleReading reading, int unit, int head)
    {
        bool same = WordsAt.Noun(reading, unit) == WordsAt.Noun(reading, head);
        return same
            || (WordsAt.Has(reading, unit, PerHeadClaimWords.Home) && WordsAt.Has(reading, head, PerHeadClaimWords.Home))
            || (WordsAt.Has(reading, unit, PerHeadClaimWords.Person) && WordsAt.Has(reading, head, PerHeadClaimWords.Person))
            || (WordsAt.Has(reading, unit, PerHeadClaimWords.Carrier) && WordsAt.Has(reading, head, PerHeadClaimWords.Carrier));
    }

    /// <summary>
    /// The whole that a figure is: itself, or what all of another kind have together (<c>six lorries</c>, <c>each held three tonnes</c>);
    /// in the unit of the share.
    /// </summary>
    private static bool TryGetWhole(ArticleReading reading, ReadOnlySpan<Each> all, in Each each, int index, out double total)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity quantity = ref quantities[index];
        Quantity share = quantities[each.Figure];
        total = 0;
        if (!quantity.IsAmount || quantity.Point <= 0 || quantity.Has(QuantityFlags.Range) || quantity.Dimension != share.Dimension
            || quantity.Approximator is Approximator.Under or Approximator.AtLeast
            || !LonePair.AreOfOneKind(reading, quantity, share with { Rate = quantity.Rate })
            || (share.Dimension == QuantityDimension.Count && (quantity.Head != share.Head || quantity.Head == 0)))
        {
            return false;
        }

        total = quantity.Point * LonePair.Factor(reading, quantity, share);
        int other = Find(all, index);
        if (other < 0)
        {
            return quantity.Rate == 0;
        }

        if (IsOneOf(reading, all[other].UnitToken, each.UnitToken))
        {
            return false;
        }

        foreach (ref readonly Quantity number in quantities)
        {
            if (IsNumber(reading, number) && IsOneOf(reading, all[other].UnitToken, number.HeadToken))
            {
                total *= number.Point;
                return true;
            }
        }

        return false;
    }

    /// <summary><c>raised £4,800</c>: what came in by all that was sold.</summary>
    private static bool IsTaken(ArticleReading reading, in Quantity sum)
    {
        Sentence sentence = reading.Sentences[sum.Sentence];
        return WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, UnitPriceCheckWords.Makes) >= 0;
    }

    private static int Find(ReadOnlySpan<Each> all, int figure)
    {
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].Figure == figure)
            {
                return i;
            }
        }

        return -1;
    }
}
