using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Holds a multiple against a figure of its sentence and the only one of the sentence before: <c>Fees were £20 in 2019. They have since trebled to £80</c>.</summary>
internal static class MultipleAcross
{
    /// <summary>Looks at a figure as such a multiple.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity multiple = quantities[index];
        if (multiple.Dimension != QuantityDimension.Multiple || !multiple.IsAmount || multiple.Has(QuantityFlags.InQuotation | QuantityFlags.Range))
        {
            return;
        }

        int to = multiple.Has(QuantityFlags.Verb) ? FindResult(reading, index) : FindSubject(reading, index);
        if (to < 0 || !TryFindOnly(reading, quantities[to], multiple.Sentence - 1, out int from) || reading.Sentences[multiple.Sentence].Block - reading.Sentences[multiple.Sentence - 1].Block > 1)
        {
            return;
        }

        if (!ChangeArithmetic.TryCreate(reading, quantities[from], quantities[to], out ChangeArithmetic arithmetic) || arithmetic.FitsMultiple(multiple, 0)
            || (multiple.Point < 1) == (arithmetic.ToPoint > arithmetic.FromPoint))
        {
            return;
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        string before = FigureText.Quote(reading, quantities[from]);
        string after = FigureText.Quote(reading, quantities[to]);
        context.Report(
            Severity.Warning,
            multiple.SpanIn(tokens),
            $"{after} is {FigureText.FormatNumber(arithmetic.ToPoint / arithmetic.FromPoint)} times {before}; the text says “{FigureText.Quote(reading, multiple)}”",
            "Check all three figures",
            [new RelatedPlace(quantities[from].SpanIn(tokens), "the figure before the change"), new RelatedPlace(quantities[to].SpanIn(tokens), "the figure after the change")]);
    }

    /// <summary><c>They have since trebled to £80</c>: the subject takes up the figure of the sentence before, and <c>to</c> gives the new one.</summary>
    private static int FindResult(ArticleReading reading, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity multiple = quantities[index];
        int to = index + 1;
        if (to >= quantities.Length || quantities[to].Sentence != multiple.Sentence || !quantities[to].IsAmount || !WordsAt.Has(reading, multiple.EndToken, FigureWords.To) || quantities[to].FirstToken != multiple.EndToken + 1)
        {
            return -1;
        }

        int at = multiple.FirstToken - 1;
        while (WordsAt.Has(reading, at, MultipleAcrossWords.Auxiliary))
        {
            at--;
        }

        return at >= reading.Sentences[multiple.Sentence].FirstToken && WordsAt.Has(reading, at, MultipleAcrossWords.Number) ? to : -1;
    }

    /// <summary><c>Last August 64 did, a fivefold rise</c>: the only amount before the multiple.</summary>
    private static int FindSubject(ArticleReading reading, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        Quantity multiple = quantities[index];
        bool apposition = WordsAt.Has(reading, multiple.FirstToken - 1, FigureWords.A) && WordsAt.IsComma(reading, multiple.FirstToken - 2) && WordsAt.Has(reading, multiple.EndToken, MultipleAcrossWords.Change)
            && WordsAt.EndsClause(reading, multiple.EndToken + 1, multiple.Sentence);
        int found = -1;
        for (int i = index - 1; apposition && i >= 0 && quantities[i].Sentence == multiple.Sentence; i--)
        {
            if (quantities[i].IsAmount && quantities[i].Dimension != QuantityDimension.Duration)
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = i;
            }
        }

        return found;
    }

    /// <summary>The only amount of a sentence, of the same kind.</summary>
    private static bool TryFindOnly(ArticleReading reading, in Quantity to, int sentence, out int from)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        from = -1;
        if (sentence < 0)
        {
            return false;
        }

        int low = Sorted.FirstFrom(quantities, sentence, static (in Quantity item) => item.Sentence);

        for (int i = low; i < quantities.Length && quantities[i].Sentence == sentence; i++)
        {
            Quantity quantity = quantities[i];
            if (!quantity.IsAmount || quantity.Dimension == QuantityDimension.Duration)
            {
                continue;
            }

            if (from >= 0 || quantity.Dimension != to.Dimension || quantity.Has(QuantityFlags.Range | QuantityFlags.Compound | QuantityFlags.InQuotation))
            {
                return false;
            }

            from = i;
        }

        return from >= 0;
    }
}
