using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Holds the score of a series against the number of its games: <c>won the best-of-five 3-1 in its fifth match</c>.</summary>
internal static class SeriesScore
{
    /// <summary>Tokens from the verb to the series, and from the series to its score.</summary>
    private const int LongestGap = 4;

    /// <summary>Tokens from the score to the number of games.</summary>
    private const int LongestTail = 6;

    /// <summary>Looks at a figure as the score of a series.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        Quantity score = reading.Quantities[index];
        if (score.Role != QuantityRole.Score || !score.Has(QuantityFlags.Range) || !TryReadScore(reading.Text.AsSpan(score.SpanIn(reading.Tokens)), out int won, out int lost) || won <= lost)
        {
            return;
        }

        Sentence sentence = reading.Sentences[score.Sentence];
        if (!TryFindSeries(reading, score, sentence, out int series, out int length))
        {
            return;
        }

        int needed = (length + 1) / 2;
        TextSpan span = score.SpanIn(reading.Tokens);
        if (won != needed)
        {
            context.Report(
                Severity.Warning,
                span,
                $"The best of {FigureText.Whole(length)} is won with {FigureText.Whole(needed)}; the text says {reading.Text.ToString(span)}",
                "Check the score and the length of the series",
                [new RelatedPlace(reading.Tokens[series].Span, "the series")]);
            return;
        }

        if (TryReadGames(reading, score.EndToken, sentence.EndToken, out int games, out int token) && games != won + lost)
        {
            context.Report(
                Severity.Error,
                span,
                $"{reading.Text.ToString(span)} makes {FigureText.Whole(won + lost)} games; the text says {reading.TextOf(reading.Tokens[token]).ToString()}",
                "Check the score and the number of games",
                [new RelatedPlace(reading.Tokens[token].Span, "the number of games")]);
        }
    }

    /// <summary><c>won the best-of-seven series</c> right before the score.</summary>
    private static bool TryFindSeries(ArticleReading reading, in Quantity score, in Sentence sentence, out int series, out int length)
    {
        series = -1;
        length = 0;
        for (int i = score.FirstToken - 1; i >= sentence.FirstToken && i >= score.FirstToken - LongestGap; i--)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word))
            {
                return false;
            }

            if (TryReadBestOf(reading, i, out length))
            {
                series = i;
                break;
            }
        }

        int verb = series - 1;
        verb -= WordsAt.Has(reading, verb, FigureWords.The) || WordsAt.Has(reading, verb, SeriesScoreWords.Their) ? 1 : 0;
        return series > sentence.FirstToken && WordsAt.Has(reading, verb, SeriesScoreWords.Win);
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

    /// <summary><c>in its fifth match</c>, <c>after seven games</c>, <c>in two straight sets</c></summary>
    private static bool TryReadGames(ArticleReading reading, int start, int end, out int games, out int token)
    {
        games = 0;
        token = -1;
        if (!WordsAt.Has(reading, start, FigureWords.In) && !WordsAt.Has(reading, start, SeriesScoreWords.After))
        {
            return false;
        }

        for (int i = start + 1; i < end && i <= start + LongestTail && WordsAt.IsKind(reading, i, TokenKind.Word); i++)
        {
            if (WordsAt.Has(reading, i, FigureWords.Ordinal) || WordsAt.Has(reading, i, FigureWords.Cardinal))
            {
                token = i;
                games = (int)reading.Lexicon.Figures.Get(reading.Tokens[i].WordId).Value;
            }
            else if (SeriesScoreWords.Game.Has(reading.Tokens[i]))
            {
                return token >= 0;
            }
        }

        return false;
    }

    private static bool TryReadScore(ReadOnlySpan<char> text, out int won, out int lost)
    {
        won = lost = 0;
        if (text.Length != 3 || text[0] is < '0' or > '9' || text[2] is < '0' or > '9')
        {
            return false;
        }

        won = text[0] - '0';
        lost = text[2] - '0';
        return true;
    }
}
