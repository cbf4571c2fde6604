using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a fraction, or a count of a total, offered as the same share as a percentage that differs from it.</summary>
/// <remarks>
/// ## Why
/// "One in five, or 30%" cannot both stand, and the reader has no way to tell which does.
///
/// The two must be offered as one: joined by "or", in brackets, or by "That is". It is a note where more than a noun stands between them
/// ("a third of this, or 20%", which may be of something else) or the sentence has ended. A percentage of fewer than a hundred things
/// that no whole number of them can make is reported as a note. A sum is held against the share of a whole that is set behind it.
///
/// ## Examples
/// ```bad
/// One in five pupils, or 30%, walk to school.
/// ```
/// ```bad
/// Of the members, 33 of the 44 (65%) agreed.
/// ```
/// ```bad
/// About 12 of the 40 shops closed. That is 45%.
/// ```
/// ```bad
/// Three in four of the 1,200 voters, or 700, stayed at home.
/// ```
/// ```bad
/// The boat was sold for £45,000, a third of the £80,000 it had cost.
/// ```
/// ```bad
/// It tested 370 wells. Of these, 52, or 21%, were foul.
/// ```
/// ```good
/// Three in four of the 1,200 voters, or 900, stayed at home.
/// ```
/// ```good
/// One in six pupils, or 17%, walk to school.
/// ```
/// ```good
/// The plan was backed by 33 of the 44. That is 75%.
/// ```
/// ```good
/// A third of children and 40% of adults swim.
/// ```
/// </remarks>
public sealed class FractionPercentMismatch() : Rule(new RuleDescriptor(
    "CL307",
    "fraction-percent-mismatch",
    "Fraction and percentage differ",
    "A fraction or a count of a total is offered as the same share as a percentage that differs.",
    Severity.Warning))
{
    private const int LongestNounPhrase = 5;

    /// <summary>Percentage points by which two printings of one share may differ beyond their own precision.</summary>
    private const double Slack = 1;

    /// <summary>The same for a share in words, which is said of what is near it.</summary>
    private const double WordSlack = 4;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            ref readonly Quantity first = ref quantities[i];
            if (!first.IsAmount)
            {
                continue;
            }

            if (first.Dimension is QuantityDimension.Share or QuantityDimension.Percent)
            {
                if (i > 0 && i + 1 < quantities.Length && IsShareOfWhole(reading, quantities[i - 1], first, quantities[i + 1]))
                {
                    CompareWhole(reading, context, quantities[i - 1], first, quantities[i + 1]);
                }
                else if (i + 1 < quantities.Length && IsShare(quantities[i + 1]) && first.Dimension != quantities[i + 1].Dimension
                    && AreOne(reading, first, quantities[i + 1]))
                {
                    if (!IsWithinBound(first, quantities[i + 1]) && !IsShareOfShare(reading, i))
                    {
                        Compare(reading, context, first.Value, first, quantities[i + 1], FigureText.Quote(reading, first));
                    }
                }
                else if (i + 2 < quantities.Length && IsShareOfTotal(reading, first, quantities[i + 1]) && quantities[i + 2].IsAmount
                    && quantities[i + 2].Dimension == QuantityDimension.Count && AreOne(reading, quantities[i + 1], quantities[i + 2]))
                {
                    ComparePart(reading, context, first, quantities[i + 1], quantities[i + 2]);
                }
                else if (i > 0 && i + 1 < quantities.Length && quantities[i + 1].IsAmount
                    && quantities[i + 1].Dimension == QuantityDimension.Count
                    && first.FirstToken == reading.Sentences[first.Sentence].FirstToken
                    && !WordsAt.IsKind(reading, first.EndToken, TokenKind.Word) && AreOne(reading, first, quantities[i + 1])
                    && IsOnlyTotal(reading, i - 1, first.Sentence, quantities[i + 1]))
                {
                    // "The school has 400 pupils. A quarter, or 100, walk."
                    ComparePart(reading, context, first, quantities[i - 1], quantities[i + 1]);
                }
                else if (first.Dimension == QuantityDimension.Percent && i + 1 < quantities.Length)
                {
                    CheckGrain(reading, context, first, quantities[i + 1]);
                }

                continue;
            }

            if (i > 0 && i + 1 < quantities.Length && IsShare(quantities[i + 1]) && IsPartOfLast(reading, i, out int total)
                && AreOne(reading, first, quantities[i + 1]))
            {
                Interval share = first.Value.Over(quantities[total].Value).Times(Interval.Exact(100));
                Compare(reading, context, share, first, quantities[i + 1],
                    $"{FigureText.Quote(reading, first)} of {FigureText.Quote(reading, quantities[total])}");
            }
            else if (i + 2 < quantities.Length && IsTotalBeforePart(reading, first, quantities[i + 1]) && IsShare(quantities[i + 2])
                && AreOne(reading, quantities[i + 1], quantities[i + 2]))
            {
                Interval share = quantities[i + 1].Value.Over(first.Value).Times(Interval.Exact(100));
                Compare(reading, context, share, quantities[i + 1], quantities[i + 2],
                    $"{FigureText.Quote(reading, quantities[i + 1])} of {FigureText.Quote(reading, first)}");
            }
            else if (i + 2 < quantities.Length && IsOfWhom(reading, first, quantities[i + 1]) && IsShare(quantities[i + 2])
                && AreOne(reading, quantities[i + 1], quantities[i + 2]))
            {
                Interval share = quantities[i + 1].Value.Over(first.Value).Times(Interval.Exact(100));
                Compare(reading, context, share, quantities[i + 1], quantities[i + 2],
                    $"{FigureText.Quote(reading, quantities[i + 1])} of {FigureText.Quote(reading, first)}");
            }
            else if (i + 2 < quantities.Length && IsPartOfTotal(reading, first, quantities[i + 1]) && IsShare(quantities[i + 2])
                && AreOne(reading, quantities[i + 1], quantities[i + 2]))
            {
                Interval share = first.Value.Over(quantities[i + 1].Value).Times(Interval.Exact(100));
                Compare(reading, context, share, first, quantities[i + 2],
                    $"{FigureText.Quote(reading, first)} of {FigureText.Quote(reading, quantities[i + 1])}");
            }
        }

        Claims.Check(reading, context, ShareClaim.Check);
    }

    private static bool IsShare(in Quantity quantity) =>
        quantity.IsAmount && quantity.Dimension is QuantityDimension.Share or QuantityDimension.Percent;

    /// <summary><c>33 of the 44</c>, <c>33 out of 44</c>.</summary>
    private static bool IsPartOfTotal(ArticleReading reading, in Quantity part, in Quantity total)
    {
        if (part.Sentence != total.Sentence || part.Dimension != QuantityDimension.Count || total.Dimension != QuantityDimension.Count
            || !total.IsAmount
            || part.Point > total.Point || total.Point < 2 || part.Has(QuantityFlags.Compound) || total.Has(QuantityFlags.Compound)
            || !WordsAt.Has(reading, total.FirstToken - 1, FractionPercentMismatchWords.BeforeWhole))
        {
            return false;
        }

        int at = WordsAt.Has(reading, part.EndToken, FigureWords.Out)
            ? part.EndToken + 1
            : WordsAt.Has(reading, part.EndToken, FigureWords.Of) ? part.EndToken : Counts.EndWithNoun(part);
        return WordsAt.Has(reading, at, FigureWords.Of) && total.FirstToken - at is 1 or 2;
    }

    /// <summary><c>Of 200 nurses, 50, or 25%, ...</c></summary>
    private static bool IsTotalBeforePart(ArticleReading reading, in Quantity total, in Quantity part)
    {
        int comma = Counts.EndWithNoun(total);
        int before = WordsAt.Has(reading, total.FirstToken - 1, FigureWords.The) ? total.FirstToken - 2 : total.FirstToken - 1;
        return part.Sentence == total.Sentence && total.Dimension == QuantityDimension.Count && part.Dimension == QuantityDimension.Count
            && (part.IsAmount || part.Role == QuantityRole.Age) && IsWithoutNoun(reading, part) // "that left Varn, 20, or" is no age
            && part.Point <= total.Point && total.Point >= 2 && before == reading.Sentences[total.Sentence].FirstToken
            && WordsAt.Has(reading, before, FigureWords.Of)
            && IsComma(reading, comma, part.FirstToken - 1);
    }

    /// <summary>Whether a count has no noun: behind <c>100</c> a word that is no plural is a verb (<c>100 walk</c>).</summary>
    private static bool IsWithoutNoun(ArticleReading reading, in Quantity part) =>
        part.Head == 0 || (part.Point > 1 && part.HeadToken == part.EndToken && !WordsAt.IsPluralNoun(reading, part.HeadToken));

    /// <summary>Whether only words of the group, <c>tested</c> or <c>that left Varn</c>, stand between its noun and a comma.</summary>
    private static bool IsComma(ArticleReading reading, int start, int comma)
    {
        if (comma < start || comma - start > LongestNounPhrase || !WordsAt.IsComma(reading, comma))
        {
            return false;
        }

        for (int i = start; i < comma; i++)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a count is a part of the only number of things in the sentence, or the half sentence, before:
    /// <c>It tested 370 wells. Of these, 52 ...</c>, <c>90 of them</c>, <c>Thirty, or 45%, said no</c>.
    /// </summary>
    private static bool IsPartOfLast(ArticleReading reading, int index, out int total)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity part = ref quantities[index];
        total = index - 1;
        int start = reading.Sentences[part.Sentence].FirstToken;
        bool semicolon = part.FirstToken > start && WordsAt.IsKind(reading, part.FirstToken - 1, TokenKind.Semicolon);
        int sentence = semicolon ? part.Sentence : part.Sentence - 1;
        bool bare = part.HeadToken < 0 || part.HeadToken > part.EndToken;
        bool ofThem = WordsAt.Has(reading, part.EndToken, FigureWords.Of) && WordsAt.Has(reading, part.EndToken + 1, OpenPartsWords.Them);
        bool opens = part.FirstToken == start || semicolon;
        bool leads = WordsAt.Has(reading, start, FigureWords.Of) && WordsAt.Has(reading, start + 1, OpenPartsWords.Them)
            && part.FirstToken - start is 2 or 3;
        if (!Counts.IsExact(part) && !(part.IsAmount && part.Dimension == QuantityDimension.Count
            && !part.Has(QuantityFlags.Range | QuantityFlags.Compound)) || !(leads || (opens && (ofThem || bare)))
            || quantities[total].Sentence != sentence
            || (!semicolon && reading.Sentences[sentence].Block != reading.Sentences[part.Sentence].Block))
        {
            return false;
        }

        ref readonly Quantity whole = ref quantities[total];
        bool alone = total == 0 || quantities[total - 1].Sentence != sentence || !quantities[total - 1].IsAmount;
        return alone && whole.IsAmount && whole.Dimension == QuantityDimension.Count && whole.HeadToken >= 0
            && !whole.Has(QuantityFlags.Compound | QuantityFlags.Range) && whole.Point > part.Point && whole.Point >= 10;
    }

    /// <summary><c>400 pupils, of whom 100</c></summary>
    private static bool IsOfWhom(ArticleReading reading, in Quantity total, in Quantity part)
    {
        int of = part.FirstToken - 2;
        return part.Sentence == total.Sentence && Counts.IsExact(total) && Counts.IsExact(part) && total.HeadToken >= 0
            && part.Point < total.Point && total.Point >= 10
            && WordsAt.Has(reading, of, FigureWords.Of) && WordsAt.Has(reading, of + 1, OpenPartsWords.Them)
            && of - Counts.EndWithNoun(total) is 0 or 1;
    }

    /// <summary>Whether a figure is the only count of the sentence before a share of it.</summary>
    private static bool IsOnlyTotal(ArticleReading reading, int index, int sentence, in Quantity part)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity total = ref quantities[index];
        return total.Sentence == sentence - 1 && reading.Sentences[total.Sentence].Block == reading.Sentences[sentence].Block
            && Counts.IsExact(total) && total.HeadToken >= 0 && total.Point >= 10 && part.Point < total.Point
            && (index == 0 || quantities[index - 1].Sentence != total.Sentence);
    }

    /// <summary><c>three in four of the 1,200</c>, <c>60% of 500</c>.</summary>
    private static bool IsShareOfTotal(ArticleReading reading, in Quantity share, in Quantity total) =>
        share.Sentence == total.Sentence && total.IsAmount && total.Dimension == QuantityDimension.Count
        && !total.Has(QuantityFlags.Compound) && total.Point >= 10
        && WordsAt.Has(reading, share.EndToken, FigureWords.Of) && total.FirstToken - share.EndToken is 1 or 2;

    /// <summary><c>£45,000, half of the £80,000 it had cost</c>: a sum, its share and the whole, with nothing else between them.</summary>
    private static bool IsShareOfWhole(ArticleReading reading, in Quantity part, in Quantity share, in Quantity whole)
    {
        bool money = part.Dimension == QuantityDimension.Money && whole.Dimension == QuantityDimension.Money;
        bool count = Counts.IsExact(part) && Counts.IsExact(whole) && part.HeadToken >= 0
            && (part.Head == whole.Head || whole.HeadToken < 0);
        return (money || count) && part.IsAmount && whole.IsAmount && part.Unit == whole.Unit && part.Rate == whole.Rate
            && part.Sentence == share.Sentence && whole.Sentence == share.Sentence && part.Point < whole.Point
            && !part.Has(QuantityFlags.Range) && !whole.Has(QuantityFlags.Range) && !share.Has(QuantityFlags.Range)
            && WordsAt.IsComma(reading, share.FirstToken - 1) && Counts.EndWithNoun(part) == share.FirstToken - 1
            && WordsAt.Has(reading, share.EndToken, FigureWords.Of)
            && WordsAt.Has(reading, whole.FirstToken - 1, FractionPercentMismatchWords.BeforeWhole)
            && whole.FirstToken - share.EndToken is 1 or 2;
    }

    private static void CompareWhole(ArticleReading reading, RuleContext context, in Quantity part, in Quantity share, in Quantity whole)
    {
        double slack = share.Dimension == QuantityDimension.Percent ? Slack : WordSlack;
        Interval told = new(share.Value.Low - slack, share.Value.High + slack);
        Interval computed = part.Value.Over(whole.Value).Times(Interval.Exact(100));
        if (told.Meets(computed))
        {
            return;
        }

        context.Report(
            Severity.Warning,
            share.SpanIn(reading.Tokens),
            $"{FigureText.Quote(reading, part)} is about {FigureText.FormatPercent(reading, part.Point / whole.Point * 100, share)} of {FigureText.Quote(reading, whole)}; the text says {FigureText.Quote(reading, share)}",
            "Check all three figures",
            [new RelatedPlace(part.SpanIn(reading.Tokens), "the part"), new RelatedPlace(whole.SpanIn(reading.Tokens), "the whole")]);
    }

    private static void ComparePart(ArticleReading reading, RuleContext context, in Quantity share, in Quantity total, in Quantity part)
    {
        double slack = share.Dimension == QuantityDimension.Percent ? Slack : 0;
        Interval allowed = new Interval(share.Value.Low - slack, share.Value.High + slack).Times(total.Value).Times(Interval.Exact(0.01));
        if (part.Head != 0 && total.Head != 0 && part.Head != total.Head || part.Point > total.Point * 1.05
            || !allowed.ConflictsWith(part.Value))
        {
            return;
        }

        context.Report(
            IsRestated(reading, total, part) ? Severity.Warning : Severity.Note,
            part.SpanIn(reading.Tokens),
            $"{FigureText.Quote(reading, share)} of {FigureText.Quote(reading, total)} is about {FigureText.Format(reading, share.Point * total.Point / 100, part)}; the text says {FigureText.Quote(reading, part)}",
            "Check all three figures",
            [new RelatedPlace(share.SpanIn(reading.Tokens), "the share"), new RelatedPlace(total.SpanIn(reading.Tokens), "the total")]);
    }

    /// <summary>Whether the second figure repeats the first: after "or", in brackets, or after "That is" in the next sentence.</summary>
    private static bool AreOne(ArticleReading reading, in Quantity first, in Quantity second)
    {
        if (second.Sentence == first.Sentence + 1)
        {
            Sentence next = reading.Sentences[second.Sentence];
            return next.Block == reading.Sentences[first.Sentence].Block
                && WordsAt.Has(reading, next.FirstToken, FractionPercentMismatchWords.Pointing)
                && WordsAt.Has(reading, next.FirstToken + 1, FractionPercentMismatchWords.IsOrWas)
                && second.FirstToken == next.FirstToken + 2
                && !WordsAt.IsKind(reading, second.EndToken, TokenKind.Word);
        }

        if (second.Sentence != first.Sentence)
        {
            return false;
        }

        int before = second.FirstToken - 1;
        if (before - first.EndToken > LongestNounPhrase + 2)
        {
            return false;
        }

        if (!TryFindJoin(reading, second, out int end))
        {
            return false;
        }

        // Nothing but the noun phrase of the first figure stands between, and the second has no noun of its own.
        for (int i = first.EndToken; i < end; i++)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word) || WordsAt.Has(reading, i, FractionPercentMismatchWords.NextChange))
            {
                return false;
            }
        }

        bool change = WordsAt.Has(reading, first.FirstToken - 1, FractionPercentMismatchWords.ChangeLead);
        bool ofIt = second.Dimension == QuantityDimension.Share && WordsAt.IsKind(reading, second.FirstToken - 1, TokenKind.Dash)
            && WordsAt.Has(reading, second.EndToken, FigureWords.Of)
            && WordsAt.Has(reading, second.EndToken + 1, FractionPercentMismatchWords.Whole);
        return !change && (ofIt || !WordsAt.Has(reading, second.EndToken, FractionPercentMismatchWords.AfterPercent));
    }

    /// <summary>
    /// What offers the second figure as the first in other words, and where it begins: <c>(25%)</c>, <c>, or a quarter</c>,
    /// <c>, which is 25%</c>, <c>– a quarter –</c>, <c>, a turnout of 25%</c>.
    /// </summary>
    private static bool TryFindJoin(ArticleReading reading, in Quantity second, out int start)
    {
        int before = second.FirstToken - 1;
        start = before;
        int after = second.EndToken;
        bool ends = WordsAt.IsComma(reading, after) || WordsAt.IsKind(reading, after, TokenKind.Dash)
            || WordsAt.EndsClause(reading, after, second.Sentence);
        if (WordsAt.IsKind(reading, before, TokenKind.OpenBracket))
        {
            return WordsAt.IsKind(reading, after, TokenKind.CloseBracket);
        }

        if (WordsAt.Has(reading, before, FigureWords.Or))
        {
            start = before - 1;
            return WordsAt.IsComma(reading, start);
        }

        if (WordsAt.Has(reading, before, FractionPercentMismatchWords.IsOrWas)
            && WordsAt.Has(reading, before - 1, FractionPercentMismatchWords.Which))
        {
            start = before - 2;
            return ends && WordsAt.IsComma(reading, start);
        }

        if (WordsAt.Has(reading, before, FigureWords.Of) && WordsAt.Has(reading, before - 1, FractionPercentMismatchWords.Turnout)
            && WordsAt.Has(reading, before - 2, FigureWords.A))
        {
            start = before - 3;
            return WordsAt.IsComma(reading, start) || WordsAt.IsKind(reading, start, TokenKind.Dash);
        }

        bool dash = WordsAt.IsKind(reading, before, TokenKind.Dash) && reading.Tokens[before].SpaceBefore;
        bool whole = WordsAt.Has(reading, after, FigureWords.Of) && WordsAt.Has(reading, after + 1, FractionPercentMismatchWords.Whole);
        return dash ? ends || whole : WordsAt.IsComma(reading, before) && second.Dimension == QuantityDimension.Share && ends;
    }

    /// <summary><c>more than half (68%)</c>: the fraction is a bound, and the percentage keeps it.</summary>
    private static bool IsWithinBound(in Quantity fraction, in Quantity percent) =>
        fraction.Dimension == QuantityDimension.Share
        && ((fraction.Approximator is Approximator.Over or Approximator.AtLeast && percent.Point >= fraction.Point && percent.Point <= 100)
            || (fraction.Approximator == Approximator.Under && percent.Point <= fraction.Point));

    /// <summary><c>holds 30% and sold a third of this, or 10%</c>: the second figure counts in the points of a percentage before.</summary>
    private static bool IsShareOfShare(ArticleReading reading, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity part = quantities[index];
        if (!WordsAt.Has(reading, part.EndToken, FigureWords.Of)
            || !WordsAt.Has(reading, part.EndToken + 1, FractionPercentMismatchWords.OfIt))
        {
            return false;
        }

        for (int i = index - 1; i >= 0 && quantities[i].Sentence >= part.Sentence - 1; i--)
        {
            if (quantities[i].Dimension == QuantityDimension.Percent
                && part.Value.Times(quantities[i].Value).Times(Interval.Exact(0.01)).DistanceTo(quantities[index + 1].Value) <= Slack)
            {
                return true;
            }
        }

        return false;
    }

    private static void Compare(ArticleReading reading, RuleContext context, in Interval share, in Quantity first, in Quantity second,
        string words)
    {
        if (share.DistanceTo(second.Value) <= Slack)
        {
            return;
        }

        double middle = (share.Low + Math.Min(share.High, 100)) / 2;
        context.Report(
            IsRestated(reading, first, second) ? Severity.Warning : Severity.Note,
            second.SpanIn(reading.Tokens),
            $"{words} is about {FigureText.FormatPercent(reading, first.Dimension == QuantityDimension.Count ? middle : first.Point, second)}; the text says {FigureText.Quote(reading, second)}",
            "Check both: one of the two is wrong",
            [new RelatedPlace(first.SpanIn(reading.Tokens), "the same share")]);
    }

    /// <summary>
    /// <c>a third of the mills (45%)</c>, <c>one in five pupils, or 30%, ...</c>: the second figure fills the brackets or the aside, and
    /// before an aside stands nothing but the first and its noun. Anything longer may say of what the second is a share.
    /// </summary>
    private static bool IsRestated(ArticleReading reading, in Quantity first, in Quantity second)
    {
        int before = second.FirstToken - 1;
        int after = second.EndToken;
        bool brackets = WordsAt.IsKind(reading, before, TokenKind.OpenBracket) && WordsAt.IsKind(reading, after, TokenKind.CloseBracket);
        bool aside = WordsAt.Has(reading, before, FigureWords.Or) && WordsAt.IsComma(reading, before - 1)
            && WordsAt.IsComma(reading, after);
        int gap = before - 1 - first.EndToken;
        bool noun = gap is 0 or 1
            || (gap == 2 && WordsAt.Has(reading, first.EndToken, FigureWords.Of) && WordsAt.IsPluralNoun(reading, first.EndToken + 1));
        return brackets || (aside && noun);
    }

    /// <summary><c>61% of the 12 jurors</c>: no whole number of twelve makes it.</summary>
    private static void CheckGrain(ArticleReading reading, RuleContext context, in Quantity percent, in Quantity total)
    {
        if (total.Sentence != percent.Sentence || !Counts.IsExact(total) || total.Point is < 2 or >= 100 || total.HeadToken < 0
            || percent.Approximator is not (Approximator.None or Approximator.Exactly) || percent.Point > 100
            || percent.Has(QuantityFlags.Range)
            || !WordsAt.Has(reading, percent.EndToken, FigureWords.Of) || !WordsAt.Has(reading, percent.EndToken + 1, FigureWords.The)
            || total.FirstToken != percent.EndToken + 2
            || WordsAt.IsOwner(reading, total.HeadToken))
        {
            return;
        }

        double slack = Math.Max(percent.Step, 1) * 0.51;
        double nearest = Math.Round(percent.Point * total.Point / 100);
        for (double part = nearest - 1; part <= nearest + 1; part++)
        {
            if (Math.Abs((100 * part / total.Point) - percent.Point) <= slack)
            {
                return;
            }
        }

        context.Report(
            Severity.Note,
            percent.SpanIn(reading.Tokens),
            $"No whole number of {FigureText.Quote(reading, total)} makes {FigureText.Quote(reading, percent)}; {FigureText.FormatNumber(nearest)} would be {FigureText.FormatPercent(reading, 100 * nearest / total.Point, percent)}",
            "Check the percentage and the total",
            [new RelatedPlace(total.SpanIn(reading.Tokens), "the total")]);
    }
}
