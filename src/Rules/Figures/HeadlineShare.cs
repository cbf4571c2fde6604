using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the share of a group that a headline tells against the first sentence: <c>A third of pupils late</c> over
/// <c>Half of all pupils are late</c>.
/// </summary>
internal static class HeadlineShare
{
    /// <summary>Looks at the first figure of the headline.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Headline headline)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (quantities.Length < 2 || quantities[0].Sentence != 0 || !TryReadShare(reading, quantities[0], out uint noun))
        {
            return;
        }

        int found = -1;
        for (int i = 1; i < quantities.Length; i++)
        {
            if (!quantities[i].IsAmount || quantities[i].Dimension is not (QuantityDimension.Share or QuantityDimension.Percent))
            {
                continue;
            }

            if (quantities[i].Sentence == 0 || quantities[0].Value.Widen(0.06).Meets(quantities[i].Value))
            {
                return;
            }

            if (quantities[i].Sentence == headline.Lead && TryReadShare(reading, quantities[i], out uint other) && other == noun)
            {
                if (found >= 0)
                {
                    return;
                }

                found = i;
            }
        }

        if (found < 0)
        {
            return;
        }

        context.Report(
            Severity.Warning,
            quantities[0].SpanIn(reading.Tokens),
            $"The headline says {FigureText.Quote(reading, quantities[0])}; the text says {FigureText.Quote(reading, quantities[found])} and nowhere {FigureText.Quote(reading, quantities[0])}",
            "Check which of the two is right",
            [new RelatedPlace(quantities[found].SpanIn(reading.Tokens), "the figure in the text")]);
    }

    /// <summary><c>a third of pupils</c>, <c>half of all the pupils</c>, <c>40% of pupils</c>: the noun of the whole.</summary>
    private static bool TryReadShare(ArticleReading reading, in Quantity share, out uint noun)
    {
        noun = 0;
        if (!share.IsAmount || share.Dimension is not (QuantityDimension.Share or QuantityDimension.Percent)
            || share.Approximator is Approximator.AtLeast or Approximator.Under
            || share.Has(QuantityFlags.Range | QuantityFlags.InQuotation)
            || !WordsAt.Has(reading, share.EndToken, FigureWords.Of))
        {
            return false;
        }

        int at = share.EndToken + 1;
        while (at < share.EndToken + 3 && (WordsAt.Has(reading, at, FigureWords.Light) || WordsAt.Has(reading, at, FigureWords.The)))
        {
            at++;
        }

        // "half of pupils in year six": a part of them
        bool plain = WordsAt.IsPluralNoun(reading, at)
            || (WordsAt.IsKind(reading, at, TokenKind.Word) && NounKey.IsIrregularPlural(reading.TextOf(reading.Tokens[at])));
        noun = plain ? WordsAt.Noun(reading, at) : 0;
        return plain;
    }
}
