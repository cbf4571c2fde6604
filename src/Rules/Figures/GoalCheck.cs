using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds what is told of a match against its result: a half-time score that no result of the article can have come from, a third goal or a
/// hat-trick where nobody scored three.
/// </summary>
internal static class GoalCheck
{
    /// <summary>Looks at the scores of an article.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int most = -1; // goals of one side
        int best = -1;
        int results = 0;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (!IsScore(reading, i, out Score score))
            {
                continue;
            }

            if (score.High > most)
            {
                most = score.High;
                best = i;
            }

            results += IsHalfTime(reading, quantities[i]) ? 0 : 1;
        }

        if (results == 0)
        {
            return;
        }

        CheckHalfTime(reading, context);
        if (most is >= 1 and < 6 && reading.HasWord(GoalCheckWords.Goal))
        {
            CheckGoals(reading, context, most, best);
        }
    }

    private static bool IsScore(ArticleReading reading, int index, out Score score) =>
        Score.TryRead(reading, reading.Quantities[index], out score) || Score.TryReadLine(reading, index, out score);

    /// <summary><c>led 3-0 at half-time</c></summary>
    private static bool IsHalfTime(ArticleReading reading, in Quantity score)
    {
        int at = score.EndToken;
        at += WordsAt.Has(reading, at, GoalCheckWords.At) ? 1 : 0;
        at += WordsAt.Has(reading, at, GoalCheckWords.The) ? 1 : 0;
        return WordsAt.Has(reading, at, GoalCheckWords.HalfTime);
    }

    private static void CheckHalfTime(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int half = -1;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (IsHalfTime(reading, quantities[i]) && IsScore(reading, i, out _))
            {
                if (half >= 0)
                {
                    // two matches
                    return;
                }

                half = i;
            }
        }

        if (half < 0 || !IsScore(reading, half, out Score score) || quantities[half].Has(QuantityFlags.InQuotation))
        {
            return;
        }

        int told = -1;
        Score result = default;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (i == half || !IsScore(reading, i, out Score other))
            {
                continue;
            }

            if (score.CanLeadTo(other))
            {
                return;
            }

            Sentence sentence = reading.Sentences[quantities[i].Sentence];
            bool ends = quantities[i].Role != QuantityRole.Score
                || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, GoalCheckWords.Result) >= 0;
            (told, result) = told < 0 && ends ? (i, other) : (told, result);
        }

        if (told < 0)
        {
            return;
        }

        context.Report(
            Severity.Warning,
            quantities[half].SpanIn(reading.Tokens),
            $"A match that stands at {score} at half-time cannot end {result}: no side loses a goal",
            "Check the score at half-time and the result",
            [new RelatedPlace(quantities[told].SpanIn(reading.Tokens), "the result")]);
    }

    /// <summary><c>added a third</c>, <c>scored a hat-trick</c></summary>
    private static void CheckGoals(ArticleReading reading, RuleContext context, int most, int best)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        reading.Work.Add(tokens.Length);
        for (int i = 2; i < tokens.Length; i++)
        {
            bool hatTrick = GoalCheckWords.HatTrick.Has(tokens[i]);
            if ((!hatTrick && !FigureWords.Ordinal.Has(tokens[i])) || tokens[i].InQuotation
                || !WordsAt.Has(reading, i - 1, GoalCheckWords.Article))
            {
                continue;
            }

            int goals = hatTrick
                ? 3
                : WordsAt.Has(reading, i - 1, FigureWords.A) ? (int)reading.Lexicon.Figures.Get(tokens[i].WordId).Value : 0;
            bool ends = !WordsAt.IsKind(reading, i + 1, TokenKind.Word) || WordsAt.Has(reading, i + 1, GoalCheckWords.Behind);
            if (goals <= most || !ends
                || !WordsAt.Has(reading, i - 2, GoalCheckWords.Scored) && !(hatTrick && WordsAt.Has(reading, i - 2, GoalCheckWords.Hit))
                || WordsAt.Has(reading, i + 1, GoalCheckWords.OfSeason))
            {
                continue;
            }

            context.Report(
                Severity.Warning,
                tokens[i].Span,
                $"By this a side scored {FigureText.Whole(goals)}; in the scores of the text no side has more than {FigureText.Whole(most)}",
                "Check the score and who scored",
                [new RelatedPlace(reading.Quantities[best].SpanIn(tokens), "the score")]);
            return;
        }
    }
}
