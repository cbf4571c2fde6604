using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds what a headline says of a group or of a movement against the opening: <c>A third of pupils late</c> over <c>Half of all pupils are late</c>,
/// <c>Burglaries fall</c> over <c>Burglaries rose to 411</c>.
/// </summary>
internal static class HeadlineClaim
{
    /// <summary>Sentences of the opening.</summary>
    private const int Opening = 5;

    /// <summary>Words between a noun and its verb, or a share and its noun.</summary>
    private const int LongestPhrase = 5;

    private const int LongestHeadline = 16;

    /// <summary>Looks at the headline; whether it goes the other way than the opening.</summary>
    public static bool Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        if (sentences.Length < 2 || reading.Blocks[sentences[0].Block].Zone != Zone.Headline || sentences[0].EndToken - sentences[0].FirstToken > LongestHeadline || sentences[1].Block == sentences[0].Block)
        {
            return false;
        }

        CheckShare(reading, context);
        return CheckDirection(reading, context);
    }

    // ---- shares ------------------------------------------------------------------------------------------------------

    private static void CheckShare(ArticleReading reading, RuleContext context)
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

            if (quantities[i].Sentence == 1 && TryReadShare(reading, quantities[i], out uint other) && other == noun)
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
        if (!share.IsAmount || share.Dimension is not (QuantityDimension.Share or QuantityDimension.Percent) || share.Approximator is Approximator.AtLeast or Approximator.Under || share.Has(QuantityFlags.Range | QuantityFlags.InQuotation)
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
        bool plain = WordsAt.IsPluralNoun(reading, at) || (WordsAt.IsKind(reading, at, TokenKind.Word) && NounKey.IsIrregularPlural(reading.TextOf(reading.Tokens[at])));
        noun = plain ? WordsAt.Noun(reading, at) : 0;
        return plain;
    }

    // ---- directions --------------------------------------------------------------------------------------------------

    private static bool CheckDirection(ArticleReading reading, RuleContext context)
    {
        Sentence headline = reading.Sentences[0];
        int verb = WordsAt.Find(reading, headline.FirstToken + 1, headline.EndToken, HeadlineClaimWords.Moves);
        if (verb < 0 || WordsAt.Find(reading, verb + 1, headline.EndToken, HeadlineClaimWords.Moves) >= 0 || WordsAt.Find(reading, headline.FirstToken, headline.EndToken, HeadlineClaimWords.Open) >= 0
            || !TryFindSubject(reading, verb, headline.FirstToken, out uint subject) || verb - headline.FirstToken > LongestPhrase)
        {
            return false;
        }

        bool up = HeadlineClaimWords.Rises.Has(reading.Tokens[verb]);
        int found = -1;
        for (int s = 1; s < reading.Sentences.Length && s <= Opening; s++)
        {
            Sentence sentence = reading.Sentences[s];
            reading.Work.Add(sentence.EndToken - sentence.FirstToken);
            for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            {
                if (!HeadlineClaimWords.Moves.Has(reading.Tokens[i]) && !Lists.Direction.Has(reading.Tokens[i]))
                {
                    continue;
                }

                bool rises = Lists.Rise.Has(reading.Tokens[i]);
                if (rises == up || !HeadlineClaimWords.Moves.Has(reading.Tokens[i]) || !TryFindSubject(reading, i, sentence.FirstToken, out uint other) || other != subject || reading.Tokens[i].InQuotation || s > 2)
                {
                    if (rises == up)
                    {
                        return false;
                    }

                    continue;
                }

                found = found < 0 ? i : found;
            }
        }

        if (found < 0)
        {
            return false;
        }

        context.Report(
            Severity.Warning,
            reading.Tokens[verb].Span,
            $"The headline says “{reading.TextOf(reading.Tokens[verb]).ToString()}”; the text says “{reading.TextOf(reading.Tokens[found]).ToString()}”",
            "Check which of the two is right",
            [new RelatedPlace(reading.Tokens[found].Span, "the movement in the text")]);
        return true;
    }

    /// <summary>The noun right before a verb; auxiliaries and adverbs may stand between.</summary>
    private static bool TryFindSubject(ArticleReading reading, int verb, int start, out uint subject)
    {
        int at = verb - 1;
        while (at >= start && (Lists.Auxiliary.Has(reading.Tokens[at]) || Lists.Adverb.Has(reading.Tokens[at])))
        {
            if (WordsAt.Has(reading, at, HeadlineClaimWords.Open))
            {
                break;
            }

            at--;
        }

        // "Burglaries in the borough rose": before the place
        for (int i = at; i > at - LongestPhrase && i > start; i--)
        {
            if (WordsAt.Has(reading, i, HeadlineClaimWords.Place))
            {
                at = i - 1;
                break;
            }

            if (!WordsAt.IsKind(reading, i, TokenKind.Word))
            {
                break;
            }
        }

        bool noun = at >= start && WordsAt.IsKind(reading, at, TokenKind.Word) && !Lists.Function.Has(reading.Tokens[at]) && !Lists.Preposition.Has(reading.Tokens[at]) && !reading.Tokens[at].IsPossessive;
        subject = noun ? WordsAt.Noun(reading, at) : 0;
        return noun;
    }
}
