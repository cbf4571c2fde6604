using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Words;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>
/// Figures of one kind that follow one another as the items of a list: <c>320 to adults and 210 to children</c>,
/// <c>30 came from Harl and 25 from Selm</c>, <c>the Greens won 14, the Liberals 9 and the farmers 6</c>.
/// </summary>
/// <param name="First">Index of the first figure.</param>
/// <param name="Last">Index of the last figure.</param>
/// <param name="Sum">What they add up to, as printed.</param>
/// <param name="Range">What they may add up to before they were rounded.</param>
/// <param name="EndToken">Index after the last word that belongs to the last item.</param>
/// <param name="Likeness">What makes the items parts of one thing.</param>
internal readonly record struct PartRun(int First, int Last, double Sum, Interval Range, int EndToken, PartLikeness Likeness)
{
    private const int MostParts = 8;

    private const int LongestItem = 9;

    /// <summary>How many items.</summary>
    public int Count => Last - First + 1;

    /// <summary>Reads the items from a figure on; at least two, and every further figure of the clause must be one.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="first">The first figure.</param>
    /// <param name="model">The total: its dimension, unit and noun.</param>
    /// <param name="end">Index of the figure before which the items end.</param>
    /// <param name="run">What was read.</param>
    public static bool TryRead(ArticleReading reading, int first, in Quantity model, int end, out PartRun run)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        run = default;
        double sum = 0;
        Interval range = Interval.Exact(0);
        int last = first;
        for (int i = first; i < end && quantities[i].Sentence == quantities[first].Sentence; i++)
        {
            ref readonly Quantity part = ref quantities[i];
            if (i > first && !IsJoined(reading, quantities[i - 1], part))
            {
                break;
            }

            if (i - first >= MostParts || !IsPart(reading, part, model))
            {
                return false;
            }

            sum += part.Point;
            range = range.Plus(part.Value);
            last = i;
        }

        if (last == first)
        {
            return false;
        }

        run = new PartRun(first, last, sum, range, EndOfItem(reading, quantities[last]), LikenessOf(reading, first, last, model));
        return true;
    }

    private static bool IsPart(ArticleReading reading, in Quantity part, in Quantity model)
    {
        if (model.Dimension != QuantityDimension.Count)
        {
            return (part.Dimension == model.Dimension && part.Unit == model.Unit && part.IsAmount && part.Rate == 0
                && part.Approximator is Approximator.None or Approximator.Exactly
                && !part.Has(QuantityFlags.Range | QuantityFlags.Compound))
                || (Counts.IsExact(part) && part.HeadToken < 0); // "80,000 euros in the first year, 90,000 in the second"
        }

        // "the Liberals 9" looks like a name with its number; "one of libel" like a pronoun
        return Counts.IsExact(part) || (part.Role == QuantityRole.Pronoun && WordsAt.Has(reading, part.EndToken, Lists.Preposition))
            || (part.Role == QuantityRole.Label && part.Dimension == QuantityDimension.Count && (part.Point % 1).Equals(0)
                && part.Point > 0
                && !part.Has(QuantityFlags.Range | QuantityFlags.Scaled | QuantityFlags.Fractional | QuantityFlags.Compound)
                && WordsAt.IsKind(reading, part.NumberToken - 1, TokenKind.Word));
    }

    /// <summary>Whether a comma, <c>and</c> or a semicolon stands between two items, with words around it and no other mark.</summary>
    private static bool IsJoined(ArticleReading reading, in Quantity before, in Quantity part)
    {
        if (part.FirstToken - before.EndToken is < 1 or > LongestItem)
        {
            return false;
        }

        bool joined = false;
        for (int i = before.EndToken; i < part.FirstToken; i++)
        {
            bool mark = WordsAt.IsComma(reading, i) || WordsAt.IsKind(reading, i, TokenKind.Semicolon);
            joined |= mark || WordsAt.Has(reading, i, FigureWords.And);
            if (!mark && (!WordsAt.IsKind(reading, i, TokenKind.Word) || PartRunWords.Breaks.Has(reading.Tokens[i])))
            {
                return false;
            }
        }

        return joined;
    }

    /// <summary>Whether a comma or <c>and</c> stands right before a figure, and nothing but words between it and the one before.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="before">Index after the last token of the figure before.</param>
    /// <param name="part">The next figure.</param>
    /// <param name="longest">The most tokens between the two.</param>
    public static bool IsNext(ArticleReading reading, int before, in Quantity part, int longest)
    {
        int join = part.FirstToken - 1;
        bool and = WordsAt.Has(reading, join, FigureWords.And);
        if ((!and && !WordsAt.IsComma(reading, join)) || part.FirstToken - before > longest)
        {
            return false;
        }

        join -= and && WordsAt.IsComma(reading, join - 1) ? 1 : 0;
        for (int i = before; i < join; i++)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word))
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOfItem(ArticleReading reading, in Quantity part)
    {
        int at = part.EndToken;
        int limit = Math.Min(reading.Sentences[part.Sentence].EndToken, at + LongestItem);
        while (at < limit && WordsAt.IsKind(reading, at, TokenKind.Word))
        {
            at++;
        }

        return at;
    }

    private static PartLikeness LikenessOf(ArticleReading reading, int first, int last, in Quantity model)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        bool of = false;
        bool kinds = true;
        bool sexes = true;
        bool foreign = false;
        bool medals = true;
        for (int i = first; i <= last; i++)
        {
            ref readonly Quantity part = ref quantities[i];
            int after = part.EndToken;
            of |= WordsAt.Has(reading, after, FigureWords.Of) && WordsAt.Has(reading, after + 1, OpenPartsWords.Them);
            bool own = WordsAt.IsPluralNoun(reading, after) && (part.HeadToken < 0 || part.Head != model.Head || part.HeadToken > after);
            kinds &= own;
            sexes &= WordsAt.Has(reading, after, OpenPartsWords.SexOrAge);
            medals &= WordsAt.Has(reading, after, PartRunWords.Medal);
            foreign |= own;
        }

        if (of)
        {
            // "61 lifts, 34 of them slow, and 50 stairs": what is of them ends at the comma before "and"
            bool ends = WordsAt.Has(reading, quantities[last].FirstToken - 1, FigureWords.And)
                && WordsAt.IsComma(reading, quantities[last].FirstToken - 2)
                && !(WordsAt.Has(reading, quantities[last].EndToken, FigureWords.Of)
                    && WordsAt.Has(reading, quantities[last].EndToken + 1, OpenPartsWords.Them));
            return foreign && ends ? PartLikeness.None : PartLikeness.OfThem;
        }

        if (sexes || medals)
        {
            return sexes ? PartLikeness.Sexes : PartLikeness.Medals;
        }

        if (kinds)
        {
            return PartLikeness.Kinds;
        }

        return foreign
            ? PartLikeness.None
            : AreGapped(reading, first, last) ? PartLikeness.Gapped : AreBare(reading, first, last) ? PartLikeness.Bare : PartLikeness.None;
    }

    /// <summary><c>30 came from Harl and 25 from Selm</c>: the preposition right behind the last figure stands in every item.</summary>
    private static bool AreGapped(ArticleReading reading, int first, int last)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int preposition = quantities[last].EndToken;
        preposition += WordsAt.Has(reading, preposition, PartRunWords.Went) ? 1 : 0;
        if (!WordsAt.Has(reading, preposition, PartRunWords.Towards))
        {
            // "the Greens won 14, the Liberals 9 and the farmers 6"
            return IsNamed(reading, quantities[last]) && IsNamed(reading, quantities[last - 1]) && AreBare(reading, first, last);
        }

        uint hash = reading.Tokens[preposition].Hash;
        for (int i = first; i < last; i++)
        {
            bool found = false;
            for (int j = quantities[i].EndToken; j < quantities[i + 1].FirstToken; j++)
            {
                found |= reading.Tokens[j].Hash == hash;
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreBare(ArticleReading reading, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            int after = reading.Quantities[i].EndToken;
            if (WordsAt.IsKind(reading, after, TokenKind.Word) && !WordsAt.Has(reading, after, FigureWords.And))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the name of its owner stands right before a figure: <c>the Liberals 9</c>, <c>Selm 90</c>.</summary>
    private static bool IsNamed(ArticleReading reading, in Quantity part)
    {
        int name = part.FirstToken - 1;
        return WordsAt.IsKind(reading, name, TokenKind.Word) && (reading.Tokens[name].IsCapitalised || WordsAt.IsPluralNoun(reading, name))
            || WordsAt.Has(reading, name, PartRunWords.Took);
    }
}
