using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Holds the score of a series against the number of its games: <c>won the best-of-five 3-1 in its fifth match</c>.</summary>
internal static class SeriesScore
{
    private const int MostWins = 9;

    /// <summary>Looks at a figure as the score of a series.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ref readonly Quantity score = ref reading.Quantities[index];
        if (!Score.TryRead(reading, score, out Score told) || told.One <= told.Other || told.One > MostWins)
        {
            return;
        }

        (int won, int lost) = (told.One, told.Other);
        Sentence sentence = reading.Sentences[score.Sentence];
        if (!TryFindSeries(reading, score, sentence, out int series, out int length))
        {
            return;
        }

        int needed = (length + 1) / 2;
        TextSpan span = score.SpanIn(reading.Tokens);
        if (won != needed)
        {
            // "won 2-0, avoiding a best-of-five": of another clause
            bool apart = false;
            for (int i = score.EndToken; i < series; i++)
            {
                apart |= WordsAt.IsComma(reading, i);
            }

            context.Report(
                apart ? Severity.Note : Severity.Warning,
                span,
                $"A best-of-{FigureText.Whole(length)} series is won with {FigureText.Whole(needed)} wins; the text says {reading.Text.ToString(span)}",
                "Check the score and the length of the series",
                [new RelatedPlace(reading.Tokens[series].Span, "the series")]);
            return;
        }

        if (TryReadGames(reading, sentence, won, out int games, out int token) && games != won + lost)
        {
            context.Report(
                Severity.Error,
                span,
                $"{reading.Text.ToString(span)} makes {FigureText.Whole(won + lost)} games; the text says {reading.TextOf(reading.Tokens[token]).ToString()}",
                "Check the score and the number of games",
                [new RelatedPlace(reading.Tokens[token].Span, "the number of games")]);
        }
    }

    /// <summary>
    /// The only series of the sentence, which somebody has won: <c>won the best-of-seven series</c>,
    /// <c>beat Marne 4-1 in the best-of-five</c>.
    /// </summary>
    private static bool TryFindSeries(ArticleReading reading, in Quantity score, in Sentence sentence, out int series, out int length)
    {
        series = -1;
        length = 0;
        bool won = false;
        reading.Work.Add(sentence.EndToken - sentence.FirstToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (SeriesScoreWords.Part.Has(reading.Tokens[i]) || WordsAt.IsKind(reading, i, TokenKind.Semicolon))
            {
                return false;
            }

            won |= SeriesScoreWords.Win.Has(reading.Tokens[i]);
            if (WordsAt.IsKind(reading, i, TokenKind.Word) && TryReadBestOf(reading, i, out int games))
            {
                // "the second game of the best-of-five"
                int of = WordsAt.Has(reading, i - 1, FigureWords.The) ? i - 2 : i - 1;
                if (series >= 0 || WordsAt.Has(reading, of, FigureWords.Of))
                {
                    return false;
                }

                series = i;
                length = games;
            }
        }

        return won && series >= 0 && IsOnlyScore(reading, score);
    }

    private static bool IsOnlyScore(ArticleReading reading, in Quantity score)
    {
        int scores = 0;
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = Sorted.FirstFrom(quantities, score.Sentence, static (in Quantity quantity) => quantity.Sentence);
            i < quantities.Length && quantities[i].Sentence == score.Sentence; i++)
        {
            scores += quantities[i].Role == QuantityRole.Score ? 1 : 0;
        }

        return scores == 1;
    }

    /// <summary><c>best-of-five</c>, <c>best-of-7</c></summary>
    private static bool TryReadBestOf(ArticleReading reading, int token, out int length)
    {
        length = 0;
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[token]);
        if (text.Length < 9 || !text.StartsWith("best-of-".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<char> number = text.Slice(8);
        if (number.Length == 1 && number[0] is >= '3' and <= '9')
        {
            length = number[0] - '0';
        }
        else if (FigureWords.Cardinal.Has(number))
        {
            length = (int)reading.Lexicon.Figures.Get(reading.Lexicon.Find(number, WordLexicon.Hash(number))).Value;
        }

        return length is >= 3 and <= 15 && length % 2 == 1;
    }

    /// <summary><c>in its fifth match</c>, <c>after seven games</c>, <c>in two straight sets</c>, <c>in straight games</c></summary>
    private static bool TryReadGames(ArticleReading reading, in Sentence sentence, int won, out int games, out int token)
    {
        games = 0;
        token = -1;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!SeriesScoreWords.Game.Has(reading.Tokens[i]))
            {
                continue;
            }

            bool straight = WordsAt.Has(reading, i - 1, Lists.Straight);
            int number = straight ? i - 2 : i - 1;
            if (WordsAt.Has(reading, number, FigureWords.Ordinal) || WordsAt.Has(reading, number, FigureWords.Cardinal))
            {
                token = number;
                games = (int)reading.Lexicon.Figures.Get(reading.Tokens[number].WordId).Value;
                return true;
            }

            token = i - 1;
            games = won;
            return straight;
        }

        return false;
    }
}
