using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the result of a match against a score on the way to it: who won <c>by three games to one</c> cannot have been at <c>two games
/// all</c>, nor have needed the deciding game.
/// </summary>
internal static class SeriesLevel
{
    private const int MostWins = 20;

    /// <summary>Tokens before the result in which the winning stands.</summary>
    private const int Reach = 16;

    /// <summary>Looks at a figure as the games of the winner.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ref readonly Quantity won = ref reading.Quantities[index];
        int unit = won.HeadToken;
        Sentence sentence = reading.Sentences[won.Sentence];
        if (!Counts.IsExact(won) || won.Point is < 2 or > MostWins || !WordsAt.Has(reading, unit, SeriesScoreWords.Game)
            || !WordsAt.Has(reading, unit + 1, FigureWords.To) || !TryReadNumber(reading, unit + 2, out int lost) || lost >= won.Point
            || WordsAt.Find(reading, Math.Max(sentence.FirstToken, won.FirstToken - Reach), won.FirstToken, SeriesScoreWords.Win) < 0
            || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, SeriesLevelWords.Other) >= 0)
        {
            return;
        }

        uint noun = WordsAt.Noun(reading, unit);
        ReadOnlySpan<Token> tokens = reading.Tokens;
        reading.Work.Add(tokens.Length);
        for (int i = 2; i < tokens.Length; i++)
        {
            if (!SeriesScoreWords.Game.Has(tokens[i]) || WordsAt.Noun(reading, i) != noun || i == unit)
            {
                continue;
            }

            bool level = WordsAt.Has(reading, i + 1, SeriesLevelWords.All) && TryReadNumber(reading, i - 1, out int each) && each > lost;
            bool last = SeriesLevelWords.Deciding.Has(tokens[i - 1]) && won.Point - lost > 1;
            int place = level || last ? reading.FindSentence(i, 0) : -1;
            if (place < 0 || WordsAt.Find(reading, reading.Sentences[place].FirstToken, reading.Sentences[place].EndToken,
                SeriesLevelWords.Other) >= 0)
            {
                continue;
            }

            var span = TextSpan.FromBounds(tokens[i - 1].Start, tokens[level ? i + 1 : i].End);
            var result = TextSpan.FromBounds(won.SpanIn(tokens).Start, tokens[unit + 2].End);
            context.Report(
                Severity.Warning,
                span,
                $"Who has won “{FigureText.Flatten(reading.Text.ToString(result))}” cannot have been through “{FigureText.Flatten(reading.Text.ToString(span))}”",
                "Check the result and the score on the way",
                [new RelatedPlace(result, "the result")]);
            return;
        }
    }

    private static bool TryReadNumber(ArticleReading reading, int token, out int number)
    {
        number = 0;
        if (WordsAt.Has(reading, token, SeriesLevelWords.None) || WordsAt.Has(reading, token, FigureWords.Cardinal))
        {
            number = (int)reading.Lexicon.Figures.Get(reading.Tokens[token].WordId).Value;
            return true;
        }

        return WordsAt.IsKind(reading, token, TokenKind.Number) && Digits.TryRead(reading.TextOf(reading.Tokens[token]), 2, out number);
    }
}
