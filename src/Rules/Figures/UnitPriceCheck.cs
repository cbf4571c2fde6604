using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Multiplies a count and its price (<c>730 mugs at £12 each</c>), and divides a sum among those who share it (<c>$360 a head</c>).
/// </summary>
internal static class UnitPriceCheck
{
    /// <summary>A product may be rounded by this much beyond its figures.</summary>
    private const double Slack = 0.03;

    /// <summary>Tokens between the price and the whole.</summary>
    private const int LongestGap = 8;

    /// <summary>A sum farther from the product than this is of something else.</summary>
    private const double MostTimes = 20;

    /// <summary>Looks at a sum of money as the price of one thing.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ref readonly Quantity price = ref reading.Quantities[index];
        if (CheckTotal(reading, context, index) || CheckQuotient(reading, context, index))
        {
            return;
        }

        if (price.Dimension != QuantityDimension.Money || !price.IsAmount || price.Has(QuantityFlags.InQuotation | QuantityFlags.Range)
            || !IsEach(reading, price, out int end))
        {
            return;
        }

        if (!CheckPrice(reading, context, index, end))
        {
            CheckShare(reading, context, index);
        }
    }

    // ---- so much of each, and what it makes ---------------------------------------------------------------------------

    /// <summary>
    /// <c>The 40 clubs will get £500 each, £20,000 in all</c>, <c>Each of the 40 clubs will get £500, a total of £20,000</c>,
    /// <c>40 litres an hour for six hours, 240 litres in total</c>: the figure is looked at as the total.
    /// </summary>
    private static bool CheckTotal(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity total = ref quantities[index];
        if (index < 2 || quantities[index - 2].Sentence != total.Sentence || !total.IsAmount || total.Rate != 0
            || total.Has(QuantityFlags.InQuotation | QuantityFlags.Range) || !IsTotal(reading, total)
            || (index > 2 && quantities[index - 3].Sentence == total.Sentence && quantities[index - 3].IsAmount))
        {
            return false;
        }

        ref readonly Quantity one = ref quantities[index - 1];
        ref readonly Quantity other = ref quantities[index - 2];
        bool first = IsOfEach(reading, one, other, total);
        if (!first && !IsOfEach(reading, other, one, total))
        {
            return false;
        }

        Quantity share = first ? one : other;
        Quantity count = first ? other : one;
        if (!TryGetFactor(reading, share, total, out double factor) || share.Approximator != Approximator.None
            || count.Approximator is not (Approximator.None or Approximator.Exactly)
            || !IsApart(Interval.Exact(share.Point * count.Point * factor), total.Value))
        {
            return false;
        }

        ReportProduct(reading, context, count, share, factor, total);
        return true;
    }

    /// <summary><c>, £20,000 in all</c>, <c>, a total of £20,000</c>, <c>, or £20,000 altogether</c></summary>
    private static bool IsTotal(ArticleReading reading, in Quantity total)
    {
        int before = total.FirstToken - 1;
        bool of = WordsAt.Has(reading, before, FigureWords.Of) && WordsAt.Has(reading, before - 1, UnitPriceCheckWords.Total)
            && WordsAt.Has(reading, before - 2, FigureWords.A);
        int mark = of
            ? before - 3
            : WordsAt.Has(reading, before, FigureWords.Or) || WordsAt.Has(reading, before, FigureWords.A) ? before - 1 : before;
        return (of || JoinedParts.HasInAll(reading, total))
            && (WordsAt.IsComma(reading, mark) || WordsAt.IsKind(reading, mark, TokenKind.Dash)
                || WordsAt.IsKind(reading, mark, TokenKind.OpenBracket));
    }

    /// <summary>Whether one figure is what each of the other counts has, and of the kind of the total.</summary>
    private static bool IsOfEach(ArticleReading reading, in Quantity share, in Quantity count, in Quantity total)
    {
        if (share.Dimension != total.Dimension || !share.IsAmount || share.Has(QuantityFlags.Range | QuantityFlags.Compound)
            || !count.IsAmount || count.Has(QuantityFlags.Range | QuantityFlags.Compound))
        {
            return false;
        }

        if (share.Rate != 0 && count.Dimension == QuantityDimension.Duration)
        {
            // "40 litres an hour for six hours"
            return WordsAt.Noun(reading, count.EndToken - 1) == share.Rate;
        }

        if (!IsGroup(reading, count))
        {
            return false;
        }

        // "15 laps of 2.5 kilometres"
        if (share.Dimension is QuantityDimension.Length or QuantityDimension.Mass or QuantityDimension.Volume
            && WordsAt.Has(reading, share.FirstToken - 1, FigureWords.Of) && Counts.EndWithNoun(count) == share.FirstToken - 1)
        {
            return true;
        }

        bool ofEach = WordsAt.Has(reading, count.FirstToken - 1, UnitPriceCheckWords.TheOrTheir)
            && WordsAt.Has(reading, count.FirstToken - 2, FigureWords.Of)
            && WordsAt.Has(reading, count.FirstToken - 3, FigureWords.Each);
        bool isCounted = share.Dimension == QuantityDimension.Count && share.HeadToken >= 0 && total.HeadToken >= 0
            && share.Head == total.Head;
        return share.Dimension == QuantityDimension.Money ? ofEach || IsEach(reading, share, out _) : ofEach && isCounted;
    }

    /// <summary><c>It came to $1.86 million. The county has 620 miles of road. That works out at $3,000 a mile</c>.</summary>
    private static bool CheckQuotient(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity share = ref quantities[index];
        if (share.Rate == 0 || share.Dimension != QuantityDimension.Money || !share.IsAmount
            || share.Has(QuantityFlags.InQuotation | QuantityFlags.Range) || !ComesTo(reading, share))
        {
            return false;
        }

        int count = -1;
        int whole = -1;
        for (int i = index - 1;
            i >= 0 && share.Sentence - quantities[i].Sentence <= 2
            && reading.Sentences[share.Sentence].Block - reading.Sentences[quantities[i].Sentence].Block <= 1; i--)
        {
            ref readonly Quantity quantity = ref quantities[i];
            if (!quantity.IsAmount || quantity.Has(QuantityFlags.InQuotation))
            {
                continue;
            }

            bool ofUnit = (quantity.Head == share.Rate
                || (quantity.Unit != 0 && WordsAt.Noun(reading, quantity.EndToken - 1) == share.Rate)) && quantity.Point >= 2
                && quantity.Rate == 0;
            bool money = quantity.Dimension == QuantityDimension.Money && quantity.Rate == 0 && quantity.Unit == share.Unit;
            if ((ofUnit && count >= 0) || (money && whole >= 0))
            {
                return false;
            }

            count = ofUnit ? i : count;
            whole = money ? i : whole;
        }

        if (count < 0 || whole < 0 || quantities[whole].Point <= share.Point
            || !IsApart(quantities[whole].Value.Over(quantities[count].Value), share.Value))
        {
            return false;
        }

        ReportShare(reading, context, quantities[whole], quantities[count], share);
        return true;
    }

    /// <summary>Whether a sentence says what it all comes to: <c>That works out at</c>, <c>This is</c>, <c>It comes to about</c>.</summary>
    private static bool ComesTo(ArticleReading reading, in Quantity share)
    {
        int start = reading.Sentences[share.Sentence].FirstToken;
        if (!WordsAt.Has(reading, start, UnitPriceCheckWords.That) || share.FirstToken - start is < 2 or > 6
            || WordsAt.Find(reading, start, share.FirstToken, UnitPriceCheckWords.Compares) >= 0)
        {
            return false;
        }

        for (int i = start + 1; i < share.FirstToken; i++)
        {
            if (UnitPriceCheckWords.Comes.Has(reading.Tokens[i]) || WordsAt.Has(reading, i, FigureWords.BeVerb))
            {
                return true;
            }
        }

        return false;
    }

    private static void ReportProduct(ArticleReading reading, RuleContext context, in Quantity count, in Quantity one, double factor,
        in Quantity whole) =>
        context.Report(
            Severity.Warning,
            whole.SpanIn(reading.Tokens),
            $"{FigureText.Quote(reading, count)} times {FigureText.Quote(reading, one)} is {FigureText.Format(reading, count.Point * one.Point * factor, whole)}; the text says {FigureText.Quote(reading, whole)}",
            "Check all three figures",
            [new RelatedPlace(count.SpanIn(reading.Tokens), "the number"),
                new RelatedPlace(one.SpanIn(reading.Tokens), "what one gets or costs")]);

    private static void ReportShare(ArticleReading reading, RuleContext context, in Quantity whole, in Quantity count, in Quantity share) =>
        context.Report(
            Severity.Note,
            share.SpanIn(reading.Tokens),
            $"{FigureText.Quote(reading, whole)} among {FigureText.Quote(reading, count)} is about {FigureText.Format(reading, whole.Point / count.Point, share with { Flags = share.Flags & ~QuantityFlags.Scaled })} each; the text says {FigureText.Quote(reading, share)}",
            "Check all three figures",
            [new RelatedPlace(whole.SpanIn(reading.Tokens), "the sum"),
                new RelatedPlace(count.SpanIn(reading.Tokens), "those who share it")]);

    // ---- a price of one and a number of things ------------------------------------------------------------------------

    /// <summary><c>£12 each</c>, <c>£90 apiece</c>, <c>$5,000 a head</c>, <c>$360 for each of them</c>.</summary>
    private static bool IsEach(ArticleReading reading, in Quantity price, out int end)
    {
        int at = price.EndToken;
        at += WordsAt.Has(reading, at, FigureWords.A) || WordsAt.Has(reading, at, FigureWords.Per)
            || (WordsAt.Has(reading, at, Lists.For) && WordsAt.Has(reading, at + 1, FigureWords.Each)) ? 1 : 0;
        end = at + 1;
        return WordsAt.Has(reading, at, UnitPriceCheckWords.Each);
    }

    /// <summary><c>sold 730 mugs at £12 each and took £7,860</c></summary>
    private static bool CheckPrice(ArticleReading reading, RuleContext context, int index, int end)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity price = ref quantities[index];
        if (index == 0 || index + 1 >= quantities.Length || quantities[index - 1].Sentence != price.Sentence
            || quantities[index + 1].Sentence != price.Sentence)
        {
            return false;
        }

        ref readonly Quantity count = ref quantities[index - 1];
        ref readonly Quantity whole = ref quantities[index + 1];
        int before = price.FirstToken - 1;
        bool sold = Counts.IsExact(count) && count.HeadToken >= 0 && before == count.HeadToken + 1
            && (WordsAt.Has(reading, before, FigureWords.At) || WordsAt.Has(reading, before, Lists.For));
        if (!sold || whole.Dimension != QuantityDimension.Money || !TryGetFactor(reading, price, whole, out double factor)
            || whole.Rate != 0 || !whole.IsAmount || whole.FirstToken - end > LongestGap)
        {
            return false;
        }

        bool makes = false;
        for (int i = end; i < whole.FirstToken; i++)
        {
            makes |= UnitPriceCheckWords.Makes.Has(reading.Tokens[i]);
            bool mark = WordsAt.IsKind(reading, i, TokenKind.Comma) || WordsAt.Has(reading, i, FigureWords.And);
            if (!mark && (!WordsAt.IsKind(reading, i, TokenKind.Word) || UnitPriceCheckWords.Other.Has(reading.Tokens[i])))
            {
                return true;
            }
        }

        bool ends = WordsAt.EndsClause(reading, whole.EndToken, price.Sentence) || WordsAt.IsComma(reading, whole.EndToken);
        bool alone = index < 2 || quantities[index - 2].Sentence != price.Sentence
            || quantities[index - 2].Dimension != QuantityDimension.Money;
        Interval product = price.Approximator == Approximator.None
            ? Interval.Exact(count.Point * price.Point * factor)
            : count.Value.Times(price.Value).Times(Interval.Exact(factor));
        if (makes && ends && alone && IsApart(product, whole.Value) && product.High * MostTimes > whole.Value.Low
            && whole.Value.High * MostTimes > product.Low)
        {
            ReportProduct(reading, context, count, price, factor, whole);
        }

        return true;
    }

    /// <summary><c>£600,000 will be shared by 40 clubs, or £25,000 each</c>; the number may stand in the sentence before.</summary>
    private static void CheckShare(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity share = ref quantities[index];
        Sentence sentence = reading.Sentences[share.Sentence];
        if (!TryFindShared(reading, index, out int whole, out int count))
        {
            return;
        }

        bool divided = WordsAt.Find(reading, sentence.FirstToken, share.FirstToken, UnitPriceCheckWords.Shared) >= 0;
        bool comes = false;
        for (int i = share.FirstToken - 3; i < share.FirstToken; i++)
        {
            comes |= WordsAt.Has(reading, i, UnitPriceCheckWords.Comes);
        }

        if (whole < 0 || !(divided || comes))
        {
            return;
        }

        if (count < 0)
        {
            // "The valley has 250,000 people. The grant of $900 million comes to ..."
            int before = whole - 1;
            bool alone = before >= 0 && quantities[before].Sentence == share.Sentence - 1 && IsGroup(reading, quantities[before])
                && (before == 0 || quantities[before - 1].Sentence < share.Sentence - 1);
            if (!alone || !comes)
            {
                return;
            }

            count = before;
        }

        // "$452 million, or $1.43 per share": of shares, whatever was counted before
        int unit = share.EndToken + 1;
        bool ofShares = WordsAt.Has(reading, unit, UnitPriceCheckWords.Stock) && WordsAt.Noun(reading, unit) != quantities[count].Head;
        if (ofShares || quantities[whole].Point <= share.Point)
        {
            return;
        }

        Interval each = quantities[whole].Value.Over(quantities[count].Value);
        if (IsApart(each, share.Value))
        {
            ReportShare(reading, context, quantities[whole], quantities[count], share);
        }
    }

    /// <summary>The only sum and the only group before a share in its sentence, or -1; false if there are other figures.</summary>
    private static bool TryFindShared(ArticleReading reading, int index, out int whole, out int count)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity share = ref quantities[index];
        whole = count = -1;
        for (int i = index - 1; i >= 0 && quantities[i].Sentence == share.Sentence; i--)
        {
            if (quantities[i].Dimension == QuantityDimension.Money && quantities[i].Unit == share.Unit && quantities[i].IsAmount
                && quantities[i].Rate == 0)
            {
                if (whole >= 0)
                {
                    return false;
                }

                whole = i;
            }
            else if (IsGroup(reading, quantities[i]))
            {
                if (count >= 0)
                {
                    return false;
                }

                count = i;
            }
            else if (quantities[i].IsAmount)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What turns pence into pounds, if both are of one currency.</summary>
    private static bool TryGetFactor(ArticleReading reading, in Quantity from, in Quantity to, out double factor)
    {
        FigureUnit one = reading.Lexicon.Figures.Units[from.Unit];
        FigureUnit other = reading.Lexicon.Figures.Units[to.Unit];
        factor = one.Factor / other.Factor;
        return string.Equals(one.Name, other.Name, StringComparison.Ordinal) && from.Qualifier == to.Qualifier;
    }

    private static bool IsGroup(ArticleReading reading, in Quantity quantity) =>
        quantity.IsAmount && quantity.Dimension == QuantityDimension.Count && quantity.Point >= 2 && quantity.HeadToken >= 0
        && !quantity.Has(QuantityFlags.Compound | QuantityFlags.Range) && WordsAt.IsPluralNoun(reading, quantity.HeadToken);

    private static bool IsApart(in Interval computed, in Interval told) => !computed.Widen(Slack).Meets(told.Widen(Slack));
}
